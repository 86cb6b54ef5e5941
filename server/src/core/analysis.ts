import type { Bibliography } from './citation/bibliography.ts';
import type { Figure } from './figure/figure.ts';
import type { Known } from './findings/check.ts';
import type { Finding } from './findings/finding.ts';
import type { FixContext } from './fixes/context.ts';
import type { Decision } from './findings/reasons.ts';
import type { Options } from './options.ts';
import type { Span } from './span.ts';
import type { Message } from './words/messages.ts';
import type { Words } from './words/language.ts';
import type { WriteReference } from './words/references.ts';

/** A text to check. */
export interface Draft {
	readonly text: string;
	readonly language: 'markdown' | 'quarto' | 'rmd' | 'mdx';
	/** File name without folders, for dates such as `2019-03-02-launch.md`; `null` for untitled drafts. */
	readonly name: string | null;
}

/** What an analysis depends on besides the draft and the facts. Compared by identity: pass the same object while nothing changed. */
export interface Surroundings {
	readonly options: Options;
	/** ISO date of today; the core has no clock. */
	readonly today: string;
	/** Entries of the draft's bibliography files; `null` where it declares none. */
	readonly bibliography: Bibliography | null;
	/** Fingerprints of findings that are not shown: decided upon in the decisions file, or accepted as they were. */
	readonly settled?: ReadonlySet<string>;
}

/** What is in a draft. All spans are offsets into `draft.text`; lists are sorted by start. */
export interface Analysis {
	readonly draft: Draft;
	readonly figures: readonly Figure[];
	readonly findings: readonly Finding[];
	/** Findings that `settled` took out, so that hosts know which of its entries are in use. */
	readonly settled: readonly Finding[];
	/** Paths of the bibliography files that the front matter declares, as written. */
	readonly bibliographyPaths: readonly string[];
	/** Why the draft, or a part of it, was not read: another language, a block over the size cap. */
	readonly limits: readonly Message[];
	/** A reader's glance: how many figures got each verdict. */
	readonly summary: Summary;
}

export interface Summary {
	readonly figures: number;
	readonly supported: number;
	readonly differs: number;
	readonly outdated: number;
	readonly disputed: number;
	readonly unknown: number;
	readonly uncited: number;
}

/** One of several drafts that are looked at together. */
export interface ComparedDraft {
	/** Comes back in the `path` of what leads to it. */
	readonly path: string;
	/** What messages in other drafts call it. */
	readonly name: string;
	readonly analysis: Analysis;
}

/** One change of one file. */
export interface TextEdit {
	readonly span: Span;
	readonly newText: string;
}

/** A change that a writer can choose. */
export interface Fix {
	readonly title: string;
	/** At most one fix of a finding is preferred. */
	readonly preferred: boolean;
	/** `cite`, `replace`, `silence`, `rephrase`: what it does. `--fix` and fix-all take only `cite` fixes that are `certain`. */
	readonly does: 'cite' | 'replace' | 'silence' | 'rephrase' | 'define';
	/** Adds a citation with one certain candidate and changes no words. */
	readonly certain: boolean;
	/** Edits of the draft, sorted, not overlapping. */
	readonly edits: readonly TextEdit[];
	/** An entry that the draft's bibliography file needs; the host reads the file late and asks `bibliographyEdit`. */
	readonly bibliographyEntry: { readonly path: string; readonly source: string; readonly key: string } | null;
	/** An entry for the decisions file of the draft's folder, which the host writes; such a fix changes no draft. */
	readonly decision?: Decision;
}

/** Hover content, rendered to Markdown or plain text by `words/card.ts`. */
export interface Card {
	readonly span: Span;
	readonly markdown: string;
	readonly plain: string;
}

/**
 * The core: one per facts. Never throws on any text.
 *
 * `analyze` takes the previous analysis of the same draft to follow the edit instead of the document; the result is the
 * same without it. What a writer reads is in English unless `words` are given.
 */
export interface Analyzer {
	analyze(draft: Draft, surroundings: Surroundings, previous?: Analysis): Analysis;
	/**
	 * The same analyses, each with what its figures and those of the drafts before it contradict each other in. Drafts come in
	 * order of path. Takes what `analyze` gave; a draft without such a finding keeps its analysis, the same object.
	 */
	compare(drafts: readonly ComparedDraft[]): readonly Analysis[];
	/** Fixes of one finding, preferred first. Recomputed on request. `noReferences` will do for whoever takes no edit from them. */
	fixes(analysis: Analysis, finding: Finding, writeReference: WriteReference, words?: Words): readonly Fix[];
	/** The card for a figure (on exactly its characters) or a citation mark; `undefined` elsewhere. */
	card(analysis: Analysis, offset: number, words?: Words): Card | undefined;
	/** What edits of a draft are made from that no finding asked for; `undefined` for an analysis that another analyzer made. */
	context(analysis: Analysis, writeReference: WriteReference, words?: Words): FixContext | undefined;
	/** The facts by id. */
	readonly known: Known;
}
