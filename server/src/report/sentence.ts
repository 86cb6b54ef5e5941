import type { Figure } from '../core/figure/figure.ts';
import type { Span } from '../core/span.ts';
import { rowOf } from './row.ts';

/** A sentence around its figure, with the marks of Markdown read. */
export interface SentenceParts {
	readonly before: string;
	readonly figure: string;
	readonly after: string;
}

/** The sentence of a figure as a reader of the finished text would see it: no link addresses, emphasis, tags or escapes. In a table it is the row, below the name of the column. */
export function readableSentence(text: string, { sentence, span: figure, place }: Pick<Figure, 'sentence' | 'span' | 'place'>): SentenceParts {
	const row = place === 'table' ? rowOf(text, figure) : undefined;
	if (row !== undefined) {
		const [name, left, right] = [row.name, row.left, row.right].map(cells => cells.map(cell => plain(cell).trim()).filter(cell => cell !== ''));
		const [before, after] = [text.slice(row.cell.start, figure.start), text.slice(figure.end, row.cell.end)].map(plain);
		return {
			before: `${name?.map(it => `${it}: `).join('') ?? ''}${left?.map(it => `${it} · `).join('') ?? ''}${before?.trimStart() ?? ''}`,
			figure: plain(text.slice(figure.start, figure.end)).trim(),
			after: `${after?.trimEnd() ?? ''}${right?.map(it => ` · ${it}`).join('') ?? ''}`,
		};
	}
	const whole = withMarks(text, sentence);
	const from = Math.max(whole.start, figure.start - most);
	const to = Math.min(whole.end, figure.end + most);
	const [before, after] = [text.slice(from, figure.start), text.slice(figure.end, to)].map(part => part.replaceAll(mark, ''));
	const [readBefore = '', readAfter = ''] = plain(`${before ?? ''}${mark}${after ?? ''}`).split(mark);
	return {
		before: `${from > whole.start ? '… ' : ''}${readBefore.trimStart()}`,
		figure: plain(text.slice(figure.start, figure.end)).trim(),
		after: `${readAfter.trimEnd()}${to < whole.end ? ' …' : ''}`,
	};
}

/** With the mark that opens a link on its first word, and all of the link that ends with its last. */
function withMarks(text: string, { start, end }: Span): Span {
	const [opening = ''] = /\[?[*_]{0,3}$/.exec(text.slice(Math.max(0, start - 4), start)) ?? [];
	const [closing = ''] = /^[*_]{0,3}\](?:\((?:[^()\s]|\([^()\s]{0,200}\)){0,1200}\)|\[[^[\]]{0,200}\])/.exec(text.slice(end, end + 1300)) ?? [];
	return { start: start - opening.length, end: end + closing.length };
}

/** The whole sentence in one text. */
export const sentenceText = ({ before, figure, after }: SentenceParts): string => `${before}${figure}${after}`;

/** Characters of a sentence on either side of its figure. */
const most = 600;

/** Stands for the figure while the marks around it are read; no text has it (a private character). */
const mark = '\uE000';

const plain = (markdown: string): string => markdown
	.replace(/!?\[([^[\]]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,1200}(?:\s+"[^"]{0,300}")?\)/g, '$1')
	.replace(/\[([^[\]^@][^[\]]{0,999})\]\[[^[\]]{0,200}\]/g, '$1')
	.replace(/<\/?(?:a|abbr|b|br|cite|em|i|mark|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?\/?>/gi, '')
	.replace(/<(https?:[^<>\s]{1,1200})>/g, '$1')
	.replace(/^[ \t]*>[ \t]?/gm, '')
	.replace(/(?<!\\)(?:\*{1,3}|~~|`+)/g, '')
	.replace(/(?<![\w\\])_{1,2}(?=\S)|(?<=\S)(?<!\\)_{1,2}(?!\w)/g, '')
	.replace(/&nbsp;|&#160;|&ensp;|&thinsp;/g, ' ')
	.replace(/&mdash;/g, '—').replace(/&ndash;/g, '–').replace(/&amp;/g, '&')
	.replace(/\\([!-/:-@[-`{-~])/g, '$1')
	.replace(/\s+/g, ' ');
