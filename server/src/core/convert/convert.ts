import type { Fix, TextEdit } from '../analysis.ts';
import { applyEdits, sortEdits } from '../fixes/apply.ts';
import { notesBeforeStop } from '../fixes/cite.ts';
import { draftCitations, lineEndOf } from '../fixes/context.ts';
import type { FixContext } from '../fixes/context.ts';
import { appended } from '../fixes/definitions.ts';
import { listing, numberFor } from '../fixes/referenceList.ts';
import type { InsertStyle } from '../fixes/style.ts';
import { parseDocument } from '../markdown/document.ts';
import { addressOf } from '../words/references.ts';
import { removals } from './removals.ts';
import { unitsOf } from './units.ts';
import type { Kept, Unit } from './units.ts';
import { markWriter, problemOf } from './write.ts';

/** A draft with its citations in another style. */
export interface Conversion {
	/** Steps, each a list of edits of the text that the one before left: marks and old definitions, then new definitions. */
	readonly steps: readonly (readonly TextEdit[])[];
	/** Entries that the bibliography file still needs. */
	readonly entries: readonly NonNullable<Fix['bibliographyEntry']>[];
	/** How many marks were written anew. */
	readonly converted: number;
	/** What stays as it is, in order. */
	readonly kept: readonly Kept[];
}

/**
 * Writes every citation of a draft in one style, with its definitions, and takes out what nothing uses any more.
 *
 * A citation whose source or page the new style would lose stays as it is. No other character of the text changes: the space
 * before a mark belongs to it, and a note changes places with the full stop that it stands behind.
 */
export function convertCitations(context: FixContext, style: InsertStyle): Conversion {
	const { units, kept } = unitsOf(context);
	const writer = markWriter(context, style);
	const before = notesBeforeStop(context);
	// What is in the style already has nothing to change.
	const stays: Kept[] = kept.filter((it) => it.style !== style);
	const done: Unit[] = [];
	const marks: TextEdit[] = [];
	for (const unit of units.filter((it) => it.style !== style)) {
		const [only] = unit.cited;
		const isLink = style === 'inline-link' || style === 'reference-link';
		if (isLink && unit.words !== null && only !== undefined) {
			// From link to link, the writer's words stay the link.
			const reason = problemOf(context, style, only);
			if (reason !== undefined) stays.push({ span: unit.span, reason, style: unit.style });
			else {
				done.push(unit);
				marks.push({ span: unit.span, newText: style === 'inline-link' ? `[${unit.words}](${addressOf(only.source) ?? ''})` : `[${unit.words}][${writer.link(only.source)}]` });
			}
			continue;
		}
		const made = writer.mark(unit.cited);
		if ('reason' in made) stays.push({ span: unit.span, reason: made.reason, style: unit.style });
		else {
			done.push(unit);
			marks.push(placed(context.text, unit, made.mark, style === 'footnote', before));
		}
	}
	const first = sortEdits([...marks, ...removals(context, done, style)]);
	return { steps: [first, ...additions(context, applyEdits(context.text, first), style, writer.definitions, writer.listed)], entries: writer.entries, converted: done.length, kept: stays.sort((a, b) => a.span.start - b.span.start) };
}

/** Puts a mark in the place of another: behind the full stop for a note, before it for all that has words. */
function placed(text: string, { span, words }: Unit, mark: string, tight: boolean, before: boolean): TextEdit {
	const lead = text.charAt(span.start - 1) === ' ' && !/[\s|]/.test(text.charAt(span.start - 2)) ? 1 : 0;
	const space = tight ? '' : ' ';
	if (words !== null) return { span, newText: `${words}${space}${mark}` };
	const start = span.start - lead;
	const atStart = start === 0 || /[\n|]/.test(text.charAt(start - 1)) || /^[\s>*+-]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
	const stop = text.charAt(span.start - 1);
	if (!tight && lead === 0 && /[.,;:!?]/.test(stop) && isStop(text, span.start - 1) && /^(?:\s|$)/.test(text.slice(span.end, span.end + 1))) {
		return { span: { start: span.start - 1, end: span.end }, newText: `${space}${mark}${stop}` };
	}
	const next = text.charAt(span.end);
	if (tight && !before && /[.,;:!?]/.test(next) && isStop(`${text.slice(Math.max(0, start - 8), start)}${next}`, start - Math.max(0, start - 8)) && /^(?:\s|$)/.test(text.slice(span.end + 1, span.end + 2))) {
		return { span: { start, end: span.end + 1 }, newText: `${next}${mark}` };
	}
	return { span: { start, end: span.end }, newText: `${atStart ? text.slice(start, span.start) : space}${mark}` };
}

/** A stop by itself behind a word, and not that of an abbreviation. */
const isStop = (text: string, at: number): boolean => /[\p{L}\p{N})%”"’*_]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/(?:\p{L}\.\p{L}|\b(?:Mr|Mrs|Dr|No|vs|al|Inc|Ltd|Co|St))$/u.test(text.slice(Math.max(0, at - 6), at));

/** What defines the new marks, in as many steps as need the text that the last one left. */
function additions(context: FixContext, text: string, style: InsertStyle, lines: readonly string[], listed: ReadonlyMap<number, Parameters<typeof numberFor>[1]>): TextEdit[][] {
	const steps: TextEdit[][] = [];
	let now: FixContext = { ...context, text, document: parseDocument(text, context.document.language), figures: [] };
	const step = (edits: readonly TextEdit[]): void => {
		if (edits.length === 0) return;
		steps.push([...edits]);
		const next = applyEdits(now.text, edits);
		now = { ...now, text: next, document: parseDocument(next, now.document.language, now.document) };
	};
	if (lines.length > 0) {
		const kind = style === 'footnote' ? 'footnote' : 'link';
		const behind = draftCitations(now).definitions.findLast((definition) => definition.kind === kind)?.span.end;
		step([appended(now, lines.join(lineEndOf(text)), behind)]);
	}
	for (const [number, source] of listed) step(style === 'numbered' ? numberFor(now, source, null, number).edits : listing(now, source, null));
	return steps;
}
