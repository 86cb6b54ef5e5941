import type { TextEdit } from '../analysis.ts';
import type { FixContext } from '../fixes/context.ts';
import { draftCitations } from '../fixes/context.ts';
import { reference } from '../fixes/definitions.ts';
import { referenceSection } from '../fixes/referenceList.ts';
import type { InsertStyle } from '../fixes/style.ts';
import { namesIn } from '../names/names.ts';
import type { Span } from '../span.ts';
import type { Unit } from './units.ts';

/** Takes out the notes, link definitions and references that nothing uses once these marks are gone. What says more than its source stays. */
export function removals(context: FixContext, done: readonly Unit[], style: InsertStyle): TextEdit[] {
	const spans = [...unusedDefinitions(context, done), ...unusedList(context, done, style)].sort((a, b) => a.start - b.start);
	const lines: { start: number; end: number }[] = [];
	for (const span of spans) {
		const whole = wholeLines(context.text, span);
		const last = lines.at(-1);
		// Blank lines between two that go, go with them.
		if (last !== undefined && context.text.slice(last.end, whole.start).trim() === '') last.end = whole.end;
		else lines.push(whole);
	}
	return lines.map((span) => ({ span: withBlankLine(context.text, span), newText: '' }));
}

function unusedDefinitions(context: FixContext, done: readonly Unit[]): Span[] {
	const gone = new Map<string, number>();
	for (const { labels, style } of done) for (const label of labels) gone.set(`${style === 'footnote' ? 'footnote' : 'link'} ${label}`, (gone.get(`${style === 'footnote' ? 'footnote' : 'link'} ${label}`) ?? 0) + 1);
	const uses = new Map<string, number>();
	for (const { name: { kind, label }, role } of namesIn(context)) if (role === 'use') uses.set(`${kind} ${label}`, (uses.get(`${kind} ${label}`) ?? 0) + 1);
	return draftCitations(context).definitions.filter(({ kind, label }) => gone.get(`${kind} ${label}`) !== undefined && gone.get(`${kind} ${label}`) === uses.get(`${kind} ${label}`)).map(({ span }) => span);
}

/** A list of references in which every entry is one that Citewright writes, of a source that these marks cited. Any other is the writer's. */
function unusedList(context: FixContext, done: readonly Unit[], style: InsertStyle): Span[] {
	const section = referenceSection(context);
	const marks = done.filter(({ style }) => style === 'numbered' || style === 'parenthetical');
	// Numbers go on counting in the list that is there.
	if (style === 'numbered' && section?.last?.type === 'OrderedList') return [];
	if (section?.last === undefined || marks.length === 0 || !/^#{1,6}\s+(?:References|Sources)\s*$/.test(context.text.slice(section.heading.from, section.heading.to))) return [];
	const sources = new Set(marks.flatMap(({ cited }) => cited.map(({ source }) => source)));
	const stays = draftCitations(context).citations.some(({ kind, span, prose }) =>
		(kind === 'numbered' || kind === 'superscript' || kind === 'parenthetical') && prose.kind !== 'note' && span.start < section.heading.from && !done.some((unit) => unit.span.start <= span.end && span.start <= unit.span.end));
	const ours = new Set([...sources].map((source) => reference(context, source, 'list', null)));
	const lines = context.text.slice(section.heading.to, section.last.to).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
	const all = lines.every((line) => ours.has(line.replace(/^(?:[-*+]|\d{1,3}[.)]|\\?\[\d{1,3}\\?\])\s+/, '')));
	return !stays && all ? [{ start: section.heading.from, end: section.last.to }] : [];
}

function wholeLines(text: string, { start, end }: Span): { start: number; end: number } {
	let to = end;
	// A note's span may reach into the blank lines behind it.
	while (to > start && /\s/.test(text.charAt(to - 1))) to--;
	const next = text.indexOf('\n', to);
	return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next + 1 };
}

/** With the blank lines before it at the end of the draft; elsewhere with one of the two that would come together. */
function withBlankLine(text: string, { start, end }: Span): Span {
	if (text.slice(end).trim() === '') {
		const body = text.slice(0, start).trimEnd().length;
		const line = text.indexOf('\n', body);
		return line < 0 || line >= start ? { start, end } : { start: line + 1, end: text.length };
	}
	const [blank = ''] = /^\r?\n/.exec(text.slice(end, end + 2)) ?? [];
	return /(?:^|\n)\r?\n$/.test(text.slice(Math.max(0, start - 3), start)) ? { start, end: end + blank.length } : { start, end };
}
