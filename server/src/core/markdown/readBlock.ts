import type { SyntaxNode } from '@lezer/common';
import { detached } from '../text/detached.ts';
import { readHtml } from './html.ts';
import { readInline } from './inline.ts';
import type { InlineSink } from './inline.ts';
import { exceedsInlineCap } from './parser.ts';
import { normaliseLabel } from './prose.ts';
import type { BlockText, Comment, Definition, Prose, ProseKind } from './prose.ts';
import { ProseBuilder } from './proseBuilder.ts';

/**
 * Reads one top-level block: its prose, definitions and comments, in offsets from the block's start.
 *
 * Depends on nothing but the block's own text, so the result holds for as long as that text does.
 */
export function readBlock(node: SyntaxNode, text: string): BlockText {
	const reader = new BlockReader(detached(text.slice(node.from, node.to)), node.from);
	reader.block(node, { quoted: false, list: null, note: null });
	return { source: reader.source, proses: reader.proses, definitions: reader.definitions, comments: reader.comments, capped: reader.capped };
}

interface Where {
	readonly quoted: boolean;
	readonly list: number | null;
	readonly note: string | null;
}

class BlockReader {
	readonly proses: Prose[] = [];
	readonly definitions: Definition[] = [];
	readonly comments: Comment[] = [];
	capped = false;
	#tables = 0;
	#lists = 0;

	/** `source` is the block's text and `base` its place in the draft: tree positions less `base` are positions in `source`. */
	constructor(readonly source: string, readonly base: number) {}

	block(node: SyntaxNode, where: Where): void {
		const { name } = node;
		if (name === 'Paragraph' || name === 'Task') this.#leaf(node, where.note !== null ? 'note' : where.list !== null ? 'item' : 'paragraph', where, null);
		else if (name.startsWith('ATXHeading') || name.startsWith('SetextHeading')) this.#leaf(node, 'heading', where, Number(name.at(-1)));
		else if (name === 'Blockquote') this.#children(node, { ...where, quoted: true });
		else if (name === 'BulletList' || name === 'OrderedList') this.#children(node, { ...where, list: this.#lists++ });
		else if (name === 'ListItem') this.#children(node, where);
		else if (name === 'FootnoteDefinition') this.#footnote(node, where);
		else if (name === 'LinkReference') this.#linkReference(node);
		else if (name === 'Table') this.#table(node, where);
		else if (name === 'HTMLBlock') this.#html(node, where);
		else if (name === 'CommentBlock') this.#comment(node.from - this.base, node.to - this.base);
	}

	#children(node: SyntaxNode, where: Where): void {
		for (let child = node.firstChild; child !== null; child = child.nextSibling) this.block(child, where);
	}

	#leaf(node: SyntaxNode, kind: ProseKind, where: Where, level: number | null, from = node.from, to = node.to, cell: Prose['cell'] = null): void {
		const prose = new ProseBuilder();
		if (exceedsInlineCap(this.source.slice(from - this.base, to - this.base))) this.capped = true;
		const comments: Comment[] = [];
		const sink: InlineSink = {
			source: this.source,
			base: this.base,
			prose,
			open: [],
			comment: (comment) => comments.push(comment),
			alt: (image) => { this.#alt(image, where); },
			note: (start, end) => { this.#note(start, end, where); },
		};
		readInline(sink, node, from - this.base, to - this.base);
		const alone = prose.text.trim() === '';
		for (const comment of comments) this.comments.push({ ...comment, block: alone });
		this.#push(prose.finish(to - this.base, { ...where, kind, level, cell }));
	}

	#push(prose: Prose | undefined): void {
		if (prose !== undefined) this.proses.push(prose);
	}

	#alt(image: SyntaxNode, where: Where): void {
		const [open, close] = image.getChildren('LinkMark');
		if (open === undefined || close === undefined) return;
		const prose = new ProseBuilder();
		prose.plain(this.source, open.to - this.base, close.from - this.base);
		this.#push(prose.finish(close.from - this.base, { ...where, kind: 'alt', level: null, cell: null }));
	}

	#note(from: number, to: number, where: Where): void {
		const prose = new ProseBuilder();
		prose.plain(this.source, from, to);
		this.#push(prose.finish(to, { ...where, kind: 'note', level: null, cell: null, note: '' }));
	}

	#footnote(node: SyntaxNode, where: Where): void {
		const mark = node.getChild('FootnoteMark');
		if (mark === null) return;
		const label = this.source.slice(mark.from - this.base + 2, mark.to - this.base - 2);
		const span = { start: node.from - this.base, end: node.to - this.base };
		this.definitions.push({ kind: 'footnote', label: normaliseLabel(label), target: this.source.slice(mark.to - this.base, span.end).trim(), span });
		this.#children(node, { ...where, note: normaliseLabel(label) });
	}

	#linkReference(node: SyntaxNode): void {
		const label = node.getChild('LinkLabel');
		const url = node.getChild('URL');
		if (label === null || url === null) return;
		this.definitions.push({
			kind: 'link',
			label: normaliseLabel(this.source.slice(label.from - this.base + 1, label.to - this.base - 1)),
			target: this.source.slice(url.from - this.base, url.to - this.base).replace(/^<|>$/g, ''),
			span: { start: node.from - this.base, end: node.to - this.base },
		});
	}

	#table(node: SyntaxNode, where: Where): void {
		const table = this.#tables++;
		let row = -1;
		for (let line = node.firstChild; line !== null; line = line.nextSibling) {
			if (line.name !== 'TableHeader' && line.name !== 'TableRow') continue;
			row++;
			let column = 0;
			for (let part = line.firstChild; part !== null; part = part.nextSibling) {
				if (part.name === 'TableCell') this.#leaf(part, 'cell', where, null, part.from, part.to, { table, row, column });
				else if (part.from > line.from) column++;
			}
		}
	}

	#html(node: SyntaxNode, where: Where): void {
		const { proses, comments } = readHtml(this.source, node.from - this.base, node.to - this.base, where);
		this.proses.push(...proses);
		this.comments.push(...comments);
	}

	#comment(from: number, to: number): void {
		const text = this.source.slice(from, to);
		const end = text.indexOf('-->');
		this.comments.push({ span: { start: from, end: end < 0 ? to : from + end + 3 }, text: text.slice(4, end < 0 ? undefined : end), block: true });
	}
}
