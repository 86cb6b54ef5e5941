/**
 * Finds statistics by id, measure and value without looking at all of them.
 *
 * Everything is arrays of positions into `statistics`, so that the build can write it down as JSON and no lookup by a
 * name that a draft chose ever touches an object's prototype.
 */
import type { QuantityKind, Statistic } from './model.ts';

/** The statistics of one kind of quantity, by value. */
export interface ValueIndex {
	/** Positions of the statistics with a single value, sorted by it. */
	readonly at: readonly number[];
	/** Their values, ascending: runs in parallel with `at`. */
	readonly value: readonly number[];
	/** The few that are ranges, sorted by their lower end. Kept apart, so that one wide range cannot spoil the search for all. */
	readonly ranges: readonly (readonly [at: number, low: number, high: number])[];
}

/** See {@link createIndex}. */
export interface FactsIndex {
	readonly byKind: Readonly<Record<QuantityKind, ValueIndex>>;
	/** Positions sorted by the id's code units, for binary search. */
	readonly byId: readonly number[];
	/** Measure and positions, sorted by measure. */
	readonly byMeasure: readonly (readonly [measure: string, at: readonly number[]])[];
	/** Series and positions, sorted by series id. */
	readonly bySeries: readonly (readonly [series: string, at: readonly number[]])[];
}

/** Builds the index of a list of statistics: O(n log n), once per layer. */
export const createIndex = (statistics: readonly Statistic[]): FactsIndex => ({
	byKind: {
		count: byValue(statistics, 'count'),
		percent: byValue(statistics, 'percent'),
		money: byValue(statistics, 'money'),
		ratio: byValue(statistics, 'ratio'),
		age: byValue(statistics, 'age'),
		rate: byValue(statistics, 'rate'),
		rank: byValue(statistics, 'rank'),
		multiplier: byValue(statistics, 'multiplier'),
	},
	byId: statistics.map((_, at) => at).sort((a, b) => compare(idAt(statistics, a), idAt(statistics, b))),
	byMeasure: grouped(statistics, ({ measure }) => measure),
	bySeries: grouped(statistics, ({ series }) => series?.id),
});

/** Where the statistic with this id stands, or `undefined`. */
export const positionOfId = (index: FactsIndex, statistics: readonly Statistic[], id: string): number | undefined => {
	const at = index.byId[firstIndex(index.byId.length, i => compare(idAt(statistics, index.byId[i] ?? -1), id) >= 0)];
	return at !== undefined && statistics[at]?.id === id ? at : undefined;
};

/** The positions of all statistics of a measure. */
export const positionsOfMeasure = (index: FactsIndex, measure: string): readonly number[] => positionsOf(index.byMeasure, measure);

/** The positions of all editions of a series. */
export const positionsOfSeries = (index: FactsIndex, series: string): readonly number[] => positionsOf(index.bySeries, series);

/**
 * The positions of the statistics of a kind that share at least one value with `low`…`high`, ends counted in:
 * single values in ascending order, then ranges; at most `most` of each. Single values that `keep` does not take are left out: a long list
 * of values is gone through much faster than as many statistics.
 */
export const positionsBetween = (index: FactsIndex, kind: QuantityKind, { low, high, keep }: ValueRange, most = Infinity): readonly number[] => {
	const { at, value, ranges } = index.byKind[kind];
	const found: number[] = [];
	for (let i = firstIndex(at.length, j => (value[j] ?? 0) >= low); i < at.length && found.length < most; i++) {
		const single = value[i] ?? 0;
		if (single > high) break;
		if (keep === undefined || keep(single)) found.push(at[i] ?? -1);
	}
	const last = firstIndex(ranges.length, i => (ranges[i]?.[1] ?? 0) > high);
	for (let i = 0, some = 0; i < last && some < most; i++) {
		const range = ranges[i];
		if (range === undefined || range[2] < low) continue;
		found.push(range[0]);
		some++;
	}
	return found;
};

/** Values to look for. Both ends are counted in. */
export interface ValueRange {
	readonly low: number;
	readonly high: number;
	readonly keep?: (value: number) => boolean;
}

const byValue = (statistics: readonly Statistic[], kind: QuantityKind): ValueIndex => {
	const sorted = statistics
		.map(({ quantity }, at) => ({ ...quantity, at }))
		.filter(quantity => quantity.kind === kind)
		.sort((a, b) => a.low - b.low || a.at - b.at);
	const single = sorted.filter(({ low, high }) => low === high);
	return {
		at: single.map(({ at }) => at),
		value: single.map(({ low }) => low),
		ranges: sorted.filter(({ low, high }) => low !== high).map(({ at, low, high }) => [at, low, high] as const),
	};
};

const grouped = (statistics: readonly Statistic[], keyOf: (statistic: Statistic) => string | undefined): [string, number[]][] => {
	const groups = new Map<string, number[]>();
	for (const [at, statistic] of statistics.entries()) {
		const key = keyOf(statistic);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(at);
		else groups.set(key, [at]);
	}
	return [...groups].sort(([a], [b]) => compare(a, b));
};

const positionsOf = (groups: FactsIndex['byMeasure'], key: string): readonly number[] => {
	const group = groups[firstIndex(groups.length, i => compare(groups[i]?.[0] ?? '', key) >= 0)];
	return group?.[0] === key ? group[1] : [];
};

/** The first of `length` indices that passes a test which, once passed, all later ones pass; else `length`. */
const firstIndex = (length: number, passes: (index: number) => boolean): number => {
	let from = 0;
	let to = length;
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (passes(middle)) to = middle;
		else from = middle + 1;
	}
	return from;
};

const idAt = (statistics: readonly Statistic[], at: number): string => statistics[at]?.id ?? '';

/** By code units: the same order on every machine, which a locale's collation is not. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
