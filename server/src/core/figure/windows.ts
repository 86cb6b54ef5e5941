import type { Span } from '../span.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Token } from '../text/tokens.ts';

/** The tokens that are a quantity's own words: before and after it, half-open, within its sentence. */
export interface Windows {
	readonly before: Span;
	readonly after: Span;
}

const boundaries = new Set([';', ':', '—', '|', '\uFFFC', '?', '!']);

/**
 * Parts a sentence among its quantities.
 *
 * What stands between two of them goes to the first, up to the last comma or joining word before the second; the rest goes to
 * the second: "Women account for 54% | and men for 46%", "77% were male and | 58% were black".
 */
export function windowsOf(tokens: readonly Token[], sentence: Span, quantities: readonly FoundQuantity[]): Windows[] {
	const starts = quantities.map((quantity, at) => {
		const previous = quantities[at - 1];
		return previous === undefined ? clauseStart(tokens, sentence.start, quantity.hedgeFrom) : split(tokens, previous.to, quantity);
	});
	return quantities.map((quantity, at) => {
		const end = starts[at + 1] ?? sentence.end;
		return { before: { start: starts[at] ?? sentence.start, end: quantity.hedgeFrom }, after: { start: quantity.to, end: clauseEnd(tokens, quantity.to, end) } };
	});
}

/** Where what belongs to one quantity ends and what belongs to the next begins. */
const splitters = new Set([',', 'and', 'while', 'whereas', 'but', 'with', 'including', '(', ...boundaries]);

/** Words that begin a lead: what the number after its comma is said of. */
const leads = new Set(['of', 'among', 'amongst', 'in', 'for', 'across', 'within']);

/** "women and girls" is one group. */
const groups = new Set(['women', 'girls', 'men', 'boys', 'children', 'adults']);

function split(tokens: readonly Token[], from: number, { hedgeFrom: to, to: end }: FoundQuantity): number {
	if (tokens[to - 1]?.low === ',') {
		// "…; of the boys, | 45 per cent": a lead of its own.
		for (let at = to - 2; at >= Math.max(from, to - LEAD_REACH); at--) {
			if (leads.has(tokens[at]?.low ?? '') && (at === from || splitters.has(tokens[at - 1]?.low ?? '')) && !tokens.slice(at, to - 1).some(({ low }) => low === ',' || boundaries.has(low))) return at;
		}
	}
	// "Eritrea (90.3) and | Mauritania (32)": a number alone in brackets belongs to the words before them.
	const isBracketed = tokens[to - 1]?.low === '(' && tokens[end]?.low === ')';
	for (let at = isBracketed ? to - 2 : to - 1; at >= from; at--) {
		const low = tokens[at]?.low ?? '';
		if (low === 'and' && groups.has(tokens[at - 1]?.low ?? '') && groups.has(tokens[at + 1]?.low ?? '')) continue;
		if (splitters.has(low)) return at + 1;
	}
	return to;
}

/** The last boundary before a sentence's first quantity, a label's colon left out ("Women and girls: 61%"): "While most victims are women, | 22% are men". A list's commas are few words apart. */
function clauseStart(tokens: readonly Token[], from: number, to: number): number {
	if (leadsWithWhole(tokens, from, to)) return from;
	for (let at = to - 1; at >= from; at--) {
		const low = tokens[at]?.low ?? '';
		if ((boundaries.has(low) && !(low === ':' && at - from <= 8)) || (low === ',' && (at === to - 1 || at - from > 6))) return at + 1;
	}
	return from;
}

/** "Of the children identified in 2022, | 38% were girls": what the number is a share or part of leads the sentence. */
function leadsWithWhole(tokens: readonly Token[], from: number, to: number): boolean {
	const start = tokens[from]?.low === 'out' ? from + 1 : from;
	const lead = tokens[start]?.low ?? '';
	if (!leads.has(lead) || to - from > LEAD_REACH || tokens.slice(from, to).some(({ low }) => boundaries.has(low))) return false;
	// "In forced marriage, 22 million": a lead of a few words, and nothing else before the number.
	return /^(?:of|among|amongst)$/.test(lead) || (to - from <= 10 && tokens.slice(from, to - 1).every(({ low }) => low !== ','));
}

/** So many tokens a lead may have. */
const LEAD_REACH = 32;

function clauseEnd(tokens: readonly Token[], from: number, to: number): number {
	for (let at = from; at < to; at++) {
		const low = tokens[at]?.low ?? '';
		if (boundaries.has(low) && low !== '\uFFFC') return at;
	}
	return to;
}
