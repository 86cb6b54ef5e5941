import * as vscode from 'vscode';
import { noProblems, openDraft, problem } from './support.ts';

const uncited = 'In 2021, 49.6 million people were living in modern slavery.\n';

describe('commands', () => {
	it('restart starts a server that knows the open drafts', async () => {
		const document = await openDraft('restart.md', uncited);
		await problem(document, 'missing-citation');
		await vscode.commands.executeCommand('citewright.restart');
		await problem(document, 'missing-citation');
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), 'Nothing to see here.\n');
		await vscode.workspace.applyEdit(edit);
		await noProblems(document);
	});

	it('restart twice at once is one after the other', async () => {
		const document = await openDraft('twice.md', uncited);
		await Promise.all([vscode.commands.executeCommand('citewright.restart'), vscode.commands.executeCommand('citewright.restart')]);
		await problem(document, 'missing-citation');
	});

	it('show log opens the log', async () => {
		await vscode.commands.executeCommand('citewright.showLog');
	});
});
