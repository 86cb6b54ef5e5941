import { toSource } from '../markdown/prose.ts';
import { namesWithin } from './find.ts';
import type { FoundCitation, ProsePlace, ProseReading } from './find.ts';
import { isNameList, isVagueName } from './nameList.ts';

/** `(ILO, 2022; UNODC 2020, p. 4)`, `Smith and Jones (2019)`, and names alone: "(ILO)" is an attribution. */
export function findParentheses(reading: ProseReading): FoundCitation[] {
	const { text } = reading.prose;
	const found: FoundCitation[] = [];
	let open = -1;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === 40 || char === 0xff08) open = at;
		else if ((char === 41 || char === 0xff09) && open >= 0) {
			if (at - open <= INSIDE_CAP) found.push(...inside(reading, open, at));
			open = -1;
		}
	}
	return found;
}

/** A table cell that is nothing but names and a year: "UNODC, 2020"; in a column of sources a name suffices. */
export function citedCell(reading: ProseReading, { sourceColumn = false }: ProsePlace): FoundCitation[] {
	const { prose } = reading;
	const words = prose.text.trim();
	if (prose.kind !== 'cell' || words === '' || words.length > INSIDE_CAP) return [];
	const at = prose.text.indexOf(words);
	const cited = cite(reading, words, at, at + words.length, at);
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
	const found: FoundCitation[] = [];
	let at = open + 1;
	for (const part of words.split(';')) {
		const cited = cite(reading, part, open, close + 1, at);
		if (cited !== undefined) found.push(cited);
		at += part.length + 1;
	}
	if (found.length > 0 || words.includes(';')) return found;
	return isAttribution(reading, words, open) ? [attributed(reading, words, open, close + 1)] : [];
}

/** One author-year part; `partAt` is where it starts in the prose. */
function cite({ lookup, prose, names }: ProseReading, part: string, at: number, until: number, partAt: number): FoundCitation | undefined {
	const known = namesWithin(names, partAt, partAt + part.length);
	const again = /^\s*(?:ibid|op\. cit|loc\. cit|supra)\b\.?/i.test(part);
	const year = YEAR.exec(part);
	if (year === null && !again) return undefined;
	const lead = (year === null ? '' : part.slice(0, year.index)).replace(/^\s*(?:see(?: also)?|cf\.?|e\.g\.,?|also|sources?:|data(?: from)?:?|according to|adapted from|as cited in|cited in|quoted in|from)\s+/i, '').trim();
	if (!again && !namesSource(lead, known.length > 0)) return undefined;
	const rest = year === null ? part.replace(/^\s*\S+/, '') : part.slice(year.index + year[0].length);
	const [, locator] = LOCATOR.exec(rest.trim()) ?? [];
	const resolved = again ? { source: null, bodies: [], year: null } : lookup.resolver.byWords(part);
	return { kind: 'parenthetical', target: part.trim(), ...resolved, defined: true, locator: locator?.trim() ?? null, span: toSource(prose, at, until), at, until };
}

/** Names in front of a year, not a time ("from 24.9 million in 2017") or a place ("Texas, 2019"). */
function namesSource(lead: string, known: boolean): boolean {
	const plain = lead.replace(/[\s,.]{1,5}$/, '');
	if (plain === '' || plain.length > 200 || /(?:^|\s)(?:in|of|since|from|by|to|until|for|between|and|during|as|fiscal|year|fy|at|through|before|after)$/i.test(plain)) return false;
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
	const plain = words.trim().replace(/^(?:sources?:|source –|per|via|from)\s+/i, '').replace(/^the\s+/i, '');
	const cued = plain.length < words.trim().length && /^\s*(?:sources?|per|via|from)\b/i.test(words);
	const known = namesWithin(names, open, open + 1 + words.length);
	const rest = known.reduce((left, { start, end }) => left.replace(prose.text.slice(start, end), ''), plain);
	if (known.length > 0 && isVagueName(rest.replace(/\b(?:and|the|with)\b/g, '').replace(/[&.;]|['’]s\b/g, ' '))) return cued || !isShortFor(prose.text, open, plain, names);
	if (cued) return isNameList(plain) && !isVagueName(plain);
	return /^[A-Z]{3,8}$/.test(plain) && !TERMS.has(plain) && /^\)[.,;]?(?:\s|$)/.test(prose.text.slice(open + 1 + words.length)) && !isShortFor(prose.text, open, plain, []);
}

/** The words before the bracket are what the acronym stands for: its initials, or a name that ends there. */
function isShortFor(text: string, open: number, acronym: string, names: ProseReading['names']): boolean {
	const before = text.slice(Math.max(0, open - 160), open).trimEnd();
	if (namesWithin(names, open - 160, open).some(({ end }) => end === Math.max(0, open - 160) + before.length)) return true;
	const words = before.split(/[\s/–-]+/).filter((word) => /^[“"']?\p{L}/u.test(word)).slice(-12);
	const initials = (kept: readonly string[]): string => kept.map((word) => word.replace(/^[“"']/, '').charAt(0)).join('').toUpperCase();
	const wanted = acronym.toUpperCase();
	return initials(words).endsWith(wanted) || initials(words.filter((word) => !/^(?:of|the|and|for|on|in|to|against|with|a|an|&)$/i.test(word))).endsWith(wanted);
}
