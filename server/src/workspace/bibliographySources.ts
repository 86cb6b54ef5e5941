import type { BibliographyEntry } from '../core/citation/bibliography.ts';
import type { Publisher, Source } from '../core/facts/model.ts';
import { sourceFrom } from '../facts/load.ts';
import type { BibliographyFormats } from './bibliography.ts';
import type { ReadFile } from './factsFiles.ts';

/** The entries of bibliographies as publications that facts may refer to, by their key in lower case: `ILO_2022` is `ilo-2022`. */
export function bibliographySources(files: readonly ReadFile[], publishers: readonly Publisher[], formats: BibliographyFormats): ReadonlyMap<string, { readonly value: Source; readonly file: string }> {
	const bodies = new Map(publishers.flatMap(({ id, names }) => names.map(name => [name.toLowerCase(), id] as const)));
	const sources = new Map<string, { readonly value: Source; readonly file: string }>();
	for (const { path, text } of files) {
		for (const entry of formats.parse(path, text).entries) {
			const id = idOf(entry.key);
			const value = sources.has(id) ? undefined : sourceOf(id, entry, bodies);
			if (value !== undefined) {
				sources.set(id, { value, file: path });
			}
		}
	}
	return sources;
}

/** An id out of any words. */
const idOf = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 100);

/** Through the same door as every publication, since the file is a stranger's. */
function sourceOf(id: string, { item }: BibliographyEntry, bodies: ReadonlyMap<string, string>): Source | undefined {
	const names = [...item.author.map(({ literal, family }) => literal ?? family ?? ''), item.publisher ?? ''].filter(name => name !== '');
	const short = (names[0] ?? item.title).slice(0, 80).trim();
	return sourceFrom({
		id,
		type: 'document',
		title: item.title.slice(0, 400).trim(),
		...item.author.length > 0 && { author: item.author.slice(0, 40) },
		...item.issued.length > 0 && { issued: { 'date-parts': [item.issued] } },
		...item.publisher !== null && { publisher: item.publisher.slice(0, 300).trim() },
		...item.url?.startsWith('https://') === true && { URL: item.url },
		...item.doi !== null && /^10\.\d/.test(item.doi) && { DOI: item.doi },
		custom: { short, bodies: [...new Set(names.flatMap(name => bodies.get(name.toLowerCase()) ?? []))].slice(0, 12) },
	});
}
