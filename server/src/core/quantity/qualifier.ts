import type { Qualifier } from '../facts/model.ts';
import type { Token } from '../text/tokens.ts';

/** Hedges and bounds that may stand before a number, longest first. */
const before: readonly (readonly [readonly string[], Qualifier])[] = [
	[['no', 'fewer', 'than'], 'at-least'], [['no', 'less', 'than'], 'at-least'], [['not', 'less', 'than'], 'at-least'], [['not', 'fewer', 'than'], 'at-least'], [['not', 'more', 'than'], 'up-to'], [['no', 'more', 'than'], 'up-to'],
	[['at', 'least'], 'at-least'], [['a', 'minimum', 'of'], 'at-least'], [['as', 'many', 'as'], 'up-to'], [['as', 'much', 'as'], 'up-to'], [['up', 'to'], 'up-to'], [['at', 'most'], 'up-to'], [['a', 'maximum', 'of'], 'up-to'],
	[['more', 'than'], 'more-than'], [['greater', 'than'], 'more-than'], [['upwards', 'of'], 'more-than'], [['upward', 'of'], 'more-than'], [['north', 'of'], 'more-than'], [['in', 'excess', 'of'], 'more-than'], [['over'], 'more-than'],
	[['above'], 'more-than'], [['exceeding'], 'more-than'], [['exceeded'], 'more-than'], [['exceeds'], 'more-than'], [['surpassed'], 'more-than'],
	[['less', 'than'], 'less-than'], [['fewer', 'than'], 'less-than'], [['under'], 'less-than'], [['below'], 'less-than'],
	[['close', 'to'], 'about'], [['nearly'], 'less-than'], [['almost'], 'less-than'], [['just', 'under'], 'less-than'], [['nearing'], 'less-than'], [['approaching'], 'less-than'], [['virtually'], 'less-than'], [['practically'], 'less-than'],
	[['about'], 'about'], [['around'], 'about'], [['approximately'], 'about'], [['approx'], 'about'], [['roughly'], 'about'], [['some'], 'about'], [['circa'], 'about'], [['ca'], 'about'], [['ca', '.'], 'about'], [['c', '.'], 'about'], [['as', 'few', 'as'], 'about'], [['~'], 'about'], [['≈'], 'about'],
	[['an', 'estimated'], 'about'], [['estimated'], 'about'], [['>'], 'more-than'], [['<'], 'less-than'], [['≥'], 'at-least'], [['≤'], 'up-to'],
];

/** `nearly` and `almost` say a little less; the verdict treats them apart from a plain upper bound. */
export const nearWords: ReadonlySet<string> = new Set(['nearly', 'almost', 'close', 'approaching', 'nearing', 'virtually', 'practically']);

/** The hedge before token `at` (a currency sign skipped), with the token it starts at. */
export function qualifierBefore(tokens: readonly Token[], at: number): { qualifier: Qualifier | null; near: boolean; from: number } {
	for (const [words, qualifier] of before) {
		const from = at - words.length;
		if (from < 0) continue;
		if (words.every((word, index) => tokens[from + index]?.low === word)) {
			// "just over", "well over", "slightly more than" keep the bound.
			const near = nearWords.has(words[0] ?? '');
			return { qualifier: near ? 'about' : qualifier, near, from };
		}
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
