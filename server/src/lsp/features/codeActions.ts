import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type ServerCapabilities } from 'vscode-languageserver';
import type { Fix } from '../../core/analysis.ts';
import type { Figure } from '../../core/figure/figure.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { noReferences } from '../../core/words/references.ts';
import { fixOfKind, type FixKind } from '../../workspace/fixAll.ts';
import { editOfFigure, figuresToAdd } from '../addFigure.ts';
import { currentDraft } from '../currentDraft.ts';
import { removals, takesDecisions } from '../decisions.ts';
import type { CurrentDraft } from '../drafts.ts';
import { editOfAll, editOfFix, findFix, writerFor } from '../fixes.ts';
import { explainCommand, silenceKind, togetherKind } from '../protocol.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import { figureAt } from './statistics.ts';
import { toDiagnostic } from '../toProtocol.ts';

/** Fixes of the findings under the cursor, and `source.fixAll.citewright`, which only adds sources that are certain. */
export function registerCodeActions(session: Session): ServerCapabilities {
	const { connection, abilities, log } = session;
	if (!abilities.codeActions) {
		return {};
	}
	connection.onCodeAction((params, token) => runSafe<CodeAction[]>(log, 'codeAction', [], token, async () => {
		const current = await currentDraft(session, params.textDocument.uri);
		if (current === undefined) {
			return removals(session, params);
		}
		const wanted = wantedKinds(params);
		return [
			...wanted(CodeActionKind.QuickFix) ? await quickFixes(session, current, params) : [],
			...wanted(fixAllKind) ? await allAction(session, current) : [],
			...wanted(CodeActionKind.QuickFix) && abilities.explains ? explaining(session, current, params) : [],
		];
	}));
	if (abilities.lateEdits) {
		connection.onCodeActionResolve((action, token) => runSafe<CodeAction>(log, 'codeAction/resolve', action, token, () => resolve(session, action)));
	}
	return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind], resolveProvider: abilities.lateEdits } };
}

/** Comes last, and only to a client that can show the answer. */
function explaining({ abilities }: Session, current: CurrentDraft, { textDocument: { uri }, range: { start } }: CodeActionParams): CodeAction[] {
	const { explain: title } = abilities.words.titles;
	return figureAt(current, current.document.offsetAt(start)) === undefined ? [] : [{ title, kind: CodeActionKind.QuickFix, command: { title, command: explainCommand, arguments: [uri, start] } }];
}

/** The kind of the action that an editor may run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.citewright`;

/** What a code action remembers until it is chosen: a draft's version, and a fix of a finding, all that are certain, or a figure to add. */
interface ActionData {
	readonly uri: string;
	readonly version: number;
	readonly finding: string | null;
	readonly title: string;
	/** Where the figure begins. */
	readonly figure?: number;
	/** Which fixes are taken together. */
	readonly which?: FixKind;
}

/** Which kinds were asked for. Source actions are run on purpose, so they only come when asked for by name. */
function wantedKinds({ context: { only } }: CodeActionParams): (kind: string) => boolean {
	if (only === undefined || only.length === 0) {
		return kind => kind === CodeActionKind.QuickFix;
	}
	const holds = (outer: string, kind: string) => outer === CodeActionKind.Empty || kind === outer || kind.startsWith(`${outer}.`);
	return kind => only.some(outer => holds(outer, kind));
}

async function quickFixes(session: Session, current: CurrentDraft, { range, context }: CodeActionParams): Promise<CodeAction[]> {
	const { document, analysis, knowledge: { analyzer } } = current;
	const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
	const touched = analysis.findings.filter(({ span }) => span.start <= end && start <= span.end);
	// A client that resolves actions later only wants their titles now.
	const writeReference = session.abilities.lateEdits ? noReferences : await writerFor(session, current);
	const decides = takesDecisions(session, current);
	const offers = new Map<string, { readonly finding: Finding; readonly fix: Fix; readonly diagnostics: Diagnostic[] }>();
	for (const finding of touched) {
		const diagnostic = diagnosticOf(session, current, finding, context.diagnostics);
		for (const fix of analyzer.fixes(analysis, finding, writeReference, session.abilities.words).filter(({ decision }) => decision === undefined || decides)) {
			// Two findings of a figure may ask for the same: it is offered once, for both.
			const key = `${finding.span.start} ${fix.does} ${fix.title}`;
			const there = offers.get(key);
			offers.set(key, { finding, fix, ...there, diagnostics: [...there?.diagnostics ?? [], diagnostic] });
		}
	}
	const actions = [...offers.values()].map(({ finding, fix, diagnostics }) => quickFix(session, current, finding, fix, diagnostics));
	const additions = figuresToAdd(session, current, start, end).map(figure =>
		addition(session, current, figure, touched.filter(finding => finding.figure === figure).map(finding => diagnosticOf(session, current, finding, context.diagnostics))));
	const together = kindsOf(session, touched).map(which => ofKind(session, current, which, touched, context.diagnostics));
	return (await Promise.all([...actions, ...together, ...additions])).flatMap(action => action ?? []);
}

/** What the findings under the cursor may be fixed together with. */
const kindsOf = ({ abilities }: Session, touched: readonly Finding[]): readonly FixKind[] => [
	...touched.some(({ code }) => code === 'missing-citation' || code === 'attribution-only') ? ['certain' as const] : [],
	...abilities.annotations && touched.some(({ code }) => code === 'outdated-figure') ? ['outdated' as const] : [],
];

/** All fixes of a kind at once, where a finding under the cursor has one and so has another. */
async function ofKind(session: Session, current: CurrentDraft, which: FixKind, touched: readonly Finding[], sent: readonly Diagnostic[]): Promise<CodeAction | undefined> {
	const { analysis, knowledge: { analyzer } } = current;
	const has = (finding: Finding) => fixOfKind(which, analyzer, analysis, finding, noReferences) !== undefined;
	const mine = touched.filter(has);
	if (mine.length === 0 || !analysis.findings.some(finding => !touched.includes(finding) && has(finding))) {
		return undefined;
	}
	const { citeCertain, updateAll } = session.abilities.words.titles;
	const title = which === 'certain' ? citeCertain : updateAll;
	const action: CodeAction = { title, kind: togetherKind, diagnostics: mine.map(finding => diagnosticOf(session, current, finding, sent)) };
	if (session.abilities.lateEdits) {
		return { ...action, data: { ...dataOf(current, null, title), which } };
	}
	const edit = await editOfAll(session, current, which);
	return edit === undefined ? undefined : { ...action, edit };
}

async function addition(session: Session, current: CurrentDraft, figure: Figure, diagnostics: Diagnostic[]): Promise<CodeAction | undefined> {
	// Looked at now, so that nothing is offered that comes to nothing.
	const edit = await editOfFigure(session, current, figure);
	const { addFigure: title } = session.abilities.words.titles;
	const action: CodeAction = { title, kind: CodeActionKind.QuickFix, diagnostics };
	return edit === undefined ? undefined : session.abilities.lateEdits ? { ...action, data: { ...dataOf(current, null, title), figure: figure.span.start } } : { ...action, edit };
}

async function quickFix(session: Session, current: CurrentDraft, finding: Finding, fix: Fix, diagnostics: Diagnostic[]): Promise<CodeAction | undefined> {
	const action: CodeAction = { title: fix.title, kind: silences(finding, fix) ? silenceKind : CodeActionKind.QuickFix, diagnostics };
	if (fix.preferred && session.abilities.preferred) {
		action.isPreferred = true;
	}
	if (session.abilities.lateEdits) {
		action.data = dataOf(current, finding.fingerprint, fix.title);
		return action;
	}
	const edit = await editOfFix(session, current, fix);
	return edit === undefined ? undefined : { ...action, edit };
}

/** That a figure is the writers' own answers the finding; so does taking a useless comment out. */
const silences = ({ figure }: Finding, { does, decision }: Fix): boolean => does === 'silence' && figure !== null && decision?.reason !== 'our own data';

async function allAction(session: Session, current: CurrentDraft): Promise<CodeAction[]> {
	const { analysis, knowledge: { analyzer } } = current;
	if (!analysis.findings.some(finding => fixOfKind('certain', analyzer, analysis, finding, noReferences) !== undefined)) {
		return [];
	}
	const { addCertain: title } = session.abilities.words.titles;
	const action: CodeAction = { title, kind: fixAllKind };
	if (session.abilities.lateEdits) {
		return [{ ...action, data: dataOf(current, null, title) }];
	}
	const edit = await editOfAll(session, current);
	return edit === undefined ? [] : [{ ...action, edit }];
}

/** Adds the edit, or nothing where the draft has moved on or the finding is gone. */
async function resolve(session: Session, action: CodeAction): Promise<CodeAction> {
	const data = readData(action.data);
	const current = data === undefined ? undefined : await currentDraft(session, data.uri);
	if (data === undefined || current?.version !== data.version) {
		return action;
	}
	const edit = await editOf(session, current, data);
	return edit === undefined ? action : { ...action, edit };
}

async function editOf(session: Session, current: CurrentDraft, { finding, figure, title, which }: ActionData) {
	if (figure !== undefined) {
		const found = figuresToAdd(session, current, figure, figure).find(({ span }) => span.start === figure);
		return found === undefined ? undefined : editOfFigure(session, current, found);
	}
	return finding === null ? editOfAll(session, current, which) : editOfFinding(session, current, finding, title);
}

async function editOfFinding(session: Session, current: CurrentDraft, fingerprint: string, title: string) {
	const finding = current.analysis.findings.find(it => it.fingerprint === fingerprint);
	const fix = finding === undefined ? undefined : await findFix(session, current, finding, title);
	return fix === undefined ? undefined : editOfFix(session, current, fix);
}

/** The client's own object where it sent one, because some clients match actions with diagnostics by identity of content. */
function diagnosticOf({ abilities, drafts }: Session, { document }: CurrentDraft, finding: Finding, sent: readonly Diagnostic[]): Diagnostic {
	return sent.find(diagnostic => diagnostic.data === finding.fingerprint) ?? toDiagnostic(document, finding, abilities, uri => drafts.documentOf(uri));
}

const dataOf = ({ document, version }: CurrentDraft, finding: string | null, title: string): ActionData => ({ uri: document.uri, version, finding, title });

function readData(data: unknown): ActionData | undefined {
	const { uri, version, finding, title, figure, which } = (typeof data === 'object' && data !== null ? data : {}) as Partial<Record<keyof ActionData, unknown>>;
	const isWhole = typeof uri === 'string' && typeof version === 'number' && (typeof finding === 'string' || finding === null) && typeof title === 'string';
	return isWhole ? { uri, version, finding, title, ...typeof figure === 'number' && { figure }, ...(which === 'certain' || which === 'outdated') && { which } } : undefined;
}
