import type { SyntaxNode } from '@lezer/common';
import { draftCitations } from '../fixes/context.ts';
import type { FixContext } from '../fixes/context.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import type { Span } from '../span.ts';

/** What a mark leads to: a note, a link's address, an entry of the bibliography, an entry of the list of references. */
export interface Name {
	readonly kind: 'footnote' | 'link' | 'key' | 'number';
	/** As it is compared: labels of notes and links in lower case. */
	readonly label: string;
}

/** A place in the draft where a name stands. */
export interface NamePlace {
	readonly name: Name;
	readonly role: 'use' | 'definition';
	/** The mark, or the definition's first line. */
	readonly mark: Span;
	/** The name's own characters. */
	readonly label: Span;
	/** The name is also words that a reader sees, as in `[the report][]`: a new name is put behind them, in place of this stretch. */
	readonly behind?: Span;
}

/** Every place in a draft where a name is used or defined, in order. */
export function namesIn(context: FixContext): readonly NamePlace[] {
	const places = [...labelsIn(context), ...keysIn(context), ...numbersIn(context)];
	return places.sort((a, b) => a.mark.start - b.mark.start || a.label.start - b.label.start);
}

/** The name at an offset: its own characters first, else the mark around them. */
export function nameAt(context: FixContext, offset: number): NamePlace | undefined {
	const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
	const places = namesIn(context).filter(({ mark }) => holds(mark));
	return places.find(({ label }) => holds(label)) ?? places[0];
}

export const isSameName = (a: Name, b: Name): boolean => a.kind === b.kind && a.label === b.label;

function labelsIn({ document, text }: FixContext): NamePlace[] {
	const places: NamePlace[] = [];
	const links: NamePlace[] = [];
	const defined = new Set<string>();
	const place = (kind: Name['kind'], role: NamePlace['role'], mark: Span, label: Span, behind?: Span): NamePlace =>
		({ name: { kind, label: normaliseLabel(text.slice(label.start, label.end)) }, role, mark, label, ...behind !== undefined && { behind } });
	const spanOf = ({ from, to }: SyntaxNode): Span => ({ start: from, end: to });
	document.tree.iterate({
		enter: ({ node }) => {
			const { name, from, to } = node;
			if (name === 'FootnoteReference') places.push(place('footnote', 'use', spanOf(node), { start: from + 2, end: to - 1 }));
			else if (name === 'FootnoteMark') places.push(place('footnote', 'definition', spanOf(node), { start: from + 2, end: to - 2 }));
			else if (name === 'LinkReference') {
				const label = node.getChild('LinkLabel');
				if (label === null) return;
				const made = place('link', 'definition', spanOf(node), { start: label.from + 1, end: label.to - 1 });
				defined.add(made.name.label);
				places.push(made);
			} else if ((name === 'Link' || name === 'Image') && node.getChild('URL') === null) {
				const [open, close] = node.getChildren('LinkMark');
				const label = node.getChild('LinkLabel');
				if (open === undefined || close === undefined) return;
				if (label !== null && label.to - label.from > 2) links.push(place('link', 'use', spanOf(node), { start: label.from + 1, end: label.to - 1 }));
				else links.push(place('link', 'use', spanOf(node), { start: open.to, end: close.from }, { start: close.to, end: to }));
			}
		},
	});
	// Brackets around words are a link only where something defines them.
	return [...places, ...links.filter(({ behind, name }) => behind === undefined || defined.has(name.label))];
}

function keysIn(context: FixContext): NamePlace[] {
	return draftCitations(context).citations.flatMap(({ kind, span, target }): NamePlace[] => {
		if (kind !== 'pandoc' || /^(?:https?:|www\.)/i.test(target)) return [];
		const written = context.text.slice(span.start, span.end);
		const at = keyIn(written, target);
		return at < 0 ? [] : [{ name: { kind: 'key', label: target }, role: 'use', mark: span, label: { start: span.start + at, end: span.start + at + target.length } }];
	});
}

/** Where a key stands among others in one bracket. */
function keyIn(written: string, key: string): number {
	for (let at = written.indexOf(key); at >= 0; at = written.indexOf(key, at + 1)) {
		const before = written.charAt(at - 1);
		const [after = ''] = /^[:.#$%&+?<>~/-]{0,40}[\p{L}\p{N}_]?/u.exec(written.slice(at + key.length)) ?? [];
		if ((before === '@' || written.slice(at - 2, at) === '@{') && !/[\p{L}\p{N}_]$/u.test(after)) return at;
	}
	return -1;
}

function numbersIn(context: FixContext): NamePlace[] {
	const { citations, lookup } = draftCitations(context);
	const uses = citations.flatMap(({ kind, span, target }): NamePlace[] => {
		if (kind !== 'numbered' && kind !== 'superscript') return [];
		const at = new RegExp(`(?<!\\d)${target.replace(/\D/g, '')}(?!\\d)`).exec(context.text.slice(span.start, span.end))?.index;
		const label = at === undefined ? span : { start: span.start + at, end: span.start + at + target.length };
		return [{ name: { kind: 'number', label: target }, role: 'use', mark: span, label }];
	});
	const definitions = [...new Set(uses.map(({ name }) => name.label))].flatMap((label): NamePlace[] => {
		const entry = lookup.numbered(Number(label))?.slice(0, 40) ?? '';
		const at = entry === '' ? -1 : context.text.lastIndexOf(entry);
		const mark = { start: at, end: at + entry.length };
		return at < 0 ? [] : [{ name: { kind: 'number', label }, role: 'definition', mark, label: mark }];
	});
	return [...uses, ...definitions];
}
