/** The same measure over several editions or years. */
import type { Statistic } from '../core/facts/model.ts';

/** A series of the facts. */
export interface SeriesOf {
	readonly id: string;
	/** By the year that they describe, the oldest first; of one year the earlier published first. */
	readonly editions: readonly Statistic[];
}

/** Every series, in the order in which the facts first name it. */
export function seriesOf(statistics: readonly Statistic[]): SeriesOf[] {
	const groups = new Map<string, Statistic[]>();
	for (const statistic of statistics) {
		if (statistic.series === null) continue;
		const group = groups.get(statistic.series.id);
		if (group === undefined) groups.set(statistic.series.id, [statistic]);
		else group.push(statistic);
	}
	return [...groups].map(([id, editions]) => ({ id, editions: editions.toSorted((a, b) => yearDescribed(a) - yearDescribed(b) || a.published - b.published) }));
}

/** The last year that a statistic describes, or the year of its publication where it states none. */
export const yearDescribed = ({ period, published }: Statistic): number => period.to ?? period.from ?? published;

/**
 * How many years lie between two editions: the median of the gaps between the years described. `undefined` where fewer than
 * three years are there to tell.
 */
export function rhythmOf(editions: readonly Statistic[]): number | undefined {
	const years = [...new Set(editions.map(yearDescribed))].sort((a, b) => a - b);
	if (years.length < 3) return undefined;
	const gaps = years.slice(1).map((year, at) => year - (years[at] ?? year)).sort((a, b) => a - b);
	const middle = gaps.length / 2;
	return ((gaps[Math.ceil(middle) - 1] ?? 0) + (gaps[Math.floor(middle)] ?? 0)) / 2;
}
