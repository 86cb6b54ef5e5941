import { groupDigits } from '../text/groupDigits.ts';
import type { Token } from '../text/tokens.ts';
import { periodAdverbs, periods, scales } from './numerals.ts';
import { readNumber } from './readNumber.ts';

/** The base of a rate or ratio, where it stands: a number, or a scale word by itself ("of every thousand"). */
export function readBase(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number; readonly plainDigits: boolean; readonly worded: boolean } | undefined {
	const scale = scales.get(tokens[at]?.low ?? '');
	return scale === undefined ? readNumber(tokens, at) : { value: scale, to: at + 1, plainDigits: false, worded: true };
}

/** Bases that rates are given to: 1,000 and its tenfolds. "One in 150" is a ratio, "3.5 in 1,000" a rate. */
export const isRateBase = (value: number): boolean => value >= 1000 && Number.isInteger(Math.log10(value));

/** "Of every thousand people in the world, 3.5 were …": the base leads the sentence. */
export function baseBefore(tokens: readonly Token[], at: number): number | undefined {
	for (let index = at - 1; index >= Math.max(2, at - BASE_REACH); index--) {
		const low = tokens[index]?.low;
		if (low === '.' || low === ';' || low === '\uFFFC') return undefined;
		if (tokens[index - 1]?.low === 'per' && isLabelEnd(tokens, index, at)) return readBase(tokens, index)?.value;
		if (!everyWords.has(tokens[index - 1]?.low ?? '') || !/^(?:of|for|in|among)$/.test(tokens[index - 2]?.low ?? '')) continue;
		const base = readBase(tokens, index);
		return base !== undefined && base.to < at && tokens[at - 1]?.low !== 'of' ? base.value : undefined;
	}
	return undefined;
}

/** "Per million inhabitants: 22 in 2024": the base is a label, its colon right before the number. */
const isLabelEnd = (tokens: readonly Token[], from: number, at: number): boolean => at - from < 6 && tokens[at - 1]?.low === ':';

const BASE_REACH = 16;
export const everyWords: ReadonlySet<string> = new Set(['every', 'each']);

/** `per 1,000 people`, `a day`, `every hour`; a year keeps a count a count. */
export function perBase(tokens: readonly Token[], at: number): string | undefined {
	// The noun may stand between: "39,000 girls a day".
	for (let index = at; index < Math.min(tokens.length, at + 9); index++) {
		const low = tokens[index]?.low ?? '';
		if (low === '.' || low === ',' || low === ';') return undefined;
		const adverb = index < at + 4 ? periodAdverbs.get(low) : undefined;
		if (adverb !== undefined && adverb !== 'year') return adverb;
		if (low !== 'per' && low !== 'a' && low !== 'an' && low !== 'each' && low !== 'every' && low !== 'for') continue;
		const next = tokens[index + 1];
		const period = index < at + 4 ? periods.get(next?.low ?? '') : undefined;
		if (period !== undefined) return period === 'year' ? undefined : low === 'for' ? undefined : period;
		const every = low === 'for' && everyWords.has(tokens[index + 1]?.low ?? '');
		if (low !== 'per' && !every) continue;
		const base = readBase(tokens, every ? index + 2 : index + 1);
		if (base !== undefined) return groupDigits(base.value);
	}
	return undefined;
}

export function perYear(tokens: readonly Token[], at: number): string | null {
	for (let index = at; index < Math.min(tokens.length, at + 12); index++) {
		const low = tokens[index]?.low ?? '';
		if (low === '.' || low === ';') return null;
		if (periodAdverbs.get(low) === 'year') return 'year';
		if ((low === 'a' || low === 'per' || low === 'each' || low === 'every') && periods.get(tokens[index + 1]?.low ?? '') === 'year') return 'year';
	}
	return null;
}
