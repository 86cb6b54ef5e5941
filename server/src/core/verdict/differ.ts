import type { Quantity, Statistic } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Slots } from '../figure/slots.ts';
import { alignedWithoutConflict, processThings } from './align.ts';
import type { Alignment, AlignedSlot, Reading } from './align.ts';
import type { Candidate } from './choose.ts';
import { compatibility, unitOf } from './compatible.ts';
import { createCounters, digitsOf } from './counters.ts';
import type { FacetReader, Facets } from './facets.ts';
import { once } from './indexes.ts';
import type { Step } from './judgement.ts';
import { excepts, overlap, saysRest, wordsOf } from './rest.ts';

/** Finds the statistic that a figure can only be meant for, and has another value than. */
export type Differ = (figure: ReadFigure, reading: Reading, compatible: readonly Candidate[], steps: Step[]) => Statistic | undefined;

/**
 * Builds it over a set of facts. The strictest of all judgements, since it speaks against a writer:
 *
 * - the figure is tied to the body that counts: named, cited, or the only one that counts such a thing;
 * - every word of the statistic that tells it apart is said in the draft, and every word of the draft's figure is understood ({@link demands});
 * - the years that the statistic describes are said; for its digits in another order, it is enough that no other year is;
 * - all that could be meant are one concept, and none of them has a compatible value.
 */
export function createDiffer(statistics: readonly Statistic[], facetReader: FacetReader): Differ {
	const counters = once(() => createCounters(statistics, facetReader));
	return (figure, reading, compatible, steps) => {
		const { slots, quantity } = figure;
		if (!kinds.has(quantity.kind) || quantity.unit === 'years' || slots.questioned || slots.forecast) return undefined;
		const { of, slips, isHome, isMeant } = counters();
		const said = wordsOf(figure);
		const named = new Set([...slots.bodies.keys(), ...reading.citedBodies]);
		const read = (at: number, slip: boolean): Meant | undefined => {
			const facets = facetReader.of(at);
			const alignment = facets === undefined ? undefined : alignedWithoutConflict(reading, facets);
			return facets === undefined || alignment === undefined ? undefined : { statistic: facets.statistic, facets, alignment, reading, figure, said, isHome: isHome(facets), get isMeant() { return isMeant(facets, named); }, slip };
		};
		const meant = (list: readonly number[], wanted: Demands, slip: boolean): Meant[] => list.flatMap((at) => {
			const it = read(at, slip);
			if (it === undefined) return [];
			const lacks = wanted.find(([, holds]) => !holds(it))?.[0] ?? null;
			if (lacks === null || slip) steps.push({ statistic: it.statistic.id, agreed: it.alignment.agreed, open: it.alignment.open, conflicts: [], rule: null, lacks });
			return lacks === null ? [it] : [];
		});
		const slipped = isTelling(quantity) && !speaksOf(compatible, reading, quantity) ? meant(slips(quantity), ofSlips, true) : [];
		const slip = theOne(ofTheYear(slipped, reading), quantity);
		if (slip !== undefined) return slip;
		// A published figure of this value that the words speak of is reason enough to say nothing.
		if (slots.compared || speaksOf(compatible, reading, quantity)) return undefined;
		const all = meant(of(quantity, reading), ofAll, false);
		if (all.some(({ statistic }) => compatibility(quantity, statistic.quantity, figure.near) !== undefined || mayBeWithin(quantity, statistic.quantity))) return undefined;
		const one = theOne(ofTheYear(all, reading), quantity);
		return one !== undefined && (isNear(quantity, one.quantity) || isSlip(quantity, one.quantity)) ? one : undefined;
	};
}

/** A published figure of this value that the words speak of. Where they name a body, only one of that body, or of the place they name, is. */
const speaksOf = (compatible: readonly Candidate[], { slots, citedBodies }: Reading, { kind }: Quantity): boolean => {
	const tied = new Set([...[...slots.bodies].filter(([, reach]) => reach !== 'context').map(([id]) => id), ...citedBodies]);
	return compatible.some(({ alignment: { agreed }, facets }) =>
		agreed.includes('topic') && (agreed.includes('thing') || facets.things.size === 0 || kind === 'percent') && (tied.size === 0 || agreed.includes('body') || (agreed.includes('place') && facets.statistic.place !== 'world')));
};

/** The closest of them, where all are of one concept. */
function theOne(meant: readonly Meant[], quantity: Quantity): Statistic | undefined {
	const closest = meant.reduce<Meant | undefined>((best, it) => (best === undefined || distanceOf(quantity, it.statistic.quantity) < distanceOf(quantity, best.statistic.quantity) ? it : best), undefined);
	return closest === undefined || meant.some(({ statistic }) => !isOneConcept(statistic, closest.statistic)) ? undefined : closest.statistic;
}

const kinds: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'rate']);

/** A statistic set beside a figure that is tied to its body. */
interface Meant {
	readonly statistic: Statistic;
	readonly facets: Facets;
	readonly alignment: Alignment;
	readonly reading: Reading;
	readonly figure: ReadFigure;
	/** The words of the figure's sentence. */
	readonly said: ReadonlySet<string>;
	/** Its body counts in its place only. */
	readonly isHome: boolean;
	/** The bodies that are named, there or around, are the ones whose count it is. */
	readonly isMeant: boolean;
	/** The figure has the statistic's digits in another order. */
	readonly slip: boolean;
}

const has = ({ alignment: { agreed } }: Meant, slot: AlignedSlot): boolean => agreed.includes(slot);

/** What has to hold before a statistic is set against a figure, by the name under which `--explain` says what is wanting. */
type Demands = readonly (readonly [name: string, holds: (it: Meant) => boolean])[];

/** Everything that tells a statistic apart is said of the figure. */
const common: Demands = [
	['subject', (it) => has(it, 'topic') || (it.facets.needs.size > 0 && has(it, 'quality')) || (it.facets.ofDevoted && has(it, 'body'))],
	['rise or fall', (it) => (it.statistic.measure === 'change' ? has(it, 'direction') && it.figure.slots.isChange : !it.figure.slots.isChange)],
	['what is counted', (it) => (has(it, 'thing') && saysProcess(it)) || (it.figure.quantity.kind === 'percent' && has(it, 'form'))],
	['form of exploitation', (it) => (it.facets.form === null || it.facets.form === 'private-economy' || has(it, 'form')) && it.statistic.population.exploitation !== 'other'],
	['age and sex', (it) => (it.statistic.population.age === 'all' || has(it, 'age')) && (it.statistic.population.sex === 'all' || has(it, 'sex'))],
	['what narrows it', (it) => it.facets.needs.size === 0 || has(it, 'quality')],
	['place', (it) => (has(it, 'place') && isOnlyPlace(it)) || ((it.statistic.place === 'world' || it.isHome) && ![...it.figure.slots.places].some(([, reach]) => reach !== 'context'))],
	['all of its years', ({ facets: { isSpan }, figure: { slots: { years } }, statistic: { period: { from, to } } }) => !isSpan || years.size === 0 || (years.has(String(from)) && years.has(String(to)))],
	['year of the data', (it) => saysDataYear(it) || it.statistic.period.from === null || !saysYear(it.figure.slots) || [...editionWords].some((word) => it.said.has(word))],
	['nothing left out', ({ said, facets }) => !excepts(said, facets)],
	['every word of it said', ({ said, statistic }) => saysRest(said, statistic)],
];

const understood: Demands[number] = ['every word understood', ({ figure: { slots }, facets }) => slots.unread.every((word) => facets.words.has(word))];

/** Any other value: its subject and its years are said with it as well. */
const ofAll: Demands = [
	['years it describes', (it) => saysDataYear(it) || (has(it, 'year') && (it.statistic.period.from === null || namesEdition(it)))],
	// A citation may stand for what else its sentence says.
	['body named', (it) => (it.isMeant && saysBody(it.figure.slots, it.facets)) || (it.facets.soleCounter && has(it, 'quality'))],
	understood,
	...common,
	['subject in the sentence', (it) => it.alignment.topicNear || has(it, 'quality')],
	// What a share is a share of, beyond the groups and forms that slots hold, is in its words alone.
	['share of whom', ({ figure: { quantity: { kind } }, statistic: { measure, population: { age, sex } }, facets: { form } }) => kind !== 'percent' || age !== 'all' || sex !== 'all' || form !== null || measure === 'change'],
];

/** The published digits in another order tell nearly by themselves what is meant; the words have to leave nothing else. */
const ofSlips: Demands = [
	understood,
	['body', (it) => it.isMeant || (it.facets.soleCounter && has(it, 'quality'))],
	...common,
	['share of whom', (it) => it.figure.quantity.kind !== 'percent' || it.statistic.measure === 'change' || overlap(it.said, it.facets) >= 0.5 || (isOfGroup(it.statistic) && saysBody(it.figure.slots, it.facets) && saysDataYear(it))],
	['year', (it) => has(it, 'year') || it.statistic.standing === 'current'],
];

/** A year that is said picks its statistics, that of the data before that of the publication; where none is said, the current ones are meant. */
function ofTheYear(meant: readonly Meant[], { slots, citedYears }: Reading): readonly Meant[] {
	const isYearSaid = saysYear(slots) || citedYears.size > 0;
	const named = meant.filter((it) => (isYearSaid ? has(it, 'year') : it.statistic.standing === 'current'));
	const inYear = named.filter(saysDataYear);
	return inYear.length > 0 ? inYear : named;
}

/** Offenders are convicted, charged or only suspected: which of it is said. */
const saysProcess = ({ facets, figure: { slots } }: Meant): boolean => {
	const processes = [...facets.things].filter((id) => processThings.has(id));
	return processes.length === 0 || processes.some((id) => (slots.things.get(id) ?? 'context') !== 'context');
};

/** "Bangladesh has 1.1 million; Myanmar, which we left, has 657,000": a place not in the figure's own words is its place only where its sentence names no other. */
const isOnlyPlace = ({ facets: { places, placesSaid }, figure: { slots, read } }: Meant): boolean =>
	places.some((code) => slots.places.get(code) === 'own') || read.hits.every(({ sense: { slot, id } }) => slot !== 'place' || places.includes(id) || placesSaid.has(id));

/** "The ILO's report of 2024", "the ILO found (2024)": the edition is named with its body, and no other year is said. */
const namesEdition = (it: Meant): boolean => saysBody(it.figure.slots, it.facets) && (saysYear(it.figure.slots) ? [...editionWords].some((word) => it.said.has(word)) : citesIt(it));

/** A citation leads to a publication that it stands in. */
const citesIt = ({ statistic: { source, alsoIn }, reading: { citedSources } }: Meant): boolean => citedSources.has(source) || alsoIn.some((id) => citedSources.has(id));

const saysBody = ({ bodies }: Slots, facets: Facets): boolean => [...bodies].some(([id, reach]) => reach !== 'context' && facets.bodies.has(id));

const isOfGroup = ({ population: { age, sex } }: Statistic): boolean => age !== 'all' || sex !== 'all';

const saysYear = ({ years }: Slots): boolean => [...years.values()].some((reach) => reach !== 'context');

const saysDataYear = ({ statistic: { period: { from, to } }, figure: { slots: { years } } }: Meant): boolean =>
	from !== null && [...years].some(([year, reach]) => reach !== 'context' && Number(year) >= from && Number(year) <= (to ?? from));

/** "The 2016 index": a year that is that of a publication. */
const editionWords: ReadonlySet<string> = new Set(['edition', 'report', 'index', 'estimate', 'estimates', 'study', 'published', 'reported', 'released']);

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

/** Far values are most likely of another concept that the words do not show. */
const isNear = (draft: Quantity, known: Quantity): boolean => {
	const ratio = draft.low / known.low;
	return ratio > 0.5 && ratio < 2;
};

/** The digits of one in the order of another hand: 263 for 236, 47 for 74, 1.2 for 12. */
const isSlip = (draft: Quantity, known: Quantity): boolean => draft.low !== known.low && digitsOf(draft.low) === digitsOf(known.low);

/** Two digits at least: of one, there is no other order. */
const isTelling = ({ low, high }: Quantity): boolean => low === high && digitsOf(low).length >= 2;
