import type { Statistic } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Alignment } from './align.ts';
import type { Compatibility } from './compatible.ts';
import { isDistinctive } from './enough.ts';
import type { Facets } from './facets.ts';
import { overlap, wordsOf } from './rest.ts';

/** A statistic whose value a figure may have, with how their words agree. */
export interface Candidate {
	readonly facets: Facets;
	readonly alignment: Alignment;
	readonly compatible: Compatibility;
	readonly score: number;
	/** What its words leave wanting, see `wanting`. */
	readonly lacks: string | null;
}

/** The best candidate, if what agrees is enough for a value as common as this one. */
export function choose(all: readonly Candidate[], figure: ReadFigure): Candidate | undefined {
	const { quantity, scope, slots, excluded, foreign } = figure;
	// Words of another subject call for a statistic that has them too: fines, members, interviews.
	const candidates = excluded.length === 0 ? all : all.filter(({ facets }) => excluded.every((id) => facets.exclusions.has(id)));
	// Where the words do not say that it is a figure of ours, subject and what is counted must be said outright.
	const saysThing = (facets: Facets): boolean => quantity.kind !== 'count' || facets.things.size === 0 || [...facets.things].some((thing) => slots.things.get(thing) === 'own');
	const saysAll = ({ facets, alignment: { agreed } }: Candidate): boolean =>
		(agreed.includes('topic') || facets.topics.size === 0 || agreed.includes('quality')) && ((isDistinctive(quantity) && quantity.low >= 1000 && agreed.includes('thing')) || saysThing(facets));
	// "64 cocoa communities": what no list of ours knows, the statistic has to name.
	const saysNoun = ({ facets: { words } }: Candidate): boolean => foreign.length === 0 || foreign.some((word) => word.length > 3 && isSaid(words, word));
	const enough = candidates.filter((candidate) => candidate.lacks === null && (scope === 'in' || (saysAll(candidate) && saysNoun(candidate))));
	const said = enough.length > 1 ? wordsOf(figure) : none;
	// A year told before ("In 2021 … Of those charged, 92 %") asks nothing of a statistic, but it tells two alike apart.
	const isOfYearAround = ({ facets: { years } }: Candidate): boolean => [...slots.years.keys()].some((year) => years.has(year));
	// "Missing", "at work": words that fill no slot, and yet stand in one statistic's text and not in another's.
	const unheld = ({ facets: { words } }: Candidate): number => Math.min(2, slots.unread.filter((word) => words.has(word)).length);
	const ranks = new Map<Candidate, number>();
	const rank = (it: Candidate): number => {
		const known = ranks.get(it) ?? it.score + (said === none ? 0 : 2 * overlap(said, it.facets)) + (isOfYearAround(it) ? 0.5 : 0) + unheld(it);
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

/** In any ending: "identifications", "identified". */
function isSaid(words: ReadonlySet<string>, word: string): boolean {
	const stem = word.slice(0, Math.max(4, word.length - 3));
	for (const said of words) if (said.startsWith(stem)) return true;
	return false;
}

const none: ReadonlySet<string> = new Set();

const isSameConcept = (a: Statistic, b: Statistic): boolean =>
	a.measure === b.measure && a.place === b.place && a.quantity.kind === b.quantity.kind && a.population.age === b.population.age && a.population.sex === b.population.sex && a.population.exploitation === b.population.exploitation;

/** How well a candidate fits: what agrees, less what its value is off by. */
export function scoreOf({ agreed, topicNear, formNear }: Alignment, compatible: Compatibility, statistic: Statistic): number {
	const weights: Partial<Record<string, number>> = { topic: 3, form: 2, thing: 2, year: 2, place: 1.5, body: 2, age: 1, sex: 1, quality: 2, direction: 2 };
	const slots = agreed.reduce((sum, slot) => sum + (slot === 'form' && !formNear ? 0 : weights[slot] ?? 0), 0) + (topicNear ? 1 : 0);
	const standing = { 'current': 0.6, 'earlier-year': 0.4, 'replaced': 0.3, 'disputed': 0.2, 'debunked': 0.2 }[statistic.standing];
	const bound = compatible.rule === 'more-than' || compatible.rule === 'at-least' || compatible.rule === 'less-than' ? 1.5 : 0;
	return slots + standing - Math.min(compatible.distance * 20, 3) - bound - (compatible.distant ? 2 : 0);
}
