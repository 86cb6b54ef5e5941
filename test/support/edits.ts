import { readdirSync, readFileSync } from 'node:fs';
import { parseFixture } from './markers.ts';
import type { Case } from './markers.ts';

/** What writers and their tools put into a text at once: words, marks, blocks, halves of constructs, line ends of both kinds. */
const pieces = [
	' ', 'a', '7', '.', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '*', '**', '_', '`', '```\n', '~~~\n', '>', '> ', '- ', '1. ', '    ', '\t', '#', '# ', '## Modern slavery\n\n', '\n---\n', '---\n', '===\n', '|', '| a | b |\n| --- | --- |\n| 31.5 million | 18.4 million |\n',
	'[', ']', '(', ')', '![', '[^a]', '\n[^a]: Harbour Institute (2022). World Estimates of Modern Slavery, Second Edition.\n', '\n[^b]: Some 18.4 million people are in forced labour.\n\n    More of it.\n', '^[a note]', '[1]', '\n## References\n\n1. Harbour Institute (2022). World Estimates.\n',
	'[harbour]: https://harbour.example.org/harbour-estimates-2022\n', '[31.5 million][harbour]', '<', '>', '<!--', '-->', '<!-- citewright-disable-next-line missing-citation -->\n\n', '<b>', '</b>', '<sup>1</sup>', '&nbsp;', '&amp;', '&', '\\', '$', '$$\n', ':::\n', '{{< x >}}', '{/* x */}',
	'😀', '\ud83d', '\ude00', 'é', '\u00a0', '\ufeff', '¹', '“', '”', '"', 'Some 31.5 million people are in modern slavery worldwide. ', 'Today 25.2 million people are in modern slavery. ', 'According to the Harbour Institute, ', ' (Harbour Institute, 2022)', 'Source: Harbour Institute (2022).\n',
	'\n\nPeople in modern slavery:\n\n- 31.5 million\n- 18.4 million\n\n', '---\ndate: 2019-05-01\n---\n\n', 'title: Modern slavery\n', '240,000 children ', ' in 2016', 'worldwide', 'trafficking',
];

/** One random edit of a text: an insertion, a deletion, a paste over a stretch, a move, or a line turned round. */
export function edited(text: string, next: () => number): string {
	const at = (): number => Math.floor(next() * (text.length + 1));
	const piece = (): string => pieces[Math.floor(next() * pieces.length)] ?? '';
	const from = at();
	const to = Math.min(text.length, from + Math.floor(next() ** 4 * 200));
	switch (Math.floor(next() * 6)) {
		case 0: case 1: case 2: return text.slice(0, from) + piece() + text.slice(from);
		case 3: return text.slice(0, from) + text.slice(to);
		case 4: return text.slice(0, from) + piece() + piece() + text.slice(to);
		default: {
			const target = at();
			const cut = text.slice(from, to);
			const rest = text.slice(0, from) + text.slice(to);
			return rest.slice(0, target) + cut + rest.slice(target);
		}
	}
}

/** Every case of every fixture: drafts with all that drafts have. */
export function fixtureCases(): Case[] {
	const folder = `${import.meta.dirname}/../fixtures`;
	return readdirSync(folder).filter((name) => name.endsWith('.fixture')).sort().flatMap((name) => parseFixture(readFileSync(`${folder}/${name}`, 'utf8')));
}
