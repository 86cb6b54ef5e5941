import { wordList } from '../lexicon/wordLists.ts';
import type { Token } from '../text/tokens.ts';
import { vulgarFractions } from './numerals.ts';
import { isPhone } from './phone.ts';
import type { NumberReading } from './readNumber.ts';

const months = wordList('months');

/** Words before a number that make it a label: `Section 236`, `Tier 2`, `page 4`, `Goal 8`. */
const labels = wordList('labels');

const yearWords = wordList('before-years');
const timeUnits = wordList('times');

/** Whether a number is a date, time, label, phone number, version or year rather than a quantity. */
export function isNoQuantity(tokens: readonly Token[], reading: NumberReading): boolean {
	return isMarker(tokens, reading) || isBase(tokens, reading) || isTouching(tokens, reading) || isPhone(tokens, reading) || isCompound(tokens, reading) || isUnread(tokens, reading) || isLocator(tokens, reading) || isAgeOfOne(tokens, reading) || isLawBefore(tokens, reading) || isAgeLimit(tokens, reading) || isDate(tokens, reading) || isLabel(tokens, reading) || isYear(tokens, reading) || isTime(tokens, reading);
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
	if (/^(?:under|below|over|above|before|turn|turns|turned|turning|reach|reached|reaches|reaching)$/.test(before)) return true;
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
		// "+12%" is a change, "+44" the start of a telephone number.
		if (before.low === '+' && after?.low === '%') return false;
		if ('/:#_@§.\\+^)'.includes(before.low) || vulgarFractions.has(before.low)) return true;
		const further = tokens[from - 2];
		if (further?.end === before.start) {
			// "14,5000" and "50%20" are no two numbers.
			if ((before.low === ',' || before.low === '%') && further.kind === 'number') return true;
			if (before.low === '-' && further.kind === 'word') return true;
			if (before.low === '(' && (further.kind === 'number' || further.low === ')')) return true;
		}
	}
	if (after?.start === last.end) {
		const next = tokens[to + 1];
		const joined = next?.start === after.end;
		if ('/:_@\\'.includes(after.low)) return joined;
		if ((after.low === '.' || after.low === ',' || after.low === '%') && joined && next.kind === 'number') return true;
		if (after.low === '(' && tokens[to + 2]?.low === ')' && (next?.kind === 'word' || (next?.kind === 'number' && next.low.length < 3))) return true;
		if ('^°²³′″'.includes(after.low)) return true;
	}
	return isHyphenRun(tokens, from, to);
}

/** What numbers a piece: "4/ Convictions" in a thread, "2.3 Hidden victims" over a section. */
function isMarker(tokens: readonly Token[], { from, to, worded }: NumberReading): boolean {
	if (from > 0 || worded) return false;
	const after = tokens[to];
	return (after?.low === '/' && tokens[to + 1]?.start !== after.end) || (/^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(tokens[from]?.low ?? '') && after?.kind === 'word' && after.capital);
}

/** `three-dimensional`, `twenty-first`, `no one`, `one another`, `one of the`: a number word, but no number of things. */
function isCompound(tokens: readonly Token[], { from, to, worded, scale, value }: NumberReading): boolean {
	if (!worded || scale > 1) return false;
	const after = tokens[to];
	if (value === 1 && tokens[from]?.low === 'one') {
		if (tokens[from - 1]?.low === 'no' || after?.low === 'another') return true;
		if (after?.low === 'of' && /^(?:the|them|these|those|its|their|our|my|his|her|us)$/.test(tokens[to + 1]?.low ?? '')) return true;
	}
	const next = tokens[to + 1];
	return isJoining(tokens, to) && next?.kind === 'word' && !compounds.has(next.low);
}

/** What may be joined to a number word by a hyphen without taking its meaning as a number. */
const compounds: ReadonlySet<string> = new Set('percent percentage per fold year years month day million billion trillion thousand hundred dozen dollar euro pound plus odd to or and in out times half third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh eighth eighths ninth ninths tenth tenths'.split(' '));

/** Numbers of another world: coordinates ("51.5074"), pages after a volume ("12(3): 45–67"), "12 pp", cents, points. */
function isUnread(tokens: readonly Token[], { from, to, worded, scale, plainDigits }: NumberReading): boolean {
	if (worded) return false;
	const written = tokens[from]?.low ?? '';
	const after = tokens[to];
	if (scale === 1 && /^\d{1,3}\.\d{4,}$/.test(written)) return true;
	if (plainDigits && tokens[from - 1]?.low === ':' && tokens[from - 2]?.low === ')' && tokens[from - 4]?.low === '(') return true;
	if (after?.low === '-' && /^points?$/.test(tokens[to + 1]?.low ?? '')) return true;
	return after?.low === 'pp' || after?.low === 'cents' || after?.low === '°' || after?.low === 'fte';
}

/** A page that a reference gives after its author: "(Id. at 5)", "see id. at 7–9", "(Logan et al. 6)". */
function isLocator(tokens: readonly Token[], { from, plainDigits }: NumberReading): boolean {
	if (!plainDigits) return false;
	const isAt = tokens[from - 1]?.low === 'at';
	const end = isAt ? from - 2 : from - 1;
	const word = tokens[tokens[end]?.low === '.' ? end - 1 : end]?.low.replace(/\.$/, '') ?? '';
	return isAt ? /^(?:id|ibid|supra)$/.test(word) : word === 'al' && /^(?:et)$/.test(tokens[tokens[end]?.low === '.' ? end - 2 : end - 1]?.low ?? '');
}

/** "a girl of 14": how old one person is. */
const isAgeOfOne = (tokens: readonly Token[], { from, value, scale, worded, to }: NumberReading): boolean =>
	!worded && scale === 1 && value < 100 && tokens[from - 1]?.low === 'of' && /^(?:girl|boy|woman|man|child|teenager|youth|daughter|son|lad)$/.test(tokens[from - 2]?.low ?? '') && tokens[to]?.kind !== 'number' && !/^(?:%|per|percent|-|–|to|million|years?)$/.test(tokens[to]?.low ?? '');

/** The title of a code before its name: `18 U.S.C.`, `42 CFR`. */
const isLawBefore = (tokens: readonly Token[], { to, plainDigits }: NumberReading): boolean =>
	plainDigits && /^(?:u\.s\.c\.?|usc|cfr|c\.f\.r\.?|f\.3d|§)$/.test(tokens[to]?.low ?? '');

/** Whether token `at` is a hyphen that touches what stands on both sides. */
export function isJoining(tokens: readonly Token[], at: number): boolean {
	const mark = tokens[at];
	return mark?.low === '-' && tokens[at - 1]?.end === mark.start && mark.end === tokens[at + 1]?.start;
}

/** Three or more parts joined by hyphens, as phone numbers and identifiers are; `12-14-year-olds` and `5-million` are none. */
function isHyphenRun(tokens: readonly Token[], from: number, to: number): boolean {
	const touching = (at: number): boolean => isJoining(tokens, at);
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

function isDate(tokens: readonly Token[], { from, to, value, worded }: NumberReading): boolean {
	if (worded || value > 31 || !Number.isInteger(value)) return false;
	const before = tokens[from - 1]?.low ?? '';
	const after = tokens[to]?.low === '.' ? '' : tokens[to]?.low ?? '';
	const beforeDot = before === '.' ? tokens[from - 2]?.low ?? '' : before;
	const isMonth = (word: string, index: number): boolean => months.has(word) && (word !== 'may' && word !== 'march' && word !== 'mar' || tokens[index]?.capital === true);
	if (isMonth(beforeDot, before === '.' ? from - 2 : from - 1) || isMonth(after, to)) return true;
	// "1–3 May", "between 3 and 5 May".
	return /^(?:-|–|and|to|or)$/.test(after) && Number(tokens[to + 1]?.low) <= 31 && isMonth(tokens[to + 2]?.low ?? '', to + 2);
}

/** A number after a word that makes it a label, or joined to such a number: `Articles 3, 5 and 9`. */
function isLabel(tokens: readonly Token[], reading: NumberReading): boolean {
	const { from, to, worded, plainDigits } = reading;
	if (worded) return false;
	if (tokens[from - 1]?.low === '.' && tokens[from - 1]?.end === tokens[from]?.start) return true;
	if (isLabelled(tokens, from, to)) return true;
	if (!plainDigits) return false;
	const after = tokens[to];
	for (let at = from, steps = 0; steps < 8; steps++) {
		const joiner = tokens[at - 1]?.low ?? '';
		if (!/^(?:,|and|or|to|&|–|-)$/.test(joiner) || tokens[at - 2]?.kind !== 'number') return false;
		// "Under Articles 3 and 5, 417 victims": what a comma joins has no noun of its own.
		if (joiner === ',' && after?.kind === 'word' && !/^(?:and|or|to)$/.test(after.low)) return false;
		at -= 2;
		const dot = tokens[at - 1]?.low === '.' ? 1 : 0;
		if (/s$|^pp$|^§$/.test(tokens[at - 1 - dot]?.low ?? '') && isLabelled(tokens, at, at + 1)) return true;
	}
	return false;
}

/** Whether the number `[from, to)` stands right after a label word. */
function isLabelled(tokens: readonly Token[], from: number, to: number): boolean {
	let at = from - 1;
	const dot = tokens[at]?.low === '.';
	if (dot) at--;
	const before = tokens[at];
	if (before === undefined || before.low === '(') return false;
	const word = before.low.replace(/\.$/, '');
	if (capitalLabels.has(word)) return before.capital;
	if (word === 'l' || word === 'n') return dot;
	// "c. 50" is "about 50".
	if (word === 'c' && !before.capital) return false;
	if (!labels.has(word)) return false;
	if (!/^(?:numbers?|targets?|steps?|level|issue|questions?|notes?|figures?|tables|items|act|code|part|class|room|day|week|law|c|p|s)$/.test(word)) return true;
	// These are words too: a label with a capital or a dot ("Part 2", "p. 4"), as targets are numbered ("target 8.7"), or where no noun follows ("question 5.").
	if (before.capital || dot || (word === 'target' && tokens[from]?.low.includes('.') === true)) return true;
	const after = tokens[to];
	return /^(?:note|question)$/.test(word) && (after === undefined || after.kind === 'mark' || /^(?:above|below)$/.test(after.low));
}

/** Names that a number completes: `Box 3`, `SB 1322`, `Executive Order 13627`. */
const capitalLabels: ReadonlySet<string> = wordList('capital-labels');

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
const countedAfter = wordList('after-counts');

/** Times and durations: `10 minutes`, `5 pm`, `three years`, `48 hours`. Ages are told apart by the scanner. */
function isTime(tokens: readonly Token[], { to }: NumberReading): boolean {
	const hyphen = tokens[to]?.low === '-' ? 1 : 0;
	const unit = tokens[to + hyphen]?.low ?? '';
	if (timeUnits.has(unit)) return true;
	return /^(?:consecutive|calendar|full|whole|more|straight|working|additional|short|long)$/.test(unit) && (timeUnits.has(tokens[to + 1]?.low ?? '') || /^years?$/.test(tokens[to + 1]?.low ?? ''));
}
