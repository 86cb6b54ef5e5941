import type { Label } from './label.ts';

/** The codes that are scored one by one. */
export const scoredCodes = [
	'missing-citation', 'attribution-only', 'differs-from-source', 'disputed-figure', 'outdated-figure', 'wrong-source', 'unresolved-citation',
] as const;
export type ScoredCode = (typeof scoredCodes)[number];

/** What a label says of one code: the finding must come, may come, must not come, or the label does not tell. */
export type Expectation = 'must' | 'may' | 'must-not' | 'untold';

const citationCodes: ReadonlySet<string> = new Set(['missing-citation', 'attribution-only']);
const codeOfCitation: Readonly<Record<string, string>> = { none: 'missing-citation', attributed: 'attribution-only' };
const codeOfTruth: Readonly<Record<string, string>> = {
	outdated: 'outdated-figure', wrong: 'differs-from-source', disputed: 'disputed-figure',
};
const verdictOfTruth: Readonly<Record<string, string>> = {
	matches: 'supported', rounded: 'supported', outdated: 'outdated', wrong: 'differs', disputed: 'disputed', unknown: 'unknown',
};

/** Every truth that a label accepts, the main one first; empty where none is given. */
const truths = (label: Label): readonly string[] =>
	label.truth === undefined ? [] : [label.truth, ...label.also ?? [], ...label.truth_also ?? []];

/** The verdicts that a label accepts; empty where it says nothing of the truth. */
export const acceptedVerdicts = (label: Label): readonly string[] => [...new Set(truths(label).map((truth) => verdictOfTruth[truth] ?? truth))];

/** The citation labels that a label accepts; empty where it says nothing of citations. */
export const acceptedCitations = (label: Label): readonly string[] =>
	typeof label.citation === 'string' ? [label.citation, ...label.citation_also ?? []] : [];

/**
 * What a label says of a code.
 *
 * Labels with `codes` say it themselves. For those without, it is derived with care, so that no finding is called right
 * or false on a guess:
 * - a number that is no figure must not have any finding; a borderline one tells nothing;
 * - `missing-citation` and `attribution-only` follow from a `citation` that is the only accepted one, else they may come;
 *   a citation that is a real one excludes both; no citation label tells nothing;
 * - the verdict codes follow from a `truth` that is the only accepted one, else they may come; no truth tells nothing;
 * - the codes about the citation itself (`wrong-source`, `unresolved-citation`) cannot be derived.
 */
export function expectation(label: Label, code: ScoredCode): Expectation {
	if (label.codes !== undefined) {
		if (label.codes.includes(code)) return 'must';
		return label.codes_also?.includes(code) === true ? 'may' : 'must-not';
	}
	if (label.borderline === true) return 'untold';
	if (!label.is_statistic) return 'must-not';
	const accepted = citationCodes.has(code)
		? acceptedCitations(label).map((citation) => codeOfCitation[citation] ?? '')
		: Object.values(codeOfTruth).includes(code) ? truths(label).map((truth) => codeOfTruth[truth] ?? '') : [];
	if (accepted.length === 0) return 'untold';
	if (!accepted.includes(code)) return 'must-not';
	return accepted.every((other) => other === code) ? 'must' : 'may';
}
