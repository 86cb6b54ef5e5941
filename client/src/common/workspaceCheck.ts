import { ProgressLocation, Uri, commands, env, l10n, window, workspace } from 'vscode';
import type { Disposable, TextDocument } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { BaseLanguageClient, CancellationToken } from 'vscode-languageclient';
import { checkAllRequest, reportRequest } from '../../../server/src/lsp/protocol.ts';
import type { CheckAllParams, CheckAllResult, ReportParams, ReportResult } from '../../../server/src/lsp/protocol.ts';
import { isDraft } from './languages.ts';
import { countWords, draftWords } from './words.ts';

/** Checking all drafts, and writing reports on them. */
export const workspaceCommands = (clientNow: () => BaseLanguageClient | undefined): Disposable[] => [
	commands.registerCommand('citewright.checkAll', async () => {
		const client = clientNow();
		if (client?.isRunning() === true) await checkAll(client);
	}),
	commands.registerCommand('citewright.exportReport', async () => {
		const client = clientNow();
		if (client?.isRunning() === true) await exportReport(client);
	}),
];

const checkAll = async (client: BaseLanguageClient): Promise<void> => {
	const result = await withProgress(client, (workDoneToken, token) => client.sendRequest<CheckAllResult | null>(checkAllRequest, { workDoneToken } satisfies CheckAllParams, token));
	if (result === null) return;
	const unread = result.unread === 0 ? '' : ` ${l10n.t('Not read, because they are too large or cannot be opened: {0}.', result.unread)}`;
	const [problems, report] = [l10n.t('Show problems'), l10n.t('Export report…')];
	void window.showInformationMessage(`${draftWords(result.drafts)}, ${countWords(result.figures, result.toLookAt)}.${unread}`, problems, report).then(async chosen => {
		if (chosen === problems) await commands.executeCommand('workbench.actions.view.problems');
		else if (chosen === report) await exportReport(client, null);
	});
};

const formats: readonly { readonly format: ReportParams['format']; readonly ending: string }[] = [{ format: 'html', ending: 'html' }, { format: 'markdown', ending: 'md' }, { format: 'csv', ending: 'csv' }];

/** Asks what, how and where, and writes. `which` is a draft, or `null` for all of them. */
const exportReport = async (client: BaseLanguageClient, which?: TextDocument | null): Promise<void> => {
	const about = which === undefined ? await pickDraft() : which;
	if (about === undefined) return;
	const names = { html: l10n.t('Web page'), markdown: 'Markdown', csv: l10n.t('Spreadsheet (CSV)') };
	const chosen = await window.showQuickPick(formats.map(it => ({ ...it, label: names[it.format], description: `.${it.ending}` })), { title: l10n.t('Export report'), placeHolder: l10n.t('Every figure with its sentence, verdict, source and citation') });
	if (chosen === undefined) return;
	const target = await window.showSaveDialog({ title: l10n.t('Export report'), defaultUri: targetFor(about, chosen.ending), filters: { [chosen.label]: [chosen.ending] } });
	if (target === undefined) return;
	const uri = about === null ? null : client.code2ProtocolConverter.asUri(about.uri);
	const ask = (workDoneToken: string | undefined, token?: CancellationToken) => {
		const params: ReportParams = { format: chosen.format, uri, ...workDoneToken !== undefined && { workDoneToken } };
		return token === undefined ? client.sendRequest<ReportResult | null>(reportRequest, params) : client.sendRequest<ReportResult | null>(reportRequest, params, token);
	};
	const report = about === null ? await withProgress(client, ask) : await ask(undefined);
	if (report === null) return;
	// Only by a byte order mark does Excel know that a file is UTF-8.
	await workspace.fs.writeFile(target, new TextEncoder().encode(chosen.format === 'csv' ? `\uFEFF${report.text}` : report.text));
	const open = l10n.t('Open');
	const answer = await window.showInformationMessage(l10n.t('Report written: {0}, figures: {1}.', draftWords(report.drafts), report.figures), open);
	if (answer !== open) return;
	if (chosen.format !== 'markdown' && target.scheme === 'file' && env.remoteName === undefined) await env.openExternal(target);
	else await commands.executeCommand('vscode.open', target);
};

/** The draft in front of the writer, or all of them: asks where both make sense. */
const pickDraft = async (): Promise<TextDocument | null | undefined> => {
	const document = window.activeTextEditor?.document;
	const draft = document !== undefined && isDraft(document) ? document : undefined;
	if (draft === undefined || workspace.workspaceFolders === undefined) return draft ?? null;
	const chosen = await window.showQuickPick([{ label: l10n.t('This draft'), description: workspace.asRelativePath(draft.uri), draft }, { label: l10n.t('All drafts'), description: l10n.t('of the open folders'), draft: null }], { title: l10n.t('Export report') });
	return chosen?.draft;
};

const targetFor = (draft: TextDocument | null, ending: string): Uri => {
	const folder = workspace.workspaceFolders?.[0]?.uri;
	if (draft !== null && draft.uri.scheme !== 'untitled') return draft.uri.with({ path: draft.uri.path.replace(/(?:\.[^./]*)?$/, `-figures.${ending}`) });
	return folder === undefined ? Uri.file(`figures.${ending}`) : Uri.joinPath(folder, `figures.${ending}`);
};

let requests = 0;

/** Shows how far the server is, with a way to stop it; `null` where it was stopped. */
const withProgress = async <T>(client: BaseLanguageClient, ask: (workDoneToken: string, token: CancellationToken) => Promise<T | null>): Promise<T | null> =>
	window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Checking drafts'), cancellable: true }, async (progress, token) => {
		const workDoneToken = `citewright.${++requests}`;
		let before = 0;
		const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
			if (value.kind !== 'report') return;
			progress.report({ increment: (value.percentage ?? before) - before, ...value.message !== undefined && { message: value.message } });
			before = value.percentage ?? before;
		});
		try {
			return await ask(workDoneToken, token);
		} catch (error) {
			if (!token.isCancellationRequested) throw error;
			return null;
		} finally {
			listening.dispose();
		}
	});
