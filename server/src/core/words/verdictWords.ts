import type { Verdict } from '../verdict/judgement.ts';

/** What the facts say of a figure, as the end of "49.6 million: …". */
export const verdictWords: Readonly<Record<Verdict, string>> = {
	supported: 'agrees with a published figure',
	differs: 'differs from the published figure',
	outdated: 'an older edition’s figure',
	disputed: 'a questioned figure',
	unknown: 'not among the facts',
};
