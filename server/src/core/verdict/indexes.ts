import { isQuestioned } from '../facts/model.ts';
import type { Quantity, Statistic } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import { scanQuantities } from '../quantity/scan.ts';
import { tokenize } from '../text/tokens.ts';
import { compatibility } from './compatible.ts';

/** So many statistics of one value or concept are looked at; far more than the facts have of any. */
export const CANDIDATE_CAP = 400;

/** Statistics by the slots that a figure states outright: kind, age, sex. */
export function conceptIndex(statistics: readonly Statistic[]): (quantity: Quantity, slots: ReadFigure['slots']) => readonly Statistic[] {
	const groups = new Map<string, Statistic[]>();
	const key = (kind: string, age: string, sex: string, place: string): string => `${kind}|${age}|${sex}|${place}`;
	for (const statistic of statistics) {
		if (isQuestioned(statistic)) continue;
		const { quantity, population, place } = statistic;
		const name = key(quantity.kind, population.age, population.sex, place);
		const group = groups.get(name);
		if (group === undefined) groups.set(name, [statistic]);
		else group.push(statistic);
	}
	return (quantity, slots) => {
		const one = (terms: ReadonlyMap<string, string>): string => {
			const own = [...terms].filter(([, reach]) => reach === 'own').map(([id]) => id);
			return own.length === 1 ? own[0] ?? 'all' : 'all';
		};
		const said = [...slots.places].filter(([, reach]) => reach !== 'context').map(([id]) => id);
		const places = said.length > 0 ? said : [...slots.places.keys()];
		return (places.length === 0 ? ['world'] : places.slice(0, 3)).flatMap((place) => groups.get(key(quantity.kind, one(slots.ages), one(slots.sexes), place)) ?? []).slice(0, CANDIDATE_CAP);
	};
}

/** Made when it is first asked for: most drafts never ask. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** A misquote in circulation and the statistic that it garbles. */
export interface MisquoteEntry {
	readonly statistic: Statistic;
	readonly figure: Quantity;
}

/** Misquotes whose number is another one than the statistic's own. */
export function misquoteIndex(statistics: readonly Statistic[]): MisquoteEntry[] {
	return statistics.flatMap((statistic) =>
		statistic.misquotes.flatMap(({ figure }) => {
			const [found] = scanQuantities(tokenize(figure));
			return found === undefined || compatibility(found.quantity, statistic.quantity, false) !== undefined ? [] : [{ statistic, figure: found.quantity }];
		}),
	);
}
