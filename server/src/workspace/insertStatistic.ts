import type { Analysis, Analyzer, Fix, Surroundings, TextEdit } from '../core/analysis.ts';
import type { Source, Statistic } from '../core/facts/model.ts';
import type { Figure } from '../core/figure/figure.ts';
import { citing } from '../core/fixes/cite.ts';
import { phraseEnd } from '../core/fixes/placement.ts';
import { defaultOptions } from '../core/options.ts';
import type { Span } from '../core/span.ts';
import { quantityWords } from '../core/words/quantityWords.ts';
import type { WriteReference } from '../core/words/references.ts';
import { Pieces } from './pieces.ts';

/** Puts a statistic's figure with its citation, in the draft's style, in place of a stretch of the draft. `undefined` where no citation can stand. */
export function insertStatistic({ analyzer, analysis, surroundings, writeReference }: InsertContext, span: Span, statistic: Statistic, source: Source): Insertion | undefined {
	const { text } = analysis.draft;
	const [before, after] = [text.slice(Math.max(0, span.start - 4), span.start), text.charAt(span.end)];
	const read = readStatement(analyzer, statistic);
	const phrase = /(?:^|\n|[.!?]["”’]?\s{1,2})$/.test(before) ? read.phrase : read.phrase.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase());
	const start = span.start + (/[\p{L}\p{N},;:]$/u.test(before) ? 1 : 0);
	const draft = new Pieces(text);
	draft.apply([{ span, newText: `${start > span.start ? ' ' : ''}${phrase}${/[\p{L}\p{N}]/u.test(after) ? ' ' : ''}` }]);
	const next = analyzer.analyze({ ...analysis.draft, text: draft.text }, surroundings, analysis);
	const context = analyzer.context(next, writeReference);
	if (context === undefined) {
		return undefined;
	}
	// The mark goes right behind the phrase: the writer is in the middle of the sentence.
	const figure: Figure = {
		...read.figure, span: { start, end: start + read.length }, text: phrase.slice(0, read.length), sentence: { start, end: start + phrase.length }, quoted: false, place: 'text', citations: [],
	};
	const { edits, bibliographyEntry } = citing(context, figure, source, statistic.locator);
	if (edits.length === 0) {
		return undefined;
	}
	draft.apply(edits);
	return { edits: draft.edits, bibliographyEntry };
}

/** The figure of a statistic in its statement's own words: "49.6 million people". */
export const figurePhrase = (analyzer: Analyzer, statistic: Statistic): string => readStatement(analyzer, statistic).phrase;

/** What an insertion is made from. */
export interface InsertContext {
	readonly analyzer: Analyzer;
	readonly analysis: Analysis;
	readonly surroundings: Surroundings;
	readonly writeReference: WriteReference;
}

export interface Insertion {
	readonly edits: readonly TextEdit[];
	readonly bibliographyEntry: Fix['bibliographyEntry'];
}

/** A statement's figure, with its words and how many characters of them the number has. */
interface ReadStatement {
	readonly phrase: string;
	readonly length: number;
	readonly figure: Figure;
}

/** Statements are read as drafts are; one whose number stands in no sentence gives its published number alone. */
function readStatement(analyzer: Analyzer, statistic: Statistic): ReadStatement {
	const known = read.get(statistic) ?? readNow(analyzer, statistic);
	read.set(statistic, known);
	return known;
}

const read = new WeakMap<Statistic, ReadStatement>();

function readNow(analyzer: Analyzer, { statement, quantity, published }: Statistic): ReadStatement {
	const { figures } = analyzer.analyze({ text: statement, language: 'markdown', name: null }, { options: defaultOptions, today: `${published}-12-31`, bibliography: null });
	const figure = figures.find(it => it.quantity.kind === quantity.kind && Math.abs(it.quantity.low - quantity.low) < 1e-9);
	if (figure === undefined) {
		const phrase = quantityWords(quantity);
		return { phrase, length: phrase.length, figure: standIn(quantity) };
	}
	const { start, end } = figure.span;
	return { phrase: statement.slice(start, phraseEnd(statement, end, figure.sentence.end)), length: end - start, figure };
}

/** A figure of which only the number is known: placing a citation asks for nothing else. */
const standIn = (quantity: Figure['quantity']): Figure => ({
	span: { start: 0, end: 0 }, text: '', quantity, sentence: { start: 0, end: 0 }, quoted: false, place: 'text', citations: [],
	judgement: { verdict: 'unknown', statistic: null, newest: null, rule: null, alternatives: [], notes: [], steps: [] },
	slots: {
		things: new Map(), topics: new Map(), qualities: new Map(), ages: new Map(), sexes: new Map(), places: new Map(), years: new Map(), bodies: new Map(),
		direction: null, isChange: false, present: false, saysToday: false, questioned: false, compared: false, forecast: false, unread: [],
	},
});
