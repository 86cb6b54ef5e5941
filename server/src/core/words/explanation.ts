import type { Figure } from '../figure/figure.ts';
import type { Reach, Slots, Terms } from '../figure/slots.ts';
import { english } from './english.ts';
import type { Words } from './language.ts';
import { entryOf } from './pieces.ts';
import { quantityWords } from './quantityWords.ts';

/** A line of an explanation; 0 is its head, 1 a step, 2 a detail of one. Plain text, not yet safe for a terminal or Markdown. */
export interface ExplanationLine {
	readonly level: 0 | 1 | 2;
	readonly text: string;
}

/** How a figure was read and compared: what its words say, each statistic that was set beside it, and the rule that decided. */
export function explainFigure(figure: Figure, { verdicts, explanation, marks: { colon } }: Words = english): readonly ExplanationLine[] {
	const { text, judgement, quantity, slots } = figure;
	const line = (level: ExplanationLine['level'], words: string): ExplanationLine => ({ level, text: words });
	return [
		line(0, `${text}${colon}${verdicts[judgement.verdict]}`),
		line(1, explanation.readAs(`${quantityWords(quantity)}${quantity.unit === null || quantity.kind === 'money' ? '' : ` ${quantity.unit}`}`, quantity.qualifier)),
		...slotNames.flatMap((slot) => (slots[slot].size === 0 ? [] : [line(2, `${explanation.slots[slot]}${colon}${termWords(slots[slot], explanation.reach)}`)])),
		...(slots.unread.length === 0 ? [] : [line(2, explanation.unread(slots.unread.join(', ')))]),
		...(judgement.steps.length === 0 ? [line(1, explanation.nothing)] : []),
		...judgement.steps.flatMap((step) => [
			line(1, explanation.compared(step.statistic, step.rule)),
			...parts.flatMap((part) => (step[part].length === 0 ? [] : [line(2, `${explanation.parts[part]}${colon}${step[part].map((slot) => entryOf(explanation.aligned, slot) ?? slot).join(', ')}`)])),
		]),
		...(judgement.statistic === null ? [] : [line(1, explanation.decided(judgement.statistic, judgement.rule))]),
	];
}

const parts = ['agreed', 'open', 'conflicts'] as const;

const slotNames = ['things', 'topics', 'qualities', 'ages', 'sexes', 'places', 'years', 'bodies'] as const satisfies readonly (keyof { [K in keyof Slots as Slots[K] extends Terms ? K : never]: true })[];

const termWords = (terms: Terms, reachWords: Readonly<Record<Reach, string>>): string => [...terms].map(([term, reach]) => `${term}${reachWords[reach]}`).join(', ');
