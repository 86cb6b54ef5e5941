import assert from 'node:assert/strict';
import { withCli } from '../support/cli.ts';
import { cslStyle, noteStyle } from '../support/styles.ts';

const draft = 'Some 31.5 million people were in modern slavery in 2021.\n';
const note = /^\[\^[\w-]+\]: (.*)$/m;

describe('citewright check, with a style of references', () => {
	it('--fix writes APA where none is set', () => withCli({ 'a.md': draft }, async ({ call, folder }) => {
		await call('check', '--fix');
		assert.equal(note.exec(folder.read('a.md'))?.[1], 'Harbour Institute. (2022). *World Estimates of Modern Slavery, Second Edition*. <https://harbour.example.org/harbour-estimates-2022>');
	}));

	it('--fix writes it, and twice changes nothing', () => withCli({ 'citewright.config.json': '{ "referenceStyle": "styles/note.csl" }', 'styles/note.csl': noteStyle, 'a.md': draft }, async ({ call, folder }) => {
		assert.equal((await call('check', '--fix')).err, 'a.md: one source added.\n');
		const fixed = folder.read('a.md');
		assert.equal(note.exec(fixed)?.[1], 'Harbour Institute, *World Estimates of Modern Slavery, Second Edition*, (2022), <https://harbour.example.org/harbour-estimates-2022>.');
		assert.equal((await call('check', '--fix')).err, '');
		assert.equal(folder.read('a.md'), fixed);
	}));

	it('--format json has it in its fixes', () => withCli({ 'citewright.config.json': '{ "referenceStyle": "note.csl" }', 'note.csl': cslStyle({}), 'a.md': draft }, async ({ call }) => {
		assert.match((await call('check', '--format', 'json')).out, /\]: World Estimates of Modern Slavery, Second Edition\. \(2022\)/);
	}));

	const rows: readonly (readonly [what: string, path: string, files: Readonly<Record<string, string>>, message: RegExp])[] = [
		['is not there', 'gone.csl', {}, /There is no such file in this folder/],
		['lies outside', '../out.csl', {}, /There is no such file in this folder/],
		['lies anywhere', '/etc/passwd.csl', {}, /There is no such file in this folder/],
		['is no style', 'a.csl', { 'a.csl': 'hello' }, /holds no CSL style/],
		['points to another', 'a.csl', { 'a.csl': '<style><info><link rel="independent-parent" href="http://x.example/y\u001b[31m"/></info></style>' }, /holds no CSL style/],
		['points on', 'a.csl', { 'a.csl': '<style><info><link rel="independent-parent" href="http://www.zotero.org/styles/nature"/></info></style>' }, /only points to another one: http:\/\/www\.zotero\.org\/styles\/nature\./],
	];
	for (const [what, path, files, message] of rows) {
		it(`that ${what}: says so at its place, and writes APA`, () => withCli({ ...files, 'citewright.config.json': `{\n\t"referenceStyle": "${path}"\n}`, 'a.md': draft }, async ({ call, folder }) => {
			const { code, err } = await call('check', '--fix');
			assert.equal(code, 2);
			assert.match(err, /^citewright\.config\.json:2:20 referenceStyle: /);
			assert.match(err, message);
			assert.match(folder.read('a.md'), /\]: Harbour Institute\. \(2022\)\. \*World/);
		}));
	}

	it('that is no text is refused like any other value', () => withCli({ 'citewright.config.json': '{ "referenceStyle": 1 }', 'a.md': draft }, async ({ call }) => {
		assert.match((await call('check')).err, /^citewright\.config\.json:1:21 referenceStyle: /);
	}));
});
