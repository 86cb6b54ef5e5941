import type { Source } from '../facts/model.ts';
import type { Code } from '../findings/catalogue.ts';
import { yearOf } from './references.ts';

/** Titles of quick fixes: what happens, in plain words. */
export const fixTitles = {
	cite: (source: Source) => `Cite ${named(source)}`,
	keep: (text: string, source: Source) => `Keep ${text} and cite ${named(source)}`,
	/** `exact` is the published number where the writer's rounding changes it. */
	replace: (text: string, source: Source, check: boolean, exact: string | null = null) => `Use ${text}${exact === null ? '' : ` (${exact}, rounded as in the draft)`} and cite ${named(source)}${check ? '; check the rest of the sentence' : ''}`,
	alignHere: (text: string, source: Source, check: boolean, exact: string | null = null) => fixTitles.replace(`${text} here too`, source, check, exact),
	alignThere: (text: string, source: Source, check: boolean, exact: string | null = null) => fixTitles.replace(`${text} in the other place too`, source, check, exact),
	use: (text: string) => `Use ${text} here too`,
	replaceCitation: (source: Source) => `Cite ${named(source)} instead`,
	define: (mark: string, source: Source) => `Define ${mark} as ${named(source)}`,
	silence: (code: Code, reason: string) => `Silence “${about(code)}”: ${reason}`,
	silenceHere: (code: Code, reason: string) => `Silence “${about(code)}” by a comment in the draft: ${reason}`,
	own: 'This is our own figure',
	rephrase: (sentence: string) => `Say instead: “${sentence.length <= 90 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 88))} …`}”`,
	placeholder: 'Mark the source as still to come (TK)',
	remove: 'Remove this comment',
	removeEntry: 'Remove this entry',
} as const;

const about = (code: Code): string => (code === 'wrong-source' ? 'cited source' : code.replaceAll('-', ' '));

const named = (source: Source): string => `${source.short} (${yearOf(source)})`;
