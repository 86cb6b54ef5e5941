/** The part of the command line's JSON that is scored; see `check --format json`. */
export interface ReportedFigure {
	readonly offset: readonly [number, number];
	readonly text: string;
	readonly quantity: { readonly kind: string; readonly low: number; readonly high: number; readonly unit: string | null };
	readonly verdict: string;
	readonly statistic: string | null;
	readonly citation: { readonly kind: string; readonly source: string | null } | null;
}

export interface ReportedFinding {
	readonly code: string;
	readonly severity: string;
	readonly offset: readonly [number, number];
	readonly message: string;
	readonly statistic: string | null;
}

export interface ReportedFile {
	readonly path: string;
	readonly figures: readonly ReportedFigure[];
	readonly findings: readonly ReportedFinding[];
}

export interface Report {
	readonly files: readonly ReportedFile[];
}
