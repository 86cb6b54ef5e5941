import type { Source } from '../facts/model.ts';

/** The entries of a draft's bibliography files, by citation key. */
export interface Bibliography {
	readonly entries: ReadonlyMap<string, BibliographyEntry>;
}

/** One entry, with the fields that tell which source it is. */
export interface BibliographyEntry {
	readonly key: string;
	/** The file that holds it, as the draft declares it. */
	readonly path: string;
	readonly item: Pick<Source, 'title' | 'author' | 'issued' | 'publisher' | 'url' | 'doi'>;
}
