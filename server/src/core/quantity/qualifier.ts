import type { Qualifier } from '../facts/model.ts';
import type { Token } from '../text/tokens.ts';

/** Hedges and bounds that may stand before a number, longest first. */
const before: readonly (readonly [readonly string[], Qualifier])[] = [
	[['no', 'fewer', 'than'], 'at-least'], [['no', 'less', 'than'], 'at-least'], [['not', 'less', 'than'], 'at-least'], [['no', 'more', 'than'], 'up-to'],
	[['at', 'least'], 'at-least'], [['a', 'minimum', 'of'], 'at-least'], [['as', 'many', 'as'], 'up-to'], [['as', 'much', 'as'], 'up-to'], [['up', 'to'], 'up-to'],
	[['more', 'than'], 'more-than'], [['greater', 'than'], 'more-than'], [['upwards', 'of'], 'more-than'], [['in', 'excess', 'of'], 'more-than'], [['over'], 'more-than'],
	[['above'], 'more-than'], [['exceeding'], 'more-than'], [['exceeded'], 'more-than'], [['exceeds'], 'more-than'], [['surpassed'], 'more-than'],
	[['less', 'than'], 'less-than'], [['fewer', 'than'], 'less-than'], [['under'], 'less-than'], [['below'], 'less-than'],
	[['close', 'to'], 'about'], [['nearly'], 'less-than'], [['almost'], 'less-than'], [['just', 'under'], 'less-than'],
	[['about'], 'about'], [['around'], 'about'], [['approximately'], 'about'], [['approx'], 'about'], [['roughly'], 'about'], [['some'], 'about'], [['circa'], 'about'], [['~'], 'about'], [['≈'], 'about'],
	[['an', 'estimated'], 'about'], [['estimated'], 'about'], [['>'], 'more-than'], [['<'], 'less-than'], [['≥'], 'at-least'],
];

/** `nearly` and `almost` say a little less; the verdict treats them apart from a plain upper bound. */
export const nearWords: ReadonlySet<string> = new Set(['nearly', 'almost', 'close', 'approaching']);

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

/** The bound after a number: `50,000 or more`, `100+`. */
export function qualifierAfter(tokens: readonly Token[], at: number): Qualifier | null {
	const next = tokens[at];
	if (next?.low === '+' && tokens[at - 1]?.end === next.start) return 'at-least';
	if (next?.low === 'or' && (tokens[at + 1]?.low === 'more' || tokens[at + 1]?.low === 'over')) return 'at-least';
	return null;
}
