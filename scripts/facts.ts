/** Turns `data/` into the one JSON file that ships. Any problem stops the build: what ships needs no check at start. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CompiledFacts } from '../server/src/core/facts/facts.ts';
import { createIndex } from '../server/src/core/facts/index.ts';
import { createPhraseTable } from '../server/src/core/lexicon/phraseTable.ts';
import type { LexiconWords } from '../server/src/core/lexicon/words.ts';
import { createStatisticWords } from '../server/src/core/verdict/statisticWords.ts';
import { formatProblem, loadFacts, type FactsFile } from '../server/src/facts/load.ts';
import { readLexicon } from './lexicon.ts';

/** Reads, checks and indexes the facts under a folder. Throws with every problem found. */
export const compileFacts = (dir: string): CompiledFacts => {
	const { facts, problems } = loadFacts(factsFiles(dir));
	const lexicon = readLexicon(dir);
	const all = [...problems, ...('problems' in lexicon ? lexicon.problems : [])];
	if (all.length > 0 || 'problems' in lexicon) throw new Error(`The facts in ${dir} have problems:\n${all.map(formatProblem).join('\n')}`);
	const { version, asOf } = facts.edition;
	if (!version) throw new Error(`${dir}/edition.json is missing.`);
	const { sources, publishers, statistics } = facts;
	// The words ship as a table; what they are for stays with those who edit them.
	const content = { sources, publishers, statistics, lexicon: { measures: measuresOf(lexicon.words) }, phrases: createPhraseTable(lexicon.words, publishers) };
	const digest = createHash('sha256').update(canonical({ version, asOf, ...content })).digest('hex').slice(0, 12);
	return { edition: { version, asOf, digest }, ...content, index: createIndex(statistics), words: createStatisticWords(statistics, content.phrases) };
};

/** The measures without what they are for. */
export const measuresOf = ({ measures }: LexiconWords): CompiledFacts['lexicon']['measures'] =>
	Object.fromEntries(Object.entries(measures).map(([id, { things, topics, qualities, soleCounter, figure }]) => [id, { things, topics, qualities, soleCounter, figure }]));

/** The files that `loadFacts` reads, in an order that does not depend on the machine. */
export const factsFiles = (dir: string): FactsFile[] =>
	['edition.json', 'publishers.json', ...jsonIn(dir, 'sources'), ...jsonIn(dir, 'statistics')]
		.filter(name => existsSync(join(dir, name)))
		.map(name => ({ path: relative('.', join(dir, name)).replaceAll('\\', '/'), text: readFileSync(join(dir, name), 'utf8') }));

const jsonIn = (dir: string, folder: string): string[] =>
	(existsSync(join(dir, folder)) ? readdirSync(join(dir, folder)) : []).filter(name => name.endsWith('.json')).sort().map(name => `${folder}/${name}`);

/** JSON with sorted keys: the same facts give the same digest however they were put together. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
			: inner);
