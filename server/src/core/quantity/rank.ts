import { wordList } from '../lexicon/wordLists.ts';
import type { Token } from '../text/tokens.ts';
import { ordinals } from './numerals.ts';
import { readNumber } from './readNumber.ts';

/** A rank: `the third largest`, `second-most`, `ranked 4th`, `in third place`, `No. 3` after "ranks", `top ten`. */
export interface RankReading {
	/** Tokens `[from, to)` of the rank itself. */
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
}

/** Reads the rank that starts at token `at`. An ordinal by itself ("the 10th anniversary", "a second look") is none. */
export function readRank(tokens: readonly Token[], at: number): RankReading | undefined {
	return readOrdinal(tokens, at) ?? readPosition(tokens, at);
}

function readOrdinal(tokens: readonly Token[], at: number): RankReading | undefined {
	const first = ordinalAt(tokens, at);
	if (first === undefined) return undefined;
	// "The second or third largest".
	const other = tokens[first.to]?.low === 'or' ? ordinalAt(tokens, first.to + 1) : undefined;
	const to = other?.to ?? first.to;
	const hyphen = tokens[to]?.low === '-' ? 1 : 0;
	const next = tokens[to + hyphen]?.low ?? '';
	const before = tokens[at - 1]?.low ?? '';
	if (!superlatives.has(next) && !rankWords.has(before) && !(/^(?:came|come|comes|placed|finished)$/.test(before) && /^(?:among|in|of)$/.test(next)) && !(next === 'place' && before === 'in')) return undefined;
	return first.value < 2 ? undefined : { from: at, to, low: first.value, high: other?.value ?? first.value };
}

/** `third`, `3rd`. */
function ordinalAt(tokens: readonly Token[], at: number): { readonly value: number; readonly to: number } | undefined {
	const token = tokens[at];
	const word = ordinals.get(token?.low ?? '');
	if (word !== undefined) return { value: word, to: at + 1 };
	const ending = tokens[at + 1];
	return token?.kind === 'number' && /^\d{1,3}$/.test(token.low) && ending?.start === token.end && /^(?:st|nd|rd|th)$/.test(ending.low) ? { value: Number(token.low), to: at + 2 } : undefined;
}

/** `ranks No. 3`, `ranked 3 of 50`, `the top ten countries`. */
function readPosition(tokens: readonly Token[], at: number): RankReading | undefined {
	const hyphen = tokens[at - 1]?.low === '-' ? 1 : 0;
	const isTop = tokens[at - 1 - hyphen]?.low === 'top';
	let before = at - 1;
	if (tokens[before]?.low === '.') before--;
	if (tokens[before]?.low === 'no' || tokens[before]?.low === 'number') before--;
	const isRanked = rankWords.has(tokens[before]?.low ?? '');
	if (!isTop && !isRanked) return undefined;
	const number = readNumber(tokens, at);
	if (number === undefined || number.value < 1 || number.value > 250 || !Number.isInteger(number.value) || number.scale > 1) return undefined;
	const rank = { from: at, to: number.to, low: number.value, high: number.value };
	if (isTop && number.value <= 100 && tokens[number.to]?.low !== '%' && tokens[number.to]?.low !== 'per' && tokens[number.to]?.low !== 'percent') return rank;
	return isRanked ? rank : undefined;
}

const superlatives: ReadonlySet<string> = wordList('superlatives');
const rankWords: ReadonlySet<string> = wordList('ranks');
