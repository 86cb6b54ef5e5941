import type { Fix, TextEdit } from '../analysis.ts';
import type { SayInstead, Source } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import { parseDocument } from '../markdown/document.ts';
import { escapeMarkdown } from '../words/references.ts';
import { sortEdits } from './apply.ts';
import { citing } from './cite.ts';
import { placeOf } from './context.ts';
import type { FixContext } from './context.ts';
import { isUntouchable } from './untouchable.ts';

/**
 * Puts a sentence that holds in the place of a questioned figure's, with its own source.
 *
 * `undefined` outside running text, in quotations and titles, where the sentence has other figures, and where its markup reaches
 * beyond it.
 */
export function rephraseFix(context: FixContext, figure: Figure, { sentence }: SayInstead, source: Source): Fix | undefined {
	const place = placeOf(context, figure.span);
	if (place === undefined || (place.prose.kind !== 'paragraph' && place.prose.kind !== 'item') || isUntouchable(context, figure)) return undefined;
	const old = { start: figure.sentence.start, end: endWithMarks(context, figure) };
	if (context.figures?.some(({ span }) => span.start !== figure.span.start && span.start < old.end && old.start < span.end) === true) return undefined;
	const written = context.text.slice(old.start, old.end);
	if (!isWhole(written)) return undefined;
	const words = escapeMarkdown(sentence);
	// The citation is made in the draft as it will be, so that it stands where this sentence wants it.
	const text = context.text.slice(0, old.start) + words + context.text.slice(old.end);
	const after: FixContext = { ...context, text, document: parseDocument(text, context.document.language, undefined), figures: [] };
	const end = old.start + words.trimEnd().replace(/[.!?…”"’)]+$/, '').length;
	const start = old.start + (/\S+$/.exec(text.slice(old.start, end))?.index ?? 0);
	// Without a text of its own nothing is made a link.
	const made = citing(after, { ...figure, span: { start, end }, text: '', sentence: { start: old.start, end: old.start + words.length }, citations: [] }, source, null);
	const shift = words.length - (old.end - old.start);
	const within = made.edits.filter(({ span }) => span.start >= old.start && span.end <= old.start + words.length);
	const others = made.edits.filter((edit) => !within.includes(edit)).map(({ span, newText }): TextEdit => {
		const by = span.start >= old.start + words.length ? -shift : 0;
		return { span: { start: span.start + by, end: span.end + by }, newText };
	});
	let cited = words;
	for (const { span, newText } of within.toReversed()) cited = cited.slice(0, span.start - old.start) + newText + cited.slice(span.end - old.start);
	return { title: context.words.titles.rephrase(sentence), preferred: true, does: 'rephrase', certain: false, edits: sortEdits([{ span: old, newText: cited }, ...others]), bibliographyEntry: made.bibliographyEntry };
}

/** The sentence's end, with the marks right behind it that cite its figure. */
function endWithMarks({ text }: FixContext, { sentence, citations }: Figure): number {
	let { end } = sentence;
	for (const { span, kind } of citations) if (kind !== 'attribution' && span.start >= end && text.slice(end, span.start).trim() === '' && !/\n/.test(text.slice(end, span.start))) end = span.end;
	return end;
}

/** No emphasis, bracket or code begins or ends in it alone. */
function isWhole(written: string): boolean {
	if (/\n\s*\n|\\\n/.test(written)) return false;
	const plain = written.replace(/\\./g, '');
	const count = (sign: RegExp): number => plain.match(sign)?.length ?? 0;
	return count(/\*/g) % 2 === 0 && count(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu) % 2 === 0 && count(/`/g) % 2 === 0 && count(/\[/g) === count(/\]/g) && count(/<[a-z]/gi) === count(/<\//g);
}
