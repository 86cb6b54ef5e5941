import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, problem, shown, until } from './support.ts';

const type = async (text: string): Promise<void> => {
	for (const character of text) await vscode.commands.executeCommand('type', { text: character });
};

const putCursor = (line: number, character: number): void => {
	const editor = vscode.window.activeTextEditor ?? assert.fail('No editor.');
	editor.selection = new vscode.Selection(line, character, line, character);
};

/** Two figures: the first one shows that the server has answered while the second one is being typed. */
const before = 'In 2021, 49.6 million people were living in modern slavery.\n\nIn 2021, 27.6 million people were in forced labour.\n';

describe('while a word is typed', () => {
	it('its problems wait until the cursor leaves it', async () => {
		const document = await openDraft('typing.md', before);
		await until('both problems', () => shown(document).length === 2);
		putCursor(2, 'In 2021, 27.6'.length);
		await type('1');
		await until('only the other figure', () => {
			const [first, ...others] = shown(document);
			return others.length === 0 && first?.range.start.line === 0;
		});
		putCursor(2, 2);
		await until('both problems', () => shown(document).length === 2);
	});

	it('saving shows them', async () => {
		const document = await openDraft('saving.md', before);
		await until('both problems', () => shown(document).length === 2);
		putCursor(2, 'In 2021, 27.6'.length);
		await type('1');
		await until('only the other figure', () => shown(document).length === 1);
		await document.save();
		await until('both problems', () => shown(document).length === 2);
	});

	it('moving onto a figure hides nothing', async () => {
		const document = await openDraft('moving.md', before);
		await problem(document, 'missing-citation');
		putCursor(0, 'In 2021, 49'.length);
		await until('both problems', () => shown(document).length === 2);
		await type(' ');
		await vscode.commands.executeCommand('undo');
		await until('both problems', () => shown(document).length === 2);
	});
});
