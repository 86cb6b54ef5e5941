import { CodeActionKind, DiagnosticTag, MarkupKind, ResourceOperationKind, type InitializeParams } from 'vscode-languageserver';
import { wordsFor, type Words } from '../core/words/language.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, read once: editors differ in nothing else. */
export function readAbilities({ capabilities, initializationOptions, locale }: InitializeParams): Abilities {
	const { textDocument, workspace } = capabilities;
	const options = (typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {}) as InitializationOptions;
	const literals = textDocument?.codeAction?.codeActionLiteralSupport?.codeActionKind.valueSet ?? null;
	// The client's list is in the order of its preference.
	const [format] = textDocument?.hover?.contentFormat ?? [];
	return {
		words: wordsFor(locale),
		hoverFormat: format ?? MarkupKind.PlainText,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
		annotations: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.changeAnnotationSupport !== undefined,
		codeActions: literals !== null,
		fixAllKind: literals?.some(kind => kind === CodeActionKind.Source || kind === CodeActionKind.SourceFixAll) === true,
		lateEdits: textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
		preferred: textDocument?.codeAction?.isPreferredSupport === true,
		relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
		unnecessaryTag: textDocument?.publishDiagnostics?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
		appliesEdits: workspace?.applyEdit === true,
		snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
		lateCompletion: textDocument?.completion?.completionItem?.resolveSupport?.properties.includes('additionalTextEdits') === true,
		settings: workspace?.configuration === true,
		watchesSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		folders: workspace?.workspaceFolders === true,
		ownFiles: options.files === 'client',
		refreshesHints: workspace?.inlayHint?.refreshSupport === true,
		summary: options.summary === true,
		explains: options.explains === true,
	};
}

export interface Abilities {
	/** What is said to the writer, in the language of the client. */
	readonly words: Words;
	readonly hoverFormat: MarkupKind;
	/** Edits with document versions. */
	readonly documentChanges: boolean;
	/** An edit may make a file. */
	readonly createsFiles: boolean;
	/** An edit can be shown before it is made. */
	readonly annotations: boolean;
	/** Code actions as objects; a client without them would only run commands. */
	readonly codeActions: boolean;
	readonly fixAllKind: boolean;
	/** The edit of a code action is asked for once it is chosen. */
	readonly lateEdits: boolean;
	readonly preferred: boolean;
	/** Diagnostics lead to other places. */
	readonly relatedInformation: boolean;
	readonly unnecessaryTag: boolean;
	/** The server may change files by itself. */
	readonly appliesEdits: boolean;
	/** Completions may say where the cursor goes. */
	readonly snippets: boolean;
	/** Second edits of a completion are asked for once it is looked at. */
	readonly lateCompletion: boolean;
	/** `workspace/configuration` is answered. */
	readonly settings: boolean;
	readonly watchesSettings: boolean;
	readonly watchesFiles: boolean;
	readonly folders: boolean;
	/** The client reads files for the server. */
	readonly ownFiles: boolean;
	/** Hints are asked for again when the server says so. */
	readonly refreshesHints: boolean;
	readonly summary: boolean;
	/** The client shows how a figure was compared. */
	readonly explains: boolean;
}
