import type { Hit, ReadText, Sense } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import type { Counted } from './sharedNouns.ts';
import type { Reach, Slots } from './slots.ts';
import type { Windows } from './windows.ts';

/** Everything that `readSlots` looks at. Token ranges are half-open. */
export interface SlotSource {
	readonly read: ReadText;
	readonly quantity: FoundQuantity;
	readonly counted: Counted;
	/** It is the only quantity of its sentence. */
	readonly isAlone: boolean;
	readonly windows: Windows;
	readonly sentence: Span;
	/** Row and column headers of a cell: the figure's own words too. */
	readonly headers: readonly ReadText[];
	/** Lead-in of a list, caption of a table: it speaks for each of its figures as their own sentence does. */
	readonly leadIn: readonly ReadText[];
	/** Earlier sentences of the paragraph, first; then the rest of the block, headings. */
	readonly context: readonly ReadText[];
	/** The next sentence doubts the figure. */
	readonly doubt: boolean;
	/** The draft is about our field: what nothing nearer says, it says. */
	readonly onTopic: boolean;
}

/** Reads the slots of one figure: its own words first, then its sentence, then what stands around. */
export function readSlots({ read, quantity, counted, isAlone, windows, sentence, headers, leadIn, context, doubt, onTopic }: SlotSource): Slots {
	const { tokens, hits } = read;
	const own = hits.filter((hit) => (within(hit, windows.before) || within(hit, windows.after)) && !isMeasuredAgainst(tokens, hit));
	const inSentence = hits.filter((hit) => within(hit, sentence) && !own.includes(hit) && !isMeasuredAgainst(tokens, hit));
	const headerHits = headers.flatMap((header) => header.hits);
	const contextHits = context.flatMap((text) => text.hits);
	// "More than half of them": what "them" are is said in the sentence before.
	const meantBefore = pointsBack(tokens, windows) ? (context[0]?.hits ?? []).filter(({ sense }) => sense.slot === 'topic').slice(-3) : [];
	const layers: readonly (readonly [Reach, readonly Hit[]])[] = [['own', [...own, ...headerHits]], ['sentence', [...inSentence, ...leadIn.flatMap((text) => text.hits), ...meantBefore]], ['context', contextHits]];
	const terms = (slot: Sense['slot']): ReadonlyMap<string, Reach> => collect(layers, slot);
	const sentenceTokens = tokens.slice(sentence.start, sentence.end);
	return {
		things: withThing(collect(thingLayers(layers, read, quantity, counted, windows), 'thing'), counted),
		topics: withSubject(withWhole(terms('topic')), onTopic),
		qualities: terms('quality'),
		ages: terms('age'),
		sexes: terms('sex'),
		places: leading(terms('place'), hits, leadsWithWhole(tokens, sentence) ? Math.max(windows.before.start, sentence.start + LEAD) : sentence.start + LEAD),
		years: years(tokens, windows, sentence, isAlone, [...headers, ...leadIn], context),
		bodies: terms('body'),
		direction: direction(tokens, sentence, quantity),
		isChange: isChange(tokens, quantity),
		present: isPresent(tokens, windows, sentence),
		saysToday: (isAlone ? own.concat(inSentence) : own).some(({ sense }) => sense.slot === 'framing' && sense.id === 'today'),
		questioned: doubt || own.concat(inSentence, headerHits, leadIn.concat(context.slice(1)).flatMap((text) => text.hits)).some(({ sense }) => sense.slot === 'framing' && sense.id === 'questioned') || sentenceTokens.at(-1)?.low === '?',
		compared: isComparedWith(tokens, quantity),
		forecast: sentenceTokens.some(({ low }) => forecastWords.has(low)),
		unread: unread(tokens, hits, quantity, windows, counted),
	};
}

/** "A population larger than Poland's": the place is what the number is set against, not where it was counted. */
const isMeasuredAgainst = (tokens: readonly Token[], { sense, from }: Hit): boolean => sense.slot === 'place' && tokens[from - 1]?.low === 'than' && /^(?:larger|bigger|smaller|greater)$/.test(tokens[from - 2]?.low ?? '');

/** What stands right after the number is what it counts; things named before it are then only near: "The incidents involved | 2,883 victims". */
function thingLayers(layers: readonly (readonly [Reach, readonly Hit[]])[], read: ReadText, quantity: FoundQuantity, { thing: head }: Counted, windows: Windows): readonly (readonly [Reach, readonly Hit[]])[] {
	const isVerb = ({ from, to, sense }: Hit): boolean => sense.slot === 'thing' && sense.id === 'reports' && to <= quantity.from && read.tokens[from]?.low === 'reports' && read.tokens[to]?.low !== 'of';
	const isBefore = (hit: Hit): boolean => hit.to <= quantity.from;
	// "21,865 victims in those cases": what stands behind a preposition is not what is counted.
	const headAt = read.hits.find(({ sense, from }) => sense.slot === 'thing' && from >= quantity.to);
	const isBeyond = ({ from }: Hit): boolean => head !== undefined && headAt !== undefined && from > headAt.to && /^(?:in|of|for|from|with|by|on|at|into|involving)$/.test(prepositionBefore(read.tokens, from, headAt.to));
	return layers.map(([reach, hits]) => {
		if (reach === 'own') return [reach, hits.filter((hit) => !(read.hits.includes(hit) && (isBefore(hit) ? head !== undefined || isVerb(hit) : isBeyond(hit))))];
		if (reach === 'sentence' && head !== undefined) return [reach, [...hits, ...read.hits.filter((hit) => (within(hit, windows.before) && !isVerb(hit)) || (within(hit, windows.after) && isBeyond(hit)))]];
		return [reach, hits];
	});
}

/** The word that leads the phrase in which a token stands, articles and adjectives skipped. */
function prepositionBefore(tokens: readonly Token[], at: number, from: number): string {
	for (let index = at - 1; index >= Math.max(from, at - 5); index--) {
		const low = tokens[index]?.low ?? '';
		if (/^(?:in|of|for|from|with|by|on|at|into|involving)$/.test(low)) return low;
		if (/^(?:were|was|are|is|had|have|been|who|and|to)$/.test(low)) return '';
	}
	return '';
}

const withThing = (things: ReadonlyMap<string, Reach>, { thing, shared }: Counted): ReadonlyMap<string, Reach> =>
	thing === undefined || !shared ? things : new Map([...[...things].map(([id, reach]): [string, Reach] => [id, reach === 'own' ? 'sentence' : reach]), [thing, 'own']]);

const pointsBack = (tokens: readonly Token[], { before, after }: Windows): boolean =>
	tokens.slice(before.start, before.end).concat(tokens.slice(after.start, Math.min(after.end, after.start + 4))).some(({ low }) => low === 'them' || low === 'these' || low === 'those' || low === 'whom');

/** A place further in the sentence than its start, and not in the figure's own words, belongs to another figure. */
function leading(places: ReadonlyMap<string, Reach>, hits: readonly Hit[], leadEnd: number): ReadonlyMap<string, Reach> {
	const lead = new Set(hits.filter(({ sense, from }) => sense.slot === 'place' && from < leadEnd).map(({ sense }) => sense.id));
	return new Map([...places].map(([id, reach]) => [id, reach === 'sentence' && id !== 'world' && !lead.has(id) ? 'context' : reach]));
}

const within = (hit: Hit, window: Span): boolean => hit.from >= window.start && hit.to <= window.end;

function collect(layers: readonly (readonly [Reach, readonly Hit[]])[], slot: Sense['slot']): Map<string, Reach> {
	const terms = new Map<string, Reach>();
	for (const [reach, all] of layers) {
		// "U.S." in "U.S. Department of Justice" names a body, not the place that is counted in.
		const hits = slot === 'place' || slot === 'thing' ? all.filter((hit) => !all.some(({ sense, from, to }) => sense.slot === 'body' && from <= hit.from && hit.to <= to && to - from > hit.to - hit.from)) : all;
		for (const { sense } of hits) if (sense.slot === slot && !terms.has(sense.id)) terms.set(sense.id, reach);
	}
	return terms;
}

/** A paragraph or item that begins with a year, a dot, a colon or a dash. */
const isTimeline = ([first, mark]: readonly Token[]): boolean => first?.kind === 'number' && YEAR.test(first.low) && first.start <= 1 && (mark?.low === '.' || mark?.low === ':' || mark?.low === '–' || mark?.low === '—');

/** "the 1920s". */
const isDecade = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.low === 's' && tokens[at + 1]?.start === tokens[at]?.end;

/** "(UNODC, 2024)", "UNODC (2024)": the year of a citation, which says the edition, not what is counted. "27.6 million (2021)" is none. */
function isCitedYear(tokens: readonly Token[], at: number): boolean {
	for (let index = at - 1; index >= Math.max(0, at - 16); index--) {
		const low = tokens[index]?.low;
		if (low === ')') return false;
		if (low !== '(') continue;
		const before = tokens[index - 1];
		// "(2018 index)" says which edition the figure is of.
		if (/^(?:index|edition|report|estimates?|survey|data|figures?)$/.test(tokens[at + 1]?.low ?? '')) return false;
		return at - index > 1 || before?.capital === true;
	}
	return false;
}

/** "Of the 183 cases counted in the United States, 178 were …": the whole leads the sentence. */
const leadsWithWhole = (tokens: readonly Token[], sentence: Span): boolean => /^(?:of|among|in|across)$/.test(tokens[sentence.start]?.low ?? '');

/** How many tokens at a sentence's start speak for all of it. */
const LEAD = 8;

const YEAR = /^(?:19|20)\d\d$/;

function years(tokens: readonly Token[], windows: Windows, sentence: Span, isAlone: boolean, headers: readonly ReadText[], context: readonly ReadText[]): Map<string, Reach> {
	const found = new Map<string, Reach>();
	const take = (reach: Reach, list: readonly Token[]): void => {
		list.forEach(({ kind, low }, at) => {
			if (kind === 'number' && YEAR.test(low) && !found.has(low) && !isCitedYear(list, at) && !isDecade(list, at)) found.set(low, reach);
		});
	};
	// "**2012.** The ILO revises to …": a timeline's year leads its whole paragraph.
	if (isTimeline(tokens)) take('sentence', tokens.slice(0, 1));
	take('own', tokens.slice(windows.before.start, windows.before.end));
	take('own', tokens.slice(windows.after.start, windows.after.end));
	for (const header of headers) take('own', header.tokens);
	// "In 2021, …" leads the whole sentence; a year further in belongs to another figure.
	take('sentence', tokens.slice(sentence.start, isAlone ? sentence.end : leadsWithWhole(tokens, sentence) ? windows.before.start : Math.min(sentence.start + LEAD, windows.before.start)));
	take('context', tokens.slice(sentence.start, sentence.end));
	for (const text of context) take('context', text.tokens);
	return found;
}

/** What a number is set against is not what holds today: "up from 25.2 million", "compared with 25.2 million", "than the 25.2 million". */
function isComparedWith(tokens: readonly Token[], { hedgeFrom }: FoundQuantity): boolean {
	const [further, before] = [tokens[hedgeFrom - 2]?.low ?? '', tokens[hedgeFrom - 1]?.low ?? ''];
	return before === 'from' || ((before === 'with' || before === 'to') && further === 'compared') || (before === 'the' && further === 'than');
}

const forecastWords = wordList('forecast');

const upWords = wordList('rise');
const downWords = wordList('fall');
const afterUp = new Set(['more', 'higher', 'above', 'greater', 'up']);
const afterDown = new Set(['less', 'lower', 'below', 'fewer', 'down']);

const presentWords = new Set('is are make makes account accounts represent represents comprise comprises constitute constitutes remain remains live lives suffer suffers generate generates earn earns bring brings yield yields face faces involve involves'.split(' '));
const pastWords = new Set('was were had did made accounted represented comprised lived suffered generated earned brought yielded been rose fell grew dropped counted'.split(' '));

/** "Women are 46 % of detected victims, girls 19 %", "some 17,000 referrals a year": said as what holds today. */
function isPresent(tokens: readonly Token[], { before, after }: Windows, sentence: Span): boolean {
	const words = tokens.slice(Math.max(before.start, before.end - 12), before.end).concat(tokens.slice(after.start, Math.min(after.end, after.start + 12)));
	// "detected victims" is no past; a participle after "are" neither.
	if (words.some(({ low }) => pastWords.has(low))) return false;
	if (words.some(({ low }, at) => presentWords.has(low) || isYearly(low, words[at - 1]?.low ?? ''))) return true;
	// Without a verb of its own, a number goes on with that of the numbers before it.
	const lead = tokens.slice(sentence.start, before.start);
	return lead.some(({ low }) => presentWords.has(low)) && !lead.some(({ low }) => pastWords.has(low));
}

/** "a year", "each year", "yearly". */
const isYearly = (low: string, before: string): boolean => low === 'yearly' || low === 'annually' || (low === 'year' && /^(?:a|each|every|per|latest)$/.test(before));

/** "rose by 42 per cent", "a 25 % increase", "13 % more than": the number says by how much. */
function isChange(tokens: readonly Token[], { hedgeFrom, to }: FoundQuantity): boolean {
	const before = tokens[hedgeFrom - 1]?.low ?? '';
	const at = before === 'by' ? hedgeFrom - 2 : hedgeFrom - 1;
	// "Women make up 52 per cent."
	const verb = /^(?:make|makes|made|making)$/.test(tokens[at - 1]?.low ?? '') ? '' : tokens[at]?.low ?? '';
	const after = tokens[to]?.low ?? '';
	return upWords.has(verb) || downWords.has(verb) || /^(?:increase|rise|growth|decrease|fall|decline|drop|reduction|jump|surge)$/.test(after) || ((afterUp.has(after) || afterDown.has(after)) && after !== 'above' && after !== 'below');
}

/** `up` or `down` as the nearest word of change says: "rose by 27%", "a 27% fall", "37 percent more than". */
function direction(tokens: readonly Token[], sentence: Span, quantity: FoundQuantity): 'up' | 'down' | null {
	if (quantity.quantity.kind === 'multiplier') return 'up';
	const next = tokens[quantity.to]?.low ?? '';
	// "64 billion a year higher".
	const after = tokens[quantity.to + (tokens[quantity.to + 1]?.low === 'year' ? 2 : 0)]?.low ?? '';
	if (afterUp.has(next) || afterUp.has(after)) return 'up';
	if (afterDown.has(next) || afterDown.has(after)) return 'down';
	// "…rose by 2.7 million, and that of … by 9.3 million": the verb may stand far before a second "by".
	const reach = tokens[quantity.hedgeFrom - 1]?.low === 'by' ? 40 : 14;
	for (let distance = 1; distance <= reach; distance++) {
		for (const at of [quantity.hedgeFrom - distance, quantity.to + distance - 1]) {
			if (at < sentence.start || at >= sentence.end) continue;
			const low = tokens[at]?.low ?? '';
			if (upWords.has(low)) return 'up';
			if (downWords.has(low)) return 'down';
		}
	}
	return null;
}

/** A draft about our field speaks of trafficking where nothing nearer says what it speaks of. */
const withSubject = (topics: ReadonlyMap<string, Reach>, onTopic: boolean): ReadonlyMap<string, Reach> =>
	topics.size > 0 || !onTopic ? topics : new Map([['trafficking', 'context']]);

/** Forced labour and forced marriage together are modern slavery. */
function withWhole(topics: ReadonlyMap<string, Reach>): ReadonlyMap<string, Reach> {
	return topics.get('forced-labour') === 'own' && topics.get('forced-marriage') === 'own' && !topics.has('modern-slavery') ? new Map([...topics, ['modern-slavery', 'own']]) : topics;
}

/** Words that carry no meaning of their own for what is counted. */
const plain = new Set(
	`a an the of in on at to for from by with and or as is are was were be been being have has had who whom which that this these those there their its his her it they
	people persons total estimated about around approximately roughly some nearly almost over more than least most number figure figures estimate estimates estimated
	currently today now year years every each per day any given time at annually live living lives held trapped caught found said says say reported reports report
	according around world worldwide global globally across into out up one all other including included include such also just only still not no do does did can could may might will would
	forced held fiscal same state edition end against first two three four five experience experiencing suffer suffering remain remained victim victims exploited exploitation situations situation conditions form forms kind cases case data latest new recent`.split(/\s+/),
);

/**
 * Content words that qualify the figure and that the lexicon does not know: between number and noun, and in the phrases that
 * follow it. A handful of tokens is looked at, as far as the next comma. Where the noun stands with another number, what is
 * said before this one tells them apart: "the 2018 edition 8 million, the newest 11 million".
 */
function unread(tokens: readonly Token[], hits: readonly Hit[], quantity: FoundQuantity, windows: Windows, { shared }: Counted): string[] {
	const known = new Set<number>();
	for (const { from, to } of hits) for (let at = from; at < to; at++) known.add(at);
	const words: string[] = [];
	for (let at = shared ? Math.max(windows.before.start, quantity.hedgeFrom - 4) : quantity.hedgeFrom; at < quantity.hedgeFrom; at++) {
		const token = tokens[at];
		if (token?.kind === 'word' && !known.has(at) && !plain.has(token.low)) words.push(token.low);
	}
	for (let at = quantity.to; at < Math.min(windows.after.end, quantity.to + 14); at++) {
		const token = tokens[at];
		if (token === undefined || token.low === ',' || token.low === '.' || token.low === ')') break;
		if (token.kind === 'word' && !known.has(at) && !plain.has(token.low)) words.push(token.low);
	}
	return words;
}
