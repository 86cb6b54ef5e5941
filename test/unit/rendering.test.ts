import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions, type CitationStyle } from '../../server/src/core/options.ts';
import { asBibliography, type BibliographyFile } from '../../server/src/workspace/bibliography.ts';
import { fixAll, type FixedAll } from '../../server/src/workspace/fixAll.ts';
import { formats } from '../../server/src/workspace/formats.ts';
import { cslForTests } from '../support/csl.ts';
import { fixDrafts } from '../support/fixDrafts.ts';
import { createFolder } from '../support/folder.ts';
import { miniFacts } from '../support/miniFacts.ts';
import { pandocVersion } from '../support/pandoc.ts';

const analyzer = createAnalyzer(miniFacts);
const styles = ['footnote', 'inline-link', 'reference-link', 'pandoc', 'parenthetical', 'numbered'] as const satisfies readonly CitationStyle[];

/** Bibliographies of each format, empty but for one entry. */
const books: Readonly<Record<string, string>> = {
	'refs.bib': '@book{smith2019,\n  author = {Smith, Ann},\n  title = {A Book},\n  year = {2019}\n}\n',
	'refs.json': '[\n  { "id": "smith2019", "type": "book", "title": "A Book", "author": [{ "family": "Smith" }], "issued": { "date-parts": [[2019]] } }\n]\n',
	'refs.yaml': 'references:\n- id: smith2019\n  type: book\n  title: A Book\n  author:\n  - family: Smith\n  issued:\n    date-parts:\n    - - 2019\n',
};

interface Fixed extends FixedAll {
	readonly before: string;
	/** The bibliography after it. */
	readonly book: { readonly path: string; readonly text: string } | undefined;
	readonly again: FixedAll;
}

const made = new Map<string, Fixed>();

/** A draft with every certain source added, and that once more. */
function fixed(name: string, citationStyle: CitationStyle, path = 'refs.bib'): Fixed {
	const key = `${name}|${citationStyle}|${path}`;
	const there = made.get(key);
	if (there !== undefined) return there;
	const plain = fixDrafts[name] ?? '';
	const eol = plain.includes('\r\n') ? '\r\n' : '\n';
	const head = citationStyle !== 'pandoc' ? '' : plain.startsWith('---') ? `---${eol}bibliography: ${path}${eol}` : `---${eol}bibliography: ${path}${eol}---${eol}${eol}`;
	const before = head === '' ? plain : head + plain.replace(/^---\r?\n/, '');
	const shelf: readonly BibliographyFile[] = citationStyle === 'pandoc' ? [{ path, uri: `file:///${path}`, text: books[path] ?? '', version: null }] : [];
	const run = (text: string, on: readonly BibliographyFile[]): FixedAll => {
		const surroundings = { options: { ...defaultOptions, citationStyle }, today: '2024-07-01', bibliography: on.length === 0 ? null : asBibliography(on, formats) };
		const analysis = analyzer.analyze({ text, language: 'markdown', name: null }, surroundings);
		return fixAll(analysis, { analyzer, surroundings, shelf: on, formats, sourceOf: (id) => miniFacts.sources.find((source) => source.id === id), writeReference: cslForTests().writer(null) });
	};
	const once = run(before, shelf);
	const after = shelf.map((file) => ({ ...file, text: applyEdits(file.text ?? '', once.bibliography[0]?.edits ?? []) }));
	const result = { ...once, before, book: after[0], again: run(once.text, after) };
	made.set(key, result);
	return result;
}

describe('what fixes write', () => {
	for (const name of Object.keys(fixDrafts)) {
		it(`${name}: adds sources in every style, changes nothing else, and nothing the second time`, () => {
			for (const style of styles) {
				const { count, before, text, edits, again } = fixed(name, style);
				ok(count > 0, style);
				equal(applyEdits(before, edits), text);
				for (const { span, newText } of edits) ok(newText.includes(before.slice(span.start, span.end)), `${style}: takes away ${before.slice(span.start, span.end)}`);
				deepEqual([again.count, again.text], [0, text], style);
				// What was added, taken out again, leaves the draft to the character.
				let back = text;
				let shift = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
				for (const { span, newText } of edits.toReversed()) {
					shift -= newText.length - (span.end - span.start);
					back = back.slice(0, span.start + shift) + before.slice(span.start, span.end) + back.slice(span.start + shift + newText.length);
				}
				equal(back, before, style);
			}
		});
	}
});

/** Marks that a renderer left as they are written. */
const LEFT = /\[\^|\[@|\]\[|\?\?\?/;

describe('a comment that silences', () => {
	/** Each draft with the comment of each finding, one at a time. */
	const commented = Object.entries(fixDrafts).flatMap(([name, text]) => {
		const analysis = analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, today: '2024-07-01', bibliography: null });
		return analysis.findings.flatMap((finding, index) => {
			const fix = analyzer.fixes(analysis, finding, cslForTests().writer(null)).find(({ does, decision, edits }) => does === 'silence' && decision === undefined && edits.length > 0);
			return fix === undefined ? [] : [{ name: `${name}, ${index + 1}`, text, after: applyEdits(text, fix.edits), findings: analysis.findings.length }];
		});
	});
	const withoutComments = (html: string): string => html.replace(/\r/g, '').replace(/<!-- citewright[\s\S]*?-->/g, '').replace(/\n{2,}/g, '\n').trim();
	const byGitHub = (text: string): string => micromark(text.replace(/^---\n[\s\S]*?\n---\n/, ''), { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
	const byPandoc = (text: string): string => spawnSync('pandoc', ['-f', 'markdown', '-t', 'html'], { input: text, encoding: 'utf8' }).stdout;

	it('silences, and leaves what GitHub shows as it is', () => {
		ok(commented.length > 30);
		for (const { name, text, after, findings } of commented) {
			equal(withoutComments(byGitHub(after)), withoutComments(byGitHub(text)), name);
			const again = analyzer.analyze({ text: after, language: 'markdown', name: null }, { options: defaultOptions, today: '2024-07-01', bibliography: null });
			ok(again.findings.length < findings && again.findings.every(({ code }) => code !== 'unused-suppression'), name);
		}
	});

	it('leaves what Pandoc shows as it is', function () {
		if (pandocVersion() === undefined) this.skip();
		for (const { name, text, after } of commented) equal(withoutComments(byPandoc(after)), withoutComments(byPandoc(text)), name);
	});
});

describe('GitHub-flavoured rendering', () => {
	for (const name of Object.keys(fixDrafts)) {
		it(`${name}: shows every note and link`, () => {
			for (const style of ['footnote', 'inline-link', 'reference-link'] as const) {
				const { text, edits } = fixed(name, style);
				const html = micromark(text.replace(/^---\n[\s\S]*?\n---\n/, ''), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
				const read = html.replace(/<pre>[\s\S]*?<\/pre>/g, '');
				ok(!LEFT.test(read.replace(/<[^>]*>/g, '')), `${style}\n${text}\n${read}`);
				const notes = text.match(/^\[\^[^\]]+\]:/gm)?.length ?? 0;
				equal(read.match(/<li id="user-content-fn-/g)?.length ?? 0, notes, `${style}\n${text}`);
				const links = edits.flatMap(({ newText }) => newText.match(/https:\/\/harbour\.example\.org\/[a-z0-9-]+/g) ?? []);
				for (const link of links) ok(read.includes(`href="${link}"`), link);
			}
		});
	}
});

describe('Pandoc', () => {
	before(function () {
		if (pandocVersion() === undefined) this.skip();
	});

	for (const [index, name] of Object.keys(fixDrafts).entries()) {
		it(`${name}: resolves every citation, in every style`, () => {
			for (const style of styles) {
				const path = Object.keys(books)[index % 3] ?? '';
				const { text, book, count } = fixed(name, style, path);
				const folder = createFolder(book === undefined ? {} : { [path]: book.text });
				try {
					const { stdout, stderr, status } = spawnSync('pandoc', ['-f', 'markdown', '-t', 'html', ...style === 'pandoc' ? ['--citeproc'] : []], { input: text, cwd: folder.path, encoding: 'utf8' });
					deepEqual([status, stderr], [0, ''], `${style}\n${text}`);
					const html = stdout.replace(/<pre[\s\S]*?<\/pre>/g, '');
					ok(!LEFT.test(html.replace(/<[^>]*>/g, '')), `${style}\n${text}\n${html}`);
					// Pandoc writes a note once for each of its marks.
					const marks = text.replace(/^```[\s\S]*?^```/gm, '').match(/\[\^[^\]]+\](?!:)/g)?.length ?? 0;
					equal(html.match(/<li id="fn\d+"/g)?.length ?? 0, marks, `${style}\n${text}\n${html}`);
					if (style === 'pandoc') {
						const cited = html.match(/data-cites="[^"]+"/g) ?? [];
						ok(cited.length > 0 && cited.length <= count, text);
						for (const key of new Set(cited.flatMap((it) => it.slice(12, -1).split(' ')))) ok(html.includes(`id="ref-${key}"`), `${path}: ${key}`);
					}
				} finally {
					folder.dispose();
				}
			}
		});
	}
});
