import type { CompiledFacts } from '../facts/facts.ts';
import type { Quantity, Statistic } from '../facts/model.ts';
import { misquotesOf } from './statisticWords.ts';

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
export const misquoteIndex = ({ statistics, words }: CompiledFacts): MisquoteEntry[] =>
	statistics.flatMap((statistic, at) => {
		const [id, , , figures = []] = words?.[at] ?? [];
		return (id === statistic.id ? figures : misquotesOf(statistic)).map((figure) => ({ statistic, at, figure }));
	});
