import type { Statistic } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Token } from '../text/tokens.ts';
import type { Facets } from './facets.ts';

/** The words of a figure's sentence. */
export function wordsOf({ read: { tokens }, sentence }: ReadFigure): ReadonlySet<string> {
	const words = new Set<string>();
	for (let at = firstAt(tokens, sentence.start); at < tokens.length; at++) {
		const token = tokens[at];
		if (token === undefined || token.end > sentence.end) break;
		words.add(token.low);
	}
	return words;
}

/** The first token at or after an offset, by halving: a long paragraph is not walked through for each of its figures. */
function firstAt(tokens: readonly Token[], offset: number): number {
	let low = 0;
	for (let high = tokens.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** What narrows a statistic beyond its slots ("recorded as other forms") is said too, at least most of it. */
export function saysRest(said: ReadonlySet<string>, { population: { other } }: Statistic): boolean {
	const words = (other ?? '').toLowerCase().split(/[^\p{L}\p{N}-]+/u).filter((word) => word.length > 3);
	return words.filter((word) => hasWord(said, word)).length * 2 >= words.length;
}

/** Whether a sentence takes something out of what is counted, and the statistic does not: "forms other than sexual exploitation". */
export const excepts = (said: ReadonlySet<string>, { words }: Facets): boolean => [...excepting].some((word) => said.has(word) && !words.has(word));

const excepting: ReadonlySet<string> = new Set(['outside', 'except', 'excluding', 'besides', 'beyond', 'apart', 'rather', 'without', 'other']);

/** How many words that no list knows ("Super Bowl", "48 hours") a figure's sentence shares with a statistic. */
export function echoes({ read: { tokens, hits }, sentence }: ReadFigure, { words }: Facets): number {
	const shared = new Set<string>();
	for (let at = firstAt(tokens, sentence.start); at < tokens.length; at++) {
		const token = tokens[at];
		if (token === undefined || token.end > sentence.end) break;
		if (token.kind === 'word' && isTellingWord(token.low) && hasWord(words, token.low) && !hits.some(({ from, to }) => from <= at && at < to)) shared.add(token.low);
	}
	return shared.size;
}

/** How much of what a sentence says a statistic says too, 0 to 1: tells apart those whose slots are alike. A word or two tell little. */
export function overlap(said: ReadonlySet<string>, { words }: Facets): number {
	let telling = 0;
	let shared = 0;
	for (const word of said) {
		if (!isTellingWord(word)) continue;
		telling++;
		if (hasWord(words, word)) shared++;
	}
	return shared / Math.max(telling, FEW);
}

/** A sentence of fewer telling words tells less. */
const FEW = 4;

/** One or many of it. */
const hasWord = (words: ReadonlySet<string>, word: string): boolean => words.has(word) || words.has(`${word}s`) || (word.endsWith('s') && words.has(word.slice(0, -1)));

const isTellingWord = (low: string): boolean => low.length >= 4 && !little.has(low);

const little: ReadonlySet<string> = new Set('that this these those with from were have been they their than more most which when what where who whom said says about around nearly over under into some also only every each year years people number cent percent'.split(' '));
