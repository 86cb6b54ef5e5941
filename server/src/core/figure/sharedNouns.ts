import type { ReadText } from '../lexicon/lexicon.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import { headThing } from './headThing.ts';
import type { Windows } from './windows.ts';

/** What one quantity of a sentence counts. */
export interface Counted {
	/** Id of a thing; `undefined` where no noun says it. */
	readonly thing: string | undefined;
	/** The noun stands with another quantity of the sentence, or is meant by "of them". */
	readonly shared: boolean;
}

/**
 * What each quantity of a sentence counts: the noun after it or, where it has none, the noun that it shares with a neighbour:
 *
 * - of the next: "from 729 to 1,672 persons";
 * - of what it is part of: "of the 183 new cases, 178 were …", "300,000 of them";
 * - of the one before: "6,144 people in the UK and 2,210 in France".
 */
export function sharedNouns(read: ReadText, quantities: readonly FoundQuantity[], windows: readonly Windows[]): Counted[] {
	const own = quantities.map((quantity, at) => {
		const words = windows[at];
		return words === undefined ? undefined : headThing(read, quantity, words);
	});
	const counted: Counted[] = [];
	for (let at = quantities.length - 1; at >= 0; at--) {
		const quantity = quantities[at];
		if (quantity === undefined) continue;
		const next = quantities[at + 1];
		const thing = own[at];
		if (thing === undefined && isPlainCount(quantity) && namesNationals(read, quantity)) counted.unshift({ thing: 'people', shared: true });
		else if (thing !== undefined || !isPlainCount(quantity) || hasNoun(read, quantity)) counted.unshift({ thing, shared: false });
		else if (next !== undefined && next.hedgeFrom - quantity.to === 1 && joiners.has(low(read, quantity.to)) && isPlainCount(next)) counted.unshift({ thing: counted[0]?.thing, shared: true });
		else if (/^(?:them|these|those|whom)$/.test(low(read, quantity.to + 1)) && low(read, quantity.to) === 'of') counted.unshift({ thing: 'people', shared: true });
		else counted.unshift({ thing: before(read, quantities, own, at), shared: true });
	}
	return counted;
}

/** Whether an ordinary word follows the number directly: what is counted is something the lexicon does not know. */
export function hasNoun(read: ReadText, { to }: FoundQuantity): boolean {
	const next = read.tokens[to];
	return next?.kind === 'word' && !wordsAfterBareNumber.has(next.low);
}

/** "1.1 crore Indians", "25,000 Moldovans". */
const namesNationals = ({ hits, tokens }: ReadText, { to }: FoundQuantity): boolean =>
	hits.some(({ sense, from, to: end }) => sense.slot === 'place' && from === to && /(?:s|ese)$/.test(tokens[end - 1]?.low ?? '') && tokens[end - 1]?.capital === true);

/** The noun of the nearest count before, where both are parts of one list or the first is the whole of the second. */
function before(read: ReadText, quantities: readonly FoundQuantity[], own: readonly (string | undefined)[], at: number): string | undefined {
	for (let index = at - 1; index >= 0; index--) {
		const quantity = quantities[index];
		if (quantity === undefined || !isPlainCount(quantity)) continue;
		if (own[index] === undefined && !hasNoun(read, quantity)) continue;
		return own[index];
	}
	return undefined;
}

const isPlainCount = ({ quantity }: FoundQuantity): boolean => quantity.kind === 'count' && quantity.unit === null;

const low = ({ tokens }: ReadText, at: number): string => tokens[at]?.low ?? '';

const joiners: ReadonlySet<string> = new Set(['to', 'and', 'or']);

const wordsAfterBareNumber: ReadonlySet<string> = new Set(
	`are were is was in of have had has live living lived being who worldwide globally around across to a per each every and or at on from trapped enslaved trafficked held
	the currently today as by for according concerned came went involved between among during under after before annually yearly more fewer last this up down out over since
	within while with than then not all alone only respectively identified recorded reported detected registered found`.split(/\s+/),
);
