import type { ReadText } from '../lexicon/lexicon.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Windows } from './windows.ts';

/** The thing that a count counts: the first one in its own words after it, before any comma. */
export function headThing(read: ReadText, quantity: FoundQuantity, windows: Windows): string | undefined {
	for (const { sense, from } of read.hits) {
		if (sense.slot !== 'thing' || from < quantity.to || from >= windows.after.end) continue;
		if (from - quantity.to > 6) return undefined;
		const between = read.tokens.slice(quantity.to, from);
		const isCovered = (at: number): boolean => read.hits.some((hit) => hit.to - hit.from > 1 && hit.from <= quantity.to + at && quantity.to + at < hit.to);
		if (between.some(({ low }, at) => (separators.has(low) || (determiners.has(low) && between[at - 1]?.low !== 'of')) && !isCovered(at))) return undefined;
		return sense.id;
	}
	return undefined;
}

const separators = new Set([',', '.', '(', 'in', 'to', 'by', 'and', 'or', 'from', 'for', 'with']);
const determiners = new Set(['the', 'a', 'an', 'their', 'its', 'our', 'these', 'those']);
