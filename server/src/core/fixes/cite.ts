import type { Fix, TextEdit } from '../analysis.ts';
import type { Source } from '../facts/model.ts';
import type { CitationKind } from '../citation/citation.ts';
import type { Figure } from '../figure/figure.ts';
import { toSource } from '../markdown/prose.ts';
import type { Span } from '../span.ts';
import { addressOf, escapeMarkdown, shortReference, yearOf } from '../words/references.ts';
import { sortEdits } from './apply.ts';
import { draftCitations, placeOf } from './context.ts';
import type { FixContext } from './context.ts';
import { footnoteFor, linkFor } from './definitions.ts';
import { groupOf } from './join.ts';
import { ibidInTextFollows, moveNotes } from './ibid.ts';
import { keyFor } from './keys.ts';
import { hasReferenceList, listing, numberFor, raised } from './referenceList.ts';
import { spotFor } from './placement.ts';
import { styleOf } from './style.ts';
import type { InsertStyle } from './style.ts';
import { isUntouchable } from './untouchable.ts';

/** How a citation is offered. */
export interface CiteOptions {
	/** The source is the one that can be meant: fix-all may take it. */
	readonly certain: boolean;
	readonly preferred: boolean;
	/** A page that the facts confirm: "p. 17". */
	readonly locator?: string | null;
	/** What the menu says in place of "Cite …". */
	readonly title?: string;
}

/** Cites a source for a figure, in the draft's style. Without edits where the figure cites it already or has no place for a mark. */
export function citeFix(context: FixContext, figure: Figure, source: Source, more: CiteOptions): Fix {
	const { edits, bibliographyEntry } = citing(context, figure, source, more.locator ?? null);
	return { title: more.title ?? context.words.titles.cite(source), preferred: more.preferred, does: 'cite', certain: more.certain && edits.length > 0, edits, bibliographyEntry };
}

/** The edits of a citation. */
export interface Citing {
	readonly edits: readonly TextEdit[];
	readonly bibliographyEntry: Fix['bibliographyEntry'];
}

const nothing: Citing = { edits: [], bibliographyEntry: null };

/** Edits that cite a source for a figure. `words` take the figure's place where it is rewritten at the same time. */
export function citing(context: FixContext, figure: Figure, source: Source, locator: string | null, words?: string): Citing {
	const rewrite: TextEdit[] = words === undefined ? [] : [{ span: figure.span, newText: words }];
	const cited = figure.citations.some((citation) => citation.source === source.id && citation.kind !== 'attribution');
	const made = cited ? nothing : inStyle(context, figure, source, locator, words);
	const wraps = made.edits.some(({ span }) => span.start === figure.span.start && span.end === figure.span.end);
	return { edits: sortEdits(wraps ? made.edits : [...rewrite, ...made.edits]), bibliographyEntry: made.bibliographyEntry };
}

function inStyle(context: FixContext, figure: Figure, source: Source, locator: string | null, words: string | undefined): Citing {
	const place = placeOf(context, figure.span);
	if (place === undefined) return nothing;
	if (place.prose.kind === 'html') return insert(context, figure, 'before', htmlMark(source));
	if (ibidInTextFollows(context, figure.span.end)) return nothing;
	const style = styleOf(context);
	// Notes do not hold notes; and nothing comes between a note and its "ibid." or before one that is known by its number.
	if (style === 'footnote' && (place.prose.kind === 'note' || moveNotes(context, figure.span.end))) return insert(context, figure, 'before', linkedParenthesis(source, locator));
	const group = groupOf(context, figure, KINDS[style]);
	return group === undefined ? byStyle[style](context, figure, source, locator, words) : joined(context, group, style, source, locator) ?? byStyle[style](context, figure, source, locator, words);
}

const KINDS = { 'footnote': 'footnote', 'inline-link': 'link', 'reference-link': 'reference', 'pandoc': 'pandoc', 'parenthetical': 'parenthetical', 'numbered': 'numbered' } as const satisfies Record<InsertStyle, CitationKind>;

/** A further source for a figure that cites one already: `[@a; @b]`, `(UNODC, 2024; ILO, 2022)`, `[^a][^b]`. */
function joined(context: FixContext, group: Span, style: InsertStyle, source: Source, locator: string | null): Citing | undefined {
	const put = (at: number, newText: string, edits: readonly TextEdit[], bibliographyEntry: Fix['bibliographyEntry'] = null): Citing => ({ edits: sortEdits([{ span: { start: at, end: at }, newText }, ...edits]), bibliographyEntry });
	if (style === 'footnote') {
		const { label, edits } = footnoteFor(context, source, locator);
		return put(group.end, `[^${label}]`, edits);
	}
	if (style === 'parenthetical') {
		const { mark, edits } = parenthesisFor(context, source, locator);
		return put(group.end - 1, `; ${mark.slice(1, -1)}`, edits);
	}
	const key = style === 'pandoc' ? keyFor(context, source) : undefined;
	return key === undefined ? undefined : put(group.end - 1, `; @${key.key}${locator === null ? '' : `, ${locator}`}`, [], key.entry);
}

type Make = (context: FixContext, figure: Figure, source: Source, locator: string | null, words: string | undefined) => Citing;

const byStyle: Readonly<Record<InsertStyle, Make>> = {
	'footnote': (context, figure, source, locator) => {
		const { label, edits } = footnoteFor(context, source, locator);
		return insert(context, figure, notesBeforeStop(context) ? 'before' : 'after', `[^${label}]`, edits);
	},
	'inline-link': (context, figure, source, locator, words) => {
		const url = addressOf(source);
		if (url === null) return insert(context, figure, 'before', plainParenthesis(source, locator));
		return wrappable(context, figure)
			? { edits: [{ span: figure.span, newText: `[${words ?? figure.text}](${url})` }], bibliographyEntry: null }
			: insert(context, figure, 'before', linkedParenthesis(source, locator));
	},
	'reference-link': (context, figure, source, locator, words) => {
		const link = linkFor(context, source);
		if (link === undefined) return byStyle.footnote(context, figure, source, locator, words);
		return wrappable(context, figure)
			? { edits: sortEdits([{ span: figure.span, newText: `[${words ?? figure.text}][${link.label}]` }, ...link.edits]), bibliographyEntry: null }
			: insert(context, figure, 'before', `([${escapeMarkdown(shortReference(source))}][${link.label}])`, link.edits);
	},
	'pandoc': (context, figure, source, locator, words) => {
		const key = keyFor(context, source);
		if (key === undefined) return byStyle.footnote(context, figure, source, locator, words);
		return { ...insert(context, figure, 'before', `[@${key.key}${locator === null ? '' : `, ${locator}`}]`), bibliographyEntry: key.entry };
	},
	'parenthetical': (context, figure, source, locator) => {
		const { mark, edits } = parenthesisFor(context, source, locator);
		return named(context, figure, source, edits) ?? insert(context, figure, 'before', mark, edits);
	},
	'numbered': (context, figure, source, locator) => {
		const { number, edits } = numberFor(context, source, locator);
		const like = draftCitations(context).citations.find(({ kind }) => kind === 'superscript' || kind === 'numbered');
		if (like?.kind !== 'superscript') return insert(context, figure, 'before', `[${number}]`, edits);
		const written = context.text.slice(like.span.start, like.span.end);
		return insert(context, figure, 'after', written.startsWith('<') ? `<sup>${number}</sup>` : written.startsWith('^') ? `^${number}^` : raised(number), edits);
	},
};

/** In the press the publisher is named in the sentence: ", according to the ILO (2022)". Only at the end of a plain one. */
function named(context: FixContext, figure: Figure, source: Source, edits: readonly TextEdit[]): Citing | undefined {
	const { publication, citationStyle } = context.options;
	const place = placeOf(context, figure.span);
	const spot = publication !== 'press' || citationStyle !== 'auto' || source.issued[0] === undefined ? undefined : spotFor(context, figure, 'before');
	if (place === undefined || spot === undefined || (place.prose.kind !== 'paragraph' && place.prose.kind !== 'item') || isUntouchable(context, figure)) return undefined;
	const sentence = context.text.slice(figure.sentence.start, spot.at);
	if (!/^\.(?!\p{L})/u.test(context.text.slice(spot.at, spot.at + 2)) || !spot.tight || /\baccording to\b|[”"’:;]/i.test(sentence)) return undefined;
	const article = ARTICLE.test(source.short) ? 'the ' : '';
	return { edits: sortEdits([{ span: { start: spot.at, end: spot.at }, newText: `, according to ${article}${escapeMarkdown(source.short)} (${yearOf(source)})` }, ...edits]), bibliographyEntry: null };
}

/** Names that are spoken with an article. */
const ARTICLE = /^(?:ILO|IOM|UN|EU|FBI|OECD|WHO|World Bank|State Department|Home Office|European|United|National|International|U\.S\.|US)(?![\p{L}-])/u;

/** The parenthesis that cites a source, with the entry that the draft's list of references still needs. */
export function parenthesisFor(context: FixContext, source: Source, locator: string | null): { readonly mark: string; readonly edits: readonly TextEdit[] } {
	const { citations } = draftCitations(context);
	// A draft that names sources without listing them gets no list for one: the parenthesis itself leads there.
	const unlisted = !hasReferenceList(context) && citations.some(({ kind, prose }) => kind === 'parenthetical' && prose.kind !== 'note');
	return unlisted ? { mark: linkedParenthesis(source, locator), edits: [] } : { mark: plainParenthesis(source, locator), edits: listing(context, source, null) };
}

function insert(context: FixContext, figure: Figure, side: 'before' | 'after', mark: string, edits: readonly TextEdit[] = []): Citing {
	const spot = spotFor(context, figure, side);
	if (spot === undefined) return nothing;
	const space = spot.tight && /^(?:\[[^^]|\()/.test(mark) ? ' ' : '';
	return { edits: sortEdits([{ span: { start: spot.at, end: spot.at }, newText: `${space}${mark}` }, ...edits]), bibliographyEntry: null };
}

const plainParenthesis = (source: Source, locator: string | null): string =>
	`(${escapeMarkdown(shortReference(source))}${locator === null ? '' : `, ${escapeMarkdown(locator)}`})`;

function linkedParenthesis(source: Source, locator: string | null): string {
	const url = addressOf(source);
	return url === null ? plainParenthesis(source, locator) : `([${escapeMarkdown(shortReference(source))}](${url})${locator === null ? '' : `, ${escapeMarkdown(locator)}`})`;
}

/** Within HTML, Markdown is not read: the link is an element. */
function htmlMark(source: Source): string {
	const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
	const url = addressOf(source);
	const words = escape(`${source.short}, ${yearOf(source)}`);
	return url === null ? `(${words})` : `(<a href="${escape(url)}">${words}</a>)`;
}

/** The figure's own text can become a link: plain, not in a quotation or title and not in a link already. */
function wrappable(context: FixContext, figure: Figure): boolean {
	const place = placeOf(context, figure.span);
	if (place === undefined || place.prose.kind === 'alt' || (place.prose.kind === 'note' && place.prose.note === '') || isUntouchable(context, figure)) return false;
	const { prose, start, end } = place;
	if (prose.text.slice(start, end) !== figure.text || /[\\`*_[\]<>&\n|]/.test(figure.text)) return false;
	const own = toSource(prose, start, end);
	return !prose.marks.some(({ span }) => span.start < own.end && own.start < span.end);
}

/** Whether the draft's notes stand before the full stop. */
export function notesBeforeStop(context: FixContext): boolean {
	let before = 0;
	for (const { kind, span, prose } of draftCitations(context).citations) {
		if (kind !== 'footnote' || prose.kind === 'note') continue;
		if (/^[.,;:!?]/.test(context.text.charAt(span.end))) before++;
		else if (/[.,;:!?”"’]/.test(context.text.charAt(span.start - 1))) before--;
	}
	return before > 0;
}
