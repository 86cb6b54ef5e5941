import type { CitationKind } from '../citation/citation.ts';
import type { CitationStyle } from '../options.ts';
import { draftCitations } from './context.ts';
import type { FixContext } from './context.ts';

export type InsertStyle = Exclude<CitationStyle, 'auto'>;

/** The styles, in the order in which they are offered. */
export const insertStyles: readonly InsertStyle[] = ['footnote', 'inline-link', 'reference-link', 'pandoc', 'parenthetical', 'numbered'];

/** The order in which equal counts win. */
const STYLES: readonly (readonly [InsertStyle, readonly CitationKind[]])[] = [
	['footnote', ['footnote']],
	['pandoc', ['pandoc']],
	['numbered', ['numbered', 'superscript']],
	['reference-link', ['reference']],
	['parenthetical', ['parenthetical']],
	['inline-link', ['link', 'url']],
];

/**
 * The style of a new citation: the setting; else the one that the draft uses most; else what its kind of publication uses.
 *
 * Keys need a bibliography: without one, notes take their place. In the press, the source's name goes into the
 * sentence or a parenthesis, and its reference into a list.
 */
export function styleOf(context: FixContext): InsertStyle {
	const { citationStyle, publication } = context.options;
	const wanted = citationStyle !== 'auto' ? citationStyle : usedStyle(context) ?? (
		publication === 'web' ? 'inline-link' : publication === 'academic' ? 'pandoc' : publication === 'press' ? 'parenthetical' : 'footnote'
	);
	return wanted === 'pandoc' && bibliographyPath(context) === undefined ? 'footnote' : wanted;
}

/** The bibliography file that takes new entries. */
export function bibliographyPath({ document, bibliography }: FixContext): string | undefined {
	const [declared] = document.frontMatter.bibliography;
	if (declared !== undefined) return declared;
	for (const { path } of bibliography?.entries.values() ?? []) return path;
	return undefined;
}

function usedStyle(context: FixContext): InsertStyle | undefined {
	const counts = new Map<CitationKind, number>();
	let linked = false;
	for (const { kind, bodies, prose, span } of draftCitations(context).citations) {
		// Most links lead to more reading: only those to bodies that publish figures are citations. Notes hold references, and a
		// table's "Source:" line is the table's.
		if (prose.kind === 'note' || /^\W{0,4}sources?\b/i.test(prose.text) || ((kind === 'link' || kind === 'url') && bodies.length === 0)) continue;
		// "([ILO, 2022](…))" is written in more than one style, and says nothing where another one stands beside it.
		if (kind === 'link' && context.text.charAt(span.start - 1) === '(' && context.text.charAt(span.end) === ')') {
			linked = true;
			continue;
		}
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	let best: InsertStyle | undefined;
	let most = 0;
	for (const [style, kinds] of STYLES) {
		const count = kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
		if (count > most) [best, most] = [style, count];
	}
	return best ?? (linked ? 'inline-link' : undefined);
}
