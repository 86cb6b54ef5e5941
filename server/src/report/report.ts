import type { Analysis, Summary } from '../core/analysis.ts';
import type { CompiledFacts } from '../core/facts/facts.ts';
import type { FactsEdition, Source, Statistic } from '../core/facts/model.ts';
import type { Figure } from '../core/figure/figure.ts';
import { sourceWords } from '../core/findings/check.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Verdict } from '../core/verdict/judgement.ts';
import { english } from '../core/words/english.ts';
import { render } from '../core/words/messages.ts';
import { periodWords, quantityWords } from '../core/words/quantityWords.ts';
import { addressOf } from '../core/words/references.ts';
import { Lines } from '../files/lines.ts';
import { citationWords } from './citationWords.ts';
import { readableSentence, type SentenceParts } from './sentence.ts';
import { addUp, isMarked, placesToLookAt } from './summary.ts';
import { words } from './words.ts';

/** Every figure of some drafts, as an editor or a fact-checker goes through them. Plain texts, not yet escaped for anything. */
export interface Report {
	/** ISO date on which it was made. */
	readonly made: string;
	/** The facts that the drafts were compared with. */
	readonly edition: FactsEdition;
	/** The files with facts of the organisation or workspace that count beside them. */
	readonly ownFacts: readonly string[];
	readonly summary: Summary;
	readonly toLookAt: number;
	readonly drafts: readonly ReportedDraft[];
}

export interface ReportedDraft {
	readonly path: string;
	/** Why it, or a part of it, was not read. */
	readonly limits: readonly string[];
	/** By place in the draft. */
	readonly figures: readonly ReportedFigure[];
}

export interface ReportedFigure {
	/** Both from 1; the column counts UTF-16 code units. */
	readonly line: number;
	readonly column: number;
	readonly figure: string;
	readonly sentence: SentenceParts;
	readonly verdict: Verdict;
	/** What is to be looked at, the gravest first. */
	readonly messages: readonly string[];
	/** Whether the editor marks it: there is a message above a hint. */
	readonly marked: boolean;
	/** What else to know: a newer edition, what to say instead, a settled message. */
	readonly notes: readonly string[];
	/** The statistic that decided; `null` where none did. */
	readonly published: PublishedFigure | null;
	/** What leads to a source in the draft, nearest first. */
	readonly citations: readonly string[];
}

/** A statistic with what leads to it. */
export interface PublishedFigure {
	readonly id: string;
	readonly statement: string;
	/** "ILO, Walk Free and IOM (2022)". */
	readonly source: string;
	readonly title: string;
	/** Always https. */
	readonly address: string | null;
	readonly locator: string | null;
	/** "seen with the body that issued it". */
	readonly confirmed: string;
}

/** A draft to report on. Its `path` is what readers see. */
export interface DraftToReport {
	readonly path: string;
	readonly analysis: Analysis;
	/** What it was compared with, where a folder has facts of its own. */
	readonly facts?: CompiledFacts;
}

/** Puts together what was found in drafts; `today` is an ISO date. */
export function makeReport(drafts: readonly DraftToReport[], facts: CompiledFacts, today: string): Report {
	const shelves = new Map<CompiledFacts, Shelves>();
	const shelvesOf = (own: CompiledFacts): Shelves => {
		const known = shelves.get(own) ?? { statistic: shelf(own.statistics), source: shelf(own.sources) };
		shelves.set(own, known);
		return known;
	};
	const compared = new Set([facts, ...drafts.map(draft => draft.facts ?? facts)]);
	return {
		made: today,
		edition: facts.edition,
		ownFacts: [...new Set([...compared].flatMap(({ origins }) => origins === undefined ? [] : [...origins.statistics.values()].map(({ file }) => file)))],
		summary: addUp(drafts.map(({ analysis }) => analysis)),
		toLookAt: drafts.reduce((count, { analysis }) => count + placesToLookAt(analysis.findings), 0),
		drafts: drafts.map(({ path, analysis, facts: own = facts }) => {
			const lines = new Lines(analysis.draft.text);
			return { path, limits: analysis.limits.map(limit => render(limit)), figures: analysis.figures.toSorted((a, b) => a.span.start - b.span.start).map(figure => reported(figure, analysis, lines, shelvesOf(own))) };
		}),
	};
}

interface Shelves {
	readonly statistic: (id: string | null) => Statistic | undefined;
	readonly source: (id: string | null) => Source | undefined;
}

function shelf<T extends { readonly id: string }>(list: readonly T[]): (id: string | null) => T | undefined {
	const map = new Map(list.map(it => [it.id, it]));
	return id => id === null ? undefined : map.get(id);
}

function reported(figure: Figure, { draft, findings, settled }: Analysis, lines: Lines, known: Shelves): ReportedFigure {
	const { line, character } = lines.at(figure.span.start);
	const own = (finding: Finding) => finding.span.start === figure.span.start && finding.span.end === figure.span.end || finding.figure?.span.start === figure.span.start;
	const mine = findings.filter(own);
	const statistic = known.statistic(figure.judgement.statistic);
	return {
		line: line + 1,
		column: character + 1,
		figure: figure.text,
		sentence: readableSentence(draft.text, figure),
		verdict: figure.judgement.verdict,
		messages: mine.map(({ message }) => render(message)),
		marked: mine.some(isMarked),
		notes: [...notesOf(figure, mine.length > 0, statistic, known), ...settled.filter(own).map(({ message }) => words.settled(render(message)))],
		published: statistic === undefined ? null : published(statistic, known),
		citations: figure.citations.map(citation => citationWords(citation, known.source(citation.source))),
	};
}

function published(statistic: Statistic, known: Shelves): PublishedFigure {
	const source = known.source(statistic.source);
	return {
		id: statistic.id,
		statement: statistic.statement,
		source: sourceWords(source),
		title: source?.title ?? '',
		address: source === undefined ? null : addressOf(source),
		locator: statistic.locator,
		confirmed: english.verifications[statistic.verification],
	};
}

function notesOf({ judgement: { newest: newestId, verdict } }: Figure, hasMessage: boolean, statistic: Statistic | undefined, known: Shelves): string[] {
	const newest = known.statistic(newestId);
	return [
		// The message of an older edition's figure names the newest one.
		...newest === undefined || newest === statistic || verdict === 'outdated' && hasMessage ? [] : [words.newest(quantityWords(newest.quantity), periodWords(newest), sourceWords(known.source(newest.source)))],
		...verdict === 'disputed' ? statistic?.disputedBy.slice(0, 2).map(({ source, why }) => words.questionedBy(source === 'editorial-note' ? '' : sourceWords(known.source(source)), why)) ?? [] : [],
		...verdict !== 'disputed' || statistic?.sayInstead == null ? [] : [words.instead(statistic.sayInstead.sentence, sourceWords(known.source(statistic.sayInstead.source)))],
		...statistic?.caveat == null || verdict === 'unknown' ? [] : [statistic.caveat],
		...verdict === 'disputed' ? [words.notTheHarm] : [],
	];
}
