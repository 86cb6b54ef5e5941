import type { Age, Sex } from '../facts/model.ts';
import { remembering } from '../text/remembering.ts';
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

/** What stands at the end of a phrase. */
interface Phrase {
	readonly senses: readonly Sense[];
	/** Acronyms and place names count only as written: `US`, never `us`. */
	readonly exact: string | null;
	readonly capital: boolean;
}

/** Phrases that begin with the same words (in lower case, hyphens left out): those that end here, and those that go on, by their next word. */
interface Branch {
	readonly phrases: Phrase[];
	readonly next: Map<string, Branch>;
}

/**
 * The lexicon as the build writes it down: each sense once, and for each phrase its words (parted by spaces), the numbers of its
 * senses, and whether it counts only with a capital or only as written.
 */
export interface PhraseTable {
	readonly senses: readonly Sense[];
	readonly phrases: readonly (readonly [words: string, senses: readonly number[], capital: 0 | 1, exact?: string])[];
}

/** Builds the look-up from the table. The phrases of a first word are sorted out when a text has that word. */
export function createLexicon({ senses, phrases }: PhraseTable): Lexicon {
	const byFirst = new Map<string, Branch | PhraseTable['phrases'][number][]>();
	for (const row of phrases) {
		const first = firstWord(row[0]);
		const list = byFirst.get(first);
		if (Array.isArray(list)) list.push(row);
		else byFirst.set(first, [row]);
	}
	const branchOf = (word: string): Branch | undefined => {
		const there = byFirst.get(word);
		if (!Array.isArray(there)) return there;
		const branch = createBranch(there, senses);
		byFirst.set(word, branch);
		return branch;
	};
	const findIn = (tokens: readonly Token[], source: string): Hit[] => find(branchOf, tokens, source);
	const read = (text: string): ReadText => {
		const tokens = tokenize(text);
		return { text, tokens, hits: findIn(tokens, text) };
	};
	return { find: findIn, remembered: remembering(MEMORY_CAP, read) };
}

const firstWord = (words: string): string => {
	const end = words.indexOf(' ');
	return end < 0 ? words : words.slice(0, end);
};

function createBranch(rows: PhraseTable['phrases'], senses: readonly Sense[]): Branch {
	const root: Branch = { phrases: [], next: new Map() };
	for (const [words, numbers, capital, exact] of rows) {
		let branch = root;
		for (const word of words.split(' ').slice(1)) {
			let next = branch.next.get(word);
			if (next === undefined) branch.next.set(word, (next = { phrases: [], next: new Map() }));
			branch = next;
		}
		branch.phrases.push({ senses: numbers.map((number) => senses[number]).filter((sense) => sense !== undefined), capital: capital === 1, exact: exact ?? null });
	}
	return root;
}

/** So many heading chains are remembered at a time. */
const MEMORY_CAP = 500;

function find(branchOf: (word: string) => Branch | undefined, tokens: readonly Token[], source: string): Hit[] {
	const hits: Hit[] = [];
	const until: Partial<Record<Slot, number>> = {};
	const standing: Standing[] = [];
	for (let from = 0; from < tokens.length; from++) {
		const token = tokens[from];
		if (token === undefined || token.kind === 'mark') continue;
		const branch = branchOf(token.low) ?? (isPossessive(token.low) ? branchOf(token.low.slice(0, -2)) : undefined);
		// "US" in "US$9 billion" is the currency's.
		if (branch === undefined || source.charCodeAt(token.end) === DOLLAR) continue;
		standing.length = 0;
		collect(branch, tokens, from + 1, standing);
		for (const { phrase, to } of standing) {
			if (phrase.capital && !token.capital) continue;
			if (phrase.exact !== null && withoutPossessive(source.slice(token.start, token.end)) !== phrase.exact) continue;
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

/** A phrase with the token after it. */
interface Standing {
	readonly phrase: Phrase;
	readonly to: number;
}

/** The phrases of a branch that go on in the tokens from `at` on, longest first; hyphens between words are skipped. */
function collect(branch: Branch, tokens: readonly Token[], at: number, into: Standing[]): void {
	if (branch.next.size > 0) {
		const next = tokens[at]?.low === '-' || tokens[at]?.low === '‑' ? at + 1 : at;
		const low = tokens[next]?.low ?? '';
		const longer = branch.next.get(low);
		if (longer !== undefined) collect(longer, tokens, next + 1, into);
		const owned = isPossessive(low) ? branch.next.get(low.slice(0, -2)) : undefined;
		if (owned !== undefined) collect(owned, tokens, next + 1, into);
	}
	for (const phrase of branch.phrases) into.push({ phrase, to: at });
}

const DOLLAR = 36;

const isPossessive = (low: string): boolean => low.charCodeAt(low.length - 2) === 39 && low.endsWith("'s");

const withoutPossessive = (word: string): string => word.replace(/['’]s$/, '');
