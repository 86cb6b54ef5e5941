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
	/** That noun is none that the lexicon knows: "88 counties and Texas 254". */
	readonly foreign?: boolean;
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
		else if (thing !== undefined && isPlainCount(quantity) && low(read, quantity.to) === 'of' && /^(?:them|these|those)$/.test(low(read, quantity.to + 1))) counted.unshift({ thing, shared: true });
		else if (thing !== undefined || !isPlainCount(quantity) || hasNoun(read, quantity)) counted.unshift({ thing, shared: false });
		else if (next !== undefined && next.hedgeFrom - quantity.to === 1 && joiners.has(low(read, quantity.to)) && isPlainCount(next)) counted.unshift({ thing: counted[0]?.thing, shared: true });
		else if (/^(?:them|these|those|whom)$/.test(low(read, quantity.to + 1)) && low(read, quantity.to) === 'of') counted.unshift(meantBefore(read, quantity));
		else counted.unshift(sharedBefore(read, quantities, own, at));
	}
	return counted;
}

/** Whether an ordinary word follows the number directly: what is counted is something the lexicon does not know. */
export function hasNoun(read: ReadText, { to }: FoundQuantity): boolean {
	const next = read.tokens[to];
	return next?.kind === 'word' && !wordsAfterBareNumber.has(next.low) && !isHalf(read, to);
}

const halves: ReadonlySet<string> = new Set(['sex', 'labor', 'labour']);

/** "5,551 sex trafficking and 1,570 labor": forms of exploitation that stand for the noun before them. */
function isHalf({ tokens, hits }: ReadText, at: number): boolean {
	const topic = hits.find(({ sense, from }) => sense.slot === 'topic' && sense.strong && from === at);
	if (topic === undefined && !halves.has(tokens[at]?.low ?? '')) return false;
	const after = tokens[topic?.to ?? at + 1];
	return after === undefined || after.kind === 'mark' || after.low === 'and' || after.low === 'or';
}

/** "300,000 of them": people, where the sentence names any before or starts with it; in "96 minutes, 12 of them silent" it names none. */
function meantBefore({ tokens, hits }: ReadText, { hedgeFrom }: FoundQuantity): Counted {
	const before = tokens[hedgeFrom - 1];
	const leads = before === undefined || before.low === '.' || before.low === '?' || before.low === '!';
	const isNamed = leads || hits.some(({ sense, to }) => to <= hedgeFrom && (sense.slot === 'thing' || sense.slot === 'age' || sense.slot === 'sex' || sense.slot === 'place'));
	return isNamed ? { thing: 'people', shared: true } : { thing: undefined, shared: true, foreign: true };
}

/** "1.1 crore Indians", "25,000 Moldovans". */
const namesNationals = ({ hits, tokens }: ReadText, { to }: FoundQuantity): boolean =>
	hits.some(({ sense, from, to: end }) => sense.slot === 'place' && from === to && /(?:s|ese)$/.test(tokens[end - 1]?.low ?? '') && tokens[end - 1]?.capital === true);

/** The noun of the nearest count before, where both are parts of one list or the first is the whole of the second. */
function sharedBefore(read: ReadText, quantities: readonly FoundQuantity[], own: readonly (string | undefined)[], at: number): Counted {
	for (let index = at - 1; index >= 0; index--) {
		const quantity = quantities[index];
		// "The two parts" count nothing that a later number shares.
		if (quantity === undefined || !isPlainCount(quantity) || (quantity.worded && quantity.quantity.low <= 12)) continue;
		const thing = own[index] ?? (namesNationals(read, quantity) ? 'people' : undefined);
		if (thing === undefined && !hasNoun(read, quantity)) continue;
		return { thing, shared: true, foreign: thing === undefined };
	}
	return { thing: undefined, shared: true };
}

const isPlainCount = ({ quantity }: FoundQuantity): boolean => quantity.kind === 'count' && quantity.unit === null;

const low = ({ tokens }: ReadText, at: number): string => tokens[at]?.low ?? '';

const joiners: ReadonlySet<string> = new Set(['to', 'and', 'or']);

/** Words that may follow a number without being its noun. */
export const wordsAfterBareNumber: ReadonlySet<string> = new Set(
	`are were is was in of have had has live living lived being who worldwide globally around across to a per each every and or at on from trapped enslaved trafficked held
	the currently today as by for according concerned came went involved between among during under after before annually yearly more fewer higher lower larger greater smaller last this up down out over since
	suffer suffers remain remains toil endure fall belong still also now do within while when where because if once until whose whom which into including against versus despite with than then not all alone only later first again respectively figure number estimate mark identified recorded reported detected registered found`.split(/\s+/),
);
