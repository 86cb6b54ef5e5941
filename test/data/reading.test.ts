/** The facts read as drafts: what Citewright publishes of a statistic it must also understand. */
import assert from 'node:assert/strict';
import { compileFacts } from '../../scripts/facts.ts';
import { isQuestioned, type Statistic } from '../../server/src/core/facts/model.ts';
import type { Figure } from '../../server/src/core/figure/figure.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { compatibility } from '../../server/src/core/verdict/compatible.ts';

const facts = compileFacts('data');
const analyzer = createAnalyzer(facts);
const { measures } = facts.lexicon;

const read = (text: string): readonly Figure[] =>
	analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, today: '2026-11-25', bibliography: null }).figures;

/** Ages in law, tiers and the like are never figures; superlatives without a number cannot be. */
const canBeRead = ({ measure, statement, quantity }: Statistic): boolean =>
	measures[measure]?.figure !== false && (/\d/.test(statement) || quantity.kind === 'ratio');

const isAbout = (figure: Figure, { id, sameAs }: Statistic): boolean =>
	figure.judgement.statistic === id || figure.judgement.alternatives.includes(id) || sameAs.includes(figure.judgement.statistic ?? '');

const told = (figures: readonly Figure[]): string => figures.map(({ text, judgement: { verdict, statistic } }) => `${text}: ${verdict} ${statistic ?? ''}`).join(', ');

describe('every statement, read as a draft', () => {
	it('gets the verdict that fits its standing', () => {
		const missed = facts.statistics.filter(canBeRead).flatMap(statistic => {
			const figures = read(statistic.statement);
			const fitting = isQuestioned(statistic) ? 'disputed' : 'supported';
			return figures.some(figure => isAbout(figure, statistic) && figure.judgement.verdict === fitting) ? [] : [`${statistic.id}: ${told(figures)}`];
		});
		assert.deepEqual(missed, []);
	});

	it('is never said to differ from a source', () => {
		assert.deepEqual(facts.statistics.flatMap(({ id, statement }) => (read(statement).some(({ judgement }) => judgement.verdict === 'differs') ? [id] : [])), []);
	});

	it('is never a figure where its measure is none', () => {
		const none = facts.statistics.filter(({ measure }) => measures[measure]?.figure === false);
		assert.ok(none.length > 5);
		assert.deepEqual(none.flatMap(statistic => (read(statistic.statement).some(figure => isAbout(figure, statistic)) ? [statistic.id] : [])), []);
	});
});

/** One slot changed: the words that say it, what stands in their place, and statements in which the swap says nothing else. */
interface Swap {
	readonly slot: string;
	readonly from: RegExp;
	readonly to: string;
	/** Statements that hold the words in another role, or in which the other word does not change what is counted. */
	readonly unless?: RegExp;
}

const swaps: readonly Swap[] = [
	{ slot: 'children for adults', from: /\b(?:c|C)hildren\b/, to: 'adults', unless: /child labour|women and children|of children (?:in|by)/ },
	{ slot: 'women for men', from: /\bwomen (?:and|or) girls\b|\b(?:w|W)omen\b/, to: 'men', unless: /\bgirls and women\b|women were|five women|the women|women and children|Women and (?:Gender|Child)/ },
	{ slot: 'the world for a country', from: /\bworldwide\b|\baround the world\b|\bin the world\b/i, to: 'in the United States', unless: /Africa|Europe|Asia|Americas|Arab|U\.S\./ },
	{ slot: 'one country for another', from: /\bthe United States\b/, to: 'Canada', unless: /into the|U\.S\.|and Canada/ },
	{ slot: 'convictions for prosecutions', from: /\bconvictions\b/, to: 'prosecutions' },
	{ slot: 'prosecutions for convictions', from: /\bprosecutions\b/, to: 'convictions' },
	{ slot: 'forced marriage for forced labour', from: /\bforced marriage\b/, to: 'forced labour', unless: /forced labour/ },
	{ slot: 'modern slavery for forced labour', from: /\bmodern slavery\b/, to: 'forced labour', unless: /forced labour|potential victims|decisions|people estimated/ },
	{ slot: 'sexual exploitation for forced labour', from: /\b(?:forced )?(?:commercial )?sexual exploitation\b/, to: 'forced labour', unless: /forced labour|CyberTipline|against the sexual|commercial sexual exploitation included/ },
	{ slot: 'a year for another', from: /\bin (?:fiscal year )?20\d\d\b(?!.*20\d\d)/, to: 'in 1998', unless: /edition|report|index|estimate|20\d\d.*20\d\d|put the|published|were \d+ per cent (?:more|higher)/ },
	{ slot: 'a rise for a fall', from: /\brose\b/, to: 'fell' },
];

describe('a statement with one slot changed', () => {
	for (const { slot, from, to, unless } of swaps) {
		it(`no longer agrees with its statistic: ${slot}`, () => {
			let tried = 0;
			const still = facts.statistics.flatMap(statistic => {
				const { id, statement, quantity } = statistic;
				if (isQuestioned(statistic) || !from.test(statement) || unless?.test(statement) === true) return [];
				const before = read(statement).find(figure => figure.judgement.statistic === id && figure.judgement.verdict === 'supported');
				if (before === undefined || compatibility(before.quantity, quantity, false) === undefined) return [];
				tried++;
				const swapped = statement.replace(from, to);
				const after = read(swapped).find(figure => figure.text === before.text);
				return after?.judgement.statistic === id && after.judgement.verdict === 'supported' ? [`${id}: ${swapped}`] : [];
			});
			assert.deepEqual(still, []);
			assert.ok(tried > 2, `only ${tried} statements hold this slot`);
		});
	}
});

describe('words that belong to no statistic of the value', () => {
	const cases: readonly (readonly [why: string, text: string, figure: string])[] = [
		['a share that two countries published, and no country', '# Human trafficking\n\n77% male\n', '77%'],
		['suspects, where victims were counted', '# Human trafficking in the United Kingdom\n\n| Year | Suspects |\n| --- | ---: |\n| 2023 | 16,990 |\n', '16,990'],
		['a rate, and no country', 'In 2021, 1.8 of every 1,000 people lived in modern slavery.\n', '1.8'],
		['a share of decisions, which is no claim of citizens', 'Is the United States different? In 2024 it made 17,304 final decisions on trafficking; 65% of these confirmed slavery.\n', '65%'],
		['people of one race', 'In fiscal year 2021, 77 per cent of the white defendants charged with human trafficking in the United States were male.\n', '77 per cent'],
	];
	for (const [why, text, figure] of cases) {
		it(`agrees with none: ${why}`, () => {
			const found = read(text).find((it) => it.text.startsWith(figure));
			assert.equal(found?.judgement.verdict ?? 'unknown', 'unknown', found?.judgement.statistic ?? '');
		});
	}
});

describe('words that belong to a statistic of the value', () => {
	const cases: readonly (readonly [why: string, text: string, figure: string, statistic: string])[] = [
		['goods worth a sum are imports', 'The United States alone imports $169.6 billion worth of goods at risk of forced labour annually, Walk Free says.\n', '$169.6 billion', 'gsi-2023-us-imports'],
		['an industry is what trafficking earns', 'Human trafficking is a $32 billion business worldwide.\n', '$32 billion', 'ilo-2005-profits-trafficked'],
		['a rate counts people', 'Walk Free assigns North Korea a rate of 104.6 and Mauritania a rate of 32 per thousand for modern slavery.\n', '32', 'gsi-2023-rate-mauritania'],
		['a share goes on from the group before', 'In 2022 women made up 23% of the people suspected of trafficking on record in the European Union; of those convicted, 22%.\n', '22%', 'eurostat-2022-women-convicted-22'],
		['people who were referred are potential victims', 'In 2024, 5,999 children were referred to the Home Office for modern slavery.\n', '5,999', 'uk-nrm-2024-children'],
	];
	for (const [why, text, figure, statistic] of cases) {
		it(`agrees with it: ${why}`, () => {
			const found = read(text).find((it) => it.text.startsWith(figure));
			assert.equal(found?.judgement.statistic, statistic, told(read(text)));
		});
	}
});

describe('an earlier year under a citation', () => {
	const verdict = (source: string): string | undefined => read(`* Share of children among detected victims of trafficking: 35%.[^1]\n\n[^1]: ${source}\n`).find((it) => it.text === '35%')?.judgement.verdict;

	it('is old where the newer edition is cited, which has another value', () => {
		assert.equal(verdict('UNODC (2024). *Global Report on Trafficking in Persons 2024*. <https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf>'), 'outdated');
	});

	it('is right where its own edition is cited', () => {
		assert.equal(verdict('UNODC (2023). *Global Report on Trafficking in Persons 2022*. <https://www.unodc.org/documents/data-and-analysis/glotip/2022/GLOTiP_2022_web.pdf>'), 'supported');
	});
});

describe('words that no slot holds', () => {
	const claims: readonly (readonly [text: string, statistic: string])[] = [
		['Every year 300,000 American children are trafficked.', 'legacy-300000-children-at-risk'],
		['Some 300,000 migrant children are missing in the United States, feared trafficked.', 'legacy-320000-missing-migrant-children'],
	];
	for (const [text, statistic] of claims) {
		it(`tell claims of nearly one number apart: “${text}”`, () => {
			assert.deepEqual(read(text).map(({ judgement }) => judgement.statistic), [statistic]);
		});
	}

	it('are not passed over where a statistic is of something that only its words say', () => {
		const [figure] = read('Two out of five victims of human trafficking were children when they married.');
		assert.notEqual(figure?.judgement.statistic, 'ctdc-2017-child-family-recruitment-41-percent');
	});
});

describe('a small number of a place that is not told', () => {
	it('is not taken for another place than the draft speaks of', () => {
		const [figure] = read('There is no reliable national estimate of how many children in the United States are exploited in commercial sex. One in four victims is a child.');
		assert.equal(figure?.judgement.verdict, 'unknown');
	});
});
