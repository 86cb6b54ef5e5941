/**
 * What the JSON files of the facts may hold. One schema gives the checks, the types and the JSON Schemas in `data/schema`.
 *
 * Everything is capped, because a workspace may bring its own files: no text, list or number grows past what a careful
 * editor would write. Optional fields are left out where there is nothing to say; `null` is not written.
 */
import * as z from './zod.ts';

/** One published figure, as `data/statistics/*.json` writes it. */
export const statisticSchema = z.strictObject({
	id: id('Stable and never used again: "gems-2022-modern-slavery-total".'),
	statement: text(600, 'One full sentence with measure, population, place and period, in plain and neutral words.'),
	quantity: z.strictObject({
		kind: choice(['count', 'percent', 'money', 'ratio', 'age', 'rate', 'rank', 'multiplier'], 'What sort of number it is.'),
		low: amount('The number, or the lower end of a range. Percent 0-100, money in whole currency units.'),
		high: z.optional(amount('The upper end of a range.')),
		unit: z.optional(text(80, 'What is counted ("people", "cases"), an ISO 4217 code for money, "years", "times".')),
		per: z.optional(text(80, 'For a ratio "4 people", for a rate "1,000 people", for a yearly sum or flow "year".')),
		qualifier: z.optional(choice(['about', 'more-than', 'at-least', 'up-to', 'less-than'], 'How the source hedges the number.')),
	}),
	measure: measure('What is measured: one word of the list in data/README.md.'),
	measureOf: z.optional(measure('For "change": what changes.')),
	direction: z.optional(choice(['up', 'down'], 'For "change": which way. The number itself is always positive.')),
	population: z.optional(z.strictObject({
		age: z.optional(choice(['children', 'adults'], 'Left out for all ages.')),
		sex: z.optional(choice(['female', 'male'], 'Left out for both sexes.')),
		exploitation: z.optional(choice([
			'sexual', 'forced-labour', 'private-economy', 'private-forced-labour', 'state-imposed', 'forced-marriage', 'forced-criminality',
			'begging', 'debt-bondage', 'industry', 'services', 'agriculture', 'domestic-work', 'child-labour', 'other',
		], 'The form of exploitation. Left out for all forms.')),
		other: z.optional(text(200, 'Every other word that narrows who is counted.')),
	})),
	denominator: z.optional(text(200, 'For shares and rates: what the number is a share of.')),
	place: text(120, '"world", ISO 3166 codes ("US", "US-TX"; comma between several), "EU", or a named region.'),
	period: z.optional(z.strictObject({
		from: z.optional(year('First year the number describes.')),
		to: z.optional(year('Last year the number describes.')),
		note: z.optional(text(200, '"any given day", "U.S. fiscal year".')),
	})),
	published: year('Year of publication.'),
	source: id('Id of the source that issued it.'),
	alsoIn: z.optional(ids('Sources that repeat it with authority.')),
	repeatedBy: z.optional(ids('Pages without authority that repeat it; not for citing.')),
	locator: z.optional(text(80, 'Page or table, only if confirmed: "p. 17".')),
	series: z.optional(z.strictObject({
		id: id('Id of the series.'),
		edition: text(60, 'Edition or year within the series.'),
		comparable: z.optional(z.boolean()).register(z.globalRegistry, { description: 'False where this edition cannot be set beside the others.' }),
	})),
	standing: choice(['current', 'replaced', 'earlier-year', 'disputed', 'debunked'], 'See data/README.md.'),
	supersededBy: z.optional(id('The same concept in its newest edition: the only successor that a fix may write.')),
	seeAlso: z.optional(ids('Looser successors and companions: shown, never written.')),
	sameAs: z.optional(ids('The same fact in another unit or rounding.')),
	disputedBy: z.optional(list(z.strictObject({
		source: id('Id of the source that examined it; "editorial-note" where only reasoning stands against it.'),
		why: text(500, 'What it says, in one sentence.'),
	}), 12)),
	sayInstead: z.optional(z.strictObject({
		sentence: text(500, 'A sentence that can stand in a draft instead.'),
		source: id('Id of the source of that sentence.'),
	})),
	verification: choice(['primary', 'secondary', 'seed-only', 'contradicted'], 'How well it is confirmed. See data/README.md.'),
	checked: z.optional(text(10, 'The day on which it was last compared with a publication: "2026-11-01".').check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
	nature: choice(['modelled-estimate', 'administrative-count', 'survey', 'claim'], 'How the number came about.'),
	misquotes: z.optional(list(z.strictObject({
		figure: text(200, 'The figure or reading in circulation.'),
		why: text(500, 'How it departs from the source.'),
	}), 12)),
	aliases: z.optional(list(text(160, 'A phrase writers use for it.'), 24)),
	caveat: z.optional(text(500, 'One or two sentences to show with it.')),
	seeds: z.optional(list(z.strictObject({
		file: text(120, 'The text that gives it.'),
		figure: text(200, 'The figure as that text writes it.'),
		note: z.optional(text(500, 'How that text departs from the source.')),
	}), 24)),
});

/** A publication: a CSL-JSON item with Citewright's own words under `custom`. */
export const sourceSchema = z.strictObject({
	id: id('Stable id, also the citation key that Pandoc sees.'),
	type: choice([
		'report', 'book', 'chapter', 'article-journal', 'article-newspaper', 'article-magazine', 'article', 'webpage', 'post-weblog', 'dataset',
		'legislation', 'bill', 'treaty', 'legal_case', 'speech', 'thesis', 'paper-conference', 'pamphlet', 'document', 'broadcast', 'interview', 'entry',
	], 'CSL type.'),
	title: text(400, 'Title as published.'),
	author: z.optional(list(z.strictObject({
		family: z.optional(text(160, 'Family name.')),
		given: z.optional(text(160, 'Given names.')),
		literal: z.optional(text(200, 'Name of a body.')),
	}), 40)),
	issued: z.optional(z.strictObject({
		'date-parts': z.array(z.array(z.int().check(z.minimum(1), z.maximum(2999))).check(z.minLength(1), z.maxLength(3))).check(z.minLength(1), z.maxLength(2)),
	})),
	publisher: z.optional(text(300, 'Publisher as the reference shows it.')),
	'publisher-place': z.optional(text(120, 'City of the publisher.')),
	'container-title': z.optional(text(300, 'Journal, newspaper or site.')),
	volume: z.optional(text(40, 'Volume.')),
	issue: z.optional(text(40, 'Issue.')),
	page: z.optional(text(40, 'Pages of an article.')),
	genre: z.optional(text(120, '"Press release", "Working paper".')),
	number: z.optional(text(80, 'Report number.')),
	URL: z.optional(link('Address of the publication.')),
	DOI: z.optional(text(200, 'DOI without the resolver: "10.17226/18358".').check(z.regex(/^10\.\d{4,9}\/\S+$/))),
	custom: z.strictObject({
		short: text(80, 'Short name shown in messages and parentheses: "ILO, Walk Free and IOM".'),
		bodies: list(id('Publisher id.'), 12).register(z.globalRegistry, { description: 'The bodies behind it, as ids of publishers.' }),
		secondary: z.optional(z.literal(true)).register(z.globalRegistry, { description: 'True for a page that only repeats figures of others.' }),
		urlConfidence: z.optional(choice(['seen', 'certain', 'unknown'], 'Whether the address was opened, is well known, or is not given.')),
		note: z.optional(text(300, 'A remark for editors of the facts.')),
	}),
});

/** A body that publishes figures. */
export const publisherSchema = z.strictObject({
	id: id('Stable id: "ilo".'),
	name: text(120, 'Shown to writers: "ILO".'),
	names: list(text(160, 'A name a draft may give it.'), 40).check(z.minLength(1)),
	field: z.optional(z.literal(true)).register(z.globalRegistry, { description: 'True for a body that publishes on human trafficking and slavery only.' }),
	domains: z.optional(list(text(120, 'Host name: "ilo.org".').check(z.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/)), 40)),
});

/** Version and date of the facts. */
export const editionSchema = z.strictObject({
	version: text(40, 'Year, month and number of the edition: "2026.11.0".').check(z.regex(/^\d{4}\.\d{1,2}\.\d+$/)),
	asOf: text(10, 'The day up to which publications were looked at.').check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
	digest: z.optional(text(64, 'Of a snapshot: the digest of the facts it was made from.').check(z.regex(/^[0-9a-f]+$/))),
});

export type StatisticJson = z.infer<typeof statisticSchema>;
export type SourceJson = z.infer<typeof sourceSchema>;
export type PublisherJson = z.infer<typeof publisherSchema>;

// The builders are functions, not constants, so that they exist before the schemas above are made.

function text(most: number, description: string) {
	return z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^\S(?:[\s\S]*\S)?$/)).register(z.globalRegistry, { description });
}

function id(description: string) {
	return z.string().check(z.maxLength(100), z.regex(/^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/)).register(z.globalRegistry, { description });
}

function ids(description: string) {
	return list(id('Id.'), 60).register(z.globalRegistry, { description });
}

function measure(description: string) {
	return id(description);
}

function list<T extends z.ZodMiniType>(item: T, most: number) {
	return z.array(item).check(z.maxLength(most));
}

function choice<const T extends readonly [string, ...string[]]>(values: T, description: string) {
	return z.enum(values).register(z.globalRegistry, { description });
}

function amount(description: string) {
	return z.number().check(z.minimum(0), z.maximum(1e15)).register(z.globalRegistry, { description });
}

function year(description: string) {
	return z.int().check(z.minimum(1800), z.maximum(2100)).register(z.globalRegistry, { description });
}

function link(description: string) {
	return z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"'`\\]+$/)).register(z.globalRegistry, { description });
}
