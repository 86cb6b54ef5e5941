/** Turns `data/` into the one JSON file that ships. Any problem stops the build: what ships needs no check at start. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CompiledFacts } from '../server/src/core/facts/facts.ts';
import { createIndex } from '../server/src/core/facts/index.ts';
import { createPhraseTable } from '../server/src/core/lexicon/phraseTable.ts';
import { placeNames } from './places.ts';
import { formatProblem, loadFacts, type FactsFile } from '../server/src/facts/load.ts';

/** Reads, checks and indexes the facts under a folder. Throws with every problem found. */
export const compileFacts = (dir: string): CompiledFacts => {
	const { facts, problems } = loadFacts(factsFiles(dir));
	if (problems.length > 0) throw new Error(`The facts in ${dir} have problems:\n${problems.map(formatProblem).join('\n')}`);
	const { version, asOf } = facts.edition;
	if (!version) throw new Error(`${dir}/edition.json is missing.`);
	const content = { sources: facts.sources, publishers: facts.publishers, statistics: facts.statistics, lexicon: lexiconOf(dir) };
	const digest = createHash('sha256').update(canonical({ version, asOf, ...content })).digest('hex').slice(0, 12);
	// At run time only the measures are read as they are; the words ship as a table.
	const phrases = createPhraseTable(content.lexicon, facts.publishers);
	return { edition: { version, asOf, digest }, ...content, lexicon: { measures: content.lexicon['measures'] }, phrases, index: createIndex(facts.statistics) };
};

/** The files that `loadFacts` reads, in an order that does not depend on the machine. */
export const factsFiles = (dir: string): FactsFile[] =>
	['edition.json', 'publishers.json', ...jsonIn(dir, 'sources'), ...jsonIn(dir, 'statistics')]
		.filter(name => existsSync(join(dir, name)))
		.map(name => ({ path: relative('.', join(dir, name)).replaceAll('\\', '/'), text: readFileSync(join(dir, name), 'utf8') }));

const jsonIn = (dir: string, folder: string): string[] =>
	(existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : []).filter(name => name.endsWith('.json')).sort().map(name => `${folder}/${name}`);

const lexiconOf = (dir: string): Record<string, unknown> => ({
	isoPlaces: { entries: placeNames() },
	...Object.fromEntries(jsonIn(dir, 'lexicon').map(name => [
		name.slice('lexicon/'.length, -'.json'.length),
		JSON.parse(readFileSync(join(dir, name), 'utf8')) as unknown,
	])),
});

/** JSON with sorted keys: the same facts give the same digest however they were put together. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: inner);
