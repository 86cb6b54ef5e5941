import type { Mismatch } from './sums.ts';
import type { SpokenFigure, SpokenSentence } from './spoken.ts';

/** Percentages that are not what the two counts right beside them make: "52 of 200 victims (31 %)". */
export function percentageMismatches(sentence: SpokenSentence): Mismatch[] {
	return sentence.figures.flatMap((spoken) => {
		const { quantity, slots, quoted } = spoken.figure;
		if (quantity.kind !== 'percent' || quantity.low !== quantity.high || quoted || slots.questioned || slots.isChange) return [];
		const counts = countsBefore(sentence.text, spoken) ?? countsAfter(sentence.text, spoken);
		if (counts === undefined) return [];
		const { part, whole } = counts;
		if (part === undefined || whole === undefined || part < 0 || whole < 10 || part > whole) return [];
		const share = (part / whole) * 100;
		if (fits(spoken, share)) return [];
		const other = sentence.sourceOf(counts.start, counts.end);
		const words = sentence.text.slice(counts.start, counts.end);
		return [{ index: spoken.index, message: { id: 'inconsistent.percent', data: { figure: spoken.figure.text, counts: words, share: `${shareWords(share)}%` } }, other, otherText: words }];
	});
}

interface Counts {
	readonly part: number | undefined;
	readonly whole: number | undefined;
	readonly start: number;
	readonly end: number;
}

const COUNT = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d.,]?\d|\s?%)`;
const PAIR = String.raw`(?<![\d.,$€£-])${COUNT}(?: [\p{L}-]+){0,2} (?:out )?of (?:(?:the|all|these|those|its|their|a total of) ){0,2}${COUNT}(?: (?!(?:million|billion|thousand|hundred|and|or|to|of|in|by|from|with|years?)\b)[\p{L}-]+){0,3}(?: of (?:human |sex |labou?r )?trafficking)?`;
const BEFORE = new RegExp(String.raw`${PAIR}\s?(?:\(|, or |, i\.e\. |, )(?:or |i\.e\. |about |around |roughly |nearly |some |just )?(?:over |under )?$`, 'u');
const AFTER = new RegExp(String.raw`^\s?\((?:or )?${PAIR}\)`, 'u');

function countsBefore(text: string, { start, end }: SpokenFigure): Counts | undefined {
	if (!/^\s?[).;]|^,|^\s*$/.test(text.slice(end))) return undefined;
	const from = Math.max(0, start - 120);
	const found = BEFORE.exec(text.slice(from, start));
	if (found === null) return undefined;
	const at = from + found.index;
	const [, part, whole] = found;
	return { part: numberOf(part), whole: numberOf(whole), start: at, end: at + found[0].replace(/\s?[(,][^(,]*$/, '').length };
}

function countsAfter(text: string, { end }: SpokenFigure): Counts | undefined {
	const found = AFTER.exec(text.slice(end, end + 120));
	if (found === null) return undefined;
	const [all, part, whole] = found;
	return { part: numberOf(part), whole: numberOf(whole), start: end + all.indexOf('(') + 1, end: end + all.length - 1 };
}

/** A number that may be a year is none: "3 of 2021". */
const numberOf = (words: string | undefined): number | undefined => (words === undefined || /^(?:19|20)\d\d$/.test(words) ? undefined : Number(words.replaceAll(',', '')));

/** Rounded or cut to the digits written, or within the hedge; one last digit off is left alone. */
function fits({ figure: { text, quantity: { low, qualifier } } }: SpokenFigure, share: number): boolean {
	const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
	const unit = 10 ** -decimals;
	const tolerance = qualifier === 'about' ? Math.max(2.5, low * 0.1) : unit;
	if (qualifier === 'more-than' || qualifier === 'at-least') return share >= low - unit;
	if (qualifier === 'less-than' || qualifier === 'up-to') return share <= low + unit;
	return Math.abs(share - low) <= tolerance + 1e-9;
}

const shareWords = (share: number): string => String(Number(share.toFixed(share < 1 ? 2 : share < 10 ? 1 : 0)));
