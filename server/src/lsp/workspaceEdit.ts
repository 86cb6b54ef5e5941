import { CreateFile, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/analysis.ts';
import type { Abilities } from './abilities.ts';
import { toEdit } from './toProtocol.ts';

/** One edit of the workspace: with document versions for a client that checks them, else without. */
export function workspaceEdit({ documentChanges }: Pick<Abilities, 'documentChanges'>, files: readonly FileEdits[]): WorkspaceEdit {
	const changes = files.map(({ uri, version, text, edits, isNew = false }) => {
		const document = TextDocument.create(uri, '', 0, text);
		return { uri, version, isNew, edits: edits.map(edit => toEdit(document, edit)) };
	});
	return documentChanges
		? { documentChanges: changes.flatMap(({ uri, version, edits, isNew }) => [...isNew ? [CreateFile.create(uri, { ignoreIfExists: true })] : [], { textDocument: { uri, version }, edits }]) }
		: { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, edits])) };
}

/** The same edit, which the client shows before it makes it. Only for a client with change annotations. */
export const toConfirm = ({ documentChanges = [] }: WorkspaceEdit, label: string): WorkspaceEdit => ({
	documentChanges: documentChanges.map(change => 'textDocument' in change ? { ...change, edits: change.edits.map(edit => ({ ...edit, annotationId: confirmation })) } : change),
	changeAnnotations: { [confirmation]: { label, needsConfirmation: true } },
});

const confirmation = 'citewright.confirm';

/** Edits of one file. */
export interface FileEdits {
	readonly uri: string;
	/** The open buffer's version; `null` for a file on disk. */
	readonly version: number | null;
	/** The text that the edits speak of. */
	readonly text: string;
	readonly edits: readonly TextEdit[];
	/** The file is to be made first; only for a client that can. */
	readonly isNew?: boolean;
}
