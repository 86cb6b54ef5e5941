import type { Span } from '../span.ts';

/** The forms of section 4 of the contract. "Source:" lines and inline notes go by content: link, parenthetical, footnote. */
export type CitationKind = 'link' | 'reference' | 'footnote' | 'pandoc' | 'parenthetical' | 'numbered' | 'superscript' | 'url' | 'attribution';

/**
 * What leads a reader from a figure to its source; an `attribution` names a source with nothing to follow.
 *
 * For `49.6 million people.[^ilo]` this is `{ kind: 'footnote', span: '[^ilo]', target: 'ilo', … }`.
 */
export interface Citation {
	readonly kind: CitationKind;
	/** The mark in the draft: `[^ilo]`, `[the report](https://…)`, `(ILO, 2022)`. */
	readonly span: Span;
	/** What it points to, as written: a URL, a footnote label, a Pandoc key, the words of a parenthesis. */
	readonly target: string;
	/** The one source that it resolves to; `null` in case of doubt. */
	readonly source: string | null;
	/** Bodies that it names or whose site it links to, as publisher ids; wider than `source`. */
	readonly bodies: readonly string[];
	/** The edition year that it states: 2022 in `(ILO, 2022)`. */
	readonly year: number | null;
	/** The mark has a definition (a note, a link reference, a bibliography entry). Always true where none is needed. */
	readonly defined: boolean;
	/** Page or section that goes with it: "p. 3". */
	readonly locator: string | null;
	/**
	 * It closes the figure's own clause, or is a link on it: the mark that a reader takes for this figure's. Others are in
	 * reach, and may stand for another figure. Absent where the citation is not seen from a figure.
	 */
	readonly bound?: boolean;
}
