import type { Quantity } from '../facts/model.ts';
import { groupDigits } from '../text/groupDigits.ts';
import type { Token } from '../text/tokens.ts';
import { ageIsSubject, isEntry, isLife } from './age.ts';
import { isJoining, isNoQuantity } from './exclude.ts';
import { currencyCodes, currencyCountries, currencyPrefixes, currencySigns, currencyWords, fractionParts, multipliers, ordinals, scales, tens, units, vulgarFractions } from './numerals.ts';
import { qualifierAfter, qualifierBefore } from './qualifier.ts';
import { readRank } from './rank.ts';
import { baseBefore, everyWords, isRateBase, perBase, perYear, readBase } from './rate.ts';
import { readNumber } from './readNumber.ts';
import type { NumberReading } from './readNumber.ts';

/** A quantity in prose. `start` and `end` are prose offsets of the number with its scale, currency and percent sign. */
export interface FoundQuantity {
	readonly start: number;
	readonly end: number;
	/** Tokens `[from, to)`, the hedge left out. */
	readonly from: number;
	readonly to: number;
	/** The token at which its hedge starts; `from` where it has none. */
	readonly hedgeFrom: number;
	/** `nearly`, `almost`: a little under. */
	readonly near: boolean;
	/** The unit of a count is the noun's, which the scanner does not read. */
	readonly quantity: Quantity;
	readonly worded: boolean;
	/** Digits without separators that could be a year. */
	readonly plainDigits: boolean;
	/** A legal or descriptive age bound: "under 18", "18 and over". */
	readonly ageBound: boolean;
}

/** Finds every quantity in the tokens, left to right, in one pass. What `exclude.ts` knows to be none is left out. */
export function scanQuantities(tokens: readonly Token[]): FoundQuantity[] {
	const found: FoundQuantity[] = [];
	for (let at = 0; at < tokens.length;) {
		const next = readAt(tokens, at);
		if (next === undefined) at++;
		else {
			if (next.quantity !== undefined) found.push(next.quantity);
			at = Math.max(next.to, at + 1);
		}
	}
	return found;
}

/** Words that a quantity can start with; all others are passed over at once. */
const starters: ReadonlySet<string> = new Set([...units.keys(), ...tens.keys(), ...ordinals.keys(), ...multipliers.keys(), ...currencyPrefixes.keys(), 'a', 'an', 'half', 'halves']);

/** What follows an article that is a number: "a third", "a million"; `A$` is a currency. */
const afterArticle: ReadonlySet<string> = new Set([...fractionParts.keys(), ...scales.keys(), '-', '$']);

interface Step {
	readonly quantity?: FoundQuantity | undefined;
	readonly to: number;
}

function readAt(tokens: readonly Token[], at: number): Step | undefined {
	const token = tokens[at];
	if (token === undefined) return undefined;
	if (token.kind === 'mark') {
		const currency = currencySigns.get(token.low);
		return currency === undefined ? readVulgarFraction(tokens, at) : readMoney(tokens, at, at + 1, currency);
	}
	if (token.kind === 'word') {
		if (!starters.has(token.low) || ((token.low === 'a' || token.low === 'an') && !afterArticle.has(tokens[at + 1]?.low ?? ''))) return undefined;
		const prefix = currencyPrefix(tokens, at);
		if (prefix !== undefined) return readMoney(tokens, at, prefix.to, prefix.currency);
		const word = readFraction(tokens, at) ?? rankStep(tokens, at) ?? readMultiplier(tokens, at);
		if (word !== undefined) return word;
	}
	const number = readNumber(tokens, at);
	if (token.kind === 'number') {
		const rank = rankStep(tokens, at);
		if (rank !== undefined) return rank;
	}
	if (number === undefined) return readTimesSign(tokens, at) ?? readFraction(tokens, at);
	return readFraction(tokens, at) ?? readRatio(tokens, number) ?? readOneOf(tokens, number) ?? readPlain(tokens, number);
}

/** `US$`, `Rs.`, `EUR`, `NZ$` before a number: the currency, and where the number starts. */
function currencyPrefix(tokens: readonly Token[], at: number): { readonly currency: string; readonly to: number } | undefined {
	const token = tokens[at];
	const currency = currencyPrefixes.get(token?.low ?? '');
	if (token === undefined || currency === undefined) return undefined;
	const next = tokens[at + 1];
	if (next?.low === '$') return token.end === next.start || token.low.length > 1 ? { currency, to: at + 2 } : undefined;
	if (!currencyCodes.has(token.low)) return undefined;
	const dot = token.low === 'rs' && next?.low === '.' ? 1 : 0;
	return tokens[at + 1 + dot]?.kind === 'number' ? { currency, to: at + 1 + dot } : undefined;
}

const exact = (kind: Quantity['kind'], low: number, high = low, unit: string | null = null, per: string | null = null): Quantity => ({ kind, low, high, unit, per, qualifier: null });

function found(tokens: readonly Token[], from: number, to: number, quantity: Quantity, more: Partial<FoundQuantity> = {}): Step {
	const { qualifier, near, from: hedgeFrom } = qualifierBefore(tokens, from);
	const after = qualifierAfter(tokens, to);
	const start = tokens[from]?.start ?? 0;
	const end = tokens[to - 1]?.end ?? start;
	return {
		to,
		quantity: { start, end, from, to, hedgeFrom, near, worded: false, plainDigits: false, ageBound: false, ...more, quantity: { ...quantity, qualifier: qualifier ?? after } },
	};
}

function readMoney(tokens: readonly Token[], at: number, numberAt: number, currency: string): Step | undefined {
	const number = readNumber(tokens, numberAt, true);
	if (number === undefined) return undefined;
	const range = readRangeEnd(tokens, number, (index) => currencyPrefix(tokens, index)?.to ?? (currencySigns.has(tokens[index]?.low ?? '') ? index + 1 : index));
	const to = range?.to ?? number.to;
	const [low, high] = range === undefined ? [number.value, number.value] : [range.low, range.high];
	return found(tokens, at, to, exact('money', low, high, currency, perYear(tokens, to)));
}

/** What follows a number decides its kind: percent sign, currency word, age, rate, or nothing. */
function readPlain(tokens: readonly Token[], number: NumberReading): Step {
	if (isNoQuantity(tokens, number)) return readAge(tokens, number, undefined) ?? { to: labelEnd(tokens, number) };
	if (isScore(tokens, number)) return { to: number.to + 2 };
	const range = readRangeEnd(tokens, number);
	const low = range?.low ?? number.value;
	const high = range?.high ?? number.value;
	let to = range?.to ?? number.to;
	const more = { worded: number.worded, plainDigits: number.plainDigits };
	const times = readTimes(tokens, number, to);
	if (times !== undefined) return times;
	const points = pointsEnd(tokens, to);
	if (points !== undefined) return found(tokens, number.from, points, exact('percent', low, high, 'percentage points'), more);
	const percent = percentEnd(tokens, to);
	if (percent !== undefined) return found(tokens, number.from, percent, exact('percent', low, high, 'percent'), more);
	const age = readAge(tokens, number, range);
	if (age !== undefined) return age;
	if (/^(?:years?|yrs?)$/.test(tokens[to]?.low ?? '') || (tokens[to]?.low === '-' && /^(?:years?|yrs?)$/.test(tokens[to + 1]?.low ?? ''))) {
		return isPrisonTerm(tokens, to) || isLifeSpan(tokens, number.from) ? found(tokens, number.from, to, exact('count', low, high, 'years'), more) : { to };
	}
	const currency = currencyAfter(tokens, to);
	if (currency !== undefined) {
		to = currency.to;
		return found(tokens, number.from, to, exact('money', low, high, currency.currency, perYear(tokens, to)), more);
	}
	const whole = baseBefore(tokens, number.from);
	if (whole !== undefined && high < whole && !isRateBase(whole)) return found(tokens, number.from, to, exact('ratio', low / whole, high / whole), more);
	if (tokens[to]?.low === '-' && currencyWords.has(tokens[to + 1]?.low ?? '')) return found(tokens, number.from, to + 2, exact('money', low, high, currencyWords.get(tokens[to + 1]?.low ?? '') ?? null), more);
	const per = perBase(tokens, to) ?? (whole === undefined || high >= whole ? undefined : groupDigits(whole));
	if (per !== undefined) return found(tokens, number.from, to, exact('rate', low, high, null, per), more);
	return found(tokens, number.from, to, exact('count', low, high, null, perYear(tokens, to)), more);
}

/** "up to 12 years in state prison", "15 years to life": a term that a law sets. Only a known penalty makes a figure of it. */
const isPrisonTerm = (tokens: readonly Token[], years: number): boolean =>
	tokens.slice(years, years + 6).some(({ low }) => /^(?:prison|imprisonment|jail|life)$/.test(low)) && tokens.slice(Math.max(0, years - 30), years).some(({ low }) => /^(?:carry|carries|punishable|penalty|penalties|allows|section|code|statute|law|proposition)$/.test(low));

/** "a life expectancy of seven years", "lives seven years", "is dead within seven years". */
const isLifeSpan = (tokens: readonly Token[], at: number): boolean =>
	tokens.slice(Math.max(0, at - 12), at + 14).some(({ low }, index, words) => /^(?:lifespan|lifespans)$/.test(low) || (low === 'life' && /^(?:expectancy|span)$/.test(words[index + 1]?.low ?? ''))) || isLife(tokens, at);

/** `dollars`, `US dollars`, `New Zealand dollars`, `€` after a number. */
function currencyAfter(tokens: readonly Token[], at: number): { readonly currency: string; readonly to: number } | undefined {
	const low = tokens[at]?.low ?? '';
	// "84 €5" is not 84 euros.
	if (currencyWords.has(low)) return currencySigns.has(low) && tokens[at + 1]?.start === tokens[at]?.end && tokens[at + 1]?.kind !== 'mark' ? undefined : { currency: currencyWords.get(low) ?? low, to: at + 1 };
	const country = low === 'new' ? at + 1 : at;
	const currency = currencyCountries.get(tokens[country]?.low ?? '');
	return currency !== undefined && currencyWords.has(tokens[country + 1]?.low ?? '') ? { currency, to: country + 2 } : undefined;
}

/** `percentage points`, `percentage-point`: a difference between shares. */
function pointsEnd(tokens: readonly Token[], at: number): number | undefined {
	const hyphen = tokens[at]?.low === '-' ? 1 : 0;
	const word = tokens[at + hyphen]?.low;
	const first = word === 'percentage' || word === 'percent' || word === '%' ? at + hyphen + 1 : undefined;
	if (first === undefined) return undefined;
	const last = tokens[first]?.low === '-' ? first + 1 : first;
	return /^points?$/.test(tokens[last]?.low ?? '') ? last + 1 : undefined;
}

/** `3-2`, `9-to-5`: falling numbers joined by hyphens are a score or an expression. */
function isScore(tokens: readonly Token[], number: NumberReading): boolean {
	const joined = (at: number): boolean => isJoining(tokens, at);
	if (!number.plainDigits || number.value >= 100 || !joined(number.to)) return false;
	const second = tokens[number.to + 1]?.low === 'to' && joined(number.to + 2) ? number.to + 3 : number.to + 1;
	const other = readNumber(tokens, second);
	return other !== undefined && other.plainDigits && other.value <= number.value;
}

/** Where a label, date or year that is written as a range ends: `pp. 17–19`, `Public Law 106-386`, `2016-21`. */
function labelEnd(tokens: readonly Token[], number: NumberReading): number {
	const joiner = tokens[number.to];
	const joined = joiner?.kind === 'mark' ? '-–—'.includes(joiner.low) && joiner.start === tokens[number.to - 1]?.end : joiner?.low === 'to' && !number.worded && !Number.isInteger(number.value);
	const second = joined ? readNumber(tokens, number.to + 1) : undefined;
	return second === undefined || second.worded ? number.to : second.to;
}

const percentEnd = (tokens: readonly Token[], at: number): number | undefined => {
	const low = tokens[at]?.low;
	if (low === '%' || low === 'percent' || low === 'pct' || low === 'percents' || low === 'p.c.') return at + 1;
	if (low === 'per' && (tokens[at + 1]?.low === 'cent' || tokens[at + 1]?.low === 'cents')) return at + 2;
	if (low === '-' && tokens[at + 1]?.low === 'percent') return at + 2;
	if (low === '-' && tokens[at + 1]?.low === 'per' && tokens[at + 2]?.low === '-' && tokens[at + 3]?.low === 'cent') return at + 4;
	return undefined;
};

/**
 * The second number of a range: `15,000 to 50,000`, `12–14`, `between 3 and 5`, `100,000 up to 300,000`. `from 729 to 1,672`
 * is a change, two figures. The first number borrows the second's scale: `15 to 20 million`.
 */
function readRangeEnd(tokens: readonly Token[], first: NumberReading, skip: (at: number) => number = (at) => at): { low: number; high: number; to: number } | undefined {
	let at = first.to;
	const percent = percentEnd(tokens, at);
	if (percent !== undefined) at = percent;
	const joiner = rangeJoiner(tokens, first, at);
	if (joiner === undefined) return undefined;
	const second = readNumber(tokens, skip(joiner));
	if (second === undefined || (second.worded && !first.worded)) return undefined;
	const low = first.scale === 1 && second.scale > 1 && first.value < 1000 && !(first.value > 100 && second.value / second.scale < first.value) ? first.value * second.scale : first.value;
	if (low >= second.value) return undefined;
	if (first.plainDigits && second.plainDigits && first.value > 1500 && second.value < 2100) return undefined;
	return { low, high: second.value, to: second.to };
}

function rangeJoiner(tokens: readonly Token[], first: NumberReading, at: number): number | undefined {
	const low = tokens[at]?.low;
	const { hedgeFrom } = { hedgeFrom: qualifierBefore(tokens, first.from).from };
	const currency = currencySigns.has(tokens[first.from - 1]?.low ?? '') ? 1 : 0;
	const lead = tokens[(currency === 1 ? qualifierBefore(tokens, first.from - 1).from : hedgeFrom) - 1]?.low ?? '';
	if (low === '-' && tokens[at + 1]?.low === 'to' && tokens[at + 2]?.low === '-') return at + 3;
	if (low === '–' || low === '—' || low === '-' || low === '‑' || low === '−') return at + 1;
	if (low === 'to' && lead !== 'from') return at + 1;
	if (low === 'to' && /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|estimates?|somewhere)$/.test(tokens[hedgeFrom - 2 - currency]?.low ?? '')) return at + 1;
	if (low === 'through') return at + 1;
	if (low === 'up' && tokens[at + 1]?.low === 'to') return at + 2;
	if ((low === 'and' || low === 'or') && lead === 'between') return at + 1;
	if (low === 'and' && (/^(?:ages?|aged)$/.test(lead) || (lead === 'of' && /^(?:ages?)$/.test(tokens[hedgeFrom - 2]?.low ?? '')))) return at + 1;
	if (low === 'or' && first.plainDigits && (/^(?:ages?|aged|of)$/.test(lead) || tokens[at + 1]?.low === String(first.value + 1))) return at + 1;
	return undefined;
}

/** `two-thirds`, `a third`, `half`, `one quarter of`, and ranges of them; `three out of four` is `readRatio`'s. */
function readFraction(tokens: readonly Token[], at: number): Step | undefined {
	const first = readOneFraction(tokens, at);
	const next = tokens[first?.to ?? at];
	if (first?.quantity?.quantity.kind !== 'ratio' || next === undefined) return first;
	const between = tokens[first.quantity.hedgeFrom - 1]?.low === 'between';
	if (!(next.low === 'and' && between) && !(next.low === 'to' && tokens[first.quantity.hedgeFrom - 1]?.low !== 'from')) return first;
	const second = readOneFraction(tokens, first.to + 1, true);
	const { low } = first.quantity.quantity;
	const high = second?.quantity?.quantity.low ?? 0;
	return second?.quantity?.quantity.kind === 'ratio' && high > low ? found(tokens, at, second.to, exact('ratio', low, high), { worded: true }) : first;
}

/** `½`, `¾ of`, `½ million`. */
function readVulgarFraction(tokens: readonly Token[], at: number): Step | undefined {
	const value = vulgarFractions.get(tokens[at]?.low ?? '');
	if (value === undefined) return undefined;
	const scale = scales.get(tokens[at + 1]?.low ?? '');
	if (scale !== undefined) return found(tokens, at, at + 2, exact('count', value * scale));
	return tokens[at + 1]?.low === 'of' ? found(tokens, at, at + 1, exact('ratio', value)) : undefined;
}

/** `inRange`: the second of two, which needs no word after it ("a third and a half"). */
function readOneFraction(tokens: readonly Token[], at: number, inRange = false): Step | undefined {
	const low = tokens[at]?.low ?? '';
	if (low === 'half' || low === 'halves') {
		const before = tokens[at - 1]?.low ?? '';
		if (before === '-' || /^(?:first|second|latter|other|better|his|her)$/.test(before) || (before === 'and' && !inRange) || (/^(?:a|an|the)$/.test(before) && tokens[at + 1]?.low !== 'of')) return undefined;
		if (/^(?:way|brother|sister|hearted|time|price|baked|term|mast|life|year|day|hour|century|moon|dozen)$/.test(tokens[tokens[at + 1]?.low === '-' ? at + 2 : at + 1]?.low ?? '')) return undefined;
		if (/^(?:a|an)$/.test(tokens[at + 1]?.low ?? '')) return readHalfOf(tokens, at);
		return found(tokens, at, at + 1, exact('ratio', 0.5), { worded: true });
	}
	const slash = readSlashFraction(tokens, at);
	if (slash !== undefined) return slash;
	const number = low === 'a' || low === 'an' ? { value: 1, to: at + 1, worded: true } : tokens[at]?.kind === 'number' ? undefined : readNumber(tokens, at);
	if (number === undefined || !number.worded || number.value < 1 || number.value > 9) return undefined;
	const hyphen = tokens[number.to]?.low === '-' ? 1 : 0;
	const part = fractionParts.get(tokens[number.to + hyphen]?.low ?? '');
	const to = number.to + hyphen + 1;
	if (part === undefined || number.value >= part) return undefined;
	// "a third country", "a second look", "a quarter century" are no fractions.
	if (/^(?:a|an|the|one)$/.test(tokens[to + 1]?.low ?? '') && tokens[to]?.low === 'of' && /^(?:century|decade|year|mile|hour|day)$/.test(tokens[to + 2]?.low ?? '')) return undefined;
	if ((low === 'a' || low === 'an') && !inRange && tokens[qualifierBefore(tokens, at).from - 1]?.low !== 'by' && !(/^(?:and|to)$/.test(tokens[to]?.low ?? '') && readOneFraction(tokens, to + 1, true) !== undefined) && !/^(?:of|are|were|is|was|have|had|said|reported|labou?r|sex|more|less|to|,|\.|;|\)|come|came|involve|involved|took|identified|entered)$/.test(tokens[to]?.low ?? '.')) return undefined;
	return found(tokens, at, to, exact('ratio', number.value / part), { worded: true });
}

/** `half a million`, `half a dozen`, `half a billion dollars`, `half a percent`. */
function readHalfOf(tokens: readonly Token[], at: number): Step | undefined {
	const percent = percentEnd(tokens, at + 2);
	if (percent !== undefined) return found(tokens, at, percent, exact('percent', 0.5, 0.5, 'percent'), { worded: true });
	const scale = readNumber(tokens, at + 1);
	if (scale === undefined || scale.scale === 1) return undefined;
	const currency = currencyAfter(tokens, scale.to);
	if (currency !== undefined) return found(tokens, at, currency.to, exact('money', scale.value / 2, scale.value / 2, currency.currency, perYear(tokens, currency.to)), { worded: true });
	return found(tokens, at, scale.to, exact('count', scale.value / 2), { worded: true });
}

/** `2/3 of`: small numbers only, and never without "of". */
function readSlashFraction(tokens: readonly Token[], at: number): Step | undefined {
	const [above, slash, below, of] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
	if (above?.kind !== 'number' || slash?.low !== '/' || below?.kind !== 'number' || of?.low !== 'of' || above.end !== slash.start || slash.end !== below.start) return undefined;
	if (!/^[1-9]$/.test(above.low) || !/^(?:[2-9]|10)$/.test(below.low) || Number(above.low) >= Number(below.low) || tokens[at - 1]?.end === above.start) return undefined;
	return found(tokens, at, at + 3, exact('ratio', Number(above.low) / Number(below.low)));
}

/** `one in four`, `1 in every 150`, `7 out of 10`, `two of three`. */
function readRatio(tokens: readonly Token[], first: NumberReading): Step | undefined {
	let at = first.to;
	// "One-in-four".
	const hyphen = tokens[at]?.low === '-' && tokens[at + 1]?.low === 'in' && tokens[at + 2]?.low === '-' ? 1 : 0;
	at += hyphen;
	const low = tokens[at]?.low;
	if (low === 'out' && tokens[at + 1]?.low === 'of') at += 2;
	else if (hyphen === 1) at += 2;
	else if (low === 'in') at += 1;
	else if (low === 'of' && everyWords.has(tokens[at + 1]?.low ?? '')) at += 1;
	else return undefined;
	const every = everyWords.has(tokens[at]?.low ?? '');
	if (every) at++;
	const second = every ? readBase(tokens, at) : readNumber(tokens, at);
	if (second === undefined || second.value <= first.value || (second.worded !== first.worded && !every && first.value !== 1)) return undefined;
	if (second.plainDigits && second.value >= 1500 && second.value <= 2100) return undefined;
	if (low === 'in' && first.value > 100) return undefined;
	if ((low === 'of' || first.value !== 1) && isRateBase(second.value)) return found(tokens, first.from, second.to, exact('rate', first.value, first.value, null, groupDigits(second.value)));
	return found(tokens, first.from, second.to, exact('ratio', first.value / second.value), { worded: first.worded });
}

/** `one runaway in six`: the noun stands within the ratio, and none after it. */
function readOneOf(tokens: readonly Token[], first: NumberReading): Step | undefined {
	if (first.value !== 1 || first.scale > 1 || tokens[first.to]?.kind !== 'word' || isLesserWord(tokens[first.to]?.low ?? '')) return undefined;
	const joiner = tokens[first.to + 1]?.low === 'in' ? first.to + 1 : tokens[first.to + 1]?.kind === 'word' && tokens[first.to + 2]?.low === 'in' ? first.to + 2 : undefined;
	const second = joiner === undefined ? undefined : readNumber(tokens, everyWords.has(tokens[joiner + 1]?.low ?? '') ? joiner + 2 : joiner + 1);
	if (second === undefined || second.value < 2 || (second.plainDigits && second.value >= 1500)) return undefined;
	const next = tokens[second.to];
	if (next?.kind === 'number' || next?.low === '%' || next?.low === '-' || (next?.kind === 'word' && !isLesserWord(next.low))) return undefined;
	return found(tokens, first.from, second.to, exact('ratio', 1 / second.value), { worded: first.worded });
}

/** Words after which no noun of a number comes. */
const isLesserWord = (low: string): boolean => /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|does|did|said|says|who|that|in|of|at|on|by|from|for|to|and|or|but|as|with|worldwide|globally|there|here)$/.test(low);

/** A rank. What is "in the top ten" holds the tenth place or a better one. */
function rankStep(tokens: readonly Token[], at: number): Step | undefined {
	const rank = readRank(tokens, at);
	return rank === undefined ? undefined : found(tokens, rank.from, rank.to, exact('rank', rank.low, rank.high), { worded: tokens[at]?.kind === 'word' });
}

/** `doubled`, `threefold`. */
function readMultiplier(tokens: readonly Token[], at: number): Step | undefined {
	const value = multipliers.get(tokens[at]?.low ?? '');
	// "She read it twice" counts how often.
	return value === undefined || (tokens[at]?.low === 'twice' && !/^(?:as|the|that|what|their|its|more|those)$/.test(tokens[at + 1]?.low ?? '')) ? undefined : found(tokens, at, at + 1, exact('multiplier', value, value, 'times'), { worded: true });
}

/** `nine times`, `3x`, `five-fold`. */
function readTimes(tokens: readonly Token[], number: NumberReading, to: number): Step | undefined {
	const hyphen = tokens[to]?.low === '-' ? 1 : 0;
	const next = tokens[to + hyphen]?.low;
	if (next === '×') return found(tokens, number.from, to + 1, exact('multiplier', number.value, number.value, 'times'), { worded: false });
	if (next === 'fold' || (next === 'times' && number.value > 1 && /^(?:as|more|higher|greater|likelier|larger|the|that|what|less)$/.test(tokens[to + 1]?.low ?? ''))) {
		return found(tokens, number.from, to + hyphen + 1, exact('multiplier', number.value, number.value, 'times'), { worded: number.worded });
	}
	return undefined;
}

/** `1.5x`: a letter that touches, and is not part of `4x4`. */
function readTimesSign(tokens: readonly Token[], at: number): Step | undefined {
	const [number, sign, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
	if (number?.kind !== 'number' || sign?.low !== 'x' || sign.start !== number.end || next?.start === sign.end && next.kind !== 'mark' || !/^\d{1,3}(?:\.\d+)?$/.test(number.low) || tokens[at - 1]?.end === number.start) return undefined;
	return found(tokens, at, at + 2, exact('multiplier', Number(number.low), Number(number.low), 'times'));
}

/** `aged 12 to 14`, `12 years old`, `12-year-old`, `average age of 13`. */
function readAge(tokens: readonly Token[], number: NumberReading, range: { low: number; high: number; to: number } | undefined): Step | undefined {
	const low = range?.low ?? number.value;
	const high = range?.high ?? number.value;
	let to = range?.to ?? number.to;
	if (high > 110 || number.scale > 1) return undefined;
	const { from: hedgeFrom, qualifier } = qualifierBefore(tokens, number.from);
	const lead = tokens[hedgeFrom - 1]?.low ?? '';
	const further = tokens[hedgeFrom - 2]?.low ?? '';
	const hyphen = tokens[to]?.low === '-' ? 1 : 0;
	const unit = tokens[to + hyphen]?.low ?? '';
	const years = /^(?:years?|yrs?)$/.test(unit);
	const old = years && (tokens[to + hyphen + 1]?.low === 'old' || tokens[to + hyphen + 1]?.low === 'olds' || (tokens[to + hyphen + 1]?.low === '-' && /^olds?$/.test(tokens[to + hyphen + 2]?.low ?? '')) || (tokens[to + hyphen + 1]?.low === 'of' && tokens[to + hyphen + 2]?.low === 'age'))
		|| (unit === 'y' && tokens[to + 1]?.low === '/' && tokens[to + 2]?.low === 'o');
	const aged = isEntry(tokens, hedgeFrom, to) || /^(?:aged?|ages)$/.test(lead) || ((lead === 'of' || lead === 'is' || lead === 'was' || lead === 'between' || lead === 'at') && /^(?:aged?|ages)$/.test(further))
		|| ageIsSubject(tokens, hedgeFrom, lead) || (lead === 'as' && further === 'young') || (lead === 'of' && range !== undefined && high < 30 && /^(?:girls|boys|children|women|youth|youths|teenagers|minors)$/.test(further));
	if (!old && !aged) return undefined;
	// "42 % were aged 18 to 24": the age says who they are, the share is the figure.
	const isOfShare = /^(?:aged?|ages)$/.test(lead) && tokens.slice(Math.max(0, hedgeFrom - 5), hedgeFrom).some(({ low }) => low === '%' || low === 'cent' || low === 'percent');
	const bound = isOfShare || qualifier === 'less-than' || qualifier === 'more-than' || /^(?:under|below|over)$/.test(tokens[hedgeFrom - 1]?.low ?? '') || (tokens[to]?.low === 'and' && /^(?:over|under|older|younger|above|below)$/.test(tokens[to + 1]?.low ?? ''))
		|| /^(?:under|below|over|before|by|until|than)$/.test(tokens[hedgeFrom - 4]?.low ?? '') || /^(?:under|below|over|before|by|until|than)$/.test(tokens[hedgeFrom - 3]?.low ?? '');
	const quantity = exact('age', low, high, 'years');
	const step = found(tokens, number.from, to, quantity, { worded: number.worded, plainDigits: number.plainDigits, ageBound: bound });
	to += hyphen;
	return step;
}
