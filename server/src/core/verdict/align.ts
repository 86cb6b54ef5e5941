import { isQuestioned } from '../facts/model.ts';
import type { Reach, Slots, Terms } from '../figure/slots.ts';
import type { Facets } from './facets.ts';

/** A figure's slots as the verdict sees them: its words, and what its citations add. */
export interface Reading {
	readonly slots: Slots;
	/** Bodies and years that the citations in reach name; they say which edition is meant. */
	readonly citedBodies: ReadonlySet<string>;
	readonly citedYears: ReadonlySet<string>;
	/** Ids of the publications that they lead to. */
	readonly citedSources: ReadonlySet<string>;
}

/** How a figure's words and a statistic's agree, slot by slot. */
export interface Alignment {
	readonly agreed: readonly AlignedSlot[];
	/** Neither said nor contradicted. */
	readonly open: readonly AlignedSlot[];
	readonly conflicts: readonly AlignedSlot[];
	/** The topic is named in the figure's own words or sentence, not only around it. */
	readonly topicNear: boolean;
	/** So is the form of exploitation. */
	readonly formNear: boolean;
}

export type AlignedSlot = 'thing' | 'topic' | 'form' | 'age' | 'sex' | 'place' | 'year' | 'body' | 'quality' | 'direction';

type Answer = 'agreed' | 'open' | 'conflict';

/** Sets a figure's slots beside a statistic's. A slot that the figure leaves open is open, never a conflict. */
export function align(reading: Reading, facets: Facets): Alignment {
	const sorted: Record<Answer, AlignedSlot[]> = { agreed: [], open: [], conflict: [] };
	for (const slot of alignedSlots) sorted[answers[slot](reading, facets)].push(slot);
	return { agreed: sorted.agreed, open: sorted.open, conflicts: sorted.conflict, topicNear: [...facets.topics].some((id) => near(reading.slots.topics, id)), formNear: facets.form !== null && near(reading.slots.topics, facets.form) };
}

/** The same where no slot is in conflict, else `undefined`: most statistics of a value are told apart by the first slot that is looked at. */
export function alignedWithoutConflict(reading: Reading, facets: Facets): Alignment | undefined {
	for (const slot of telling) if (answers[slot](reading, facets) === 'conflict') return undefined;
	return align(reading, facets);
}

const answers: Readonly<Record<AlignedSlot, (reading: Reading, facets: Facets) => Answer>> = {
	thing: ({ slots }, facets) => thing(slots, facets),
	topic: ({ slots }, facets) => topic(slots, facets),
	form: ({ slots }, facets) => form(slots, facets),
	age: ({ slots }, facets) => group(slots, slots.ages, facets.statistic.population.age, facets),
	sex: ({ slots }, facets) => group(slots, slots.sexes, facets.statistic.population.sex, facets),
	place: ({ slots }, facets) => place(slots, facets),
	year: (reading, facets) => year(reading, facets),
	body: (reading, facets) => body(reading, facets),
	quality: ({ slots }, facets) => quality(slots, facets),
	direction: ({ slots }, facets) => direction(slots, facets),
};

/** In the order in which an explanation names them. */
const alignedSlots: readonly AlignedSlot[] = ['thing', 'topic', 'form', 'age', 'sex', 'place', 'year', 'body', 'quality', 'direction'];

/** Those that can conflict, the likeliest first. */
const telling: readonly AlignedSlot[] = ['place', 'year', 'thing', 'form', 'age', 'sex', 'direction', 'quality', 'topic'];

const near = (terms: Terms, id: string): boolean => terms.get(id) === 'own' || terms.get(id) === 'sentence';

/** The ids of a slot by reach, sorted out once per figure: many statistics are set beside it. */
const sorted = new WeakMap<Terms, Readonly<Record<Reach, readonly string[]>>>();

function at(terms: Terms, reach: Reach): readonly string[] {
	let byReach = sorted.get(terms);
	if (byReach === undefined) {
		const lists: Record<Reach, string[]> = { own: [], sentence: [], context: [] };
		for (const [id, where] of terms) lists[where].push(id);
		sorted.set(terms, (byReach = lists));
	}
	return byReach[reach];
}

function thing({ things }: Slots, facets: Facets): Answer {
	if (facets.things.size === 0) return 'open';
	const isMoney = facets.statistic.quantity.kind === 'money' || [...facets.things].every((id) => moneyThings.has(id));
	const own = at(things, 'own').filter((id) => (id !== 'countries' || facets.things.has(id)) && (moneyThings.has(id) === isMoney || (facets.statistic.quantity.kind === 'rank' && facets.things.has(id))));
	const specific = own.filter((id) => !general.has(id) || (id === 'revenue' && ![...facets.things].some((wanted) => (things.get(wanted) ?? 'context') !== 'context')));
	// "secured prosecutions of 475 traffickers" are no convictions.
	const processes = at(things, 'sentence').concat(own).filter((id) => processThings.has(id));
	if (specific.length === 0 && processes.length > 0 && [...facets.things].some((id) => processThings.has(id)) && !processes.some((id) => facets.things.has(id))) return 'conflict';
	if (own.some((id) => facets.things.has(id) && (id !== 'people' || specific.length === 0 || facets.things.has(specific[0] ?? '')))) return 'agreed';
	if (specific.some((id) => !facets.things.has(id))) return 'conflict';
	// Below "Suspects" nobody counts victims, whatever the next column says; "arrested 417 traffickers" may be 417 arrests.
	if (own.includes('offenders') && !own.includes('people') && !facets.things.has('offenders')) return processes.some((id) => facets.things.has(id)) ? 'open' : 'conflict';
	if (own.includes('people') && !facets.things.has('people')) return specific.length === 0 && at(things, 'sentence').some((id) => facets.things.has(id)) ? 'open' : 'conflict';
	return at(things, 'sentence').concat(at(things, 'context')).some((id) => facets.things.has(id)) ? 'agreed' : 'open';
}

/** Words that are said of things that have clearer ones: "goods worth $354 billion" are imports, "people referred" are people. */
const general = new Set(['people', 'offenders', 'referred', 'revenue']);

/** What is done to offenders. */
export const processThings: ReadonlySet<string> = new Set(['prosecutions', 'convictions', 'investigations', 'arrests', 'indictments', 'defendants', 'prisoners']);

const moneyThings = new Set(['profits', 'revenue', 'imports', 'cost']);

function topic({ topics }: Slots, facets: Facets): Answer {
	if (facets.topics.size === 0) return 'open';
	for (const reach of ['own', 'sentence', 'context'] as const) {
		// "Traffickers" and "trafficking" are said of nearly everything in our field; they tell little apart.
		const named = at(topics, reach).filter((id) => id !== 'hotline' && (id !== 'trafficking' || facets.topics.has(id)));
		if (named.length === 0) continue;
		if (named.some((id) => facets.topics.has(id))) return 'agreed';
		// What modern slavery or trafficking earns is what forced labour earns.
		if (facets.statistic.quantity.kind === 'money' && facets.topics.has('forced-labour') && named.some((id) => id === 'modern-slavery' || id === 'trafficking')) return 'open';
		return reach === 'own' ? 'conflict' : 'open';
	}
	return 'open';
}

/** A statistic of one form (sexual exploitation, state-imposed) is only meant where that form is named. */
function form({ topics }: Slots, facets: Facets): Answer {
	const isShare = facets.statistic.quantity.kind === 'percent' || facets.statistic.quantity.kind === 'ratio';
	// A share of a narrower form than the statistic's is another share.
	if (isShare && at(topics, 'own').some((id) => narrow.has(id) && !facets.topics.has(id))) return 'conflict';
	if (facets.form === null) {
		const own = at(topics, 'own');
		const narrowed = own.some((id) => narrow.has(id)) && !own.some((id) => facets.topics.has(id));
		return narrowed ? 'conflict' : 'open';
	}
	if (near(topics, facets.form)) return 'agreed';
	// Below "Forced marriage" every figure is of it, where no other form is named.
	if (topics.has(facets.form) && [...topics.keys()].every((id) => id === facets.form || !mainForms.has(id)) && mainForms.has(facets.form)) return 'agreed';
	// "Human trafficking is a $32 billion business": what it earns is said of all of it.
	if (facets.statistic.quantity.kind === 'money' && [...facets.topics].some((id) => id !== facets.form && topics.get(id) === 'own')) return 'open';
	const isClaim = isQuestioned(facets.statistic);
	if (!isClaim && at(topics, 'own').some((id) => mainForms.has(id) && !facets.topics.has(id))) return 'conflict';
	return topics.has(facets.form) || silent.has(facets.form) || isClaim || !facets.saysForm ? 'open' : 'conflict';
}

const mainForms = new Set(['sexual', 'forced-labour', 'forced-marriage', 'forced-criminality', 'organ']);

/** Forms that writers rarely say: the private economy is what most forced labour statistics count. */
const silent = new Set(['private-economy']);

const narrow = new Set(['sexual', 'state-imposed', 'private-economy', 'forced-marriage', 'domestic-work', 'debt-bondage', 'forced-criminality', 'begging', 'organ', 'child-labour', 'child-marriage']);

/** Ages and sexes: `all` is meant where both groups, or none, are named. */
function group({ things }: Slots, terms: Terms, wanted: string, { groups, statistic }: Facets): Answer {
	const own = at(terms, 'own');
	if (wanted === 'all') return own.length !== 1 || groups.has(own[0] ?? '') ? 'agreed' : statistic.measure === 'age' || isQuestioned(statistic) ? 'open' : 'conflict';
	if (own.includes(wanted)) return own.length === 1 || own.every((id) => groups.has(id)) ? 'agreed' : 'open';
	if (own.length > 0) return own.every((id) => groups.has(id)) ? 'open' : 'conflict';
	// "In a study of 31 children, the trafficker was the mother in 64.5 % of cases", "23 % were women; of those convicted, 22 %".
	const [inSentence, ...others] = at(terms, 'sentence');
	if (inSentence === wanted && others.length === 0 && statistic.quantity.kind === 'percent' && things.get('people') !== 'own' && !isQuestioned(statistic)) return 'agreed';
	// Most grown-ups are called people.
	if (wanted === 'adults' || !groups.has(wanted) || isQuestioned(statistic)) return 'open';
	return terms.has(wanted) ? 'open' : 'conflict';
}

function place({ places }: Slots, { places: wanted, placesSaid }: Facets): Answer {
	for (const reach of ['own', 'sentence', 'context'] as const) {
		const named = at(places, reach);
		if (named.length === 0) continue;
		if (wanted.some((code) => named.includes(code))) return 'agreed';
		if (reach === 'context' || named.every((code) => placesSaid.has(code))) return 'open';
		if (wanted.includes('world')) return named.includes('world') ? 'agreed' : 'conflict';
		// A named region contains what a statistic says of one of its countries only by knowledge that is not here.
		return named.every((code) => code === 'world') && reach === 'sentence' ? 'open' : 'conflict';
	}
	return 'open';
}

function year({ slots, citedYears }: Reading, facets: Facets): Answer {
	const own = at(slots.years, 'own');
	const named = own.length > 0 ? own : at(slots.years, 'sentence');
	const fits = (value: string): boolean => facets.years.has(value) || (Number(value) >= facets.period.from && Number(value) <= facets.period.to);
	if (named.length > 0) return named.every(fits) ? 'agreed' : 'conflict';
	return [...citedYears].some((value) => facets.editions.has(value)) ? 'agreed' : 'open';
}

function body({ slots, citedBodies }: Reading, { bodies }: Facets): Answer {
	const named = new Set([...at(slots.bodies, 'own'), ...at(slots.bodies, 'sentence'), ...citedBodies]);
	if (named.size === 0) return 'open';
	return [...named].some((id) => bodies.has(id)) ? 'agreed' : 'open';
}

/** Qualities that change who is counted whenever they stand with a figure. */
const narrowing = new Set(['at-risk', 'per-victim', 'runaway', 'homeless', 'into', 'imports', 'cross-border']);

/** A share of people of one race says nothing of all of them. */
const races = new Set(['white', 'black', 'hispanic']);

function quality({ qualities, things }: Slots, { statistic, needs, qualities: has, goesWith }: Facets): Answer {
	const own = at(qualities, 'own');
	if (own.some((id) => (narrowing.has(id) && !has.has(id) && !goesWith.has(id)) || (races.has(id) && !has.has(id)))) return 'conflict';
	if (needs.size === 0) return own.concat(at(qualities, 'sentence')).some((id) => has.has(id)) ? 'agreed' : 'open';
	if ([...needs].some((id) => qualities.has(id))) return 'agreed';
	// Who was referred is a potential victim.
	if (needs.has('potential') && (things.get('referred') ?? 'context') !== 'context') return 'agreed';
	// A claim in circulation has mostly lost the words that narrowed it; that is what is wrong with it.
	const isClaim = isQuestioned(statistic);
	return !isClaim && [...needs].some((id) => narrowing.has(id)) ? 'conflict' : 'open';
}

function direction({ direction: said, isChange }: Slots, { statistic }: Facets): Answer {
	if (statistic.measure !== 'change') return isChange && (statistic.quantity.kind === 'percent' || statistic.quantity.kind === 'ratio') ? 'conflict' : 'open';
	return said === null || statistic.direction === null ? 'conflict' : said === statistic.direction ? 'agreed' : 'conflict';
}
