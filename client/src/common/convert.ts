import { commands, l10n, window, workspace } from 'vscode';
import type { Disposable, QuickPickItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { convertRequest } from '../../../server/src/lsp/protocol.ts';
import type { ConvertParams, ConvertResult } from '../../../server/src/lsp/protocol.ts';
import { isDraft } from './languages.ts';
import type { Pages } from './pages.ts';

/** "Convert Citations to…": asks for a style, writes the whole draft in it as one edit, and says what stays. */
export const convertCommand = (clientNow: () => BaseLanguageClient | undefined, pages: Pages): Disposable =>
	commands.registerCommand('citewright.convertCitations', async (wanted?: string) => {
		const client = clientNow();
		const editor = window.activeTextEditor;
		if (client === undefined || editor === undefined || !isDraft(editor.document)) return;
		const style = wanted ?? (await window.showQuickPick(styles(), { title: l10n.t('Convert citations to'), matchOnDescription: true }))?.style;
		if (style === undefined) return;
		const params: ConvertParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri), style };
		const result = await client.sendRequest<ConvertResult | null>(convertRequest, params);
		const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result?.edit);
		if (result === null || (edit !== undefined && !await workspace.applyEdit(edit))) return;
		const list = l10n.t('Show them');
		const { kept } = result;
		// Nobody has to answer before the command is done.
		void window.showInformationMessage(result.message, ...kept === null ? [] : [list]).then(answer => answer === list && kept !== null ? pages.show(kept) : undefined);
	});

const styles = (): (QuickPickItem & { readonly style: string })[] => [
	{ style: 'footnote', label: l10n.t('Footnotes'), description: '49.6 million.[^1]' },
	{ style: 'inline-link', label: l10n.t('Links in the text'), description: '49.6 million ([ILO, 2022](https://…))' },
	{ style: 'reference-link', label: l10n.t('Links with their addresses at the end'), description: '49.6 million ([ILO, 2022][1])' },
	{ style: 'pandoc', label: l10n.t('Keys from the bibliography'), description: '49.6 million [@key]' },
	{ style: 'parenthetical', label: l10n.t('Author and year in parentheses'), description: '49.6 million (ILO, 2022)' },
	{ style: 'numbered', label: l10n.t('Numbers into a list of references'), description: '49.6 million [1]' },
];
