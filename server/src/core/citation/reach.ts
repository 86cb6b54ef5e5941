import type { Span } from '../span.ts';
import { quotationAround } from '../text/quotation.ts';
import type { FoundCitation } from './find.ts';

/** A citation that a figure can count on, with how it came to it. */
export interface ReachedCitation extends FoundCitation {
	/**
	 * `bound`: the mark of the figure's own clause; `sentence`: another one in its sentence; `row`: one that speaks for its table row;
	 * `line`: the caption or "Source:" line of its table or image; `lead-in`: its list's lead-in or the rest of its item;
	 * `paragraph`: the note that ends the paragraph, whose source publishes the figure.
	 */
	readonly reach: 'bound' | 'sentence' | 'row' | 'line' | 'lead-in' | 'paragraph';
}

/** Citations of neighbouring proses. Their positions count in their own prose and are not compared. */
export interface ReachAround {
	readonly row: readonly FoundCitation[];
	readonly sourceLine: readonly FoundCitation[];
	readonly leadIn: readonly FoundCitation[];
	/** Those after the last sentence's end of the paragraph. */
	readonly paragraphEnd: readonly FoundCitation[];
	/** Whether a source is known to publish the figure. */
	readonly publishes: (source: string) => boolean;
	/** The prose's text; clauses are told apart where it is given. */
	readonly text?: string;
}

/**
 * The citations that a figure can count on, nearest first; attributions of its sentence after what leads somewhere.
 *
 * `figure` and `sentences` count in the prose that `found` comes from.
 */
export function citationsInReach(figure: Span, sentences: readonly Span[], found: readonly FoundCitation[], around: ReachAround): ReachedCitation[] {
	const own = inSentence(figure, sentences, found, around.text);
	const cited = own.filter(({ kind }) => kind !== 'attribution');
	const named = own.filter(({ kind }) => kind === 'attribution');
	const as = (list: readonly FoundCitation[], reach: ReachedCitation['reach']): ReachedCitation[] => list.map((citation) => ({ ...citation, reach }));
	const end = around.paragraphEnd.filter(({ source }) => source !== null && around.publishes(source));
	const all = [...cited, ...named, ...inRow(around.row, cited.length > 0), ...as(around.sourceLine, 'line'), ...as(around.leadIn, 'lead-in'), ...as(end, 'paragraph')];
	// A note that ends the paragraph may be that of the figure's own sentence.
	return all.filter((citation, index) => all.findIndex((other) => isSame(other, citation)) === index);
}

/** What stands beside a number of its own, or besides the figure's own mark, is in reach and binds nothing; beside both it is out of it. */
const inRow = (row: readonly FoundCitation[], hasOwn: boolean): ReachedCitation[] =>
	row.filter(({ ofNumber }) => !(hasOwn && ofNumber === true)).map((citation) => ({ ...citation, reach: hasOwn || citation.ofNumber === true ? 'sentence' : 'row' }));

/** Where a sentence carries on an attribution made before it: "The same report found …", "It also says …", "…, she added". */
export function carryingWords(sentence: string): Span | undefined {
	const start = sentence.slice(0, 240);
	const tail = Math.max(0, sentence.length - 80);
	for (const pattern of WORK.test(start) ? OF_WORKS.concat(OF_PRONOUNS) : OF_PRONOUNS) {
		const found = pattern.exec(start);
		if (found !== null) return { start: found.index, end: found.index + found[0].length };
	}
	const found = SAYS_PERSON.exec(sentence.slice(tail));
	return found === null ? undefined : { start: tail + found.index, end: tail + found.index + found[0].length };
}

/** Whether a text may hold a sentence that carries on what stands before the text. */
export const mayCarryOn = (text: string): boolean => MAY_CARRY.test(text);

const VERBS = '(?:says?|said|estimates?d?|finds?|found|counts?|counted|reports?|reported|calculates?d?|states?d?|notes?d?|shows?|showed|suggests?|concludes?d?|recorded|documented|puts?|tells?|told|reckon(?:s|ed)?|places?d?|lists?|listed|gives?|gave|warn(?:s|ed)|adds?|added|reveal(?:s|ed)|indicates?d?)';
const WORKS = '(?:report|study|survey|index|estimates|data|dataset|analysis|authors|researchers|agency|organi[sz]ations?|partners|edition|bulletin|bureau|paper|investigation|figures|publication|source|review|body|group|charity|ministry|office|department|institute|university)';
/** A quick look before the real ones. */
const WORK = new RegExp(WORKS, 'i');
const WORK_SAYS = new RegExp(`\\b(?:the|this|that|these|its|their)( same| latest| new| earlier| second| \\d{4}){0,2} ${WORKS}( also| further| then| itself){0,2} ${VERBS}\\b`, 'i');
const PRONOUN_SAYS = new RegExp(`^\\W{0,3}(?:in (?:19|20)\\d\\d,? )?(?:it|they)(?: also| further| then)? ${VERBS}\\b`, 'i');
/** "Profits, it reckons, are $32 billion." */
const IT_SAYS = new RegExp(`, (?:it|they)(?: also| further| then)? ${VERBS}(?:,|\\W*$)`, 'i');
const ACCORDING = new RegExp(`\\b(?:according to|in|as per|per) (?:the|this|that) (?:same |latest |\\d{4} )?${WORKS}\\b`, 'i');

/** "Same source: …", "the report's number for …" */
const SAME_SOURCE = new RegExp(`^\\W{0,3}(?:from |see )?(?:the )?same ${WORKS}\\W|^\\W{0,3}(?:the|this) (?:same )?${WORKS}['’]s (?:figure|number|estimate|count|total)s? (?:for|of|is|was|are|were)\\b`, 'i');
/** "Its number for Britain is …" */
const ITS_FIGURE = /^\W{0,3}(?:its|their) (?:own )?(?:figure|number|estimate|count|total)s? (?:for|of|is|was|are|were)\b/i;

const PERSON_TELLS = '(?:said|says|told|added|adds|noted|notes|disclosed|revealed|explained|warned)';
const PERSON_SAYS = new RegExp(`^\\W{0,3}(?:he|she)(?: also| further| then)? ${PERSON_TELLS}\\b`, 'i');
/** "…, she added." */
const SAYS_PERSON = new RegExp(`,["”’]? (?:he|she)(?: also)? ${PERSON_TELLS}\\b[^,\\d]{0,40}$`, 'i');
const OF_PRONOUNS = [PRONOUN_SAYS, IT_SAYS, PERSON_SAYS, ITS_FIGURE];
const OF_WORKS = [WORK_SAYS, ACCORDING, SAME_SOURCE];
const MAY_CARRY = new RegExp(`\\b(?:(?:the|this|that|these|its|their|same)(?: \\w+){0,2} ${WORKS}|(?:it|they|he|she)(?: \\w+)? (?:${VERBS}|${PERSON_TELLS}))\\b`, 'i');

const isSame = (a: FoundCitation, b: FoundCitation): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.kind === b.kind && a.target === b.target;

function inSentence(figure: Span, sentences: readonly Span[], found: readonly FoundCitation[], text: string | undefined): ReachedCitation[] {
	const index = sentenceAt(sentences, figure.start);
	const sentence = sentences[index];
	if (sentence === undefined) return [];
	const last = text === undefined ? index : lastOfQuotation(figure, sentences, index, text);
	const mine = found.filter((citation) => {
		if (text !== undefined && isAskedBefore(citation, sentences[index - 1], text)) return true;
		if (text !== undefined && opensNextClause(citation, figure, sentence, text)) return false;
		const home = homeOf(citation, sentences, index - 1, last + 1, text);
		return home === index || (home > index && home <= last) || (home === index + 1 && text !== undefined && pointsBack(citation, sentences[home], text));
	});
	const ranked = mine.map((citation) => ({ citation, cost: costOf(citation, figure, text) })).sort((a, b) => a.cost - b.cost);
	// Of the marks that close a clause, only the first one after the figure is its own.
	const first = ranked.find(({ citation }) => citation.kind !== 'attribution')?.citation;
	return ranked.map(({ citation }) => ({ ...citation, reach: citation.kind === 'attribution' || (first !== undefined && citation.at === first.at && citation.until === first.until) ? 'bound' : 'sentence' }));
}

/** "What does the ILO say? 27.6 million people." */
const isAskedBefore = ({ kind, at, until }: FoundCitation, before: Span | undefined, text: string): boolean =>
	kind === 'attribution' && before !== undefined && at >= before.start && until <= before.end && text.slice(before.start, before.end).trimEnd().endsWith('?');

/** "36.2 million reports. Those are NCMEC's." */
const pointsBack = ({ kind }: FoundCitation, sentence: Span | undefined, text: string): boolean =>
	kind === 'attribution' && sentence !== undefined && (IS_ACCORDING.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400))) || isShortPointer(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90)), sentence));

/** "That's according to the latest estimates, released by the ILO in 2022." */
const IS_ACCORDING = /^\W*(?:(?:that|this|it)['’]s|(?:that|this|it) is) according to\b(?:[^\d]|\b(?:19|20)\d\d\b)*$/i;

const isShortPointer = (words: string, sentence: Span): boolean =>
	sentence.end - sentence.start < 90 && /^\W*(?:(?:that|it)['’]s (?:from|the|an?)|(?:that|this|those|these|it|so|both|(?:the|this|that|these|those) (?:figures?|numbers?|estimates?|counts?|statistics?|data|totals?)) (?:is|are|was|were|comes?|came|says|said))\b\D*$/i.test(words);

/** "92 people were found, and the partnership counted 31 more": who is named for the second figure alone. */
function opensNextClause({ kind, at, until }: FoundCitation, figure: Span, sentence: Span, text: string): boolean {
	if (kind !== 'attribution' || at < figure.end || at >= sentence.end) return false;
	return /(?:;[^;\d]{0,120}|, (?:and|but|while|whereas)(?: [^\d,;]{0,60})?) ?$/.test(text.slice(Math.max(figure.end, at - 140), at)) &&
		/\d/.test(text.slice(until, sentence.end).replace(/\b(?:19|20)\d\d\b/g, ''));
}

/** How many sentences of a quotation a mark behind it reaches back over. */
const QUOTATION_REACH = 20;

/** The sentence in which the quotation ends that holds the figure: the mark behind a quotation speaks for all of it. */
function lastOfQuotation(figure: Span, sentences: readonly Span[], index: number, text: string): number {
	const sentence = sentences[index];
	const quotation = quotationAround(text, figure.start);
	if (sentence === undefined || quotation === undefined || quotation.end <= sentence.end) return index;
	const last = sentenceAt(sentences, quotation.end - 1);
	return last - index > QUOTATION_REACH ? index : last;
}

/** The number of the sentence that holds an offset. */
function sentenceAt(sentences: readonly Span[], offset: number): number {
	let low = 0;
	for (let high = sentences.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.min(low, sentences.length - 1);
}

/**
 * The sentence that a citation belongs to, among those from `first` to `last`; -1 where to none of them.
 *
 * A mark after a full stop belongs to the sentence before it: `people.[^1] Next`, `people. (ILO, 2022) Next`,
 * `people. Source: ILO`.
 */
function homeOf({ at, until, kind, target, closes = false }: FoundCitation, sentences: readonly Span[], first: number, last: number, text: string | undefined): number {
	for (let index = Math.max(0, first); index <= last; index++) {
		const sentence = sentences[index];
		if (sentence === undefined) break;
		const next = sentences[index + 1];
		if (at === until) {
			const from = index === 0 ? -1 : sentence.start;
			if (at > from && at <= (next?.start ?? Infinity)) return index;
			continue;
		}
		if (at < sentence.start) continue;
		if (at >= sentence.end) {
			if (next === undefined || at < next.start) return index;
			continue;
		}
		const whole = at - sentence.start <= 2 && sentence.end - until <= 3;
		// `people.” ([ILO, 2022](https://…)) Next`
		const linked = text !== undefined && at === sentence.start + 1 && text.charAt(sentence.start) === '(' && text.charAt(until) === ')';
		// "detection is rare. UNODC (2024) found" opens its own sentence.
		const trails = linked || (kind === 'parenthetical' && at === sentence.start && !isNarrative(target));
		// "a rate of 0.5.[Statistics Canada][sc] The index": no space parts the mark from what it closes.
		const joins = kind !== 'attribution' && at === sentence.start && sentences[index - 1]?.end === at;
		return (whole || trails || joins || closes) && index > 0 ? index - 1 : index;
	}
	return -1;
}

/** "UNODC (2024)": the names are words of the sentence. */
const isNarrative = (target: string): boolean => /^\p{L}.*\(/u.test(target);

/** How far a citation is from a figure. Closing marks bind backwards; names and links bind both ways. */
function costOf({ at, until, kind, target }: FoundCitation, { start, end }: Span, text: string | undefined): number {
	const closing = at === until || kind === 'url' || (kind === 'parenthetical' && !isNarrative(target));
	const after = at >= end;
	const before = until <= start;
	const distance = after ? at - end : before ? start - until : 0;
	const between = text === undefined || distance > 2000 ? '' : after ? text.slice(end, at) : text.slice(until, start);
	const clauses = between.split(/[;:]|, (?:while|whereas|and|but|with) /).length - 1;
	return distance + clauses * 60 + (closing && before ? 10_000 : 0);
}
