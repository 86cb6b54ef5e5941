import assert from 'node:assert/strict';
import { globMatcher, leadsToMatch } from '../../server/src/files/glob.ts';

describe('glob', () => {
	const cases: readonly (readonly [glob: string, matching: string, other: string])[] = [
		['*.md', 'a.md b-c.md', 'sub/a.md a.mdx .a.md'],
		['**/*.{md,mdx}', 'a.md sub/a.mdx a/b/c.md', 'a.txt sub/.hidden/a.md'],
		['sub/**', 'sub/a sub/b/c', 'a other/sub/a'],
		['**/b/*.md', 'b/a.md a/b/c.md a/b/b/c.md', 'a/b/c/d.md'],
		['2024-0[1-3]-?.md', '2024-01-a.md 2024-03-b.md', '2024-04-a.md 2024-01-ab.md'],
		['[!a]*.md', 'b.md', 'a.md'],
		['{a,b}/{c,d}.md', 'a/c.md b/d.md', 'a/a.md'],
		['.notes/*.md', '.notes/a.md', 'notes/a.md'],
		['./a.md', 'a.md', 'b.md'],
	];
	for (const [glob, matching, other] of cases) {
		it(glob, () => {
			const matches = globMatcher(glob);
			const wrong = [...matching.split(' ').filter(path => !matches(path)), ...other.split(' ').filter(matches)];
			assert.deepEqual(wrong, []);
		});
	}

	it('takes no longer for a pattern made to be slow', () => {
		assert.equal(globMatcher(`${'*a'.repeat(40)}b`)('a'.repeat(5000)), false);
		assert.equal(globMatcher(`${'**/a/'.repeat(40)}b`)('a/'.repeat(2000)), false);
		assert.equal(globMatcher('{a,b}'.repeat(60))('a'.repeat(60)), false);
	});

	const ways: readonly (readonly [glob: string, leading: string, other: string])[] = [
		['**/*.md', 'a a/b', '.git a/.git'],
		['facts/*.json', 'facts', 'a facts/b fact'],
		['{a,b/c}/*.md', 'a b b/c', 'c a/b'],
		['**/.notes/*.md', 'a .notes .other', ''],
		['*.md', '', 'a'],
	];
	for (const [glob, leading, other] of ways) {
		it(`what leads to ${glob}`, () => {
			const leads = leadsToMatch(glob);
			const split = (paths: string) => paths.split(' ').filter(path => path !== '');
			assert.deepEqual([...split(leading).filter(path => !leads(path)), ...split(other).filter(leads)], []);
		});
	}
});
