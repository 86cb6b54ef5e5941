/** Reads a draft's bibliography files. They are data from a workspace: capped, prototype-safe, and never a reason to fail. */
import type { BibliographyEntry } from '../core/citation/bibliography.ts';
import { readBibtex } from './bibtex.ts';
import { readCsl } from './csl.ts';

export interface ParsedBibliography {
	/** The first entry of each key, in the file's order. */
	readonly entries: readonly BibliographyEntry[];
	/** What could not be read, in words for the log. */
	readonly problems: readonly string[];
}

/** Larger files are not read, in UTF-16 code units. */
export const BIBLIOGRAPHY_CAP = 5_000_000;

export type BibliographyFormat = 'bibtex' | 'json' | 'yaml';

/** Reads a `.bib`, CSL `.json` or CSL `.yaml`/`.yml` file. An entry that cannot be read is left out; the others stand. */
export function parseBibliography(path: string, text: string): ParsedBibliography {
	const format = formatOf(path);
	if (format === undefined) return { entries: [], problems: [`${path} is no bibliography that can be read: .bib, .json, .yaml and .yml are.`] };
	if (text.length > BIBLIOGRAPHY_CAP) return { entries: [], problems: [`${path} is over 5 MB and was not read.`] };
	const { items, problems } = format === 'bibtex' ? readBibtex(text) : readCsl(text, format);
	const entries = new Map<string, BibliographyEntry>();
	for (const { key, item } of items) if (!entries.has(key)) entries.set(key, { key, path, item });
	return { entries: [...entries.values()], problems: problems.map((problem) => `${path}: ${problem}`) };
}

/** What a reader of one format gives. */
export interface ReadItems {
	readonly items: readonly Pick<BibliographyEntry, 'key' | 'item'>[];
	readonly problems: readonly string[];
}

/** The format that a path's ending says. */
export function formatOf(path: string): BibliographyFormat | undefined {
	const [, ending] = /\.(bib|bibtex|json|ya?ml)$/i.exec(path) ?? [];
	switch (ending?.toLowerCase()) {
		case 'bib': case 'bibtex': return 'bibtex';
		case 'json': return 'json';
		case 'yaml': case 'yml': return 'yaml';
		default: return undefined;
	}
}
