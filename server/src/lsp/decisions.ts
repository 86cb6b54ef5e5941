import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { removalSpan, withDecision } from '../config/settled.ts';
import type { Decision } from '../core/findings/reasons.ts';
import { changedRange } from '../core/text/changedRange.ts';
import { comparable } from '../files/uri.ts';
import { settledFile, type SettledFile } from '../workspace/settled.ts';
import { draftPath } from './draftPath.ts';
import type { CurrentDraft } from './drafts.ts';
import type { Session } from './session.ts';
import { unusedIn } from './settledReport.ts';
import { diagnosticSource, toRange } from './toProtocol.ts';
import { workspaceEdit } from './workspaceEdit.ts';

/** Whether a draft's folder can take decisions: it is one of the workspace, and the file is there or the client can make it. */
export const takesDecisions = ({ roots, settings, abilities }: Session, { root }: CurrentDraft): boolean => {
	const file = settings.settledOf(root)?.decisions ?? null;
	return roots.all.includes(root) && file !== null && (file.text !== null || abilities.createsFiles);
};

/** The edit that writes a decision into the folder's file, or makes that file; `undefined` where it is in no shape to take it. */
export async function editOfDecision({ settings, files, abilities, environment }: Session, { root, document }: CurrentDraft, decision: Decision): Promise<WorkspaceEdit | undefined> {
	const target = settings.settledOf(root)?.decisions ?? null;
	if (target === null) {
		return undefined;
	}
	// The buffer may be ahead of what was last looked at.
	const file = await files.read(target.uri, root);
	const isNew = file === undefined;
	const before = file?.text ?? '';
	const after = isNew && (target.text !== null || !abilities.createsFiles) ? undefined
		: withDecision(before, { ...decision, who: settings.reviewerOf(root), date: environment.today(), draft: draftPath(root, document.uri) });
	if (after === undefined) {
		return undefined;
	}
	const { from, toBefore, toAfter } = changedRange(before, after);
	return workspaceEdit(abilities, [{ uri: target.uri, version: file?.version ?? null, text: before, edits: [{ span: { start: from, end: toBefore }, newText: after.slice(from, toAfter) }], isNew }]);
}

/** In a file of settled findings: takes out the entries under the cursor that silence nothing. */
export async function removals({ settings, files, abilities, roots, drafts }: Session, { textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
	const root = roots.of(uri);
	const settled = settings.settledOf(root);
	const known = [settled?.decisions, settled?.accepted].find((file): file is SettledFile => file !== null && file !== undefined && comparable(file.uri) === comparable(uri));
	const read = known === undefined ? undefined : await files.read(known.uri, root);
	if (known === undefined || read === undefined || (context.only !== undefined && !context.only.some(kind => kind === '' || kind === CodeActionKind.QuickFix))) {
		return [];
	}
	const file = settledFile(known.kind, known.uri, known.path, read.text, read.version);
	const document = TextDocument.create(uri, 'json', 0, read.text);
	return unusedIn(root, file, drafts).flatMap(({ index }) => {
		const span = removalSpan(file.kind, read.text, index);
		const { start, end } = toRange(document, span);
		if (end.line < range.start.line || range.end.line < start.line) {
			return [];
		}
		const diagnostics: Diagnostic[] = context.diagnostics.filter(({ source, code, data }) => source === diagnosticSource && code === 'unused-suppression' && data === index);
		const edit = workspaceEdit(abilities, [{ uri: file.uri, version: file.version, text: read.text, edits: [{ span, newText: '' }] }]);
		return [{ title: abilities.words.titles.removeEntry, kind: CodeActionKind.QuickFix, diagnostics, edit, ...abilities.preferred && { isPreferred: true } }];
	});
}
