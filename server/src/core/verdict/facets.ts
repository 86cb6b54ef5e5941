import type { CompiledFacts } from '../facts/facts.ts';
import type { Source, Statistic } from '../facts/model.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Measure } from '../lexicon/words.ts';
import { tokenize } from '../text/tokens.ts';
import { readStatistic, textOf } from './statisticWords.ts';
import type { StatisticWords } from './statisticWords.ts';

/** What a statistic's slots look like to a reader of words: the counterpart of a figure's `Slots`. */
export interface Facets {
	readonly statistic: Statistic;
	/** Things of the lexicon that its measure counts. */
	readonly things: ReadonlySet<string>;
	/** Topics of its measure and form of exploitation: one of them must be named near a figure. */
	readonly topics: ReadonlySet<string>;
	/** The form of exploitation that it is narrowed to, as a topic; `null` for all forms. */
	readonly form: string | null;
	/** A body that publishes on our subject only stands behind it: its name says the subject. */
	readonly ofDevoted: boolean;
	/** One body alone counts such a thing. */
	readonly soleCounter: boolean;
	/** Its measure can be a figure of a draft; ages in law and tiers never are. */
	readonly isFigure: boolean;
	/** Qualities that its measure asks for and its own words name; one of them is enough. */
	readonly needs: ReadonlySet<string>;
	/** Every quality that its own words name. What its measure is also said with, they do not say. */
	readonly qualities: ReadonlySet<string>;
	/** Qualities that its measure goes with, whether its own words say them or not: children who miss court are at risk. */
	readonly goesWith: ReadonlySet<string>;
	/** Ages and sexes that its words name. One that its population has and its words do not is not asked of a draft. */
	readonly groups: ReadonlySet<string>;
	/** Its words name a thing that its measure counts. */
	readonly saysThing: boolean;
	/** Other subjects that its words name: a fine, a budget, members. */
	readonly exclusions: ReadonlySet<string>;
	/** Every word of its statement, aliases and denominator, in lower case. */
	readonly words: ReadonlySet<string>;
	/** Its words name its form of exploitation. */
	readonly saysForm: boolean;
	readonly places: readonly string[];
	/** Every place that its words name: "the U.S. government estimates", "victims from Moldova". */
	readonly placesSaid: ReadonlySet<string>;
	/** Years that name it: data years, publication, edition. */
	readonly years: ReadonlySet<string>;
	/** Years of its publication and edition: what a citation names. */
	readonly editions: ReadonlySet<string>;
	/** The years it describes, and those it was published in, for sentences that name a span. */
	readonly period: { readonly from: number; readonly to: number };
	/** It counts over several years together, and says from which to which. */
	readonly isSpan: boolean;
	readonly bodies: ReadonlySet<string>;
	/** Bodies that its words name, its own or one that it tells of: "the Justice Department secured …", by the State Department. */
	readonly bodiesSaid: ReadonlySet<string>;
}

const unknownMeasure: Measure = { things: [], topics: [], qualities: [] };

/** Which topics an `exploitation` of the corpus is said with. */
const forms: Readonly<Record<string, string>> = {
	'sexual': 'sexual', 'forced-labour': 'forced-labour', 'private-economy': 'private-economy', 'private-forced-labour': 'private-economy',
	'state-imposed': 'state-imposed', 'forced-marriage': 'forced-marriage', 'forced-criminality': 'forced-criminality', 'begging': 'begging',
	'debt-bondage': 'debt-bondage', 'industry': 'industry', 'services': 'services', 'agriculture': 'agriculture', 'domestic-work': 'domestic-work', 'child-labour': 'child-labour',
};

/** Gives the facets of statistics by their place in the facts. Those of one take a while, so what needs no words can be asked for by itself. */
export interface FacetReader {
	/** Read once each. */
	readonly of: (at: number) => Facets | undefined;
	readonly bodiesOf: (statistic: Statistic) => ReadonlySet<string>;
	readonly isSoleCounter: (statistic: Statistic) => boolean;
}

/** Builds it over a set of facts. */
export function createFacets(facts: CompiledFacts, lexicon: Lexicon, sources: ReadonlyMap<string, Source>): FacetReader {
	const byName = new Map(Object.entries(facts.lexicon.measures));
	const devoted = new Set(facts.publishers.filter(({ field }) => field).map(({ id }) => id));
	const read = new Array<Facets | undefined>(facts.statistics.length);
	const measureOf = ({ measure, measureOf: of }: Statistic): Measure => byName.get(of ?? measure) ?? byName.get(measure) ?? unknownMeasure;
	const wordsOf = (statistic: Statistic, at: number): StatisticWords => {
		const [id, numbers = [], counted = []] = facts.words?.[at] ?? [];
		if (id !== statistic.id) return readStatistic(statistic, lexicon);
		return { senses: numbers.map((number) => facts.phrases.senses[number]).filter((sense) => sense !== undefined), counted };
	};
	return {
		of(at) {
			const statistic = facts.statistics[at];
			return statistic === undefined ? undefined : (read[at] ??= facetsOf(statistic, measureOf(statistic), wordsOf(statistic, at), sources, devoted));
		},
		bodiesOf: (statistic) => bodiesOf(statistic, sources),
		isSoleCounter: (statistic) => measureOf(statistic).soleCounter === true,
	};
}

/** The bodies behind its source and behind those that have it too. */
const bodiesOf = ({ source, alsoIn }: Statistic, sources: ReadonlyMap<string, Source>): Set<string> => new Set([source, ...alsoIn].flatMap((id) => sources.get(id)?.bodies ?? []));

function facetsOf(statistic: Statistic, measure: Measure, { senses: all, counted }: StatisticWords, sources: ReadonlyMap<string, Source>, devoted: ReadonlySet<string>): Facets {
	const senses = (slot: string): string[] => all.filter((sense) => sense.slot === slot).map(({ id }) => id);
	const form = forms[statistic.population.exploitation] ?? null;
	const generic = measure.topics.length > 2 || statistic.measure.startsWith('share-of') || statistic.measure === 'change';
	const said = senses('topic').filter((id) => id !== 'hotline');
	// The private economy is what most forced labour statistics count, and writers rarely say it.
	const narrow = form === 'private-economy' || (form !== null && !said.includes(form)) ? null : form;
	const topics = new Set([
		...(form === 'private-economy' ? ['private-economy', 'forced-labour'] : []),
		...(narrow === null ? (generic && said.length > 0 ? [] : measure.topics) : [narrow]),
		...(generic || narrow !== form ? said : said.filter((id) => measure.topics.includes(id))),
	]);
	const { from, to } = statistic.period;
	const editions = new Set<string>([String(statistic.published)]);
	const years = new Set<string>();
	for (let year = from ?? to ?? 0; year !== 0 && year <= (to ?? from ?? 0) && years.size < 40; year++) years.add(String(year));
	const [edition] = /\d{4}/.exec(statistic.series?.edition ?? '') ?? [];
	if (edition !== undefined) editions.add(edition);
	for (const id of statistic.alsoIn) {
		const year = sources.get(id)?.issued[0];
		if (year !== undefined) editions.add(String(year));
	}
	const qualities = new Set(senses('quality'));
	const bodies = bodiesOf(statistic, sources);
	let words: ReadonlySet<string> | undefined;
	return {
		statistic, topics, form, bodies, editions,
		years: new Set([...editions, ...years]),
		things: new Set([...measure.things, ...(measure.things.length === 0 ? [] : counted)]),
		ofDevoted: [...bodies].some((id) => devoted.has(id)),
		soleCounter: measure.soleCounter === true,
		isFigure: measure.figure !== false,
		needs: new Set(measure.qualities.filter((id) => qualities.has(id))),
		qualities,
		goesWith: new Set(measure.qualities),
		groups: new Set([...senses('age'), ...senses('sex')]),
		saysThing: senses('thing').some((id) => measure.things.includes(id)),
		exclusions: new Set(senses('exclusion')),
		bodiesSaid: new Set(senses('body')),
		get words() { return (words ??= new Set(tokenize([textOf(statistic), ...statistic.aliases].join('. ')).map(({ low }) => low))); },
		saysForm: form === null || said.includes(form),
		isSpan: from !== null && to !== null && to > from && [from, to].every((year) => textOf(statistic).includes(String(year))),
		places: statistic.place.split(/,\s*/),
		placesSaid: new Set(senses('place')),
		period: { from: from ?? to ?? statistic.published, to: Math.max(to ?? from ?? statistic.published, statistic.published) },
	};
}
