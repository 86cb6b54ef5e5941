import type { Name, Source } from '../core/facts/model.ts';
import { texOf } from './tex.ts';

/** A BibTeX entry that BibTeX, BibLaTeX and Pandoc read. */
export function bibtexEntry(source: Source, key: string): string {
	const type = bibtexType(source.type);
	const [year, month, day] = source.issued;
	const fields: (readonly [name: string, value: string | null | undefined])[] = [
		// The inner braces keep capitals as they are.
		['title', `{${texOf(source.title)}}`],
		['author', source.author.map(authorOf).join(' and ')],
		['year', year?.toString()],
		['month', month?.toString()],
		['day', day?.toString()],
		[type === 'article' ? 'journal' : type === 'incollection' || type === 'inproceedings' ? 'booktitle' : 'howpublished', tex(source.containerTitle)],
		[publisherField[type] ?? 'publisher', tex(source.publisher)],
		['address', tex(source.publisherPlace)],
		['type', tex(source.genre)],
		['volume', tex(source.volume)],
		['number', tex(source.issue ?? source.number)],
		['pages', source.page?.replace(/\s*[-–]\s*/g, '--')],
		['doi', source.doi === null ? null : verbatim(source.doi)],
		['url', source.url === null ? null : verbatim(source.url)],
	];
	return `@${type}{${key},\n${fields.flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [`  ${name} = {${value}},\n`])).join('')}}`;
}

type BibtexType = 'techreport' | 'book' | 'incollection' | 'article' | 'phdthesis' | 'inproceedings' | 'online' | 'dataset' | 'misc';

const publisherField: Readonly<Partial<Record<BibtexType, string>>> = { techreport: 'institution', phdthesis: 'school' };

function bibtexType(type: string): BibtexType {
	switch (type) {
		case 'report': return 'techreport';
		case 'book': return 'book';
		case 'chapter': return 'incollection';
		case 'article-journal': case 'article-newspaper': case 'article-magazine': return 'article';
		case 'thesis': return 'phdthesis';
		case 'paper-conference': return 'inproceedings';
		// BibLaTeX and Pandoc know these two; BibTeX sets what it does not know as `misc`.
		case 'webpage': case 'post-weblog': return 'online';
		case 'dataset': return 'dataset';
		default: return 'misc';
	}
}

/** A body stands in braces, so that no reader takes its last word for a family name, or an "and" in it for a second author. */
const authorOf = ({ literal, family, given }: Name): string => literal !== undefined ? `{${texOf(literal)}}` : texOf([family, given].filter(part => part !== undefined).join(', '));

const tex = (text: string | null): string | null => text === null ? null : texOf(text);

/** Addresses are read as they stand; only what would end the value is encoded. */
const verbatim = (address: string): string => address.replace(/[{}\\\s]/g, char => encodeURIComponent(char));
