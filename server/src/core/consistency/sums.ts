import type { Span } from '../span.ts';
import { groupDigits } from '../text/groupDigits.ts';
import type { Message } from '../words/messages.ts';
import { areExclusive, groupOf, isPart, slack } from './parts.ts';
import type { Group } from './parts.ts';
import type { SpokenFigure, SpokenSentence } from './spoken.ts';

/** Numbers of one sentence that cannot all be right. Offsets count from the block's start. */
export interface Mismatch {
	/** The figure that it is shown at, by its place among the block's figures. */
	readonly index: number;
	readonly message: Message;
	/** What it is set against. */
	readonly other: Span;
	readonly otherText: string;
}

/** Groups that hold nobody in common and add up to more than their whole, or to more than 100 %. Speaks only where every word between them is understood. */
export function sumMismatches(sentence: SpokenSentence): Mismatch[] {
	for (let first = 0; first < sentence.figures.length; first++) {
		const parts = partsFrom(sentence, first);
		const last = parts.at(-1);
		if (last === undefined || parts.length < 2) continue;
		const before = sentence.figures[first - 1];
		const found = last.figure.quantity.kind === 'percent' ? sharesOver(sentence, parts, last) : before === undefined ? undefined : countsOver(sentence, before, parts, last);
		if (found !== undefined) return [found];
		first += parts.length - 1;
	}
	return [];
}

function countsOver(sentence: SpokenSentence, whole: SpokenFigure, parts: readonly SpokenFigure[], last: SpokenFigure): Mismatch | undefined {
	const { quantity } = whole.figure;
	if (quantity.kind !== 'count' || quantity.qualifier === 'more-than' || quantity.qualifier === 'at-least' || !isWhole(sentence.text, whole, parts[0] ?? last)) return undefined;
	const sum = parts.reduce((total, { figure }) => total + figure.quantity.low, 0);
	const least = parts.reduce((total, { figure }) => total + figure.quantity.low - slack(figure), 0);
	if (least <= quantity.high + slack(whole.figure)) return undefined;
	return { index: last.index, message: { id: 'inconsistent.parts', data: { sum: groupDigits(sum), whole: whole.figure.text } }, other: whole.figure.span, otherText: whole.figure.text };
}

function sharesOver({ sourceOf, text }: SpokenSentence, parts: readonly SpokenFigure[], last: SpokenFigure): Mismatch | undefined {
	const sum = parts.reduce((total, { figure }) => total + figure.quantity.low, 0);
	const least = parts.reduce((total, { figure }) => total + figure.quantity.low - slack(figure), 0);
	const [first] = parts;
	if (first === undefined || least <= 102) return undefined;
	return { index: last.index, message: { id: 'inconsistent.shares', data: { sum: groupDigits(Number(sum.toFixed(4))) } }, other: sourceOf(first.start, first.end), otherText: text.slice(first.start, first.end) };
}

/** "Of the 1,000 victims, 600 …", "1,000 victims, of whom 600 …", "1,000 victims: 600 …", "1,000 victims (600 …". */
function isWhole(text: string, whole: SpokenFigure, first: SpokenFigure): boolean {
	const between = text.slice(whole.end, first.start);
	if (between.length > 80 || /[.;!?]|\b(?:and|or|to|but|in|by|from|including)\b[^,:(]*$/i.test(between)) return false;
	if (/\b(?:of|among) (?:(?:the|these|those|all|its|their) ){0,2}(?:(?:about|around|some|nearly|almost) )?$/i.test(text.slice(Math.max(0, whole.start - 40), whole.start))) return /,\s*(?:(?:about|around|some|nearly|almost) )?$/i.test(between);
	return /(?:[,;—–]\s*(?:of (?:whom|them|which)|among them)|[:(])\s*(?:(?:about|around|some|nearly|almost) )?$/i.test(between);
}

const LABEL = String.raw`(?:women and girls|girls and women|men and boys|boys and men|women|girls|men|boys|females?|males?|children|minors|adults)(?!['’]s|s['’]|-|[ ](?:and|or)[ ](?:men|women|boys|girls|children|adults|minors|females?|males?)\b|\p{L})`;
const NOUN = String.raw`(?:(?:identified|detected|recorded|known|adult|trafficking|these|those|the|all)[ ])*(?:victims|survivors|people|persons|them|whom|those)`;
const VERB = String.raw`(?:were|are|was|is|being|made up|make up|accounted for|account for|represented|represent|constituted|constitute|comprised|comprise)`;
const HEDGE = String.raw`(?:about|around|some|nearly|almost|only|just|the (?:other|remaining))`;

/** After a number: "[% of the victims] [were] women". */
const AFTER = new RegExp(String.raw`^(?:\s*(?:of ${NOUN}|${NOUN}))?(?:\s*\((?:\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent))\))?\s*(?:${VERB}\s+)?(?:identified as |recorded as )?(${LABEL})(?:\s+${VERB})?(?:\s+victims)?(?:\s*\(\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)\))?`, 'iu');
/** Before a number: "women [made up] [about]"; what stands before that is not looked at. */
const BEFORE = new RegExp(String.raw`(?:^|[\s(,:;])(${LABEL})\s+(?:victims\s+)?(?:${VERB}\s+)?(?:${HEDGE}\s+)?$`, 'iu');
/** Between two parts, once their labels are taken off. */
const JOIN = new RegExp(String.raw`^[\s,;]*(?:(?:and|while|whereas|with|plus)\s+)?(?:${HEDGE}\s+)?$`, 'iu');
const CLOSE = new RegExp(String.raw`^\s*(?:of ${NOUN}(?: of (?:human )?trafficking)?)?\s*(?:[.,;:)]|$)`, 'iu');

/** The longest run of parts from a figure on that exclude one another, each with its label, and nothing else between them. */
function partsFrom({ text, figures: all }: SpokenSentence, from: number): SpokenFigure[] {
	const start = all[from];
	if (start === undefined || !isPart(start.figure)) return [];
	const { kind } = start.figure.quantity;
	// "600 women (60 %) and 500 men": the shares in between are read with the labels.
	const figures = all.slice(from).filter(({ figure }) => figure.quantity.kind === kind);
	const run: SpokenFigure[] = [];
	const groups: Group[] = [];
	// Whether labels stand before their numbers ("women 600 and men 500") or after them.
	const leading = BEFORE.exec(text.slice(Math.max(0, start.start - 60), start.start));
	let label = leading?.[1];
	for (let at = 0; ; at++) {
		const part = figures[at];
		if (part === undefined || !isPart(part.figure)) return [];
		const next = figures[at + 1];
		const rest = text.slice(part.end, next?.start ?? text.length);
		if (leading === null) {
			const after = AFTER.exec(rest.slice(0, 120));
			label = after?.[1];
			if (label === undefined || after === null) return areExclusive(groups) ? run : [];
			groups.push(groupOf(label));
			run.push(part);
			const behind = rest.slice(after[0].length);
			if (!JOIN.test(behind) || next === undefined) return CLOSE.test(behind) && areExclusive(groups) ? run : [];
		} else {
			if (label === undefined) return [];
			groups.push(groupOf(label));
			run.push(part);
			const before = next === undefined ? null : BEFORE.exec(rest.slice(-60));
			const between = before === null ? rest : rest.slice(0, rest.length - before[0].length);
			if (next === undefined || before === null || !JOIN.test(`${between} `)) return CLOSE.test(rest) && areExclusive(groups) ? run : [];
			label = before[1];
		}
	}
}
