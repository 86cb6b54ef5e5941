import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import { isOnTopic } from './context.ts';
import type { CarryOver } from './carryOver.ts';
import { hasNoun } from './sharedNouns.ts';
import type { Counted } from './sharedNouns.ts';
import type { Slots } from './slots.ts';
import type { Windows } from './windows.ts';

export interface ScopeSource {
	readonly read: ReadText;
	readonly quantity: FoundQuantity;
	readonly counted: Counted;
	readonly carry: CarryOver | undefined;
	/** A figure of ours stands before it in its prose, at most a few sentences off. */
	readonly follows: boolean;
	readonly windows: Windows;
	readonly sentence: Span;
	readonly headers: readonly ReadText[];
	/** Read on demand: most quantities are out before their slots matter. */
	readonly slots: () => Slots;
	/** Near context is about our field: the paragraph, lead-in or nearest heading names a strong topic. */
	readonly contextOnTopic: boolean;
	/** The sentence names another field, or what stands before it does and the draft is not about ours. */
	readonly contextExcluded: boolean;
	/** The draft as a whole is. */
	readonly draftOnTopic: boolean;
	/** A table cell: its caption speaks for it as its own words do. */
	readonly isCell: boolean;
}

/**
 * How a quantity stands to our subject:
 * - `in`: a figure;
 * - `if-known`: a figure only where a statistic matches it (penalties, treaty counts, historical counts);
 * - `out`: none of ours.
 *
 * When in doubt it is out: a quantity that is not read is never accused.
 */
export type Scope = 'in' | 'if-known' | 'out';

export function scopeOf(source: ScopeSource): Scoped {
	const excluded = exclusionsOf(source);
	const scope = scopeBy(source, excluded.length > 0);
	return { scope, excluded };
}

/** How a quantity stands to our subject, and to others. */
export interface Scoped {
	readonly scope: Scope;
	/** Other subjects that its own words name: only a statistic that names them too can be meant. */
	readonly excluded: readonly string[];
}

function scopeBy(source: ScopeSource, isExcluded: boolean): Scope {
	const { read, quantity, sentence, contextOnTopic, draftOnTopic } = source;
	const { kind, low } = quantity.quantity;
	if (kind === 'count' && quantity.worded && low <= 12 && quantity.quantity.unit !== 'years') return 'out';
	if (kind === 'age' && quantity.ageBound) return 'out';
	const ownHits = ownHitsOf(source);
	const topicOwn = isOnTopic(ownHits);
	// In a draft about our field its looser words are of it too: "73 trafficking arrests".
	const topicSentence = topicOwn || isOnTopic(read.hits) || (draftOnTopic && read.hits.some(isAkin));
	const near = topicSentence || contextOnTopic || source.carry === 'part';
	const fieldThing = ownHits.some(isFieldThing);
	const fieldSentence = fieldThing || read.hits.some(isFieldThing);
	const spoken = near || draftOnTopic || fieldSentence;
	if ((!spoken && !read.hits.some(isAkin)) || (!topicSentence && source.contextExcluded)) return 'out';
	if (source.carry === 'same') return isExcluded ? 'out' : 'in';
	if (isOwnData(read.hits) || read.tokens[sentence.start]?.low === 'our') return 'out';
	if (isExcluded) return topicSentence || read.hits.some(isAkin) ? 'if-known' : 'out';
	const scope = spoken ? scopeByKind(source, { near, topicSentence, fieldThing, fieldSentence }) : 'out';
	// "In 1833, 800,000 people were freed": a historical count.
	if (scope !== 'out' && isLongAgo(read, sentence)) return 'if-known';
	if (scope !== 'in' && draftOnTopic && nothingElse(source)) return 'in';
	if (scope !== 'out') return scope;
	// Too little is said to call it a figure; a statistic that fits it may still.
	if ((kind === 'age' && !isAgeStatistic(read, sentence)) || (kind === 'count' && low < 20 && !(fieldThing && !quantity.worded))) return 'out';
	return 'if-known';
}

/**
 * In a draft about our field, a number of a statistic's size that no word makes one of something else: "19,125 in 2024, up 31 % on
 * 2023", "in 2022 it had been 88 %".
 */
function nothingElse(source: ScopeSource): boolean {
	const { read, quantity, headers, counted: { thing } } = source;
	const { kind, low, unit } = quantity.quantity;
	if (unit === 'years' || quantity.worded || read.hits.some(({ sense }) => sense.slot === 'exclusion') || !(source.follows || read.hits.some(isTelling) || headers.some(({ hits }) => hits.some(isTelling)))) return false;
	switch (kind) {
		case 'count':
			if (low < 100 || quantity.plainDigits || thing === 'deaths') return false;
			if (thing === undefined) return !hasNoun(read, quantity);
			return thing === 'people' ? !isPopulation(read, quantity) && saysWhoTheyAre(read, quantity, source.slots()) : countable.has(thing);
		case 'percent': return !hasNoun(read, quantity);
		case 'rate': return true;
		case 'money': return low >= 1e9;
		case 'ratio': case 'age': case 'rank': case 'multiplier': return false;
	}
}

/** A word that statistics are told apart by: without one nothing says what a number is about. */
const isTelling = ({ sense }: Hit): boolean => sense.slot !== 'framing' && sense.slot !== 'exclusion';

interface Nearness {
	/** Something near names our field. */
	readonly near: boolean;
	readonly topicSentence: boolean;
	/** A noun that speaks of our field by itself stands in the figure's own words, or in its sentence. */
	readonly fieldThing: boolean;
	readonly fieldSentence: boolean;
}

function scopeByKind(source: ScopeSource, nearness: Nearness): Scope {
	const { near, topicSentence, fieldSentence } = nearness;
	const { read, quantity, sentence, contextOnTopic, draftOnTopic } = source;
	const { kind, low } = quantity.quantity;
	switch (kind) {
		case 'count': return countScope(source, nearness);
		case 'percent': case 'ratio': {
			if (topicSentence || source.carry === 'part' || (fieldSentence && (near || draftOnTopic))) return 'in';
			const { ages, sexes, qualities, things, isChange } = source.slots();
			if (!contextOnTopic) return draftOnTopic && (isSaidOwn(ages) || isSaidOwn(sexes) || isSaidOwn(qualities)) && !hasNoun(read, quantity) ? 'in' : 'out';
			return ages.size > 0 || sexes.size > 0 || qualities.size > 0 || hasThing(things) || isChange ? 'in' : 'out';
		}
		case 'money': {
			if (low < 100 || !(near || draftOnTopic)) return 'out';
			const { things } = source.slots();
			const isSaid = (thing: string): boolean => things.get(thing) === 'own' || things.get(thing) === 'sentence';
			return ['profits', 'revenue', 'imports'].some((thing) => (near ? isSaid(thing) : things.get(thing) === 'own') || (source.isCell && things.has(thing))) || (topicSentence && isSaid('cost')) ? 'in' : 'out';
		}
		case 'age': return near && (isAgeStatistic(read, sentence) || quantity.quantity.high > low) && (topicSentence || fieldSentence || isMean(read, sentence)) ? 'in' : 'out';
		case 'rate': return near ? 'in' : 'out';
		case 'rank': return topicSentence ? 'if-known' : 'out';
		case 'multiplier': if (low > 1 && topicSentence && isLikelihood(read, quantity)) return 'in'; return topicSentence && low > 1 && (hasThing(source.slots().things) || source.slots().direction !== null) ? 'if-known' : 'out';
	}
}

/** Subjects next to ours that statistics speak of too: online abuse, domestic work. */
const isAkin = ({ sense }: Hit): boolean => sense.slot === 'topic';

const isFieldThing = ({ sense }: Hit): boolean => sense.slot === 'thing' && sense.field;

const inside = (hit: Hit, window: Span): boolean => hit.from >= window.start && hit.to <= window.end;

const isOwnData = (hits: readonly Hit[]): boolean => hits.some(({ sense }) => sense.slot === 'framing' && sense.id === 'own');

const hasThing = (things: Slots['things']): boolean => [...things.values()].some((reach) => reach !== 'context');

/** Things that count what the subject's institutions do; each needs the subject near it. */
const countable = new Set(['cases', 'prosecutions', 'convictions', 'investigations', 'arrests', 'indictments', 'defendants', 'offenders', 'referred', 'reports', 'signals', 'prisoners', 'marriages', 'visas', 'decisions', 'clients', 'deaths']);

function countScope({ quantity, counted: { thing: head, shared }, slots: readSlots, contextOnTopic, draftOnTopic, read, windows, isCell }: ScopeSource, { near, topicSentence, fieldThing }: Nearness): Scope {
	const { low, unit } = quantity.quantity;
	const slots = readSlots();
	if (unit === 'years') return near ? 'if-known' : 'out';
	if (low < 3 && !fieldThing) return 'out';
	if (head === 'countries' || head === 'goods' || head === 'brothels') return near ? (topicSentence && head === 'countries' && reportCoverage(read, windows) ? 'in' : 'if-known') : 'out';
	if (head === 'people') {
		if (fieldThing) return near || draftOnTopic ? 'in' : 'out';
		if (isPopulation(read, quantity)) return 'if-known';
		if (shared) return topicSentence || contextOnTopic ? 'in' : 'out';
		return topicSentence || (contextOnTopic && low >= 100 && saysWhoTheyAre(read, quantity, slots)) || (draftOnTopic && saysHarm(read, windows)) ? 'in' : 'out';
	}
	if (head !== undefined && countable.has(head)) return topicSentence || contextOnTopic || (draftOnTopic && processes.has(head)) ? 'in' : 'out';
	if (head !== undefined) return near ? 'if-known' : 'out';
	if (isCell && !topicSentence) return near && [...slots.things].some(([thing, reach]) => reach !== 'context' && (thing === 'people' || countable.has(thing))) ? 'in' : 'out';
	// No noun at all: "an estimated 49.6 million are in modern slavery", a table cell, "from 729 to 1,672".
	const own = [...slots.things].filter(([, reach]) => reach === 'own').map(([thing]) => thing);
	if (own.some((thing) => thing === 'people' || countable.has(thing))) return !(topicSentence || contextOnTopic || (draftOnTopic && own.some((thing) => processes.has(thing)))) ? 'out' : hasNoun(read, quantity) ? 'if-known' : 'in';
	if ((topicSentence || draftOnTopic) && low >= 1000 && isSaidOwn(slots.topics)) return hasNoun(read, quantity) ? 'if-known' : 'in';
	return topicSentence ? 'if-known' : 'out';
}

/** What courts and police do; in a draft about our field they do it about our field. */
const processes = new Set(['prosecutions', 'convictions', 'investigations', 'indictments', 'defendants', 'decisions', 'referred', 'visas', 'prisoners']);

const isSaidOwn = (terms: Slots['topics']): boolean => [...terms.values()].some((reach) => reach === 'own');

/** "29 minors exploited through online ads". */
const saysHarm = ({ tokens }: ReadText, { before, after }: Windows): boolean =>
	tokens.slice(before.start, before.end).concat(tokens.slice(after.start, after.end)).some(({ low }) => /^(?:exploited|enslaved|slaves?|trafficked|sold|pimped|coerced|rescued|freed|trapped|bonded|traffickers?|pimps?|servitude|bondage)$/.test(low));

/** "The country has 67 million people" stands in many drafts on our subject; "41,000 women were sold there" is of it. */
const saysWhoTheyAre = ({ tokens }: ReadText, { to }: FoundQuantity, { qualities, ages, sexes }: Slots): boolean =>
	[qualities, ages, sexes].some((terms) => [...terms.values()].some((reach) => reach === 'own')) || tokens.slice(to, to + 5).some(({ low }) => whoWords.has(low));

const whoWords = new Set('are were who held living live trapped forced sold exploited rescued recruited affected suffer suffering bought worldwide globally whom'.split(' '));

/** "The UK has 67 million people, and …": everybody who lives there, where nothing follows that says more. */
const isPopulation = ({ tokens }: ReadText, { hedgeFrom, to }: FoundQuantity): boolean =>
	/^(?:has|have|had)$/.test(tokens[hedgeFrom - 1]?.low ?? '') && tokens[to]?.low === 'people' && /^(?:|[,.;]|and|but)$/.test(tokens[to + 1]?.low ?? '');

/** "a report covering 156 countries". */
const reportCoverage = (read: ReadText, windows: Windows): boolean =>
	read.tokens.slice(windows.before.start, windows.after.end).some(({ low }) => /^(?:cover|covers|covering|covered|data|report|reported|reporting)$/.test(low));

/** Every year that the sentence names lies before 1880, or it names such a century. */
function isLongAgo({ tokens }: ReadText, { start, end }: Span): boolean {
	const words = tokens.slice(start, end);
	const years = words.filter(({ kind, low }, at) => kind === 'number' && /^(?:1[4-9]|20)\d\d$/.test(low) && /^(?:in|from|between|and|to|until|since|by|of|–|-|\()$/.test(words[at - 1]?.low ?? ''));
	if (years.length > 0) return years.every(({ low }) => Number(low) < 1880);
	return words.some(({ low }, at) => low === 'century' && (/^(?:six|seven|eigh|nine)teenth$/.test(words[at - 1]?.low ?? '') || (words[at - 1]?.low === 'th' && /^1[5-9]$/.test(words[at - 2]?.low ?? ''))));
}

/** "three times more likely", "over three times the risk". */
const isLikelihood = ({ tokens }: ReadText, { to }: FoundQuantity): boolean =>
	tokens.slice(to, to + 4).some(({ low }) => /^(?:likely|likelier|risk|odds)$/.test(low));

const isMean = (read: ReadText, sentence: Span): boolean => read.tokens.slice(sentence.start, sentence.end).some(({ low }) => /^(?:average|mean|median)$/.test(low));

/** Ages are statistics where they are an average, a typical entry, or a range said of many. */
const isAgeStatistic = (read: ReadText, sentence: Span): boolean =>
	read.tokens.slice(sentence.start, sentence.end).some(({ low }) => /^(?:average|mean|median|typical|typically|most|majority|entry|enter|ages|young)$/.test(low));

/**
 * Another subject's quantity: an excluded noun in its own words, close after the number or right before it. A strong topic
 * between the number and that noun calls it back: "12,000 trafficking victims held by drug cartels".
 */
function exclusionsOf(source: ScopeSource): readonly string[] {
	const ownHits = ownHitsOf(source);
	return isExcluded(source, ownHits) ? ownHits.flatMap(({ sense }) => (sense.slot === 'exclusion' ? [sense.id] : [])) : [];
}

const ownHitsOf = ({ read, windows, headers }: ScopeSource): Hit[] =>
	read.hits.filter((hit) => inside(hit, windows.before) || inside(hit, windows.after)).concat(headers.flatMap((header) => header.hits));

function isExcluded({ quantity, read, windows }: ScopeSource, ownHits: readonly Hit[]): boolean {
	const exclusions = ownHits.filter(({ sense }) => sense.slot === 'exclusion');
	if (exclusions.length === 0) return false;
	if (!isOnTopic(ownHits)) return true;
	const { kind } = quantity.quantity;
	if (kind === 'money' || kind === 'rank') return exclusions.some(({ sense }) => sense.id === 'money');
	const after = read.hits.filter((hit) => hit.from >= quantity.to && hit.to <= windows.after.end);
	const firstTopic = after.find((hit) => isFieldThing(hit) || (hit.sense.slot === 'topic' && hit.sense.strong));
	// "The film about trafficking was seen by 3.2 million people": an audience, whatever it saw.
	if (firstTopic === undefined && exclusions.some(({ to }) => to === quantity.hedgeFrom && read.tokens[to - 1]?.low === 'by')) return true;
	// "40% of homeless youth had been trafficked": who they are besides does not matter to a share.
	const firstExclusion = after.find(({ sense }) => sense.slot === 'exclusion' && (kind === 'count' || sense.id !== 'need'));
	if (firstExclusion === undefined) return false;
	return firstExclusion.from - quantity.to <= (kind === 'count' ? 10 : 4) && (firstTopic === undefined || firstExclusion.from <= firstTopic.from);
}
