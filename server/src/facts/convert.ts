/** Turns entries that passed the schema into the model: every field present, ratios as fractions. */
import type { Publisher, Quantity, Series, Source, Statistic } from '../core/facts/model.ts';
import type { PublisherJson, SourceJson, StatisticJson } from './schema.ts';

/** The model's form of a statistic. The texts that a figure was first met in (`seeds`) are an editor's matter and stay behind. */
export const statisticOf = (json: StatisticJson): Statistic => ({
	id: json.id,
	statement: json.statement,
	quantity: quantityOf(json.quantity),
	measure: json.measure,
	measureOf: json.measureOf ?? null,
	direction: json.direction ?? null,
	population: {
		age: json.population?.age ?? 'all',
		sex: json.population?.sex ?? 'all',
		exploitation: json.population?.exploitation ?? 'all',
		other: json.population?.other ?? null,
	},
	denominator: json.denominator ?? null,
	place: json.place,
	period: { from: json.period?.from ?? null, to: json.period?.to ?? json.period?.from ?? null, note: json.period?.note ?? null },
	published: json.published,
	source: json.source,
	alsoIn: json.alsoIn ?? [],
	repeatedBy: json.repeatedBy ?? [],
	locator: json.locator ?? null,
	series: json.series ? seriesOf(json.series) : null,
	standing: json.standing,
	supersededBy: json.supersededBy ?? null,
	seeAlso: json.seeAlso ?? [],
	sameAs: json.sameAs ?? [],
	disputedBy: json.disputedBy ?? [],
	sayInstead: json.sayInstead ?? null,
	verification: json.verification,
	checked: json.checked ?? null,
	nature: json.nature,
	misquotes: json.misquotes ?? [],
	aliases: json.aliases ?? [],
	caveat: json.caveat ?? null,
});

/** The model's form of a publication. */
export const sourceOf = (json: SourceJson): Source => ({
	id: json.id,
	type: json.type,
	title: json.title,
	author: (json.author ?? []).map(({ family, given, literal }) => ({
		...(family !== undefined && { family }),
		...(given !== undefined && { given }),
		...(literal !== undefined && { literal }),
	})),
	issued: json.issued?.['date-parts'][0] ?? [],
	publisher: json.publisher ?? null,
	publisherPlace: json['publisher-place'] ?? null,
	containerTitle: json['container-title'] ?? null,
	volume: json.volume ?? null,
	issue: json.issue ?? null,
	page: json.page ?? null,
	genre: json.genre ?? null,
	number: json.number ?? null,
	url: json.URL ?? null,
	doi: json.DOI ?? null,
	urlConfidence: json.custom.urlConfidence ?? 'unknown',
	secondary: json.custom.secondary ?? false,
	bodies: json.custom.bodies,
	short: json.custom.short,
});

/** The model's form of a publisher. */
export const publisherOf = (json: PublisherJson): Publisher => ({ id: json.id, name: json.name, names: json.names, domains: json.domains ?? [], field: json.field === true });

const quantityOf = ({ kind, low, high, unit, per, qualifier }: StatisticJson['quantity']): Quantity => {
	const rest = { kind, unit: unit ?? null, qualifier: qualifier ?? null };
	if (kind !== 'ratio') return { ...rest, low, high: high ?? low, per: per ?? null };
	// "1 per 4 people" is 0.25: a draft may say "a quarter", "one in four" or "25 in every 100".
	const base = ratioBase(per) ?? 1;
	return { ...rest, low: rounded(low / base), high: rounded((high ?? low) / base), per: null };
};

/** The number that a ratio's `per` begins with: 1000 of "1,000 people". */
export const ratioBase = (per: string | undefined): number | undefined => {
	const digits = /^[\d,]+/.exec(per ?? '')?.[0].replaceAll(',', '');
	return digits ? Number(digits) : undefined;
};

const seriesOf = ({ id, edition, comparable }: NonNullable<StatisticJson['series']>): Series => ({ id, edition, comparable: comparable ?? true });

/** To six places, so that 2/3 reads 0.666667 in every output. */
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
