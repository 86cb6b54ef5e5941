import type { Summary } from '../../core/analysis.ts';
import type { WriteReference } from '../../core/words/references.ts';
import type { Decision } from '../../core/findings/reasons.ts';
import { Lines } from '../../files/lines.ts';
import type { CheckedDraft } from '../checkDraft.ts';
import type { FileEdit } from '../settle.ts';
import type { CliHost } from '../host.ts';

/** Turns the result of a check into one text. One file per format. */
export type Reporter = (run: CheckRun) => string;

/** Everything that one call of `check` found. */
export interface CheckRun {
	readonly drafts: readonly CheckedDraft[];
	readonly host: Pick<CliHost, 'knowledge' | 'formats' | 'colours' | 'version'>;
	/** Writes the references of fixes. */
	readonly writeReference: WriteReference;
	/** The edit that settles a finding of a draft in the decisions file. */
	readonly editOfDecision: (draft: CheckedDraft, decision: Decision) => FileEdit | undefined;
	/** Say how each figure was compared. */
	readonly explain: boolean;
}

/** The summaries of all drafts, added up. */
export function addUp(drafts: readonly CheckedDraft[]): Summary {
	const total = { figures: 0, supported: 0, differs: 0, outdated: 0, disputed: 0, unknown: 0, uncited: 0 };
	for (const { analysis } of drafts) {
		for (const key of Object.keys(total) as (keyof Summary)[]) {
			total[key] += analysis.summary[key];
		}
	}
	return total;
}

/** The lines of a draft of this run, by its path. */
export type LinesIn = (path: string) => Lines;

/** Finds the lines of other drafts: few findings speak of one. */
export function linesOf(drafts: readonly CheckedDraft[]): LinesIn {
	const texts = new Map(drafts.map(({ file: { path }, analysis }) => [path, analysis.draft.text]));
	const made = new Map<string, Lines>();
	return path => {
		const lines = made.get(path) ?? new Lines(texts.get(path) ?? '');
		made.set(path, lines);
		return lines;
	};
}
