import type { Source } from '../facts/model.ts';
import { yearOf } from './references.ts';

/** Titles of quick fixes: what happens, in plain words. */
export const fixTitles = {
	cite: (source: Source) => `Cite ${named(source)}`,
	replace: (text: string, source: Source, check: boolean) => `Use ${text} and cite ${named(source)}${check ? '; check the rest of the sentence' : ''}`,
	replaceCitation: (source: Source) => `Cite ${named(source)} instead`,
	define: (mark: string, source: Source) => `Define ${mark} as ${named(source)}`,
	silence: (reason: string) => `Silence this: ${reason}`,
	remove: 'Remove this comment',
} as const;

const named = (source: Source): string => `${source.short} (${yearOf(source)})`;
