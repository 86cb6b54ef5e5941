import type { Source } from '../facts/model.ts';

/**
 * Writes the reference of a source as Markdown on one line: `International Labour Organization. (2022). *Title*. <https://…>`.
 *
 * Hosts hand it in, since what renders it (CSL) is too large to load before somebody wants a fix. It holds only what the source has:
 * no access date, no page that nobody stated.
 */
export type WriteReference = (source: Source, form: ReferenceForm) => string;

/** How a reference is to be written. */
export interface ReferenceForm {
	/** "p. 17"; `null` where nobody stated it. */
	readonly locator: string | null;
	/** In a note, as opposed to a list of references. */
	readonly note: boolean;
	/** MDX reads `<` as a tag, so addresses stand bare there. */
	readonly bare: boolean;
}

/** For whoever asks only which fixes there are. */
export const noReferences: WriteReference = ({ id }) => id;

/** A rendered reference in the form that is wanted. */
export function finishReference(reference: string, { locator, bare }: ReferenceForm): string {
	const located = locator === null ? reference : `${reference} (${escapeMarkdown(locator)})`;
	// A digit, dash or sign that would begin a list or heading.
	const safe = located.replace(/^(\d{1,9})(?=[.)])|^(?=[-+#])/, '$1\\');
	return bare ? safe.replace(/<(https:[^\s<>]+)>/g, '$1') : safe;
}

/** Short form with its year, as a parenthesis has it: "ILO, Walk Free and IOM, 2022". Plain text. */
export const shortReference = (source: Source): string => `${source.short}, ${yearOf(source)}`;

/** Year of publication; "n.d." where the source has none, so that a reader sees it. */
export const yearOf = ({ issued: [year] }: Source): string => (year === undefined ? 'n.d.' : String(year));

/** The address a reader can follow, safe inside `<…>` and `(…)`: the page, else the DOI. */
export function addressOf({ url, doi }: Source): string | null {
	const address = url ?? (doi === null ? null : `https://doi.org/${doi}`);
	return address?.startsWith('https://') === true ? address.replace(/[\s<>()"'`|\\*[\]{}^]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`) : null;
}

/** Text that Markdown, Pandoc and MDX show as it is. */
export const escapeMarkdown = (text: string): string =>
	text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|~^$@]/g, '\\$&').replace(/&(?=[a-z#])/gi, '&amp;');
