/** The door through which facts come in: JSON or YAML in, the typed model and a list of problems out. Nothing is thrown. */
import type { Facts } from '../core/facts/facts.ts';
import type { FactsEdition, Publisher, Source, Statistic } from '../core/facts/model.ts';
import type { Span } from '../core/span.ts';
import { checkReferences, type Entries } from './check.ts';
import { publisherOf, sourceOf, statisticOf } from './convert.ts';
import { openDocument, type Opened } from './document.ts';
import { explain, fieldOf } from './explain.ts';
import { editionSchema, publisherSchema, sourceSchema, statisticSchema } from './schema.ts';
import type * as z from './zod.ts';

/** A file of facts. The folder or name says what it holds: `sources/…`, `statistics/…`, `publishers.json`, `edition.json`. */
export interface FactsFile {
	/** Path as problems should give it. */
	readonly path: string;
	readonly text: string;
}

/** Something in a file that cannot be used, said so that the person who wrote it can put it right. */
export interface FactsProblem {
	readonly file: string;
	/** Id of the entry, or "entry 3" where it has none; `null` where the whole file is meant. */
	readonly entry: string | null;
	/** "quantity.low"; empty where the whole entry is meant. */
	readonly field: string;
	/** What is the matter and what to do. */
	readonly what: string;
	/** The same with entry and field before it, for where the place cannot be shown. */
	readonly message: string;
	/** Where in the file, where that is known. */
	readonly span: Span | null;
	/** `information`: the entry is used, and this is to be known of it. */
	readonly severity: 'error' | 'information';
}

/** See {@link loadFacts}. */
export interface LoadedFacts {
	readonly facts: Facts;
	readonly problems: readonly FactsProblem[];
}

/** An entry that passed the schema, with the place it came from. */
export interface Entry<T> {
	readonly value: T;
	/** Path of its file. */
	readonly file: string;
	readonly report: (path: readonly PropertyKey[], what: string, severity?: FactsProblem['severity']) => void;
}

/**
 * Reads files of facts. An entry with a problem is reported and left out; everything else is loaded.
 *
 * A file is a list of entries, or one object with any of the lists `sources`, `publishers` and `statistics`, which is the
 * handy form for a workspace, and an `edition` where it is a snapshot of a whole. `known` are facts of another layer that
 * these files may refer to. The digest stays empty where the files give none: who needs one computes it over the result.
 */
export const loadFacts = (files: readonly FactsFile[], known?: Facts): LoadedFacts => {
	const { entries, edition, problems } = readEntries(files);
	const { sources, publishers, statistics } = checkReferences(entries, known);
	return { facts: { edition, sources: valuesOf(sources), publishers: valuesOf(publishers), statistics: valuesOf(statistics) }, problems };
};

/** What files hold, before anybody asked whether the entries fit together. */
export interface ReadEntries {
	readonly entries: Entries;
	readonly edition: FactsEdition;
	/** Grows while the entries are checked. */
	readonly problems: FactsProblem[];
}

/** The entries of files that pass the schema, and what is the matter with the others. */
export const readEntries = (files: readonly FactsFile[]): ReadEntries => {
	const problems: FactsProblem[] = [];
	const sources: Entry<Source>[] = [];
	const publishers: Entry<Publisher>[] = [];
	const statistics: Entry<Statistic>[] = [];
	let edition: FactsEdition = { version: '', asOf: '', digest: '' };

	for (const { path, text } of files) {
		const opened = openDocument(path, text);
		if ('problem' in opened) {
			problems.push({ file: path, entry: null, field: '', what: opened.problem, message: opened.problem, span: opened.span, severity: 'error' });
			continue;
		}
		const file: OpenFile = { path, opened, problems, told: 0 };
		for (const [kind, entries, place] of listsOf(file, opened.value)) {
			if (kind === 'sources') each(file, place, entries, sourceSchema, sourceOf, sources);
			else if (kind === 'publishers') each(file, place, entries, publisherSchema, publisherOf, publishers);
			else if (kind === 'statistics') each(file, place, entries, statisticSchema, statisticOf, statistics);
			else {
				const checked: Entry<z.infer<typeof editionSchema>>[] = [];
				each(file, place, entries, editionSchema, value => value, checked);
				for (const { value } of checked) edition = { ...value, digest: value.digest ?? '' };
			}
		}
	}
	return { entries: { sources, publishers, statistics }, edition, problems };
};

/** A publication out of JSON of any origin; `undefined` where it does not pass the schema. */
export const sourceFrom = (json: unknown): Source | undefined => {
	const result = sourceSchema.safeParse(json);
	return result.success ? sourceOf(result.data) : undefined;
};

/** The entries without their places. */
export const valuesOf = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);

/** A problem as one line: file, entry, field, what to do. */
export const formatProblem = ({ file, message }: FactsProblem): string => `${file}: ${message}`;

interface OpenFile {
	readonly path: string;
	readonly opened: Opened;
	readonly problems: FactsProblem[];
	/** How many problems were told of this file. */
	told: number;
}

type Kind = 'sources' | 'publishers' | 'statistics' | 'edition';
type Listed = readonly [kind: Kind, entries: readonly unknown[], place: (index: number) => readonly PropertyKey[]];

/** So many problems of one file are told. */
const mostProblems = 200;

const keys: readonly Kind[] = ['sources', 'publishers', 'statistics'];

const listsOf = (file: OpenFile, value: unknown): Listed[] => {
	const report = reporter(file, null, []);
	const kind = kindOf(file.path);
	if (kind === 'edition') return [[kind, [value], () => []]];
	if (Array.isArray(value)) {
		if (kind) return [[kind, value, index => [index]]];
		report([], 'The file’s name does not say what it lists. Put it into "sources" or "statistics", or write { "statistics": [ … ] }.');
		return [];
	}
	if (typeof value !== 'object' || value === null) {
		report([], 'The file should be a list of entries: [ … ], or { "sources": [ … ], "statistics": [ … ] }.');
		return [];
	}
	const found: Listed[] = [];
	for (const [key, list] of Object.entries(value)) {
		const known = keys.find(name => name === key);
		if (key === 'edition') found.push([key, [list], () => [key]]);
		else if (known && Array.isArray(list)) found.push([known, list, index => [key, index]]);
		else if (known) report([key], `"${key}" should be a list: [ … ].`);
		// An editor writes this one to find the schema.
		else if (key !== '$schema') report([key], `"${key}" is not known here. A file may hold "statistics", "sources", "publishers" and "edition".`);
	}
	return found;
};

const kindOf = (path: string): Kind | undefined => {
	const parts = path.split(/[\\/]/);
	const name = parts.at(-1) ?? '';
	if (name === 'edition.json') return 'edition';
	if (name === 'publishers.json') return 'publishers';
	return (['sources', 'statistics'] as const).find(kind => parts.at(-2) === kind || name === `${kind}.json`);
};

const each = <S extends z.ZodMiniType, T>(
	file: OpenFile, place: Listed[2], entries: readonly unknown[], schema: S, convert: (json: z.infer<S>) => T, into: Entry<T>[],
): void => {
	for (const [index, json] of entries.entries()) {
		const report = reporter(file, entryName(json, index), place(index));
		const result = schema.safeParse(json, { reportInput: true });
		if (result.success) into.push({ value: convert(result.data), file: file.path, report });
		else {
			// One complaint per field: an empty text is also one that does not begin with a letter.
			const told = new Set<string>();
			for (const issue of result.error.issues) {
				// A field that should not be there is shown where it stands.
				const path = issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [...issue.path, issue.keys[0].slice(0, 60)] : issue.path;
				const field = fieldOf(path);
				if (!told.has(field)) report(path, explain(issue));
				told.add(field);
			}
		}
	}
};

const reporter = (file: OpenFile, entry: string | null, at: readonly PropertyKey[]): Entry<unknown>['report'] => (path, what, severity = 'error') => {
	// Looking for a place takes as long as the file is large, so there is an end to it.
	if (++file.told > mostProblems) return;
	if (file.told === mostProblems) [path, what] = [[], 'More than this cannot be used in this file. Put the others right first.'];
	const field = fieldOf(path);
	const place = [entry, field].filter(Boolean).join(': ');
	file.problems.push({
		file: file.path, entry, field, what, severity,
		message: place ? `${place}: ${what}` : what,
		span: file.opened.spanOf([...at, ...path]),
	});
};

const entryName = (json: unknown, index: number): string =>
	typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' && json.id.length <= 100 ? json.id : `entry ${index + 1}`;
