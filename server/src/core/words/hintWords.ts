import type { Figure } from '../figure/figure.ts';
import type { Known } from '../findings/check.ts';
import { yearOf } from './references.ts';

/** What stands behind a figure as a hint, in two or three words: the source that it agrees with, else what is the matter. */
export function hintWords({ judgement }: Figure, known: Known): string {
	const statistic = known.statistic(judgement.statistic);
	const source = known.source(statistic?.source ?? null);
	switch (judgement.verdict) {
		case 'supported': return statistic?.verification === 'seed-only' ? 'repeated, not traced' : source === undefined ? 'published' : `${firstName(source.short)} ${yearOf(source)}`;
		case 'outdated': return 'older edition';
		case 'disputed': return 'questioned';
		case 'differs': return source === undefined ? 'differs' : `differs from ${firstName(source.short)} ${yearOf(source)}`;
		case 'unknown': return 'not among the facts';
	}
}

/** Of several publishers the first: a hint is no citation. */
const firstName = (short: string): string => short.split(/, | and /)[0] ?? short;
