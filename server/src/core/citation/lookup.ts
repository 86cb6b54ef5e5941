import type { MarkdownDocument } from '../markdown/document.ts';
import type { Definition } from '../markdown/prose.ts';
import type { Bibliography } from './bibliography.ts';
import type { CitationLookup } from './find.ts';
import { numberedReferences } from './references.ts';
import type { Resolver } from './resolve.ts';

/** The look-up of a whole draft. The first definition of a label counts, as in Markdown; reference lists are read when a number asks. */
export function createLookup(document: MarkdownDocument, bibliography: Bibliography | null, resolver: Resolver): CitationLookup {
	const footnotes = new Map<string, Definition>();
	const links = new Map<string, Definition>();
	for (const { text } of document.blocks) {
		for (const definition of text.definitions) {
			const map = definition.kind === 'footnote' ? footnotes : links;
			if (!map.has(definition.label)) map.set(definition.label, definition);
		}
	}
	let entries: ReadonlyMap<number, string> | undefined;
	return {
		bibliography, resolver,
		footnote: (label) => footnotes.get(label),
		link: (label) => links.get(label),
		numbered: (n) => (entries ??= numberedReferences(document)).get(n) ?? links.get(String(n))?.target ?? footnotes.get(String(n))?.target,
	};
}
