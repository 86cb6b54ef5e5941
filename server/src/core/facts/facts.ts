/** The facts as one value: what a layer (built-in, organisation, workspace) hands to everything that asks what is known. */
import type { FactsIndex } from './index.ts';
import type { PhraseTable } from '../lexicon/lexicon.ts';
import type { Measure } from '../lexicon/words.ts';
import type { StatisticWordsTable } from '../verdict/statisticWords.ts';
import type { FactsEdition, Publisher, Source, Statistic } from './model.ts';

/** One layer of facts. Plain arrays, so that it travels as JSON; the order is the order of the files. */
export interface Facts {
	readonly edition: FactsEdition;
	readonly sources: readonly Source[];
	readonly publishers: readonly Publisher[];
	readonly statistics: readonly Statistic[];
}

/** What the build writes into `facts.json`: checked facts with their index and the words they are recognised by. */
export interface CompiledFacts extends Facts {
	readonly index: FactsIndex;
	/** How each measure is said. */
	readonly lexicon: { readonly measures: Readonly<Record<string, Measure>> };
	/** The lexicon's words and the publishers' names, worked out at build time. */
	readonly phrases: PhraseTable;
	/** What the statistics' own words and misquotes say, worked out at build time for those that have the same id at the same place; others are read when asked for. */
	readonly words?: StatisticWordsTable;
	/** Where entries come from that are not the built-in ones; absent where all are. */
	readonly origins?: Origins;
}

/** Layers over the built-in facts, the nearest last. */
export type Layer = 'organisation' | 'workspace';

/** What other layers brought. */
export interface Origins {
	/** The file that the built-in facts were read from, where a version is pinned. */
	readonly pinned: string | null;
	/** By id of the statistic. */
	readonly statistics: ReadonlyMap<string, Origin<Statistic>>;
	/** By id of the source. */
	readonly sources: ReadonlyMap<string, Origin<Source>>;
}

/** The layer and file of one entry, and the entries of the same id that it stands before, the nearest first. */
export interface Origin<T> {
	readonly layer: Layer;
	readonly file: string;
	readonly before: readonly { readonly layer: Layer | 'built-in'; readonly value: T }[];
}

/** A layer that holds nothing. */
export const noFacts: Facts = { edition: { version: '', asOf: '', digest: '' }, sources: [], publishers: [], statistics: [] };
