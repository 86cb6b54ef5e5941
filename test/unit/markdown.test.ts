import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Draft } from '../../server/src/core/analysis.ts';
import { parseDocument } from '../../server/src/core/markdown/document.ts';
import type { MarkdownDocument } from '../../server/src/core/markdown/document.ts';
import { edited, fixtureCases } from '../support/edits.ts';
import { random } from '../support/random.ts';

/** The proses of a draft as the table has them: `item some words`, runs of spaces as one. */
const prosesOf = (text: string, language: Draft['language'] = 'markdown'): string[] =>
	parseDocument(text, language).blocks.flatMap(({ text: { proses } }) => proses.map(({ kind, text: words }) => `${kind} ${words.trim().replace(/ +/g, ' ')}`));

const rows: readonly (readonly [name: string, draft: string, ...proses: string[]])[] = [
	['a paragraph', 'One\ntwo\n', 'paragraph One two'],
	['CRLF', 'One\r\ntwo\r\n\r\nthree\r\n', 'paragraph One two', 'paragraph three'],
	['CR', 'One\rtwo\r\rthree', 'paragraph One two', 'paragraph three'],
	['headings', '# One #\n\nTwo\n===\n', 'heading One', 'heading Two'],
	['emphasis', 'a **b** *c* ***d*** _e_ ~~f~~', 'paragraph a b c d e f'],
	['emphasis in a word', '4**9**.6', 'paragraph 49.6'],
	['escapes', '\\~50 \\$3 \\* \\a', 'paragraph ~50 $3 * \\a'],
	['entities', '49.6&nbsp;million &amp; &#160;x &#x41; &nope;', 'paragraph 49.6 million & x A &nope;'],
	['no-break spaces', '49.6\u00a0million\u202fx', 'paragraph 49.6 million x'],
	['code', 'a `b` c', 'paragraph a \ufffc c'],
	['a code block', '```\na\n```\n\n    b\n\nc', 'paragraph c'],
	['math', 'a $x^2$ and $5m to $6m', 'paragraph a \ufffc and $5m to $6m'],
	['math in a block', '$$\nx\n$$\n\na', 'paragraph a'],
	['a link', 'a [b **c**](https://d.example "e") f', 'paragraph a b c f'],
	['a link without an address', 'a [b] c', 'paragraph a b c'],
	['an image', 'a ![b](c.png) d', 'alt b', 'paragraph a \ufffc d'],
	['addresses', 'a <https://b.example> https://c.example.', 'paragraph a \ufffc \ufffc.'],
	['a note mark', 'a[^b] c', 'paragraph a c'],
	['a note', '[^b]: c\n    d\n\n    e\n', 'note c d', 'note e'],
	['notes below one another', '[^b]: c\n[^d]: e\n', 'note c', 'note e'],
	['an inline note', 'a^[b c] d', 'note b c', 'paragraph a d'],
	['front matter', '---\na: b\n---\n\nc', 'paragraph c'],
	['a line is no front matter', 'a\n\n---\n\nc', 'paragraph a', 'paragraph c'],
	['a fenced div', '::: {.x}\na\n:::\n', 'paragraph a'],
	['a shortcode', 'a {{< b >}} c', 'paragraph a \ufffc c'],
	['a list', '- a\n- b\n  - c\n\n1. d\n', 'item a', 'item b', 'item c', 'item d'],
	['a task list', '- [x] a', 'item a'],
	['a quote', '> a\n> b\n\nc', 'paragraph a b', 'paragraph c'],
	['a lazy quote', '> a\nb', 'paragraph a b'],
	['a table', '| a | b |\n|---|---|\n| c | d |\n', 'cell a', 'cell b', 'cell c', 'cell d'],
	['a table with CRLF', '| a | b |\r\n|---|---|\r\n| c | d |\r\n', 'cell a', 'cell b', 'cell c', 'cell d'],
	['a table with CRLF without outer pipes', 'a | b\r\n---|---\r\nc | d\r\n', 'cell a', 'cell b', 'cell c', 'cell d'],
	['HTML tags', 'a <b>c</b> <span class="1">d</span>', 'paragraph a c d'],
	['an HTML comment', 'a <!-- b --> c', 'paragraph a c'],
	['a raised number', 'a<sup>1</sup> b', 'paragraph a b'],
	['a raised digit', 'people.¹ km² b', 'paragraph people. km² b'],
	['a hard break', 'a  \nb\\\nc', 'paragraph a b c'],
	['a definition', '[a]: https://b.example\n\nc', 'paragraph c'],
	['braces in Markdown', 'a {b} c', 'paragraph a {b} c'],
];

/** Every code unit of every prose comes from a stretch of the source of its own, in order, and is what is written there. */
function holdPositions(document: MarkdownDocument): void {
	const { text, blocks } = document;
	let end = 0;
	for (const { from, to, text: { proses } } of blocks) {
		ok(end <= from && from <= to && to <= text.length, 'blocks stand in order');
		end = to;
		const source = text.slice(from, to);
		for (const prose of proses) {
			let before = 0;
			for (let unit = 0; unit < prose.text.length; unit++) {
				const [at, to_] = [prose.places.startOf(unit), prose.places.endOf(unit)];
				const written = source.slice(at, to_);
				ok(at < to_ && to_ <= source.length, `unit ${unit} of ${JSON.stringify(prose.text)} has a place`);
				// Two units of one entity share its place.
				ok(at >= before || at === prose.places.startOf(unit - 1), `unit ${unit} of ${JSON.stringify(prose.text)} stands in order`);
				before = to_;
				const char = prose.text.charAt(unit);
				ok(written === char || (char === ' ' && /^[\s\u00a0]+$|^\\?\r?\n|^ {2,}\r?\n|^&|^<br/i.test(written)) || char === '\ufffc' || written === `\\${char}` || /^&[^;]*;$/.test(written), `${JSON.stringify(written)} is read as ${JSON.stringify(char)}`);
			}
			const last = prose.places.startOf(prose.text.length);
			ok(last >= before && last <= source.length, 'a prose ends where its source does');
			for (const { start, end: until, span } of prose.marks) {
				ok(start >= 0 && start <= until && until <= prose.text.length, 'a mark stands in its prose');
				ok(span.start >= 0 && span.start < span.end && span.end <= source.length, 'a mark stands in its block');
			}
		}
	}
}

describe('Markdown', () => {
	for (const [name, draft, ...proses] of rows) it(name, () => { deepEqual(prosesOf(draft), proses); });

	it('masks what is code in MDX', () => {
		deepEqual(prosesOf('import a from "b"\n\nexport const c = 1\n\nd', 'mdx'), ['paragraph d']);
	});

	it('masks expressions and comments in MDX', () => {
		deepEqual(prosesOf('a {b} c {/* d */}', 'mdx'), ['paragraph a \ufffc c']);
	});

	it('keeps a way back to the source for every unit of prose', () => {
		for (const { text } of fixtureCases()) for (const language of ['markdown', 'mdx'] as const) holdPositions(parseDocument(text, language));
	});

	it('keeps it through random edits, and reads the same as afresh', () => {
		const next = random(7);
		for (const { text: start } of fixtureCases()) {
			let document = parseDocument(start, 'markdown');
			for (let step = 0; step < 12; step++) {
				const text = edited(document.text, next);
				document = parseDocument(text, 'markdown', document);
				holdPositions(document);
				const again = parseDocument(text, 'markdown');
				deepEqual(document.blocks, again.blocks, JSON.stringify(text));
				deepEqual(document.frontMatter, again.frontMatter);
			}
		}
	});

	it('keeps the reading of the blocks that an edit does not touch', () => {
		const text = Array.from({ length: 50 }, (_, n) => `Paragraph ${n} of a draft.\n\n`).join('');
		const before = parseDocument(text, 'markdown');
		const after = parseDocument(text.replace('Paragraph 25', 'Paragraph x'), 'markdown', before);
		equal(after.blocks.filter((block, index) => block.text !== before.blocks[index]?.text).length, 1);
	});
});
