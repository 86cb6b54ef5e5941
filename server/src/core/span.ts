/**
 * A stretch of a text: half-open, in UTF-16 code units, as JavaScript strings and LSP count them.
 *
 * In `About 49.6 million people` the figure's span is `{ start: 6, end: 18 }`.
 */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies within `outer`, both ends counted in. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The same stretch, `by` code units further on. */
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
