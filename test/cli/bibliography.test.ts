import assert from 'node:assert/strict';
import { withCli } from '../support/cli.ts';

const draft = '---\nbibliography: refs.bib\n---\n\nSome 31.5 million people are in modern slavery worldwide.\n\nCourts [@other] spoke.\n';

describe('citewright check, with a bibliography', () => {
	it('--fix cites a key and adds its entry to the file', () => withCli({ 'drafts/a.md': draft, 'drafts/refs.bib': '@book{other,\n\ttitle = {Other},\n}\n' }, async ({ folder, call }) => {
		const { err } = await call('check', 'drafts/a.md', '--fix');
		assert.equal(err, 'drafts/a.md: one source added.\n');
		const key = /worldwide \[@([\w-]+)\]\./.exec(folder.read('drafts/a.md'))?.[1];
		assert.ok(key);
		assert.match(folder.read('drafts/refs.bib'), new RegExp(`^@book\\{other,[^]*\\n@\\w+\\{${key},[^]*World Estimates of Modern Slavery`));

		const before = [folder.read('drafts/a.md'), folder.read('drafts/refs.bib')];
		assert.equal((await call('check', 'drafts/a.md', '--fix')).code, 0);
		assert.deepEqual([folder.read('drafts/a.md'), folder.read('drafts/refs.bib')], before);
	}));

	it('--format json gives the edit of the file with its path', () => withCli({ 'drafts/a.md': draft, 'drafts/refs.bib': '' }, async ({ call }) => {
		const { out } = await call('check', 'drafts/a.md', '--format', 'json');
		const { files: [file] } = JSON.parse(out) as { files: { findings: { fixes: { edits: { path: string }[] }[] }[] }[] };
		assert.deepEqual(file?.findings[0]?.fixes[0]?.edits.map(({ path }) => path), ['drafts/a.md', 'drafts/refs.bib']);
	}));
});
