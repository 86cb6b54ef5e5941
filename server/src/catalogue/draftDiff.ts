/** What changed facts do to a draft: the same text, judged with two sets of facts. */
import type { Analysis } from '../core/analysis.ts';
import type { Figure } from '../core/figure/figure.ts';
import type { Finding } from '../core/findings/finding.ts';

/** See {@link diffAnalyses}. */
export interface DraftDiff {
	/** Findings that only the newer facts bring, by place. */
	readonly appears: readonly Finding[];
	/** Findings that only the older facts brought, by place. */
	readonly disappears: readonly Finding[];
	/** Figures with another verdict or statistic, by place. `before` or `after` is missing where only one set of facts takes it for a figure. */
	readonly judged: readonly { readonly before: Figure | undefined; readonly after: Figure | undefined }[];
}

/** Sets two analyses of one text beside each other. A finding is the same where its code and its place are. */
export function diffAnalyses(before: Analysis, after: Analysis): DraftDiff {
	const placeOf = ({ code, span }: Finding): string => `${code} ${span.start}-${span.end}`;
	const without = (all: readonly Finding[], others: readonly Finding[]): Finding[] => {
		const known = new Set(others.map(placeOf));
		return all.filter(it => !known.has(placeOf(it)));
	};
	const then = new Map(before.figures.map(it => [it.span.start, it]));
	const now = new Map(after.figures.map(it => [it.span.start, it]));
	const starts = [...new Set([...then.keys(), ...now.keys()])].sort((a, b) => a - b);
	return {
		appears: without(after.findings, before.findings),
		disappears: without(before.findings, after.findings),
		judged: starts
			.map(start => ({ before: then.get(start), after: now.get(start) }))
			.filter(pair => pair.before?.judgement.verdict !== pair.after?.judgement.verdict || pair.before?.judgement.statistic !== pair.after?.judgement.statistic),
	};
}

/** Whether the facts have anything to do with the draft. */
export const isTouched = ({ appears, disappears, judged }: DraftDiff): boolean => appears.length + disappears.length + judged.length > 0;
