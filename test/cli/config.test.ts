import assert from 'node:assert/strict';
import { sentences } from '../support/drafts.ts';
import { withCli } from '../support/cli.ts';

describe('citewright.config.json on the command line', () => {
	it('is read from the folder or one above it, up to the repository', () => withCli({
		'citewright.config.json': '{ "severity": { "missing-citation": "error" } }', '.git/HEAD': '', 'a.md': sentences.uncited,
	}, async ({ call }) => {
		assert.equal((await call('check', '--fail-on', 'error')).code, 1);
	}));

	it('can silence a code', () => withCli({ 'citewright.config.json': '{ "severity": { "missing-citation": "off" } }', 'a.md': sentences.uncited }, async ({ call }) => {
		assert.equal((await call('check')).code, 0);
	}));

	it('exits 2 where a value cannot be used, names its place, and uses the rest', () => withCli({
		'citewright.config.json': '{\n\t"publication": "blog",\n\t"severity": { "missing-citation": "off" }\n}', 'a.md': sentences.uncited,
	}, async ({ call }) => {
		const { code, out, err } = await call('check');
		assert.equal(code, 2);
		assert.equal(err, 'citewright.config.json:2:17 publication: This should be "report", "web", "academic" or "press".\n');
		assert.match(out, /Nothing to look at/);
	}));

	it('exits 2 where it is no JSON', () => withCli({ 'citewright.config.json': '{ "publication": ', 'a.md': '' }, async ({ call }) => {
		const { code, err } = await call('check');
		assert.equal(code, 2);
		assert.match(err, /^citewright\.config\.json:\d+:\d+ .*not valid JSON/);
	}));
});
