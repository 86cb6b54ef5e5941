import type { Fix } from '../analysis.ts';
import type { Figure } from '../figure/figure.ts';
import type { FixContext } from './context.ts';
import { spotFor } from './placement.ts';

/** Marks that the source of a figure is still to come. It cites nothing, so the finding stays until somebody fills it. */
export function placeholderFix(context: FixContext, figure: Figure): Fix | undefined {
	const spot = /\bTK\b/.test(context.text.slice(figure.sentence.start, figure.sentence.end + REACH)) ? undefined : spotFor(context, figure, 'before');
	return spot === undefined ? undefined : {
		title: context.words.titles.placeholder, preferred: false, does: 'cite', certain: false, bibliographyEntry: null,
		edits: [{ span: { start: spot.at, end: spot.at }, newText: `${spot.tight ? ' ' : ''}(source TK)` }],
	};
}

/** Behind the full stop of a quotation the mark stands outside the sentence. */
const REACH = 14;
