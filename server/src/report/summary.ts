import type { Analysis, Summary } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';

/** The summaries of drafts, added up. */
export function addUp(analyses: readonly Pick<Analysis, 'summary'>[]): Summary {
	const total = { figures: 0, supported: 0, differs: 0, outdated: 0, disputed: 0, unknown: 0, uncited: 0 };
	for (const { summary } of analyses) {
		for (const key of Object.keys(total) as (keyof Summary)[]) {
			total[key] += summary[key];
		}
	}
	return total;
}

/** Places that an editor marks: two findings on one place count once, and hints are not marked. */
export const placesToLookAt = (findings: readonly Finding[]): number =>
	new Set(findings.filter(isMarked).map(({ span }) => `${span.start} ${span.end}`)).size;

/** Whether an editor draws a mark for a finding. */
export const isMarked = ({ severity }: Pick<Finding, 'severity'>): boolean => severity !== 'hint';
