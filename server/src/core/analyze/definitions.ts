import type { Bibliography } from '../citation/bibliography.ts';
import type { CitationLookup } from '../citation/find.ts';
import { numberedReferences } from '../citation/references.ts';
import type { Resolver } from '../citation/resolve.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import type { Definition } from '../markdown/prose.ts';
import { detached } from '../text/detached.ts';

/** What a draft defines, looked up by label. */
export interface Definitions {
	readonly footnotes: ReadonlyMap<string, Definition>;
	readonly links: ReadonlyMap<string, Definition>;
	readonly numbered: ReadonlyMap<number, string>;
}

/** Collects a document's definitions. The first of two with one label counts, as CommonMark says. */
export function definitionsOf(document: MarkdownDocument): Definitions {
	const footnotes = new Map<string, Definition>();
	const links = new Map<string, Definition>();
	for (const { text } of document.blocks) {
		for (const definition of text.definitions) {
			const map = definition.kind === 'footnote' ? footnotes : links;
			if (!map.has(definition.label)) map.set(definition.label, definition);
		}
	}
	return { footnotes, links, numbered: numberedReferences(document) };
}

/** One question asked of the definitions, with the answer it got: a block's results hold while the answers do. */
export interface Lookup {
	readonly kind: 'footnote' | 'link' | 'numbered';
	readonly label: string | number;
	readonly answer: string | undefined;
}

/** A lookup that writes down what it was asked. */
export function recordingLookup(definitions: Definitions, bibliography: Bibliography | null, resolver: Resolver, record: Lookup[]): CitationLookup {
	return {
		bibliography,
		resolver,
		footnote(label) {
			const found = definitions.footnotes.get(label);
			record.push({ kind: 'footnote', label, answer: found?.target });
			return found;
		},
		link(label) {
			const found = definitions.links.get(label);
			record.push({ kind: 'link', label, answer: found?.target });
			return found;
		},
		numbered(n) {
			const found = definitions.numbered.get(n) ?? definitions.footnotes.get(String(n))?.target ?? definitions.links.get(String(n))?.target;
			record.push({ kind: 'numbered', label: n, answer: found === undefined ? undefined : detached(found) });
			return found;
		},
	};
}

/** Whether every question would be answered the same today. */
export const stillAnswered = (record: readonly Lookup[], definitions: Definitions): boolean =>
	record.every(({ kind, label, answer }) => {
		if (kind === 'footnote') return definitions.footnotes.get(String(label))?.target === answer;
		if (kind === 'link') return definitions.links.get(String(label))?.target === answer;
		return (definitions.numbered.get(Number(label)) ?? definitions.footnotes.get(String(label))?.target ?? definitions.links.get(String(label))?.target) === answer;
	});
