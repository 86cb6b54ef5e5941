import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, hoverText, noProblems, openDraft, problem, shown, until } from './support.ts';

const uncited = 'In 2021, 49.6 million people were living in modern slavery.\n';

describe('problems', () => {
	it('are shown on the figure alone, with a code that leads to its page', async () => {
		const document = await openDraft('problems.md', `# A draft\n\n${uncited}`);
		const found = await problem(document, 'missing-citation');
		assert.equal(document.getText(found.range), '49.6 million');
		assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
		assert.match(found.message, /^No source given for 49\.6 million\./);
		assert.ok(typeof found.code === 'object');
		assert.equal(found.code.target.toString(), 'https://github.com/citewright/citewright/blob/main/docs/rules/missing-citation.md');
		assert.equal(shown(document).length, 1);
	});

	it('follow the text', async () => {
		const document = await openDraft('follow.md', uncited);
		await problem(document, 'missing-citation');
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(0, 0, 1, 0), 'Nothing to see here.\n');
		assert.ok(await vscode.workspace.applyEdit(edit));
		await noProblems(document);
	});

	for (const [name, before] of [['problems.qmd', '---\nformat: html\n---\n\n'], ['problems.Rmd', '```{r}\nx <- 1\n```\n\n'], ['problems.mdx', 'import A from "./a"\n\n']] as const) {
		it(`are shown in ${name}`, async () => {
			const found = await problem(await openDraft(name, `${before}${uncited}`), 'missing-citation');
			assert.equal(found.range.start.line, before.split('\n').length - 1);
		});
	}

	it('are shown in a draft that was never saved', async () => {
		const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: uncited });
		assert.equal(document.uri.scheme, 'untitled');
		await vscode.window.showTextDocument(document);
		await problem(document, 'missing-citation');
	});

	it('are not shown in other languages', async () => {
		const text = await openDraft('plain.txt', uncited);
		const draft = await openDraft('beside.md', uncited);
		await problem(draft, 'missing-citation');
		assert.deepEqual(shown(text), []);
	});

	it('have the severity that is set', async () => {
		const document = await openDraft('severity.md', uncited);
		await problem(document, 'missing-citation');
		const settings = vscode.workspace.getConfiguration('citewright', folder());
		try {
			await settings.update('severity', { 'missing-citation': 'error' }, vscode.ConfigurationTarget.Workspace);
			await until('an error', () => shown(document).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
			await settings.update('severity', { 'missing-citation': 'off' }, vscode.ConfigurationTarget.Workspace);
			await noProblems(document);
		} finally {
			await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
		}
		const found = await problem(document, 'missing-citation');
		assert.equal(found.severity, vscode.DiagnosticSeverity.Warning);
	});

	it('come with a card on the figure, and none beside it', async () => {
		const document = await openDraft('hover.md', uncited);
		const { range } = await problem(document, 'missing-citation');
		const card = await until('a card', async () => await hoverText(document, range.start) || undefined);
		assert.match(card, /Walk Free/);
		assert.match(card, /2022/);
		assert.match(card, /\]\(https:/);
		assert.equal(await hoverText(document, new vscode.Position(0, 1)), '');
	});
});
