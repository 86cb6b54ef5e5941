import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, noProblems, openDraft, problem } from './support.ts';

const bibliography = '@report{ilo2022, title={Global Estimates of Modern Slavery}, author={{ILO} and {Walk Free} and {IOM}}, year={2022}}\n';
const cited = (file: string): string => `---\nbibliography: ${file}\n---\n\nIn 2021, 49.6 million people were living in modern slavery [@ilo2022].\n`;

const write = (name: string, text: string): Thenable<void> =>
	vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));

describe('files beside the draft', () => {
	it('a bibliography defines its keys, and one without the key does not', async () => {
		await write('with.bib', bibliography);
		await write('without.bib', '@book{other, title={Another}, year={2000}}\n');
		const found = await problem(await openDraft('without.md', cited('without.bib')), 'unresolved-citation');
		assert.match(found.message, /ilo2022/);
		const document = await openDraft('with.md', cited('with.bib'));
		await problem(await openDraft('later.md', cited('without.bib')), 'unresolved-citation');
		await noProblems(document);
	});

	it('an unsaved bibliography counts', async () => {
		await write('unsaved.bib', '');
		const document = await openDraft('unsaved.md', cited('unsaved.bib'));
		await problem(document, 'unresolved-citation');
		const bib = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'unsaved.bib'));
		const edit = new vscode.WorkspaceEdit();
		edit.insert(bib.uri, new vscode.Position(0, 0), bibliography);
		await vscode.workspace.applyEdit(edit);
		assert.ok(bib.isDirty);
		await noProblems(document);
		await bib.save();
	});

	it('the project\'s settings count, and the editor\'s own win', async () => {
		const document = await openDraft('settings.md', 'In 2021, 49.6 million people were living in modern slavery.\n');
		await problem(document, 'missing-citation');
		const project = vscode.Uri.joinPath(folder(), 'citewright.config.json');
		const settings = vscode.workspace.getConfiguration('citewright', folder());
		try {
			await write('citewright.config.json', '{ "severity": { "missing-citation": "off" } }\n');
			await noProblems(document);
			await settings.update('severity', { 'missing-citation': 'hint' }, vscode.ConfigurationTarget.Workspace);
			const found = await problem(document, 'missing-citation');
			assert.equal(found.severity, vscode.DiagnosticSeverity.Hint);
		} finally {
			await settings.update('severity', undefined, vscode.ConfigurationTarget.Workspace);
			await vscode.workspace.fs.delete(project);
		}
		const found = await problem(document, 'missing-citation');
		assert.notEqual(found.severity, vscode.DiagnosticSeverity.Error);
	});
});
