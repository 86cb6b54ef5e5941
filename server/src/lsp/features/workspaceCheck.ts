import type { CancellationToken, ServerCapabilities, WorkDoneProgressReporter } from 'vscode-languageserver';
import { comparable, nameOf } from '../../files/uri.ts';
import { makeReport } from '../../report/report.ts';
import { addUp, placesToLookAt } from '../../report/summary.ts';
import { reportFormats, writeReport, type ReportFormat } from '../../report/write.ts';
import { currentDraft } from '../currentDraft.ts';
import { draftPath } from '../draftPath.ts';
import { checkAllRequest, reportRequest, type CheckAllParams, type CheckAllResult, type ReportParams, type ReportResult } from '../protocol.ts';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';
import type { Looked, LookedDraft } from '../workspaceDrafts.ts';

/** Checking all drafts of the workspace, and reports on one or all: as requests, and as commands for other editors. */
export function registerWorkspaceCheck(session: Session): ServerCapabilities {
	const { connection, commands, log, workspaceDrafts } = session;
	workspaceDrafts.follow();
	connection.onRequest(checkAllRequest, ({ workDoneToken }: CheckAllParams, token: CancellationToken) =>
		runSafe<CheckAllResult | null>(log, checkAllRequest, null, token, () => checkAll(session, token, connection.window.attachWorkDoneProgress(workDoneToken))));
	connection.onRequest(reportRequest, ({ workDoneToken, ...params }: ReportParams, token: CancellationToken) =>
		runSafe<ReportResult | null>(log, reportRequest, null, token, () => report(session, params, token, connection.window.attachWorkDoneProgress(workDoneToken))));
	commands.add('citewright.server.checkAll', (_, { token, progress }) => checkAll(session, token, progress));
	commands.add('citewright.server.report', async ([format, uri], { token, progress }) => {
		const known = reportFormats.find(it => it === format);
		return known === undefined ? null : (await report(session, { format: known, uri: typeof uri === 'string' ? uri : null }, token, progress))?.text ?? null;
	});
	return {};
}

async function checkAll(session: Session, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<CheckAllResult | null> {
	const looked = await lookAtAll(session, token, progress);
	if (looked === undefined) {
		return null;
	}
	session.workspaceDrafts.show(looked);
	const analyses = looked.drafts.map(({ analysis }) => analysis);
	return {
		drafts: analyses.length, figures: addUp(analyses).figures, unread: looked.unread,
		toLookAt: analyses.reduce((count, { findings }) => count + placesToLookAt(findings), 0),
	};
}

async function lookAtAll({ workspaceDrafts, abilities }: Session, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<Looked | undefined> {
	progress.begin(abilities.words.progress.checkingDrafts, 0, undefined, true);
	try {
		return await workspaceDrafts.look({
			isCancelled: () => token.isCancellationRequested,
			tell: (index, of, name) => {
				progress.report(Math.floor(index * 100 / of), name);
			},
		});
	} finally {
		progress.done();
	}
}

async function report(session: Session, { format, uri }: { readonly format: ReportFormat; readonly uri: string | null }, token: CancellationToken, progress: WorkDoneProgressReporter): Promise<ReportResult | null> {
	const { settings, roots, environment } = session;
	const drafts = uri === null ? (await lookAtAll(session, token, progress))?.drafts : await one(session, uri);
	if (drafts === undefined || !reportFormats.includes(format)) {
		return null;
	}
	const named = drafts.map(({ root, uri: of, analysis }) => ({ path: pathIn(roots.all, root, of), analysis, facts: settings.knowledgeOf(root).facts }));
	const made = makeReport(named, settings.knowledgeOf(uri === null ? roots.all[0] ?? '' : roots.of(uri)).facts, environment.today());
	return { text: writeReport(made, format), drafts: made.drafts.length, figures: made.summary.figures };
}

async function one(session: Session, uri: string): Promise<readonly Pick<LookedDraft, 'root' | 'uri' | 'analysis'>[] | undefined> {
	const current = await currentDraft(session, uri);
	return current === undefined ? undefined : [{ root: current.root, uri, analysis: current.analysis }];
}

/** A draft's path in its folder, after the folder's name where there are several. */
function pathIn(all: readonly string[], root: string, uri: string): string {
	const path = draftPath(root, uri) ?? nameOf(uri) ?? comparable(uri).replace(/^untitled:/, '');
	return all.length > 1 && all.includes(root) ? `${nameOf(root) ?? ''}/${path}` : path;
}
