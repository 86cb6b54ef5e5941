/** A number as a label states it. */
export interface Reading {
	readonly low: number;
	readonly high: number;
	readonly unit: string;
}

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, m: 1e6, bn: 1e9, k: 1e3 };
const words: Readonly<Record<string, number>> = {
	one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
};
const number = String.raw`\d[\d,]*(?:\.\d+)?`;
const quantity = new RegExp(
	String.raw`^(?<currency>US\$|CA\$|C\$|\$|£|€)?(?<low>${number})(?:\s*(?:to|and|–|-)\s*(?<high>${number}))?(?:\s*(?<scale>thousand|million|billion|bn|m|k))?(?<percent>\s*(?:%|per ?cent))?$`, 'iu',
);
const oneIn = /^(?<part>\d+|[a-z]+) (?:in|of|out of) (?:every )?(?<whole>\d[\d,]*|[a-z]+)$/iu;

const value = (text: string): number => words[text.toLowerCase()] ?? Number(text.replaceAll(',', ''));

/**
 * Reads the plain ways to write a number: digits with scale, currency or percent sign, ranges, "one in four".
 * `null` for all others, which a labeller states by hand. Not the reader under test, on purpose.
 */
export function readNumber(text: string): Reading | null {
	const plain = text.replaceAll('&nbsp;', ' ').replaceAll(/[*_\\]/gu, '').trim();
	const share = oneIn.exec(plain)?.groups;
	if (share?.['part'] !== undefined && share['whole'] !== undefined) {
		const low = value(share['part']) / value(share['whole']);
		return Number.isFinite(low) ? { low, high: low, unit: 'ratio' } : null;
	}
	const groups = quantity.exec(plain)?.groups;
	if (groups?.['low'] === undefined) return null;
	const scale = scales[groups['scale']?.toLowerCase() ?? ''] ?? 1;
	const low = round(value(groups['low']) * scale);
	const high = groups['high'] === undefined ? low : round(value(groups['high']) * scale);
	return { low, high, unit: groups['currency'] !== undefined ? 'money' : groups['percent'] !== undefined ? 'percent' : 'count' };
}

/** 15.1 × 1,000,000 is 15,100,000, whatever binary fractions say. */
const round = (n: number): number => Number(n.toPrecision(12));
