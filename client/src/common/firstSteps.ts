import { commands, env, l10n, languages, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { mistakeRequest } from '../../../server/src/lsp/protocol.ts';
import type { MistakeParams, Page } from '../../../server/src/lsp/protocol.ts';
import sample from '../../../examples/draft.md';
import { isDraft } from './languages.ts';

/** Commands for a first look, and for telling what should be better. */
export const firstSteps = (clientNow: () => BaseLanguageClient | undefined): Disposable[] => [
	commands.registerCommand('citewright.trySample', async () => {
		await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: sample }));
	}),
	commands.registerCommand('citewright.checkText', async () => {
		const document = window.activeTextEditor?.document;
		if (document === undefined) {
			void window.showInformationMessage(l10n.t('Open a text first.'));
		} else if (isDraft(document)) {
			void window.showInformationMessage(l10n.t('This text is read already. The status at the language name says how many figures it has.'));
		} else {
			const yes = l10n.t('Read as Markdown');
			const answer = await window.showInformationMessage(l10n.t('Citewright reads Markdown. Plain text is Markdown, too: the file stays as it is, only the language that the editor shows for it changes.'), yes);
			if (answer === yes) await languages.setTextDocumentLanguage(document, 'markdown');
		}
	}),
	commands.registerCommand('citewright.copyMistake', async () => {
		const client = clientNow();
		const editor = window.activeTextEditor;
		const params = client === undefined || editor === undefined ? undefined
			: { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: client.code2ProtocolConverter.asPosition(editor.selection.active) } satisfies MistakeParams;
		const page = client?.isRunning() !== true || params === undefined ? null : await client.sendRequest<Page | null>(mistakeRequest, params);
		if (page === null) {
			void window.showInformationMessage(l10n.t('Put the cursor on a figure about human trafficking first.'));
			return;
		}
		await env.clipboard.writeText(page.markdown);
		void window.showInformationMessage(l10n.t('Copied. The report quotes the sentence of the draft; nothing was sent.'));
	}),
];
