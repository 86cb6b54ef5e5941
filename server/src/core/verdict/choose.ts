import { isQuestioned } from '../facts/model.ts';
import type { Quantity, Statistic } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Alignment } from './align.ts';
import type { Compatibility } from './compatible.ts';
import type { Facets } from './facets.ts';
import { overlap, wordsOf } from './rest.ts';

/** A statistic whose value a figure may have, with how their words agree. */
export interface Candidate {
	readonly facets: Facets;
	readonly alignment: Alignment;
	readonly compatible: Compatibility;
	readonly score: number;
}

/** The best candidate, if what agrees is enough for a value as common as this one. */
export function choose(all: readonly Candidate[], figure: ReadFigure): Candidate | undefined {
	const { quantity, scope, slots, excluded } = figure;
	// Words of another subject call for a statistic that has them too: fines, members, interviews.
	const candidates = excluded.length === 0 ? all : all.filter(({ facets }) => excluded.every((id) => facets.exclusions.has(id)));
	// Where the words do not say that it is a figure of ours, subject and what is counted must be said outright.
	const saysThing = (facets: Facets): boolean => quantity.kind !== 'count' || facets.things.size === 0 || [...facets.things].some((thing) => slots.things.get(thing) === 'own');
	const saysAll = ({ facets, alignment: { agreed } }: Candidate): boolean =>
		(agreed.includes('topic') || facets.topics.size === 0 || agreed.includes('quality')) && ((isDistinctive(quantity) && quantity.low >= 1000 && agreed.includes('thing')) || saysThing(facets));
	const enough = candidates.filter((candidate) => isEnough(candidate, quantity, excluded) && (scope === 'in' || saysAll(candidate)));
	const said = enough.length > 1 ? wordsOf(figure) : none;
	// A year told before ("In 2021 … Of those charged, 92 %") asks nothing of a statistic, but it tells two alike apart.
	const isOfYearAround = ({ facets: { years } }: Candidate): boolean => [...slots.years.keys()].some((year) => years.has(year));
	const ranks = new Map<Candidate, number>();
	const rank = (it: Candidate): number => {
		const known = ranks.get(it) ?? it.score + (said === none ? 0 : 2 * overlap(said, it.facets)) + (isOfYearAround(it) ? 0.5 : 0);
		ranks.set(it, known);
		return known;
	};
	const first = (list: readonly Candidate[]): Candidate | undefined => list.reduce<Candidate | undefined>((best, it) => (best === undefined || rank(it) > rank(best) ? it : best), undefined);
	const best = first(enough);
	if (best === undefined) return undefined;
	if (isOfNoPlace(best) && enough.some((it) => isOfNoPlace(it) && it.facets.statistic.place !== best.facets.statistic.place && rank(best) - rank(it) < 2)) return undefined;
	if (best.alignment.agreed.includes('year')) return best;
	const { standing } = best.facets.statistic;
	if (standing !== 'replaced' && (standing !== 'earlier-year' || isOfYearAround(best))) return best;
	// A value that is right in the newest edition too is supported, however near it is to an older one.
	return first(enough.filter(({ facets: { statistic } }) => statistic.standing === 'current' && isSameConcept(statistic, best.facets.statistic))) ?? best;
}

/** It is of one place, and nothing in the draft says which: of two such, neither is meant more than the other. */
const isOfNoPlace = ({ facets: { statistic }, alignment: { agreed } }: Candidate): boolean => statistic.place !== 'world' && !agreed.includes('place') && !agreed.includes('body');

const none: ReadonlySet<string> = new Set();

const isSameConcept = (a: Statistic, b: Statistic): boolean =>
	a.measure === b.measure && a.place === b.place && a.quantity.kind === b.quantity.kind && a.population.age === b.population.age && a.population.sex === b.population.sex && a.population.exploitation === b.population.exploitation;

/**
 * A long number says by itself which statistic it is; a small or round one needs its words: topic, what is counted, and every
 * narrowing of the statistic.
 */
function isEnough({ alignment, facets, compatible }: Candidate, quantity: Quantity, excluded: readonly string[]): boolean {
	const { agreed, topicNear } = alignment;
	const has = (slot: Alignment['agreed'][number]): boolean => agreed.includes(slot);
	const { standing, place } = facets.statistic;
	// A claim in circulation has mostly lost the words that narrowed it.
	const isClaim = isQuestioned(facets.statistic);
	// Decisions of a referral mechanism and a trafficking hotline are of our field by themselves.
	const topic = has('topic') || facets.topics.size === 0 || (has('thing') && facets.things.has('decisions')) || (has('quality') && (facets.qualities.has('hotline') || has('body'))) || (has('body') && facets.ofDevoted);
	const { population } = facets.statistic;
	const silentForm = facets.form === 'private-economy';
	const narrowed = (population.age === 'all' || has('age') || !facets.groups.has(population.age)) && (population.sex === 'all' || has('sex') || !facets.groups.has(population.sex))
		&& (facets.form === null || silentForm || isClaim || has('form') || !facets.saysForm);
	if (isDistinctive(quantity) && compatible.distance < 0.02) return topic || topicNear || has('quality') || has('thing');
	if (narrowed && isPlain(alignment, compatible, facets)) return true;
	if (!topic || !narrowed) return false;
	if (facets.statistic.measure === 'change') return has('direction') && (has('thing') || !facets.saysThing);
	// A small number of one country or region is not meant where neither it nor its body is named.
	const placeSaid = place === 'world' || isClaim || has('place') || has('body') || (facets.placesSaid.size === 0 && (has('quality') || (has('thing') && has('year')))) || (has('quality') && ['hotline', 'federal', 'registered', 'potential', 'care', 'runaway'].some((id) => facets.qualities.has(id)));
	if (!placeSaid) return false;
	if (facets.needs.size > 0 && !has('quality') && !isClaim) return false;
	if (quantity.kind === 'percent' || quantity.kind === 'ratio') {
		const grouped = population.age !== 'all' || population.sex !== 'all';
		const placed = has('place') && place !== 'world';
		const subject = grouped || placed || facets.form !== null || has('quality') || has('year') || has('body');
		const near = topicNear || has('quality') || (facets.topics.size === 0 && has('year')) || (has('year') && (has('body') || grouped || placed)) || (placed && (grouped || has('thing'))) || (grouped && has('thing') && has('topic') && standing === 'current');
		return near && subject && !compatible.distant;
	}
	const counted = has('thing') || (excluded.length > 0 && !facets.saysThing) || quantity.kind === 'age' || (!facets.saysThing && quantity.kind !== 'count') || (facets.things.size === 0 && (quantity.kind !== 'count' || quantity.unit === 'years'));
	// A true bound that says little is true all the same, where it is plain what is counted.
	return counted && (!compatible.distant || (topicNear && standing === 'current' && has('thing')));
}

/** The published number to the digit, and three of its own marks said: such a figure is that statistic, whatever else is left open. */
function isPlain({ agreed }: Alignment, { rule, distance }: Compatibility, { statistic: { standing, place, population, quantity: { kind } } }: Facets): boolean {
	if (rule !== 'exact' || distance > 0 || (standing !== 'current' && standing !== 'earlier-year')) return false;
	// A rate is of one place: it tells nothing where that place is not told.
	if (kind === 'rate' && place !== 'world' && !agreed.includes('place') && !agreed.includes('body')) return false;
	const marks = agreed.filter((slot) => !(slot === 'age' && population.age === 'all') && !(slot === 'sex' && population.sex === 'all') && !(slot === 'place' && place === 'world'));
	return marks.length >= 3 && marks.some((slot) => slot === 'thing' || slot === 'topic' || slot === 'quality' || slot === 'form');
}

/** Three digits that count, or millions with two. */
function isDistinctive({ kind, low, high }: Quantity): boolean {
	if (kind !== 'count' && kind !== 'money' && kind !== 'rate') return false;
	if (low !== high) return low >= 1000;
	const digits = low.toExponential().split('e')[0]?.replace('.', '').replace(/0+$/, '').length ?? 0;
	return digits >= 3 || (digits >= 2 && low >= 1e6);
}

/** How well a candidate fits: what agrees, less what its value is off by. */
export function scoreOf({ agreed, topicNear }: Alignment, compatible: Compatibility, statistic: Statistic): number {
	const weights: Partial<Record<string, number>> = { topic: 3, form: 2, thing: 2, year: 2, place: 1.5, body: 2, age: 1, sex: 1, quality: 2, direction: 2 };
	const slots = agreed.reduce((sum, slot) => sum + (weights[slot] ?? 0), 0) + (topicNear ? 1 : 0);
	const standing = { 'current': 0.6, 'earlier-year': 0.4, 'replaced': 0.3, 'disputed': 0.2, 'debunked': 0.2 }[statistic.standing];
	const bound = compatible.rule === 'more-than' || compatible.rule === 'at-least' || compatible.rule === 'less-than' ? 1.5 : 0;
	return slots + standing - Math.min(compatible.distance * 20, 3) - bound - (compatible.distant ? 2 : 0);
}
