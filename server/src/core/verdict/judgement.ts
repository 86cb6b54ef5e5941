/** The contract's five answers. */
export type Verdict = 'supported' | 'differs' | 'outdated' | 'disputed' | 'unknown';

/** What the facts say of a figure, and why. */
export interface Judgement {
	readonly verdict: Verdict;
	/** Id of the statistic that decided: what it agrees with, differs from, is the old edition of. */
	readonly statistic: string | null;
	/** For `outdated` and older editions: the newest statistic of the same concept. */
	readonly newest: string | null;
	/** Id of the compatibility rule that decided: `rounding`, `at-least`, `range-overlap`. */
	readonly rule: string | null;
	/** Other statistics that agree, best first. */
	readonly alternatives: readonly string[];
	/** Things worth a note in the hover. */
	readonly notes: readonly JudgementNote[];
	/** The reasoning, step by step, for `--explain`. */
	readonly steps: readonly Step[];
}

/** Said with a verdict, never a finding by itself. */
export type JudgementNote = 'newer-edition-exists' | 'revised-since' | 'distant-bound' | 'earlier-year' | 'seed-only' | 'questioned-in-text' | 'misquote';

/** One candidate and what became of it. */
export interface Step {
	readonly statistic: string;
	readonly agreed: readonly string[];
	readonly open: readonly string[];
	readonly conflicts: readonly string[];
	readonly rule: string | null;
	/** The first thing that the words leave wanting before it can be taken for the figure's or, where its value fits by no rule, be set against it. */
	readonly lacks: string | null;
}
