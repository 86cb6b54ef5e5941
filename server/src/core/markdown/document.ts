import { TreeFragment } from '@lezer/common';
import type { ChangedRange as ChangedRangeOfTree, SyntaxNode, Tree } from '@lezer/common';
import type { Draft } from '../analysis.ts';
import { changedRange } from '../text/changedRange.ts';
import type { ChangedRange } from '../text/changedRange.ts';
import { readFrontMatter } from './frontMatter.ts';
import type { FrontMatter } from './frontMatter.ts';
import { parserFor } from './parser.ts';
import type { BlockText } from './prose.ts';
import { readBlock } from './readBlock.ts';

/** A top-level block of a draft, with what was read of it. */
export interface Block {
	/** Node name of the parser: `Paragraph`, `ATXHeading2`, `BulletList`. */
	readonly type: string;
	readonly from: number;
	readonly to: number;
	/** Read once per text: the same object while the block's own text stays the same. */
	readonly text: BlockText;
}

/** A parsed draft. */
export interface MarkdownDocument {
	readonly text: string;
	readonly language: Draft['language'];
	readonly blocks: readonly Block[];
	readonly frontMatter: FrontMatter;
	readonly tree: Tree;
	readonly fragments: readonly TreeFragment[];
}

/**
 * Parses a draft. With the document of an earlier text of the same draft it parses only around the edit and reads only the
 * blocks that the edit touched; the result is the same.
 */
export function parseDocument(text: string, language: Draft['language'], previous?: MarkdownDocument): MarkdownDocument {
	const before = previous?.language === language ? previous : undefined;
	const change = before === undefined ? undefined : changedRange(before.text, text);
	const fragments = before === undefined || change === undefined
		? []
		: TreeFragment.applyChanges(before.fragments, [widened(change, before.blocks)]);
	const tree = parserFor(language).parse(lineFeeds(text), fragments);
	const blocks = readBlocks(tree, text, before, change);
	const first = blocks[0];
	const front = first?.type === 'FrontMatter' ? text.slice(first.from, first.to) : '';
	return {
		text, language, blocks, tree,
		frontMatter: before?.frontMatter.source === front ? before.frontMatter : readFrontMatter(front),
		fragments: TreeFragment.addTree(tree, fragments),
	};
}

/**
 * The change for the parser, from the start of the block before it on: whether a paragraph goes on depends on the lines after
 * it (a table's, a heading's underline), which a reused node would not look at again.
 */
function widened({ from, toBefore, toAfter }: ChangedRange, blocks: readonly Block[]): ChangedRangeOfTree {
	let low = 0;
	for (let high = blocks.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((blocks[middle]?.to ?? 0) < from) low = middle + 1;
		else high = middle;
	}
	const start = Math.min(from, blocks[Math.max(0, low - 1)]?.from ?? 0);
	return { fromA: start, toA: toBefore, fromB: start, toB: toAfter };
}

/**
 * The parser knows only `\n`: a CR before it becomes a space at the line's end, which means nothing in Markdown, and one
 * by itself a line end. Lengths stay, so positions do.
 *
 * The one place where a space at the end does mean something is the `|---|---|` line of a table, which the parser does not
 * know with one: there the last pipe moves into the CR's place.
 */
function lineFeeds(text: string): string {
	if (!text.includes('\r')) return text;
	return text
		.replace(/\|?\r\n/g, (end: string, at: number) => (end.length === 3 ? (isDelimiterRow(text, at) ? ' |\n' : '| \n') : ' \n'))
		.replace(/\r/g, '\n');
}

/** Whether the line up to `end` holds only what a table's delimiter row holds. */
function isDelimiterRow(text: string, end: number): boolean {
	let at = end - 1;
	while (at >= 0 && '-:| \t>'.includes(text.charAt(at))) at--;
	return at < 0 || text.charCodeAt(at) === 10;
}

function readBlocks(tree: Tree, text: string, before: MarkdownDocument | undefined, change: ChangedRange | undefined): Block[] {
	const old = before?.blocks ?? [];
	const blocks: Block[] = [];
	const cursor = tree.cursor();
	if (!cursor.firstChild()) return blocks;
	const delta = change === undefined ? 0 : change.toAfter - change.toBefore;
	/** The old block that may stand behind the change: both lists are gone through once. */
	let behind = 0;
	do {
		const { from, to, name } = cursor;
		let there: Block | undefined;
		let by = 0;
		if (change !== undefined && to < change.from) {
			there = old[blocks.length];
		} else if (change !== undefined && from > change.toAfter) {
			by = delta;
			while ((old[behind]?.from ?? Infinity) + by < from) behind++;
			there = old[behind];
		}
		if (there === undefined || there.from + by !== from || there.to + by !== to || there.type !== name) blocks.push(fresh(cursor.node, text));
		else blocks.push(by === 0 ? there : { type: name, from, to, text: there.text });
	} while (cursor.nextSibling());
	return blocks;
}

const fresh = (node: SyntaxNode, text: string): Block => ({ type: node.name, from: node.from, to: node.to, text: readBlock(node, text) });
