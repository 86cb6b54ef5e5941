import type { ComparedDraft } from '../analysis.ts';
import { counterpartsAcross, record } from '../consistency/counterparts.ts';
import type { Placed } from '../consistency/contradict.ts';
import { inconsistency, inconsistentSeverity } from '../consistency/inconsistencies.ts';
import { headingsOf } from '../consistency/sections.ts';
import type { HeadingsOver } from '../consistency/sections.ts';
import { shown } from './analyze.ts';
import type { Kept } from './analyze.ts';

/** The values that drafts give, by the year that they speak as of: each draft was right in its time. */
export type Shelf = Map<string, Map<string, Shelved[]>>;

interface Shelved extends Placed {
	readonly path: string;
	readonly name: string;
	readonly headingsOver: HeadingsOver;
}

/**
 * Sets a draft beside those on the shelf, and puts it there. Its analysis comes back with what it and a draft before it
 * contradict each other in, or as it was; one finding per figure.
 */
export function compareWith(shelf: Shelf, { path, name }: Pick<ComparedDraft, 'path' | 'name'>, analysis: Kept): Kept {
	const year = analysis.asOf.slice(0, 4);
	const ledger = shelf.get(year) ?? new Map<string, Shelved[]>();
	shelf.set(year, ledger);
	const headingsOver = headingsOf(analysis.document);
	const found = contradictions(ledger, analysis, headingsOver);
	record(ledger, analysis.statements.map((placed) => ({ ...placed, path, name, headingsOver })));
	if (found.length === 0) return analysis;
	return { ...analysis, ...shown([...analysis.raw, ...found], analysis.suppressions, analysis.document, analysis.surroundings) };
}

function contradictions(ledger: ReadonlyMap<string, readonly Shelved[]>, { surroundings, raw, statements, document }: Kept, headingsOver: HeadingsOver): Kept['findings'] {
	const severity = inconsistentSeverity(surroundings.options);
	if (severity === undefined || ledger.size === 0) return [];
	const taken = new Set(raw.filter(({ code }) => code === 'inconsistent-figure').map(({ span }) => span.start));
	return counterpartsAcross(ledger, statements, headingsOver)
		.filter(({ here }) => !taken.has(here.figure.span.start))
		.map((counterpart) => inconsistency(counterpart, severity, counterpart.there, counterpart.there.headingsOver, document.text));
}
