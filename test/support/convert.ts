import { Pieces } from '../../server/src/workspace/pieces.ts';
import { convertCitations } from '../../server/src/core/convert/convert.ts';
import { unitsOf } from '../../server/src/core/convert/units.ts';
import { draftCitations } from '../../server/src/core/fixes/context.ts';
import type { FixContext } from '../../server/src/core/fixes/context.ts';
import { referenceSection } from '../../server/src/core/fixes/referenceList.ts';
import type { InsertStyle } from '../../server/src/core/fixes/style.ts';
import { bibliography, contextOf } from './citationDraft.ts';

/** A draft that can be converted into every style. */
export const convertible = (text: string): FixContext => contextOf(text, { bibliography: bibliography(['mine', { title: 'Our own', issued: [2020] }]) });

/** The draft in another style, with how many marks changed and why others did not. */
export function converted(text: string, style: InsertStyle): { readonly text: string; readonly converted: number; readonly kept: readonly string[] } {
	const made = convertCitations(convertible(text), style);
	const pieces = new Pieces(text);
	for (const step of made.steps) pieces.apply(step);
	return { text: pieces.text, converted: made.converted, kept: made.kept.map(({ span, reason }) => `${text.slice(span.start, span.end)}: ${reason}`) };
}

/** What a draft cites, in order: source and page. */
export const citedIn = (text: string): string[] =>
	unitsOf(convertible(text)).units.flatMap(({ cited }) => cited.map(({ source, locator }) => `${source.id}${locator === null ? '' : `, ${locator}`}`));

/** A draft without its citations and all that defines them; the space before a mark belongs to it. */
export function outside(text: string): string {
	const context = convertible(text);
	const section = referenceSection(context);
	const spans = [
		...unitsOf(context).units.map(({ span, words }) => ({ ...span, words: words ?? '' })),
		...draftCitations(context).definitions.map(({ span }) => ({ ...span, words: '' })),
		...section?.last === undefined ? [] : [{ start: section.heading.from, end: section.last.to, words: '' }],
	].sort((a, b) => b.start - a.start);
	return spans.reduce((rest, { start, end, words }) => `${rest.slice(0, words === '' && rest.charAt(start - 1) === ' ' ? start - 1 : start)}${words}${rest.slice(end)}`, text).trimEnd();
}
