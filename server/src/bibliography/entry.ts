import type { Source } from '../core/facts/model.ts';
import { texOf } from './tex.ts';

/** A BibTeX entry that BibTeX, BibLaTeX and Pandoc read. */
export function bibtexEntry(source: Source, key: string): string {
	const type = bibtexType(source.type);
	const fields: (readonly [name: string, value: string | null])[] = [
		['title', `{${texOf(source.title)}}`],
		['author', source.author.map(({ literal, family, given }) => (literal !== undefined ? `{${texOf(literal)}}` : texOf([family, given].filter((part) => part !== undefined).join(', ')))).join(' and ') || null],
		['year', source.issued[0] === undefined ? null : String(source.issued[0])],
		[type === 'article' ? 'journal' : 'howpublished', source.containerTitle === null ? null : texOf(source.containerTitle)],
		[type === 'techreport' ? 'institution' : 'publisher', source.publisher === null ? null : texOf(source.publisher)],
		['number', source.number === null ? null : texOf(source.number)],
		['doi', source.doi],
		// Addresses are read as they stand; only what would end the value is encoded.
		['url', source.url?.replace(/[{}\\\s]/g, (char) => encodeURIComponent(char)) ?? null],
	];
	return `@${type}{${key},\n${fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`])).join('')}}`;
}

/** A CSL item with the key as its id. */
export const cslItem = (source: Source, key: string): Readonly<Record<string, unknown>> => ({
	id: key,
	type: source.type,
	title: source.title,
	...(source.author.length > 0 && { author: source.author }),
	...(source.issued.length > 0 && { issued: { 'date-parts': [source.issued] } }),
	...(source.containerTitle !== null && { 'container-title': source.containerTitle }),
	...(source.publisher !== null && { publisher: source.publisher }),
	...(source.genre !== null && { genre: source.genre }),
	...(source.number !== null && { number: source.number }),
	...(source.doi !== null && { DOI: source.doi }),
	...(source.url !== null && { URL: source.url }),
});

function bibtexType(type: string): string {
	switch (type) {
		case 'report': return 'techreport';
		case 'book': return 'book';
		case 'article-journal': return 'article';
		case 'thesis': return 'phdthesis';
		default: return 'misc';
	}
}
