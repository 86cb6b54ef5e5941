import type { Verdict } from '../core/verdict/judgement.ts';

/** In the order in which a person wants to look at them. */
export const verdicts: readonly Verdict[] = ['differs', 'outdated', 'disputed', 'unknown', 'supported'];
