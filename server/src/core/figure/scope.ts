import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import { isOnTopic, isSharedWord } from './context.ts';
import type { CarryOver } from './carryOver.ts';
import { isForeignCell } from './label.ts';
import { isFunding, isPrice } from './money.ts';
import { changesOther, inside, isFieldThing, isTelling, scopeElsewhere } from './others.ts';
import { hasNoun } from './sharedNouns.ts';
import type { Counted } from './sharedNouns.ts';
import { harmed, isHarmedThere, phraseAt, sums, wholeOf } from './share.ts';
import type { Slots } from './slots.ts';
import type { Windows } from './windows.ts';

export interface ScopeSource {
	readonly read: ReadText;
	readonly quantity: FoundQuantity;
	readonly counted: Counted;
	readonly carry: CarryOver | undefined;
	/** A figure of ours stands before it in its prose, at most a few sentences off. */
	readonly follows: boolean;
	/** One stands before it in its sentence. */
	readonly followsInSentence: boolean;
	/** The last thing counted before it, in this sentence or the one before, is none of ours: "1,312 runners finished". */
	readonly elsewhere: boolean;
	/** A share of something else stands right before it in its sentence. */
	readonly isParallel: boolean;
	readonly windows: Windows;
	readonly sentence: Span;
	readonly headers: readonly ReadText[];
	/** The question that a paragraph answers, what leads a list in, a table's caption. */
	readonly leadIn: readonly ReadText[];
	/** Read on demand: most quantities are out before their slots matter. */
	readonly slots: () => Slots;
	/** Near context is about our field: the paragraph, lead-in or nearest heading names a strong topic. */
	readonly contextOnTopic: boolean;
	/** The sentence names another field, or what stands before it does and the draft is not about ours. */
	readonly contextExcluded: boolean;
	/** The draft as a whole is. */
	readonly draftOnTopic: boolean;
	/** The draft as a whole is about another field that shares words with ours. */
	readonly draftOnOther: boolean;
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
	return { scope, excluded, foreign: scope === 'if-known' ? foreignNoun(source) : [] };
}

/** In a draft about another trade, "traffickers" and "trafficked" are of that one. */
function plainTopics({ read, headers, contextExcluded, draftOnTopic, draftOnOther }: ScopeSource): (hit: Hit) => boolean {
	if ((!contextExcluded && !draftOnOther) || draftOnTopic) return () => true;
	const words = [read, ...headers];
	return (hit) => !words.some((text) => text.hits.includes(hit) && isSharedWord(text, hit));
}

/** How a quantity stands to our subject, and to others. */
export interface Scoped {
	readonly scope: Scope;
	/** Other subjects that its own words name: only a statistic that names them too can be meant. */
	readonly excluded: readonly string[];
	/** The words of the noun that it counts or is a share of, where the lexicon does not know it: only a statistic that says it can be meant. */
	readonly foreign: readonly string[];
}

function foreignNoun({ read, quantity, counted }: ScopeSource): readonly string[] {
	const { kind, unit } = quantity.quantity;
	if (kind === 'percent' || kind === 'ratio') {
		const { whole, words } = wholeOf(read, quantity);
		return whole === 'foreign' ? words : [];
	}
	return kind === 'count' && unit === null && counted.thing === undefined && hasNoun(read, quantity) ? phraseAt(read, quantity.to) : [];
}

/** Told by the number alone, whatever stands around it: "two of us", "under 18". */
export const isNeverOurs = ({ quantity: { kind, low, unit }, worded, ageBound }: FoundQuantity): boolean =>
	(kind === 'count' && worded && low < 3 && unit !== 'years') || (kind === 'age' && ageBound);

function scopeBy(source: ScopeSource, isExcluded: boolean): Scope {
	const { read, quantity, sentence, contextOnTopic, draftOnTopic } = source;
	const { kind, low } = quantity.quantity;
	if (isNeverOurs(quantity)) return 'out';
	// "Seven arrests for trafficking" are counted; other small numbers in words tell a story.
	if (kind === 'count' && quantity.worded && low <= 12 && quantity.quantity.unit !== 'years' && !courtWork.has(source.counted.thing ?? '')) return 'out';
	const ownHits = ownHitsOf(source);
	const isPlain = plainTopics(source);
	const topicOwn = isOnTopic(ownHits.filter(isPlain));
	// In a draft about our field its looser words are of it too: "73 trafficking arrests".
	const topicSentence = topicOwn || isOnTopic(read.hits.filter(isPlain)) || (draftOnTopic && read.hits.some(isAkin));
	const near = topicSentence || contextOnTopic || source.carry === 'part';
	const fieldThing = ownHits.some((hit) => isFieldThing(hit) && isPlain(hit));
	const fieldSentence = fieldThing || read.hits.some((hit) => isFieldThing(hit) && isPlain(hit));
	const spoken = near || draftOnTopic || fieldSentence;
	if ((!spoken && !read.hits.some(isAkin)) || (!topicSentence && source.contextExcluded) || (!near && source.draftOnOther)) return 'out';
	if (source.isCell && isForeignCell(source.headers)) return 'out';
	const elsewhere = scopeElsewhere(source, topicOwn || fieldThing, fieldThing);
	if (elsewhere !== undefined) return elsewhere;
	if (source.carry === 'same') return isExcluded ? 'out' : 'in';
	if (isOwnData(read.hits) || read.tokens[sentence.start]?.low === 'our') return 'out';
	if (kind === 'money' && isFunding(read, sentence)) return 'in';
	if (isExcluded) return topicSentence || read.hits.some(isAkin) ? 'if-known' : 'out';
	const scope = spoken ? scopeByKind(source, { near, topicSentence, fieldThing, fieldSentence }) : 'out';
	// "In 1833, 800,000 people were freed": a historical count.
	const isPast = isLongAgo(read, sentence);
	if (scope !== 'out' && isPast) return 'if-known';
	if (scope !== 'in' && draftOnTopic && !isPast && nothingElse(source)) return 'in';
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
	const { read, quantity, headers, leadIn, counted: { thing, foreign } } = source;
	const { kind, low, unit } = quantity.quantity;
	if (unit === 'years' || (quantity.worded && low < 1e6) || read.hits.some((hit) => hit.sense.slot === 'exclusion' && !isTeller(read, hit)) || foreign === true) return false;
	// "It may be 27 million, or 35.8 million", "the 300,000 figure": nothing but people comes in such numbers here.
	if (source.isCell && (kind === 'count' || kind === 'percent') && !headers.some(({ hits }) => hits.some((hit) => isTelling(hit) && hit.sense.slot !== 'place'))) return false;
	if (kind === 'count' && thing === undefined && (low >= 1e6 || (low >= 100 && isNamedFigure(read, quantity))) && !hasNoun(read, quantity) && !isSum(read, quantity)) return true;
	if (kind === 'percent' && isShareVerb(read, quantity)) return !hasNoun(read, quantity);
	if (!(source.follows || leadIn.some(({ hits }) => hits.some(isTelling)) || read.hits.some(isTelling) || headers.some(({ hits }) => hits.some(isTelling)))) return false;
	if (!source.isCell && thing === undefined && !source.follows && changesOther(read, quantity, source.windows)) return false;
	switch (kind) {
		case 'count':
			if (low < 100 || quantity.plainDigits || thing === 'deaths') return false;
			if (thing === undefined) return !hasNoun(read, quantity);
			return thing === 'people' ? !isPopulation(read, quantity) && (low >= 1e6 || saysWhoTheyAre(read, quantity, source.slots())) : countable.has(thing);
		case 'percent': return !hasNoun(read, quantity) && (source.follows || [...read.hits, ...[...headers, ...leadIn].flatMap(({ hits }) => hits)].some((hit) => isTelling(hit) && !(hit.sense.slot === 'thing' && sums.has(hit.sense.id))));
		case 'rate': return true;
		case 'money': return low >= 1e9;
		case 'ratio': case 'age': case 'rank': case 'multiplier': return false;
	}
}

/** "The 300,000 figure", "that 49.6 million number". */
const isNamedFigure = ({ tokens }: ReadText, { hedgeFrom, to }: FoundQuantity): boolean =>
	/^(?:figure|number|estimate|claim|statistic|mark)$/.test(tokens[to]?.low ?? '') && /^(?:the|that|this|its|their|an|old|famous)$|'s$/.test(tokens[hedgeFrom - 1]?.low ?? '');

/** "It cost 4 million", "paid out 40 million": money, though nobody says so. */
const isSum = ({ tokens }: ReadText, { hedgeFrom }: FoundQuantity): boolean =>
	tokens.slice(Math.max(0, hedgeFrom - 2), hedgeFrom).some(({ low }) => /^(?:costs?|paid|pays?|spends?|spent|raised|won|owes?|owed|lost|lottery|budget|turnover|revenue)$/.test(low));

/** "Kidnapping accounts for 4%": a share of what the draft is about. */
const isShareVerb = ({ tokens }: ReadText, { hedgeFrom }: FoundQuantity): boolean =>
	/^(?:accounts?|accounted|accounting)$/.test(tokens[hedgeFrom - 2]?.low ?? '') && tokens[hedgeFrom - 1]?.low === 'for';

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
	const { read, quantity, windows, sentence, contextOnTopic, draftOnTopic } = source;
	const { kind, low } = quantity.quantity;
	switch (kind) {
		case 'count': return countScope(source, nearness);
		case 'percent': case 'ratio': {
			if (topicSentence || source.carry === 'part' || (fieldSentence && (near || draftOnTopic))) return 'in';
			const { ages, sexes, qualities, things, isChange } = source.slots();
			if (!contextOnTopic) return draftOnTopic && (isSaidOwn(ages) || isSaidOwn(sexes) || isSaidOwn(qualities)) && !hasNoun(read, quantity) ? 'in' : 'out';
			const said = source.follows || read.tokens[quantity.hedgeFrom - 1]?.low === ':' ? (terms: Slots['ages']): boolean => terms.size > 0 : hasThing;
			return said(ages) || said(sexes) || said(qualities) || hasThing(things) || (isChange && source.follows) ? 'in' : 'out';
		}
		case 'money': {
			if (!near && !draftOnTopic) return 'out';
			if (isPrice(read, quantity, windows)) return 'in';
			if (low < 100) return 'out';
			const { things } = source.slots();
			const isSaid = (thing: string): boolean => things.get(thing) === 'own' || things.get(thing) === 'sentence';
			const isTrade = topicSentence || things.get('revenue') === undefined || (low >= 1e8 && saysTrade(read, quantity, windows));
			return ['profits', ...(isTrade ? ['revenue'] : []), 'imports'].some((thing) => (near || source.follows ? isSaid(thing) : things.get(thing) === 'own') || (source.isCell && things.has(thing))) || (topicSentence && isSaid('cost')) ? 'in' : 'out';
		}
		case 'age': return (near || draftOnTopic) && (isAgeStatistic(read, sentence) || quantity.quantity.high > low) && (topicSentence || fieldSentence || isMean(read, sentence)) ? 'in' : 'out';
		case 'rate': return !near ? 'out' : topicSentence || fieldSentence || source.carry !== undefined || !hasNoun(read, quantity) || read.hits.some(isTelling) ? 'in' : 'if-known';
		case 'rank': return topicSentence ? 'if-known' : 'out';
		case 'multiplier': {
			if (low <= 1) return 'out';
			if (isLikelihood(read, quantity) && (topicSentence || draftOnTopic)) return 'in';
			if (!near && !(draftOnTopic && source.follows)) return 'out';
			const { things, ages, sexes } = source.slots();
			const isSaid = hasThing(things) || isSaidOwn(ages) || isSaidOwn(sexes) || (source.follows && /\d/.test(read.tokens[quantity.to + 1]?.low ?? ''));
			return isGrowth(read, quantity) && isSaid ? 'in' : topicSentence ? 'if-known' : 'out';
		}
	}
}

/** "The crime is worth $9.8 billion", "it's a $150bn business": what stands for our subject earns it, not goods or a firm. */
const saysTrade = ({ tokens }: ReadText, { hedgeFrom }: FoundQuantity, { before, after }: Windows): boolean =>
	tokens.slice(before.start, hedgeFrom).concat(tokens.slice(after.start, after.start + 3)).some(({ low }) => /^(?:crime|crimes|trade|business|industry|enterprise|it|it's|its|this|exploitation|traffickers|criminals|exploiters)$/.test(low));

/** Subjects next to ours that statistics speak of too: online abuse, domestic work. */
const isAkin = ({ sense }: Hit): boolean => sense.slot === 'topic';

const isLedBy = (exclusions: readonly Hit[], ownHits: readonly Hit[], { hedgeFrom }: FoundQuantity): boolean => {
	const topic = ownHits.find(({ sense }) => sense.slot === 'topic' && sense.strong);
	return topic !== undefined && topic.to <= hedgeFrom && exclusions.some(({ sense, to }) => to <= topic.from && (sense.id === 'money' || sense.id === 'operations'));
};

const isOwnData = (hits: readonly Hit[]): boolean => hits.some(({ sense }) => sense.slot === 'framing' && sense.id === 'own');

const hasThing = (things: Slots['things']): boolean => [...things.values()].some((reach) => reach !== 'context');

/** Things that count what the subject's institutions do; each needs the subject near it. */
const countable = new Set(['cases', 'prosecutions', 'convictions', 'investigations', 'arrests', 'indictments', 'defendants', 'offenders', 'referred', 'reports', 'signals', 'prisoners', 'marriages', 'visas', 'decisions', 'clients', 'deaths']);

function countScope({ carry, quantity, counted: { thing: head, shared }, slots: readSlots, contextOnTopic, draftOnTopic, read, windows, isCell }: ScopeSource, { near, topicSentence, fieldThing, fieldSentence }: Nearness): Scope {
	const { low, unit } = quantity.quantity;
	const slots = readSlots();
	if (unit === 'years') return near || draftOnTopic ? 'if-known' : 'out';
	if (low < 3 && !fieldThing) return 'out';
	if (head === 'countries' || head === 'goods' || head === 'brothels') {
		if (!near && !draftOnTopic) return 'out';
		return (head === 'countries' && near && topicSentence && reportCoverage(read, windows)) || (head !== 'brothels' && isListed(read, quantity)) ? 'in' : near ? 'if-known' : 'out';
	}
	if (head === 'people') {
		if (fieldThing) return near || draftOnTopic ? 'in' : 'out';
		if (isPopulation(read, quantity)) return 'if-known';
		if (shared || carry === 'part') return topicSentence || contextOnTopic ? 'in' : 'out';
		return topicSentence || (contextOnTopic && low >= 100 && saysWhoTheyAre(read, quantity, slots)) || (draftOnTopic && saysHarm(read, windows)) ? 'in' : 'out';
	}
	if (head !== undefined && countable.has(head)) return topicSentence || contextOnTopic || (draftOnTopic && (processes.has(head) || fieldSentence)) ? 'in' : 'out';
	if (head !== undefined) return near ? 'if-known' : 'out';
	if ((near || draftOnTopic) && (isHarmed(read, quantity) || (topicSentence && isRecorded(read, quantity, windows)))) return 'in';
	// "Of the former, 187 were sex trafficking", "of which 1,004 ended in court".
	if (carry === 'part' && (!hasNoun(read, quantity) || read.tokens[quantity.to]?.low.endsWith('ed') === true)) return 'in';
	if (isCell && !topicSentence) return near && [...slots.things].some(([thing, reach]) => reach !== 'context' && (thing === 'people' || countable.has(thing))) ? 'in' : 'out';
	// No noun at all: "an estimated 49.6 million are in modern slavery", a table cell, "from 729 to 1,672".
	const own = [...slots.things].filter(([, reach]) => reach === 'own').map(([thing]) => thing);
	if (own.some((thing) => thing === 'people' || countable.has(thing))) return !(topicSentence || contextOnTopic || (draftOnTopic && own.some((thing) => processes.has(thing)))) ? 'out' : hasNoun(read, quantity) ? 'if-known' : 'in';
	if ((topicSentence || draftOnTopic) && low >= 1000 && isSaidOwn(slots.topics)) return hasNoun(read, quantity) ? 'if-known' : 'in';
	return topicSentence ? 'if-known' : 'out';
}

/** What is counted even where it is few. */
const courtWork = new Set(['arrests', 'prosecutions', 'convictions', 'investigations', 'indictments']);

/** What courts and police do; in a draft about our field they do it about our field. */
const processes = new Set(['prosecutions', 'convictions', 'investigations', 'indictments', 'defendants', 'decisions', 'referred', 'visas', 'prisoners']);

const isSaidOwn = (terms: Slots['topics']): boolean => [...terms.values()].some((reach) => reach === 'own');

/** "37 trafficked seafarers", "19 apprentices who had been exploited": whoever they are, they were harmed. */
function isHarmed({ tokens }: ReadText, { to }: FoundQuantity): boolean {
	const first = tokens[to]?.low ?? '';
	if (harmed.has(first)) return true;
	const who = tokens.slice(to, to + 4).findIndex(({ low }) => low === 'who' || low === 'whom');
	return who > 0 && tokens.slice(to, to + who).every(({ kind }) => kind === 'word') && tokens.slice(to + who, to + who + 6).some(({ low }) => harmed.has(low));
}

/** "Police recorded 67 purchases of sex from trafficked women": an authority counts it, and its own words name our field. */
const isRecorded = ({ tokens, hits }: ReadText, { hedgeFrom, to }: FoundQuantity, { after }: Windows): boolean =>
	/^(?:recorded|records|registered|logged|counted|tallied|documented|reported)$/.test(tokens[hedgeFrom - 1]?.low ?? '') &&
	hits.some(({ sense, from }) => sense.slot === 'topic' && sense.strong && from > to && from < Math.min(after.end, to + 8));

/** "29 minors exploited through online ads". */
const saysHarm = ({ tokens }: ReadText, { before, after }: Windows): boolean =>
	tokens.slice(before.start, before.end).concat(tokens.slice(after.start, after.end)).some(({ low }) => /^(?:exploited|enslaved|slaves?|trafficked|sold|pimped|coerced|rescued|recovered|freed|trapped|bonded|traffickers?|pimps?|servitude|bondage|arrested|charged|convicted|jailed|prosecuted)$/.test(low));

/** "The country has 67 million people" stands in many drafts on our subject; "41,000 women were sold there" is of it. */
const saysWhoTheyAre = ({ tokens }: ReadText, { to }: FoundQuantity, { qualities, ages, sexes }: Slots): boolean =>
	[qualities, ages, sexes].some((terms) => [...terms.values()].some((reach) => reach === 'own')) || tokens.slice(to, to + 5).some(({ low }) => whoWords.has(low));

const whoWords = new Set('are were who held living live trapped forced sold exploited rescued recruited affected suffer suffering bought worldwide globally whom'.split(' '));

/** "The UK has 67 million people, and …": everybody who lives there, where nothing follows that says more. */
const isPopulation = ({ tokens }: ReadText, { hedgeFrom, to }: FoundQuantity): boolean =>
	/^(?:has|have|had)$/.test(tokens[hedgeFrom - 1]?.low ?? '') && tokens[to]?.low === 'people' && /^(?:|[,.;]|and|but)$/.test(tokens[to + 1]?.low ?? '');

/** "Names 204 goods from 77 countries", "surveys in 68 countries": what a list, a survey or data take in. */
function isListed({ tokens }: ReadText, { hedgeFrom, to }: FoundQuantity): boolean {
	const low = (at: number): string => tokens[at]?.low ?? '';
	if (low(to) === 'goods') return tokens.slice(Math.max(0, hedgeFrom - LIST_REACH), to + LIST_REACH).some(({ low: word }) => /^(?:lists?|listed|names?|named)$/.test(word));
	const preposition = low(hedgeFrom - 1);
	const before = tokens.slice(Math.max(0, hedgeFrom - (preposition === 'from' ? LIST_REACH : 4)), hedgeFrom - 1);
	return /^(?:from|in|of|across)$/.test(preposition) && before.some(({ low: word }) => /^(?:goods|surveys?|data|products)$/.test(word)) && !before.some(({ low: word }) => /^(?:sells?|buys?|makes?|ships?)$/.test(word));
}

const LIST_REACH = 12;

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

/** "Three times more likely", "over three times the risk". */
const isLikelihood = ({ tokens }: ReadText, { to }: FoundQuantity): boolean =>
	tokens.slice(to, to + 4).some(({ low }) => /^(?:likely|likelier|risk|odds)$/.test(low));

/** "Doubled", "rose fourfold", "four times the 27,800 of 2024", "a tenfold larger estimate"; "would double the sentence" is none. */
const isGrowth = ({ tokens }: ReadText, { from, to, hedgeFrom }: FoundQuantity): boolean =>
	/(?:ed|ing|fold)$/.test(tokens[to - 1]?.low ?? '') ? !/^(?:a|the|its|their)$/.test(tokens[to]?.low ?? '') && !/^(?:to|be)$/.test(tokens[hedgeFrom - 1]?.low ?? '')
		: tokens[to - 1]?.low === 'times' || tokens[from]?.low === 'twice' ? /^(?:the|that|as|more|higher|larger|what)$/.test(tokens[to]?.low ?? '') : false;

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

/** "Officers said", "the same partners say": those who tell a figure are not what it counts. */
const isTeller = ({ tokens, hits }: ReadText, hit: Hit): boolean => hits.includes(hit) && tellingVerbs.has(tokens[hit.to]?.low ?? '');

const tellingVerbs = wordList('reporting-verbs');

/** "1,240 minors were rescued from workshops": what was done to people stands before the place. */
const isAfterHarm = ({ tokens, hits }: ReadText, { to }: FoundQuantity, hit: Hit): boolean =>
	hits.includes(hit) && hit.from > to && hit.from - to <= 12 && tokens.slice(to, hit.from).some(({ low }) => /^(?:rescued|freed|trafficked|enslaved|exploited|sold)$/.test(low));

/** "Per million inhabitants": what a rate is given to. */
const isBaseNoun = ({ tokens, hits }: ReadText, hit: Hit): boolean =>
	hits.includes(hit) && tokens.slice(Math.max(0, hit.from - 3), hit.from).some(({ low }) => low === 'per' || low === 'every');

/** "One third of runaways are recruited": a share of those at risk that was harmed. */
const saysHarmOf = ({ tokens }: ReadText, { start, end }: Span): boolean => tokens.slice(start, end).some(({ low }) => /^(?:trafficked|exploited|recruited|lured|approached|targeted|contacted|solicited|coerced|pimps?|traffickers?|sold|enslaved)$/.test(low));

/** "Survivors and family members". */
const isFamily = ({ tokens, hits }: ReadText, hit: Hit): boolean => hits.includes(hit) && tokens[hit.from]?.low === 'members' && tokens[hit.from - 1]?.low === 'family';

function isExcluded({ quantity, read, windows, sentence, draftOnTopic }: ScopeSource, ownHits: readonly Hit[]): boolean {
	const { kind } = quantity.quantity;
	const exclusions = ownHits.filter((hit) => hit.sense.slot === 'exclusion' && !isTeller(read, hit) && !isFamily(read, hit) && !isBaseNoun(read, hit) && !(draftOnTopic && hit.sense.id === 'need' && (kind === 'percent' || kind === 'ratio') && saysHarmOf(read, sentence)));
	if (exclusions.length === 0 || ((kind === 'percent' || kind === 'ratio') && isHarmedThere(read, wholeOf(read, quantity).end))) return false;
	if (!isOnTopic(ownHits)) return !(draftOnTopic && exclusions.every((hit) => isAfterHarm(read, quantity, hit)));
	if (kind === 'money' || kind === 'rank') return exclusions.some(({ sense }) => sense.id === 'money');
	// "Overheads of the anti-trafficking project are 10%": what leads a share is what it is of.
	if ((kind === 'percent' || kind === 'ratio') && isLedBy(exclusions, ownHits, quantity)) return true;
	const after = read.hits.filter((hit) => hit.from >= quantity.to && hit.to <= windows.after.end);
	const firstTopic = after.find((hit) => isFieldThing(hit) || (hit.sense.slot === 'topic' && hit.sense.strong));
	// "The film about trafficking was seen by 3.2 million people": an audience, whatever it saw.
	if (firstTopic === undefined && exclusions.some(({ to }) => to === quantity.hedgeFrom && read.tokens[to - 1]?.low === 'by')) return true;
	// "40% of homeless youth had been trafficked": who they are besides does not matter to a share.
	const firstExclusion = after.find((hit) => hit.sense.slot === 'exclusion' && (kind === 'count' || hit.sense.id !== 'need') && !isFamily(read, hit));
	if (firstExclusion === undefined) return false;
	return firstExclusion.from - quantity.to <= (kind === 'count' ? 10 : 4) && (firstTopic === undefined || firstExclusion.from <= firstTopic.from);
}
