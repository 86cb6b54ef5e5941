/** Makes facts that were read at run time ready for the analyzer, with the words that ship. */
import type { CompiledFacts, Facts, Origins } from '../core/facts/facts.ts';
import { createIndex } from '../core/facts/index.ts';
import { withPublishers } from '../core/lexicon/phraseTable.ts';

/** Checked facts with their index, the lexicon of `builtin`, and the publishers' names of these facts. The digest stays as it is. */
export const compileAtRunTime = (facts: Facts, builtin: CompiledFacts, origins?: Origins): CompiledFacts => ({
	edition: facts.edition,
	sources: facts.sources,
	publishers: facts.publishers,
	statistics: facts.statistics,
	lexicon: builtin.lexicon,
	phrases: withPublishers(builtin.phrases, facts.publishers),
	index: createIndex(facts.statistics),
	...origins && { origins },
});
