import type { TextEdit } from '../core/analysis.ts';
import type { Bibliography, BibliographyEntry } from '../core/citation/bibliography.ts';
import type { Source } from '../core/facts/model.ts';
import type { Span } from '../core/span.ts';
import type { FilePort } from '../files/port.ts';
import { isWithin, resolveUri } from '../files/uri.ts';

/** Reads the bibliography files that a draft declares. A file that is missing or outside the folder is left out. */
export async function loadBibliography(paths: readonly string[], draftUri: string, within: string, files: FilePort, formats: BibliographyFormats): Promise<LoadedBibliography> {
	const read = await Promise.all(paths.slice(0, mostBibliographies).map(async path => {
		const uri = resolveUri(draftUri, path);
		const file = uri === undefined || !isWithin(within, uri) ? undefined : await files.read(uri, within);
		return uri === undefined ? [] : [{ path, uri, text: file?.text ?? null, version: file?.version ?? null }];
	}));
	const shelf = read.flat();
	return { shelf, bibliography: asBibliography(shelf, formats) };
}

/** The entries of all files in order; the first of a key counts, as in Pandoc. */
export function asBibliography(shelf: readonly BibliographyFile[], { parse }: BibliographyFormats): Bibliography {
	const entries = new Map<string, BibliographyEntry>();
	for (const { path, text } of shelf) {
		for (const entry of text === null ? [] : parse(path, text).entries) {
			if (!entries.has(entry.key)) {
				entries.set(entry.key, entry);
			}
		}
	}
	return { entries };
}

/** What a bibliography file needs so that a key leads to a source: nothing where it does already; `undefined` where it cannot be had. */
export function entryEdits(formats: BibliographyFormats, { path, text }: Pick<BibliographyFile, 'path' | 'text'>, source: Source | undefined, key: string): readonly TextEdit[] | undefined {
	if (text === null || source === undefined) {
		return undefined;
	}
	const edit = formats.edit(path, text, source, key);
	if (edit !== undefined) {
		return [edit];
	}
	return formats.parse(path, text).entries.some(entry => entry.key === key) ? [] : undefined;
}

/** What is known of a draft's bibliography files. */
export interface LoadedBibliography {
	readonly shelf: readonly BibliographyFile[];
	readonly bibliography: Bibliography;
}

/** One bibliography file. */
export interface BibliographyFile {
	/** As the draft declares it. */
	readonly path: string;
	readonly uri: string;
	/** `null` where the file could not be read. */
	readonly text: string | null;
	/** The open buffer's version, if it is open. */
	readonly version: number | null;
}

/** How bibliography files are read and written. */
export interface BibliographyFormats {
	readonly parse: (path: string, text: string) => { readonly entries: readonly BibliographyEntry[]; readonly problems: readonly string[] };
	/** Where the key of an entry stands; `undefined` where it does not, or not in plain letters. */
	readonly keySpan: (path: string, text: string, key: string) => Span | undefined;
	/** The edit that adds an entry; `undefined` where it is there already, or the file is in no shape to take it. */
	readonly edit: (path: string, text: string, source: Source, key: string) => TextEdit | undefined;
}

const mostBibliographies = 16;
