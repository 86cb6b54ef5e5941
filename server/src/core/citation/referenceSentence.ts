import { toSource } from '../markdown/prose.ts';
import { isIbid, isOf, namedAgain, noteNumber } from './backwards.ts';
import { namesWithin } from './find.ts';
import type { CitationLookup, FoundCitation, ProseReading } from './find.ts';
import { isNameList, isVagueName } from './nameList.ts';
import type { Resolution } from './resolve.ts';

/** Sentences that do nothing but cite, for the one before them: "… people. Ibid., p. 4.", "… people. See ILO, Profits and Poverty (2014)." */
export function findReferenceSentences(reading: ProseReading): FoundCitation[] {
	const { prose, lookup } = reading;
	const found: FoundCitation[] = [];
	if (!/\b(?:ibid|id\.|idem|supra|cit\.|see|cf\.)/i.test(prose.text)) return found;
	for (const { index: at, 0: words } of prose.text.matchAll(BACK)) {
		// "Supra." alone says nothing of what is meant.
		if (/^supra\W*$/i.test(words)) continue;
		const until = at + words.length;
		found.push({ kind: 'parenthetical', target: words, ...earlier(words, lookup), defined: true, locator: null, span: toSource(prose, at, until), at, until, closes: true, numbers: { start: at, end: until } });
	}
	for (const { index: at, 0: whole, 1: work = '' } of prose.text.matchAll(SEE)) {
		const until = at + whole.length;
		const names = work.replace(/[“”"‘’*_]/g, '').replace(/^(?:the\s)?(?:(?:19|20)\d\d\s)?/, '');
		const isKnown = namesWithin(reading.names, at, until).length > 0;
		if (INTERNAL.test(names) || !isNameList(names.replace(/,?\s(?:pp?\.|at|para\.?)\s[\d–-]+$/, '')) || (!isKnown && isVagueName(names))) continue;
		const resolved = lookup.resolver.byWords(work);
		const leads = resolved.source !== null || /\b(?:19|20)\d\d\b/.test(work);
		found.push({ kind: leads ? 'parenthetical' : 'attribution', target: work, ...resolved, defined: true, locator: null, span: toSource(prose, at, until), at, until, closes: true, numbers: { start: at, end: until } });
	}
	return found;
}

/** What words that point back stand for, by the number of a note or by a name of the reference list. "Ibid." is told by what stands before it. */
export function earlier(words: string, lookup: CitationLookup): Resolution {
	const name = namedAgain(words);
	const number = isIbid(words) ? undefined : noteNumber(words);
	const text = number !== undefined ? lookup.nthNote(number) : name === undefined ? undefined : lookup.listed(name, null);
	return text !== undefined && isOf(name, text) ? lookup.resolver.byWords(text) : { source: null, bodies: [], year: null };
}

const LOCATOR = /(?:,?\s(?:at|pp?\.?|paras?\.?|notes?|nn?\.?)\s?\d{1,4}(?:[–-]\d{1,4})?){0,2}/.source;

/** It opens with the mark and ends after its page. */
const BACK = new RegExp(`(?<=[.!?]["”’)\\]]{0,2}\\s{1,3})(?:(?:Ibid(?:em)?|Id\\.|Idem|Loc\\. ?cit)\\b|Id\\.(?=\\s)|(?:\\p{Lu}[\\p{L}’'-]{1,40},? )?[Ss]upra(?=\\.|,|\\snote|\\sn\\.?\\s?\\d|$)|\\p{Lu}[\\p{L}’'-]{1,40},? op\\. ?cit\\b)\\.?${LOCATOR}\\.?(?=\\s+["“(]?\\p{Lu}|\\s*$)`, 'gu');

const SEE = /(?<=[.!?]["”’)\]]{0,2}\s{1,3})(?:See(?: also| generally)?|Cf\.),?\s([^\n.!?]{3,200}(?:\.(?=\p{L}|,|\s[\p{Ll}\d]|(?<=\b\p{Lu}\.)\s)[^\n.!?]{0,100}){0,6})\.?(?=\s+["“(]?\p{Lu}|\s*$)/gu;

/** Parts of the draft itself. */
export const INTERNAL = /^(?:the\s)?(?:tables?|fig(?:ures?)?|box(?:es)?|charts?|graphs?|maps?|annex(?:es)?|appendi(?:x|ces)|sections?|chapters?|parts?|pages?|articles?|footnotes?|notes?|exhibits?|plates?|slides?|steps?|questions?|schedules?)\b/i;
