import { toSource } from '../markdown/prose.ts';
import type { Prose } from '../markdown/prose.ts';
import type { Citation } from './citation.ts';
import type { CitationLookup, FoundCitation } from './find.ts';

type KeyReading = Omit<Citation, 'span'>;

/** The keys of a Pandoc bracket, from the words between its brackets: `see @ilo2022, p. 3; -@unodc`. */
export function bracketKeys(words: string, lookup: CitationLookup): KeyReading[] {
	const found: KeyReading[] = [];
	for (const part of words.split(';').slice(0, 40)) {
		const [, braced, plain] = KEY.exec(part) ?? [];
		const key = braced ?? trimKey(plain);
		if (key === undefined || isCrossReference(key)) continue;
		const rest = part.slice(part.indexOf(key) + key.length).replace(/^\}/, '').replace(/^[\s,]{1,10}/, '').trim();
		found.push(resolveKey(key, rest === '' || rest.length > 80 ? null : rest, lookup));
	}
	return found;
}

/** `@key` in running text, where the draft declares a bibliography: elsewhere it is somebody's handle. */
export function bareKeys(prose: Prose, lookup: CitationLookup): FoundCitation[] {
	if (lookup.bibliography === null || !prose.text.includes('@')) return [];
	const found: FoundCitation[] = [];
	for (const { index, 0: whole, 1: written } of prose.text.matchAll(/(?<![\p{L}\p{N}@/._-])@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,120})/gu)) {
		const key = trimKey(written);
		const escaped = prose.places.endOf(index) - prose.places.startOf(index) > 1;
		if (key === undefined || escaped || isCrossReference(key)) continue;
		const until = index + whole.length - ((written?.length ?? 0) - key.length);
		const next = prose.text.charAt(until);
		// `\@ref(fig:x)` of bookdown, where the parser took the backslash for words.
		if (next === '(' || prose.text.charAt(index - 1) === '\\') continue;
		const [, locator] = /^\s?\[((?:pp?\.|ch\.|sec\.|para\.|§)[^\]]{1,60})\]/.exec(prose.text.slice(until, until + 80)) ?? [];
		found.push({ ...resolveKey(key, locator ?? null, lookup), span: toSource(prose, index, until), at: index, until });
	}
	return found;
}

function resolveKey(key: string, locator: string | null, { bibliography, resolver }: CitationLookup): KeyReading {
	const common = { kind: 'pandoc' as const, target: key, locator };
	if (/^(?:https?:\/\/|www\.)/i.test(key)) return { ...common, ...resolver.byUrl(key), defined: true };
	const entry = bibliography?.entries.get(key);
	if (entry !== undefined) return { ...common, ...resolver.byEntry(entry.item), defined: true };
	// The facts' ids are keys too: what a fix inserted is known before its entry is written.
	const source = resolver.source(key);
	return { ...common, source: source?.id ?? null, bodies: source?.bodies ?? [], year: source?.issued[0] ?? null, defined: false };
}

const KEY = /(?:^|[\s[(-])@(?:\{([^{}\s]{1,300})\}|([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]{0,120}))/u;

/** Punctuation at a key's end belongs to the sentence. */
const trimKey = (key: string | undefined): string | undefined => key?.replace(/[:.#$%&+?<>~/-]{1,120}$/, '');

/** `@fig-x`, `@tbl-x` of Quarto, `@fig:x` of pandoc-crossref. */
const isCrossReference = (key: string): boolean => /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau|ch|app)[:-]|^ref$/.test(key);
