import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Figure } from '../core/figure/figure.ts';
import { changedRange } from '../core/text/changedRange.ts';
import { withEntries } from '../facts/addEntry.ts';
import { figureEntry } from '../workspace/figureEntry.ts';
import type { CurrentDraft } from './drafts.ts';
import type { Session } from './session.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** The figures in a stretch of a draft that can be added: the facts do not know them, and the draft lies in a folder of the workspace. */
export const figuresToAdd = ({ roots }: Session, { root, analysis }: CurrentDraft, start: number, end: number): readonly Figure[] =>
	!roots.all.includes(root) ? [] : analysis.figures.filter(({ span, judgement }) => judgement.verdict === 'unknown' && span.start <= end && start <= span.end);

/** The edit that adds a figure to the folder's file of facts, or makes that file; `undefined` where it can take none. */
export async function editOfFigure({ settings, files, abilities, environment }: Session, { root, analysis, knowledge: { facts } }: CurrentDraft, figure: Figure): Promise<WorkspaceEdit | undefined> {
	const target = settings.factsTargetOf(root);
	const entries = target === undefined ? undefined : figureEntry(figure, analysis.draft.text, facts, environment.today());
	if (target === undefined || entries === undefined) {
		return undefined;
	}
	// The buffer may be ahead of what was last looked at.
	const file = await files.read(target.uri, root);
	const isNew = file === undefined;
	if (isNew && (target.text !== null || !abilities.createsFiles)) {
		return undefined;
	}
	const before = file?.text ?? '';
	const after = withEntries(target.path, before, entries);
	if (after === undefined) {
		return undefined;
	}
	const { from, toBefore, toAfter } = changedRange(before, after);
	const edits = [{ span: { start: from, end: toBefore }, newText: after.slice(from, toAfter) }];
	return workspaceEdit(abilities, [{ uri: target.uri, version: file?.version ?? null, text: before, edits, isNew }]);
}
