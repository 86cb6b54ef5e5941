import type { Figure } from '../figure/figure.ts';
import { offsetIn, toSource } from '../markdown/prose.ts';
import type { BlockText, Prose } from '../markdown/prose.ts';
import type { Span } from '../span.ts';

/** A sentence as a reader sees it, with its figures. */
export interface SpokenSentence {
	readonly text: string;
	readonly figures: readonly SpokenFigure[];
	/** The source span of a stretch of `text`. */
	readonly sourceOf: (start: number, end: number) => Span;
}

/** A figure at its place in the sentence's text. */
export interface SpokenFigure {
	readonly figure: Figure;
	/** Its place among the block's figures. */
	readonly index: number;
	readonly start: number;
	readonly end: number;
}

/** The sentences of a block that hold figures; cells and alternative texts are none. Figures are in the order in which the block's proses are. */
export function spokenSentences({ proses }: BlockText, figures: readonly Figure[]): SpokenSentence[] {
	const sentences: SpokenSentence[] = [];
	let open: { readonly prose: Prose; readonly span: Span; readonly from: number; readonly figures: SpokenFigure[] } | undefined;
	let at = 0;
	figures.forEach((figure, index) => {
		if (figure.place === 'table' || figure.place === 'alt') return;
		while (at < proses.length && !holds(proses[at], figure.span.start)) at++;
		const prose = proses[at];
		if (prose === undefined) return;
		if (open?.prose !== prose || open.span.start !== figure.sentence.start) {
			const from = offsetIn(prose, figure.sentence.start);
			const found: SpokenFigure[] = [];
			open = { prose, span: figure.sentence, from, figures: found };
			sentences.push({
				text: prose.text.slice(from, offsetIn(prose, figure.sentence.end)),
				figures: found,
				sourceOf: (start, end) => toSource(prose, from + start, from + end),
			});
		}
		const { from } = open;
		open.figures.push({ figure, index, start: offsetIn(prose, figure.span.start) - from, end: offsetIn(prose, figure.span.end) - from });
	});
	return sentences;
}

/** The units of a prose may have gaps between them: only one that holds the very place is meant. */
const holds = (prose: Prose | undefined, at: number): boolean => prose !== undefined && prose.places.startOf(offsetIn(prose, at)) === at;
