/**
 * What the files of `data/lexicon` may hold. One schema gives the checks, the types and the JSON Schema in `data/schema`.
 *
 * Each file says what it is for, and so does each of its entries (`about`), to people who extend it. Neither ships.
 */
import * as z from './zod.ts';

/** The schema of each file, by its name without ending. */
export const lexiconSchemas = {
	things: entries({ ...named('Shared by entries that count the same thing.'), unit: text(40, 'The unit shown for a count: "people", or an ISO 4217 code.'), field: flag('True: the words speak of our subject by themselves.'), words: phrases() }),
	topics: entries({ ...named('Shared by entries of one topic.'), strong: flag('True: the words put a sentence in our subject.'), phrases: phrases() }),
	qualities: entries({ ...named('Named by measures.'), phrases: phrases() }),
	population: entries({
		about: about(),
		age: z.optional(choice(['children', 'adults'], 'The age that the words say.')),
		sex: z.optional(choice(['female', 'male'], 'The sex that the words say.')),
		phrases: phrases(),
	}),
	exclusions: entries({
		...named('Another subject.'),
		phrases: phrases(),
		alsoOurs: z.optional(z.array(z.strictObject({ about: about(), phrases: phrases() })).check(z.maxLength(20)).register(z.globalRegistry, {
			description: 'Phrases of this entry that another file has, too, and why that is meant.',
		})),
	}),
	framing: entries({ id: choice(['questioned', 'today', 'own'], 'How the text stands to the figure.'), about: about(), phrases: phrases() }),
	places: entries({ code: text(60, '"world", an ISO 3166 code, or the name of a region.'), about: about(), names: phrases() }),
	placeExceptions: entries({
		read: choice(['after-preposition', 'before-noun', 'never'], 'Where the names are read.'),
		about: about(),
		names: phrases(),
	}),
	wording: z.strictObject({
		about: about(),
		lists: z.record(id('The list, as the program names it.'), z.strictObject({ about: about(), words: phrases() })),
	}),
	units: z.strictObject({
		about: about(),
		currencies: z.record(text(3, 'ISO 4217 code.').check(z.regex(/^[A-Z]{3}$/)), z.strictObject({
			about: about(), signs: words('Beside a number: "$".'),
			prefixes: words('Before a sign, or touching the number: "US".'), codes: words('Before the number, and apart from it: "USD".'),
			words: words('After a number: "dollars".'), countries: words('Between the number and "dollars" or the like: "Canadian".'),
		})),
		periods: z.record(choice(['year', 'month', 'week', 'day', 'hour'], 'The span of time.'), z.strictObject({ about: about(), words: phrases(), adverbs: phrases() })),
	}),
	measures: z.strictObject({
		about: about(),
		measures: z.record(id('The measure, as statistics name it.'), z.strictObject({
			about: about(),
			things: ids('What it counts: ids of things.'),
			topics: ids('One of them must be named near a figure: ids of topics.'),
			qualities: ids('What goes with it: ids of qualities.'),
			soleCounter: z.optional(flag('True: one body alone counts it.')),
			figure: z.optional(flag('False: never a figure of a draft.')),
		})),
	}),
} as const;

/** The name of a file of the lexicon, without ending. */
export type LexiconName = keyof typeof lexiconSchemas;

/** A file of the lexicon as its schema has it. */
export type LexiconFile<Name extends LexiconName> = z.infer<(typeof lexiconSchemas)[Name]>;

// The builders are functions, so that they exist before the schemas above are made.

function entries<T extends z.core.$ZodLooseShape>(shape: T) {
	return z.strictObject({ about: about(), entries: z.array(z.strictObject(shape)).check(z.minLength(1), z.maxLength(500)) });
}

function named(description: string) {
	return { id: id(description), about: about() };
}

function about() {
	return text(400, 'What it is for, in a sentence that needs no programmer to understand.');
}

function phrases() {
	return z.array(text(80, 'A word or phrase. With a capital or in capitals it counts only so.')).check(z.minLength(1), z.maxLength(500));
}

function words(description: string) {
	return z.array(text(40, 'A word in small letters.')).check(z.maxLength(40)).register(z.globalRegistry, { description });
}

function ids(description: string) {
	return z.array(id('An id of the lexicon.')).check(z.maxLength(40)).register(z.globalRegistry, { description });
}

function flag(description: string) {
	return z.boolean().register(z.globalRegistry, { description });
}

function choice<const T extends readonly string[]>(values: T, description: string) {
	return z.enum(values).register(z.globalRegistry, { description });
}

function id(description: string) {
	return z.string().check(z.maxLength(60), z.regex(/^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/)).register(z.globalRegistry, { description });
}

function text(most: number, description: string) {
	return z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^\S(?:[\s\S]*\S)?$/)).register(z.globalRegistry, { description });
}
