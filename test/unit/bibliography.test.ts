import { deepEqual, equal, ok } from 'node:assert/strict';
import { bibliographyEdit } from '../../server/src/bibliography/edit.ts';
import { parseBibliography } from '../../server/src/bibliography/parse.ts';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { resolver, sourceOf } from '../support/citationDraft.ts';

describe('reading a bibliography', () => {
	const first = (path: string, text: string): unknown => {
		const [entry] = parseBibliography(path, text).entries;
		return entry && [entry.key, entry.item.title, entry.item.author, entry.item.issued, entry.item.publisher, entry.item.url, entry.item.doi];
	};

	it('reads BibTeX', () => {
		deepEqual(first('a.bib', '@string{ilo = "ILO"}\n@techreport{k:1, title = {The {BIG} \\"Uber \\& more}, author = {{Walk Free} and Smith, Jane and \\\'{E}mile Zola}, institution = ilo # " Geneva", year = 2020, url = {https://a.b/c\\_d}, doi = "10.1/x"}'),
			['k:1', 'The BIG Über & more', [{ literal: 'Walk Free' }, { family: 'Smith', given: 'Jane' }, { family: 'Zola', given: 'Émile' }], [2020], 'ILO Geneva', 'https://a.b/c_d', '10.1/x']);
	});

	it('goes on after a malformed entry and says where it was', () => {
		const { entries, problems } = parseBibliography('a.bib', '@misc{a, title={x},,}\n\n@article{b, title = {open\n\n@book(c, date="2019-02")\n@comment{@x{y}}\n@misc{c, title={again}}\n');
		deepEqual(entries.map(({ key, item }) => [key, item.issued]), [['a', []], ['c', [2019, 2]]]);
		deepEqual(problems, ['a.bib: the entry at line 3 could not be read.']);
	});

	it('reads CSL JSON and YAML', () => {
		const expected = ['k', 'T', [{ literal: 'ILO' }, { family: 'Smith', given: 'J.' }], [2022, 9], 'P', 'https://a.b', null];
		deepEqual(first('a.json', '[{"id":"k","title":"T","author":[{"literal":"ILO"},{"family":"Smith","given":"J."}],"issued":{"date-parts":[["2022",9]]},"publisher":"P","URL":"https://a.b"}]'), expected);
		deepEqual(first('a.yaml', '---\nreferences:\n- id: k\n  title: T\n  author:\n  - literal: ILO\n  - family: Smith\n    given: J.\n  issued: 2022-09\n  publisher: P\n  URL: https://a.b\n...\n'), expected);
	});

	it('takes hostile files', () => {
		const rows: readonly (readonly [path: string, text: string])[] = [
			['a.json', '{"__proto__": [{"id": "x"}]}'], ['a.json', '['.repeat(200_000)], ['a.json', '[1,null,"x",{"id":{}}]'], ['a.yaml', '&a [*a]'], ['a.yaml', 'a: &a [x,x]\nb: &b [*a,*a]\nc: *b'],
			['a.bib', '@article{__proto__, title={x}, constructor={y}}'], ['a.bib', '@a{b,c={'], ['a.bib', '\\'], ['a.txt', 'x'], ['a.bib', 'x'.repeat(5_000_001)],
		];
		for (const [path, text] of rows) ok(Array.isArray(parseBibliography(path, text).problems));
		deepEqual(parseBibliography('a.bib', '@article{__proto__, title={x}, constructor={y}}').entries.map(({ key }) => key), ['__proto__']);
		equal(({} as Record<string, unknown>)['id'], undefined);
	});

	it('stays linear', () => {
		const time = (text: string): number => Math.min(...[1, 2, 3].map(() => {
			const start = performance.now();
			parseBibliography('a.bib', text);
			return performance.now() - start;
		}));
		for (const unit of ['@article{a,title={{', '@a{b,c={d\n', '@a{b,c=d#', '@', '@string{a=b}\n', '@x{"', '@a{b, author={a and ']) {
			time(unit.repeat(1000));
			ok(time(unit.repeat(64_000)) / Math.max(4, time(unit.repeat(8000))) < 32, unit);
		}
	});
});

describe('adding to a bibliography', () => {
	const rows: readonly (readonly [path: string, text: string, pattern: RegExp])[] = [
		['a.bib', '', /^@techreport\{new,\n {2}title = \{\{Global Estimates[^\n]*\},\n[\s\S]*\n\}\n$/],
		['a.bib', '@misc{a, title={x}}\r\n', /^@misc\{a, title=\{x\}\}\r\n\r\n@techreport\{new,\r\n[\s\S]*\}\r\n$/],
		['a.json', '[]', /^\[\n {2}\{\n {4}"id": "new",[\s\S]*\n {2}\}\n\]$/],
		['a.json', '[\n\t{ "id": "a" }\n]\n', /^\[\n\t\{ "id": "a" \},\n\t\{\n\t\t"id": "new",[\s\S]*\n\t\}\n\]\n$/],
		['a.yaml', '', /^references:\n- id: "new"\n {2}type: "report"\n/],
		['a.yml', '---\nreferences:\n  - id: a\n...\n', /^---\nreferences:\n {2}- id: a\n {2}- id: "new"\n {4}type: "report"\n[\s\S]*\n\.\.\.\n$/],
	];
	for (const [path, text, pattern] of rows) {
		it(`${path} ${JSON.stringify(text)}`, () => {
			const edit = bibliographyEdit(path, text, sourceOf('gems-2022'), 'new');
			ok(edit !== undefined);
			const after = applyEdits(text, [edit]);
			ok(pattern.test(after), after);
			const { entries, problems } = parseBibliography(path, after);
			deepEqual(problems, []);
			const entry = entries.find(({ key }) => key === 'new');
			equal(entry && resolver.byEntry(entry.item).source, 'gems-2022');
			equal(bibliographyEdit(path, after, sourceOf('gems-2022'), 'other'), undefined, 'the source is there');
			equal(bibliographyEdit(path, after, sourceOf('tip-2024'), 'new'), undefined, 'the key is taken');
		});
	}

	it('leaves alone what it cannot read', () => {
		for (const [path, text] of [['a.json', '{"a": 1}'], ['a.json', '[1'], ['a.yaml', 'a: [\n'], ['a.yaml', 'title: x\n'], ['a.txt', '']] as const) equal(bibliographyEdit(path, text, sourceOf('gems-2022'), 'new'), undefined);
	});
});
