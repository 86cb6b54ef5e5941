import { DiagnosticSeverity, Disposable, LanguageStatusSeverity, Uri, l10n, languages, window, workspace } from 'vscode';
import type { Diagnostic, LanguageStatusItem, TextDocument } from 'vscode';
import type { SummaryParams } from '../../../server/src/lsp/protocol.ts';
import { isDraft, selector } from './languages.ts';
import { countWords } from './words.ts';

/** How the server is. */
export type Condition = 'starting' | 'running' | 'stopped';

/** Milliseconds without an answer before the status says that it is busy. */
const patience = 400;

interface Words {
	readonly text: string;
	readonly detail: string;
	readonly busy: boolean;
	readonly trouble: boolean;
	/** There are figures to list. */
	readonly lists: boolean;
}

/** A writer's glance at the draft in front of them: how many figures, and how many to look at. */
export class Status implements Disposable {
	readonly #item: LanguageStatusItem;
	readonly #summaries = new Map<string, SummaryParams>();
	readonly #problemsOf: (uri: Uri) => readonly Diagnostic[];
	readonly #subscriptions: Disposable;
	#timer: number | undefined;
	#condition: Condition = 'starting';

	constructor(problemsOf: (uri: Uri) => readonly Diagnostic[]) {
		this.#problemsOf = problemsOf;
		this.#item = languages.createLanguageStatusItem('citewright.status', selector);
		this.#item.name = 'Citewright';
		this.#subscriptions = Disposable.from(
			window.onDidChangeActiveTextEditor(() => { this.refresh(); }),
			workspace.onDidChangeTextDocument(({ document }) => { if (document === window.activeTextEditor?.document) this.#refreshLater(); }),
			workspace.onDidCloseTextDocument(({ uri }) => { this.#summaries.delete(uri.toString()); }),
		);
		this.refresh();
	}

	/** Notes what the server counted in a document. */
	summarize(summary: SummaryParams): void {
		this.#summaries.set(summary.uri, summary);
		this.refresh();
	}

	/** Notes how the server is. */
	set condition(condition: Condition) {
		this.#condition = condition;
		if (condition !== 'running') this.#summaries.clear();
		this.refresh();
	}

	/** Says how the draft in front of the writer stands; `late` when an answer should have come by now. */
	refresh(late = false): void {
		const document = window.activeTextEditor?.document;
		const { text, detail, busy, trouble, lists } = this.#words(document !== undefined && isDraft(document) ? document : undefined, late);
		this.#item.text = text;
		this.#item.detail = detail;
		this.#item.busy = busy;
		this.#item.command = lists ? { command: 'citewright.showFigures', title: l10n.t('Show figures') } : { command: 'citewright.showLog', title: l10n.t('Show log') };
		this.#item.severity = trouble ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
		this.#item.accessibilityInformation = { label: `Citewright: ${text}${detail === '' ? '' : `. ${detail}`}` };
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
		this.#item.dispose();
	}

	/** An answer mostly comes within a few milliseconds; only where it takes longer the status says that it is busy. */
	#refreshLater(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => { this.refresh(true); }, patience);
	}

	#words(draft: TextDocument | undefined, late: boolean): Words {
		if (this.#condition === 'stopped') return { text: l10n.t('Not running'), detail: l10n.t('The log says why'), busy: false, trouble: true, lists: false };
		const said = draft === undefined ? undefined : this.#summaries.get(draft.uri.toString());
		if (this.#condition === 'starting' || said === undefined) return { text: l10n.t('Reading the draft'), detail: '', busy: true, trouble: false, lists: false };
		const { summary: { figures }, limits, facts } = said;
		const about = l10n.t('Citewright, facts of {0}', facts.asOf);
		const busy = late && said.version !== draft?.version;
		const [limit, ...more] = limits;
		// A draft that was not read has no figures either; the reason is what counts then.
		if (figures === 0 && limit !== undefined) return { text: limit, detail: [...more, about].join(' '), busy, trouble: false, lists: false };
		return { text: countWords(figures, this.#countToLookAt(said.uri)), detail: [...limits, about].join(' '), busy, trouble: false, lists: figures > 0 };
	}

	/** How many places the writer sees marked. Two problems of one figure are one place; hints are not marked. */
	#countToLookAt(uri: string): number {
		const marked = this.#problemsOf(Uri.parse(uri)).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
		return new Set(marked.map(({ range: { start, end } }) => [start.line, start.character, end.line, end.character].join())).size;
	}
}
