import { existsSync, readFileSync } from 'node:fs';
import type { Label } from './label.ts';
import type { Kin } from './score.ts';

interface Known {
	readonly id: string;
	readonly sameAs: readonly string[];
	readonly supersededBy: string | null;
}

/** The statistics of the built facts by id; empty where nothing is built. */
export function readKnown(path: string): ReadonlyMap<string, Known> {
	if (!existsSync(path)) return new Map();
	const { statistics } = JSON.parse(readFileSync(path, 'utf8')) as { statistics: readonly Known[] };
	return new Map(statistics.map((statistic) => [statistic.id, statistic]));
}

/** What may be named for a statistic: the same fact in another form, and its successors. */
export const kinOf = (known: ReadonlyMap<string, Known>): Kin => (id) => {
	const statistic = known.get(id);
	return statistic === undefined ? [] : [...statistic.sameAs, ...statistic.supersededBy === null ? [] : [statistic.supersededBy]];
};

/** The same fact in another form. */
export const sameAs = (known: ReadonlyMap<string, Known>): Kin => (id) => known.get(id)?.sameAs ?? [];

/** Ids that labels rest on and the facts do not hold: their verdicts can't come out right. */
export const unknownIds = (known: ReadonlyMap<string, Known>, labels: Iterable<readonly Label[]>): string[] =>
	[...new Set([...labels].flat().flatMap((label) => label.why ?? []))].filter((id) => !known.has(id)).sort();
