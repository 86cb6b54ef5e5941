import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { noProblems, openDraft, problem, quickFix, until } from './support.ts';

const apply = async ({ edit }: vscode.CodeAction): Promise<void> => {
	assert.ok(edit, 'The fix has no edit.');
	assert.ok(await vscode.workspace.applyEdit(edit));
};

describe('quick fixes', () => {
	it('cite a figure, and one undo takes it back', async () => {
		const text = 'In 2021, 49.6 million people were living in modern slavery.\n';
		const document = await openDraft('cite.md', text);
		const { range } = await problem(document, 'missing-citation');
		const fix = await quickFix(document, range, /ILO|Walk Free|Global Estimates/);
		assert.equal(fix.isPreferred, true);
		await apply(fix);
		assert.match(document.getText(), /49\.6 million/);
		assert.match(document.getText(), /\[\^[\w-]+\]: .*2022/);
		await noProblems(document);
		await vscode.commands.executeCommand('undo');
		await until('the text as it was', () => document.getText() === text);
		await problem(document, 'missing-citation');
		await vscode.commands.executeCommand('redo');
		await noProblems(document);
	});

	it('bring an older figure up to date', async () => {
		const document = await openDraft('update.md', 'The ILO says 40 million people are in modern slavery today.\n');
		const { range } = await problem(document, 'outdated-figure');
		assert.equal(document.getText(range), '40 million');
		await apply(await quickFix(document, range, /50 million|49\.6 million/));
		assert.match(document.getText(), /^The ILO says (50|49\.6) million people/);
		await noProblems(document);
	});

	it('do nothing to a text that has changed', async () => {
		const document = await openDraft('stale.md', 'In 2021, 49.6 million people were living in modern slavery.\n');
		const { range } = await problem(document, 'missing-citation');
		const fix = await quickFix(document, range, /ILO|Walk Free|Global Estimates/);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, new vscode.Position(0, 0), 'Some words. ');
		await vscode.workspace.applyEdit(edit);
		const changed = document.getText();
		if (fix.edit !== undefined) await vscode.workspace.applyEdit(fix.edit);
		const kept = document.getText();
		assert.ok(kept === changed || /49\.6 million(?: people)?[^\n]*\[\^/.test(kept), kept);
	});
});
