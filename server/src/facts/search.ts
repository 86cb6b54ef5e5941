/** Finds statistics by words, for "Search the facts…", "Insert statistic…" and `citewright search`. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Facts } from '../core/facts/facts.ts';
import type { Statistic } from '../core/facts/model.ts';

/** A statistic that fits a query. */
export interface Hit {
	readonly statistic: Statistic;
	/** 0 fits perfectly, 1 not at all. */
	readonly score: number;
}

/**
 * The statistics that fit a query best, at most `limit`: words may be misspelt, and stand in any order.
 *
 * The search index is made at the first call, because most sessions never search.
 */
export const searchFacts = (facts: Facts, query: string, limit: number): Hit[] => {
	const words = query.trim().slice(0, longestQuery);
	if (words === '') return [];
	return indexOf(facts).search(words, { limit }).map(({ item, score }) => ({ statistic: item.statistic, score: score ?? 1 }));
};

interface Entry {
	readonly statistic: Statistic;
	readonly statement: string;
	readonly aliases: readonly string[];
	readonly publishers: readonly string[];
	readonly about: string;
}

/** Longer queries cost more than they find. */
const longestQuery = 300;

const options: IFuseOptions<Entry> = {
	includeScore: true,
	// Each word is looked up by itself, so that their order and the words between them do not matter.
	useTokenSearch: true,
	ignoreLocation: true,
	threshold: 0.3,
	keys: [
		{ name: 'statement', weight: 3 },
		{ name: 'aliases', weight: 3 },
		{ name: 'publishers', weight: 1 },
		{ name: 'about', weight: 1 },
	],
};

const made = new WeakMap<Facts, Fuse<Entry>>();

const indexOf = (facts: Facts): Fuse<Entry> => {
	const known = made.get(facts);
	if (known) return known;
	const fuse = new Fuse(entriesOf(facts), options);
	made.set(facts, fuse);
	return fuse;
};

const entriesOf = (facts: Facts): Entry[] => {
	const names = new Map(facts.publishers.map(({ id, names }) => [id, names]));
	const sources = new Map(facts.sources.map(source => [source.id, source]));
	return facts.statistics.map(statistic => {
		const source = sources.get(statistic.source);
		return {
			statistic,
			statement: statistic.statement,
			aliases: statistic.aliases,
			publishers: source ? [source.short, ...source.bodies.flatMap(id => names.get(id) ?? [])] : [],
			about: aboutOf(statistic),
		};
	});
};

/** Place, years and the bare number, for queries such as "CA 2023" or "49600000". */
const aboutOf = ({ place, period, published, quantity }: Statistic): string =>
	[place, ...new Set([period.from, period.to, published].filter(year => year !== null)), quantity.low].join(' ');
