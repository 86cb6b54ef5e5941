/** The value below which `share` of the sorted values lie; 0 for none. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

/** Milliseconds that a piece of work takes. */
export function time(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** How much longer twice the text takes, at worst. Below a third of a millisecond the clock says nothing. */
export function perDoubling(found: readonly number[], sizes: readonly number[]): number {
	let worst = 0;
	for (let index = 1; index < found.length; index += 1) {
		const doublings = Math.log2((sizes[index] ?? 1) / (sizes[index - 1] ?? 1));
		const [before, after] = [Math.max(0.3, found[index - 1] ?? 0), Math.max(0.3, found[index] ?? 0)];
		worst = Math.max(worst, (after / before) ** (1 / doublings));
	}
	return found.length < sizes.length ? Infinity : worst;
}
