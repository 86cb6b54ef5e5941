import { parser, Strikethrough, Superscript, Table, TaskList } from '@lezer/markdown';
import type { MarkdownParser } from '@lezer/markdown';
import type { Draft } from '../analysis.ts';
import { draftExtensions, mdxExtensions } from './extensions.ts';

/** The parser for a draft's language: CommonMark, GFM, and what `extensions.ts` adds. */
export const parserFor = (language: Draft['language']): MarkdownParser => (language === 'mdx' ? mdxParser : markdownParser);

/**
 * Work that inline parsing of one block may cost, as length × opening brackets.
 *
 * Links are the one construct that @lezer/markdown (like its peers) reads in more than linear time: each `[` may look at
 * the whole rest of its block. A paragraph of 3 kB with thirty links costs 90,000; what costs more than this cap is not a
 * paragraph that somebody wrote, and is read as plain words.
 */
const INLINE_COST_CAP = 4_000_000;

/** Longer blocks are read as plain words. */
const INLINE_LENGTH_CAP = 200_000;

/** A block without any of these is plain words, which most are; the parser would look at each of their characters. */
const MAY_HOLD_MARKS = /[\\`*_[\]<&!~^${]|https?:|www\.|  \n/;

const markdownParser = capped(parser.configure([Table, Strikethrough, TaskList, Superscript, ...draftExtensions]));
const mdxParser = capped(parser.configure([Table, Strikethrough, TaskList, ...mdxExtensions, ...draftExtensions]));

/** Whether the inline marks of a block with this text are left unread. */
export function exceedsInlineCap(text: string): boolean {
	if (text.length < 2_000) return false;
	if (text.length > INLINE_LENGTH_CAP) return true;
	let openers = 0;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		if (char === 91 || char === 42 || char === 95 || char === 60) openers++;
	}
	return openers * text.length > INLINE_COST_CAP;
}

function capped(base: MarkdownParser): MarkdownParser {
	const parseInline = base.parseInline.bind(base);
	base.parseInline = (text, offset) => (!MAY_HOLD_MARKS.test(text) || exceedsInlineCap(text) ? [] : parseInline(text, offset));
	return base;
}
