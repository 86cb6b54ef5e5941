/** Layers of facts: the nearer one is used, and what it contradicts is said. */
import assert from 'node:assert/strict';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { compileAtRunTime } from '../../server/src/facts/compile.ts';
import { withLayers, type LayerFiles } from '../../server/src/facts/layers.ts';
import type { FactsFile } from '../../server/src/facts/load.ts';
import { measuresOf } from '../../server/src/facts/prefill.ts';
import { miniFacts } from '../support/miniFacts.ts';

const own = {
	id: 'quayside-2023-supported', statement: 'Quayside Trust supported 412 survivors of human trafficking in the United Kingdom in 2023.',
	quantity: { kind: 'count', low: 412, unit: 'people' }, measure: 'assisted-victims', place: 'GB', period: { from: 2023 }, published: 2024,
	source: 'quayside-2024', standing: 'current', verification: 'primary', nature: 'administrative-count',
};
const quayside = { id: 'quayside-2024', type: 'report', title: 'A Year at the Quay', issued: { 'date-parts': [[2024]] }, custom: { short: 'Quayside Trust', bodies: [] } };
/** The entry of the facts for tests, with another number. */
const estimate = (low: number) => ({
	id: 'harbour-2022-modern-slavery', statement: 'An estimated 31.5 million people were in modern slavery worldwide on any given day in 2021.',
	quantity: { kind: 'count', low, unit: 'people' }, measure: 'modern-slavery-victims', period: { from: 2021 }, published: 2022,
	source: 'harbour-estimates-2022', series: { id: 'harbour-modern-slavery', edition: '2022' }, standing: 'current',
	aliases: ['people in modern slavery worldwide'], place: 'world', verification: 'primary', nature: 'modelled-estimate',
});

const file = (path: string, content: object): FactsFile => ({ path, text: JSON.stringify(content) });
const layer = (name: LayerFiles['layer'], ...files: FactsFile[]): LayerFiles => ({ layer: name, files });

describe('layers of facts', () => {
	it('add to the built-in ones, and know where an entry comes from', () => {
		const { facts, origins, problems } = withLayers(miniFacts, [layer('workspace', file('citewright.facts.json', { sources: [quayside], statistics: [own] }))]);
		assert.deepEqual(problems, []);
		assert.equal(facts.statistics.length, miniFacts.statistics.length + 1);
		assert.deepEqual(origins.statistics.get(own.id), { layer: 'workspace', file: 'citewright.facts.json', before: [] });
		assert.match(facts.edition.digest, /^mini\+[0-9a-f]{8}$/);
	});

	it('say nothing of an entry that is the same in both', () => {
		const { origins, problems } = withLayers(miniFacts, [layer('workspace', file('a.facts.json', { statistics: [estimate(31_500_000)] }))]);
		assert.deepEqual([problems, origins.statistics.size], [[], 0]);
	});

	it('use the nearer of two that contradict, and say so at its id without calling it a fault', () => {
		const files = file('a.facts.json', { statistics: [estimate(32_000_000)] });
		const { facts, origins, problems } = withLayers(miniFacts, [layer('workspace', files)]);
		assert.deepEqual(problems.map(({ severity, what }) => [severity, what]), [['information',
			'Citewright’s own facts have "harbour-2022-modern-slavery" too, with 31.5 million where this entry has 32 million. This entry is used, and the hover shows both.']]);
		assert.equal(files.text.slice(problems[0]?.span?.start, problems[0]?.span?.end), '"harbour-2022-modern-slavery"');
		assert.equal(facts.statistics.find(({ id }) => id === estimate(0).id)?.quantity.low, 32_000_000);
		assert.deepEqual(origins.statistics.get(estimate(0).id)?.before.map(({ layer: from, value }) => [from, value.quantity.low]), [['built-in', 31_500_000]]);
	});

	it('put the workspace before the organisation, and remember all three', () => {
		const { facts, origins } = withLayers(miniFacts, [
			layer('organisation', file('org.facts.json', { statistics: [estimate(33_000_000)] })), layer('workspace', file('a.facts.json', { statistics: [estimate(32_000_000)] })),
		]);
		assert.equal(facts.statistics.find(({ id }) => id === estimate(0).id)?.quantity.low, 32_000_000);
		assert.deepEqual(origins.statistics.get(estimate(0).id)?.before.map(({ layer: from }) => from), ['organisation', 'built-in']);
	});

	it('refer to one another from near to far, not from far to near', () => {
		const bySource = (source: string) => file('a.facts.json', { statistics: [{ ...own, source }] });
		const sources = file('org.facts.json', { sources: [quayside] });
		assert.deepEqual(withLayers(miniFacts, [layer('organisation', sources), layer('workspace', bySource(quayside.id))]).problems, []);
		assert.match(withLayers(miniFacts, [layer('organisation', bySource(quayside.id)), layer('workspace', sources)]).problems[0]?.what ?? '', /no source "quayside-2024"/);
	});

	it('report an id that one layer uses twice, over files too, and use the first', () => {
		const { facts, problems } = withLayers(miniFacts, [layer('workspace',
			file('a.facts.json', { sources: [quayside], statistics: [own] }), file('b.facts.json', { statistics: [{ ...own, statement: 'Another.' }] }))]);
		assert.deepEqual(problems.map(({ file: path, field, severity }) => [path, field, severity]), [['b.facts.json', 'id', 'error']]);
		assert.equal(facts.statistics.find(({ id }) => id === own.id)?.statement, own.statement);
	});

	it('measure only what there is a word for', () => {
		const files = file('a.facts.json', { sources: [quayside], statistics: [{ ...own, measure: 'people-helped' }] });
		const { problems, facts } = withLayers(miniFacts, [layer('workspace', files)], { measures: new Set(measuresOf(miniFacts).keys()) });
		assert.deepEqual(problems.map(({ field, what }) => [field, what.slice(0, 34)]), [['measure', '"people-helped" is not a measure. ']]);
		assert.equal(facts.statistics.length, miniFacts.statistics.length);
	});

	it('tell what is still to be filled in, and use the entry', () => {
		const files = file('a.facts.json', { sources: [{ ...quayside, title: 'TK: title of the publication' }], statistics: [own] });
		const { problems, facts } = withLayers(miniFacts, [layer('workspace', files)]);
		assert.deepEqual(problems.map(({ field, severity, what }) => [field, severity, what]), [['title', 'information', 'Marked TK: still to come. Fill it in.']]);
		assert.ok(facts.statistics.some(({ id }) => id === own.id));
	});

	it('take from a fix what an entry in place of a newer edition no longer is', () => {
		const { facts } = withLayers(miniFacts, [layer('workspace', file('a.facts.json', { statistics: [{ ...estimate(31_500_000), place: 'EU' }] }))]);
		assert.equal(facts.statistics.find(({ id }) => id === 'harbour-2017-modern-slavery')?.supersededBy, null);
	});

	it('take a publication from a bibliography where a statistic names it, and no other', () => {
		const [source] = miniFacts.sources;
		assert.ok(source);
		const shelf = new Map(['quayside-2024', 'unused-2020'].map(id => [id, { value: { ...source, id }, file: 'references.bib' }]));
		const { facts, problems } = withLayers(miniFacts, [{ ...layer('workspace', file('a.facts.json', { statistics: [own] })), shelf }]);
		assert.deepEqual(problems, []);
		assert.deepEqual(facts.sources.slice(miniFacts.sources.length).map(({ id }) => id), ['quayside-2024']);
	});
});

describe('the card of a figure', () => {
	const cardOf = (text: string, words: string, layers: readonly LayerFiles[], pinned: string | null = null): string => {
		const { facts, origins } = withLayers(miniFacts, layers, { pinned });
		const analyzer = createAnalyzer(layers.length === 0 && pinned === null ? miniFacts : compileAtRunTime(facts, miniFacts, origins));
		const analysis = analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, today: '2024-07-01', bibliography: null });
		return analyzer.card(analysis, text.indexOf(words))?.plain ?? '';
	};
	const workspace = layer('workspace', file('facts/ours.json', { sources: [quayside], statistics: [own, estimate(32_000_000)] }));

	it('names the built-in facts with version, date and digest', () => {
		assert.match(cardOf('Some 31.5 million people are in modern slavery worldwide.', '31.5', []), /\nCitewright’s facts 2024\.6\.0 of 2024-06-30 \(mini\); sources not opened\.$/);
		assert.match(cardOf('Some 31.5 million people are in modern slavery worldwide.', '31.5', [], 'pinned.json'), /\(mini\), pinned in pinned\.json; sources/);
	});

	it('names the layer and file of an entry', () => {
		const card = cardOf('Quayside Trust supported 412 survivors of human trafficking in the United Kingdom in 2023.', '412', [workspace]);
		assert.match(card, /A Year at the Quay/);
		assert.match(card, /\nFrom this workspace’s facts, facts\/ours\.json; sources not opened\.$/);
	});

	it('shows both of two layers that contradict', () => {
		const card = cardOf('Some 32 million people are in modern slavery worldwide.', '32', [workspace]);
		assert.match(card, /^This workspace’s facts give 32 million; Citewright’s own facts give 31\.5 million\.$/m);
	});
});
