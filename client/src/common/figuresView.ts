import { Disposable, EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, commands, l10n, window, workspace } from 'vscode';
import type { Range, TextDocument, TreeDataProvider, TreeView, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { figuresRequest } from '../../../server/src/lsp/protocol.ts';
import type { FiguresParams, FiguresResult, ListedFigure } from '../../../server/src/lsp/protocol.ts';
import { applyFix, showFixes } from './figureFixes.ts';
import { isDraft } from './languages.ts';
import { countWords, verdictWords, verdicts } from './words.ts';

/** Milliseconds without a change before the list follows: a number that is being typed is not another figure at every key. */
const pause = 300;

/** The figures of the draft in front of the writer, by verdict. */
export class FiguresView implements TreeDataProvider<Row>, Disposable {
	readonly #clientNow: () => BaseLanguageClient | undefined;
	readonly #changed = new EventEmitter<undefined>();
	readonly #view: TreeView<Row>;
	readonly #subscriptions: Disposable;
	readonly onDidChangeTreeData = this.#changed.event;
	#rows: readonly Row[] = [];
	/** What the rows were made of. */
	#shown = '';
	#timer: number | undefined;
	#appeared = false;
	/** The draft whose figures were shown last. */
	#last: TextDocument | undefined;

	constructor(clientNow: () => BaseLanguageClient | undefined) {
		this.#clientNow = clientNow;
		this.#view = window.createTreeView('citewright.figures', { treeDataProvider: this });
		this.#subscriptions = Disposable.from(
			this.#view,
			this.#changed,
			window.onDidChangeActiveTextEditor(() => { void this.refresh(); }),
			workspace.onDidCloseTextDocument(() => { void this.refresh(); }),
			this.#view.onDidChangeVisibility(({ visible }) => { if (visible) void this.refresh(); }),
			commands.registerCommand('citewright.showFigures', async () => {
				await this.#appear();
				await commands.executeCommand('citewright.figures.focus');
			}),
			commands.registerCommand('citewright.figures.cite', (row: FigureRow) => this.#fix(row, 'cite')),
			commands.registerCommand('citewright.figures.replace', (row: FigureRow) => this.#fix(row, 'replace')),
			commands.registerCommand('citewright.figures.fixes', (row: FigureRow) => showFixes(row.uri, row.range)),
		);
		void this.refresh();
	}

	/** The server looked at a draft again. The view appears with the first figure: whoever writes about other things never sees it. */
	draftChanged(uri: string, figures: number): void {
		if (figures > 0) void this.#appear();
		const document = this.#document();
		if (document?.uri.toString() !== uri) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => { void this.refresh(); }, this.#shown === '' ? 0 : pause);
	}

	/** Asks for the figures of the draft in front of the writer, and shows them where they are others than before. */
	async refresh(): Promise<void> {
		clearTimeout(this.#timer);
		const document = this.#document();
		const client = this.#clientNow();
		if (!this.#view.visible) return;
		const result = document === undefined || client?.isRunning() !== true ? null
			: await client.sendRequest<FiguresResult | null>(figuresRequest, { uri: client.code2ProtocolConverter.asUri(document.uri) } satisfies FiguresParams).catch(() => null);
		// The writer went on to another draft; that one asks for itself.
		if (this.#document() !== document) return;
		void commands.executeCommand('setContext', 'citewright.noFigures', result?.figures.length === 0);
		const shown = result === null || client === undefined ? '' : JSON.stringify([result.uri, result.figures]);
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#rows = document === undefined || client === undefined || result === null ? [] : rowsOf(document.uri, result.figures, client);
		const marked = result?.figures.filter(figure => figure.marked).length ?? 0;
		// An empty message takes no room.
		this.#view.message = result === null || result.figures.length === 0 ? '' : countWords(result.figures.length, marked);
		this.#changed.fire(undefined);
	}

	getTreeItem(row: Row): TreeItem {
		return row;
	}

	getChildren(row?: Row): Row[] {
		return row === undefined ? [...this.#rows] : row instanceof GroupRow ? [...row.figures] : [];
	}

	getParent(row: Row): Row | undefined {
		return row instanceof FigureRow ? this.#rows.find(group => group instanceof GroupRow && group.figures.includes(row)) : undefined;
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
	}

	async #appear(): Promise<void> {
		if (this.#appeared) return;
		this.#appeared = true;
		await commands.executeCommand('setContext', 'citewright.hasFigures', true);
	}

	async #fix({ uri, range }: FigureRow, kind: 'cite' | 'replace'): Promise<void> {
		const client = this.#clientNow();
		if (client?.isRunning() === true) await applyFix(client, uri, range, kind);
	}

	/** The draft in front; while a preview or a page has the focus, the one that still stands beside it. */
	#document(): TextDocument | undefined {
		const active = window.activeTextEditor;
		const document = active === undefined ? window.visibleTextEditors.find(editor => editor.document === this.#last)?.document : active.document;
		this.#last = document !== undefined && isDraft(document) ? document : undefined;
		return this.#last;
	}
}

type Row = GroupRow | FigureRow;

/** The figures with one verdict. */
class GroupRow extends TreeItem {
	readonly figures: readonly FigureRow[];

	constructor(verdict: ListedFigure['verdict'], figures: readonly FigureRow[]) {
		super(verdictWords(verdict), TreeItemCollapsibleState.Expanded);
		// The same id after every change keeps the row open or closed, as the writer left it.
		this.id = verdict;
		this.description = String(figures.length);
		this.figures = figures;
	}
}

/** One figure. A click leads to it. */
class FigureRow extends TreeItem {
	readonly uri: Uri;
	readonly range: Range;

	constructor(id: string, uri: Uri, { figure, sentence, source, messages, marked, verdict, cites, replaces, range }: ListedFigure, client: BaseLanguageClient) {
		super(figure, TreeItemCollapsibleState.None);
		this.id = id;
		this.uri = uri;
		this.range = client.protocol2CodeConverter.asRange(range);
		this.description = [sentence.length > beginning ? `${sentence.slice(0, beginning - 1).trimEnd()}…` : sentence, source].filter(part => part !== '').join(' · ');
		this.tooltip = [sentence, ...messages, ...source === '' ? [] : [source]].join('\n\n');
		this.iconPath = marked ? new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')) : new ThemeIcon(verdict === 'supported' ? 'pass' : verdict === 'unknown' ? 'question' : 'info');
		this.contextValue = ['figure', ...cites ? ['cites'] : [], ...replaces ? ['replaces'] : [], ...messages.length > 0 ? ['fixes'] : []].join(' ');
		this.command = { command: 'vscode.open', title: l10n.t('Go to the figure'), arguments: [uri, { selection: this.range }] };
		this.accessibilityInformation = { label: [figure, verdictWords(verdict), ...messages, sentence].join('. ') };
	}
}

/** Characters of a sentence that are shown in the row. */
const beginning = 40;

const rowsOf = (uri: Uri, figures: readonly ListedFigure[], client: BaseLanguageClient): Row[] => {
	const seen = new Map<string, number>();
	return verdicts.flatMap(verdict => {
		const here = figures.filter(figure => figure.verdict === verdict).map(figure => {
			const name = `${uri.toString()} ${verdict} ${figure.figure}`;
			const times = (seen.get(name) ?? 0) + 1;
			seen.set(name, times);
			return new FigureRow(`${name} ${times}`, uri, figure, client);
		});
		return here.length === 0 ? [] : [new GroupRow(verdict, here)];
	});
};
