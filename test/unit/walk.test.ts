import assert from 'node:assert/strict';
import { walk, type Listing } from '../../server/src/files/walk.ts';

/** A file system that is these files, and remembers what was looked at. */
const tree = (files: Readonly<Record<string, string>>): Listing & { readonly listed: string[] } => {
	const listed: string[] = [];
	return {
		listed,
		list: folder => {
			listed.push(folder);
			const below = Object.keys(files).flatMap(path => folder === '' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []);
			const names = new Map(below.map(path => [path.split('/')[0] ?? '', path.includes('/')]));
			return Promise.resolve([...names].map(([name, isFolder]) => ({ name, isFolder })));
		},
		text: file => Promise.resolve(files[file]),
	};
};

describe('a walk through folders', () => {
	it('leaves out what is ignored, by the nearest rule', async () => {
		const listing = tree({ '.gitignore': 'old/\n*.tmp.md\n', 'a.md': '', 'b.tmp.md': '', 'old/c.md': '', 'sub/.gitignore': '!kept.tmp.md\n', 'sub/kept.tmp.md': '', 'sub/d.md': '', 'sub/old/e.md': '' });
		assert.deepEqual(await walk({ glob: '**/*.md', listing }), ['a.md', 'sub/d.md', 'sub/kept.tmp.md']);
	});

	it('knows the rules of the folders above', async () => {
		const above = [{ text: 'docs/old/\n', way: 'docs/' }];
		assert.deepEqual(await walk({ glob: '**/*.md', listing: tree({ 'a.md': '', 'old/b.md': '' }), above }), ['a.md']);
	});

	it('leaves out what the editor excludes', async () => {
		const listing = tree({ 'a.md': '', 'drafts/b.md': '', 'drafts/c/d.md': '' });
		assert.deepEqual(await walk({ glob: '**/*.md', listing, isExcluded: path => path === 'drafts/c' || path === 'a.md' }), ['drafts/b.md']);
		assert.ok(!listing.listed.includes('drafts/c'));
	});

	it('enters no folder that holds no match', async () => {
		const listing = tree({ 'node_modules/a.md': '', '.git/b.md': '', 'facts/c.json': '', 'facts/deep/d.json': '', 'other/e.json': '' });
		assert.deepEqual(await walk({ glob: 'facts/*.json', listing }), ['facts/c.json']);
		assert.deepEqual(listing.listed, ['', 'facts']);
		assert.deepEqual(await walk({ glob: '**/*.md', listing }), []);
		assert.ok(!listing.listed.includes('node_modules') && !listing.listed.includes('.git'));
	});

	it('ends where folders do not', async () => {
		let listed = 0;
		const endless: Listing = { list: () => { listed++; return Promise.resolve([{ name: 'a', isFolder: true }, { name: 'b.md', isFolder: false }]); }, text: () => Promise.resolve(undefined) };
		assert.equal((await walk({ glob: '**/*.md', listing: endless })).length, listed);
		assert.ok(listed < 100);
	});

	it('is not held up by a rule made to be slow', async () => {
		const line = `${'**/a/'.repeat(12)}b\n`;
		const listing = tree({ '.gitignore': line, [`${'a/'.repeat(39)}c.md`]: '' });
		assert.equal((await walk({ glob: '**/*.md', listing })).length, 1);
	});
});
