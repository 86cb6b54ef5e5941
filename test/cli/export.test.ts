import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseBibliography } from '../../server/src/bibliography/parse.ts';
import { bibtexEntry } from '../../server/src/bibliography/bibtexEntry.ts';
import { cslItem } from '../../server/src/bibliography/cslItem.ts';
import { risEntry } from '../../server/src/bibliography/risEntry.ts';
import { statisticsCsv } from '../../server/src/cli/commands/corpus/csv.ts';
import { readBuiltin } from '../../server/src/facts/builtin.ts';
import { loadFacts } from '../../server/src/facts/load.ts';
import type { Source } from '../../server/src/core/facts/model.ts';
import { sourceOf } from '../support/citationDraft.ts';
import { withCli } from '../support/cli.ts';
import { miniFacts } from '../support/miniFacts.ts';
import { pandoc, pandocVersion } from '../support/pandoc.ts';

interface Item {
	readonly id: string;
	readonly type: string;
	readonly title: string;
	readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
	readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
	readonly URL?: string;
	readonly DOI?: string;
}

/** The facts that ship, as the built command line exports them. */
const exported = (format: string): string => execFileSync('node', ['dist/cli.cjs', 'corpus', 'export', '--format', format], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const sources = (): Item[] => JSON.parse(exported('csl-json')) as Item[];

/** What every format has to bring back; other programs turn straight quotation marks into curly ones. */
const kernel = ({ id, title, author = [], issued, URL, DOI }: Item) => ({
	id, title: plain(title), author: author.map(({ literal, family, given }) => plain(literal ?? [family, given].filter(part => part !== undefined).join(', '))),
	issued: issued?.['date-parts'][0] ?? [], URL: URL ?? null, DOI: DOI ?? null,
});
const plain = (text: string): string => text.replace(/[‘’]/g, '\'').replace(/[“”]/g, '"').replace(/\s+/g, ' ');

/** A source in which everything is special to some format. */
const hostile: Source = {
	...sourceOf('academies-2013'), id: 'hostile', title: '50% of {what} costs $5 & more_or #less~ \\ than ^before', author: [{ literal: 'Health and Safety, Inc.' }, { family: 'O\'Neil', given: 'Ann-Marie' }],
	publisher: 'A\nER  - \nTY  - JOUR', url: 'https://example.org/a_b%20c?d=e&f=g#h',
};

describe('citewright corpus export', () => {
	it('asks for a format, and for one that there is', () => withCli({}, async ({ call }) => {
		assert.match((await call('corpus', 'export')).err, /In which format\?/);
		const { code, err } = await call('corpus', 'export', '--format', 'word');
		assert.equal(code, 2);
		assert.match(err, /--format is one of csl-json, bibtex, ris, csv, json/);
	}));

	it('writes to the terminal or to a file', () => withCli({ 'there.bib': 'old' }, async ({ call, folder }) => {
		const { out } = await call('corpus', 'export', '--format', 'bibtex');
		for (const name of ['there.bib', 'new.bib']) {
			assert.deepEqual(await call('corpus', 'export', '--format', 'bibtex', '--output', name), { code: 0, out: '', err: `${name}: ${miniFacts.sources.length} sources written.\n` });
			assert.equal(folder.read(name), out);
		}
		assert.equal((await call('corpus', 'export', '--format', 'csv', '--output', 'gone/a.csv')).code, 2);
	}));

	it('gives a copy that reads as the same facts', () => {
		const { problems, facts } = loadFacts([{ path: 'copy.json', text: exported('json') }]);
		const shipped = readBuiltin(readFileSync('dist/facts.json', 'utf8'));
		assert.deepEqual(problems, []);
		// The build adds references, which follow from the rest.
		const sources = shipped.sources.map(source => Object.fromEntries(Object.entries(source).filter(([key]) => key !== 'reference')));
		assert.deepEqual(facts, { edition: shipped.edition, sources, publishers: shipped.publishers, statistics: shipped.statistics });
	});

	it('gives what a workspace brings, too', () => withCli({
		'citewright.facts.json': JSON.stringify({ sources: [{ id: 'ours-2023', type: 'report', title: 'Our Report', issued: { 'date-parts': [[2023]] }, custom: { short: 'Us', bodies: ['harbour-institute'] } }] }),
	}, async ({ call }) => {
		const { out, err } = await call('corpus', 'export', '--format', 'csl-json');
		assert.equal(err, '');
		assert.ok((JSON.parse(out) as Item[]).some(({ id }) => id === 'ours-2023'));
	}));

	it('gives CSL-JSON without fields of our own', () => {
		const items = sources();
		assert.ok(items.length > 150);
		const known = new Set(['id', 'type', 'title', 'author', 'issued', 'container-title', 'publisher', 'publisher-place', 'genre', 'number', 'volume', 'issue', 'page', 'DOI', 'URL']);
		assert.deepEqual([...new Set(items.flatMap(item => Object.keys(item)))].filter(key => !known.has(key)), []);
		assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
	});

	it('gives BibTeX that our own reader takes whole', () => {
		const { entries, problems } = parseBibliography('a.bib', exported('bibtex'));
		assert.deepEqual(problems, []);
		assert.deepEqual(
			entries.map(({ key, item }) => [key, plain(item.title), item.issued[0], item.url, item.doi]),
			sources().map(({ id, title, issued, URL, DOI }) => [id, plain(title), issued?.['date-parts'][0]?.[0], URL ?? null, DOI ?? null]),
		);
	});

	it('gives BibTeX that Pandoc takes whole', function () {
		if (pandocVersion() === undefined) this.skip();
		for (const format of ['bibtex', 'biblatex']) {
			const read = JSON.parse(pandoc(exported('bibtex'), '-f', format, '-t', 'csljson')) as Item[];
			assert.deepEqual(read.map(kernel), sources().map(kernel));
		}
	});

	it('gives CSL-JSON that Pandoc cites from', function () {
		if (pandocVersion() === undefined) this.skip();
		const references = sources();
		const draft = `${JSON.stringify({ references, nocite: '@*' })}\n`.replace(/^/, '---\n').replace(/$/, '---\n\nSee [@ilo-walkfree-iom-2022].\n');
		const out = pandoc(draft, '-f', 'markdown', '-t', 'plain', '--wrap=none', '--citeproc');
		assert.match(out, /^See \(.*2022.*\)\.$/m);
		const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
		const all = letters(out);
		assert.deepEqual(references.filter(({ title }) => !all.includes(letters(title))).map(({ title }) => title), []);
	});

	it('gives RIS whose records are whole', () => {
		const records = exported('ris').split(/\r\n(?=TY {2}- )/);
		const items = sources();
		assert.equal(records.length, items.length);
		records.forEach((record, index) => {
			const lines = record.trimEnd().split('\r\n');
			assert.ok(lines.every(line => /^[A-Z][A-Z0-9] {2}-(?: \S.*)?$/.test(line)), record);
			assert.equal(lines.at(-1), 'ER  -');
			assert.ok(lines.includes(`ID  - ${items[index]?.id ?? ''}`));
			assert.ok(lines.includes(`TI  - ${items[index]?.title ?? ''}`));
		});
	});

	it('gives RIS that Pandoc takes whole', function () {
		const version = pandocVersion();
		if (version === undefined || version < 3) {
			console.warn(`      SKIPPED: RIS is read by Pandoc 3; here is ${version ?? 'none'}.`);
			this.skip();
		}
		const read = JSON.parse(pandoc(exported('ris'), '-f', 'ris', '-t', 'csljson')) as Item[];
		assert.deepEqual(read.map(({ title }) => plain(title)), sources().map(({ title }) => plain(title)));
	});

	it('keeps what is special to a format out of its way', function () {
		const { entries: [entry] } = parseBibliography('a.bib', bibtexEntry(hostile, hostile.id));
		assert.deepEqual([entry?.item.title, entry?.item.author[0], entry?.item.url], [hostile.title, hostile.author[0], hostile.url]);
		assert.equal(risEntry(hostile, hostile.id).match(/^ER/gm)?.length, 1);
		if (pandocVersion() === undefined) this.skip();
		const [read] = JSON.parse(pandoc(bibtexEntry(hostile, hostile.id), '-f', 'bibtex', '-t', 'csljson')) as Item[];
		assert.deepEqual(read && kernel(read), kernel(cslItem(hostile, hostile.id) as unknown as Item));
	});

	it('gives CSV with every statistic, which no spreadsheet runs', () => {
		const [first] = miniFacts.statistics;
		assert.ok(first);
		const statistics = [{ ...first, statement: '=HYPERLINK("x", 1)', caveat: 'two\nlines, "quoted"' }, { ...first, statement: '@x', caveat: '-1+1' }];
		assert.deepEqual(readCsv(statisticsCsv({ ...miniFacts, statistics })).map(row => [row['statement'], row['caveat'], row['low']]), [
			['\'=HYPERLINK("x", 1)', 'two\nlines, "quoted"', String(first.quantity.low)], ['\'@x', '\'-1+1', String(first.quantity.low)],
		]);
		const rows = readCsv(exported('csv'));
		const titles = new Map(sources().map(({ id, title }) => [id, title]));
		assert.ok(rows.length > 500);
		for (const row of rows) {
			assert.equal(row['source_title'], titles.get(row['source'] ?? ''));
			assert.ok(Number.isFinite(Number(row['low'])) && row['low'] !== '');
		}
	});
});

/** A plain reader of RFC 4180, a character at a time. */
function readCsv(text: string): Record<string, string>[] {
	const rows: string[][] = [];
	let [row, value, quoted]: [string[], string, boolean] = [[], '', false];
	for (let at = 0; at < text.length; at++) {
		const char = text.charAt(at);
		if (quoted) {
			if (char !== '"') value += char;
			else if (text.charAt(at + 1) === '"') value += text.charAt(at++);
			else quoted = false;
		} else if (char === '"') {
			assert.equal(value, '');
			quoted = true;
		} else if (char === ',' || char === '\r') {
			row.push(value);
			value = '';
			if (char === '\r') {
				assert.equal(text.charAt(++at), '\n');
				rows.push(row);
				row = [];
			}
		} else {
			value += char;
		}
	}
	assert.deepEqual([row, value, quoted], [[], '', false]);
	const [names = [], ...rest] = rows;
	return rest.map(cells => {
		assert.equal(cells.length, names.length);
		return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
	});
}
