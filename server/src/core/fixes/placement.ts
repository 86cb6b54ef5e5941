import type { Figure } from '../figure/figure.ts';
import { offsetIn } from '../markdown/prose.ts';
import type { Prose } from '../markdown/prose.ts';
import { scanQuantities } from '../quantity/scan.ts';
import { quotationAround } from '../text/quotation.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { draftCitations, placeOf } from './context.ts';
import type { FixContext, Place } from './context.ts';

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
 * a citation or a figure of its own; at a heading's or cell's end; behind a quotation or block quote, never inside; in the
 * caption of an image. None for an image without a caption and in an inline note, where no mark would be read.
 */
export function spotFor(context: FixContext, figure: Figure, side: 'before' | 'after'): Spot | undefined {
	const place = placeOf(context, figure.span);
	if (place === undefined) return undefined;
	const { block, prose } = place;
	const draft = (end: number): Spot => ({ at: block.from + afterMarks(prose, end), tight: /\S/.test(prose.text.charAt(end - 1)) });
	if (prose.kind === 'alt') return captionEnd(context, place);
	if (prose.kind === 'note' && prose.note === '') return undefined;
	if (prose.kind === 'heading' || prose.kind === 'cell' || prose.quoted) {
		const last = prose.quoted && prose.kind !== 'cell' ? lastOfQuote(block.text.proses) ?? prose : prose;
		const end = last.text.trimEnd().length;
		return { at: block.from + afterMarks(last, end), tight: true };
	}
	const { text } = prose;
	const quotation = quotationAround(text, place.start);
	// What nothing closes may go on in the next paragraph.
	if (quotation !== undefined && !/[”"’'»“]/.test(text.charAt(quotation.end - 1))) return undefined;
	const from = quotation?.end ?? place.end;
	const end = trimmed(text, from, quotation === undefined ? offsetIn(prose, figure.sentence.end - block.from) : Math.max(from, sentenceEndAt(text, from - 1)));
	if (hasOwnLater(context, from, end, prose) || hasFigureLater(context, place, from, end)) return draft(quotation === undefined ? phraseEnd(text, from, end) : from);
	const [, stop = '', quote = ''] = /([.!?…]{1,3}|[:;,])?([”"’')\]]{0,3})$/.exec(text.slice(Math.max(0, end - 8), end)) ?? [];
	// A stop within the quotation stays there. Behind an exclamation mark a bracket would open an image.
	return draft(quote === '' && (side === 'before' || stop.endsWith('!')) ? end - stop.length : end);
}

/** The end of the sentence that holds an offset. */
function sentenceEndAt(text: string, at: number): number {
	const tokens = tokenize(text);
	for (const { end } of sentencesOf(tokens)) {
		const until = tokens[end - 1]?.end ?? 0;
		if (until > at) return until;
	}
	return text.length;
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
	const last = end > 0 ? prose.places.endOf(end - 1) : prose.places.startOf(0);
	let at = last;
	for (const mark of prose.marks) if (mark.start === end && mark.end === end && mark.span.start >= last) at = Math.max(at, mark.span.end);
	return at;
}

/** A mark further on in the sentence speaks for what stands before it: the figure's own must not move behind it. */
const hasOwnLater = (context: FixContext, from: number, to: number, prose: Prose): boolean =>
	draftCitations(context).citations.some((citation) => citation.prose === prose && citation.kind !== 'attribution' && citation.at >= from && citation.at <= to + 1);

/** Behind another figure, a mark would be taken for that one's. Any quantity may be one where the figures are not told. */
function hasFigureLater({ figures }: FixContext, { block, prose }: Place, from: number, to: number): boolean {
	const starts = figures === undefined
		? scanQuantities(tokenize(prose.text)).map(({ start }) => start)
		: figures.filter(({ span }) => block.from <= span.start && span.end <= block.to).map(({ span }) => offsetIn(prose, span.start - block.from));
	return starts.some((start) => start >= from && start < to);
}

/** Words that lead on: no phrase ends in one. */
const LEADING = /\s(?:of|to|from|by|the|an?|for|who|that|which|as|than|its|their|this|these)$/i;

/** The end of a figure's words: up to the next stop, number or joining word, six words at most, never within quotation marks. */
export function phraseEnd(text: string, from: number, to: number): number {
	const rest = text.slice(from, to);
	let [words = ''] = /^(?:[ -]?(?!(?:and|while|whereas|but|or|with|compared|in|on|at|were|was|are|is|have|had|to|from|against|than)\b)\p{L}[\p{L}\p{N}’'-]*){0,6}/u.exec(rest.slice(0, 120)) ?? [];
	while (LEADING.test(words)) words = words.replace(LEADING, '');
	const end = from + words.trimEnd().length;
	return Math.min(end, Math.max(from, quotationAround(text, end - 1)?.start ?? end));
}

/** Lines that the analysis reads as the caption of what stands next to them. */
const CAPTION = /^\W{0,4}(?:sources?|data|figures? from|credit|table \d|note)\b/i;

/** The end of the caption right behind an image's block, or right before it. */
function captionEnd({ document: { blocks } }: FixContext, { block }: Place): Spot | undefined {
	const at = blocks.indexOf(block);
	for (const near of [blocks[at + 1], blocks[at - 1]]) {
		const [prose, ...more] = near?.text.proses ?? [];
		if (near === undefined || prose === undefined || near.type !== 'Paragraph' || more.length > 0 || prose.text.length >= 400 || !CAPTION.test(prose.text)) continue;
		return { at: near.from + afterMarks(prose, prose.text.trimEnd().length), tight: true };
	}
	return undefined;
}

const lastOfQuote = (proses: readonly Prose[]): Prose | undefined => proses.findLast(({ quoted, kind }) => quoted && kind !== 'note' && kind !== 'alt');
