import type { Fix } from '../analysis.ts';
import type { Figure } from '../figure/figure.ts';
import type { Code } from '../findings/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import { reasonsFor } from '../findings/reasons.ts';
import type { Reason } from '../findings/reasons.ts';
import { lineEndOf } from './context.ts';
import type { FixContext } from './context.ts';

/** Fixes that settle a finding in the decisions file, each with its reason, and leave the draft as it is. */
export const decisionFixes = ({ words: { titles } }: FixContext, { code, fingerprint }: Finding, figure: Figure): Fix[] =>
	reasonsFor(code, figure.quoted).map((reason) => ({
		title: code === 'missing-citation' && reason === 'our own data' ? titles.own : titles.silence(code, reason),
		preferred: false, does: 'silence', certain: false, edits: [], bibliographyEntry: null,
		decision: { fingerprint, code, figure: figure.text, reason },
	}));

/** The reasons of comments; the decisions file offers more. */
const REASONS: readonly Reason[] = ['different thing counted', 'checked with source'];

/**
 * Fixes that silence a code for a figure's block by a comment, each with its reason.
 *
 * The comment is a block of its own before the whole block, a list or table included: nothing is rendered otherwise.
 */
export function commentFixes({ text, document, words: { titles } }: FixContext, figure: Figure, code: Code): Fix[] {
	const block = document.blocks.find(({ from, to, type }) => from <= figure.span.start && figure.span.end <= to && type !== 'FrontMatter');
	if (block === undefined) return [];
	const eol = lineEndOf(text);
	let at = block.from;
	while (at > 0 && (text.charAt(at - 1) === ' ' || text.charAt(at - 1) === '\t')) at--;
	// Pandoc takes a comment right under a paragraph's last line as part of it.
	const apart = at === 0 || /(?:^|\n)[ \t]*\r?\n$/.test(text.slice(Math.max(0, at - 200), at)) ? '' : eol;
	return REASONS.map((reason) => {
		const words = `citewright-disable-next-line ${code}: ${reason}`;
		const comment = document.language === 'mdx' ? `{/* ${words} */}` : `<!-- ${words} -->`;
		return {
			title: titles.silenceHere(code, reason), preferred: false, does: 'silence', certain: false, bibliographyEntry: null,
			edits: [{ span: { start: at, end: at }, newText: `${apart}${comment}${eol}${eol}` }],
		};
	});
}
