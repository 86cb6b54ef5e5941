import type { Analysis, Surroundings } from '../core/analysis.ts';
import type { Options } from '../core/options.ts';
import { languageOfFile } from '../files/languages.ts';
import { nameOf } from '../files/uri.ts';
import { loadBibliography, type BibliographyFile } from '../workspace/bibliography.ts';
import type { CliHost } from './host.ts';
import type { DraftFile } from './findDrafts.ts';

/** Checks one text. Where it declares a bibliography, it is looked at again with that read. */
export async function checkDraft(file: DraftFile, text: string, options: Options, host: CliHost, settled?: ReadonlySet<string>): Promise<CheckedDraft> {
	const { analyzer } = host.knowledge();
	const draft = { text, language: languageOfFile(file.path) ?? 'markdown', name: nameOf(file.uri) } as const;
	const surroundings: Surroundings = { options, today: host.today(), bibliography: null, ...settled !== undefined && { settled } };
	const analysis = analyzer.analyze(draft, surroundings);
	if (analysis.bibliographyPaths.length === 0) {
		return { file, analysis, surroundings, shelf: [] };
	}
	const { bibliography, shelf } = await loadBibliography(analysis.bibliographyPaths, file.uri, file.root, host.files, host.formats);
	const complete: Surroundings = { ...surroundings, bibliography };
	return { file, analysis: analyzer.analyze(draft, complete, analysis), surroundings: complete, shelf };
}

/** The same draft with other findings settled. */
export function withSettled(checked: CheckedDraft, settled: ReadonlySet<string> | undefined, host: CliHost): CheckedDraft {
	const surroundings: Surroundings = { options: checked.surroundings.options, today: checked.surroundings.today, bibliography: checked.surroundings.bibliography, ...settled !== undefined && { settled } };
	return { ...checked, surroundings, analysis: host.knowledge().analyzer.analyze(checked.analysis.draft, surroundings, checked.analysis) };
}

/** Adds to each draft what it and a draft before it contradict each other in. */
export function compareDrafts(drafts: readonly CheckedDraft[], host: CliHost): readonly CheckedDraft[] {
	const analyses = host.knowledge().analyzer.compare(drafts.map(({ file: { path }, analysis }) => ({ path, name: path, analysis })));
	return drafts.map((draft, index) => ({ ...draft, analysis: analyses[index] ?? draft.analysis }));
}

/** A draft with what was found in it. */
export interface CheckedDraft {
	readonly file: DraftFile;
	readonly analysis: Analysis;
	readonly surroundings: Surroundings;
	readonly shelf: readonly BibliographyFile[];
}
