import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, folder, noProblems, openDraft, problem, shown, until } from './support.ts';

const outdated = 'Today 40.3 million people are in modern slavery, the ILO says.\n';

/** Where words stand in a document. */
const rangeOf = (document: vscode.TextDocument, words: string): vscode.Range => {
	const at = document.getText().indexOf(words);
	return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
};

const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));
const codesIn = (name: string): string[] => vscode.languages.getDiagnostics(vscode.Uri.joinPath(folder(), name)).map(codeOf);

describe('figures of a draft and of all drafts', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('a sample opens as an untitled draft with figures to look at', async () => {
		await vscode.commands.executeCommand('citewright.trySample');
		const document = vscode.window.activeTextEditor?.document;
		assert.equal(document?.uri.scheme, 'untitled');
		await until('problems in the sample', () => shown(document).length >= 6);
		assert.deepEqual([...new Set(shown(document).map(codeOf))].sort(), ['attribution-only', 'differs-from-source', 'disputed-figure', 'missing-citation', 'outdated-figure', 'unresolved-citation', 'wrong-source']);
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('checking all drafts shows what is found in closed ones, and follows the files', async () => {
		await openDraft('open.md', 'Nothing here.\n');
		await write('closed.md', outdated);
		for (const [name, text] of Object.entries({ '.gitignore': 'ignored/\n', 'ignored/a.md': outdated, 'node_modules/b.md': outdated, 'excluded/c.md': outdated })) await write(name, text);
		await vscode.workspace.getConfiguration('files').update('exclude', { '**/excluded': true }, vscode.ConfigurationTarget.Workspace);
		await vscode.commands.executeCommand('citewright.checkAll');
		await until('a problem in a closed draft', () => codesIn('closed.md').includes('outdated-figure'));
		assert.deepEqual(['ignored/a.md', 'node_modules/b.md', 'excluded/c.md'].flatMap(codesIn), []);
		await vscode.workspace.getConfiguration('files').update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await write('closed.md', 'Nothing here, either.\n');
		await until('no problem in the changed draft', () => codesIn('closed.md').length === 0);
		await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'closed.md'));
	});

	it('the row of a figure puts the published figure in place', async () => {
		const document = await openDraft('row.md', outdated);
		await problem(document, 'outdated-figure');
		await vscode.commands.executeCommand('citewright.figures.replace', { uri: document.uri, range: rangeOf(document, '40.3 million') });
		await until('the new figure', () => /\b(?:50|49\.6) million/.test(document.getText()));
		await vscode.commands.executeCommand('workbench.action.files.save');
	});

	it('the row of a figure adds its source', async () => {
		const document = await openDraft('source.md', 'In 2021, 49.6 million people were in modern slavery worldwide.\n');
		await problem(document, 'missing-citation');
		await vscode.commands.executeCommand('citewright.figures.cite', { uri: document.uri, range: rangeOf(document, '49.6 million') });
		await until('a note', () => /^\[\^[^\]]+\]: .*2022/m.test(document.getText()));
		await noProblems(document);
		await vscode.commands.executeCommand('workbench.action.files.save');
	});

	it('a review goes from figure to figure by keyboard', async () => {
		const document = await openDraft('review.md', `${outdated}\nToday 24.9 million people are in forced labour, the ILO says.\n`);
		await until('two problems', () => shown(document).filter(it => codeOf(it) === 'outdated-figure').length === 2);
		const done = vscode.commands.executeCommand('citewright.review');
		const isSelected = (words: string): boolean => vscode.window.activeTextEditor?.document === document && document.getText(vscode.window.activeTextEditor.selection) === words;
		const selected = (words: string): Promise<true> => until(words, () => isSelected(words));
		await selected('40.3 million');
		// The first choice is the preferred fix. The list opens a little after the figure is selected.
		await until('the new figure', async () => {
			// Not once the next figure is selected: its list would be taken, too.
			if (isSelected('40.3 million')) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return /\b(?:50|49\.6) million/.test(document.getText());
		});
		await selected('24.9 million');
		// The list opens a little after the figure is selected, so it is closed until that ends the review.
		let over = false;
		void done.then(() => { over = true; });
		await until('the end', async () => {
			await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
			return over;
		});
		assert.match(document.getText(), /24\.9 million/);
		await vscode.commands.executeCommand('workbench.action.files.save');
	});

	it('a report of a message is put on the clipboard, with the sentence and the versions', async () => {
		const document = await openDraft('mistake.md', outdated);
		await problem(document, 'outdated-figure');
		const editor = vscode.window.activeTextEditor ?? assert.fail();
		editor.selection = new vscode.Selection(rangeOf(document, '40.3').start, rangeOf(document, '40.3').start);
		await vscode.commands.executeCommand('citewright.copyMistake');
		const copied = await vscode.env.clipboard.readText();
		assert.match(copied, /^> Today 40\.3 million people/m);
		assert.match(copied, /quotes a sentence of the draft/);
		assert.match(copied, /^Citewright \d+\.\d+\.\d+, facts /m);
	});
});
