import { isIbid, noteNumber, pointsBack } from '../citation/backwards.ts';
import type { Citation } from '../citation/citation.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import { draftCitations } from './context.ts';
import type { DraftCitation, FixContext } from './context.ts';

/**
 * Whether another note here would change what a note means: the next one says "ibid." of the one before it, or some say "supra note 3"
 * of one whose number would be another.
 */
export function moveNotes(context: FixContext, from: number): boolean {
	const { citations } = draftCitations(context);
	const notes = citations.filter(({ kind, prose }) => kind === 'footnote' && prose.kind !== 'note');
	const next = notes.find(({ span }) => span.start >= from);
	if (next === undefined) return false;
	const before = new Set(notes.filter(({ span }) => span.start < from).map(({ target }) => target)).size;
	const pointing = citations.filter(({ kind }) => kind === 'footnote' || kind === 'parenthetical').map((citation) => (citation.kind === 'footnote' ? noteOf(context, citation) : citation.target));
	return isIbid(noteOf(context, next)) || pointing.some((words) => (noteNumber(words) ?? 0) > before);
}

/** Whether "(ibid.)" is the next that is cited in words from a place on, within its block. */
export function ibidInTextFollows(context: FixContext, from: number): boolean {
	const next = draftCitations(context).citations.find(({ kind, span }) => kind !== 'attribution' && span.start >= from);
	return next !== undefined && next.kind === 'parenthetical' && isIbid(next.target) && from >= next.block.from;
}

/** Whether what is cited later refers back to this citation, as "ibid." and "supra note 3" do: it would mean something else if this one changed. */
export function isMeantLater(context: FixContext, citation: Citation): boolean {
	const { citations, lookup } = draftCitations(context);
	if (citation.kind === 'footnote') {
		const meaning = lookup.note(normaliseLabel(citation.target));
		const notes = citations.filter(({ kind, prose }) => kind === 'footnote' && prose.kind !== 'note');
		const own = notes.findIndex(({ span }) => span.start === citation.span.start);
		return notes.some((other, index) => index > own && pointsBack(noteOf(context, other)) && (index === own + 1 || lookup.note(normaliseLabel(other.target)) === meaning));
	}
	return ibidInTextFollows(context, citation.span.end);
}

/** The text of a note as it is written; for `^[…]` that is its target. */
const noteOf = (context: FixContext, { target }: DraftCitation): string => draftCitations(context).lookup.footnote(normaliseLabel(target))?.target ?? target;
