/** What changed between two sets of facts. */
import type { Facts } from '../core/facts/facts.ts';
import { isQuestioned, type Source, type Statistic } from '../core/facts/model.ts';

/** See {@link diffFacts}. Every list is in the order of the newer set, `removed` in that of the older. */
export interface FactsDiff {
	readonly statistics: Changes;
	readonly sources: Changes;
	readonly publishers: Changes;
	/** Ids of statistics that both sets have and only the newer one questions. */
	readonly questioned: readonly string[];
	/** Statistics that both sets have, and that have a newer edition only in the newer set. */
	readonly superseded: readonly { readonly id: string; readonly by: string | null }[];
}

/** What became of the entries of one kind. */
export interface Changes {
	readonly added: readonly Named[];
	readonly removed: readonly Named[];
	readonly changed: readonly ChangedEntry[];
}

/** An entry by its id, with what people know it by: statement, title or name. */
export interface Named {
	readonly id: string;
	readonly about: string;
}

/** An entry that both sets have. */
export interface ChangedEntry extends Named {
	readonly fields: readonly ChangedField[];
}

/** One field that is not the same, as JSON values; `quantity.low` for a field within a field. */
export interface ChangedField {
	readonly field: string;
	readonly before: unknown;
	readonly after: unknown;
}

/** Sets two sets of facts beside each other, entry by entry and field by field. */
export function diffFacts(before: Facts, after: Facts): FactsDiff {
	const old = new Map(before.statistics.map(it => [it.id, it]));
	const both = after.statistics.flatMap((now): [Statistic, Statistic][] => {
		const then = old.get(now.id);
		return then === undefined ? [] : [[then, now]];
	});
	return {
		statistics: changes(before.statistics, after.statistics, ({ statement }) => statement),
		sources: changes(before.sources.map(asStated), after.sources.map(asStated), ({ title }) => title),
		publishers: changes(before.publishers, after.publishers, ({ name }) => name),
		questioned: both.filter(([then, now]) => !isQuestioned(then) && isQuestioned(now)).map(([, { id }]) => id),
		superseded: both
			.filter(([then, now]) => (then.supersededBy !== now.supersededBy && now.supersededBy !== null) || (then.standing === 'current' && now.standing === 'replaced'))
			.map(([, { id, supersededBy }]) => ({ id, by: supersededBy })),
	};
}

/** Without the written reference, which follows from the rest and is not in every set. */
const asStated = (source: Source): Source => {
	const { reference, ...stated } = source;
	return reference === undefined ? source : stated;
};

function changes<T extends { readonly id: string }>(before: readonly T[], after: readonly T[], aboutOf: (entry: T) => string): Changes {
	const old = new Map(before.map(it => [it.id, it]));
	const kept = new Set(after.map(({ id }) => id));
	const named = (it: T): Named => ({ id: it.id, about: aboutOf(it) });
	return {
		added: after.filter(({ id }) => !old.has(id)).map(named),
		removed: before.filter(({ id }) => !kept.has(id)).map(named),
		changed: after.flatMap(it => {
			const then = old.get(it.id);
			const fields = then === undefined ? [] : changedFields(then, it, '');
			return fields.length === 0 ? [] : [{ ...named(it), fields }];
		}),
	};
}

/** Fields of groups are compared one by one, lists as a whole. */
function changedFields(before: object, after: object, prefix: string): ChangedField[] {
	const then = new Map<string, unknown>(Object.entries(before));
	const now = new Map<string, unknown>(Object.entries(after));
	return [...new Set([...then.keys(), ...now.keys()])].flatMap((name): ChangedField[] => {
		const [a, b] = [then.get(name) ?? null, now.get(name) ?? null];
		if (isGroup(a) && isGroup(b)) return changedFields(a, b, `${prefix}${name}.`);
		return JSON.stringify(a) === JSON.stringify(b) ? [] : [{ field: `${prefix}${name}`, before: a, after: b }];
	});
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
