import type { Span } from '../span.ts';
import type { Places } from './places.ts';

/** Where a piece of prose stands. */
export type ProseKind = 'paragraph' | 'heading' | 'cell' | 'item' | 'note' | 'alt' | 'html';

/**
 * Words of a block as a reader sees them: markup taken out, entities and escapes read, each hard-wrapped line joined by a
 * space, no-break spaces made plain. Code, math, HTML comments and URLs leave one U+FFFC, so that nothing reads across them.
 */
export interface Prose {
	readonly kind: ProseKind;
	readonly text: string;
	/**
	 * Where each code unit of `text` stands in the block's source; `startOf(text.length)` is the end.
	 *
	 * `source.slice(places.startOf(i), places.endOf(i))` is what `text[i]` was written as; use `toSource` for spans.
	 */
	readonly places: Pick<Places, 'startOf' | 'endOf'>;
	readonly marks: readonly Mark[];
	/** Within a block quote. */
	readonly quoted: boolean;
	/** For a cell: its row and column; row 0 is the header. */
	readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
	/** For a list item: the number of the list it belongs to, and whether it is the item's first prose. */
	readonly list: number | null;
	/** For a heading: 1 to 6. */
	readonly level: number | null;
	/** For a note's text: the label of its footnote. */
	readonly note: string | null;
}

/** A piece of markup that may be a citation. */
export interface Mark {
	readonly kind: 'link' | 'bracket' | 'footnote' | 'inline-note' | 'url' | 'image' | 'sup' | 'cite';
	/** Where it stands in the prose; empty (`start` = `end`) for marks that leave no words, as `[^1]` does. */
	readonly start: number;
	readonly end: number;
	/** The whole mark in the block's source. */
	readonly span: Span;
	/** URL of a link, label of a reference or footnote, words of an inline note or bracket. */
	readonly target: string;
	/** For a link: a label to look up (`[words][label]`, `[label][]`, `[label]`) instead of a URL. */
	readonly label: string | null;
	/** For a link with a label: how it is written; only full and collapsed ones are certainly links. */
	readonly form: 'inline' | 'full' | 'collapsed' | 'shortcut' | null;
}

/** The source span of a stretch of prose: from where its first unit starts to where its last one ends. */
export function toSource(prose: Prose, start: number, end: number): Span {
	const from = prose.places.startOf(start);
	return { start: from, end: end > start ? prose.places.endOf(end - 1) : from };
}

/** The first place in the prose that stands at or after a place in the block's source. */
export function offsetIn(prose: Prose, at: number): number {
	let low = 0;
	for (let high = prose.text.length; low < high;) {
		const middle = (low + high) >> 1;
		if (prose.places.startOf(middle) < at) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** A link reference or footnote definition. */
export interface Definition {
	readonly kind: 'link' | 'footnote';
	/** Normalised as CommonMark says: case folded, inner whitespace one space. */
	readonly label: string;
	/** The URL of a link; the source text of a note without its mark. */
	readonly target: string;
	readonly span: Span;
}

/** An HTML or MDX comment, where silencing is said. */
export interface Comment {
	readonly span: Span;
	/** What stands between the comment's marks. */
	readonly text: string;
	/** The comment is a block of its own. */
	readonly block: boolean;
}

/** All that is read of one top-level block. Spans and offsets count from the block's start. */
export interface BlockText {
	/** The block as it is written. */
	readonly source: string;
	readonly proses: readonly Prose[];
	readonly definitions: readonly Definition[];
	readonly comments: readonly Comment[];
	/** The inline marks were too costly to read. */
	readonly capped: boolean;
}

/** Footnote and link labels match without regard to case and width of spaces. */
export const normaliseLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
