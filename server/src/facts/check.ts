/** Checks that cross entries: ids that occur twice, references that lead nowhere, numbers that cannot be. */
import type { Facts } from '../core/facts/facts.ts';
import { isQuestioned, type Publisher, type Quantity, type Source, type Statistic } from '../core/facts/model.ts';
import type { Entry } from './load.ts';

/** Entries that passed the schema. */
export interface Entries {
	readonly sources: readonly Entry<Source>[];
	readonly publishers: readonly Entry<Publisher>[];
	readonly statistics: readonly Entry<Statistic>[];
}

/**
 * Leaves out entries that cannot stand and drops single links that lead nowhere; both are reported where they are.
 * `measures` are those that there are; without them any is taken.
 */
export const checkReferences = (entries: Entries, known?: Facts, measures?: ReadonlySet<string>): Entries => {
	const publishers = unique(entries.publishers);
	const publisherIds = idsOf(publishers, known?.publishers);
	const sources = unique(entries.sources).map(entry => ({
		...entry,
		value: { ...entry.value, bodies: resolved(entry.value.bodies, publisherIds, ['custom', 'bodies'], entry.report, 'publisher') },
	}));
	const sourceIds = idsOf(sources, known?.sources);
	const sound = unique(entries.statistics).filter(entry => isSound(entry, sourceIds, measures));
	const statistics = new Map([...known?.statistics ?? [], ...sound.map(({ value }) => value)].map(value => [value.id, value]));
	return { sources, publishers, statistics: sound.map(entry => ({ ...entry, value: linked(entry, sourceIds, statistics) })) };
};

/** Whether a fix may write the one statistic in place of the other: the same thing, counted again in a current, confirmed edition. */
export const supersedes = (next: Statistic, old: Statistic): boolean =>
	next.standing === 'current' && next.supersededBy === null && next.disputedBy.length === 0
	&& (next.verification === 'primary' || next.verification === 'secondary') && conceptOf(next) === conceptOf(old);

/** What two values must share to be the same thing. A ratio's base is in its value. */
const conceptOf = ({ measure, measureOf, direction, population, place, denominator, quantity: { kind, unit, per } }: Statistic): string =>
	JSON.stringify([measure, measureOf, direction, population, place, denominator, kind, unit, per]);

type Report = Entry<unknown>['report'];

const unique = <T extends { readonly id: string }>(entries: readonly Entry<T>[]): Entry<T>[] => {
	const seen = new Set<string>();
	return entries.filter(({ value: { id }, report }) => {
		if (seen.has(id)) report(['id'], `The id "${id}" is used twice. Give this entry another one, or remove it.`);
		return !seen.has(id) && seen.add(id);
	});
};

const idsOf = (entries: readonly Entry<{ readonly id: string }>[], known: readonly { readonly id: string }[] = []): ReadonlySet<string> =>
	new Set([...entries.map(({ value }) => value.id), ...known.map(({ id }) => id)]);

/** Whether a statistic can be used at all. Reports every reason why not. */
const isSound = ({ value, report }: Entry<Statistic>, sourceIds: ReadonlySet<string>, measures: ReadonlySet<string> | undefined): boolean => {
	const faults: [path: string[], what: string][] = [];
	if (!sourceIds.has(value.source)) faults.push([['source'], `There is no source "${value.source}". Add it, or correct the id.`]);
	for (const field of ['measure', 'measureOf'] as const) {
		const measure = value[field];
		if (measure !== null && measures?.has(measure) === false) faults.push([[field], `"${measure}" is not a measure. data/README.md lists them: "identified-victims", "convictions" and so on.`]);
	}
	const fault = quantityFault(value.quantity);
	if (fault) faults.push([['quantity', fault[0]], fault[1]]);
	const { from, to } = value.period;
	if (from !== null && to !== null && from > to) faults.push([['period', 'to'], 'The period ends before it begins. Swap "from" and "to".']);
	if (value.measure.startsWith('share-of-') && value.denominator === null) faults.push([['denominator'], 'A share needs a "denominator": what it is a share of.']);
	if (value.measure === 'change' && (value.measureOf === null || value.direction === null)) {
		faults.push([['measureOf'], 'A change needs "measureOf" (what changes) and "direction" ("up" or "down").']);
	}
	const questioned = isQuestioned(value);
	if (questioned && value.disputedBy.length === 0) faults.push([['disputedBy'], 'A disputed figure needs "disputedBy": who examined it and what they found.']);
	for (const [path, what] of faults) report(path, what);
	return faults.length === 0;
};

const quantityFault = ({ kind, low, high, unit, per }: Quantity): [field: string, what: string] | undefined => {
	if (high < low) return ['high', 'The upper end is below the lower end. Swap them.'];
	if (kind === 'percent' && high > 100 && unit === 'percent' && per !== null) return ['per', 'A percentage has no "per". Remove it.'];
	if (kind === 'money' && !/^[A-Z]{3}$/.test(unit ?? '')) return ['unit', 'Money needs a currency code as its unit: "USD".'];
	// The conversion divides by the base, so a missing base shows as a ratio of one or more.
	if (kind === 'ratio' && !(low > 0 && high < 1)) return ['per', 'A ratio needs a base larger than its number: "per": "4 people".'];
	if (kind === 'rate' && per === null) return ['per', 'A rate needs its base: "per": "1,000 people".'];
	return undefined;
};

const linked = ({ value, report }: Entry<Statistic>, sourceIds: ReadonlySet<string>, byId: ReadonlyMap<string, Statistic>): Statistic => {
	const sources = (field: string, ids: readonly string[]) => resolved(ids, sourceIds, [field], report, 'source');
	const statistics = (field: string, ids: readonly string[]) => resolved(ids, byId, [field], report, 'statistic');
	return {
		...value,
		alsoIn: sources('alsoIn', value.alsoIn),
		repeatedBy: sources('repeatedBy', value.repeatedBy),
		seeAlso: statistics('seeAlso', value.seeAlso),
		sameAs: statistics('sameAs', value.sameAs),
		supersededBy: value.supersededBy === null ? null : statistics('supersededBy', [value.supersededBy]).find(id => {
			const next = byId.get(id);
			if (next !== undefined && supersedes(next, value)) return true;
			report(['supersededBy'], 'A fix may write this one instead, so it has to count the same thing (measure, population, place, kind, unit) and be current and confirmed. Use "seeAlso" for a looser successor.');
			return false;
		}) ?? null,
		disputedBy: value.disputedBy.filter(({ source }, at) => resolved([source], sourceIds, ['disputedBy', at, 'source'], report, 'source').length > 0),
		sayInstead: value.sayInstead && resolved([value.sayInstead.source], sourceIds, ['sayInstead', 'source'], report, 'source').length > 0 ? value.sayInstead : null,
	};
};

const resolved = (ids: readonly string[], existing: { readonly has: (id: string) => boolean }, path: readonly PropertyKey[], report: Report, what: string): string[] =>
	ids.filter((id, at) => {
		if (existing.has(id)) return true;
		report(ids.length > 1 ? [...path, at] : path, `There is no ${what} "${id}". Add it, or correct the id.`);
		return false;
	});
