import assert from 'node:assert/strict';
import { sentences } from '../support/drafts.ts';
import { withCli } from '../support/cli.ts';

describe('citewright check', () => {
	it('exits 0 on a clean draft, and says how many figures there are', () => withCli({ 'a.md': sentences.cited }, async ({ call }) => {
		const { code, out, err } = await call('check');
		assert.deepEqual({ code, err }, { code: 0, err: '' });
		assert.match(out, /^1 figure in 1 file: 1 as published\. Nothing to look at\.$/m);
		assert.match(out, /published statistics of 2024-06-30/);
	}));

	it('exits 1 on a finding at the threshold, 0 below it', () => withCli({ 'a.md': sentences.uncited }, async ({ call }) => {
		assert.equal((await call('check', 'a.md')).code, 1);
		assert.equal((await call('check', 'a.md', '--fail-on', 'information')).code, 1);
		assert.equal((await call('check', 'a.md', '--fail-on', 'error')).code, 0);
		assert.equal((await call('check', 'a.md', '--fail-on', 'never')).code, 0);
	}));

	it('gives place, message, code and source of each finding', () => withCli({ 'a.md': `Hello.\n\n${sentences.uncited}` }, async ({ call }) => {
		const lines = (await call('check', 'a.md')).out.split('\n');
		assert.equal(lines[0], 'a.md');
		assert.match(lines[1] ?? '', /^ {2}3:6 {4}.+ missing-citation$/);
		assert.match(lines.join('\n'), /^ +World Estimates of Modern Slavery, Second Edition \(Harbour Institute, 2022\)$/m);
		assert.match(lines.join('\n'), /^ +https:\/\/harbour\.example\.org\/harbour-estimates-2022$/m);
	}));

	it('explains how a figure was compared', () => withCli({ 'a.md': sentences.cited }, async ({ call }) => {
		assert.match((await call('check', '--explain')).out, /31\.5 million: agrees with a published figure\n +read as 31\.5 million people, about\n[\s\S]* +compared with harbour-2022-modern-slavery[\s\S]*\n +decided by harbour-2022-modern-slavery, rule /);
	}));

	it('finds drafts below the folder, less what is ignored', () => withCli({
		'.gitignore': 'private/\n*.draft.md\n!kept.draft.md\n',
		'.git/HEAD': '',
		'a.md': '', 'b.txt': '', 'sub/c.qmd': '', 'sub/d.Rmd': '', 'sub/e.mdx': '', 'sub/f.markdown': '', 'x.draft.md': '', 'kept.draft.md': '',
		'private/g.md': '', 'node_modules/h/readme.md': '', 'dist/i.md': '', 'sub/.gitignore': 'j.md\n', 'sub/j.md': '', 'j.md': '',
	}, async ({ call }) => {
		assert.deepEqual(await pathsOf(call('check', '--format', 'json')), ['a.md', 'j.md', 'kept.draft.md', 'sub/c.qmd', 'sub/d.Rmd', 'sub/e.mdx', 'sub/f.markdown']);
		assert.deepEqual(await pathsOf(call('check', '--format', 'json', 'sub')), ['sub/c.qmd', 'sub/d.Rmd', 'sub/e.mdx', 'sub/f.markdown']);
		assert.deepEqual(await pathsOf(call('check', '--format', 'json', '**/*.{qmd,mdx}', 'sub/c.qmd')), ['sub/c.qmd', 'sub/e.mdx']);
	}));

	it('reads a file of any name that is given by name, ignored or not', () => withCli({ '.gitignore': 'a.md\n', 'a.md': '', './notes.txt': '' }, async ({ call }) => {
		assert.deepEqual(await pathsOf(call('check', '--format', 'json', './notes.txt', 'a.md')), ['./notes.txt', 'a.md']);
	}));

	it('checks standard input under a name', () => withCli({}, async ({ callWithInput }) => {
		const { code, out } = await callWithInput(sentences.uncited, 'check', '--stdin-filename', 'mail/letter.md', '--format', 'json');
		assert.equal(code, 1);
		assert.equal(parse(out).files[0]?.path, 'mail/letter.md');
	}));

	it('writes with --fix only sources that are certain, and says so', () => withCli({ 'a.md': sentences.uncited, 'b.md': sentences.outdated }, async ({ folder, call }) => {
		const { code, err } = await call('check', '--fix', '--fail-on', 'warning');
		assert.match(folder.read('a.md'), /^Some 31\.5 million people are in modern slavery worldwide\.?\[\^[^\]]+\]\.?\n\n\[\^[^\]]+\]: .*Harbour Institute/);
		assert.equal(folder.read('b.md'), sentences.outdated);
		assert.equal(err, 'a.md: one source added.\n');
		assert.equal(code, 1);
		assert.equal((await call('check', 'a.md')).code, 0);
	}));

	it('stays silent on other subjects', () => withCli({ 'a.md': sentences.offTopic }, async ({ call }) => {
		assert.deepEqual(parse((await call('check', '--format', 'json')).out).files[0]?.figures, []);
	}));

	describe('exits 2', () => {
		const cases: readonly (readonly [string, string[], RegExp])[] = [
			['on an unknown option', ['check', '--loud'], /--loud/],
			['on an unknown value', ['check', '--format', 'xml'], /--format is one of pretty, json/],
			['on a threshold that does not exist', ['check', '--fail-on', 'hint'], /--fail-on is one of/],
			['on a file that is not there', ['check', 'gone.md'], /There is no file "gone\.md"/],
			['on a glob that nothing matches', ['check', '*.qmd'], /No draft matches/],
			['on an unknown command', ['chekc'], /There is no command "chekc"/],
			['on --fix of standard input', ['check', '--fix', '--stdin-filename', 'a.md'], /cannot change standard input/],
			['on a server without a channel', ['lsp'], /--stdio/],
		];
		for (const [name, argv, words] of cases) {
			it(name, () => withCli({ 'a.md': '' }, async ({ call }) => {
				const { code, out, err } = await call(...argv);
				assert.deepEqual({ code, out }, { code: 2, out: '' });
				assert.match(err, words);
			}));
		}
	});
});

async function pathsOf(outcome: Promise<{ readonly out: string }>): Promise<string[]> {
	return parse((await outcome).out).files.map(({ path }) => path);
}

const parse = (out: string) => JSON.parse(out) as { readonly files: readonly { readonly path: string; readonly figures: readonly unknown[] }[] };
