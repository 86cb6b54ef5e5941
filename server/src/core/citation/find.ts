import type { Definition, Prose } from '../markdown/prose.ts';
import { tokenize } from '../text/tokens.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import { findAttributions } from './attribution.ts';
import { isIbid } from './backwards.ts';
import type { Notes } from './backwards.ts';
import type { Bibliography } from './bibliography.ts';
import type { Citation } from './citation.ts';
import { findLostMarks } from './lostMarks.ts';
import { citationsOfMarks } from './marks.ts';
import type { NameHit } from './names.ts';
import { bareKeys } from './pandoc.ts';
import { citedCell, findParentheses } from './parenthetical.ts';
import type { Resolver } from './resolve.ts';
import { findReferenceSentences } from './referenceSentence.ts';
import { findSourceLine } from './sourceLine.ts';
import { findTrailingNames } from './trailingNames.ts';
import { findUnnamed } from './unnamed.ts';

/** A citation with its place in the prose. Its `span` counts from the block's start, as the prose's positions do. */
export interface FoundCitation extends Citation {
	/** Offsets in `prose.text`; equal for marks that leave no words, as `[^1]` does. */
	readonly at: number;
	readonly until: number;
	/** It stands on or beside a number in a table cell: that number's mark rather than its row's. */
	readonly ofNumber?: boolean;
	/** A sentence of its own that cites for the one before it. */
	readonly closes?: boolean;
	/** Where in `prose.text` its numbers are years, notes and pages; none of them is a figure. */
	readonly numbers?: Span;
}

/** What a draft defines outside the prose that is read, and the means to resolve it. */
export interface CitationLookup extends Notes {
	/** Definition of a footnote by its normalised label. */
	readonly footnote: (label: string) => Definition | undefined;
	/** Definition of a link by its normalised label. */
	readonly link: (label: string) => Definition | undefined;
	/** Text of entry `n` of the reference list, or of a definition with that label. */
	readonly numbered: (n: number) => string | undefined;
	/** The one entry of the draft's reference sections that begins with a name and, if given, has the year. */
	readonly listed: (name: string, year: number | null) => string | undefined;
	readonly bibliography: Bibliography | null;
	readonly resolver: Resolver;
}

/** Where in a document a prose stands, as far as citations read differently there. */
export interface ProsePlace {
	/** A table cell in a column headed "Source": a name alone is an attribution. */
	readonly sourceColumn?: boolean;
	/** The prose's tokens, where they are at hand. */
	readonly tokens?: readonly Token[];
}

/** One prose, cut up once for all that look for citations in it. */
export interface ProseReading {
	readonly prose: Prose;
	readonly lookup: CitationLookup;
	readonly tokens: readonly Token[];
	readonly names: readonly NameHit[];
}

/**
 * Every citation and attribution in a prose, by place.
 *
 * Several numbers or keys in one bracket give several citations with the span of the bracket. Links within the draft, to
 * relative paths and mail addresses, cross references and code are none. One pass per form over the text.
 */
export function findCitations(prose: Prose, lookup: CitationLookup, place: ProsePlace = {}): FoundCitation[] {
	const marks = [...citationsOfMarks(prose, lookup), ...findLostMarks(prose, lookup)];
	// Without a capital nobody is named; "the ministry said" may be all the same.
	const mayName = /[A-Z]/.test(prose.text);
	const tokens = mayName ? place.tokens ?? tokenize(prose.text) : [];
	const reading: ProseReading = { prose, lookup, tokens, names: mayName ? lookup.resolver.names(prose.text, tokens) : [] };
	const found: FoundCitation[] = [];
	const taken = new Uint8Array(prose.text.length);
	const readers = [() => [...marks, ...bareKeys(prose, lookup)], () => findSourceLine(reading), () => findReferenceSentences(reading), () => findParentheses(reading), () => citedCell(reading, place), () => findTrailingNames(reading), () => findAttributions(reading), () => findUnnamed(reading, found)];
	for (const read of readers) {
		// The first reading of a stretch stands: a link on "(ILO, 2022)" is a link.
		const free = read().filter(({ at, until }) => at === until || !taken.subarray(at, until).includes(1));
		for (const { at, until } of free) taken.fill(1, at, until);
		found.push(...free);
	}
	return inCell(prose, found.sort(byPlace).map(sameAsBefore));
}

/** "(ibid., p. 3)" means what is cited right before it in the prose; where that are several things, none of them. */
function sameAsBefore(citation: FoundCitation, index: number, all: FoundCitation[]): FoundCitation {
	const { kind, target } = citation;
	if (kind === 'attribution' || !isIbid(target)) return citation;
	const before = all.slice(Math.max(0, index - 20), index).filter((other) => other.kind !== 'attribution');
	const last = before.at(-1);
	if (last === undefined || before.some((other) => other !== last && other.span.start === last.span.start)) return citation;
	// Those before it are read already: they stand for what they mean.
	all[index] = { ...citation, source: last.source, bodies: last.bodies, year: last.year };
	return all[index];
}

/** Tells the marks of a cell's number from those of its row. */
function inCell(prose: Prose, found: FoundCitation[]): FoundCitation[] {
	if (prose.kind !== 'cell' || found.length === 0) return found;
	let rest = '';
	let from = 0;
	for (const { at, until } of found) {
		if (at > from) rest += prose.text.slice(from, at);
		const words = prose.text.slice(at, until);
		if (NUMBER_ALONE.test(words) && !/^\W{0,3}(?:19|20)\d\d\W{0,3}$/.test(words)) rest += words;
		from = Math.max(from, until);
	}
	return /\d/.test(rest + prose.text.slice(from)) ? found.map((citation) => ({ ...citation, ofNumber: true })) : found;
}

/** `[27.6 million](https://…)`: the link is on the number. */
const NUMBER_ALONE = /^\P{L}{0,6}\d[\d.,\s%]{0,20}(?:million|billion|thousand|bn|mn|m|k|per cent|percent|people)?\P{L}{0,3}$/iu;

/** The names within a stretch. Names stand in order, so that a long text with many brackets stays linear. */
export function namesWithin(names: readonly NameHit[], from: number, to: number): NameHit[] {
	let low = 0;
	for (let high = names.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((names[middle]?.start ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	const within: NameHit[] = [];
	for (let hit = names[low]; hit !== undefined && hit.end <= to; hit = names[++low]) within.push(hit);
	return within;
}

const byPlace = (a: FoundCitation, b: FoundCitation): number => a.at - b.at || a.span.start - b.span.start;
