/** Offsets, end exclusive. */
export type Range = readonly [number, number];

/** How many characters two ranges share. */
export const shared = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Whether two ranges share a character; an empty range overlaps what it lies in or touches. */
export const overlaps = (a: Range, b: Range): boolean =>
	a[0] === a[1] || b[0] === b[1] ? a[0] <= b[1] && b[0] <= a[1] : shared(a, b) > 0;

/** For each target, the items that overlap it, largest overlap first. */
export function match<T, U>(targets: readonly T[], rangeOf: (target: T) => Range, items: readonly U[], rangeOfItem: (item: U) => Range): U[][] {
	return targets.map((target) => {
		const range = rangeOf(target);
		return items
			.filter((item) => overlaps(range, rangeOfItem(item)))
			.sort((a, b) => shared(range, rangeOfItem(b)) - shared(range, rangeOfItem(a)));
	});
}
