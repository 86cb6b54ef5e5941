import type { CompiledFacts } from '../../core/facts/facts.ts';
import type { Source } from '../../core/facts/model.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { WriteReference } from '../../core/words/references.ts';
import type { Decision } from '../../core/findings/reasons.ts';
import { Lines } from '../../files/lines.ts';
import type { CheckedDraft } from '../checkDraft.ts';
import type { FileEdit } from '../settle.ts';
import type { CliHost } from '../host.ts';

/** Turns the result of a check into one text. One file per format. */
export type Reporter = (run: CheckRun) => string;

/** Everything that one call of `check` found. */
export interface CheckRun {
	readonly drafts: readonly CheckedDraft[];
	readonly host: Pick<CliHost, 'knowledge' | 'formats' | 'colours' | 'version' | 'cwd'>;
	/** Writes the references of fixes. */
	readonly writeReference: WriteReference;
	/** The edit that settles a finding of a draft in the decisions file. */
	readonly editOfDecision: (draft: CheckedDraft, decision: Decision) => FileEdit | undefined;
	/** Say how each figure was compared. */
	readonly explain: boolean;
}

/** The lines of a draft of this run, by its path. */
export type LinesIn = (path: string) => Lines;

/** Finds the lines of other drafts: few findings speak of one. */
export function linesOf(drafts: readonly CheckedDraft[]): LinesIn {
	const texts = new Map(drafts.map(({ file: { path }, analysis }) => [path, analysis.draft.text]));
	const made = new Map<string, Lines>();
	return path => {
		const lines = made.get(path) ?? new Lines(texts.get(path) ?? '');
		made.set(path, lines);
		return lines;
	};
}

/** Places with a finding: a figure with two findings is looked at once. */
export const placesOf = (drafts: readonly CheckedDraft[]): number =>
	drafts.reduce((count, { analysis }) => count + new Set(analysis.findings.map(({ span }) => span.start)).size, 0);

/** The source to look at a finding with: for an older edition's figure the newest edition's, for a questioned one that of who examined it. */
export function sourceToSee({ code, figure, statistic: id }: Finding, facts: CompiledFacts): Source | undefined {
	const newest = code === 'outdated-figure' ? figure?.judgement.newest ?? null : null;
	const statistic = facts.statistics.find(it => it.id === (newest ?? id));
	const wanted = (code === 'disputed-figure' ? statistic?.disputedBy[0]?.source : undefined) ?? statistic?.source;
	return facts.sources.find(it => it.id === wanted);
}
