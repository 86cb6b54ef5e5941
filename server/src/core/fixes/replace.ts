import type { Fix, TextEdit } from '../analysis.ts';
import type { Source, Statistic } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import { offsetIn, toSource } from '../markdown/prose.ts';
import { overlaps, shift } from '../span.ts';
import { quantityWords } from '../words/quantityWords.ts';
import { sortEdits } from './apply.ts';
import { citing } from './cite.ts';
import { placeOf } from './context.ts';
import type { FixContext, Place } from './context.ts';
import { replacingCitation } from './replaceCitation.ts';
import { hedgeBefore, rewrite } from './rewrite.ts';
import { isUntouchable } from './untouchable.ts';

/**
 * Puts the newest published number in place of a figure and cites it, in one step.
 *
 * Rounding, hedge, scale words and number style stay the writer's; years of the old edition (`old`) in the sentence change
 * with it. `undefined` inside quotations, titles, notes and images, for a leg of a comparison, and where the forms do not match.
 */
export function replaceFix(context: FixContext, figure: Figure, newest: Statistic, source: Source, old?: Statistic, title: 'replace' | 'alignHere' | 'alignThere' = 'replace'): Fix | undefined {
	const place = placeOf(context, figure.span);
	if (place === undefined || place.prose.kind === 'note' || place.prose.kind === 'alt' || isUntouchable(context, figure)) return undefined;
	const { quantity } = figure;
	if (quantity.kind !== newest.quantity.kind || quantity.low !== quantity.high || (quantity.kind === 'money' && quantity.unit !== newest.quantity.unit)) return undefined;
	const { prose, start } = place;
	const sentence = { start: offsetIn(prose, figure.sentence.start - place.block.from), end: offsetIn(prose, figure.sentence.end - place.block.from) };
	const before = prose.text.slice(Math.max(sentence.start, 0), start);
	const after = prose.text.slice(place.end, sentence.end);
	if (isLeg(before, after)) return undefined;
	const hedge = hedgeBefore(before);
	const words = rewrite(prose.text.slice(start, place.end), hedge, newest.quantity);
	if (words === undefined || words.text === prose.text.slice(start, place.end)) return undefined;
	const years = old === undefined ? [] : yearEdits(place, sentence, old, newest);
	const edits: TextEdit[] = years.map(({ span, newText }) => ({ span: shift(span, place.block.from), newText }));
	if (hedge !== null && words.hedge !== null) {
		const at = start - 1 - hedge.length;
		edits.push({ span: shift(toSource(prose, at, at + hedge.length), place.block.from), newText: words.hedge });
	}
	// A no-break space or an escape in the figure stays where the number's shape allows it.
	const text = keepSpaces(figure.text, words.text);
	const cited = citingNewest(context, figure, source, text, old);
	const check = COMPUTED.test(before) || COMPUTED.test(after) || (years.length === 0 && /(?<!\d)(?:19|20)\d\d(?!\d)/.test(`${before} ${after}`.replace(/\([^()]*\)/g, '')));
	const others = edits.filter(({ span }) => !cited.edits.some((edit) => overlaps(edit.span, span)));
	return {
		title: context.words.titles[title](text.charAt(0).toLowerCase() + text.slice(1), source, check, words.exact ? null : quantityWords(newest.quantity)), preferred: true, does: 'replace', certain: false,
		edits: sortEdits([...others, ...cited.edits]), bibliographyEntry: cited.bibliographyEntry,
	};
}

/** One of two numbers that are set against each other: changing it alone would change what is compared. */
const isLeg = (before: string, after: string): boolean =>
	/\b(?:from|compared (?:with|to)|than the|versus|vs\.?|against|up from|down from|between)(?: (?:an estimated|about|around|nearly|some|over|more than|just|roughly|approximately))?\s?[$€£]?$/i.test(before.trimEnd()) ||
	/\b(?:to|by|reach(?:ed|ing)?|at)\s?$/i.test(before) && /\b(?:from|since|between)\b/i.test(before) ||
	/^[^.;]{0,80}\b(?:(?:up|down|increase|decrease|rise|fall|compared|rose|fell|grew|more|higher|lower) (?:from|with|to|than)|from [\d$€£])/i.test(after);

/** Words that say something which follows from the number. */
const COMPUTED = /%|\bper ?cent\b|\b(?:doubled|tripled|quadrupled|halved|twice|half|a third|thirds?|a quarter|quarters?|one in|in every|increase|increased|decrease|rise|rose|risen|fell|fallen|grew|grown|compared|per 1,?000|for every|equivalent|population of|average|of whom|of them|of these)\b/i;

/** Years in the sentence that are those of the old edition, outside links and marks. */
function yearEdits({ prose }: Place, sentence: { readonly start: number; readonly end: number }, old: Statistic, newest: Statistic): TextEdit[] {
	const to = new Map<number, number>();
	if (old.period.to !== null && old.period.from === old.period.to && newest.period.to !== null && newest.period.from === newest.period.to) to.set(old.period.to, newest.period.to);
	if (old.published !== newest.published) to.set(old.published, newest.published);
	const edits: TextEdit[] = [];
	for (const { index, 0: year } of prose.text.slice(sentence.start, sentence.end).matchAll(/(?<![\d.,/–-])(?:19|20)\d\d(?![\d–-]|[.,]\d)/g)) {
		const at = sentence.start + index;
		const now = to.get(Number(year));
		const span = toSource(prose, at, at + 4);
		if (now === undefined || span.end - span.start !== 4 || prose.marks.some((mark) => overlaps(mark.span, span))) continue;
		edits.push({ span, newText: String(now) });
	}
	return edits;
}

/** The old source's citation gives way to the new one; where there is none, one is added. */
function citingNewest(context: FixContext, figure: Figure, source: Source, text: string, old: Statistic | undefined): ReturnType<typeof citing> {
	const known = figure.citations.some((citation) => citation.source === source.id && citation.kind !== 'attribution');
	const stale = known ? undefined : figure.citations.find((citation) => citation.kind !== 'attribution' && citation.source !== null && (old === undefined || citation.source === old.source || old.alsoIn.includes(citation.source)));
	const replaced = stale === undefined ? undefined : replacingCitation(context, stale, source, false);
	if (replaced === undefined) return citing(context, figure, source, null, text);
	// A link around the figure: its address changes, its words are the figure's own edit.
	return { edits: sortEdits([{ span: figure.span, newText: text }, ...replaced.edits]), bibliographyEntry: replaced.bibliographyEntry };
}

/** `40.3&nbsp;million` keeps its no-break space. */
function keepSpaces(source: string, text: string): string {
	const [wide] = /&nbsp;|&#160;|[\u00a0\u202f]/.exec(source) ?? [];
	const escaped = /^\\[$~]/.test(source) ? text.replace(/^[$~]/, '\\$&') : text;
	return wide === undefined ? escaped : escaped.replace(/ (?=\p{L})/u, wide);
}

/** Whether an edit may bring a statistic into a draft: current and verified. */
export const isWritable = ({ standing, verification }: Statistic): boolean => standing === 'current' && (verification === 'primary' || verification === 'secondary');
