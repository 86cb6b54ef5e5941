import { isQuestioned } from '../facts/model.ts';
import type { Quantity, Statistic } from '../facts/model.ts';
import type { Reading } from './align.ts';
import type { FacetReader, Facets } from './facets.ts';
import { CANDIDATE_CAP } from './indexes.ts';

/** Which statistics a figure that is tied to a body could be meant for. */
export interface Counters {
	/** Places in the facts of those of the bodies that a figure is tied to: named, cited, or the only one that counts such a thing. None where there are too many to look at. */
	readonly of: (quantity: Quantity, reading: Reading) => readonly number[];
	/** Those with the figure's digits in another order, of whichever body. */
	readonly slips: (quantity: Quantity) => readonly number[];
	/** Whether a statistic's body counts in its place only, so that the place goes without saying. */
	readonly isHome: (facets: Facets) => boolean;
	/** Whether these bodies, which a draft names, are meant for it: "the Justice Department" may mean its own count or that of its bureau of statistics. */
	readonly isMeant: (facets: Facets, named: ReadonlySet<string>) => boolean;
}

/** Sorts the statistics that a draft's figure may be set against by kind of quantity and body that counts. */
export function createCounters(statistics: readonly Statistic[], facets: FacetReader): Counters {
	const places = new Map<string, Set<string>>();
	const groups = new Map<string, number[]>();
	const sole = new Map<string, Set<string>>();
	const byDigits = new Map<string, number[]>();
	const together = new Map<string, ReadonlySet<string>[]>();
	for (const [at, statistic] of statistics.entries()) {
		if (isQuestioned(statistic) || silentMeasures.has(statistic.measure) || (statistic.verification !== 'primary' && statistic.verification !== 'secondary')) continue;
		const bodies = facets.bodiesOf(statistic);
		add(byDigits, digitsKey(statistic.quantity), at);
		const concept = conceptOf(statistic);
		add(together, concept, bodies);
		for (const body of bodies) {
			add(groups, `${statistic.quantity.kind} ${body}`, at);
			const counted = places.get(body) ?? new Set();
			places.set(body, counted.add(countryOf(statistic.place)));
		}
		for (const need of facets.isSoleCounter(statistic) ? facets.of(at)?.needs ?? [] : []) {
			const counting = sole.get(need);
			if (counting === undefined) sole.set(need, new Set(bodies));
			else for (const body of bodies) counting.add(body);
		}
	}
	const all = [...together.values()].flat();
	const parts = new Map<string, boolean>();
	/** Looks at all facts, once for each pair. */
	const isPart = (body: string, whole: string): boolean => {
		const pair = `${body} ${whole}`;
		const answer = parts.get(pair) ?? (all.every((bodies) => !bodies.has(body) || bodies.has(whole)) && all.some((bodies) => bodies.has(whole) && !bodies.has(body)));
		parts.set(pair, answer);
		return answer;
	};
	return {
		slips: (quantity) => (byDigits.get(digitsKey(quantity)) ?? []).filter((at) => statistics[at]?.quantity.low !== quantity.low),
		isMeant({ statistic, bodies }, named) {
			const said = [...bodies].filter((body) => named.has(body));
			if (said.length === 0 || said.length === bodies.size) return said.length > 0;
			const counting = together.get(conceptOf(statistic)) ?? [];
			// The bureau of a department is not meant where only the department is named, and others count the same.
			if ([...bodies].some((body) => !named.has(body) && said.some((whole) => isPart(body, whole) && counting.some((others) => !others.has(whole))))) return false;
			return !counting.some((others) => others.size < bodies.size && [...others].every((body) => said.includes(body)));
		},
		isHome: ({ statistic: { place }, bodies }) => place !== 'world' && [...bodies].some((body) => places.get(body)?.size === 1 && places.get(body)?.has(place) === true),
		of(quantity, { slots, citedBodies }) {
			const bodies = new Set([...[...slots.bodies].filter(([, reach]) => reach !== 'context').map(([id]) => id), ...citedBodies]);
			if (bodies.size === 0) {
				for (const [quality, reach] of slots.qualities) {
					const counting = sole.get(quality);
					if (reach !== 'context' && counting?.size === 1) for (const body of counting) bodies.add(body);
				}
			}
			const meant = new Set<number>();
			for (const body of bodies) {
				for (const at of groups.get(`${quantity.kind} ${body}`) ?? []) {
					meant.add(at);
					// Of a part of them it cannot be said that none has the figure's value.
					if (meant.size > CANDIDATE_CAP) return [];
				}
			}
			return [...meant];
		},
	};
}

/** Law changes, history is retold, and what a study asked is its own affair. */
const silentMeasures: ReadonlySet<string> = new Set(['penalty', 'legal-threshold', 'treaty-parties', 'tier', 'historical-count', 'share-of-survey-respondents', 'programme-fact', 'member-count', 'price', 'funding']);

/** `US` of `US-TX`. */
const countryOf = (place: string): string => /^[A-Z]{2}(?=-)/.exec(place)?.[0] ?? place;

const conceptOf = ({ measure, place, population: { age, sex, exploitation } }: Statistic): string => [measure, place, age, sex, exploitation].join(' ');

function add<V>(lists: Map<string, V[]>, key: string, value: V): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

const digitsKey = ({ kind, low }: Quantity): string => `${kind} ${digitsOf(low)}`;

/** The digits of a number in order of size: 263 and 236 have the same, 1.2 and 12 too. */
export const digitsOf = (value: number): string => value.toPrecision(12).replace(/\D/g, '').replace(/^0+|0+$/g, '').split('').sort().join('');
