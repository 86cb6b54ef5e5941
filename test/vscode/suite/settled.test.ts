import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, folder, openDraft, problem, quickFix, shown, until } from './support.ts';

const apply = async ({ edit }: vscode.CodeAction): Promise<void> => {
	assert.ok(edit, 'The fix has no edit.');
	assert.ok(await vscode.workspace.applyEdit(edit));
};

describe('decisions', () => {
	it('are written into a file of the folder by a fix, hold at once, and can be taken out where they are of no use', async () => {
		// No other test has this sentence, since a decision holds for every draft of the folder.
		const text = 'In 2021, 49.6 million people were living in modern slavery on any given day.\n';
		const document = await openDraft('decide.md', text);
		const { range } = await problem(document, 'missing-citation');
		// The reasons are in a list of their own; the first is "checked with source".
		const { command } = await quickFix(document, range, /^Silence this…$/);
		assert.ok(command);
		const picking = vscode.commands.executeCommand(command.command, ...command.arguments as unknown[]);
		await until('the reason to be taken', async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return shown(document).length === 0;
		});
		await picking;
		assert.equal(document.getText(), text);

		const file = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'citewright.decisions.json'));
		assert.match(file.getText(), /"reason": "checked with source"[\s\S]*"draft": "decide\.md"/);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), 'Truly: ');
		await vscode.workspace.applyEdit(edit);
		await problem(document, 'missing-citation');
		const unused = await until('the entry is of no use', () => shown(file).find(it => codeOf(it) === 'unused-suppression'));
		await apply(await quickFix(file, unused.range, /^Remove this entry$/));
		assert.deepEqual(JSON.parse(file.getText()), { decisions: [] });
		await until('nothing is said of the file', () => shown(file).length === 0);
		await file.save();
	});
});
