import type { Name, Source } from '../core/facts/model.ts';

/** A record in RIS, as Zotero, EndNote and Mendeley import it; lines end as RIS asks. */
export function risEntry(source: Source, key: string): string {
	const [year, month, day] = source.issued;
	const [first, last] = source.page?.split(/\s*[-–]\s*/) ?? [];
	const tags: (readonly [tag: string, value: string | null | undefined])[] = [
		['TY', risType(source.type)],
		['ID', key],
		['TI', source.title],
		...source.author.map(name => ['AU', authorOf(name)] as const),
		['PY', year?.toString()],
		['DA', year === undefined ? null : [year, month, day].flatMap(part => part === undefined ? [] : [String(part).padStart(2, '0')]).join('/')],
		['T2', source.containerTitle],
		['PB', source.publisher],
		['CY', source.publisherPlace],
		['M3', source.genre],
		// What RIS readers show as the number of a report is its issue elsewhere.
		['VL', source.volume],
		['IS', source.issue],
		['SN', source.issue === null ? source.number : null],
		['SP', first],
		['EP', last],
		['DO', source.doi],
		['UR', source.url],
	];
	const lines = tags.flatMap(([tag, value]) => value === null || value === undefined || value === '' ? [] : [`${tag}  - ${oneLine(value)}`]);
	return [...lines, 'ER  - ', ''].join('\r\n');
}

function risType(type: string): string {
	switch (type) {
		case 'report': return 'RPRT';
		case 'book': return 'BOOK';
		case 'chapter': return 'CHAP';
		case 'article-journal': return 'JOUR';
		case 'article-newspaper': return 'NEWS';
		case 'article-magazine': return 'MGZN';
		case 'webpage': case 'post-weblog': return 'ELEC';
		case 'dataset': return 'DATA';
		case 'legislation': case 'treaty': return 'STAT';
		case 'bill': return 'BILL';
		case 'legal_case': return 'CASE';
		case 'thesis': return 'THES';
		case 'paper-conference': return 'CONF';
		case 'pamphlet': return 'PAMP';
		case 'entry': return 'ENCYC';
		default: return 'GEN';
	}
}

/** "Family, Given". RIS tells a body from a person by the comma alone, so the name of a body has none. */
const authorOf = ({ literal, family, given }: Name): string => literal?.replace(/\s*,\s*/g, ' – ') ?? [family, given].filter(part => part !== undefined).join(', ');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
