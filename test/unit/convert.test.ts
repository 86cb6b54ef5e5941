import { deepEqual, equal, match } from 'node:assert/strict';
import type { InsertStyle } from '../../server/src/core/fixes/style.ts';
import { citedIn, converted, outside } from '../support/convert.ts';
import { random } from '../support/random.ts';

const styles: readonly InsertStyle[] = ['footnote', 'inline-link', 'reference-link', 'pandoc', 'parenthetical', 'numbered'];

const front = '---\nbibliography: refs.bib\n---\n\n';

/** The same two sentences in each style. */
const drafts: Readonly<Record<InsertStyle, string>> = {
	'footnote': 'There are 49.6 million people.[^gems] Most are unseen,[^glotip] it says.\n\n[^gems]: ILO, Walk Free and IOM. (2022). *Global Estimates of Modern Slavery: Forced Labour and Forced Marriage*. https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm (p. 17)\n[^glotip]: UNODC (2024), Global Report on Trafficking in Persons 2024. https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf\n',
	'inline-link': 'There are 49.6 million people ([ILO, Walk Free and IOM, 2022](https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm), p. 17). Most are [unseen](https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf), it says.\n',
	'reference-link': 'There are 49.6 million people ([ILO, Walk Free and IOM, 2022][g], p. 17). Most are [unseen][u], it says.\n\n[g]: https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm\n[u]: https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf\n',
	'pandoc': 'There are 49.6 million people [@gems-2022, p. 17]. Most are unseen [@glotip-2024], it says.\n',
	'parenthetical': 'There are 49.6 million people (ILO, Walk Free & IOM, 2022, p. 17). Most are unseen (UNODC, 2024), it says.\n',
	'numbered': 'There are 49.6 million people [1]. Most are unseen [2], it says.\n\n## References\n\n1. ILO, Walk Free and IOM. (2022). *Global Estimates of Modern Slavery: Forced Labour and Forced Marriage*. https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm\n2. UNODC (2024), Global Report on Trafficking in Persons 2024. https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf\n',
};

describe('converting the citations of a draft', () => {
	for (const from of styles) {
		for (const to of styles) {
			it(`from ${from} to ${to} and back keeps sources, pages and the text`, () => {
				const text = front + drafts[from];
				equal(citedIn(text).length, 2);
				const there = converted(text, to).text;
				deepEqual(citedIn(there), citedIn(text));
				equal(outside(there), outside(text));
				const back = converted(there, from).text;
				deepEqual(citedIn(back), citedIn(text));
				equal(outside(back), outside(text));
			});
		}
	}

	it('writes marks where each style has them', () => {
		const marks = Object.fromEntries(styles.map((style) => [style, converted(front + drafts.pandoc, style).text.slice(front.length).split('\n')[0]]));
		deepEqual(marks, {
			'footnote': 'There are 49.6 million people.[^ilo-2022] Most are unseen,[^unodc-2024] it says.',
			'inline-link': 'There are 49.6 million people ([ILO, Walk Free and IOM, 2022](https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm), p. 17). Most are unseen ([UNODC, 2024](https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf)), it says.',
			'reference-link': 'There are 49.6 million people ([ILO, Walk Free and IOM, 2022][ilo-2022], p. 17). Most are unseen ([UNODC, 2024][unodc-2024]), it says.',
			'pandoc': 'There are 49.6 million people [@gems-2022, p. 17]. Most are unseen [@glotip-2024], it says.',
			'parenthetical': 'There are 49.6 million people (ILO, Walk Free and IOM, 2022, p. 17). Most are unseen (UNODC, 2024), it says.',
			'numbered': 'There are 49.6 million people [@gems-2022, p. 17]. Most are unseen [1], it says.',
		});
	});

	it('takes out notes and definitions that nothing uses any more, and no others', () => {
		equal(converted(front + drafts.footnote, 'pandoc').text, front + drafts.pandoc);
		equal(converted(front + drafts['reference-link'], 'inline-link').text, front + drafts['inline-link']);
		const used = `${drafts.footnote.replace('it says.', 'it says.[^own]')}[^own]: A letter to us.\n`;
		match(converted(front + used, 'pandoc').text, /unseen \[@glotip-2024\], it says\.\[\^own\]\n\n\[\^own\]: A letter to us\.\n$/);
	});

	it('gives each page of a source a note of its own, and each source one', () => {
		const { text } = converted(`${front}One [@gems-2022, p. 3]. Two [@gems-2022, p. 4]. Three [@gems-2022, p. 3].\n`, 'footnote');
		match(text, /^One\.\[\^ilo-2022\] Two\.\[\^ilo-2022-2\] Three\.\[\^ilo-2022\]\n\n\[\^ilo-2022\]: .*\(p\. 3\)\n\[\^ilo-2022-2\]: .*\(p\. 4\)\n$/m);
	});

	it('keeps several sources together', () => {
		const text = `${front}So it is [@gems-2022; @glotip-2024, p. 4].\n`;
		match(converted(text, 'footnote').text, /So it is\.\[\^ilo-2022\]\[\^unodc-2024\]\n/);
		match(converted(text, 'parenthetical').text, /So it is \(ILO, Walk Free and IOM, 2022; UNODC, 2024, p\. 4\)\.\n/);
		equal(converted(converted(text, 'footnote').text, 'pandoc').text, text);
	});

	for (const [text, to, kept] of [
		['It is so [@mine].', 'footnote', ['[@mine]: unknown']],
		['It is so [see @gems-2022].', 'footnote', ['[see @gems-2022]: more']],
		['As @gems-2022 says.', 'footnote', ['@gems-2022: sentence']],
		['It is so [@gems-2022, p. 3].', 'numbered', ['[@gems-2022, p. 3]: locator']],
		['It is so [@estes-2001].', 'inline-link', ['[@estes-2001]: address']],
		['“It is so [@gems-2022].”', 'footnote', ['[@gems-2022]: quotation']],
		['It is so (see ILO, Walk Free and IOM, 2022).', 'pandoc', ['(see ILO, Walk Free and IOM, 2022): more']],
		['It is so.[^a]\n\n[^a]: UNODC, Global Report on Trafficking in Persons 2024. We asked them about this twice and heard nothing.\n', 'pandoc', ['[^a]: more']],
		['It is so (ILO, Walk Free and IOM, 2022). And so (ibid., p. 4).', 'pandoc', ['(ILO, Walk Free and IOM, 2022): ibid', '(ibid., p. 4): ibid']],
		['It is so.[^a] And so.[^b]\n\n[^a]: UNODC (2024), Global Report on Trafficking in Persons 2024.\n[^b]: Ibid., p. 4.\n', 'pandoc', ['[^a]: ibid', '[^b]: ibid']],
		['<p>It is so (<a href="https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf">UNODC</a>).</p>\n', 'footnote', ['<a href="https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf">UNODC</a>: html']],
	] as const) {
		it(`leaves ${JSON.stringify(text.slice(0, 50))} as it is and says why`, () => {
			const made = converted(front + text, to);
			deepEqual([made.text, made.kept], [front + text, kept]);
		});
	}

	it('leaves keys for a draft that has no bibliography', () => {
		const made = converted('It is so (UNODC, 2024).\n', 'footnote');
		equal(made.converted, 1);
		match(converted('See [more](https://elsewhere.example.com/x) and 1.[^n]\n\n[^n]: Elsewhere.\n', 'pandoc').kept.join(), /^\[\^n\]: unknown$/);
	});

	it('keeps the full stop of an abbreviation', () => {
		match(converted(`${front}It is so in the U.S.[^a]\n\n[^a]: UNODC (2024), Global Report on Trafficking in Persons 2024.\n`, 'pandoc').text, /in the U\.S\. \[@glotip-2024\]\n/);
	});

	it('loses nothing on random ways through the styles', () => {
		const next = random(7);
		const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
		for (let round = 0; round < 25; round++) {
			const eol = round % 5 === 0 ? '\r\n' : '\n';
			const text = `${front}${draft(pick)}`.replaceAll('\n', eol);
			const [cited, rest] = [citedIn(text), outside(text)];
			let now = text;
			const way: InsertStyle[] = [];
			for (let step = 0; step < 5; step++) {
				const style = pick(styles);
				way.push(style);
				now = converted(now, style).text;
				deepEqual(citedIn(now), cited, `${way.join(' ')}\n${text}\n---\n${now}`);
				equal(outside(now), rest, `${way.join(' ')}\n${text}\n---\n${now}`);
				equal(converted(now, style).text, now, 'A second time changes nothing.');
			}
		}
	});
});

/** Paragraphs, lists, tables and headings, with marks in every place that they have. */
function draft(pick: <T>(list: readonly T[]) => T): string {
	const sources = ['gems-2022', 'gems-2022, p. 17', 'glotip-2024', 'glotip-2024, pp. 3–5', 'profits-2014', 'tip-2023', 'estes-2001'];
	const mark = (): string => `[@${pick(sources)}${pick(['', '', `; @${pick(sources)}`])}]`;
	const sentence = (): string => pick([
		() => `There are 49.6 million people ${mark()}. `, () => `It rose ${mark()}, they say, by 4.5 per cent. `, () => 'Nobody counted them. ', () => `He said “it is so” ${mark()}. `,
		() => `In the U.S. ${mark()} it is **so** ${mark()}. `, () => `Is it so ${mark()}? `, () => `See [the report](https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf) on it. `,
	])();
	const block = (): string => pick([
		() => `${sentence()}${sentence()}${sentence()}`.trim(), () => `- ${sentence().trim()}\n- ${sentence().trim()}`, () => `## What it says ${mark()}`, () => `> ${sentence().trim()}`,
		() => `| a | b |\n| --- | --- |\n| 4.5 ${mark()} | so |`, () => '```\n[@gems-2022]\n```',
	])();
	return `${Array.from({ length: 5 }, block).join('\n\n')}\n`;
}
