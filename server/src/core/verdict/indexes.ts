import type { Quantity, Statistic } from '../facts/model.ts';
import { scanQuantities } from '../quantity/scan.ts';
import { tokenize } from '../text/tokens.ts';
import { compatibility } from './compatible.ts';

/** So many statistics of one value or concept are looked at; far more than the facts have of any. */
export const CANDIDATE_CAP = 400;

/** Made when it is first asked for: most drafts never ask. */
export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

/** A misquote in circulation and the statistic that it garbles. */
export interface MisquoteEntry {
	readonly statistic: Statistic;
	/** Its place in the facts. */
	readonly at: number;
	readonly figure: Quantity;
}

/** Misquotes whose number is another one than the statistic's own. */
export function misquoteIndex(statistics: readonly Statistic[]): MisquoteEntry[] {
	return statistics.flatMap((statistic, at) =>
		statistic.misquotes.flatMap(({ figure }) => {
			const [found] = scanQuantities(tokenize(figure));
			return found === undefined || compatibility(found.quantity, statistic.quantity, false) !== undefined ? [] : [{ statistic, at, figure: found.quantity }];
		}),
	);
}
