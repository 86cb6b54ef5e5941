import type { Name, Source } from '../facts/model.ts';

/** How a reference is to be written. */
export interface ReferenceForm {
	/** "p. 17"; left out where nobody stated it. */
	readonly locator?: string | null;
	/** MDX reads `<` as a tag, so addresses stand bare there. */
	readonly bare?: boolean;
}

/**
 * A reference in the manner of APA, as Markdown: `International Labour Organization. (2022). *Title*. <https://…>`.
 *
 * Holds only what the source has: no access date, no page that nobody stated. CSL styles may take its place later.
 */
export function referenceText(source: Source, { locator, bare = false }: ReferenceForm = {}): string {
	const authors = authorsOf(source);
	const title = escapeMarkdown(source.title);
	const inside = source.containerTitle !== null;
	const details = [source.genre, source.number === null ? null : `No. ${source.number}`].filter((it) => it !== null).map(escapeMarkdown);
	const parts = [
		`${closed(authors)} (${yearOf(source)})`,
		`${inside ? title : `*${title}*`}${details.length > 0 ? ` (${details.join(', ')})` : ''}${locator ? ` (${escapeMarkdown(locator)})` : ''}`,
		...(source.containerTitle === null ? [] : [`*${escapeMarkdown(source.containerTitle)}*`]),
		...(source.publisher === null || isByAuthors(source.publisher, source) ? [] : [escapeMarkdown(source.publisher)]),
	];
	const url = addressOf(source);
	return `${parts.map(closed).join(' ')}${url === null ? '' : bare ? ` ${url}` : ` <${url}>`}`;
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

const closed = (part: string): string => (/[.?!]$/.test(part) ? part : `${part}.`);

function authorsOf({ author, publisher, short }: Source): string {
	const names = author.map(nameOf).filter((name) => name !== '').map(escapeMarkdown);
	const last = names.pop();
	if (last === undefined) return escapeMarkdown(publisher ?? short);
	return names.length === 0 ? last : `${names.join(', ')}, & ${last}`;
}

/** The publisher is the authors again: "International Labour Organization; Walk Free". */
function isByAuthors(publisher: string, { author, short }: Source): boolean {
	const plain = (name: string): string => name.toLowerCase().replace('organisation', 'organization').replace(/^the\s+|\([^()]*\)|[^\p{L}\p{N}]+/gu, '');
	const authors = author.length === 0 ? [publisher, short] : author.map(nameOf);
	const known = new Set(authors.flatMap((name) => [name, ...partsOf(name)]).map(plain));
	return known.has(plain(publisher)) || partsOf(publisher).every((name) => known.has(plain(name)));
}

const partsOf = (names: string): string[] => names.split(/\s*[;,/&]\s*|\s+and\s+/).filter((name) => name.trim() !== '');

const nameOf = ({ literal, family, given }: Name): string =>
	literal ?? [family ?? '', (given ?? '').split(/[\s-]+/).filter((part) => part !== '').map((part) => `${part.charAt(0)}.`).join(' ')].filter((part) => part !== '').join(', ');
