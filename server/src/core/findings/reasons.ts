import type { Code } from './catalogue.ts';

/** Why somebody silences a finding; the words stand in the decisions file. */
export const reasons = ['different thing counted', 'newer source', 'our own data', 'quotation', 'not our subject', 'checked with source'] as const;

export type Reason = typeof reasons[number];

/** The reasons that make sense for a finding, the likeliest first. */
export function reasonsFor(code: Code, quoted: boolean): readonly Reason[] {
	const own = likely[code] ?? usual;
	return quoted && code !== 'unresolved-citation' ? ['quotation', ...own] : own;
}

const usual: readonly Reason[] = ['different thing counted', 'newer source', 'checked with source'];

const likely: Readonly<Partial<Record<Code, readonly Reason[]>>> = {
	'missing-citation': ['our own data', 'checked with source', 'not our subject'],
	'attribution-only': ['checked with source', 'not our subject'],
	'differs-from-source': ['different thing counted', 'newer source', 'our own data', 'checked with source'],
	'unresolved-citation': ['checked with source'],
};

/** A finding that somebody settled in the decisions file. */
export interface Decision {
	readonly fingerprint: string;
	readonly code: Code;
	/** The figure as the draft has it. */
	readonly figure: string;
	readonly reason: Reason;
}
