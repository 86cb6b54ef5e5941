/** The facts as one value: what a layer (built-in, organisation, workspace) hands to everything that asks what is known. */
import type { FactsIndex } from './index.ts';
import type { PhraseTable } from '../lexicon/lexicon.ts';
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
	/** The files of `data/lexicon` by name without ending, unread: the lexicon's own module types and checks them. */
	readonly lexicon: Readonly<Record<string, unknown>>;
	/** The lexicon's words, worked out at build time; made from `lexicon` where it is absent. */
	readonly phrases?: PhraseTable;
}

/** A layer that holds nothing. */
export const noFacts: Facts = { edition: { version: '', asOf: '', digest: '' }, sources: [], publishers: [], statistics: [] };
