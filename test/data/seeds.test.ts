/** Reads the five texts that the project began with, where they are at hand, with the real facts: what must hold of them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { compileFacts } from '../../scripts/facts.ts';
import type { Figure } from '../../server/src/core/figure/figure.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';

const folder = '../shared/seeds';

describe('the seed texts', () => {
	let figures = new Map<string, readonly Figure[]>();

	before(function () {
		if (!existsSync(folder)) {
			console.warn(`      ${folder} is not here: the seed texts were not read`);
			this.skip();
		}
		const analyzer = createAnalyzer(compileFacts('data'));
		figures = new Map(readdirSync(folder).map((name) => [
			name.slice(0, 3),
			analyzer.analyze({ text: readFileSync(`${folder}/${name}`, 'utf8'), language: 'markdown', name: null }, { options: defaultOptions, today: '2026-11-25', bibliography: null }).figures,
		]));
	});

	const find = (file: string, text: string): readonly Figure[] => {
		const found = (figures.get(file) ?? []).filter((figure) => figure.text.replace(/\s/g, ' ') === text);
		assert.notEqual(found.length, 0, `${text} is no figure of ${file}`);
		return found;
	};

	it('004: 49.6 million is supported, and nothing leads to its source', () => {
		for (const { judgement, citations } of find('004', '49.6 million')) {
			assert.equal(judgement.verdict, 'supported');
			assert.deepEqual(citations.filter(({ kind }) => kind !== 'attribution'), []);
		}
	});

	it('004: $3,685 and "one-third of the illegal profits" differ', () => {
		for (const text of ['$3,685', 'one-third']) for (const { judgement } of find('004', text)) assert.equal(judgement.verdict, 'differs', text);
	});

	it('001: 20.9 million, which the text dates to 2012, is supported, with newer editions noted', () => {
		const [first] = find('001', '20.9 million');
		assert.equal(first?.judgement.verdict, 'supported');
		assert.ok(first.judgement.notes.includes('newer-edition-exists'));
	});

	it('001: 100,000 child victims and an age of 12 and 14 are disputed', () => {
		for (const text of ['100,000', '12 and 14']) assert.equal(find('001', text)[0]?.judgement.verdict, 'disputed', text);
	});

	it('phone numbers, bill numbers, sections of codes and years are no figures', () => {
		const texts = [...figures.values()].flat().map(({ text }) => text);
		assert.ok(texts.length > 100);
		assert.deepEqual(texts.filter((text) => /^(?:1[5-9]|20)\d\d$|888|373|236\.1|^1591$/.test(text)), []);
	});
});
