import { toSource } from '../markdown/prose.ts';
import type { FoundCitation, ProseReading } from './find.ts';

const START = /(?:^|[.!?)\uFFFC]\s+|^\W{1,4})((?:data |image |figure |table )?sources?(?: of data)?\s?[:–—])\s*/gi;

/** `Source: UNODC, Global Report 2022.` at the start of a prose or of a sentence in it. */
export function findSourceLine({ prose, lookup }: ProseReading): FoundCitation[] {
	const found: FoundCitation[] = [];
	for (const match of prose.text.slice(0, 20_000).matchAll(START)) {
		const start = match.index + match[0].indexOf(match[1] ?? '');
		let at = match.index + match[0].length;
		for (const part of prose.text.slice(at, at + 1000).split(';')) {
			const until = at + part.trimEnd().length;
			const from = found.length === 0 ? start : at + part.length - part.trimStart().length;
			if (/[\p{L}\p{N}]/u.test(part) && !prose.marks.some((mark) => isOwn(mark, at, until))) found.push(reading(part.trim()));
			at += part.length + 1;

			function reading(words: string): FoundCitation {
				const resolved = lookup.resolver.byWords(words);
				const dated = resolved.source !== null || /(?<![\d.,])(?:19|20)\d\d(?!\d|[.,]\d)|\bn\.d\./.test(words);
				return { kind: dated ? 'parenthetical' : 'attribution', target: words, ...resolved, defined: true, locator: null, span: toSource(prose, from, until), at: from, until };
			}
		}
	}
	return found;
}

/** What leads on is in the line already: its link, its note. */
const isOwn = (mark: ProseReading['prose']['marks'][number], at: number, until: number): boolean =>
	(mark.kind === 'link' || mark.kind === 'url') && mark.start >= at - 1 && mark.end <= until + 1;
