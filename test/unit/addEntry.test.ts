/** Adding to a file of facts: what stands in it stays as it is written, and the result is valid. */
import assert from 'node:assert/strict';
import { withEntries } from '../../server/src/facts/addEntry.ts';
import { loadFacts } from '../../server/src/facts/load.ts';
import { newEntries, type NewFigure } from '../../server/src/facts/newEntry.ts';
import { miniFacts } from '../support/miniFacts.ts';

const figure: NewFigure = {
	statistic: {
		statement: 'Quayside Trust supported 412 survivors in 2023.', quantity: { kind: 'count', low: 412, unit: 'people' }, measure: 'assisted-victims',
		place: 'GB', period: { from: 2023 }, published: 2024, standing: 'current', verification: 'primary', nature: 'administrative-count',
	},
	source: { title: 'A Year at the Quay', url: 'https://quayside.example.org/2024', publisher: 'Quayside Trust', year: 2024 },
};
const { entries, problems } = newEntries(figure, miniFacts);

describe('a new entry', () => {
	it('gets ids out of its words, and a publisher of its own where nobody knows it', () => {
		assert.deepEqual(problems, []);
		assert.deepEqual(entries.statistics.map(({ id, source }) => [id, source]), [['quayside-trust-2023-supported-412-survivors', 'quayside-trust-2024-year-quay']]);
		assert.deepEqual(entries.sources.map(({ id, custom: { bodies } }) => [id, bodies]), [['quayside-trust-2024-year-quay', ['quayside-trust']]]);
		assert.deepEqual(entries.publishers.map(({ id }) => id), ['quayside-trust']);
	});

	it('takes publisher and publication from the facts where they are known', () => {
		const byName = newEntries({ ...figure, source: { title: 'Another', publisher: 'northgate office', year: 2024 } }, miniFacts).entries;
		assert.deepEqual([byName.publishers, byName.sources[0]?.custom.bodies], [[], ['northgate-office']]);
		const byUrl = newEntries({ ...figure, source: { title: 'Whatever', url: 'https://harbour.example.org/harbour-estimates-2022' } }, miniFacts).entries;
		assert.deepEqual([byUrl.sources, byUrl.statistics[0]?.source], [[], 'harbour-estimates-2022']);
	});

	it('never gets an id that is taken', () => {
		const known = loadFacts([{ path: 'x.facts.json', text: JSON.stringify(entries) }]).facts;
		const again = newEntries(figure, { ...miniFacts, statistics: known.statistics, sources: known.sources.map(it => ({ ...it, url: null })), publishers: [] }).entries;
		assert.deepEqual([again.statistics[0]?.id, again.sources[0]?.id], ['quayside-trust-2023-supported-412-survivors-2', 'quayside-trust-2024-year-quay-2']);
	});

	it('says what of it cannot be used', () => {
		assert.deepEqual(newEntries({ ...figure, source: 'gone' }, miniFacts).problems.map(({ field }) => field), ['source']);
	});
});

describe('adding it to a file', () => {
	const files: Readonly<Record<string, readonly [path: string, text: string]>> = {
		'that is empty': ['a.json', ''],
		'with tabs': ['a.json', '{\n\t"$schema": "./x.json",\n\t"statistics": [\n\t\t{ "id": "kept" }\n\t]\n}\n'],
		'with two spaces and odd places': ['a.json', '{\n  "statistics": [ { "id": "kept" } ],\n\n  "sources": [\n  ]}'],
		'in one line': ['a.json', '{"sources":[],"statistics":[{"id":"kept"}]}'],
		'with CRLF': ['a.json', '{\r\n\t"statistics": [\r\n\t\t{ "id": "kept" }\r\n\t]\r\n}\r\n'],
		'with a byte order mark': ['a.json', '\ufeff{\n  "statistics": []\n}'],
		'of YAML that is empty': ['a.yaml', ''],
		'of YAML with comments': ['a.yaml', '# Our facts\nstatistics:\n  - id: kept # as it is\n    statement: "Said."\n\n# The end\n'],
		'of YAML without margin': ['a.yaml', 'statistics:\n- id: kept\nsources:\n- id: first'],
		'of YAML in brackets': ['a.yaml', 'statistics: [{ id: kept }]\nsources:\n'],
	};
	for (const [name, [path, text]] of Object.entries(files)) {
		it(`${name}: is valid, and takes nothing away`, () => {
			const after = withEntries(path, text, entries) ?? '';
			const { facts, problems: found } = loadFacts([{ path, text: after }]);
			assert.deepEqual(facts.statistics.map(({ id }) => id), ['quayside-trust-2023-supported-412-survivors'], after);
			assert.deepEqual([...new Set(found.map(({ entry }) => entry))].filter(entry => entry !== 'kept' && entry !== 'first'), []);
			if (text.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
			// Everything that was there is there in its order; only a list in brackets is written anew.
			if (!name.includes('in brackets')) assert.ok(isWithin(text.replace(/\s+/g, ''), after.replace(/\s+/g, '')), after);
			const twice = withEntries(path, after, entries);
			assert.ok(twice !== undefined && loadFacts([{ path, text: twice }]).problems.some(({ what }) => what.includes('used twice')));
		});
	}

	for (const [path, text] of [['a.json', '[]'], ['a.json', '{ "statistics": '], ['a.json', '{ "statistics": 7 }'], ['a.yaml', '- id: x'], ['a.yaml', 'statistics: "'], ['a.json', '"x"']] as const) {
		it(`is refused by ${JSON.stringify(text)}`, () => {
			assert.equal(withEntries(path, text, entries), undefined);
		});
	}
});

/** Whether all signs of a text stand in another in the same order. */
function isWithin(part: string, whole: string): boolean {
	let at = 0;
	for (const sign of whole) if (sign === part.charAt(at)) at++;
	return at === part.length;
}
