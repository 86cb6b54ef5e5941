import type { Fix } from '../analysis.ts';
import type { Citation } from '../citation/citation.ts';
import type { Source } from '../facts/model.ts';
import type { FixContext } from './context.ts';
import { footnoteFor, linkFor } from './definitions.ts';
import { keyFor } from './keys.ts';

/**
 * Defines a mark that has no definition, where its label tells which source it means: an id of the facts, a key of the
 * bibliography, or a name and year (`ilo-2022`, `UNODC2024`). Numbers tell nothing.
 */
export function defineFix(context: FixContext, citation: Citation): Fix | undefined {
	const source = citation.defined ? undefined : meant(context, citation.target);
	if (source === undefined) return undefined;
	const title = context.words.titles.define(context.text.slice(citation.span.start, citation.span.end).slice(0, 60), source);
	const fix = { title, preferred: true, does: 'define', certain: false, bibliographyEntry: null } as const;
	if (citation.kind === 'footnote') return { ...fix, edits: footnoteFor(context, source, citation.locator, citation.target).edits };
	if (citation.kind === 'reference') {
		const link = linkFor(context, source, citation.target);
		return link === undefined ? undefined : { ...fix, edits: link.edits };
	}
	if (citation.kind !== 'pandoc') return undefined;
	const key = keyFor(context, source, citation.target);
	return key === undefined ? undefined : { ...fix, edits: [], bibliographyEntry: key.entry };
}

function meant({ resolver, bibliography }: FixContext, label: string): Source | undefined {
	const exact = resolver.source(label);
	if (exact !== undefined) return exact;
	const entry = bibliography?.entries.get(label);
	const words = label.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(\p{L})(\d{4})/gu, '$1 $2').toUpperCase();
	const { source } = entry === undefined ? resolver.byWords(`(${words})`) : resolver.byEntry(entry.item);
	return source === null ? undefined : resolver.source(source);
}
