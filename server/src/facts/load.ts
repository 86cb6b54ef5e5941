/** The door through which facts come in: JSON text in, the typed model and a list of problems out. Nothing is thrown. */
import type { Facts } from '../core/facts/facts.ts';
import type { FactsEdition, Publisher, Source, Statistic } from '../core/facts/model.ts';
import { checkReferences } from './check.ts';
import { publisherOf, sourceOf, statisticOf } from './convert.ts';
import { explain, fieldOf } from './explain.ts';
import { locate } from './locate.ts';
import { readJson } from './readJson.ts';
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
	/** Entry, field and what to do, without the file. */
	readonly message: string;
	/** Where in the file, in UTF-16 code units, where that is known. */
	readonly offset: number | null;
}

/** See {@link loadFacts}. */
export interface LoadedFacts {
	readonly facts: Facts;
	readonly problems: readonly FactsProblem[];
}

/** An entry that passed the schema, with the place it came from. */
export interface Entry<T> {
	readonly value: T;
	readonly report: (path: readonly PropertyKey[], what: string) => void;
}

/**
 * Reads files of facts. An entry with a problem is reported and left out; everything else is loaded.
 *
 * A file is a list of entries, or one object with any of the lists `sources`, `publishers` and `statistics` and perhaps
 * an `edition`, which is the handy form for a workspace and for a snapshot. `known` are facts of another layer that these files may refer to. The digest stays empty:
 * who needs one computes it over the result.
 */
export const loadFacts = (files: readonly FactsFile[], known?: Facts): LoadedFacts => {
	const problems: FactsProblem[] = [];
	const sources: Entry<Source>[] = [];
	const publishers: Entry<Publisher>[] = [];
	const statistics: Entry<Statistic>[] = [];
	let edition: FactsEdition = { version: '', asOf: '', digest: '' };

	for (const { path, text } of files) {
		const read = readJson(text);
		if ('problem' in read) {
			problems.push({ file: path, entry: null, field: '', message: read.problem, offset: read.offset });
			continue;
		}
		const file: OpenFile = { path, text, problems };
		for (const [kind, entries, place] of listsOf(file, read.value)) {
			if (kind === 'sources') each(file, place, entries, sourceSchema, sourceOf, sources);
			else if (kind === 'publishers') each(file, place, entries, publisherSchema, publisherOf, publishers);
			else if (kind === 'statistics') each(file, place, entries, statisticSchema, statisticOf, statistics);
			else {
				const checked: Entry<z.infer<typeof editionSchema>>[] = [];
				each(file, place, entries, editionSchema, value => value, checked);
				for (const { value } of checked) edition = { ...value, digest: '' };
			}
		}
	}
	return { facts: { edition, ...checkReferences({ sources, publishers, statistics }, known) }, problems };
};

/** A problem as one line: file, entry, field, what to do. */
export const formatProblem = ({ file, message }: FactsProblem): string => `${file}: ${message}`;

interface OpenFile {
	readonly path: string;
	readonly text: string;
	readonly problems: FactsProblem[];
}

type Kind = 'sources' | 'publishers' | 'statistics' | 'edition';
type Listed = readonly [kind: Kind, entries: readonly unknown[], place: (index: number) => readonly PropertyKey[]];

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
		else if (key !== '$schema') report([key], `"${key}" is not known here. A file may hold "edition", "sources", "publishers" and "statistics".`);
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
		if (result.success) into.push({ value: convert(result.data), report });
		else {
			// One complaint per field: an empty text is also one that does not begin with a letter.
			const told = new Set<string>();
			for (const issue of result.error.issues) {
				const field = fieldOf(issue.path);
				if (!told.has(field)) report(issue.path, explain(issue));
				told.add(field);
			}
		}
	}
};

const reporter = (file: OpenFile, entry: string | null, at: readonly PropertyKey[]) => (path: readonly PropertyKey[], what: string): void => {
	const field = fieldOf(path);
	const place = [entry, field].filter(Boolean).join(': ');
	file.problems.push({
		file: file.path,
		entry,
		field,
		message: place ? `${place}: ${what}` : what,
		offset: locate(file.text, [...at, ...path]),
	});
};

const entryName = (json: unknown, index: number): string =>
	typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' && json.id.length <= 100 ? json.id : `entry ${index + 1}`;
