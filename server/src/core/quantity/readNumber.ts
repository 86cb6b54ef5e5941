import type { Token } from '../text/tokens.ts';
import { scales, shortScales, tens, units, vulgarFractions } from './numerals.ts';

/** One number in the tokens, scale words taken in. */
export interface NumberReading {
	readonly value: number;
	/** Tokens `[from, to)`. */
	readonly from: number;
	readonly to: number;
	/** A scale word or letter stands with it: a range's first number may borrow it. */
	readonly scale: number;
	readonly worded: boolean;
	/** As written without separators or scale, to tell "2021" from "2,021". */
	readonly plainDigits: boolean;
}

/** Reads the number that starts at token `at`; `undefined` where none does. `touching`: a word may touch it in front, as `USD` does. */
export function readNumber(tokens: readonly Token[], at: number, touching = false): NumberReading | undefined {
	const token = tokens[at];
	if (token?.kind === 'number') return readDigits(tokens, at, token, touching);
	if (token?.kind === 'word') return readWords(tokens, at, token);
	return undefined;
}

function readDigits(tokens: readonly Token[], at: number, token: Token, touching: boolean): NumberReading | undefined {
	const before = tokens[at - 1];
	if (!touching && before?.kind === 'word' && before.end === token.start) return undefined;
	const part = tokens[at + 1]?.start === token.end ? vulgarFractions.get(tokens[at + 1]?.low ?? '') : undefined;
	if (part !== undefined) {
		const { scale, to } = readScales(tokens, at + 2);
		return { value: round((Number(token.low) + part) * scale), from: at, to, scale, worded: false, plainDigits: false };
	}
	const next = tokens[at + 1];
	const base = parseDigits(token.low, next?.low === '%' || next?.low === 'percent' || scales.has(next?.low ?? '') || shortScales.has(next?.low ?? ''));
	// "888.373.7888" is no number.
	if (Number.isNaN(base)) return undefined;
	if (next?.kind === 'word' && next.start === token.end) {
		const short = shortScales.get(next.low) ?? scales.get(next.low);
		if (short === undefined) return undefined;
		return { value: round(base * short), from: at, to: at + 2, scale: short, worded: false, plainDigits: false };
	}
	const { scale, to } = readScales(tokens, at + 1);
	return { value: round(base * scale), from: at, to, scale, worded: false, plainDigits: scale === 1 && /^\d+$/.test(token.low) };
}

/** Scale words after a number, a hyphen between allowed: `million`, `hundred thousand`, `-million`. */
function readScales(tokens: readonly Token[], from: number): { scale: number; to: number } {
	let scale = 1;
	let to = from;
	for (;;) {
		const hyphen = tokens[to]?.low === '-' && scales.has(tokens[to + 1]?.low ?? '') ? 1 : 0;
		const word = tokens[to + hyphen];
		const factor = word?.kind === 'word' ? scales.get(word.low) ?? spaced(tokens, to + hyphen) : undefined;
		if (factor === undefined) return { scale, to };
		scale *= factor;
		to += hyphen + 1;
	}
}

/** `1.2 bn` and `30 mn`; a letter by itself after a space is a word like any other. */
function spaced(tokens: readonly Token[], at: number): number | undefined {
	const low = tokens[at]?.low ?? '';
	return low === 'bn' || low === 'mn' || low === 'tn' ? shortScales.get(low) : undefined;
}

/** `1.234` is a thousand and more, but not before a scale word or percent sign. */
const parseDigits = (written: string, scaled: boolean): number => {
	if (/^\d+,\d{1,2}$/.test(written)) return Number(written.replace(',', '.'));
	const groups = !(scaled && /^\d+\.\d+$/.test(written)) && /^\d{1,3}(?:[.'’]\d{3})+$/.test(written);
	const plain = groups ? written.replace(/[.'’]/g, '') : written.replace(/[,' ’]/g, '');
	return Number(plain);
};

/** Takes float noise out of products: 49.6 × 1,000,000. */
const round = (value: number): number => (Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12)));

/**
 * Number words: `forty-nine million`, `two hundred and four`, `a million`, `half a million` (the half is the scanner's).
 * `one` by itself is a number here; whether it is a pronoun is not told by the word.
 */
function readWords(tokens: readonly Token[], at: number, first: Token): NumberReading | undefined {
	const article = (first.low === 'a' || first.low === 'an') && scales.has(tokens[at + 1]?.low ?? '');
	let total = 0;
	let group = article ? 1 : 0;
	let scale = 1;
	let to = at;
	let seen = article;
	for (let index = article ? at + 1 : at; index < tokens.length; index++) {
		const low = tokens[index]?.low ?? '';
		const word = units.get(low) ?? tens.get(low);
		if (word !== undefined) {
			// "twenty one" joins, "one two" does not.
			if (seen && group % 100 !== 0 && !(group % 10 === 0 && group % 100 >= 20 && word < 10)) break;
			group += word;
		} else if (seen && low === 'hundred') {
			group *= 100;
			scale = 100;
		} else if (seen && scales.has(low)) {
			scale = scales.get(low) ?? 1;
			total += (group === 0 ? 1 : group) * scale;
			group = 0;
		} else if (seen && low === 'and' && tokens[index + 1]?.low === 'a' && tokens[index + 2]?.low === 'half') {
			// "A million and a half", "one and a half million".
			if (group === 0) total += scale / 2;
			else group += 0.5;
			index += 2;
		} else if (seen && low === 'point' && decimalWord(tokens, index + 1) !== undefined) {
			group += (decimalWord(tokens, index + 1) ?? 0) / 10;
			index += 1;
		} else if (seen && (low === '-' || low === 'and') && joins(tokens, index, scale)) {
			continue;
		} else {
			break;
		}
		seen = true;
		to = index + 1;
	}
	return seen ? { value: round(total + group), from: at, to, scale, worded: true, plainDigits: false } : undefined;
}

/** The digit after "point": `forty-nine point six`. */
const decimalWord = (tokens: readonly Token[], at: number): number | undefined => {
	const digit = units.get(tokens[at]?.low ?? '');
	return digit !== undefined && digit < 10 ? digit : undefined;
};

/** A hyphen joins `forty-nine`; `and` joins only below a hundred or thousand: `two hundred and four`. */
function joins(tokens: readonly Token[], at: number, scale: number): boolean {
	const next = tokens[at + 1]?.low ?? '';
	if (tokens[at]?.low === '-') return tens.has(tokens[at - 1]?.low ?? '') ? units.has(next) : scales.has(next) || next === 'hundred';
	return scale >= 100 && (units.has(next) || tens.has(next));
}
