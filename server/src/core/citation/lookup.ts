import type { MarkdownDocument } from '../markdown/document.ts';
import type { Definition } from '../markdown/prose.ts';
import { createNotes, isIbid } from './backwards.ts';
import type { Bibliography } from './bibliography.ts';
import type { CitationLookup } from './find.ts';
import { createListed, numberedReferences } from './references.ts';
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
	const entry = (n: number): string | undefined => (entries ??= numberedReferences(document)).get(n);
	const footnote = (label: string): Definition | undefined => footnotes.get(label);
	return {
		bibliography, resolver, footnote,
		link: (label) => links.get(label),
		numbered(n) {
			let text = entry(n);
			for (let at = n - 1; text !== undefined && isIbid(text) && at > 0; at--) text = entry(at);
			return text ?? links.get(String(n))?.target ?? footnotes.get(String(n))?.target;
		},
		...createNotes(document, footnote),
		listed: createListed(document),
	};
}
