/** What a labelled text says of one number-like expression. One such object a line in `gold.jsonl`. */
export interface Label {
	readonly file: string;
	/** UTF-16 offsets, end exclusive. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The number alone, where the span above takes its modifiers along. */
	readonly core_start?: number;
	readonly core_end?: number;
	readonly is_statistic: boolean;
	readonly citation?: string | null;
	readonly citation_also?: readonly string[];
	readonly low?: number | null;
	readonly high?: number | null;
	readonly unit?: string | null;
	readonly kind?: string;
	readonly truth?: string;
	readonly also?: readonly string[];
	readonly truth_also?: readonly string[];
	readonly codes?: readonly string[];
	readonly codes_also?: readonly string[];
	/** Left out of precision and recall. */
	readonly borderline?: boolean;
	/** Ids of the statistics that the label rests on. */
	readonly why?: readonly string[];
}

/** A finding that must come at a place that is no number, such as a footnote mark without a definition. */
export interface Mark {
	readonly code: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** What is labelled about a whole file. One such object a line in `files.jsonl`. */
export interface FileLabel {
	readonly file: string;
	readonly findings: readonly Mark[];
	readonly findings_also?: readonly Mark[];
}

/** Where the number itself stands. */
export const core = (label: Label): readonly [number, number] => [label.core_start ?? label.start, label.core_end ?? label.end];

/** Parses JSON Lines. */
export function readLines<T>(text: string): T[] {
	return text.split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}
