import type { Figure } from '../figure/figure.ts';
import type { Prose } from '../markdown/prose.ts';
import { draftCitations, offsetIn, placeOf } from './context.ts';
import type { FixContext } from './context.ts';

/** Where a mark goes. */
export interface Spot {
	/** Offset in the draft. */
	readonly at: number;
	/** A word stands right before: marks with words need a space. */
	readonly tight: boolean;
}

/**
 * The place for a mark that cites a figure.
 *
 * `after` the sentence's full stop, or `before` it; directly behind the figure's words where the rest of the sentence has
 * a citation of its own; at a heading's or cell's end; behind a quotation, an image or a block quote, never inside.
 */
export function spotFor(context: FixContext, figure: Figure, side: 'before' | 'after'): Spot | undefined {
	const place = placeOf(context, figure.span);
	if (place === undefined) return undefined;
	const { block, prose } = place;
	const draft = (end: number): Spot => ({ at: block.from + afterMarks(prose, end), tight: /\S/.test(prose.text.charAt(end - 1)) });
	if (prose.kind === 'alt') return behindImage(block.text.proses, figure.span.start - block.from, block.from);
	if (prose.kind === 'heading' || prose.kind === 'cell' || prose.quoted) {
		const last = prose.quoted && prose.kind !== 'cell' ? lastOfQuote(block.text.proses) ?? prose : prose;
		const end = last.text.trimEnd().length;
		return { at: block.from + afterMarks(last, end), tight: true };
	}
	const sentenceEnd = trimmed(prose.text, place.end, offsetIn(prose, figure.sentence.end - block.from));
	if (hasOwnLater(context, place.end, sentenceEnd, prose)) return draft(phraseEnd(prose.text, place.end, sentenceEnd));
	let end = sentenceEnd;
	if (figure.quoted) {
		const close = prose.text.slice(place.end).search(/[”»]|"(?=[\s.,;:!?)]|$)/);
		if (close >= 0) end = Math.max(end, trimmed(prose.text, place.end, place.end + close + 1));
	}
	const [, stop = '', quote = ''] = /([.!?…]{1,3}|[:;,])?([”"’')\]]{0,3})$/.exec(prose.text.slice(Math.max(0, end - 8), end)) ?? [];
	// A stop within the quotation stays there.
	return draft(side === 'before' && quote === '' ? end - stop.length : end);
}

/** Past closing quotation marks and brackets that follow, without the space at the end. */
function trimmed(text: string, from: number, to: number): number {
	let end = Math.max(from, to);
	while (/[”"’)\]]/.test(text.charAt(end)) && /^[”"’)\]]{1,3}(?:[\s.]|$)/.test(text.slice(end, end + 4))) end++;
	while (end > from && /\s/.test(text.charAt(end - 1))) end--;
	return end;
}

/** The end of the marks without words that stand at a place already: a new one comes behind them. */
function afterMarks(prose: Prose, end: number): number {
	const last = end > 0 ? (prose.ends[end - 1] ?? 0) : (prose.at[0] ?? 0);
	let at = last;
	for (const mark of prose.marks) if (mark.start === end && mark.end === end && mark.span.start >= last) at = Math.max(at, mark.span.end);
	return at;
}

/** A mark further on in the sentence speaks for what stands before it: the figure's own must not move behind it. */
function hasOwnLater(context: FixContext, from: number, to: number, prose: Prose): boolean {
	return draftCitations(context).citations.some((citation) => citation.prose === prose && citation.kind !== 'attribution' && citation.at >= from && citation.at <= to + 1);
}

/** The end of a figure's words: up to the next stop or joining word, six words at most. */
function phraseEnd(text: string, from: number, to: number): number {
	const rest = text.slice(from, to);
	const [words = ''] = /^(?:[ -]?(?!(?:and|while|whereas|but|or|with|compared|in|on|at|were|was|are|is|have|had)\b)[\p{L}\p{N}’'-]+){0,6}/u.exec(rest.slice(0, 120)) ?? [];
	return from + words.trimEnd().length;
}

function behindImage(proses: readonly Prose[], at: number, base: number): Spot | undefined {
	for (const prose of proses) {
		if (prose.kind === 'alt') continue;
		const unit = offsetIn(prose, at + 1) - 1;
		if (unit >= 0 && (prose.at[unit] ?? Infinity) <= at && (prose.ends[unit] ?? 0) > at) return { at: base + (prose.ends[unit] ?? 0), tight: true };
	}
	return undefined;
}

const lastOfQuote = (proses: readonly Prose[]): Prose | undefined => proses.findLast(({ quoted, kind }) => quoted && kind !== 'note' && kind !== 'alt');
