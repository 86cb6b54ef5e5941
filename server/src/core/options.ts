import type { Code } from './findings/catalogue.ts';
import type { Severity } from './findings/finding.ts';

/** How a publication cites; decides the style where the draft has none yet. */
export type Publication = 'report' | 'web' | 'academic' | 'press';

export type CitationStyle = 'auto' | 'footnote' | 'inline-link' | 'reference-link' | 'pandoc' | 'parenthetical' | 'numbered';

/** What a writer can set. `citewright.config.json` and the editor's settings both become this. */
export interface Options {
	readonly publication: Publication;
	readonly citationStyle: CitationStyle;
	/** Path of the CSL style that references are written in; `null` for APA. */
	readonly referenceStyle: string | null;
	/** Per code; a code that is absent has its default. */
	readonly severity: Readonly<Partial<Record<Code, Severity | 'off'>>>;
	/** Names under which the writer's own organisation counts: their figures need no outside source. */
	readonly organisationNames: readonly string[];
	/** ISO date that drafts speak as of, over front matter and file name. */
	readonly asOf: string | null;
	/** Whether silencing comments silence; a reviewer may want to see everything. */
	readonly silencing: boolean;
}

export const defaultOptions: Options = { publication: 'report', citationStyle: 'auto', referenceStyle: null, severity: {}, organisationNames: [], asOf: null, silencing: true };
