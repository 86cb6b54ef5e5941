import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import { wordsAfterBareNumber } from './sharedNouns.ts';
import type { Windows } from './windows.ts';

/** The thing that a count counts: the first one in its own words after it, before any comma. */
export function headThing(read: ReadText, quantity: FoundQuantity, windows: Windows): string | undefined {
	for (const hit of read.hits) {
		const { sense, from } = hit;
		if (sense.slot !== 'thing' || from < quantity.to || from >= windows.after.end || isModifier(read, hit)) continue;
		if (from - quantity.to > 6) return undefined;
		const between = read.tokens.slice(quantity.to, from);
		const isCovered = (at: number): boolean => read.hits.some((hit) => hit.to - hit.from > 1 && hit.from <= quantity.to + at && quantity.to + at < hit.to);
		if (between.some(({ low }, at) => (separators.has(low) || (determiners.has(low) && between[at - 1]?.low !== 'of')) && !isCovered(at))) return undefined;
		return sense.id;
	}
	return undefined;
}

/** "survivor advocates", "case managers", "victim support staff": the first noun of a pair says which, the second what. */
export function isModifier({ tokens, hits }: ReadText, { from, to }: Hit): boolean {
	const noun = tokens[from];
	const next = tokens[to];
	if (to - from !== 1 || noun === undefined || !singulars.has(noun.low) || next?.kind !== 'word' || next.capital || wordsAfterBareNumber.has(next.low)) return false;
	return /[^s]s$|staff$/.test(next.low) && !verbs.has(next.low) && !hits.some(({ sense, from: at }) => sense.slot === 'thing' && at === to);
}

/** Things in the singular that stand before other nouns. */
const singulars = new Set(['victim', 'survivor', 'case', 'trafficker', 'person', 'child', 'youth', 'adult', 'offender', 'suspect', 'referral', 'report', 'tip', 'arrest', 'conviction', 'prosecution', 'investigation', 'incident', 'crime', 'situation']);

/** What a singular does: "one victim was found, each case takes a year". */
const verbs = new Set(['was', 'is', 'has', 'does', 'says', 'takes', 'gets', 'comes', 'goes', 'needs', 'lives', 'includes', 'involves', 'shows', 'remains', 'counts', 'as', 'this', 'its', 'his', 'always', 'years', 'times', 'days', 'months', 'hours', 'across', 'towards']);

const separators = new Set([',', '.', '(', 'in', 'to', 'by', 'and', 'or', 'from', 'for', 'with']);
const determiners = new Set(['the', 'a', 'an', 'their', 'its', 'our', 'these', 'those']);
