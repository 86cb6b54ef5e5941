/** What a figure of a draft says of itself, as the fields of an entry: a beginning for whoever adds it to their facts. */
import type { CompiledFacts } from '../core/facts/facts.ts';
import type { Measure } from '../core/lexicon/words.ts';
import type { Exploitation } from '../core/facts/model.ts';
import type { Figure } from '../core/figure/figure.ts';
import type { Slots, Terms } from '../core/figure/slots.ts';
import type { StatisticJson } from './schema.ts';

/** Fields that are read off the draft. What the draft leaves open and an entry needs is marked TK. */
export type Prefilled = Pick<StatisticJson, 'quantity' | 'measure' | 'measureOf' | 'direction' | 'population' | 'denominator' | 'place' | 'period'>;

/** The entry's fields, as far as a figure and the words around it say them. */
export const prefill = ({ quantity, slots }: Figure, facts: Pick<CompiledFacts, 'lexicon'>): Prefilled => {
	const { kind, low, high, unit, per, qualifier } = quantity;
	const years = [...slots.years.keys()].map(Number).filter(year => year >= 1800 && year <= 2100).sort((a, b) => a - b);
	const [from, to] = [years[0], years.at(-1)];
	const [age, sex, topic] = [only(slots.ages), only(slots.sexes), only(slots.topics)];
	const population: Prefilled['population'] = {
		...age === 'children' || age === 'adults' ? { age } : {},
		...sex === 'female' || sex === 'male' ? { sex } : {},
		...topic !== undefined && isForm(topic) && { exploitation: topic },
	};
	return {
		quantity: {
			kind, low, ...high !== low && { high },
			...unitOf(kind, unit),
			...kind === 'rate' ? { per: per ?? '1,000 people' } : kind !== 'percent' && kind !== 'ratio' && per !== null && { per },
			...qualifier !== null && { qualifier },
		},
		...measureOf(kind, slots, facts),
		...Object.keys(population).length > 0 && { population },
		place: [...slots.places.keys()].slice(0, 3).join(',') || 'world',
		...from !== undefined && { period: { from, ...to !== undefined && to !== from && { to } } },
	};
};

/** The one word of a kind, if there is one. */
const only = (terms: Terms): string | undefined => (terms.size === 1 ? [...terms.keys()][0] : undefined);

const unitOf = (kind: StatisticJson['quantity']['kind'], unit: string | null): { unit?: string } =>
	kind === 'money' ? { unit: /^[A-Z]{3}$/.test(unit ?? '') ? unit ?? 'USD' : 'USD' } : kind === 'percent' ? { unit: 'percent' } : unit === null ? {} : { unit };

const forms = ['sexual', 'forced-labour', 'private-economy', 'state-imposed', 'forced-marriage', 'forced-criminality', 'begging', 'debt-bondage', 'industry', 'services', 'agriculture', 'domestic-work', 'child-labour'] as const satisfies readonly Exploitation[];
const isForm = (topic: string): topic is (typeof forms)[number] => forms.some(form => form === topic);

/** Marks what a person has to fill in. */
export const toCome = 'TK';

/** Whether a text is still to be filled in. */
export const isToCome = (text: string): boolean => /^TK\b/.test(text);

const measureOf = (kind: StatisticJson['quantity']['kind'], slots: Slots, facts: Pick<CompiledFacts, 'lexicon'>): Pick<Prefilled, 'measure' | 'measureOf' | 'direction' | 'denominator'> => {
	const thing = [...slots.things.keys()][0] ?? 'people';
	switch (kind) {
		case 'percent': case 'ratio': case 'multiplier':
			if (slots.direction !== null || kind === 'multiplier') return { measure: 'change', measureOf: closest(slots, facts), direction: slots.direction ?? 'up' };
			return { measure: shares[thing] ?? 'share-of-victims', denominator: `${toCome}: what it is a share of` };
		case 'rate': return { measure: 'prevalence-rate' };
		case 'age': return { measure: 'age' };
		case 'rank': return { measure: 'rank' };
		case 'money': return { measure: thing === 'profits' ? 'illegal-profits' : thing === 'revenue' ? 'trafficking-revenue' : 'funding' };
		case 'count': return { measure: closest(slots, facts) };
	}
};

const shares: Partial<Record<string, string>> = {
	offenders: 'share-of-offenders', defendants: 'share-of-offenders', cases: 'share-of-cases', profits: 'share-of-profits', reports: 'share-of-reports', decisions: 'share-of-decisions',
};

/** The measure that is said with most of the words around the figure. */
const closest = (slots: Slots, facts: Pick<CompiledFacts, 'lexicon'>): string => {
	let [best, most] = ['identified-victims', 0];
	for (const [name, { things, topics, qualities }] of measuresOf(facts)) {
		if (/^(?:share-of|change|age|rank|tier|penalty|prevalence|relative|historical|legal|programme|member)/.test(name) || !things.some(thing => slots.things.has(thing))) continue;
		const narrowed = qualities.filter(quality => slots.qualities.has(quality)).length;
		// "Courts convicted 55 people" says both; what is done to people tells more.
		const told = things.some(thing => thing !== 'people' && slots.things.has(thing)) ? 2 : 0;
		const score = 1 + told + (topics.some(topic => slots.topics.has(topic)) ? 1 + 1 / (1 + topics.length) : 0) + (qualities.length === 0 ? 0 : narrowed > 0 ? 3 : -3);
		if (score > most) [best, most] = [name, score];
	}
	return best;
};

/** Every measure that there is, with the words it is said with. */
export const measuresOf = ({ lexicon }: Pick<CompiledFacts, 'lexicon'>): ReadonlyMap<string, Measure> => new Map(Object.entries(lexicon.measures));
