import type { Publisher } from '../facts/model.ts';
import { tokenize } from '../text/tokens.ts';
import type { PhraseTable, Sense } from './lexicon.ts';
import type { LexiconWords } from './words.ts';

/** Makes the phrase table from the words of `data/lexicon` and the publishers' names, at build time. Longer phrases stand before shorter ones. */
export function createPhraseTable(lexicon: LexiconWords, publishers: readonly Publisher[]): PhraseTable {
	const { add, table } = createBuilder();
	for (const { id, unit, field, words } of lexicon.things) for (const word of words) add(word, { slot: 'thing', id, unit, field });
	for (const { id, strong, phrases } of lexicon.topics) for (const phrase of phrases) add(phrase, { slot: 'topic', id, strong });
	for (const { id, phrases } of lexicon.qualities) for (const phrase of phrases) add(phrase, { slot: 'quality', id });
	for (const { age, sex, phrases } of lexicon.population) {
		for (const phrase of phrases) {
			if (age !== undefined) add(phrase, { slot: 'age', id: age });
			if (sex !== undefined) add(phrase, { slot: 'sex', id: sex });
		}
	}
	for (const { id, phrases } of lexicon.exclusions) for (const phrase of phrases) add(phrase, { slot: 'exclusion', id });
	for (const { code, names } of lexicon.places) for (const name of names) add(name, { slot: 'place', id: code }, /^[A-Z]/.test(name));
	for (const { id, phrases } of lexicon.framing) for (const phrase of phrases) add(phrase, { slot: 'framing', id });
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
