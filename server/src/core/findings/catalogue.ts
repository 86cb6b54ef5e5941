import type { Severity } from './finding.ts';

/** Every code, with its default severity (section 3 of the contract). `docs/rules/CODE.md` describes each. */
export const catalogue = {
	'missing-citation': { severity: 'warning' },
	'attribution-only': { severity: 'information' },
	'differs-from-source': { severity: 'warning' },
	'outdated-figure': { severity: 'warning' },
	'disputed-figure': { severity: 'warning' },
	'wrong-source': { severity: 'warning' },
	'unresolved-citation': { severity: 'warning' },
	'inconsistent-figure': { severity: 'information' },
	'unused-suppression': { severity: 'hint' },
	'invalid-config': { severity: 'error' },
	'invalid-corpus': { severity: 'error' },
} as const satisfies Record<string, { readonly severity: Severity }>;

export type Code = keyof typeof catalogue;

export const codes = Object.keys(catalogue) as readonly Code[];

/** The page that explains a code; `codeDescription.href` of its diagnostics. */
export const docsUrl = (code: Code): string => `https://github.com/citewright/citewright/blob/main/docs/rules/${code}.md`;
