import type { Qualifier } from '../facts/model.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { Token } from '../text/tokens.ts';

/** Hedges and bounds that may stand before a number, longest first. A near one says a little less, which the verdict treats apart from a plain upper bound. */
const before: readonly (readonly [words: readonly string[], qualifier: Qualifier, near: boolean])[] = (
	[['hedge-at-least', 'at-least'], ['hedge-up-to', 'up-to'], ['hedge-more-than', 'more-than'], ['hedge-less-than', 'less-than'], ['hedge-about', 'about'], ['hedge-near', 'about']] as const
).flatMap(([list, qualifier]) => [...wordList(list)].map((phrase) => [phrase.split(' '), qualifier, list === 'hedge-near'] as const)).sort(([a], [b]) => b.length - a.length);

/** The hedge before token `at` (a currency sign skipped), with the token it starts at. */
export function qualifierBefore(tokens: readonly Token[], at: number): { qualifier: Qualifier | null; near: boolean; from: number } {
	for (const [words, qualifier, near] of before) {
		const from = at - words.length;
		if (from < 0) continue;
		// "well over" and "slightly more than" keep the bound.
		if (words.every((word, index) => tokens[from + index]?.low === word)) return { qualifier, near, from };
	}
	return { qualifier: null, near: false, from: at };
}

/** The bound or hedge after a number: `50,000 or more`, `100+`, `50 or so`. */
export function qualifierAfter(tokens: readonly Token[], at: number): Qualifier | null {
	const next = tokens[at];
	const word = tokens[at + 1]?.low ?? '';
	if (next?.low === '+' && tokens[at - 1]?.end === next.start) return 'at-least';
	if (next?.low === '-') return word === 'plus' ? 'at-least' : word === 'odd' ? 'about' : null;
	if (next?.low === 'and') return word === 'more' ? 'at-least' : null;
	if (next?.low !== 'or') return null;
	return /^(?:more|over|above)$/.test(word) ? 'at-least' : /^(?:fewer|less)$/.test(word) ? 'up-to' : word === 'so' ? 'about' : null;
}
