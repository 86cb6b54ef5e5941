/** How many of how many. */
export interface Share {
	readonly right: number;
	readonly of: number;
}

export const nothing: Share = { right: 0, of: 0 };

/** Adds two shares. */
export const plus = (a: Share, b: Share): Share => ({ right: a.right + b.right, of: a.of + b.of });

/** The share as a number, `null` where nothing was scored. */
export const ratio = (share: Share): number | null => share.of === 0 ? null : share.right / share.of;

/** The 95 % Wilson score interval of a share: honest where n is small and where the share is near 0 or 1. */
export function wilson(share: Share): readonly [number, number] {
	if (share.of === 0) return [0, 1];
	const z = 1.959964;
	const n = share.of;
	const p = share.right / n;
	const middle = p + (z * z) / (2 * n);
	const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
	const whole = 1 + (z * z) / n;
	return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)];
}
