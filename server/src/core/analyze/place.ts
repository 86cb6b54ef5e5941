import type { Citation } from '../citation/citation.ts';
import type { Figure } from '../figure/figure.ts';
import { shift } from '../span.ts';

/** A figure of a block, as one of the draft: every offset further on by the block's start. */
export function placeFigure(figure: Figure, by: number): Figure {
	if (by === 0) return figure;
	return { ...figure, span: shift(figure.span, by), sentence: shift(figure.sentence, by), citations: figure.citations.map((citation) => placeCitation(citation, by)) };
}

const placeCitation = (citation: Citation, by: number): Citation => ({ ...citation, span: shift(citation.span, by) });
