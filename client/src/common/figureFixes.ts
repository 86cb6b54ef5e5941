import { Selection, TextEditorRevealType, commands, window, workspace } from 'vscode';
import type { Range, TextEditor, Uri } from 'vscode';
import { CodeActionKind, CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageclient';
import type { BaseLanguageClient, CodeAction } from 'vscode-languageclient';

/** The codes that each kind of fix settles. */
const codes = {
	cite: ['missing-citation', 'attribution-only', 'wrong-source', 'unresolved-citation'],
	replace: ['differs-from-source', 'outdated-figure', 'disputed-figure'],
} as const;

/** The server's quick fixes at a figure. VS Code's own list would mix in those of other extensions, and does not say what each one settles. */
export const fixesAt = async (client: BaseLanguageClient, uri: Uri, range: Range): Promise<CodeAction[]> => {
	const { code2ProtocolConverter: to } = client;
	const answer = await client.sendRequest(CodeActionRequest.type, { textDocument: { uri: to.asUri(uri) }, range: to.asRange(range), context: { diagnostics: [], only: [CodeActionKind.QuickFix] } });
	// What only runs a command, such as an explanation, fixes nothing.
	return answer?.flatMap(action => 'kind' in action && action.command === undefined ? [action] : []) ?? [];
};

/** Makes a fix; false where the draft has changed since, and nothing was done. */
export const makeFix = async (client: BaseLanguageClient, fix: CodeAction): Promise<boolean> => {
	const { edit } = fix.edit === undefined ? await client.sendRequest(CodeActionResolveRequest.type, fix) : fix;
	const converted = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
	return converted !== undefined && workspace.applyEdit(converted);
};

/** Makes the preferred fix of a kind at a figure; where none is preferred, shows them all. */
export const applyFix = async (client: BaseLanguageClient, uri: Uri, range: Range, kind: keyof typeof codes): Promise<void> => {
	const wanted: readonly unknown[] = codes[kind];
	const fix = (await fixesAt(client, uri, range)).find(({ isPreferred, diagnostics = [] }) => isPreferred === true && diagnostics.some(({ code }) => wanted.includes(code)));
	await reveal(uri, range);
	if (fix === undefined) await commands.executeCommand('editor.action.quickFix');
	else await makeFix(client, fix);
};

/** Goes to a figure and opens the list of its fixes. */
export const showFixes = async (uri: Uri, range: Range): Promise<void> => {
	await reveal(uri, range);
	await commands.executeCommand('editor.action.quickFix');
};

/** Goes to a figure and selects it. */
export const reveal = async (uri: Uri, range: Range): Promise<TextEditor> => {
	const editor = await window.showTextDocument(uri, { preview: false });
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
	return editor;
};
