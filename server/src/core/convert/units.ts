import { isIbid, pointsBack } from '../citation/backwards.ts';
import type { CitationKind } from '../citation/citation.ts';
import { isReferenceTitle } from '../citation/references.ts';
import type { Source } from '../facts/model.ts';
import { draftCitations } from '../fixes/context.ts';
import type { DraftCitation, FixContext } from '../fixes/context.ts';
import type { InsertStyle } from '../fixes/style.ts';
import type { Block } from '../markdown/document.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import type { Span } from '../span.ts';
import { isInQuotation } from '../text/quotation.ts';
import { linkGroup } from './linkGroup.ts';
import { noteLocator } from './note.ts';

/** A source with the page that goes with it. */
export interface Cited {
	readonly source: Source;
	readonly locator: string | null;
}

/** One mark, or several that stand together, as it can be written in another style. */
export interface Unit {
	/** The mark with its brackets. */
	readonly span: Span;
	readonly style: InsertStyle;
	readonly cited: readonly Cited[];
	/** Words of the writer's that a link stands on: they stay. */
	readonly words: string | null;
	/** Labels of notes and links that it uses, as they are compared. */
	readonly labels: readonly string[];
}

/** A citation that cannot be written in another style. */
export interface Kept {
	readonly span: Span;
	readonly reason: KeptReason;
	/** The style that it is in. */
	readonly style: InsertStyle | null;
}

/**
 * Why a citation stays as it is: its source is not among the facts; it says more than its source; it is a part of the sentence;
 * it stands in a quotation or in HTML; the new style holds no page, needs an address, cannot tell the publication, or needs
 * a bibliography; a later "ibid." refers to it.
 */
export type KeptReason = 'unknown' | 'more' | 'sentence' | 'quotation' | 'html' | 'locator' | 'address' | 'ambiguous' | 'bibliography' | 'ibid';

/** The citations of a draft, outside its notes, that can be converted, in order, and those that cannot. */
export function unitsOf(context: FixContext): { readonly units: readonly Unit[]; readonly kept: readonly Kept[] } {
	const units: Unit[] = [];
	const kept: Kept[] = [];
	const references = referenceBlocks(context);
	const citations = draftCitations(context).citations.filter(({ kind, prose, block }) => kind !== 'attribution' && prose.kind !== 'note' && prose.kind !== 'alt' && !references.has(block));
	const ibid = ibidSpans(context, citations);
	for (let index = 0; index < citations.length;) {
		const first = citations[index];
		if (first === undefined) break;
		const group = [first];
		while (isSame(citations[index + group.length]?.span, first.span)) group.push(citations[index + group.length] as DraftCitation);
		const links = first.kind === 'link' || first.kind === 'reference' ? linkGroup(context.text, citations.slice(index)) : undefined;
		const read = ibid.has(first.span.start) ? 'ibid' : links === undefined ? unitOf(context, group) : linksUnit(context, links);
		if (typeof read === 'string') kept.push({ span: first.span, reason: read, style: styleOf[first.kind] });
		else if (read !== undefined) units.push(read);
		index += links?.citations.length ?? group.length;
	}
	return { units: merged(units), kept };
}

const styleOf: Readonly<Record<CitationKind, InsertStyle | null>> = {
	'footnote': 'footnote', 'link': 'inline-link', 'url': 'inline-link', 'reference': 'reference-link', 'pandoc': 'pandoc', 'parenthetical': 'parenthetical', 'numbered': 'numbered', 'superscript': 'numbered', 'attribution': null,
};

/** Blocks that hold what marks lead to: lists of references, and notes under no heading. */
function referenceBlocks({ document: { blocks, text } }: FixContext): ReadonlySet<Block> {
	const found = new Set<Block>();
	let level = 0;
	for (const block of blocks) {
		const title = block.text.proses[0];
		if (title?.kind === 'heading') {
			const own = title.level ?? 6;
			if (isReferenceTitle(title.text)) level = own;
			else if (own <= level) level = 0;
		} else if (level > 0 || (block.type === 'Paragraph' && LOOSE_NOTE.test(text.slice(block.from, block.from + 40)))) found.add(block);
	}
	return found;
}

const LOOSE_NOTE = /^(?:\^\d{1,3}\^|<sup>\s{0,3}\d{1,3}\s{0,3}<\/sup>|[¹²³⁰⁴-⁹]{1,3}|\\?\[\d{1,3}\\?\](?![(:[]))[ \t]{0,4}\S/i;

const isSame = (a: Span | undefined, b: Span): boolean => a?.start === b.start && a.end === b.end;

/** `undefined` for a link that is no citation: it leads on to more reading. */
function unitOf(context: FixContext, group: readonly DraftCitation[]): Unit | KeptReason | undefined {
	const [first] = group;
	if (first === undefined) return undefined;
	const { kind, span, prose, at, bodies } = first;
	const written = context.text.slice(span.start, span.end);
	if (kind === 'link' && first.source === null && bodies.length === 0) return undefined;
	if (kind === 'url' && first.source === null && bodies.length === 0) return undefined;
	if (prose.kind === 'html' || written.startsWith('<a') || written.startsWith('<cite')) return 'html';
	if (isInQuotation(prose.text, at)) return 'quotation';
	const sources = group.map(({ source }) => context.resolver.source(source ?? ''));
	if (sources.includes(undefined)) return 'unknown';
	const cited = group.map(({ locator }, index): Cited => ({ source: sources[index] as Source, locator }));
	const unit = (style: InsertStyle, more: Partial<Unit> = {}): Unit => ({ span, style, cited, words: null, labels: [], ...more });
	switch (kind) {
		case 'footnote': return noteUnit(context, first, cited, unit);
		case 'pandoc': return written.startsWith('[') ? (hasOnlyKeys(written) ? unit('pandoc') : 'more') : 'sentence';
		case 'parenthetical': return parenthesisUnit(written, group, unit);
		case 'numbered': case 'superscript': return numberUnit(context, group, cited, unit);
		case 'link': case 'reference': {
			const words = /^\[([\s\S]*?)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\[[^\]]*\])?$/.exec(written)?.[1];
			return words === undefined ? 'more' : unit(kind === 'link' ? 'inline-link' : 'reference-link', { words, labels: kind === 'reference' ? [normaliseLabel(first.target)] : [] });
		}
		case 'url': {
			const around = { start: span.start - 1, end: span.end + 1 };
			return /^\(<?https?:[^()\s]*\)$/.test(context.text.slice(around.start, around.end)) ? unit('inline-link', { span: around }) : 'sentence';
		}
		case 'attribution': return undefined;
	}
}

type Make = (style: InsertStyle, more?: Partial<Unit>) => Unit;

function noteUnit(context: FixContext, { target, span }: DraftCitation, cited: readonly Cited[], unit: Make): Unit | KeptReason {
	const inline = context.text.slice(span.start, span.start + 2) === '^[';
	const text = inline ? target : draftCitations(context).lookup.footnote(normaliseLabel(target))?.target;
	const [only] = cited;
	const says = text === undefined || only === undefined ? undefined : noteLocator(context, text, only.source);
	return says === undefined || only === undefined ? 'more' : unit('footnote', { cited: [{ ...only, ...says }], labels: inline ? [] : [normaliseLabel(target)] });
}

/** Each part of the bracket is a key with at most a page. */
const hasOnlyKeys = (written: string): boolean =>
	written.slice(1, -1).split(';').every((part) => /^\s*-?@(?:\{[^{}\s]+\}|[^\s,;[\]{}]+)(?:,\s*(?:pp?\.|paras?\.|ch\.|sec\.|§§?|chap\.|vol\.)?\s?\d[\d–, -]{0,30})?\s*$/.test(part));

function parenthesisUnit(written: string, group: readonly DraftCitation[], unit: Make): Unit | KeptReason {
	const [first] = group;
	if (first === undefined) return 'more';
	if (!/\)$/.test(written)) return 'sentence';
	if (!/^[(（]/.test(written)) {
		// "the ILO (2022)": the name is the sentence's, the year in brackets is the mark.
		const open = written.lastIndexOf('(');
		return open > 0 ? unit('parenthetical', { span: { start: first.span.start + open, end: first.span.end } }) : 'sentence';
	}
	const parts = written.slice(1, -1).split(';');
	const plain = parts.length === group.length && group.every(({ target, locator }) => isPlainPart(target, locator));
	return plain ? unit('parenthetical') : 'more';
}

/** Names, a year and at most a page: nothing before and nothing behind. */
function isPlainPart(target: string, locator: string | null): boolean {
	if (/^(?:see|cf|e\.g|also|sources?|data|according|adapted|as cited|cited|quoted|from|ibid|op\.|loc\.|supra)\b/i.test(target)) return false;
	const rest = target.replace(/^.*?(?:(?:19|20)\d\d[a-z]?|n\.\s?d\.?)/, '');
	return rest.replace(locator ?? '', '').replace(/[\s,:.]/g, '') === '';
}

/** Numbers whose entries are references and nothing more; a page stands in the entry. */
function numberUnit(context: FixContext, group: readonly DraftCitation[], cited: readonly Cited[], unit: Make): Unit | KeptReason {
	const { lookup } = draftCitations(context);
	const read = group.map(({ target }, index) => {
		const source = cited[index]?.source;
		const says = source === undefined ? undefined : noteLocator(context, lookup.numbered(Number(target)) ?? '', source);
		return source === undefined || says === undefined ? undefined : { source, ...says };
	});
	return read.includes(undefined) ? 'more' : unit('numbered', { cited: read.flatMap((it) => it ?? []) });
}

function linksUnit(context: FixContext, { span, citations, locators }: NonNullable<ReturnType<typeof linkGroup>>): Unit | KeptReason {
	const [first] = citations;
	const sources = citations.map(({ source }) => context.resolver.source(source ?? ''));
	if (first === undefined || sources.includes(undefined)) return 'unknown';
	if (isInQuotation(first.prose.text, first.at)) return 'quotation';
	return {
		span, words: null, style: first.kind === 'link' ? 'inline-link' : 'reference-link',
		cited: citations.map((_, index): Cited => ({ source: sources[index] as Source, locator: locators[index] ?? null })),
		labels: citations.flatMap(({ kind, target }) => (kind === 'reference' ? [normaliseLabel(target)] : [])),
	};
}

/** Notes or numbers right behind one another are one mark. */
function merged(units: readonly Unit[]): Unit[] {
	const all: Unit[] = [];
	for (const unit of units) {
		const last = all.at(-1);
		if (last !== undefined && last.span.end === unit.span.start && last.style === unit.style && last.words === null && unit.words === null && (unit.style === 'footnote' || unit.style === 'numbered')) {
			all[all.length - 1] = { ...last, span: { start: last.span.start, end: unit.span.end }, cited: [...last.cited, ...unit.cited], labels: [...last.labels, ...unit.labels] };
		} else all.push(unit);
	}
	return all;
}

/** Where marks start that a later "ibid." refers back to, with all that stands between the two, and that "ibid." itself. */
function ibidSpans(context: FixContext, citations: readonly DraftCitation[]): ReadonlySet<number> {
	const { lookup } = draftCitations(context);
	const kept = new Set<number>();
	let before = -1;
	citations.forEach(({ kind, target, span }, index) => {
		// "(ILO, 2022) … (ibid., p. 3)"
		const last = citations[index - 1];
		if (kind === 'parenthetical' && isIbid(target) && last !== undefined) {
			kept.add(last.span.start);
			kept.add(span.start);
		}
		if (kind !== 'footnote') return;
		const text = lookup.footnote(normaliseLabel(target))?.target ?? target;
		if (before >= 0 && (pointsBack(text) || /^\W{0,3}(?:supra|op\. cit)/i.test(text))) {
			for (const between of citations.slice(before, index)) kept.add(between.span.start);
			kept.add(span.start);
		}
		before = index;
	});
	return kept;
}
