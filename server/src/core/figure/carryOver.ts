import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import { hasNoun } from './sharedNouns.ts';
import type { Counted } from './sharedNouns.ts';
import type { Reach, Slots, Terms } from './slots.ts';
import type { Windows } from './windows.ts';

/** A figure read before in the same prose. */
export interface Antecedent {
	readonly quantity: FoundQuantity;
	readonly slots: Slots;
	/** Its sentence's place among the prose's sentences. */
	readonly sentence: number;
}

/**
 * How a number goes on from a figure before it:
 *
 * - `same`: another value of the same thing, whose words are not said again: "it had been 526", "later revised to 597", "in 2021, 54 per cent";
 * - `part`: a part of the people just counted: "of whom 6.3 million", "of them, 75 % were male".
 */
export type CarryOver = 'same' | 'part';

/** See {@link CarryOver}; `undefined` where a number stands on its own words. */
export function carryOverOf(read: ReadText, quantity: FoundQuantity, { foreign }: Counted, windows: Windows, sentence: Span, at: number, before: Antecedent | undefined): CarryOver | undefined {
	if (before === undefined || at - before.sentence > 1 || foreign === true) return undefined;
	if (isPart(read, windows) && (before.quantity.quantity.kind === 'count' || at === before.sentence || (before.quantity.quantity.kind === 'money' && /^(?:percent|ratio|money)$/.test(quantity.quantity.kind)))) return 'part';
	const isOfShare = quantity.quantity.kind === 'count' && familyOf(before.quantity) === 'percent' && isBracketed(read.tokens, quantity.hedgeFrom, quantity.to);
	if (!(isSameKind(before.quantity, quantity) || isRateToo(before.quantity, quantity) || isOfShare) || hasNoun(read, quantity) || !isBare(read.hits, windows, isRateToo(before.quantity, quantity))) return undefined;
	if (isComparison(read, quantity) && at === before.sentence) return 'same';
	if (isJoined(read, quantity, before.quantity) && at === before.sentence) return 'same';
	if (isElsewhere(read, quantity, windows) || isOfAnotherYear(read, quantity, windows)) return 'same';
	const from = Math.max(sentence.start, quantity.hedgeFrom - PRONOUN_REACH);
	return (at > before.sentence || read.tokens.slice(from, quantity.hedgeFrom).some(({ low }) => low === 'where')) && hasPronoun(read, from, quantity.hedgeFrom) ? 'same' : undefined;
}

/** A number's slots, with those of the figure that it goes on from where its own words leave them open. */
export function carriedSlots(slots: Slots, before: Slots, how: CarryOver): Slots {
	const reach: Reach = how === 'same' ? 'own' : 'sentence';
	const fill = (own: Terms, from: Terms): Terms => (isSaid(own) ? own : new Map([...own, ...[...nearest(from)].map((id): [string, Reach] => [id, reach])]));
	// "…11,999 cases with 21,865 people. California led with 1,733": either may be meant.
	const fillAll = (own: Terms, from: Terms): Terms => (isSaid(own) ? own : new Map([...own, ...[...from].flatMap(([id, there]): [string, Reach][] => (there === 'context' ? [] : [[id, reach]]))]));
	const carried = { topics: fill(slots.topics, before.topics), places: fill(slots.places, before.places), bodies: fill(slots.bodies, before.bodies) };
	if (how === 'part') return { ...slots, ...carried, years: fill(slots.years, before.years), qualities: new Map([...fill(new Map(), before.qualities), ...slots.qualities]) };
	return { ...slots, ...carried, things: fillAll(slots.things, before.things), qualities: fill(slots.qualities, before.qualities), ages: fill(slots.ages, before.ages), sexes: fill(slots.sexes, before.sexes) };
}

/** What its own words name; where they name nothing, its sentence. */
function nearest(terms: Terms): string[] {
	const at = (wanted: Reach): string[] => [...terms].flatMap(([id, reach]) => (reach === wanted ? [id] : []));
	const own = at('own');
	return own.length > 0 ? own : at('sentence');
}

const isSaid = (terms: Terms): boolean => [...terms.values()].some((reach) => reach !== 'context');

/** Nothing in its own words says what it counts; a rate may be of another form of exploitation. */
const isBare = (hits: readonly Hit[], { before, after }: Windows, isRate: boolean): boolean =>
	!hits.some((hit) => meaning.has(hit.sense.slot) && !(isRate && hit.sense.slot === 'topic') && !(hit.sense.slot === 'thing' && hit.sense.id === 'countries') && ((hit.from >= before.start && hit.to <= before.end) || (hit.from >= after.start && hit.to <= after.end)) && !isOfPlace(hits, hit));

/** "States" in "the Arab States" counts nothing. */
const isOfPlace = (hits: readonly Hit[], { sense, from, to }: Hit): boolean =>
	sense.slot === 'thing' && hits.some((place) => place.sense.slot === 'place' && place.from <= from && to <= place.to);

const meaning: ReadonlySet<string> = new Set(['thing', 'topic', 'quality', 'age', 'sex', 'exclusion']);

/** "…5.3 per thousand. Europe follows with 2.9": a small bare number goes on from a rate. */
export const isRateToo = (before: FoundQuantity, { quantity: { kind, low, unit } }: FoundQuantity): boolean =>
	before.quantity.kind === 'rate' && kind === 'count' && unit === null && low < 1000 && low < before.quantity.low * 20;

/** The nearest figure of the kind of a number, where there is one; else the nearest of all. */
export function antecedentOf(quantity: FoundQuantity, before: readonly Antecedent[]): Antecedent | undefined {
	return before.findLast((figure) => isSameKind(figure.quantity, quantity) || isRateToo(figure.quantity, quantity)) ?? before.at(-1);
}

const isSameKind = (a: FoundQuantity, b: FoundQuantity): boolean => familyOf(a) === familyOf(b);

const familyOf = ({ quantity: { kind, unit } }: FoundQuantity): string => (kind === 'ratio' ? 'percent' : kind === 'money' || unit === 'years' ? `${kind} ${unit ?? ''}` : kind);

/** "of whom", "of them", "among these", "of it". */
const isPart = ({ tokens }: ReadText, { before, after }: Windows): boolean =>
	[tokens.slice(before.start, before.end), tokens.slice(after.start, Math.min(after.end, after.start + 3))].some((words) =>
		words.some(({ low }, at) => (low === 'of' || low === 'among' || low === 'amongst') && (/^(?:whom|them|these|those|it|which)$/.test(words[at + 1]?.low ?? '') || (words[at + 1]?.low === 'that' && words[at + 2]?.kind !== 'number' && /s$/.test(words[at + 2]?.low ?? '')) || (words[at + 1]?.low === 'the' && /^(?:former|latter|total)$/.test(words[at + 2]?.low ?? '') && words[at + 3]?.kind !== 'word'))));

/** "from 1,360 to 2,027", "later revised to 597", "compared with 289 in 2023", "in 2021, 54 per cent". */
function isComparison({ tokens }: ReadText, { hedgeFrom }: FoundQuantity): boolean {
	const before = tokens[hedgeFrom - 1]?.low ?? '';
	if (/^(?:from|to|with|than|against|versus|vs|was|were|at|reached|then|now)$/.test(before)) return true;
	return before === ',' && /^(?:19|20)\d\d$/.test(tokens[hedgeFrom - 2]?.low ?? '') && /^(?:in|by|for|fiscal|year|fy)$/.test(tokens[hedgeFrom - 3]?.low ?? '');
}

/** "There were 319 and 498": right after another. */
const isJoined = ({ tokens }: ReadText, { hedgeFrom }: FoundQuantity, before: FoundQuantity): boolean =>
	(tokens[hedgeFrom - 1]?.low === 'and' || tokens[hedgeFrom - 1]?.low === 'or') && before.to === hedgeFrom - 1;

/** "Pakistan, at 23.49 lakh", "Abuja reported 19": the same of another place. */
const isElsewhere = ({ hits, tokens }: ReadText, { hedgeFrom, to }: FoundQuantity, { before, after }: Windows): boolean =>
	isBracketed(tokens, hedgeFrom, to) || hits.some(({ sense, from, to }) => sense.slot === 'place' && ((from >= before.start && to <= before.end) || (from >= after.start && to <= Math.min(after.end, after.start + 4)))) ||
	(tokens[hedgeFrom - 2]?.capital === true && countingVerbs.has(tokens[hedgeFrom - 1]?.low ?? ''));

/** "Franklin County had the most (96), followed by Cuyahoga (71)"; "(12)" after other words may be a reference. */
const isBracketed = (tokens: readonly Token[], from: number, to: number): boolean =>
	tokens[from - 1]?.low === '(' && tokens[to]?.low === ')' && (tokens[from - 2]?.capital === true || /^(?:most|fewest|highest|lowest|first|top|second|third|again|last)$/.test(tokens[from - 2]?.low ?? ''));

const countingVerbs: ReadonlySet<string> = new Set(['had', 'has', 'saw', 'reported', 'recorded', 'registered', 'logged', 'counted', 'identified', 'found', 'followed']);

/** "36.2 million in 2023, 20.5 million in 2024", "In 2022 there were 528": the same of another year. */
const isOfAnotherYear = ({ tokens }: ReadText, { hedgeFrom, to }: FoundQuantity, { before, after }: Windows): boolean =>
	[tokens.slice(before.start, hedgeFrom), tokens.slice(to, Math.min(after.end, to + 3))].some((words) => words.some(({ kind, low }) => kind === 'number' && /^(?:19|20)\d\d$/.test(low)));

const PRONOUN_REACH = 7;

const hasPronoun = ({ tokens }: ReadText, from: number, to: number): boolean =>
	tokens.slice(from, to).some(({ low }, at, words) => /^(?:it|they|that|this|there|figure|number|total|count|estimate)$/.test(low) && /^(?:was|were|is|are|had|has|stood|stands|rose|fell|dropped|grew|reached|came|climbed|totalled)$/.test(words[at + 1]?.low ?? ''));
