/** One measured figure beside its bar. */
export interface Result {
	/** Which part of the benchmark: `a` to `g`. */
	readonly part: string;
	readonly what: string;
	/** What came out, as shown. */
	readonly measured: string;
	/** The bar, as shown; `null` for figures that only inform. */
	readonly bar: string | null;
	/** The measured value over its bar: above 1 fails. `null` where there is no bar. */
	readonly load: number | null;
}

/** How long to measure. */
export interface Effort {
	readonly quick: boolean;
}

/** A figure that must stay at or under a bar. */
export function barred(part: string, what: string, measured: string, value: number, bar: number, barText: string): Result {
	return { part, what, measured, bar: barText, load: value / bar };
}

/** A figure that only informs. */
export const informing = (part: string, what: string, measured: string): Result => ({ part, what, measured, bar: null, load: null });

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const mb = (bytes: number): string => `${(bytes / 1048576).toFixed(1)} MB`;

/** A table, worst first; figures without a bar come last. */
export function resultTable(results: readonly Result[]): string {
	const sorted = [...results].sort((a, b) => (b.load ?? -1) - (a.load ?? -1));
	const rows = sorted.map((result) => [
		result.load === null ? '' : result.load > 1 ? 'FAIL' : 'pass', result.part, result.what, result.measured, result.bar ?? '–',
	]);
	const all = [['', '', 'what', 'measured', 'bar'], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
	return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}
