import type { SyntaxNode } from '@lezer/common';
import type { Figure } from '../figure/figure.ts';
import type { FixContext } from '../fixes/context.ts';
import type { Span } from '../span.ts';

/** A citation that a writer has begun. */
export interface Opening {
	readonly kind: 'footnote' | 'pandoc' | 'parenthesis';
	/** What the finished mark takes the place of, its closing bracket included where an editor has set one. */
	readonly span: Span;
	/** The key stands in running text, not in brackets. */
	readonly bare: boolean;
	/** The bracket around the key is still open. */
	readonly open: boolean;
	/** The figure that it would be the citation of. */
	readonly figure: Figure | undefined;
}

/** The citation that is being written at an offset: after `[^`, after `[@`, or after a bracket right behind a figure's words. */
export function openingAt(context: FixContext, offset: number): Opening | undefined {
	const { text, bibliography } = context;
	const before = text.slice(Math.max(0, offset - REACH, text.lastIndexOf('\n', offset - 1) + 1), offset);
	const after = text.slice(offset, offset + REACH);
	if (isCode(context, offset)) return undefined;
	const opening = (kind: Opening['kind'], length: number, rest: RegExp, more: Partial<Opening> = {}): Opening => ({
		kind, bare: false, open: false, figure: figureFor(context, offset), span: { start: offset - length, end: offset + (rest.exec(after)?.[0].length ?? 0) }, ...more,
	});
	const [note] = /\[\^[^[\]\s^]{0,60}$/.exec(before) ?? [];
	if (note !== undefined) return opening('footnote', note.length, /^[^\s[\]]{0,60}\]/);
	const [, key] = /\[(?:[^[\]]*[\s;-])?-?(@[\p{L}\p{N}_:.#$%&+?<>~/-]{0,60})$/u.exec(before) ?? [];
	if (key !== undefined) return opening('pandoc', key.length, KEY_END, { open: !/^[^[\]\n]*\]/.test(after) });
	const [, bare] = /(?:^|[\s(])-?(@[\p{L}\p{N}_:.#$%&+?<>~/-]{0,60})$/u.exec(before) ?? [];
	if (bare !== undefined) return bibliography === null ? undefined : opening('pandoc', bare.length, KEY_END, { bare: true });
	const [parenthesis] = /\([^()]{0,60}$/.exec(before) ?? [];
	const figure = parenthesis === undefined ? undefined : rightBefore(context, offset - parenthesis.length);
	return parenthesis === undefined || figure === undefined ? undefined : opening('parenthesis', parenthesis.length, /^\)/, { figure });
}

/** So far back and ahead a mark may stretch. */
const REACH = 400;

const KEY_END = /^[\p{L}\p{N}_:.#$%&+?<>~/-]{0,60}(?=\])/u;

/** The figure whose words end at a place: "27.6 million people" before the bracket. */
function rightBefore({ figures = [], text }: FixContext, at: number): Figure | undefined {
	const figure = figures.findLast(({ span }) => span.end <= at);
	return figure !== undefined && at - figure.span.end <= 80 && /^(?:[\s-]?[\p{L}\p{N}’'-]+){0,6}\s?$/u.test(text.slice(figure.span.end, at)) ? figure : undefined;
}

/** The last figure before a place in the sentence that ends there or goes on. */
function figureFor({ figures = [] }: FixContext, at: number): Figure | undefined {
	const figure = figures.findLast(({ span }) => span.end <= at);
	return figure !== undefined && at - figure.sentence.end <= 3 ? figure : undefined;
}

function isCode({ document }: FixContext, offset: number): boolean {
	for (let node: SyntaxNode | null = document.tree.resolveInner(offset, -1); node !== null; node = node.parent) {
		if (/Code|Math|FrontMatter|^Comment|HTMLBlock|URL|Shortcode|Mdx/.test(node.name)) return true;
	}
	return false;
}
