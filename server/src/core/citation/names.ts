import type { Publisher } from '../facts/model.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';

/** A name of a body in a text. */
export interface NameHit {
	readonly body: string;
	readonly start: number;
	readonly end: number;
	/** The name is that of a publication ("Global Slavery Index"), not of those who write it. */
	readonly work: boolean;
}

/** Finds the names of bodies in a text, longest first, from left to right, none within another. */
export type NameFinder = (text: string, tokens?: readonly Token[]) => NameHit[];

interface Entry {
	readonly body: string;
	readonly words: readonly string[];
	/** An acronym: counts only in capitals, because "ice" and "gems" are words. */
	readonly capitals: boolean;
	readonly work: boolean;
}

/** Builds the finder once per facts. Each text is then walked once. */
export function createNameFinder(publishers: readonly Publisher[]): NameFinder {
	const byFirst = new Map<string, Entry[]>();
	for (const { id, name, names } of publishers) {
		for (const written of new Set([name, ...names])) {
			const words = wordsOf(tokenize(written)).map(({ low }) => low);
			const first = words[0];
			if (first === undefined) continue;
			const letters = written.replace(/[^\p{L}]/gu, '');
			const entry: Entry = { body: id, words, capitals: letters === letters.toUpperCase(), work: /\b(?:Report|Index)\b/.test(written) };
			const there = byFirst.get(first);
			if (there === undefined) byFirst.set(first, [entry]);
			else there.push(entry);
		}
	}
	for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
	return (text, tokens = tokenize(text)) => {
		const words = wordsOf(tokens);
		const hits: NameHit[] = [];
		for (let at = 0; at < words.length; at++) {
			const word = words[at];
			const entry = word === undefined ? undefined : byFirst.get(bare(word.low))?.find((candidate) => fits(candidate, text, words, at));
			if (word === undefined || entry === undefined) continue;
			const last = words[at + entry.words.length - 1] ?? word;
			const genitive = entry.words.at(-1) === last.low ? 0 : last.end - last.start - (entry.words.at(-1)?.length ?? 0);
			hits.push({ body: entry.body, start: word.start, end: last.end - genitive, work: entry.work });
			at += entry.words.length - 1;
		}
		return hits;
	};
}

/** "&" reads as a word: "Estes & Weiner". Dots, hyphens and slashes part words and mean nothing. */
const wordsOf = (tokens: readonly Token[]): Token[] => tokens.filter(({ kind, low }) => kind !== 'mark' || low === '&');

/** "ILO's" names the ILO; "People's Daily" has its own entry. */
const bare = (low: string): string => (low.endsWith("'s") ? low.slice(0, -2) : low);

function fits(entry: Entry, text: string, words: readonly Token[], at: number): boolean {
	for (let step = 0; step < entry.words.length; step++) {
		const word = words[at + step];
		const expected = entry.words[step];
		if (word === undefined) return false;
		if (word.low !== expected && !(step === entry.words.length - 1 && bare(word.low) === expected)) return false;
		const before = words[at + step - 1];
		// Names do not run over the end of a clause.
		if (step > 0 && before !== undefined && /[,;:()]/.test(text.slice(before.end, word.start)) && !/^,\s/.test(text.slice(before.end, word.start))) return false;
	}
	const first = words[at];
	const last = words[at + entry.words.length - 1];
	if (first === undefined || last === undefined) return false;
	const written = text.slice(first.start, last.end).replace(/[’']s$/, '');
	return entry.capitals ? written === written.toUpperCase() : last.capital;
}
