import type { Age, Publisher, Sex } from '../facts/model.ts';
import { tokenize } from '../text/tokens.ts';
import type { PhraseTable, Sense } from './lexicon.ts';

/**
 * Makes the phrase table from the raw files of `data/lexicon` and the publishers' names: at build time for the built-in facts, at
 * run time for others. What is misshapen is left out; the data tests report it. Longer phrases stand before shorter ones.
 */
export function createPhraseTable(raw: Readonly<Record<string, unknown>>, publishers: readonly Publisher[]): PhraseTable {
	const { add, table } = createBuilder();
	for (const entry of entries(raw['things'])) {
		for (const word of texts(entry['words'])) add(word, { slot: 'thing', id: text(entry['id']), unit: text(entry['unit']), field: entry['field'] === true });
	}
	for (const entry of entries(raw['topics'])) {
		for (const phrase of texts(entry['phrases'])) add(phrase, { slot: 'topic', id: text(entry['id']), strong: entry['strong'] === true });
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
	addBodies(publishers, add);
	return table();
}

/** The same words with the names of other publishers in place of those it has: for facts that are read at run time. */
export function withPublishers({ senses, phrases }: PhraseTable, publishers: readonly Publisher[]): PhraseTable {
	const { add, table } = createBuilder({
		senses,
		phrases: phrases.flatMap(([words, numbers, ...how]): PhraseTable['phrases'] => {
			const left = numbers.filter((number) => senses[number]?.slot !== 'body');
			return left.length === 0 ? [] : [[words, left, ...how]];
		}),
	});
	addBodies(publishers, add);
	return table();
}

type Add = (phrase: string, sense: Sense, capital?: boolean) => void;

function addBodies(publishers: readonly Publisher[], add: Add): void {
	for (const publisher of publishers) for (const name of publisher.names) add(name, { slot: 'body', id: publisher.id }, /^[A-Z]/.test(name));
}

/** Takes phrases in, each sense and each phrase once, and gives the table. */
function createBuilder(start: PhraseTable = { senses: [], phrases: [] }): { readonly add: Add; readonly table: () => PhraseTable } {
	const senses = [...start.senses];
	const numbers = new Map(senses.map((sense, number) => [JSON.stringify(sense), number]));
	const phrases = new Map(start.phrases.map(([words, ids, capital, exact]) => [keyOf(words, capital === 1, exact ?? null), { words, senses: [...ids], capital: capital === 1, exact: exact ?? null, length: words.split(' ').length }]));
	return {
		add(phrase, sense, capital = false) {
			const words = tokenize(phrase).filter(({ low }) => low !== '-').map(({ low }) => low);
			if (words.length === 0) return;
			const exact = /^(?:[A-Z]{2,6}|[A-Z]\d+)$/.test(phrase) ? phrase : null;
			const senseKey = JSON.stringify(sense);
			let number = numbers.get(senseKey);
			if (number === undefined) {
				numbers.set(senseKey, (number = senses.length));
				senses.push(sense);
			}
			const joined = words.join(' ');
			const key = keyOf(joined, capital, exact);
			const there = phrases.get(key);
			if (there === undefined) phrases.set(key, { words: joined, senses: [number], capital, exact, length: words.length });
			else if (!there.senses.includes(number)) there.senses.push(number);
		},
		table: () => ({
			senses,
			phrases: [...phrases.values()].sort((a, b) => b.length - a.length)
				.map(({ words, senses: ids, capital, exact }) => (exact === null ? [words, ids, capital ? 1 : 0] : [words, ids, capital ? 1 : 0, exact])),
		}),
	};
}

const keyOf = (words: string, capital: boolean, exact: string | null): string => `${words}|${capital ? 1 : 0}|${exact ?? ''}`;

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {});
const entries = (value: unknown): readonly Readonly<Record<string, unknown>>[] => {
	const list = record(value)['entries'];
	return Array.isArray(list) ? list.map(record) : [];
};
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);
const isAge = (value: unknown): value is Age => value === 'children' || value === 'adults';
const isSex = (value: unknown): value is Sex => value === 'female' || value === 'male';
