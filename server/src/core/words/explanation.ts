import type { Figure } from '../figure/figure.ts';
import type { Reach, Slots, Terms } from '../figure/slots.ts';
import { quantityWords } from './quantityWords.ts';
import { verdictWords } from './verdictWords.ts';

/** A line of an explanation; 0 is its head, 1 a step, 2 a detail of one. Plain text, not yet safe for a terminal or Markdown. */
export interface ExplanationLine {
	readonly level: 0 | 1 | 2;
	readonly text: string;
}

/** How a figure was read and compared: what its words say, each statistic that was set beside it, and the rule that decided. */
export function explainFigure(figure: Figure): readonly ExplanationLine[] {
	const { text, judgement, quantity, slots } = figure;
	const line = (level: ExplanationLine['level'], words: string): ExplanationLine => ({ level, text: words });
	const qualified = quantity.qualifier === null ? '' : `, ${quantity.qualifier.replace('-', ' ')}`;
	return [
		line(0, `${text}: ${verdictWords[judgement.verdict]}`),
		line(1, `read as ${quantityWords(quantity)}${quantity.unit === null || quantity.kind === 'money' ? '' : ` ${quantity.unit}`}${qualified}`),
		...slotNames.flatMap(([slot, name]) => (slots[slot].size === 0 ? [] : [line(2, `${name}: ${termWords(slots[slot])}`)])),
		...(slots.unread.length === 0 ? [] : [line(2, `words that were not understood: ${slots.unread.join(', ')}`)]),
		...(judgement.steps.length === 0 ? [line(1, 'nothing among the facts is close enough to compare')] : []),
		...judgement.steps.flatMap((step) => [
			line(1, `compared with ${step.statistic}${step.rule === null ? '' : `, rule ${step.rule}`}`),
			...parts.flatMap(([part, name]) => (step[part].length === 0 ? [] : [line(2, `${name}: ${step[part].join(', ')}`)])),
		]),
		...(judgement.statistic === null ? [] : [line(1, `decided by ${judgement.statistic}${judgement.rule === null ? '' : `, rule ${judgement.rule}`}`)]),
	];
}

const parts = [['agreed', 'agree'], ['open', 'not said'], ['conflicts', 'differ']] as const;

const slotNames: readonly (readonly [keyof { [K in keyof Slots as Slots[K] extends Terms ? K : never]: true }, string])[] = [
	['things', 'what is counted'], ['topics', 'subject'], ['qualities', 'narrowed by'], ['ages', 'age'], ['sexes', 'sex'], ['places', 'place'], ['years', 'year'], ['bodies', 'named source'],
];

const reachWords: Readonly<Record<Reach, string>> = { own: '', sentence: ' (from the sentence)', context: ' (from around it)' };

const termWords = (terms: Terms): string => [...terms].map(([term, reach]) => `${term}${reachWords[reach]}`).join(', ');
