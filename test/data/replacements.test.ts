/** Reads the sentences that the facts offer instead of a questioned figure, as if a writer had taken them: nothing in them may be questioned again. */
import assert from 'node:assert/strict';
import { compileFacts } from '../../scripts/facts.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';

const facts = compileFacts('data');
const byId = new Map(facts.statistics.map((statistic) => [statistic.id, statistic]));

describe('what the facts say instead', () => {
	const analyzer = createAnalyzer(facts);
	const read = facts.statistics.flatMap(({ id, sayInstead }) => (sayInstead === null ? [] : analyzer
		.analyze({ text: `${sayInstead.sentence}\n`, language: 'markdown', name: null }, { options: defaultOptions, today: facts.edition.asOf, bibliography: null })
		.figures.map(({ text, judgement }) => ({ id, text, judgement, source: sayInstead.source }))));

	it('is read: most sentences give a figure', () => {
		assert.ok(read.length > 30);
	});

	it('gives only figures that the facts support and do not call old', () => {
		assert.deepEqual(read.filter(({ judgement }) => judgement.verdict !== 'supported' || judgement.notes.includes('newer-edition-exists'))
			.map(({ id, text, judgement }) => `${id}: ${text} is ${judgement.verdict}`), []);
	});

	it('gives only figures that were checked with a publication', () => {
		assert.deepEqual(read.filter(({ judgement }) => !['primary', 'secondary'].includes(byId.get(judgement.statistic ?? '')?.verification ?? ''))
			.map(({ id, text }) => `${id}: ${text}`), []);
	});

	it('names the source that publishes the figure', () => {
		assert.deepEqual(read.filter(({ judgement, source }) => {
			const statistic = byId.get(judgement.statistic ?? '');
			return statistic === undefined || ![statistic.source, ...statistic.alsoIn].includes(source);
		}).map(({ id, text, source }) => `${id}: ${text} (${source})`), []);
	});

	it('never rests on our own reasoning or on a page that only repeats figures', () => {
		const standsForItself = new Set(facts.sources.filter(({ secondary }) => !secondary).map(({ id }) => id));
		assert.deepEqual(facts.statistics.filter(({ sayInstead }) => sayInstead !== null && !standsForItself.has(sayInstead.source)).map(({ id }) => id), []);
	});
});
