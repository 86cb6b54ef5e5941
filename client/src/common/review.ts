import { QuickPickItemKind, commands, l10n, window } from 'vscode';
import type { Disposable, QuickPickItem, Uri } from 'vscode';
import type { BaseLanguageClient, CodeAction } from 'vscode-languageclient';
import { figuresRequest, silenceKind, togetherKind } from '../../../server/src/lsp/protocol.ts';
import type { FiguresParams, FiguresResult, ListedFigure } from '../../../server/src/lsp/protocol.ts';
import { fixesAt, makeFix, reveal } from './figureFixes.ts';
import { isDraft } from './languages.ts';

/** Walks through an old draft: each figure that differs, is questioned or has a newer edition, one after the other, by keyboard alone. */
export const reviewCommand = (clientNow: () => BaseLanguageClient | undefined): Disposable =>
	commands.registerCommand('citewright.review', async () => {
		const client = clientNow();
		const document = window.activeTextEditor?.document;
		if (client?.isRunning() !== true) return;
		if (document !== undefined && isDraft(document)) await review(client, document.uri);
		else void window.showInformationMessage(l10n.t('Open a draft first.'));
	});

interface Choice extends QuickPickItem {
	readonly act: CodeAction | 'keep' | 'silence' | 'back' | 'explain' | 'stop';
}

const review = async (client: BaseLanguageClient, uri: Uri): Promise<void> => {
	let at = 0;
	let changed = 0;
	let seen = 0;
	for (;;) {
		const figures = await toReview(client, uri);
		const figure = figures[at];
		if (figure === undefined) break;
		seen = Math.max(seen, at + 1 + changed);
		const range = client.protocol2CodeConverter.asRange(figure.range);
		await reveal(uri, range);
		const choice = await choose(figure, at, figures.length, await fixesAt(client, uri, range));
		switch (choice) {
			case undefined: case 'stop': return;
			case 'keep': at++; break;
			case 'back': at = Math.max(0, at - 1); break;
			case 'explain': await commands.executeCommand('citewright.explainFigure', client.code2ProtocolConverter.asUri(uri), figure.range.start); return;
			default: {
				if (!await makeFix(client, choice)) return;
				changed++;
				// A figure that was settled has left the list, and the next one is in its place.
				const left = await toReview(client, uri);
				if (left.length >= figures.length) at++;
			}
		}
	}
	void window.showInformationMessage(seen === 0 ? l10n.t('No figure of this draft has changed since: none differs, is questioned or has a newer edition.') : l10n.t('That was the last one. Figures: {0}, changed: {1}.', seen, changed));
};

/** The request waits for what was typed before it, so an edit that was just made counts. */
const toReview = async (client: BaseLanguageClient, uri: Uri): Promise<readonly ListedFigure[]> => {
	const result = await client.sendRequest<FiguresResult | null>(figuresRequest, { uri: client.code2ProtocolConverter.asUri(uri) } satisfies FiguresParams);
	return result?.figures.filter(({ review: wanted }) => wanted) ?? [];
};

const choose = async (listed: ListedFigure, at: number, of: number, fixes: readonly CodeAction[]): Promise<Exclude<Choice['act'], 'silence'> | undefined> => {
	const { figure, messages, source } = listed;
	// Others have their own turn.
	const [silences, remedies] = [fixes.filter(({ kind }) => kind === silenceKind), fixes.filter(({ kind }) => kind !== silenceKind && kind !== togetherKind)];
	const choices: Choice[] = [
		...remedies.map(fix => ({ label: `$(lightbulb) ${fix.title}`, act: fix })),
		...remedies.length === 0 ? [] : [{ label: '', kind: QuickPickItemKind.Separator, act: 'keep' as const }],
		{ label: `$(arrow-right) ${l10n.t('Keep it as it is, and go on')}`, act: 'keep' },
		...silences.length === 0 ? [] : [{ label: `$(bell-slash) ${l10n.t('Keep it, and note why…')}`, act: 'silence' as const }],
		...at === 0 ? [] : [{ label: `$(arrow-left) ${l10n.t('Go back')}`, act: 'back' as const }],
		{ label: `$(info) ${l10n.t('Explain this figure')}`, act: 'explain' },
		{ label: `$(close) ${l10n.t('Stop here')}`, act: 'stop' },
	];
	const title = l10n.t('{0} of {1}: {2}', at + 1, of, figure);
	const chosen = await window.showQuickPick(choices, { title, placeHolder: messages[0] ?? l10n.t('A newer edition exists; this one is from {0}.', source), ignoreFocusOut: true });
	if (chosen?.act !== 'silence') return chosen?.act;
	const why = await window.showQuickPick(silences.map(fix => ({ label: fix.title, act: fix })), { title, placeHolder: l10n.t('Why it may stay as it is'), ignoreFocusOut: true });
	// Who leaves the reasons is asked again.
	return why === undefined ? choose(listed, at, of, fixes) : why.act;
};
