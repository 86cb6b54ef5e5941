import type { TextEdit } from '../analysis.ts';
import type { Source } from '../facts/model.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import { addressOf } from '../words/references.ts';
import { draftCitations, lineEndOf } from './context.ts';
import type { FixContext } from './context.ts';

/** A label for a mark, with the edit that defines it; none where a definition is there already. */
export interface Labelled {
	readonly label: string;
	readonly edits: readonly TextEdit[];
}

/** The note of a source: the one that is there, else a new one behind the last. */
export function footnoteFor(context: FixContext, source: Source, locator: string | null, wanted?: string): Labelled {
	const { definitions } = draftCitations(context);
	const notes = definitions.filter(({ kind }) => kind === 'footnote');
	const known = wanted === undefined ? notes.find(({ target }) => isNoteOf(context, target, source)) : undefined;
	if (known !== undefined) return { label: known.written, edits: [] };
	const label = wanted ?? labeller(context, 'footnote')(source);
	return { label, edits: [appended(context, `[^${label}]: ${reference(context, source, 'note', locator)}`, notes.at(-1)?.span.end)] };
}

/** The link definition of a source; `undefined` for one without an address. */
export function linkFor(context: FixContext, source: Source, wanted?: string): Labelled | undefined {
	const address = addressOf(source);
	if (address === null) return undefined;
	const { definitions } = draftCitations(context);
	const links = definitions.filter(({ kind }) => kind === 'link');
	const known = wanted === undefined ? links.find(({ target }) => context.resolver.byUrl(target).source === source.id) : undefined;
	if (known !== undefined) return { label: known.written, edits: [] };
	const label = wanted ?? labeller(context, 'link')(source);
	return { label, edits: [appended(context, `[${label}]: ${address}`, links.at(-1)?.span.end)] };
}

/** The reference of a source as this draft's language can show it. */
export const reference = ({ document, writeReference }: FixContext, source: Source, place: 'note' | 'list', locator: string | null): string =>
	writeReference(source, { locator, note: place === 'note', bare: document.language === 'mdx' });

/** A line behind a definition, else at the draft's end with one blank line before it. Keeps the final line end as it is. */
export function appended({ text }: FixContext, line: string, behind?: number): TextEdit {
	const eol = lineEndOf(text);
	if (behind !== undefined) {
		let at = behind;
		while (at > 0 && /[\s]/.test(text.charAt(at - 1))) at--;
		return { span: { start: at, end: at }, newText: `${eol}${line}` };
	}
	const end = { start: text.length, end: text.length };
	const body = text.trimEnd().length;
	const breaks = text.slice(body).split('\n').length - 1;
	if (body === 0) return { span: end, newText: `${line}${eol}` };
	if (breaks === 0) return { span: end, newText: `${eol}${eol}${line}` };
	return { span: end, newText: `${breaks === 1 ? eol : ''}${line}${eol}` };
}

/** "ilo-2022": the first body that the source names and its year. Plain enough for notes, links and Pandoc. */
export function readableLabel({ bodies, author, short, issued }: Source): string {
	const name = bodies[0] ?? author[0]?.family ?? short;
	const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 40);
	return [plain === '' ? 'source' : plain, ...(issued[0] === undefined ? [] : [String(issued[0])])].join('-');
}

/** A note whose text leads to this source and to no other. */
export const isNoteOf = ({ resolver }: FixContext, target: string, source: Source): boolean => resolver.byWords(target).source === source.id;

/** Chooses a label that nothing in the draft uses: the next number where the labels are numbers, else a readable name. Each is given once. */
export function labeller(context: FixContext, kind: 'footnote' | 'link'): (source: Source) => string {
	const { definitions, citations } = draftCitations(context);
	const used = new Set(definitions.map(({ label }) => label));
	for (const citation of citations) {
		if (citation.kind === 'footnote' || citation.kind === 'reference') used.add(normaliseLabel(citation.target));
	}
	const mine = definitions.filter((definition) => definition.kind === kind).map(({ label }) => label);
	const numbers = mine.length > 0 && mine.every((label) => /^\d{1,4}$/.test(label)) ? mine.map(Number) : undefined;
	let next = numbers === undefined ? 0 : Math.max(...numbers);
	return (source) => {
		const name = readableLabel(source);
		for (let suffix = 1; ; suffix++) {
			const label = numbers !== undefined ? String(++next) : suffix === 1 ? name : `${name}-${suffix}`;
			if (used.has(label)) continue;
			used.add(label);
			return label;
		}
	};
}
