import { cslItem, type CslItem } from '../bibliography/cslItem.ts';
import type { Name, Source } from '../core/facts/model.ts';
import { addressOf } from '../core/words/references.ts';

/** A source as the processor is to see it: nothing added, and nothing that it would misread. */
export function renderedItem(source: Source): CslItem {
	// Styles leave out a publisher that is the author again, but only a person can tell; so it is left out here.
	const again = source.publisher !== null && isByAuthors(source.publisher, source);
	const item = cslItem({
		...source,
		...(again && { publisher: null, publisherPlace: null }),
		// A hyphen would make two numbers of "85-002-X".
		number: source.number?.replaceAll('-', '\\-') ?? null,
		url: addressOf(source),
	}, source.id);
	// Without this, APA would ask for the day on which somebody retrieved the page, and other styles would show no date at all.
	return source.issued.length === 0 ? { ...item, issued: { literal: 'n.d.' } } : item;
}

/** Whether a publisher is the authors once more: "International Labour Organization; Walk Free". */
function isByAuthors(publisher: string, { author, short }: Source): boolean {
	const authors = author.length === 0 ? [publisher, short] : author.map(nameOf);
	const known = new Set(authors.flatMap(name => [name, ...partsOf(name)]).map(plain));
	return known.has(plain(publisher)) || partsOf(publisher).every(name => known.has(plain(name)));
}

const plain = (name: string): string => name.toLowerCase().replace('organisation', 'organization').replace(/^the\s+|\([^()]*\)|[^\p{L}\p{N}]+/gu, '');

const partsOf = (names: string): string[] => names.split(/\s*[;,/&]\s*|\s+and\s+/).filter(name => name.trim() !== '');

const nameOf = ({ literal, family, given }: Name): string => literal ?? [given, family].filter(part => part !== undefined).join(' ');
