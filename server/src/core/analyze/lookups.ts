import type { CitationLookup } from '../citation/find.ts';
import { detached } from '../text/detached.ts';

/** One question asked of a draft's definitions, with the answer it got: a block's results hold while the answers do. */
export type Lookup =
	| { readonly kind: 'footnote' | 'link' | 'note'; readonly label: string; readonly answer: string | undefined }
	| { readonly kind: 'numbered' | 'nthNote'; readonly label: number; readonly answer: string | undefined }
	| { readonly kind: 'listed'; readonly label: string; readonly year: number | null; readonly answer: string | undefined };

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
	numbered: (label) => noted(record, { kind: 'numbered', label, answer: lookup.numbered(label) }),
	note: (label) => noted(record, { kind: 'note', label, answer: lookup.note(label) }),
	nthNote: (label) => noted(record, { kind: 'nthNote', label, answer: lookup.nthNote(label) }),
	listed: (label, year) => noted(record, { kind: 'listed', label: detached(label), year, answer: lookup.listed(label, year) }),
});

function noted(record: Lookup[], asked: Lookup): string | undefined {
	const answer = asked.answer === undefined ? undefined : detached(asked.answer);
	record.push({ ...asked, answer });
	return answer;
}

/** Whether every question would be answered the same today. */
export const stillAnswered = (record: readonly Lookup[], lookup: CitationLookup): boolean =>
	record.every((asked) => answerOf(asked, lookup) === asked.answer);

function answerOf(asked: Lookup, lookup: CitationLookup): string | undefined {
	switch (asked.kind) {
		case 'footnote': case 'link': return lookup[asked.kind](asked.label)?.target;
		case 'note': return lookup.note(asked.label);
		case 'numbered': case 'nthNote': return lookup[asked.kind](asked.label);
		case 'listed': return lookup.listed(asked.label, asked.year);
	}
}
