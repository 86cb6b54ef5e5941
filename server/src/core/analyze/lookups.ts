import type { CitationLookup } from '../citation/find.ts';
import { detached } from '../text/detached.ts';

/** One question asked of a draft's definitions, with the answer it got: a block's results hold while the answers do. */
export type Lookup =
	| { readonly kind: 'footnote' | 'link'; readonly label: string; readonly answer: string | undefined }
	| { readonly kind: 'numbered'; readonly label: number; readonly answer: string | undefined };

/** The same lookup, with every question and answer written down. */
export const recordingLookup = (lookup: CitationLookup, record: Lookup[]): CitationLookup => ({
	...lookup,
	footnote(label) {
		const found = lookup.footnote(label);
		record.push({ kind: 'footnote', label, answer: found?.target });
		return found;
	},
	link(label) {
		const found = lookup.link(label);
		record.push({ kind: 'link', label, answer: found?.target });
		return found;
	},
	numbered(label) {
		const found = lookup.numbered(label);
		record.push({ kind: 'numbered', label, answer: found === undefined ? undefined : detached(found) });
		return found;
	},
});

/** Whether every question would be answered the same today. */
export const stillAnswered = (record: readonly Lookup[], lookup: CitationLookup): boolean =>
	record.every(({ kind, label, answer }) => (kind === 'numbered' ? lookup.numbered(label) : lookup[kind](label)?.target) === answer);
