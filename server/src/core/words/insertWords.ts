import type { Source } from '../facts/model.ts';
import { yearOf } from './references.ts';

/** Words of what can be put into a draft. */
export const insertWords = {
	publishes: 'publishes this figure',
	inDraft: 'in this draft',
	inBibliography: 'in the bibliography',
	addEntry: 'Add to the bibliography',
	source: (source: Source) => `${source.short} (${yearOf(source)})`,
} as const;
