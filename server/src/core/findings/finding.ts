import type { Span } from '../span.ts';
import type { Message } from '../words/messages.ts';
import type { Code } from './catalogue.ts';
import type { Figure } from '../figure/figure.ts';
import type { Citation } from '../citation/citation.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What is shown to the writer: a code, a place, and words as (id, data). */
export interface Finding {
	readonly code: Code;
	readonly severity: Severity;
	readonly span: Span;
	readonly message: Message;
	/** The figure it speaks of; absent for findings on a silencing comment. */
	readonly figure: Figure | null;
	/** The citation it speaks of, for `wrong-source` and `unresolved-citation`. */
	readonly citation: Citation | null;
	readonly statistic: string | null;
	/** The other place of an `inconsistent-figure`; empty for every other code. */
	readonly related: readonly Related[];
	/** Code, normalised figure, the sentence's words, nth occurrence: stable when a paragraph moves. */
	readonly fingerprint: string;
}

/** Another place that a finding speaks of. */
export interface Related {
	/** The draft that it is in, as it was handed in for comparing; `null` for this draft. */
	readonly path: string | null;
	readonly span: Span;
	/** The figure there; `null` where it is a stretch of words. */
	readonly figure: Figure | null;
	readonly message: Message;
}
