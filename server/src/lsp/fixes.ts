import type { Fix } from '../core/analysis.ts';
import type { Finding } from '../core/findings/finding.ts';
import { entryEdits } from '../workspace/bibliography.ts';
import { fixAll, type FixAllContext } from '../workspace/fixAll.ts';
import { isWithin, resolveUri } from '../files/uri.ts';
import type { CurrentDraft } from './drafts.ts';
import type { Session } from './session.ts';
import { workspaceEdit, type FileEdits } from './workspaceEdit.ts';
import type { WorkspaceEdit } from 'vscode-languageserver';

/** The edit of one fix; `undefined` where its bibliography file cannot be read. */
export async function editOfFix(session: Session, current: CurrentDraft, fix: Fix): Promise<WorkspaceEdit | undefined> {
	const draft = { uri: current.document.uri, version: current.version, text: current.analysis.draft.text, edits: fix.edits };
	if (fix.bibliographyEntry === null) {
		return workspaceEdit(session.abilities, [draft]);
	}
	const entry = await editOfEntry(session, current, fix.bibliographyEntry);
	return entry === undefined ? undefined : workspaceEdit(session.abilities, [draft, ...entry.edits.length > 0 ? [entry] : []]);
}

/** The edit that adds every certain citation; `undefined` where there is none. */
export function editOfAll(session: Session, current: CurrentDraft): WorkspaceEdit | undefined {
	const { edits, bibliography } = fixAll(current.analysis, fixAllContext(session, current));
	if (edits.length === 0) {
		return undefined;
	}
	const draft = { uri: current.document.uri, version: current.version, text: current.analysis.draft.text, edits };
	const books = bibliography.map(({ file, edits }) => ({ uri: file.uri, version: file.version, text: file.text ?? '', edits }));
	return workspaceEdit(session.abilities, [draft, ...books]);
}

/** The fix of a finding that has this title. */
export const findFix = ({ knowledge, analysis }: CurrentDraft, finding: Finding, title: string): Fix | undefined =>
	knowledge.analyzer.fixes(analysis, finding).find(fix => fix.title === title);

function fixAllContext({ environment }: Session, { surroundings, shelf, knowledge: { analyzer, facts } }: CurrentDraft): FixAllContext {
	return { analyzer, surroundings, shelf, formats: environment.formats, sourceOf: id => facts.sources.find(source => source.id === id) };
}

/** Reads the bibliography file now, because it may have changed since the draft was looked at. */
async function editOfEntry({ environment, files }: Session, { document, root, knowledge }: CurrentDraft, entry: NonNullable<Fix['bibliographyEntry']>): Promise<FileEdits | undefined> {
	const uri = resolveUri(document.uri, entry.path);
	const file = uri === undefined || !isWithin(root, uri) ? undefined : await files.read(uri, root);
	const source = knowledge.facts.sources.find(({ id }) => id === entry.source);
	const edits = file === undefined ? undefined : entryEdits(environment.formats, { path: entry.path, text: file.text }, source, entry.key);
	return uri === undefined || file === undefined || edits === undefined ? undefined : { uri, version: file.version, text: file.text, edits };
}
