/** The door through which facts come in: every fault is said plainly at its place, and the rest still loads. */
import assert from 'node:assert/strict';
import { createIndex, positionOfId, positionsBetween, positionsOfMeasure, positionsOfSeries } from '../../server/src/core/facts/index.ts';
import { formatProblem, loadFacts, type FactsFile, type FactsProblem } from '../../server/src/facts/load.ts';
import { searchFacts } from '../../server/src/facts/search.ts';

const source = {
	id: 'harbour-2022', type: 'report', title: 'Harbour estimates', issued: { 'date-parts': [[2022, 5]] },
	URL: 'https://harbour.example/2022', custom: { short: 'Harbour Institute', bodies: ['harbour'] },
};
const publisher = { id: 'harbour', name: 'Harbour Institute', names: ['Harbour Institute'], domains: ['harbour.example'] };
const statistic = {
	id: 'harbour-2022-total', statement: 'In 2021, 1,200 people were in forced labour at sea.',
	quantity: { kind: 'count', low: 1200, unit: 'people' }, measure: 'forced-labour-victims', place: 'world',
	published: 2022, source: 'harbour-2022', standing: 'current', verification: 'primary', nature: 'modelled-estimate', aliases: ['people at sea'],
};

const filesOf = (entries: readonly object[], sources: readonly object[] = [source], publishers: readonly object[] = [publisher]): FactsFile[] => [
	{ path: 'corpus/sources/a.json', text: JSON.stringify(sources) },
	{ path: 'corpus/publishers.json', text: JSON.stringify(publishers) },
	{ path: 'corpus/statistics/a.json', text: JSON.stringify(entries, null, 2) },
];

describe('loadFacts', () => {
	it('reads a valid corpus into the model, with every field present', () => {
		const { facts, problems } = loadFacts(filesOf([statistic]));
		assert.deepEqual(problems, []);
		const [loaded] = facts.statistics;
		assert.deepEqual(loaded?.quantity, { kind: 'count', low: 1200, high: 1200, unit: 'people', per: null, qualifier: null });
		assert.deepEqual(loaded.population, { age: 'all', sex: 'all', exploitation: 'all', other: null });
		assert.deepEqual(facts.sources[0]?.issued, [2022, 5]);
	});

	it('turns ratios into fractions and leaves rates and yearly sums alone', () => {
		const quantities = [
			{ kind: 'ratio', low: 1, unit: 'people', per: '4 people' }, { kind: 'ratio', low: 2, unit: 'people', per: '3 people' },
			{ kind: 'rate', low: 6.4, unit: 'people', per: '1,000 people' }, { kind: 'money', low: 9, unit: 'USD', per: 'year' },
		];
		const { facts } = loadFacts(filesOf(quantities.map((quantity, at) => ({ ...statistic, id: `s-${at}`, quantity }))));
		assert.deepEqual(facts.statistics.map(({ quantity: { low, per } }) => [low, per]),
			[[0.25, null], [0.666667, null], [6.4, '1,000 people'], [9, 'year']]);
	});

	it('drops what only editors need', () => {
		const { facts } = loadFacts(filesOf([{ ...statistic, seeds: [{ file: 'a.txt', figure: '1,200' }] }]));
		assert.ok(facts.statistics[0] && !('seeds' in facts.statistics[0]));
	});

	it('reads a workspace corpus in one file that refers to the facts of another layer', () => {
		const known = loadFacts(filesOf([statistic])).facts;
		const text = JSON.stringify({ $schema: './facts.schema.json', statistics: [{ ...statistic, id: 'ours', seeAlso: ['harbour-2022-total'] }] });
		const { facts, problems } = loadFacts([{ path: 'citewright-facts.json', text }], known);
		assert.deepEqual(problems, []);
		assert.deepEqual(facts.statistics[0]?.seeAlso, ['harbour-2022-total']);
	});

	it('survives hostile texts', () => {
		for (const text of ['', '[', 'null', '[null, 1, "x", []]', '{"__proto__": {"statistics": []}}', '['.repeat(100_000), '{"statistics": 7}']) {
			const { facts, problems } = loadFacts([{ path: 'statistics/x.json', text }]);
			assert.deepEqual(facts.statistics, []);
			assert.ok(problems.length > 0, text.slice(0, 40));
		}
		assert.equal(Object.getPrototypeOf({}), Object.prototype);
	});
});

/** Each fault: what is changed in the valid entry, the field it is reported at, and a part of what is said. */
const faults: readonly (readonly [name: string, change: object, field: string, says: RegExp])[] = [
	['a missing statement', { statement: undefined }, 'statement', /missing. Add a text/],
	['an empty statement', { statement: '' }, 'statement', /empty. Fill it in/],
	['a statement with a space at its end', { statement: 'x ' }, 'statement', /space at the beginning or end/],
	['a statement that never ends', { statement: 'x'.repeat(5000) }, 'statement', /longer than 600 characters/],
	['a number in quotes', { quantity: { kind: 'count', low: '1200' } }, 'quantity.low', /should be a number. Write it in digits/],
	['a negative number', { quantity: { kind: 'count', low: -1 } }, 'quantity.low', /smaller than 0/],
	['a number beyond reason', { quantity: { kind: 'count', low: 1e20 } }, 'quantity.low', /larger than/],
	['a range upside down', { quantity: { kind: 'count', low: 9, high: 3 } }, 'quantity.high', /Swap them/],
	['an unknown kind', { quantity: { kind: 'range', low: 1 } }, 'quantity.kind', /"count", "percent".* or "multiplier"/],
	['money without a currency', { quantity: { kind: 'money', low: 5, unit: 'dollars' } }, 'quantity.unit', /currency code/],
	['a ratio without a base', { quantity: { kind: 'ratio', low: 1 } }, 'quantity.per', /"4 people"/],
	['a rate without a base', { quantity: { kind: 'rate', low: 1 } }, 'quantity.per', /"1,000 people"/],
	['a null', { caveat: null }, 'caveat', /Leave the field out/],
	['a misspelt field', { caveats: 'x' }, 'caveats', /"caveats" is not a field here/],
	['a year in quotes', { published: '2022' }, 'published', /should be a number/],
	['a year with a fraction', { published: 2022.5 }, 'published', /should be a whole number/],
	['a year of another age', { published: 22 }, 'published', /smaller than 1800/],
	['a capital letter in the id', { id: 'Harbour' }, 'id', /lower-case letters/],
	['an id that reaches a prototype', { id: 'constructor' }, 'id', /lower-case letters/],
	['a source that is not there', { source: 'nowhere' }, 'source', /There is no source "nowhere"/],
	['a share of nothing', { measure: 'share-of-victims', quantity: { kind: 'percent', low: 5, unit: 'percent' } }, 'denominator', /what it is a share of/],
	['a change of nothing', { measure: 'change' }, 'measureOf', /"direction"/],
	['a dispute without anybody', { standing: 'disputed' }, 'disputedBy', /who examined it/],
	['a dispute without a reason', { disputedBy: [{ source: 'harbour-2022' }] }, 'disputedBy[0].why', /missing/],
	['a period that ends before it begins', { period: { from: 2020, to: 2010 } }, 'period.to', /Swap/],
	['a successor that is not there', { supersededBy: 'gone' }, 'supersededBy', /There is no statistic "gone"/],
	['an alias that is not text', { aliases: [1] }, 'aliases[0]', /a text in quotes/],
	['aliases without a list', { aliases: 'x' }, 'aliases', /a list/],
];

describe('a fault in a statistic', () => {
	const valid = { ...statistic, id: 'sound' };
	for (const [name, change, field, says] of faults) {
		it(`is reported at its place: ${name}`, () => {
			const files = filesOf([valid, { ...statistic, ...change }]);
			const { facts, problems } = loadFacts(files);
			assert.equal(problems.length, 1, problems.map(formatProblem).join('\n'));
			const [problem] = problems as [FactsProblem];
			assert.equal(problem.file, 'corpus/statistics/a.json');
			assert.ok(problem.entry);
			assert.equal(problem.field, field);
			assert.match(problem.message, says);
			assert.ok(problem.message.startsWith(problem.entry));
			const text = files[2]?.text ?? '';
			assert.ok(problem.span && problem.span.start >= text.lastIndexOf('{\n    "id"'), 'within the second entry');
			assert.ok(facts.statistics.some(({ id }) => id === 'sound'), 'the rest loads');
		});
	}

	it('is reported for every fault of a file at once, and the sound half loads', () => {
		const entries = faults.flatMap(([, change], at) => [{ ...valid, id: `sound-${at}` }, { ...statistic, id: `faulty-${at}`, ...change }]);
		const { facts, problems } = loadFacts(filesOf(entries));
		assert.equal(problems.length, faults.length);
		assert.equal(facts.statistics.filter(({ id }) => id.startsWith('sound-')).length, faults.length);
	});
});

describe('a fault elsewhere', () => {
	const faultsOf = (files: readonly FactsFile[]): string[] => loadFacts(files).problems.map(formatProblem);

	it('is an address without https', () => {
		assert.match(faultsOf(filesOf([], [{ ...source, URL: 'http://harbour.example' }])).join(), /sources\/a.json: harbour-2022: URL: Only addresses that begin with https/);
		assert.match(faultsOf(filesOf([], [{ ...source, URL: 'javascript:alert(1)' }])).join(), /https/);
	});

	it('is an id used twice', () => {
		const { facts, problems } = loadFacts(filesOf([statistic, statistic]));
		assert.equal(facts.statistics.length, 1);
		assert.match(problems[0]?.message ?? '', /used twice/);
	});

	it('is a body that no publisher has', () => {
		assert.match(faultsOf(filesOf([], [{ ...source, custom: { short: 'X', bodies: ['nobody'] } }])).join(), /no publisher "nobody"/);
	});

	it('is a domain with a path, a date without days, a file that says nothing of its content', () => {
		assert.match(faultsOf(filesOf([], [], [{ ...publisher, domains: ['harbour.example/x'] }])).join(), /only the host name/);
		assert.match(faultsOf([{ path: 'edition.json', text: '{"version":"2026.11.0","asOf":"2026"}' }]).join(), /2026-11-01/);
		assert.match(faultsOf([{ path: 'notes.json', text: '[]' }]).join(), /does not say what it lists/);
	});

	it('is broken JSON, and the other files still load', () => {
		const { facts, problems } = loadFacts([...filesOf([statistic]), { path: 'statistics/b.json', text: '[{"id": }]' }]);
		assert.equal(facts.statistics.length, 1);
		assert.match(problems.map(formatProblem).join(), /statistics\/b.json: The file is not valid JSON/);
	});
});

describe('the index of the facts', () => {
	const values = [[5, 5], [1, 9], [7, 7], [3, 3]];
	const { statistics } = loadFacts(filesOf(values.map(([low, high], at) => ({
		...statistic, id: `s-${at}`, quantity: { kind: 'count', low, high }, series: { id: 'sea', edition: String(at) },
	})))).facts;
	const index = createIndex(statistics);

	it('finds values and ranges that touch a range', () => {
		assert.deepEqual([...positionsBetween(index, 'count', { low: 3, high: 5 })].sort(), [0, 1, 3]);
		assert.deepEqual(positionsBetween(index, 'count', { low: 8, high: 20 }), [1]);
		assert.deepEqual(positionsBetween(index, 'percent', { low: 0, high: 100 }), []);
	});

	it('finds by id, measure and series, and survives the trip through JSON', () => {
		const copy = JSON.parse(JSON.stringify(index)) as typeof index;
		assert.equal(positionOfId(copy, statistics, 's-2'), 2);
		assert.equal(positionOfId(copy, statistics, '__proto__'), undefined);
		assert.deepEqual(positionsOfMeasure(copy, 'forced-labour-victims'), [0, 1, 2, 3]);
		assert.deepEqual(positionsOfMeasure(copy, 'constructor'), []);
		assert.deepEqual(positionsOfSeries(copy, 'sea'), [0, 1, 2, 3]);
	});
});

describe('searchFacts', () => {
	const { facts } = loadFacts(filesOf([statistic, { ...statistic, id: 'ports', statement: 'In 2019, 80 convictions followed in ports.', aliases: ['port convictions'] }]));

	it('finds by words in any order, unfinished, misspelt, by publisher, year and number', () => {
		for (const query of ['labour forced sea', 'forc lab', 'forced labuor', 'sea Harbour', 'sea 2021', '1,200']) {
			assert.equal(searchFacts(facts, query, 5)[0]?.statistic.id, 'harbour-2022-total', query);
		}
	});

	it('keeps to the limit and finds nothing in nothing', () => {
		assert.equal(searchFacts(facts, 'in', 1).length, 1);
		assert.deepEqual(searchFacts(facts, ' … ', 5), []);
		assert.deepEqual(searchFacts(facts, 'xylophone', 5), []);
	});
});
