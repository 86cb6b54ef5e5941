import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, until } from './support.ts';

const extension = (): vscode.Extension<unknown> =>
	vscode.extensions.getExtension('citewright.citewright') ?? assert.fail('The extension is not there.');

const languageIds = { 'a.md': 'markdown', 'a.qmd': 'quarto', 'a.Rmd': 'rmd', 'b.rmd': 'rmd', 'a.mdx': 'mdx' };

describe('activation', () => {
	it('happens when a draft opens', async () => {
		await openDraft('activation.md', '# A draft\n');
		await until('an active extension', () => extension().isActive);
	});

	for (const [name, language] of Object.entries(languageIds)) {
		it(`knows ${name} as ${language}`, async () => {
			const document = await openDraft(`activation-${name}`, 'Text.\n');
			assert.equal(document.languageId, language);
		});
	}

	it('offers its commands', async () => {
		const commands = await vscode.commands.getCommands(true);
		const declared = (extension().packageJSON as { contributes: { commands: { command: string }[] } }).contributes.commands;
		for (const { command } of declared) assert.ok(commands.includes(command), command);
	});

	it('says that it works in folders that are not trusted', () => {
		const { capabilities } = extension().packageJSON as { capabilities: { untrustedWorkspaces: { supported: unknown } } };
		assert.equal(capabilities.untrustedWorkspaces.supported, true);
	});
});
