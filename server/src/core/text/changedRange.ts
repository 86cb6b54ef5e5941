/** The stretch in which two texts differ: `[from, toBefore)` of the one became `[from, toAfter)` of the other. */
export interface ChangedRange {
	readonly from: number;
	readonly toBefore: number;
	readonly toAfter: number;
}

/** Long enough that comparing strings, not code units, does the work. */
const STRIDE = 2048;

/** What lies between the common start and the common end of two texts. An edit at several places gives one range around all. */
export function changedRange(before: string, after: string): ChangedRange {
	const shorter = Math.min(before.length, after.length);
	let from = 0;
	while (from + STRIDE <= shorter && before.slice(from, from + STRIDE) === after.slice(from, from + STRIDE)) from += STRIDE;
	while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
	const rest = shorter - from;
	let back = 0;
	while (back + STRIDE <= rest && before.slice(before.length - back - STRIDE, before.length - back) === after.slice(after.length - back - STRIDE, after.length - back)) back += STRIDE;
	while (back < rest && before.charCodeAt(before.length - 1 - back) === after.charCodeAt(after.length - 1 - back)) back++;
	return { from, toBefore: before.length - back, toAfter: after.length - back };
}
