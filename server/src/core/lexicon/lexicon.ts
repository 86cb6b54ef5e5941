import type { Age, Publisher, Sex } from '../facts/model.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';

/** What a word or phrase of the lexicon says. One phrase may say several things: `girls` is a thing, an age and a sex. */
export type Sense =
	| { readonly slot: 'thing'; readonly id: string; readonly unit: string; readonly field: boolean }
	| { readonly slot: 'topic'; readonly id: string; readonly strong: boolean; readonly wider: readonly string[] }
	| { readonly slot: 'quality'; readonly id: string }
	| { readonly slot: 'age'; readonly id: Age }
	| { readonly slot: 'sex'; readonly id: Sex }
	| { readonly slot: 'place'; readonly id: string }
	| { readonly slot: 'body'; readonly id: string }
	| { readonly slot: 'exclusion'; readonly id: string }
	| { readonly slot: 'framing'; readonly id: 'questioned' | 'today' | 'own' };

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

interface Phrase {
	readonly words: readonly string[];
	readonly senses: Sense[];
	/** Acronyms and place names count only as written: `US`, never `us`. */
	readonly exact: string | null;
	readonly capital: boolean;
}

/** Builds the lexicon from the raw files of `data/lexicon` and the publishers' names. What is misshapen is left out; the data tests report it. */
export function createLexicon(raw: Readonly<Record<string, unknown>>, publishers: readonly Publisher[]): Lexicon {
	const byFirst = new Map<string, Phrase[]>();
	const add = (phrase: string, sense: Sense, capital = false): void => {
		const words = tokenize(phrase).filter(({ low }) => low !== '-').map(({ low }) => low);
		const [first] = words;
		if (first === undefined) return;
		const exact = /^(?:[A-Z]{2,6}|[A-Z]\d+)$/.test(phrase) ? phrase : null;
		const list = byFirst.get(first) ?? [];
		byFirst.set(first, list);
		const same = list.find((it) => it.exact === exact && it.capital === capital && it.words.length === words.length && it.words.every((word, at) => word === words[at]));
		if (same === undefined) list.push({ words, senses: [sense], exact, capital });
		else same.senses.push(sense);
	};
	for (const entry of entries(raw['things'])) {
		for (const word of texts(entry['words'])) add(word, { slot: 'thing', id: text(entry['id']), unit: text(entry['unit']), field: entry['field'] === true });
	}
	for (const entry of entries(raw['topics'])) {
		for (const phrase of texts(entry['phrases'])) add(phrase, { slot: 'topic', id: text(entry['id']), strong: entry['strong'] === true, wider: texts(entry['wider']) });
	}
	for (const entry of entries(raw['qualities'])) for (const phrase of texts(entry['phrases'])) add(phrase, { slot: 'quality', id: text(entry['id']) });
	for (const entry of entries(raw['population'])) {
		for (const phrase of texts(entry['phrases'])) {
			if (isAge(entry['age'])) add(phrase, { slot: 'age', id: entry['age'] });
			if (isSex(entry['sex'])) add(phrase, { slot: 'sex', id: entry['sex'] });
		}
	}
	for (const entry of entries(raw['exclusions'])) for (const phrase of texts(entry['phrases'])) add(phrase, { slot: 'exclusion', id: text(entry['id']) });
	for (const entry of [...entries(raw['places']), ...entries(raw['isoPlaces'])]) {
		for (const name of texts(entry['names'])) add(name, { slot: 'place', id: text(entry['code']) }, /^[A-Z]/.test(name));
	}
	for (const id of ['questioned', 'today', 'own'] as const) for (const phrase of texts(record(raw['framing'])[id])) add(phrase, { slot: 'framing', id });
	for (const publisher of publishers) for (const name of publisher.names) add(name, { slot: 'body', id: publisher.id }, /^[A-Z]/.test(name));
	for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
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

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {});
const entries = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
	const list = record(value)['entries'];
	return Array.isArray(list) ? list.map(record) : [];
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);
const isAge = (value: unknown): value is Age => value === 'children' || value === 'adults';
const isSex = (value: unknown): value is Sex => value === 'female' || value === 'male';
