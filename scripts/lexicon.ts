/** Reads and checks `data/lexicon`: the words that figures are recognised by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tokenize } from '../server/src/core/text/tokens.ts';
import type { LexiconWords } from '../server/src/core/lexicon/words.ts';
import { openDocument, type Opened } from '../server/src/facts/document.ts';
import { explain, fieldOf } from '../server/src/facts/explain.ts';
import { lexiconSchemas, type LexiconFile, type LexiconName } from '../server/src/facts/lexiconSchema.ts';
import type { FactsProblem } from '../server/src/facts/load.ts';
import { placeNames } from './places.ts';

/** The words of a folder of facts, or everything that is the matter with them: file, entry, field and what to do. */
export function readLexicon(dir: string): { readonly words: LexiconWords } | { readonly problems: readonly FactsProblem[] } {
	const folder = join(dir, 'lexicon');
	const problems: FactsProblem[] = [];
	const names = Object.keys(lexiconSchemas) as LexiconName[];
	for (const file of existsSync(folder) ? readdirSync(folder) : []) {
		if (!names.some((name) => file === `${name}.json`)) problems.push(problem(join(folder, file), null, [], `The lexicon has no file of this name. It has ${names.map((name) => `${name}.json`).join(', ')}.`, null));
	}
	const read = Object.fromEntries(names.map((name) => [name, readFile(join(folder, `${name}.json`), name, problems)])) as unknown as { readonly [Name in LexiconName]: Read<Name> | undefined };
	const { things, topics, qualities, population, exclusions, framing, places, placeExceptions, measures, wording, units } = read;
	if (!things || !topics || !qualities || !population || !exclusions || !framing || !places || !placeExceptions || !measures || !wording || !units) return { problems };
	const files = { things, topics, qualities, population, exclusions, framing, places, placeExceptions, measures, wording, units };
	problems.push(...repeated(files), ...shared(files), ...unknownIds(files), ...groupless(files));
	if (problems.length > 0) return { problems };
	return {
		words: {
			things: things.value.entries, topics: topics.value.entries, qualities: qualities.value.entries, population: population.value.entries,
			exclusions: exclusions.value.entries, framing: framing.value.entries,
			places: [...places.value.entries, ...placeNames(placeExceptions.value.entries)],
			measures: measures.value.measures,
		},
	};
}

/** A file that passed its schema. */
interface Read<Name extends LexiconName> {
	readonly path: string;
	readonly value: LexiconFile<Name>;
	readonly spanOf: Opened['spanOf'];
}

type Files = { readonly [Name in LexiconName]: Read<Name> };

function readFile<Name extends LexiconName>(path: string, name: Name, problems: FactsProblem[]): Read<Name> | undefined {
	if (!existsSync(path)) {
		problems.push(problem(path, null, [], 'This file is missing. Restore it.', null));
		return undefined;
	}
	const opened = openDocument(path, readFileSync(path, 'utf8'));
	if ('problem' in opened) {
		problems.push(problem(path, null, [], opened.problem, opened.span));
		return undefined;
	}
	const result = lexiconSchemas[name].safeParse(opened.value, { reportInput: true });
	if (result.success) return { path, value: result.data as LexiconFile<Name>, spanOf: opened.spanOf };
	const told = new Set<string>();
	for (const issue of result.error.issues) {
		const field = fieldOf(issue.path);
		if (!told.has(field)) problems.push(problemAt({ path, value: opened.value, spanOf: opened.spanOf }, issue.path, explain(issue)));
		told.add(field);
	}
	return undefined;
}

/** Phrases that mean two things that cannot both hold: two places, children and adults. A phrase may well name two topics. */
function repeated(files: Files): FactsProblem[] {
	const found: FactsProblem[] = [];
	const within = <Name extends LexiconName>(file: Read<Name>, entries: readonly Listed[], field: string): void => {
		const first = new Map<string, Listed>();
		entries.forEach((entry, index) => {
			entry.phrases.forEach((phrase, at) => {
				const there = first.get(entry.slot + keyOf(phrase));
				if (there === undefined) first.set(entry.slot + keyOf(phrase), entry);
				else if (there.meaning !== entry.meaning) found.push(problemAt(file, ['entries', index, field, at], `"${phrase}" stands under "${there.meaning}", too, and cannot mean both. Keep it in one place.`));
				else if (there === entry && entry.phrases.indexOf(phrase) < at) found.push(problemAt(file, ['entries', index, field, at], `"${phrase}" stands in this entry twice. Remove one.`));
			});
		});
	};
	const { things, topics, qualities, population, exclusions, framing, places } = files;
	within(things, things.value.entries.map(({ id, field, words }) => ({ slot: '', meaning: field ? `${id}, of our subject` : id, phrases: words })), 'words');
	within(topics, topics.value.entries.map(({ id, strong, phrases }) => ({ slot: `${id} `, meaning: strong ? `${id}, strong` : `${id}, not strong`, phrases })), 'phrases');
	for (const file of [qualities, exclusions, framing]) within(file, file.value.entries.map(({ id, phrases }) => ({ slot: '', meaning: id, phrases })), 'phrases');
	within(population, population.value.entries.map(({ age, sex, phrases }) => ({ slot: age === undefined ? 'sex ' : 'age ', meaning: age ?? sex ?? '', phrases })), 'phrases');
	within(places, places.value.entries.map(({ code, names }) => ({ slot: '', meaning: code, phrases: names })), 'names');
	return found;
}

interface Listed {
	readonly slot: string;
	readonly meaning: string;
	readonly phrases: readonly string[];
}

/** Phrases of another subject that are words of ours as well: each is meant, and says why, or is a slip. */
function shared({ exclusions, things, topics, qualities }: Files): FactsProblem[] {
	const found: FactsProblem[] = [];
	const ours = new Map<string, string>();
	for (const { id, words } of things.value.entries) for (const word of words) ours.set(keyOf(word), `things.json, "${id}"`);
	for (const [name, { value }] of [['topics', topics], ['qualities', qualities]] as const) {
		for (const { id, phrases } of value.entries) for (const phrase of phrases) ours.set(keyOf(phrase), `${name}.json, "${id}"`);
	}
	exclusions.value.entries.forEach(({ phrases, alsoOurs = [] }, index) => {
		const meant = new Set(alsoOurs.flatMap((entry) => entry.phrases.map(keyOf)));
		phrases.forEach((phrase, at) => {
			const where = ours.get(keyOf(phrase));
			if (where !== undefined && !meant.has(keyOf(phrase))) found.push(problemAt(exclusions, ['entries', index, 'phrases', at], `"${phrase}" is a word of ours, too (${where}). Remove it from one of them, or say under "alsoOurs" why it is both.`));
		});
		const here = new Set(phrases.map(keyOf));
		alsoOurs.forEach((entry, group) => {
			entry.phrases.forEach((phrase, at) => {
				if (!here.has(keyOf(phrase)) || !ours.has(keyOf(phrase))) found.push(problemAt(exclusions, ['entries', index, 'alsoOurs', group, 'phrases', at], `"${phrase}" is not in this entry and in another file. Remove it here.`));
			});
		});
	});
	return found;
}

/** Ids that measures name and no file has. */
function unknownIds({ measures, things, topics, qualities }: Files): FactsProblem[] {
	const known = { things, topics, qualities };
	return Object.entries(measures.value.measures).flatMap(([measure, entry]) => (['things', 'topics', 'qualities'] as const).flatMap((field) => {
		const ids = new Set(known[field].value.entries.map(({ id }) => id));
		return entry[field].flatMap((id, at) => (ids.has(id) ? [] : [problemAt(measures, ['measures', measure, field, at], `"${id}" is not in ${field}.json. Check the spelling or add it there.`)]));
	}));
}

/** Words for people that say neither an age nor a sex. */
const groupless = ({ population }: Files): FactsProblem[] =>
	population.value.entries.flatMap(({ age, sex }, index) => (age === undefined && sex === undefined ? [problemAt(population, ['entries', index], 'Say which "age" or "sex" the words mean.')] : []));

/** What a phrase is looked up by: its words in lower case, without hyphens; acronyms as they are. */
const keyOf = (phrase: string): string => (/^[A-Z]{2,6}$/.test(phrase) ? phrase : tokenize(phrase).filter(({ low }) => low !== '-').map(({ low }) => low).join(' '));

/** The fields of files that hold entries, by number or by name. */
const groups: ReadonlySet<string> = new Set(['entries', 'measures', 'lists', 'currencies', 'periods']);

/** A problem at a path of a file, with its entry by name: `entries[3].phrases` is the phrases of "drugs". */
function problemAt({ path, value, spanOf }: { readonly path: string; readonly value: unknown; readonly spanOf: Opened['spanOf'] }, steps: readonly PropertyKey[], what: string): FactsProblem {
	const [list, entry, ...field] = steps;
	const isEntry = groups.has(String(list)) && entry !== undefined;
	return problem(path, isEntry ? (typeof entry === 'number' ? entryName(value, entry) : String(entry)) : null, isEntry ? field : steps, what, spanOf(steps));
}

function problem(path: string, entry: string | null, field: readonly PropertyKey[], what: string, span: FactsProblem['span']): FactsProblem {
	const place = [entry, fieldOf(field)].filter(Boolean).join(': ');
	return { file: relative('.', path).replaceAll('\\', '/'), entry, field: fieldOf(field), what, message: place ? `${place}: ${what}` : what, span, severity: 'error' };
}

function entryName(file: unknown, index: number): string {
	const entries: unknown = typeof file === 'object' && file !== null && 'entries' in file ? file.entries : [];
	const entry: unknown = Array.isArray(entries) ? entries[index] : undefined;
	const named = typeof entry === 'object' && entry !== null ? entry as { id?: unknown; code?: unknown; age?: unknown; sex?: unknown } : {};
	const name = named.id ?? named.code ?? named.age ?? named.sex;
	return typeof name === 'string' ? name : `entry ${index + 1}`;
}
