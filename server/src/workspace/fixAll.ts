import type { Analysis, Analyzer, Fix, Surroundings, TextEdit } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { Source } from '../core/facts/model.ts';
import type { WriteReference } from '../core/words/references.ts';
import { asBibliography, entryEdits, type BibliographyFile, type BibliographyFormats } from './bibliography.ts';
import { Pieces } from './pieces.ts';

/**
 * Adds every citation that is certain, and changes no figure and no words; or, asked for by `which`, updates every outdated figure.
 *
 * One after the other, each on the text that the last one left: only so do two fixes share a note, number their marks in order
 * and keep out of each other's way.
 */
export function fixAll(analysis: Analysis, { analyzer, surroundings, shelf, formats, sourceOf, writeReference, which = 'certain' }: FixAllContext): FixedAll {
	const draft = new Pieces(analysis.draft.text);
	const books = new Map(shelf.flatMap(file => file.text === null ? [] : [[file.path, new Pieces(file.text)] as const]));
	const stuck = new Set<string>();
	const nextFix = (analysis: Analysis, from: number, passed: ReadonlySet<string>) => firstFix(analysis, from, passed, finding => fixOfKind(which, analyzer, analysis, finding, writeReference));
	let [current, around] = [analysis, surroundings];
	let [count, from] = [0, 0];

	for (let next = nextFix(current, from, stuck); next !== undefined; next = nextFix(current, from, stuck)) {
		// In the order of the draft, so that what was passed over is not looked at again for every fix.
		from = next.finding.span.start;
		const { bibliographyEntry, edits } = next.fix;
		if (bibliographyEntry !== null) {
			const { path, source, key } = bibliographyEntry;
			const entry = entryEdits(formats, { path, text: books.get(path)?.text ?? null }, sourceOf(source), key);
			if (entry === undefined) {
				stuck.add(next.finding.fingerprint);
				continue;
			}
			books.get(path)?.apply(entry);
			const bibliography = asBibliography(shelf.map(file => ({ ...file, text: books.get(file.path)?.text ?? null })), formats);
			around = { ...around, bibliography };
		}
		draft.apply(edits);
		count += 1;
		const before = current.findings.length;
		current = analyzer.analyze({ ...current.draft, text: draft.text }, around, current);
		// A fix that leaves as much to do as before would be taken again and again.
		if (current.findings.length >= before) {
			stuck.add(next.finding.fingerprint);
		}
	}

	const bibliography = shelf.flatMap(file => {
		const edits = books.get(file.path)?.edits ?? [];
		return edits.length === 0 ? [] : [{ file, edits }];
	});
	return { count, text: draft.text, edits: draft.edits, bibliography, analysis: current };
}

/** Which fixes are taken together: citations that are certain, or the newest value and source for outdated figures. */
export type FixKind = 'certain' | 'outdated';

/** The fix of a finding that is of a kind; `undefined` where it has none. */
export const fixOfKind = (which: FixKind, analyzer: Analyzer, analysis: Analysis, finding: Finding, writeReference: WriteReference): Fix | undefined =>
	which === 'outdated' && finding.code !== 'outdated-figure' ? undefined
	: analyzer.fixes(analysis, finding, writeReference).find(fix => which === 'certain' ? fix.certain && fix.does === 'cite' : fix.preferred && fix.does === 'replace');

/** What fixing depends on besides the analysis. */
export interface FixAllContext {
	readonly analyzer: Analyzer;
	readonly surroundings: Surroundings;
	readonly shelf: readonly BibliographyFile[];
	readonly formats: BibliographyFormats;
	readonly sourceOf: (id: string) => Source | undefined;
	readonly writeReference: WriteReference;
	/** Left out: citations that are certain. */
	readonly which?: FixKind;
}

/** What fix-all did. */
export interface FixedAll {
	/** How many citations were added. */
	readonly count: number;
	/** The draft after it. */
	readonly text: string;
	/** Edits of the draft as it was. */
	readonly edits: readonly TextEdit[];
	/** Edits of its bibliography files as they were. */
	readonly bibliography: readonly { readonly file: BibliographyFile; readonly edits: readonly TextEdit[] }[];
	/** The analysis of the draft after it. */
	readonly analysis: Analysis;
}

function firstFix(analysis: Analysis, from: number, stuck: ReadonlySet<string>, fixOf: (finding: Finding) => Fix | undefined): { readonly finding: Finding; readonly fix: Fix } | undefined {
	for (const finding of analysis.findings) {
		const fix = finding.span.start < from || stuck.has(finding.fingerprint) ? undefined : fixOf(finding);
		if (fix !== undefined) {
			return { finding, fix };
		}
	}
	return undefined;
}
