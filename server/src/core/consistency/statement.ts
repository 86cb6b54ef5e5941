import type { Statistic } from '../facts/model.ts';
import { isQuestioned } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import type { Known } from '../findings/check.ts';
import type { BlockText } from '../markdown/prose.ts';
import { tokenize } from '../text/tokens.ts';
import { spokenSentences } from './spoken.ts';
import type { SpokenFigure, SpokenSentence } from './spoken.ts';

/** What a figure is a value of, so that another value of the same can be set beside it. Follows from the figure's block alone. */
export interface Statement {
	/** Its figure's place among the block's figures. */
	readonly index: number;
	/** The statistic that it was taken for; `null` where only its words say what it counts. */
	readonly statistic: Statistic | null;
	/** Equal where two figures are values of one thing: a series of editions, or the same words. */
	readonly key: string;
	/** Its text says which year or edition it is of, or that there are several. */
	readonly dated: boolean;
}

/** The statements of a block. Quotations, legs of comparisons, doubted and questioned figures state nothing here. */
export function statementsOf(block: BlockText, figures: readonly Figure[], known: Known): Statement[] {
	const statements: Statement[] = [];
	const add = (figure: Figure, index: number, sentence: string | null): void => {
		const statistic = known.statistic(figure.judgement.statistic);
		if (statistic === undefined || !isPlain(figure) || isQuestioned(statistic) || silentMeasures.has(statistic.measure)) return;
		const key = conceptOf(statistic, known);
		statements.push({ index, statistic, key, dated: isDated(figure, statistic, sentence, block.source) });
	};
	for (const sentence of spokenSentences(block, figures)) {
		for (const spoken of sentence.figures) {
			add(spoken.figure, spoken.index, sentence.text);
			const words = wordsKey(spoken, sentence);
			if (words !== undefined) statements.push({ index: spoken.index, statistic: null, key: words, dated: false });
		}
	}
	figures.forEach((figure, index) => {
		if (figure.place === 'table') add(figure, index, null);
	});
	return statements;
}

/** Law changes, and history is retold. */
const silentMeasures: ReadonlySet<string> = new Set(['penalty', 'legal-threshold', 'treaty-parties', 'tier', 'historical-count']);

/** One number said as it is: a range may be the margin around another. */
const isPlain = ({ quoted, quantity, slots: { questioned, compared, forecast } }: Figure): boolean =>
	!quoted && !questioned && !compared && !forecast && quantity.low === quantity.high && quantity.kind !== 'rank' && quantity.kind !== 'multiplier';

/** The series, else the newest edition that replaced it, else the statistic alone. */
function conceptOf(statistic: Statistic, known: Known): string {
	let newest = statistic;
	for (let step = 0; newest.series === null && step < 20; step++) {
		const next = known.statistic(newest.supersededBy);
		if (next === undefined || next === newest) break;
		newest = next;
	}
	const { series, measure, measureOf, place, denominator, quantity: { kind }, population: { age, sex, exploitation, other } } = newest;
	return series === null ? `statistic|${newest.id}` : ['series', series.id, measure, measureOf, place, denominator, kind === 'ratio' ? 'percent' : kind, age, sex, exploitation, other].join('|');
}

function isDated({ slots, citations, span, sentence }: Figure, { period, published, series }: Statistic, text: string | null, source: string): boolean {
	const words = text ?? source.slice(sentence.start, Math.max(sentence.end, span.end)).slice(0, 2000);
	if (YEAR.test(words.replace(NUMBER_UNITS, '')) || SEVERAL_EDITIONS.test(words)) return true;
	const own = (year: number): boolean => year === published || (series?.edition.includes(String(year)) ?? false) || (year >= (period.from ?? Infinity) && year <= (period.to ?? period.from ?? -Infinity));
	for (const [year, reach] of slots.years) if (reach !== 'context' || own(Number(year))) return true;
	// Behind a link the year is out of sight, except in the link's words.
	return citations.some(({ kind, year, span: mark }) => year !== null && (!hiding.has(kind) || YEAR.test(source.slice(mark.start, mark.end).replace(/\]\([^)]*\)?|\]\[[^\]]*\]?|https?:\S*/g, ''))));
}

const YEAR = /(?<![\d,.])(?:19|20)\d\d(?!\d|,\d|\.\d)/;

/** "2000 people": a number, no year. */
const NUMBER_UNITS = /(?<![\d,.])(?:19|20)\d\d(?= (?:people|victims|cases|children|women|men|girls|persons|survivors)\b)/g;

/** Words by which a text tells editions and years apart without a number. */
const SEVERAL_EDITIONS = /\b(?:earlier|previous(?:ly)?|former(?:ly)?|prior|older|old|latest|newest|newer|new|updated?|revised?|revision|editions?|since|ago|decades?|baseline|trends?|rose|risen|rise|rising|grew|grown|growth|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fell|fallen|climbed|jumped|doubled|tripled|initial(?:ly)?|once|historical(?:ly)?|past|compared|used to|had been|that year|years? later|last year|this year|(?:first|second|third|last|next) (?:estimates?|report|study|survey|round|wave|half|quarter|year)|(?:january|february|march|april|june|july|august|september|october|november|december)|quarter(?:ly)?|month(?:ly)?|weekly)\b/i;

const hiding: ReadonlySet<string> = new Set(['link', 'reference', 'url']);

/**
 * A figure that the facts do not know is told by its words alone: every word of its sentence counts, with the places that it
 * names and the years around it. Undefined where they say too little.
 */
function wordsKey({ figure, start, end }: SpokenFigure, { text, figures }: SpokenSentence): string | undefined {
	const { slots, quantity, judgement } = figure;
	if (figures.length !== 1 || judgement.verdict !== 'unknown' || !isPlain(figure) || slots.isChange || quantity.low < 10 || !wordKinds.has(quantity.kind) || text.length > 300) return undefined;
	if (![...slots.places.values()].some((reach) => reach !== 'context') || SEVERAL_EDITIONS.test(text)) return undefined;
	const words = new Set(tokenize(`${text.slice(0, start)} | ${text.slice(end)}`).filter(({ kind, low }) => kind !== 'mark' && !fillers.has(low)).map(({ low }) => low));
	if (words.size < 2) return undefined;
	return ['words', quantity.kind, quantity.unit, quantity.per, [...words].sort().join(' '), [...slots.years.keys()].sort().join(' '), [...slots.bodies.keys()].sort().join(' ')].join('|');
}

const wordKinds: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'rate']);

/** Words that tell no two things apart. */
const fillers: ReadonlySet<string> = new Set('a an the of in on at to for by with from is are was were be been being has have had there that this these those it its as some about around estimated approximately roughly nearly almost over more than least also'.split(' '));
