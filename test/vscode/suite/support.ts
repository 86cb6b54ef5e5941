import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Asks until there is an answer: an editor does most things a little later. */
export const until = async <T>(what: string, ask: () => T | undefined | false | PromiseLike<T | undefined | false>, milliseconds = 15_000): Promise<T> => {
	for (const deadline = Date.now() + milliseconds; ;) {
		const answer = await ask();
		if (answer !== undefined && answer !== false) return answer;
		if (Date.now() > deadline) assert.fail(`Not in ${milliseconds} ms: ${what}`);
		await new Promise(resolve => setTimeout(resolve, 50));
	}
};

/** The folder that is open. */
export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail('No folder is open.');

/** Opens a new draft in the folder, so that no test sees what another one did. */
export const openDraft = async (name: string, text: string): Promise<vscode.TextDocument> => {
	const uri = vscode.Uri.joinPath(folder(), name);
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.window.showTextDocument(document);
	return document;
};

/** What Citewright shows of a document now. */
export const shown = (document: vscode.TextDocument): vscode.Diagnostic[] =>
	vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'citewright');

/** The code of a problem. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** Waits for a problem of a code. */
export const problem = (document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> =>
	until(`${code} in ${document.fileName}`, () => shown(document).find(it => codeOf(it) === code));

/** Waits until no problem is shown. */
export const noProblems = (document: vscode.TextDocument): Promise<true> =>
	until(`no problems in ${document.fileName}`, () => shown(document).length === 0);

/** Waits for a quick fix whose title matches. */
export const quickFix = (document: vscode.TextDocument, range: vscode.Range, title: RegExp): Promise<vscode.CodeAction> =>
	until(`a fix ${String(title)}`, async () => {
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider', document.uri, range, vscode.CodeActionKind.QuickFix.value, 20);
		return actions.find(action => title.test(action.title));
	});

/** The text of the hover cards at a position. */
export const hoverText = async (document: vscode.TextDocument, position: vscode.Position): Promise<string> => {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
	return hovers.flatMap(({ contents }) => contents).map(it => it instanceof vscode.MarkdownString ? it.value : '').join('\n');
};
