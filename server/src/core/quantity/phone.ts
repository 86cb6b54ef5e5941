import { wordList } from '../lexicon/wordLists.ts';
import type { Token } from '../text/tokens.ts';
import type { NumberReading } from './readNumber.ts';

/**
 * Whether a number belongs to a telephone number: `+44 20 7946 0018`, `0800 0121 700`, `(202) 555-0100`, `call 999`, `text HELP to 233733`.
 * Forms with three parts joined by hyphens are told by the hyphens.
 */
export function isPhone(tokens: readonly Token[], { from, to, worded }: NumberReading): boolean {
	if (worded) return false;
	return isAreaCode(tokens, from, to) || isDialled(tokens, from) || isInPhoneRun(tokens, from, to);
}

/** `(202) 555-0100`, `1 (202) 555-0100`. */
function isAreaCode(tokens: readonly Token[], from: number, to: number): boolean {
	const code = (open: number): boolean => tokens[open]?.low === '(' && tokens[open + 1]?.kind === 'number' && tokens[open + 2]?.low === ')' && tokens[open + 3]?.kind === 'number' && (tokens[open + 4]?.low === '-' || tokens[open + 4]?.kind === 'number');
	if (code(to) && tokens[to + 1]?.low.length === 3) return true;
	if (tokens[from - 1]?.low === ')' && tokens[from - 3]?.low === '(' && tokens[from - 2]?.low.length === 3 && tokens[to]?.low === '-') return true;
	return tokens[from - 1]?.low === '(' && tokens[to]?.low === ')' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.low === '-';
}

const dialWords: ReadonlySet<string> = wordList('dialling');

/** A short number after the word for reaching it. One with a separator or a scale ("call 1,200 witnesses") is none. */
function isDialled(tokens: readonly Token[], from: number): boolean {
	const written = tokens[from]?.low ?? '';
	if (!/^\d{3,}(?: \d{3})?$/.test(written)) return false;
	const dot = tokens[from - 1]?.low === '.' || tokens[from - 1]?.low === ':' ? 1 : 0;
	const before = tokens[from - 1 - dot]?.low ?? '';
	// "Text HELP to 233733".
	return dialWords.has(before) || (before === 'to' && dialWords.has(tokens[from - 3]?.low ?? '') && tokens[from - 2]?.kind === 'word');
}

/** Groups of digits with nothing but spaces, hyphens or brackets between, of which one starts with a plus or a zero, or of which there are three. */
function isInPhoneRun(tokens: readonly Token[], from: number, to: number): boolean {
	const first = leftEnd(tokens, from);
	const last = rightEnd(tokens, to);
	const groups = tokens.slice(first, last).filter(({ kind }) => kind === 'number');
	const plus = tokens[first - 1]?.low === '+' && tokens[first - 1]?.end === tokens[first]?.start;
	if (plus) return groups.length > 1;
	return groups.some(({ low }) => /^0\d/.test(low)) || (groups.length > 1 && groups.length === last - first && groups.every(({ low }) => /^[\d ]+$/.test(low)) && (groups.length > 2 || groups.some(({ low }) => low.includes(' '))));
}

function leftEnd(tokens: readonly Token[], from: number): number {
	let at = from;
	for (let steps = 0; steps < RUN; steps++) {
		const gap = gapBefore(tokens, at);
		if (gap === undefined) break;
		at = gap;
	}
	return at;
}

/** The number token before the one at `at`, where only what stands inside telephone numbers is between. */
function gapBefore(tokens: readonly Token[], at: number): number | undefined {
	let before = at - 1;
	while (before > at - 4 && /^[()]$/.test(tokens[before]?.low ?? '')) before--;
	return isGroup(tokens[before]) && isGroup(tokens[at]) && (tokens[at]?.start ?? 0) - (tokens[before]?.end ?? 0) <= 3 ? before : undefined;
}

function rightEnd(tokens: readonly Token[], to: number): number {
	let at = to;
	for (let steps = 0; steps < RUN; steps++) {
		let next = at;
		while (next < at + 3 && /^[()]$/.test(tokens[next]?.low ?? '')) next++;
		if (!isGroup(tokens[next]) || !isGroup(tokens[at - 1]) || (tokens[next]?.start ?? 0) - (tokens[at - 1]?.end ?? 0) > 3) break;
		at = next + 1;
	}
	return at;
}

/** Digits with no separator but a space: part of a telephone number, maybe. */
const isGroup = (token: Token | undefined): boolean => token?.kind === 'number' && /^[\d ]+$/.test(token.low);

/** No telephone number has more groups than this. */
const RUN = 6;
