import type { Fix } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import type { WriteReference } from '../core/words/references.ts';
import { entryEdits } from '../workspace/bibliography.ts';
import { fixAll, type FixAllContext, type FixKind } from '../workspace/fixAll.ts';
import { referenceWriter } from '../workspace/references.ts';
import { isWithin, resolveUri } from '../files/uri.ts';
import { editOfDecision } from './decisions.ts';
import type { CurrentDraft } from './drafts.ts';
import type { Session } from './session.ts';
import { toConfirm, workspaceEdit, type FileEdits } from './workspaceEdit.ts';
import type { WorkspaceEdit } from 'vscode-languageserver';

/** The edit of one fix; `undefined` where its bibliography file cannot be read. */
export async function editOfFix(session: Session, current: CurrentDraft, fix: Pick<Fix, 'edits' | 'bibliographyEntry' | 'decision'>): Promise<WorkspaceEdit | undefined> {
	const draft = { uri: current.document.uri, version: current.version, text: current.analysis.draft.text, edits: fix.edits };
	if (fix.decision !== undefined) {
		return editOfDecision(session, current, fix.decision);
	}
	if (fix.bibliographyEntry === null) {
		return workspaceEdit(session.abilities, [draft]);
	}
	const entry = await editOfEntry(session, current, fix.bibliographyEntry);
	return entry === undefined ? undefined : workspaceEdit(session.abilities, [draft, ...entry.edits.length > 0 ? [entry] : []]);
}

/** The edit of every fix of a kind; `undefined` where there is none. Where figures change, each change is shown before it is made. */
export async function editOfAll(session: Session, current: CurrentDraft, which: FixKind = 'certain'): Promise<WorkspaceEdit | undefined> {
	const { edits, bibliography } = fixAll(current.analysis, { ...await fixAllContext(session, current), which });
	if (edits.length === 0) {
		return undefined;
	}
	const draft = { uri: current.document.uri, version: current.version, text: current.analysis.draft.text, edits };
	const books = bibliography.map(({ file, edits }) => ({ uri: file.uri, version: file.version, text: file.text ?? '', edits }));
	const edit = workspaceEdit(session.abilities, [draft, ...books]);
	return which === 'outdated' ? toConfirm(edit, session.abilities.words.titles.updateAll) : edit;
}

/** The fix of a finding that has this title. */
export async function findFix(session: Session, current: CurrentDraft, finding: Finding, title: string): Promise<Fix | undefined> {
	const writeReference = await writerFor(session, current);
	return current.knowledge.analyzer.fixes(current.analysis, finding, writeReference, session.abilities.words).find(fix => fix.title === title);
}

/** What writes references in the style of a draft's folder. */
export const writerFor = ({ environment, settings }: Session, { root, knowledge }: CurrentDraft): Promise<WriteReference> =>
	referenceWriter(settings.styleOf(root), knowledge.facts, environment.csl);

async function fixAllContext(session: Session, current: CurrentDraft): Promise<FixAllContext> {
	const { surroundings, shelf, knowledge: { analyzer, facts } } = current;
	const { environment: { formats } } = session;
	return { analyzer, writeReference: await writerFor(session, current), surroundings, shelf, formats, sourceOf: id => facts.sources.find(source => source.id === id) };
}

/** Reads the bibliography file now, because it may have changed since the draft was looked at. */
export async function editOfEntry({ environment, files }: Session, { document, root, knowledge }: CurrentDraft, entry: NonNullable<Fix['bibliographyEntry']>): Promise<FileEdits | undefined> {
	const uri = resolveUri(document.uri, entry.path);
	const file = uri === undefined || !isWithin(root, uri) ? undefined : await files.read(uri, root);
	const source = knowledge.facts.sources.find(({ id }) => id === entry.source);
	const edits = file === undefined ? undefined : entryEdits(environment.formats, { path: entry.path, text: file.text }, source, entry.key);
	return uri === undefined || file === undefined || edits === undefined ? undefined : { uri, version: file.version, text: file.text, edits };
}
