import { createLookup } from '../citation/lookup.ts';
import type { Bibliography } from '../citation/bibliography.ts';
import { findCitations } from '../citation/find.ts';
import type { CitationLookup, FoundCitation } from '../citation/find.ts';
import type { Resolver } from '../citation/resolve.ts';
import type { Figure } from '../figure/figure.ts';
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import { offsetIn } from '../markdown/prose.ts';
import type { Definition, Prose } from '../markdown/prose.ts';
import type { Options } from '../options.ts';
import { shift } from '../span.ts';
import type { Span } from '../span.ts';
import type { Words } from '../words/language.ts';
import type { WriteReference } from '../words/references.ts';

/** What fixes of one draft are made from. */
export interface FixContext {
	readonly text: string;
	readonly document: MarkdownDocument;
	readonly options: Options;
	readonly bibliography: Bibliography | null;
	readonly resolver: Resolver;
	readonly writeReference: WriteReference;
	/** What titles are written in; what goes into a draft is in the draft's own language. */
	readonly words: Words;
	/** The draft's figures, so that the mark of one does not stand behind another; any quantity counts as one where they are not given. */
	readonly figures?: readonly Figure[];
}

/** A citation of the draft with its span in the draft, and the prose and block that hold it. */
export interface DraftCitation extends FoundCitation {
	readonly prose: Prose;
	readonly block: Block;
}

/** All that a draft cites and defines. Spans count in the draft. */
export interface DraftCitations {
	readonly citations: readonly DraftCitation[];
	/** In the draft's order; `written` is the label as it stands. */
	readonly definitions: readonly (Definition & { readonly written: string })[];
	readonly lookup: CitationLookup;
}

const read = new WeakMap<MarkdownDocument, { readonly bibliography: Bibliography | null; readonly resolver: Resolver; readonly all: DraftCitations }>();

/** Reads a draft's citations once per document; fixes are made on request, so this costs nothing while typing. */
export function draftCitations({ document, bibliography, resolver, text }: FixContext): DraftCitations {
	const known = read.get(document);
	if (known?.bibliography === bibliography && known.resolver === resolver) return known.all;
	const lookup = createLookup(document, bibliography, resolver);
	const citations = document.blocks.flatMap((block) => block.text.proses.flatMap((prose) =>
		findCitations(prose, lookup).map((citation) => ({ ...citation, span: shift(citation.span, block.from), prose, block }))));
	const definitions = document.blocks.flatMap((block) => block.text.definitions.map((definition) => {
		const span = shift(definition.span, block.from);
		const [, written] = /^\s*\[\^?([^\]]*)\]:/.exec(text.slice(span.start, span.start + 1100)) ?? [];
		return { ...definition, span, written: written ?? definition.label };
	}));
	const all = { citations, definitions, lookup };
	read.set(document, { bibliography, resolver, all });
	return all;
}

/** Where a stretch of the draft stands. */
export interface Place {
	readonly block: Block;
	readonly prose: Prose;
	/** Offsets in the prose. */
	readonly start: number;
	readonly end: number;
}

/** The block and prose of a span of the draft; `undefined` where it holds no prose. */
export function placeOf({ document }: FixContext, span: Span): Place | undefined {
	const block = document.blocks.find(({ from, to }) => from <= span.start && span.end <= to);
	if (block === undefined) return undefined;
	for (const prose of block.text.proses) {
		const start = offsetIn(prose, span.start - block.from);
		// The units of a prose may have gaps between them: only one that holds the very place is meant.
		if (prose.places.startOf(start) === span.start - block.from && start < prose.text.length) {
			return { block, prose, start, end: offsetIn(prose, span.end - block.from) };
		}
	}
	return undefined;
}

/** The line end that the draft uses. */
export const lineEndOf = (text: string): string => {
	const at = text.indexOf('\n');
	return at > 0 && text.charCodeAt(at - 1) === 13 ? '\r\n' : '\n';
};
