/** Finds statistics by words, for "Search the facts…", "Insert statistic…" and `citewright search`. */
import Fuse from 'fuse.js';
import type { Facts } from '../core/facts/facts.ts';
import type { Statistic } from '../core/facts/model.ts';

/** A statistic that fits a query. */
export interface Hit {
	readonly statistic: Statistic;
	/** 0 fits perfectly, 1 not at all. */
	readonly score: number;
}

/**
 * The statistics that fit a query best, at most `limit`: in any order of words, unfinished or misspelt ones included.
 *
 * Rare words count for more than common ones. The index is made at the first call, because most sessions never search.
 */
export const searchFacts = (facts: Facts, query: string, limit: number): Hit[] => {
	const index = indexOf(facts);
	const asked = [...new Set(wordsOf(query.slice(0, longestQuery)))].map(word => knownForms(index, word));
	const total = asked.reduce((sum, { weight }) => sum + weight, 0);
	if (total === 0) return [];

	// What of the query each text holds, and what of it each statistic holds anywhere.
	const inText = new Map<number, number>();
	const inStatistic = new Map<number, number>();
	for (const { forms, weight } of asked) {
		for (const text of new Set(forms.flatMap(form => index.texts.get(form) ?? []))) inText.set(text, (inText.get(text) ?? 0) + weight);
		for (const at of new Set(forms.flatMap(form => index.statistics.get(form) ?? []))) inStatistic.set(at, (inStatistic.get(at) ?? 0) + weight);
	}
	const closest = new Map<number, number>();
	for (const [text, weight] of inText) {
		const { statistic, weight: whole } = index.weighed[text] ?? nothing;
		closest.set(statistic, Math.max(closest.get(statistic) ?? 0, 2 * weight / (total + whole)));
	}
	return [...inStatistic]
		.map(([at, weight]) => ({ at, fit: coverageCounts * weight / total + (1 - coverageCounts) * (closest.get(at) ?? 0) }))
		.sort((a, b) => b.fit - a.fit || a.at - b.at)
		.slice(0, limit)
		.flatMap(({ at, fit }) => {
			const statistic = facts.statistics[at];
			return statistic ? [{ statistic, score: Math.min(1, Math.max(0, 1 - fit)) }] : [];
		});
};

interface SearchIndex {
	/** Word to the texts (statements and aliases, each by itself) that hold it. */
	readonly texts: ReadonlyMap<string, readonly number[]>;
	/** Word to the positions of the statistics that hold it anywhere: publisher, place and years included. */
	readonly statistics: ReadonlyMap<string, readonly number[]>;
	readonly weighed: readonly { readonly statistic: number; readonly weight: number }[];
	readonly weightOf: (word: string) => number;
	readonly vocabulary: Fuse<string>;
	readonly words: readonly string[];
}

/** Longer queries cost more than they find. */
const longestQuery = 400;
/** How much it counts that the query's words occur at all, against how closely one statement or alias resembles the query. */
const coverageCounts = 0.7;
const nothing = { statistic: -1, weight: 0 };

const wordsOf = (text: string): string[] =>
	text.toLowerCase().normalize('NFKD').replace(/\p{M}+/gu, '').match(/\d+(?:[.,]\d+)*|[\p{L}\d]+/gu)?.map(word => word.replaceAll(',', '')) ?? [];

/** A word as the facts spell it: itself, else words that begin with it, else the nearest. Unknown words weigh the most, and find nothing. */
const knownForms = (index: SearchIndex, word: string): { readonly forms: readonly string[]; readonly weight: number } => {
	if (index.statistics.has(word)) return { forms: [word], weight: index.weightOf(word) };
	// A number is not a misspelling of another number.
	const begun = index.words.filter(known => known.startsWith(word)).slice(0, 20);
	const forms = begun.length > 0 || /\d/.test(word) ? begun : index.vocabulary.search(word, { limit: 4 }).map(({ item }) => item);
	return { forms, weight: Math.max(0, ...forms.map(index.weightOf)) || index.weightOf(word) };
};

const made = new WeakMap<Facts, SearchIndex>();

const indexOf = (facts: Facts): SearchIndex => {
	const known = made.get(facts);
	if (known) return known;
	const index = createIndex(facts);
	made.set(facts, index);
	return index;
};

const createIndex = (facts: Facts): SearchIndex => {
	const names = new Map(facts.publishers.map(({ id, names }) => [id, names]));
	const sources = new Map(facts.sources.map(source => [source.id, source]));
	const texts = new Map<string, number[]>();
	const statistics = new Map<string, number[]>();
	const kept: { statistic: number; words: Set<string> }[] = [];
	for (const [at, statistic] of facts.statistics.entries()) {
		const source = sources.get(statistic.source);
		const everywhere = new Set(wordsOf([aboutOf(statistic), source?.short, ...(source?.bodies ?? []).flatMap(id => names.get(id) ?? [])].join(' ')));
		for (const text of [statistic.statement, ...statistic.aliases]) {
			const words = new Set(wordsOf(text));
			for (const word of words) {
				add(texts, word, kept.length);
				everywhere.add(word);
			}
			kept.push({ statistic: at, words });
		}
		for (const word of everywhere) add(statistics, word, at);
	}
	const count = facts.statistics.length;
	const weightOf = (word: string): number => Math.log(1 + count / (1 + (statistics.get(word)?.length ?? 0)));
	const weighed = kept.map(({ statistic, words }) => ({ statistic, weight: [...words].reduce((sum, word) => sum + weightOf(word), 0) }));
	const words = [...statistics.keys()];
	return { texts, statistics, weighed, weightOf, words, vocabulary: new Fuse(words, { threshold: 0.35, ignoreLocation: false }) };
};

const add = (map: Map<string, number[]>, key: string, value: number): void => {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
};

/** Place, years and the bare number, for queries such as "CA 2023" or "49600000". */
const aboutOf = ({ place, period, published, quantity }: Statistic): string =>
	[place, period.from ?? '', period.to ?? '', published, quantity.low].join(' ');
