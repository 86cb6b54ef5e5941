import type { Age, Sex } from '../facts/model.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import type { Framing } from './words.ts';

/** What a word or phrase of the lexicon says. One phrase may say several things: `girls` is a thing, an age and a sex. */
export type Sense =
	| { readonly slot: 'thing'; readonly id: string; readonly unit: string; readonly field: boolean }
	| { readonly slot: 'topic'; readonly id: string; readonly strong: boolean }
	| { readonly slot: 'quality'; readonly id: string }
	| { readonly slot: 'age'; readonly id: Age }
	| { readonly slot: 'sex'; readonly id: Sex }
	| { readonly slot: 'place'; readonly id: string }
	| { readonly slot: 'body'; readonly id: string }
	| { readonly slot: 'exclusion'; readonly id: string }
	| { readonly slot: 'framing'; readonly id: Framing };

export type Slot = Sense['slot'];

/** A sense found in tokens `[from, to)`. */
export interface Hit {
	readonly sense: Sense;
	readonly from: number;
	readonly to: number;
}

/** The words by which drafts are read, ready for look-up. */
export interface Lexicon {
	/** Every sense in the tokens, by start; within one slot the longest phrase wins and nothing inside it counts again. */
	readonly find: (tokens: readonly Token[], text: string) => Hit[];
	/** Tokens and senses of a text that many blocks stand under, as headings do: read once while it is in use. */
	readonly remembered: (text: string) => ReadText;
}

/** A text with its tokens and the senses found in them. */
export interface ReadText {
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly hits: readonly Hit[];
}

/** A phrase ready for look-up. */
interface Phrase {
	/** Its words in lower case, hyphens left out. */
	readonly words: readonly string[];
	readonly senses: readonly Sense[];
	/** Acronyms and place names count only as written: `US`, never `us`. */
	readonly exact: string | null;
	readonly capital: boolean;
}

/**
 * The lexicon as the build writes it down: each sense once, and for each phrase its words (parted by spaces), the numbers of its
 * senses, and whether it counts only with a capital or only as written.
 */
export interface PhraseTable {
	readonly senses: readonly Sense[];
	readonly phrases: readonly (readonly [words: string, senses: readonly number[], capital: 0 | 1, exact?: string])[];
}

/** Builds the look-up from the table. */
export function createLexicon({ senses, phrases }: PhraseTable): Lexicon {
	const byFirst = new Map<string, Phrase[]>();
	for (const [joined, numbers, capital, exact] of phrases) {
		const words = joined.split(' ');
		const first = words[0] ?? '';
		const phrase: Phrase = { words, senses: numbers.map((number) => senses[number]).filter((sense) => sense !== undefined), capital: capital === 1, exact: exact ?? null };
		const list = byFirst.get(first);
		if (list === undefined) byFirst.set(first, [phrase]);
		else list.push(phrase);
	}
	const memory = new Map<string, ReadText>();
	const findIn = (tokens: readonly Token[], source: string): Hit[] => find(byFirst, tokens, source);
	return {
		find: findIn,
		remembered(source) {
			let read = memory.get(source);
			if (read === undefined) {
				const tokens = tokenize(source);
				if (memory.size >= MEMORY_CAP) memory.clear();
				memory.set(source, (read = { text: source, tokens, hits: findIn(tokens, source) }));
			}
			return read;
		},
	};
}

/** So many heading chains are remembered at a time. */
const MEMORY_CAP = 500;

function find(byFirst: ReadonlyMap<string, readonly Phrase[]>, tokens: readonly Token[], source: string): Hit[] {
	const hits: Hit[] = [];
	const until: Partial<Record<Slot, number>> = {};
	for (let from = 0; from < tokens.length; from++) {
		const token = tokens[from];
		if (token === undefined || token.kind === 'mark') continue;
		const phrases = byFirst.get(token.low) ?? (token.low.endsWith("'s") ? byFirst.get(token.low.slice(0, -2)) : undefined);
		if (phrases === undefined) continue;
		for (const phrase of phrases) {
			// "US" in "US$9 billion" is the currency's.
			if ((phrase.capital && !token.capital) || source.charAt(token.end) === '$') continue;
			const to = matchEnd(phrase, tokens, from);
			if (to < 0 || (phrase.exact !== null && withoutPossessive(source.slice(token.start, token.end)) !== phrase.exact)) continue;
			for (const sense of phrase.senses) {
				// "drug trafficking offences" are none of human trafficking.
				const spoken = sense.slot === 'topic' && (until.exclusion ?? 0) > from;
				if (!spoken && (until[sense.slot] ?? 0) <= from) hits.push({ sense, from, to });
			}
			for (const { slot } of phrase.senses) if ((until[slot] ?? 0) < to) until[slot] = to;
		}
	}
	return hits;
}

/** The token after the phrase, hyphens between its words skipped; -1 where it does not stand here. */
function matchEnd(phrase: Phrase, tokens: readonly Token[], from: number): number {
	let at = from + 1;
	for (const word of phrase.words.slice(1)) {
		if (tokens[at]?.low === '-' || tokens[at]?.low === '‑') at++;
		const low = tokens[at]?.low ?? '';
		if (low !== word && !(low.endsWith("'s") && low.slice(0, -2) === word)) return -1;
		at++;
	}
	return at;
}

const withoutPossessive = (word: string): string => word.replace(/['’]s$/, '');
