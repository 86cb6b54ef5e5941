import type { Quantity, Statistic } from '../facts/model.ts';
import { headThing } from '../figure/headThing.ts';
import { createLexicon } from '../lexicon/lexicon.ts';
import type { Lexicon, PhraseTable, ReadText, Sense } from '../lexicon/lexicon.ts';
import { scanQuantities } from '../quantity/scan.ts';
import { tokenize } from '../text/tokens.ts';
import { compatibility } from './compatible.ts';

/** What a statistic's own words say: its statement, denominator and what narrows its population. */
export interface StatisticWords {
	/** Each sense once, in the order of the words. */
	readonly senses: readonly Sense[];
	/** The things that its sentence says that it counts. */
	readonly counted: readonly string[];
}

/** The words of statistics as the build writes them down: id, numbers of senses in the phrase table, the things counted, and what it is misquoted as. */
export type StatisticWordsTable = readonly (readonly [id: string, senses: readonly number[], counted: readonly string[], misquotes?: readonly Quantity[]])[];

/** Reads one statistic. */
export function readStatistic(statistic: Statistic, lexicon: Lexicon): StatisticWords {
	const text = textOf(statistic);
	const tokens = tokenize(text);
	const hits = lexicon.find(tokens, text);
	return { senses: [...new Set(hits.map(({ sense }) => sense))], counted: thingsSaid(statistic, { text, tokens, hits }) };
}

export const textOf = ({ statement, denominator, population }: Statistic): string => [statement, denominator ?? '', population.other ?? ''].join('. ');

/** Reads all of them at build time, in their order: reading as many as a first check asks for would take as long as that check. */
export function createStatisticWords(statistics: readonly Statistic[], phrases: PhraseTable): StatisticWordsTable {
	const lexicon = createLexicon(phrases);
	const numbers = new Map(phrases.senses.map((sense, number) => [sense, number]));
	return statistics.map((statistic) => {
		const { senses, counted } = readStatistic(statistic, lexicon);
		const row = [statistic.id, senses.map((sense) => numbers.get(sense) ?? -1), counted] as const;
		const misquotes = misquotesOf(statistic);
		return misquotes.length === 0 ? row : [...row, misquotes];
	});
}

/** What its own sentence says that it counts: the noun after the number of a count, every noun around a share. */
function thingsSaid({ quantity, statement }: Statistic, read: ReadText): string[] {
	if (quantity.kind === 'count' || quantity.kind === 'money') {
		const tokens = read.tokens.filter(({ end }) => end <= statement.length);
		const number = scanQuantities(tokens).find((it) => it.quantity.low === quantity.low);
		const head = number === undefined ? undefined : headThing(read, number, { before: { start: 0, end: number.hedgeFrom }, after: { start: number.to, end: tokens.length } });
		return head === undefined ? [] : [head];
	}
	return [...new Set(read.hits.flatMap(({ sense }) => (sense.slot === 'thing' && sense.id !== 'countries' ? [sense.id] : [])))];
}

/** The quantities that it is misquoted as, but for those that may stand for its own. */
export const misquotesOf = ({ misquotes, quantity }: Statistic): Quantity[] =>
	misquotes.flatMap(({ figure }) => {
		const [found] = scanQuantities(tokenize(figure));
		return found === undefined || compatibility(found.quantity, quantity, false) !== undefined ? [] : [found.quantity];
	});
