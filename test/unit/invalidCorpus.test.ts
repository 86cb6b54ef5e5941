/** A file of facts with every kind of fault: each is said clearly at its place (`invalid-corpus`), and the sound rest is used. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { loadFacts } from '../../server/src/facts/load.ts';
import { openDocument } from '../../server/src/facts/document.ts';
import { miniFacts } from '../support/miniFacts.ts';

const text = readFileSync('test/corpus/faulty.facts.json', 'utf8');

/** Entry, field, the text that is marked, and what is said. */
const expected: readonly (readonly [entry: string | null, field: string, marked: string, says: RegExp])[] = [
	[null, 'statistic', '[', /^"statistic" is not known here\. A file may hold "statistics", "sources"/],
	['faulty-domain', 'domains[0]', '"https://pier.example.org/"', /^Write only the host name: "ilo.org"\.$/],
	['faulty-address', 'URL', '"http://quayside.example.org/"', /^Only addresses that begin with https:\/\/ are accepted\.$/],
	['faulty-type', 'type', '"leaflet"', /^This should be "report", "book"/],
	['faulty-missing', 'statement', '{', /^This is missing\. Add a text in quotes\.$/],
	['faulty-number', 'quantity.low', '"412"', /^This should be a number\. Write it in digits and without quotes\.$/],
	['faulty-kind', 'quantity.kind', '"amount"', /^This should be "count", "percent"/],
	['Faulty Id', 'id', '"Faulty Id"', /^An id has lower-case letters and digits joined by hyphens/],
	['faulty-year', 'published', '"2024"', /^This should be a number/],
	['faulty-field', 'caveats', '"Counted by hand."', /^"caveats" is not a field here\. Check the spelling or remove it\.$/],
	['faulty-null', 'caveat', 'null', /^This is empty\. Leave the field out/],
	['faulty-alias', 'aliases[1]', '412', /^This should be a text in quotes\.$/],
	['faulty-body', 'custom.bodies', '[', /^There is no publisher "nobody"\. Add it, or correct the id\.$/],
	['sound-first', 'id', '"sound-first"', /^The id "sound-first" is used twice/],
	['faulty-range', 'quantity.high', '400', /^The upper end is below the lower end\. Swap them\.$/],
	['faulty-currency', 'quantity.unit', '"dollars"', /^Money needs a currency code as its unit: "USD"\.$/],
	['faulty-ratio', 'quantity.per', '{', /^A ratio needs a base larger than its number: "per": "4 people"\.$/],
	['faulty-source', 'source', '"quayside-2025"', /^There is no source "quayside-2025"\. Add it, or correct the id\.$/],
	['faulty-period', 'period.to', '2021', /^The period ends before it begins\. Swap "from" and "to"\.$/],
	['faulty-share', 'denominator', '{', /^A share needs a "denominator"/],
	['faulty-change', 'measureOf', '{', /^A change needs "measureOf"/],
	['faulty-dispute', 'disputedBy', '{', /^A disputed figure needs "disputedBy"/],
	['sound-successor', 'supersededBy', '"sound-first"', /^A fix may write this one instead, so it has to count the same thing/],
];

/** Entries that stand whatever the others do. */
const sound = ['sound-first', 'sound-successor', 'sound-last'];

describe('a file with faults of every kind', () => {
	const { facts, problems } = loadFacts([{ path: 'citewright.facts.json', text }], miniFacts);

	it('gives one message for each, in plain words', () => {
		assert.ok(expected.length >= 20);
		assert.deepEqual(problems.map(({ entry, field }) => [entry, field]), expected.map(([entry, field]) => [entry, field]));
		for (const [at, [, , , says]] of expected.entries()) assert.match(problems[at]?.what ?? '', says);
		assert.deepEqual(problems.filter(({ what }) => what.length >= 200 || /\b(?:you|your|wrong|false|error|corpus|invalid)\b/i.test(what)), []);
	});

	it('gives each at its place', () => {
		assert.deepEqual(problems.map(({ span }) => text.slice(span?.start, span?.end)), expected.map(([, , marked]) => marked));
		for (const { entry, span } of problems.filter(problem => problem.entry !== null)) {
			const line = text.slice(text.lastIndexOf('\n', span?.start) + 1, text.indexOf('\n', span?.start));
			assert.ok(line.includes(`"id": "${entry ?? ''}"`), `${entry ?? ''}: ${line}`);
		}
	});

	it('leaves the valid rest at work', () => {
		assert.deepEqual(facts.statistics.map(({ id }) => id), sound);
		assert.deepEqual(facts.sources.map(({ id }) => id), ['quayside-2024', 'faulty-body']);
		assert.deepEqual(facts.publishers.map(({ id }) => id), ['quayside']);
		assert.deepEqual(facts.statistics.map(({ supersededBy }) => supersededBy), [null, null, 'sound-first']);
	});

	it('is read from YAML just the same, with places of its own', () => {
		const yaml = stringify(parse(text));
		const read = loadFacts([{ path: 'citewright.facts.yaml', text: yaml }], miniFacts);
		assert.deepEqual(read.facts, facts);
		assert.deepEqual(read.problems.map(({ what }) => what), problems.map(({ what }) => what));
		for (const [at, [entry, , marked]] of expected.entries()) {
			const { span } = read.problems[at] ?? {};
			const there = yaml.slice(span?.start, span?.end);
			// Quotes are rare in YAML, and a group begins with its first field.
			if (marked !== '{' && marked !== '[') assert.equal(there.replace(/^"|"$/g, ''), marked.replace(/^"|"$/g, ''), entry ?? '');
			if (entry !== null) assert.equal(yaml.slice(0, yaml.indexOf('\n', span?.start)).match(/ {2}- id: .*/g)?.at(-1), `  - id: ${entry}`, entry);
		}
	});

	it('has an end to what is said of it', () => {
		const many = JSON.stringify({ statistics: Array.from({ length: 5000 }, (_, at) => ({ id: `s-${at}` })) });
		const said = loadFacts([{ path: 'citewright.facts.json', text: many }]).problems;
		assert.equal(said.length, 200);
		assert.match(said.at(-1)?.what ?? '', /^More than this/);
	});
});

describe('YAML of strangers', () => {
	const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'.charAt(at)}`).join(',')}]`)].join('\n');
	const hostile: Readonly<Record<string, string>> = {
		'aliases that multiply': bomb,
		'brackets without end': '['.repeat(1_000_000),
		'lists without end': '- '.repeat(500_000),
		'a key that reaches a prototype': '__proto__:\n  statistics: []',
		'a field given twice': 'statistics: []\nstatistics: []',
		'a tab': 'statistics:\n\t- id: x',
		'several documents': 'statistics: []\n---\nsources: []',
		'quotes without end': 'statistics: "',
		'a size beyond reason': 'a'.repeat(3_000_000),
		'code': 'statistics: !!js/function "function () {}"',
	};
	for (const [name, yaml] of Object.entries(hostile)) {
		it(`is refused with words: ${name}`, () => {
			const { facts, problems } = loadFacts([{ path: 'x.facts.yaml', text: yaml }]);
			assert.deepEqual(facts.statistics, []);
			assert.ok(problems.length > 0);
			assert.equal(Object.getPrototypeOf({}), Object.prototype);
		});
	}

	it('keeps words that other readers take for something else', () => {
		const opened = openDocument('x.yaml', 'a: NO\nb: 2026-11-01\nc: 012\nd: yes\n');
		assert.ok('value' in opened);
		assert.deepEqual(opened.value, { a: 'NO', b: '2026-11-01', c: 12, d: 'yes' });
	});
});
