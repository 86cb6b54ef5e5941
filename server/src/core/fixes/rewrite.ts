import type { Quantity } from '../facts/model.ts';

/** A number written anew, with the hedge before it where that had to change. */
export interface Rewritten {
	readonly text: string;
	/** `null` where the writer's own hedge still holds. */
	readonly hedge: string | null;
	/** The number is the published one: rounding changed nothing. */
	readonly exact: boolean;
}

/** How far rounding may take a number from its value. */
const TOLERANCE = 0.05;

/**
 * Writes a published number the way the old one is written: currency mark, digits or words, decimals, groups, scale word,
 * percent sign. `hedge` is the writer's word before it ("nearly"), which decides the way of rounding.
 *
 * `undefined` where the forms do not match: a range, "one in four", another unit.
 *
 * `rewrite('40.3 million', 'more than', { kind: 'count', low: 49_600_000, … })` gives "49.6 million" and the hedge "about".
 */
export function rewrite(old: string, hedge: string | null, quantity: Quantity): Rewritten | undefined {
	if (quantity.low !== quantity.high || quantity.kind === 'ratio' || quantity.kind === 'rank') return undefined;
	const form = readForm(old);
	if (form === undefined) return undefined;
	const scaled = rescaled(form, quantity.low);
	const way = wayOf(hedge);
	const value = rounded(quantity.low / scaled.factor, form, way);
	if (value === undefined) return undefined;
	const digits = form.spelled ? spell(value) : group(value, form);
	if (digits === undefined) return undefined;
	const written = form.spelled && form.capital ? digits.charAt(0).toUpperCase() + digits.slice(1) : digits;
	const exact = Math.abs(value * scaled.factor - quantity.low) < quantity.low * 1e-9;
	const strict = hedge !== null && STRICT.test(hedge);
	return { text: `${form.before}${written}${scaled.after}`, hedge: strict && exact ? like(hedge, 'about') : null, exact };
}

/** Hedges that turn false where the number is exact. */
const STRICT = /^(?:nearly|almost|close to|just under|just over|under|below|less than|fewer than|more than|over|above|in excess of|upwards of|well over)$/i;

/** The hedge right before a number: "nearly", "more than". */
export const hedgeBefore = (text: string): string | null =>
	/(?:^|[\s(“"])((?:nearly|almost|close to|just under|just over|well over|under|below|less than|fewer than|more than|over|above|in excess of|upwards of|at least|about|around|approximately|roughly|some|an estimated|up to|as many as))\s$/i.exec(text.slice(-24))?.[1] ?? null;

const wayOf = (hedge: string | null): 'up' | 'down' | 'near' => {
	if (hedge === null) return 'near';
	if (/^(?:nearly|almost|close to|just under|under|below|less than|fewer than|up to|as many as)$/i.test(hedge)) return 'up';
	return /^(?:more than|over|just over|well over|above|in excess of|upwards of|at least)$/i.test(hedge) ? 'down' : 'near';
};

interface Form {
	readonly before: string;
	readonly after: string;
	readonly spelled: boolean;
	readonly capital: boolean;
	readonly value: number;
	readonly decimals: number;
	/** Significant figures as written, without the zeros at the end. */
	readonly figures: number;
	readonly zeros: number;
	readonly separator: string;
	readonly factor: number;
}

const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, k: 1e3, million: 1e6, millions: 1e6, m: 1e6, mn: 1e6, mln: 1e6, billion: 1e9, bn: 1e9, b: 1e9, trillion: 1e12, lakh: 1e5, lakhs: 1e5, crore: 1e7, crores: 1e7 };

function readForm(old: string): Form | undefined {
	const [, before = '', number, after = ''] = /^([^\d\p{L}]{0,3}(?:US|A|C|CA|AU)?[$€£₹]?\s?)(\d[\d,.\u00a0\u202f ']*\d|\d)((?:[\s\u00a0-]?\p{L}+|\s?%|\s?per\s?cent)?[^\d]{0,20})$/u.exec(old) ?? [];
	const [scaleWord] = /\p{L}+/u.exec(after) ?? [];
	const factor = Object.hasOwn(SCALES, scaleWord?.toLowerCase() ?? '') ? SCALES[scaleWord?.toLowerCase() ?? ''] ?? 1 : 1;
	if (number === undefined) return spelledForm(old);
	const [, decimal] = /^\d{1,15}(?:[, \u00a0\u202f']\d{3})*\.(\d{1,6})$/.exec(number) ?? [];
	const whole = decimal === undefined ? number : number.slice(0, number.length - decimal.length - 1);
	if (!/^\d{1,15}$|^\d{1,3}(?:([,. \u00a0\u202f'])\d{3})(?:\1\d{3})*$/.test(whole)) return undefined;
	const plain = whole.replace(/\D/g, '');
	const zeros = decimal === undefined ? /0*$/.exec(plain)?.[0].length ?? 0 : 0;
	return {
		before, after, spelled: false, capital: false, factor, zeros,
		value: Number(decimal === undefined ? plain : `${plain}.${decimal}`),
		decimals: decimal?.length ?? 0,
		figures: plain.length - zeros + (decimal?.length ?? 0),
		separator: /\D/.exec(whole)?.[0] ?? (plain.length > 3 ? '' : ','),
	};
}

function spelledForm(old: string): Form | undefined {
	const [, number, after = ''] = /^([\p{L}-]+(?: hundred| [\p{L}]+-[\p{L}]+)?)(\s(?:million|billion|thousand|per ?cent))?$/iu.exec(old) ?? [];
	if (number === undefined) return undefined;
	const value = Array.from({ length: 999 }, (_, at) => at + 1).find((candidate) => spell(candidate) === number.toLowerCase());
	if (value === undefined) return undefined;
	const word = after.trim().toLowerCase();
	return {
		before: '', after, spelled: true, capital: /^\p{Lu}/u.test(number), value, decimals: 0, separator: '',
		figures: String(value).replace(/0+$/, '').length, zeros: /0*$/.exec(String(value))?.[0].length ?? 0,
		factor: Object.hasOwn(SCALES, word) ? SCALES[word] ?? 1 : 1,
	};
}

/** Moves from "900 million" to "1.2 billion" and back, where the words are written out. */
function rescaled(form: Form, value: number): { readonly factor: number; readonly after: string } {
	const up = /million/.test(form.after) && value >= 1e9;
	const down = /billion/.test(form.after) && value < 1e9 && value >= 1e6;
	if (up) return { factor: 1e9, after: form.after.replace('million', 'billion') };
	if (down) return { factor: 1e6, after: form.after.replace('billion', 'million') };
	return { factor: form.factor, after: form.after };
}

function rounded(value: number, form: Form, way: 'up' | 'down' | 'near'): number | undefined {
	// Switching scales needs a decimal: 1.2 billion, not 1.
	const decimals = form.decimals === 0 && value < 10 && form.value >= 10 && form.factor > 1 ? 1 : form.decimals;
	const steps: number[] = [];
	// "40 million" is rounded to tens; "25 million" and "$150 billion" are whole numbers.
	if (decimals === 0 && form.zeros > 0 && form.figures === 1) steps.push(10 ** Math.floor(Math.log10(Math.max(1, value))));
	if (decimals === 0 && form.factor === 1 && form.zeros >= 2) for (let power = form.zeros; power >= 1; power--) steps.push(10 ** power);
	steps.push(10 ** -decimals);
	for (const step of steps) {
		const units = value / step;
		const near = Math.abs(units - Math.round(units)) < 1e-9 ? Math.round(units) : way === 'up' ? Math.ceil(units) : way === 'down' ? Math.floor(units) : Math.round(units);
		const result = Number((near * step).toFixed(6));
		if (Math.abs(result - value) <= value * TOLERANCE) return result;
	}
	return undefined;
}

function group(value: number, { decimals, separator }: Form): string {
	const text = Number.isInteger(value) ? String(value) : value.toFixed(Math.max(decimals, 1));
	const [whole = '', decimal] = text.split('.');
	const grouped = separator === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
	return decimal === undefined ? grouped : `${grouped}.${decimal}`;
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words for a whole number under a thousand. */
function spell(value: number): string | undefined {
	if (!Number.isInteger(value) || value < 0 || value > 999) return undefined;
	if (value < 20) return ONES[value];
	if (value < 100) return `${TENS[Math.floor(value / 10) - 2] ?? ''}${value % 10 === 0 ? '' : `-${ONES[value % 10] ?? ''}`}`;
	const rest = value % 100;
	return `${ONES[Math.floor(value / 100)] ?? ''} hundred${rest === 0 ? '' : ` and ${spell(rest) ?? ''}`}`;
}

const like = (model: string, word: string): string => (/^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word);
