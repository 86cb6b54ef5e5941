import type { Quantity, Statistic } from '../facts/model.ts';
import { isQuestioned } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Slots } from '../figure/slots.ts';
import { alignedWithoutConflict } from './align.ts';
import type { Alignment, Reading } from './align.ts';
import type { Candidate } from './choose.ts';
import { compatibility, unitOf } from './compatible.ts';
import type { FacetReader, Facets } from './facets.ts';
import { CANDIDATE_CAP, once } from './indexes.ts';
import type { Step } from './judgement.ts';
import { saysRest, wordsOf } from './rest.ts';

/** Finds the statistic that a figure can only be meant for, and has another value than. */
export type Differ = (figure: ReadFigure, reading: Reading, compatible: readonly Candidate[], steps: Step[]) => Statistic | undefined;

/**
 * Builds it over a set of facts. The strictest of all judgements, since it speaks against a writer:
 *
 * - every word of the statistic that tells it apart is said in the draft, and every word of the draft's figure is understood;
 * - the figure is tied to the body that counts: named, cited, or the only one that counts such a thing;
 * - a year that is said is the statistic's, and where none is said, the statistic is current;
 * - all that could be meant are one concept, and none of them has a compatible value.
 */
export function createDiffer(statistics: readonly Statistic[], facets: FacetReader): Differ {
	const index = once(() => bodyIndex(statistics, facets));
	return (figure, reading, compatible, steps) => {
		const { slots, quantity } = figure;
		if (!kinds.has(quantity.kind) || quantity.unit === 'years' || slots.questioned || slots.forecast || slots.compared) return undefined;
		// A published figure of this value that the words speak of is reason enough to say nothing.
		if (compatible.some(({ alignment: { agreed }, facets }) => agreed.includes('topic') && (agreed.includes('thing') || facets.things.size === 0 || quantity.kind === 'percent'))) return undefined;
		const meant: { readonly statistic: Statistic; readonly alignment: Alignment }[] = [];
		const { of, home } = index();
		const said = wordsOf(figure);
		for (const at of of(quantity, reading)) {
			const meaning = facets.of(at);
			if (meaning === undefined || slots.unread.some((word) => !meaning.words.has(word))) continue;
			const { statistic } = meaning;
			const alignment = alignedWithoutConflict(reading, meaning);
			if (alignment === undefined || !saysAll(alignment, meaning, slots, quantity, home(meaning)) || !saysRest(said, statistic)) continue;
			steps.push({ statistic: statistic.id, agreed: alignment.agreed, open: alignment.open, conflicts: [], rule: null });
			meant.push({ statistic, alignment });
		}
		if (meant.length === 0 || meant.some(({ statistic }) => compatibility(quantity, statistic.quantity, figure.near) !== undefined || mayBeWithin(quantity, statistic.quantity))) return undefined;
		const yearSaid = [...slots.years.values()].some((reach) => reach !== 'context') || reading.citedYears.size > 0;
		const named = meant.filter(({ statistic, alignment }) => (yearSaid ? alignment.agreed.includes('year') : statistic.standing === 'current'));
		// A year that is said is that of the data before it is that of the publication.
		const inYear = named.filter(({ statistic }) => saysDataYear(slots, statistic));
		const now = inYear.length > 0 ? inYear : named;
		const closest = now.reduce<typeof now[number] | undefined>((best, it) => (best === undefined || distanceOf(quantity, it.statistic.quantity) < distanceOf(quantity, best.statistic.quantity) ? it : best), undefined);
		if (closest === undefined || now.some(({ statistic }) => !isOneConcept(statistic, closest.statistic))) return undefined;
		return isNear(quantity, closest.statistic.quantity) ? closest.statistic : undefined;
	};
}

const kinds: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'rate']);

/** Law changes, history is retold, and what a study asked is its own affair. */
const silentMeasures: ReadonlySet<string> = new Set(['penalty', 'legal-threshold', 'treaty-parties', 'tier', 'historical-count', 'share-of-survey-respondents', 'programme-fact', 'member-count', 'price', 'funding']);

/** Statistics by kind of quantity and body that counts. */
interface BodyIndex {
	/** Places in the facts of those of the bodies that a figure is tied to. A body that alone counts a thing is meant where that thing is named. */
	readonly of: (quantity: Quantity, reading: Reading) => readonly number[];
	/** Whether a statistic's body counts in its place only, so that the place goes without saying. */
	readonly home: (facets: Facets) => boolean;
}

function bodyIndex(statistics: readonly Statistic[], facets: FacetReader): BodyIndex {
	const places = new Map<string, Set<string>>();
	const groups = new Map<string, number[]>();
	const counters = new Map<string, Set<string>>();
	for (const [at, statistic] of statistics.entries()) {
		if (isQuestioned(statistic) || silentMeasures.has(statistic.measure) || (statistic.verification !== 'primary' && statistic.verification !== 'secondary')) continue;
		const bodies = facets.bodiesOf(statistic);
		for (const body of bodies) {
			const key = `${statistic.quantity.kind} ${body}`;
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [at]);
			else group.push(at);
			const counted = places.get(body) ?? new Set();
			places.set(body, counted.add(countryOf(statistic.place)));
		}
		for (const need of facets.isSoleCounter(statistic) ? facets.of(at)?.needs ?? [] : []) {
			const counting = counters.get(need);
			if (counting === undefined) counters.set(need, new Set(bodies));
			else for (const body of bodies) counting.add(body);
		}
	}
	const home = ({ statistic: { place }, bodies }: Facets): boolean => place !== 'world' && [...bodies].some((body) => places.get(body)?.size === 1 && places.get(body)?.has(place) === true);
	const of: BodyIndex['of'] = (quantity, { slots, citedBodies }) => {
		const bodies = new Set([...[...slots.bodies].filter(([, reach]) => reach !== 'context').map(([id]) => id), ...citedBodies]);
		if (bodies.size === 0) {
			for (const [quality, reach] of slots.qualities) {
				const counting = counters.get(quality);
				if (reach !== 'context' && counting?.size === 1) for (const body of counting) bodies.add(body);
			}
		}
		const all = new Set<number>();
		for (const body of bodies) {
			for (const at of groups.get(`${quantity.kind} ${body}`) ?? []) {
				all.add(at);
				// Of a part of them it cannot be said that none has the figure's value.
				if (all.size > CANDIDATE_CAP) return [];
			}
		}
		return [...all];
	};
	return { of, home };
}

/** `US` of `US-TX`. */
const countryOf = (place: string): string => /^[A-Z]{2}(?=-)/.exec(place)?.[0] ?? place;

/** Everything that tells a statistic apart is said of the figure. */
function saysAll({ agreed, topicNear }: Alignment, facets: Facets, slots: Slots, { kind }: Quantity, isHome: boolean): boolean {
	const has = (slot: Alignment['agreed'][number]): boolean => agreed.includes(slot);
	const { statistic, form } = facets;
	const { population, measure, place } = statistic;
	if (!has('topic') && !(facets.needs.size > 0 && has('quality'))) return false;
	if (!topicNear && !has('quality')) return false;
	if (measure === 'change' ? !has('direction') || !slots.isChange : slots.isChange) return false;
	if (kind === 'percent' ? !(has('thing') || has('form')) : !has('thing')) return false;
	if ((form !== null && form !== 'private-economy' && !has('form')) || population.exploitation === 'other') return false;
	if ((population.age !== 'all' && !has('age')) || (population.sex !== 'all' && !has('sex'))) return false;
	if (facets.needs.size > 0 && !has('quality')) return false;
	// What a share is a share of, beyond the groups and forms that slots hold, is in its words alone.
	if (kind === 'percent' && population.age === 'all' && population.sex === 'all' && form === null && measure !== 'change') return false;
	return has('place') || ((place === 'world' || isHome) && ![...slots.places].some(([, reach]) => reach !== 'context'));
}

const saysDataYear = ({ years }: Slots, { period: { from, to } }: Statistic): boolean =>
	from !== null && [...years].some(([year, reach]) => reach !== 'context' && Number(year) >= from && Number(year) <= (to ?? from));

const isOneConcept = (a: Statistic, b: Statistic): boolean =>
	a === b || a.sameAs.includes(b.id) || b.sameAs.includes(a.id) || (a.series !== null && a.series.id === b.series?.id)
	|| (a.measure === b.measure && a.measureOf === b.measureOf && a.place === b.place && a.population.age === b.population.age && a.population.sex === b.population.sex && a.population.exploitation === b.population.exploitation && a.population.other === b.population.other && a.denominator === b.denominator);

/** A draft may be more exact than the publication: 12.3 million where it has "more than 12 million", 236.6 where it has 236. */
function mayBeWithin(draft: Quantity, known: Quantity): boolean {
	const distance = draft.low - known.low;
	if (draft.low !== draft.high || known.low !== known.high) return true;
	if (Math.abs(distance) < unitOf(known.low)) return true;
	const { qualifier } = known;
	return (qualifier === 'more-than' || qualifier === 'at-least') ? distance > 0 && draft.low < known.low * 1.25 : (qualifier === 'less-than' || qualifier === 'up-to') && distance < 0 && draft.low > known.low * 0.75;
}

const distanceOf = (draft: Quantity, known: Quantity): number => Math.abs(Math.log(draft.low / known.low));

/** Far values are most likely of another concept that the words do not show, except where a digit slipped. */
const isNear = (draft: Quantity, known: Quantity): boolean => {
	const ratio = draft.low / known.low;
	return (ratio > 0.5 && ratio < 2) || digitsOf(draft.low) === digitsOf(known.low);
};

/** The digits of a number in order of size: 263 and 236 have the same, 1.2 and 12 too. */
const digitsOf = (value: number): string => value.toPrecision(12).replace(/\D/g, '').replace(/^0+|0+$/g, '').split('').sort().join('');
