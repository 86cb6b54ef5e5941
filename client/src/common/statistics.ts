import { ThemeIcon, Uri, commands, l10n, window, workspace } from 'vscode';
import type { Disposable, QuickInputButton, QuickPickItem, Range, TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { cardRequest, explainRequest, insertRequest, searchRequest } from '../../../server/src/lsp/protocol.ts';
import type { CardParams, ExplainParams, InsertParams, InsertResult, Page, SearchParams, SearchedStatistic } from '../../../server/src/lsp/protocol.ts';
import { isDraft } from './languages.ts';
import type { Pages } from './pages.ts';

/** Commands that search the facts, put one of them into the draft, and say how a figure was compared. */
export const statisticsCommands = (clientNow: () => BaseLanguageClient | undefined, pages: Pages): Disposable[] => {
	const pickIn = (title: string, first: 'insert' | 'show') => {
		const client = clientNow();
		const editor = window.activeTextEditor;
		const target = editor !== undefined && isDraft(editor.document) ? editor : undefined;
		if (client === undefined || (first === 'insert' && target === undefined)) return undefined;
		return pick({ client, pages, editor: target, title, first });
	};
	return [
		commands.registerCommand('citewright.insertStatistic', () => pickIn(l10n.t('Insert a statistic with its source'), 'insert')),
		commands.registerCommand('citewright.searchFacts', () => pickIn(l10n.t('Search the facts'), 'show')),
		commands.registerCommand('citewright.explainFigure', async (uri?: string, position?: ExplainParams['position']) => {
			const client = clientNow();
			const editor = window.activeTextEditor;
			const params = uri !== undefined && position !== undefined ? { uri, position } : editor === undefined || client === undefined ? undefined
				: { uri: client.code2ProtocolConverter.asUri(editor.document.uri), position: client.code2ProtocolConverter.asPosition(editor.selection.active) };
			const page = client === undefined || params === undefined ? null : await client.sendRequest<Page | null>(explainRequest, params satisfies ExplainParams);
			if (page === null) void window.showInformationMessage(l10n.t('Put the cursor on a figure about human trafficking first.'));
			else await pages.show(page);
		}),
	];
};

interface Picking {
	readonly client: BaseLanguageClient;
	readonly pages: Pages;
	/** The draft to insert into. */
	readonly editor: TextEditor | undefined;
	readonly title: string;
	/** What choosing does; a button does the other. */
	readonly first: 'insert' | 'show';
}

interface Item extends QuickPickItem {
	readonly statistic: string;
}

/** A list that the server fills while the writer types. */
const pick = async ({ client, pages, editor, title, first }: Picking): Promise<void> => {
	const list = window.createQuickPick<Item>();
	const uri = client.code2ProtocolConverter.asUri(editor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri ?? noDraft());
	const place = editor?.selection;
	const showButton: QuickInputButton = { iconPath: new ThemeIcon('open-preview'), tooltip: l10n.t('Show its card') };
	const insertButton: QuickInputButton = { iconPath: new ThemeIcon('insert'), tooltip: l10n.t('Insert it into the draft') };
	const button = first === 'insert' ? [showButton] : editor === undefined ? [] : [insertButton];
	const act = async (item: Item, what: 'insert' | 'show'): Promise<void> => {
		list.hide();
		if (what === 'show') {
			const page = await client.sendRequest<Page | null>(cardRequest, { uri, statistic: item.statistic } satisfies CardParams);
			if (page !== null) await pages.show(page);
		} else if (editor !== undefined && place !== undefined) {
			await insert(client, editor, place, item.statistic);
		}
	};
	let asked = 0;
	const fill = async (query: string): Promise<void> => {
		const turn = ++asked;
		list.busy = true;
		const found = await client.sendRequest<readonly SearchedStatistic[]>(searchRequest, { uri, query } satisfies SearchParams);
		// An answer to what was typed before comes too late.
		if (turn !== asked) return;
		list.items = found.map(it => itemOf(it, button));
		list.busy = false;
	};
	list.title = title;
	list.placeholder = l10n.t('Words, numbers, places, years, publishers');
	list.onDidChangeValue(value => { void fill(value); });
	list.onDidAccept(() => { const [item] = list.selectedItems; if (item !== undefined) void act(item, first); });
	list.onDidTriggerItemButton(({ item }) => { void act(item, first === 'insert' ? 'show' : 'insert'); });
	list.onDidHide(() => { list.dispose(); });
	list.show();
	await fill('');
};

/** The server has searched already: nothing that it found is filtered again. */
const itemOf = ({ statistic, figure, statement, source, standing, questioned }: SearchedStatistic, buttons: readonly QuickInputButton[]): Item => ({
	statistic, label: `${questioned ? '$(warning) ' : ''}${figure}`, description: standing === '' ? source : `${source} · ${standing}`, detail: statement, alwaysShow: true, buttons,
});

const insert = async (client: BaseLanguageClient, editor: TextEditor, place: Range, statistic: string): Promise<void> => {
	const { code2ProtocolConverter: to, protocol2CodeConverter: from } = client;
	const params: InsertParams = { uri: to.asUri(editor.document.uri), range: to.asRange(place), statistic };
	const edit = await from.asWorkspaceEdit(await client.sendRequest<InsertResult>(insertRequest, params));
	if (edit === undefined) void window.showInformationMessage(l10n.t('A source cannot be cited at this place. Put the cursor into a paragraph.'));
	else await workspace.applyEdit(edit);
};

/** Without a folder, the facts that ship are searched. */
const noDraft = (): Uri => workspace.textDocuments.find(isDraft)?.uri ?? window.activeTextEditor?.document.uri ?? Uri.parse('untitled:facts');
