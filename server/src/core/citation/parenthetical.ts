import { normaliseLabel, toSource } from '../markdown/prose.ts';
import type { Span } from '../span.ts';
import { isIbid, namedAgain, noteNumber } from './backwards.ts';
import { namesWithin } from './find.ts';
import type { CitationLookup, FoundCitation, ProsePlace, ProseReading } from './find.ts';
import { isNameList, isVagueName } from './nameList.ts';
import { earlier, INTERNAL } from './referenceSentence.ts';
import type { Resolution } from './resolve.ts';

/** `(ILO, 2022; UNODC 2020, p. 4)`, `[ILO, 2022]`, `Smith and Jones (2019)`, and names alone: "(ILO)" is an attribution. */
export function findParentheses(reading: ProseReading): FoundCitation[] {
	const { text } = reading.prose;
	const found: FoundCitation[] = [];
	/** Places of the parentheses that are open, from the outside in, each with how many citations were found before it. */
	const open: { readonly at: number; readonly before: number }[] = [];
	let square = -1;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === 40 || char === 0xff08) {
			if (open.length === NESTED) open.shift();
			open.push({ at, before: found.length });
		} else if (char === 41 || char === 0xff09) {
			const from = open.pop();
			if (from === undefined || at - from.at > INSIDE_CAP) continue;
			const here = inside(reading, from.at, at);
			// "(International Labour Organization (ILO), 2022)" is one citation.
			if (here.length > 0) found.splice(Math.min(from.before, found.length), found.length, ...here);
		} else if (char === 91) {
			square = at;
		} else if (char === 93 && square >= 0) {
			// `\[ILO, 2022\]`
			if (at - square <= INSIDE_CAP && open.length === 0) found.push(...between(reading, square, at));
			square = -1;
		}
	}
	for (const { kind, form, label, start, end, span } of reading.prose.marks) {
		const isWords = kind === 'bracket' && form === 'shortcut' && end - start <= INSIDE_CAP && reading.lookup.link(normaliseLabel(label ?? '')) === undefined;
		if (isWords && !found.some(({ at, until }) => at < end && start < until)) found.push(...parts(reading, { start, end }, span).map((citation) => ({ ...citation, at: start, until: end })));
	}
	return found;
}

/** So deep may parentheses stand in one another. */
const NESTED = 3;

/** A table cell that is nothing but names and a year: "UNODC, 2020"; in a column of sources a name suffices. */
export function citedCell(reading: ProseReading, { sourceColumn = false }: ProsePlace): FoundCitation[] {
	const { prose } = reading;
	const words = prose.text.trim();
	if (prose.kind !== 'cell' || words === '' || words.length > INSIDE_CAP) return [];
	const at = prose.text.indexOf(words);
	const cited = cite(reading, words, { start: at, end: at + words.length }, at, toSource(prose, at, at + words.length));
	if (cited !== undefined) return [cited];
	if (!sourceColumn || !/\p{L}/u.test(words)) return [];
	return [attributed(reading, words, at, at + words.length)];
}

const INSIDE_CAP = 400;

const YEAR = /(?<![\d/–-])((?:19|20)\d\d)[a-z]?(?![\d%–-]|\/\d)|\b(?:n\.\s?d\.?|forthcoming|in press)(?!\p{L})/u;

const LOCATOR = /^[,:]?\s*((?:pp?\.?|pages?|paras?\.?|ch\.?|chapter|sec\.?|section|tables?|figures?|fig\.?|box|annex|§+)\s?[\dA-Zivx][\w.–, -]{0,40}|\d{1,4}(?:[–-]\d{1,4})?)$/i;

function inside(reading: ProseReading, open: number, close: number): FoundCitation[] {
	const { prose } = reading;
	const words = prose.text.slice(open + 1, close);
	if (/^(?:19|20)\d\d[a-z]?(?:[,:]\s*(?:pp?\.?\s?)?[\d–, -]{1,20})?$/.test(words)) return narrative(reading, open, close);
	const found = between(reading, open, close);
	if (found.length > 0 || words.includes(';')) return found;
	return isAttribution(reading, words, open) ? [attributed(reading, words, open, close + 1)] : [];
}

/** What is cited between two brackets of the prose; they belong to it. */
const between = (reading: ProseReading, open: number, close: number): FoundCitation[] =>
	parts(reading, { start: open + 1, end: close }, toSource(reading.prose, open, close + 1)).map((citation) => ({ ...citation, at: open, until: close + 1 }));

/** What is cited in a stretch; each part with the span of all. */
function parts(reading: ProseReading, { start, end }: Span, span: Span): FoundCitation[] {
	const found: FoundCitation[] = [];
	let at = start;
	for (const part of reading.prose.text.slice(start, end).split(';')) {
		const cited = cite(reading, part, { start, end }, at, span);
		if (cited !== undefined) found.push(cited);
		at += part.length + 1;
	}
	return found;
}

/** One author-year or author-page part; `partAt` is where it starts in the prose. */
function cite({ lookup, names }: ProseReading, part: string, { start: at, end: until }: Span, partAt: number, span: Span): FoundCitation | undefined {
	const known = namesWithin(names, partAt, partAt + part.length).length > 0;
	const made = (resolved: Resolution, locator: string | null, numbersFrom: number, numbersTo = part.length): FoundCitation =>
		({ kind: 'parenthetical', target: part.trim(), ...resolved, defined: true, locator, span, at, until, numbers: { start: partAt + numbersFrom, end: partAt + numbersTo } });
	if (isBack(part, lookup)) return made(earlier(part, lookup), LOCATED.exec(part)?.[1] ?? null, 0);
	const year = YEAR.exec(part);
	if (year === null) return pageOf(part, known, lookup, made);
	const lead = withoutCue(part.slice(0, year.index));
	if (!namesSource(lead, known)) return undefined;
	const rest = part.slice(year.index + year[0].length);
	const [, locator] = LOCATOR.exec(rest.trim()) ?? [];
	const resolved = lookup.resolver.byWords(part);
	return made(resolved.source === null ? listed(lead, Number(year[1]) || null, resolved, lookup) : resolved, locator?.trim() ?? null, year.index, locator === undefined ? part.length - rest.length : part.length);
}

/** "see", "data from", "as cited in": what may stand before the names. */
const withoutCue = (lead: string): string =>
	lead.replace(/^\s*(?:see(?: also)?|cf\.?|e\.g\.,?|also|sources?:|data(?: from)?:?|according to|adapted from|as cited in|cited in|quoted in|from)\s+/i, '').trim();

/** "ibid.", "Bales, supra note 3", "(n 4)" where the draft has such a note. */
function isBack(part: string, lookup: CitationLookup): boolean {
	if (isIbid(part) || namedAgain(part) !== undefined || /^\s*(?:op\. ?cit|supra)(?!\p{L})/iu.test(part)) return true;
	const number = noteNumber(part);
	return number !== undefined && lookup.nthNote(number) !== undefined;
}

/** What the draft's own list of references says of names and a year that the facts leave open. */
function listed(lead: string, year: number | null, resolved: Resolution, lookup: CitationLookup): Resolution {
	const [first = lead] = lead.replace(/[“”"‘*_]/g, '').split(/,? (?:et al|and|&) |,/);
	const entry = lookup.listed(first, year);
	const there = entry === undefined ? undefined : lookup.resolver.byWords(entry);
	// What the draft calls its source and what it lists have to be of the same body.
	return there?.source === null || there === undefined || (resolved.bodies.length > 0 && !there.bodies.some((body) => resolved.bodies.includes(body))) ? resolved : there;
}

/** "(Global Estimates of Modern Slavery, p. 12)", "(Bales, at 12)"; "(Bales 12)" where the draft lists a work of that name. */
function pageOf(part: string, known: boolean, lookup: CitationLookup, made: (resolved: Resolution, locator: string | null, numbersFrom: number) => FoundCitation): FoundCitation | undefined {
	const [, before = '', worded, section, bare] = PAGED.exec(part) ?? [];
	const page = worded ?? section;
	const lead = withoutCue(before).replace(/[“”"‘’*_]/g, '').replace(/[\s,.:]{1,5}$/, '');
	const locator = page ?? bare;
	const plain = page !== undefined && /^p|^§/i.test(page);
	// "(Global Report, p. 12)": a title may be all common words, where a page says that it is one.
	if (locator === undefined || lead === '' || INTERNAL.test(lead) || !isNameList(lead) || (isVagueName(lead) && !(plain && /\S\s+\S/.test(lead)))) return undefined;
	const entry = plain && known ? undefined : lookup.listed(lead.split(/,? (?:et al|and|&) |,/)[0] ?? lead, null);
	if (!plain && entry === undefined && !/\bet al$/.test(lead)) return undefined;
	return made(lookup.resolver.byWords(entry ?? lead), locator.trim(), before.length);
}

const PAGED = /^(.{2,200}?)[,:]?\s*(?:\b(pp?\.?\s?\d[\d–, -]{0,20}|pages?\s\d[\d–-]{0,12}|para(?:s|graphs?)?\.?\s\d{1,4}|at\s\d{1,4}(?:[–-]\d{1,4})?)|(§+\s?\d{1,4})|(?<=[\p{L}.,:*_”"]\s?)(?<!\d)(\d{1,3}(?:[–-]\d{1,3})?))\s*$/u;

/** The page of what points back. */
const LOCATED = /\b((?:pp?\.?|at|para\.?|pages?)\s?\d[\d–-]{0,12})\s*$/;

/** Names in front of a year, not a time ("from 24.9 million in 2017") or a place ("Texas, 2019"). */
function namesSource(lead: string, known: boolean): boolean {
	// "8.7 Alliance 2017 Report"
	const plain = lead.replace(/[\s,.]{1,5}$/, '').replace(/^\d[\d.]{0,5}\s(?=\p{Lu})/u, '');
	// "(It is noteworthy that the ILO’s 2017 report …)" says something.
	if (plain === '' || plain.length > 200 || /\b(?:is|are|was|were|that|which|has|have|had)\b/.test(plain) || /(?:^|\s)(?:in|of|since|from|by|to|until|for|between|and|during|as|fiscal|year|fy|at|through|before|after)$/i.test(plain)) return false;
	if (/\d{2}/.test(plain.replace(/\b(?:19|20)\d\d\b/g, '')) && !known) return false;
	return (known && plain.split(/\s+/).length <= 25) || (isNameList(plain) && !isVagueName(plain));
}

/** `(2022)` after the names it dates: "the ILO (2022) estimates". */
function narrative(reading: ProseReading, open: number, close: number): FoundCitation[] {
	const { prose, lookup, names } = reading;
	const { text } = prose;
	const before = text.slice(Math.max(0, open - 200), open).trimEnd();
	const offset = Math.max(0, open - 200);
	const known = namesWithin(names, open - 200, open).findLast(({ end }) => text.slice(end, open).replace(/[’']s/, '').replace(/\([^()]{0,40}\)/, '').trim() === '');
	const titled = known === undefined ? titleAfter(reading, open) : undefined;
	const [authors] = /\p{Lu}[\p{L}’'-]{1,40}(?:,? (?:and|&) \p{Lu}[\p{L}’'-]{1,40}|,? et al\.?)?$/u.exec(before.slice(-120)) ?? [];
	if (known === undefined && titled === undefined && (authors === undefined || isVagueName(authors))) return [];
	const at = known?.start ?? titled ?? offset + before.length - (authors?.length ?? 0);
	const words = text.slice(at, close + 1);
	const [, locator] = /\d{4}[a-z]?[,:]\s*(.{1,30})\)$/.exec(words) ?? [];
	return [{ kind: 'parenthetical', target: words, ...lookup.resolver.byWords(words), defined: true, locator: locator ?? null, span: toSource(prose, at, close + 1), at, until: close + 1 }];
}

/** "the Harbour Institute's World Estimates (2017)": where the name stands whose report the year dates. */
function titleAfter({ prose: { text }, names }: ProseReading, open: number): number | undefined {
	const name = namesWithin(names, open - 200, open).at(-1);
	const [, title] = /^[’']s?\s+(\p{Lu}.{2,120})$/u.exec(name === undefined ? '' : text.slice(name.end, open).trimEnd()) ?? [];
	return title !== undefined && isNameList(title.replace(/\s+(?:report|study|survey|index|estimates?|data|review|analysis)$/, '')) ? name?.start : undefined;
}

function attributed({ prose, lookup }: ProseReading, words: string, at: number, until: number): FoundCitation {
	const { bodies, year } = lookup.resolver.byWords(words);
	return { kind: 'attribution', target: words.trim(), source: null, bodies, year, defined: true, locator: null, span: toSource(prose, at, until), at, until };
}

/** Acronyms that are terms, money or places. */
const TERMS = new Set('CSEC CSAM CSE TIP THB USD EUR GBP INR CAD AUD UK US USA EU UAE DRC GDP NGO NGOS CSO FY LGBT LGBTQ PTSD HIV AIDS STI STIS DMST ICT TVPA TVPRA MSE CI SD SE OR AOR ADHD ACE ACES T-VISA RTA SDG SDGS UN ASEAN SADC ECOWAS OECD AML'.split(' '));

/** "(ILO)" and "(ILO and IOM)" say where a figure is from; "International Labour Organization (ILO)" only how it is shortened. */
function isAttribution({ prose, names }: ProseReading, words: string, open: number): boolean {
	const plain = words.trim().replace(/^(?:sources?:|source –|per|via|from|(?:estimates?|figures?|data|count)(?::| by| from| of))\s+/i, '').replace(/^the\s+/i, '');
	const cued = plain.length < words.trim().length && /^\s*(?:sources?|per|via|from|estimates?|figures?|data|count)\b/i.test(words);
	if (WHOSE_FIGURES.test(plain)) return true;
	const known = namesWithin(names, open, open + 1 + words.length);
	const rest = known.reduce((left, { start, end }) => left.replace(prose.text.slice(start, end), ''), plain);
	if (known.length > 0 && isVagueName(rest.replace(/\b(?:and|the|with)\b/g, '').replace(/[&.;]|['’]s\b/g, ' '))) return cued || !isShortFor(prose.text, open, plain, names);
	// "(Organization for Security and Co-operation in Europe (OSCE))"
	const [, long, short] = /^(.{8,120}?)\s\(([A-Z]{2,10})\)$/.exec(plain) ?? [];
	if (long !== undefined && short !== undefined) return isNameList(long) && !isVagueName(long) && !TERMS.has(short);
	if (cued) return isNameList(plain) && !isVagueName(plain);
	return /^[A-Z]{3,8}$/.test(plain) && !TERMS.has(plain) && /^\)[.,;]?(?:\s|$)/.test(prose.text.slice(open + 1 + words.length)) && !isShortFor(prose.text, open, plain, []);
}

/** "(police figures)", "(the hotline's count)", "(the UN's labour agency)" */
const WHOSE_FIGURES = /^(?:(?:latest |new )?(?:police|government|court|ministry|hotline|helpline) (?:figures|data|statistics|records|numbers|estimates?|count)|(?:national |human trafficking )*(?:hotline|helpline|police|ministry|government|agency|charity)['’]s (?:own )?(?:figures|data|statistics|records|numbers|estimates?|count)|(?:UN|U\.N\.)(?:['’]s)? (?:[\w-]+ ){0,4}(?:agency|office))$/;

/** The words before the bracket are what the acronym stands for: its initials, or a name that ends there. */
function isShortFor(text: string, open: number, acronym: string, names: ProseReading['names']): boolean {
	const before = text.slice(Math.max(0, open - 160), open).trimEnd();
	if (namesWithin(names, open - 160, open).some(({ end }) => end === Math.max(0, open - 160) + before.length)) return true;
	const words = before.split(/[\s/–-]+/).filter((word) => /^[“"']?\p{L}/u.test(word)).slice(-12);
	const initials = (kept: readonly string[]): string => kept.map((word) => word.replace(/^[“"']/, '').charAt(0)).join('').toUpperCase();
	const wanted = acronym.toUpperCase();
	return initials(words).endsWith(wanted) || initials(words.filter((word) => !/^(?:of|the|and|for|on|in|to|against|with|a|an|&)$/i.test(word))).endsWith(wanted);
}
