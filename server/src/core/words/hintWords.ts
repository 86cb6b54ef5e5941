import type { Figure } from '../figure/figure.ts';
import type { Known } from '../findings/check.ts';
import { english } from './english.ts';
import type { Words } from './language.ts';
import { yearOf } from './references.ts';

/** What stands behind a figure as a hint, in two or three words: the source that it agrees with, else what is the matter. */
export function hintWords({ judgement }: Figure, known: Known, { hints }: Words = english): string {
	const statistic = known.statistic(judgement.statistic);
	const source = known.source(statistic?.source ?? null);
	switch (judgement.verdict) {
		case 'supported': return statistic?.verification === 'seed-only' ? hints.repeated : source === undefined ? hints.published : `${firstName(source.short)} ${yearOf(source)}`;
		case 'outdated': return hints.outdated;
		case 'disputed': return hints.disputed;
		case 'differs': return source === undefined ? hints.differs : hints.differsFrom(`${firstName(source.short)} ${yearOf(source)}`);
		case 'unknown': return hints.unknown;
	}
}

/** Of several publishers the first: a hint is no citation. */
const firstName = (short: string): string => short.split(/, | and /)[0] ?? short;
