import type { Token } from '../text/tokens.ts';
import type { NumberReading } from './readNumber.ts';

const months = new Set('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Words before a number that make it a label: `Section 236`, `Tier 2`, `page 4`, `Goal 8`. */
const labels = new Set(
	`section sections sec § article articles art chapter chapters ch title titles no nos number numbers act code proposition prop tier page pages p pp
	vol volume issue figure fig table tbl appendix annex step part phase level version v grade class room suite highway route
	convention protocol goal goals sdg target question item note footnote slide day week covid bill resolution rule h.r hr s.r amendment schedule clause paragraph para
	subsection law regulation directive decision ilcs usc u.s.c cfr pub.l bulletin rfc iso issn isbn doi pmid c s`.split(/\s+/),
);

const yearWords = new Set('in since until by during before after from fiscal fy year years of early late mid between circa through november december'.split(' '));
const timeUnits = new Set('second seconds minute minutes hour hours day days week weeks month months decade decades century centuries am pm a.m p.m o\'clock hr hrs yr yrs'.split(' '));

/** Whether a number is a date, time, label, phone number, version or year rather than a quantity. */
export function isNoQuantity(tokens: readonly Token[], reading: NumberReading): boolean {
	return isBase(tokens, reading) || isTouching(tokens, reading) || isAgeLimit(tokens, reading) || isDate(tokens, reading) || isLabel(tokens, reading) || isYear(tokens, reading) || isTime(tokens, reading);
}

/** The base of a rate, not a quantity by itself: `per 1,000 people`, `of every 1,000`. */
const isBase = (tokens: readonly Token[], { from }: NumberReading): boolean =>
	tokens[from - 1]?.low === 'per' || (/^(?:every|each)$/.test(tokens[from - 1]?.low ?? '') && /^(?:of|in|for|among)$/.test(tokens[from - 2]?.low ?? ''));

/** "before they were 18", "if the victim is under 18", "18 and over": an age that bounds a group. */
function isAgeLimit(tokens: readonly Token[], { from, to, value, worded, scale }: NumberReading): boolean {
	if (worded || scale > 1 || value < 10 || value > 25 || !Number.isInteger(value)) return false;
	const after = tokens[to];
	const ends = after === undefined || after.capital || after.kind === 'mark' || /^(?:and|or|at|when|in|who|are|were|was|is|by|to|as)$/.test(after.low);
	if (!ends || after?.low === '%' || after?.low === '-' || after?.low === '–') return false;
	const before = tokens[from - 1]?.low ?? '';
	if (/^(?:under|below|over|above|turn|turns|turned|turning|reach|reached|reaches|reaching)$/.test(before)) return true;
	return /^(?:is|was|were|are)$/.test(before) && /^(?:they|she|he|child|victim|girl|boy|person|who)$/.test(tokens[from - 2]?.low ?? '');
}

/** Part of something longer: `24/7`, `1-888-373-7888`, `10:30`, `1.2.3`, `#5`, `GP-3`, `501(c)`, `2021/22`, `file_12`. */
function isTouching(tokens: readonly Token[], { from, to, worded }: NumberReading): boolean {
	if (worded) return false;
	const before = tokens[from - 1];
	const first = tokens[from];
	const last = tokens[to - 1];
	const after = tokens[to];
	if (first === undefined || last === undefined) return true;
	if (before?.end === first.start) {
		if ('/:#_@§.\\+'.includes(before.low)) return true;
		const further = tokens[from - 2];
		if (further?.end === before.start) {
			if (before.low === '-' && further.kind === 'word') return true;
			if (before.low === '(' && (further.kind === 'number' || further.low === ')')) return true;
		}
	}
	if (after?.start === last.end) {
		const next = tokens[to + 1];
		const joined = next?.start === after.end;
		if ('/:_@\\'.includes(after.low)) return joined;
		if (after.low === '.' && joined && next.kind === 'number') return true;
		if (after.low === '(' && tokens[to + 2]?.low === ')' && next?.kind === 'word') return true;
	}
	return isHyphenRun(tokens, from, to) || isAreaCode(tokens, from, to);
}

/** Three or more parts joined by hyphens, as phone numbers and identifiers are; `12-14-year-olds` and `5-million` are none. */
function isHyphenRun(tokens: readonly Token[], from: number, to: number): boolean {
	const touching = (at: number): boolean => {
		const mark = tokens[at];
		return mark?.low === '-' && tokens[at - 1]?.end === mark.start && mark.end === tokens[at + 1]?.start;
	};
	let parts = 1;
	for (let at = from - 1; parts < 3 && touching(at); at -= 2) parts++;
	for (let at = to; parts < 3 && touching(at); at += 2) {
		if (tokens[at + 1]?.kind === 'word') {
			if (/^(?:year|years|month|months|day|days|fold|million|billion|thousand|hundred|percent|point|plus|to|and|or)$/.test(tokens[at + 1]?.low ?? '')) break;
			if (parts < 2) break;
		}
		parts++;
	}
	return parts >= 3;
}

/** `(202) 555-0100`. */
function isAreaCode(tokens: readonly Token[], from: number, to: number): boolean {
	if (tokens[from - 1]?.low === ')' && tokens[from - 3]?.low === '(' && (tokens[from - 2]?.low.length ?? 0) === 3 && tokens[to]?.low === '-') return true;
	return tokens[from - 1]?.low === '(' && tokens[to]?.low === ')' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.low === '-';
}

function isDate(tokens: readonly Token[], { from, to, value, worded }: NumberReading): boolean {
	if (worded || value > 31 || !Number.isInteger(value)) return false;
	const before = tokens[from - 1]?.low ?? '';
	const after = tokens[to]?.low === '.' ? '' : tokens[to]?.low ?? '';
	const beforeDot = before === '.' ? tokens[from - 2]?.low ?? '' : before;
	const isMonth = (word: string, index: number): boolean => months.has(word) && (word !== 'may' && word !== 'march' && word !== 'mar' || tokens[index]?.capital === true);
	return isMonth(beforeDot, before === '.' ? from - 2 : from - 1) || isMonth(after, to);
}

function isLabel(tokens: readonly Token[], { from, worded, value }: NumberReading): boolean {
	if (worded) return false;
	let at = from - 1;
	if (tokens[at]?.low === '.' && tokens[at]?.end === tokens[at + 1]?.start) return true;
	if (tokens[at]?.low === '.') at--;
	if (tokens[at]?.low === '(') return false;
	const before = tokens[at];
	if (before === undefined) return false;
	if (!labels.has(before.low.replace(/\.$/, ''))) return false;
	if (/^(?:numbers?|target|step|level|issue|question|note|figure|act|code|part|class|room|day|week|law|c|p|s)$/.test(before.low)) {
		// These are words too: a label only with a capital or a dot ("Part 2", "p. 4"), or as targets are numbered ("target 8.7").
		return before.capital || tokens[from - 1]?.low === '.' || (before.low === 'target' && !Number.isInteger(value));
	}
	return true;
}

function isYear(tokens: readonly Token[], { from, to, value, plainDigits }: NumberReading): boolean {
	if (!plainDigits || value < 1500 || value > 2100) return false;
	const after = tokens[to]?.low ?? '';
	const before = tokens[from - 1]?.low ?? '';
	if ('$€£¥₹'.includes(before) && before !== '') return false;
	if (after === '%' || after === 'percent' || after === 'per') return false;
	if (yearWords.has(before) || months.has(before) || before === ',' || before === '(' || before === '-' || before === '–') return true;
	// "1416 people" may be a count; "2021 report" and "the 2022 edition" are not.
	return !countedAfter.has(after);
}

/** Nouns that make a bare four-digit number before them a count. */
const countedAfter = new Set('people persons victims survivors cases individuals women men children girls boys prosecutions convictions investigations arrests incidents defendants suspects traffickers offenders reports referrals situations calls tips'.split(' '));

/** Times and durations: `10 minutes`, `5 pm`, `three years`, `48 hours`. Ages are told apart by the scanner. */
function isTime(tokens: readonly Token[], { to }: NumberReading): boolean {
	const hyphen = tokens[to]?.low === '-' ? 1 : 0;
	const unit = tokens[to + hyphen]?.low ?? '';
	return timeUnits.has(unit);
}
