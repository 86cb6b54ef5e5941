import { DiagnosticSeverity, LanguageStatusSeverity, Uri, languages, window } from 'vscode';
import type { Diagnostic, Disposable, LanguageStatusItem, TextDocument } from 'vscode';
import type { SummaryParams } from '../../../server/src/lsp/protocol.ts';
import { isDraft, selector } from './languages.ts';

/** How the server is. */
export type Condition = 'starting' | 'running' | 'stopped';

/** A writer's glance at the draft in front of them: how many figures, and how many to look at. */
export class Status implements Disposable {
	readonly #item: LanguageStatusItem;
	readonly #summaries = new Map<string, SummaryParams>();
	readonly #problemsOf: (uri: Uri) => readonly Diagnostic[];
	readonly #listener: Disposable;
	#condition: Condition = 'starting';

	constructor(problemsOf: (uri: Uri) => readonly Diagnostic[]) {
		this.#problemsOf = problemsOf;
		this.#item = languages.createLanguageStatusItem('citewright.status', selector);
		this.#item.name = 'Citewright';
		this.#item.command = { command: 'citewright.showLog', title: 'Show log' };
		this.#listener = window.onDidChangeActiveTextEditor(() => { this.refresh(); });
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

	/** Says how the draft in front of the writer stands. */
	refresh(): void {
		const document = window.activeTextEditor?.document;
		const { text, detail, busy, trouble } = this.#words(document !== undefined && isDraft(document) ? document : undefined);
		this.#item.text = text;
		this.#item.detail = detail;
		this.#item.busy = busy;
		this.#item.severity = trouble ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
		this.#item.accessibilityInformation = { label: `Citewright: ${text}${detail === '' ? '' : `. ${detail}`}` };
	}

	dispose(): void {
		this.#listener.dispose();
		this.#item.dispose();
	}

	#words(draft: TextDocument | undefined): { text: string; detail: string; busy: boolean; trouble: boolean } {
		if (this.#condition === 'stopped') return { text: 'Not running', detail: 'The log says why', busy: false, trouble: true };
		const said = draft === undefined ? undefined : this.#summaries.get(draft.uri.toString());
		if (this.#condition === 'starting' || said === undefined) return { text: 'Reading the draft', detail: '', busy: true, trouble: false };
		const { summary: { figures }, limits, facts } = said;
		const toLookAt = this.#countToLookAt(said.uri);
		const text = figures === 0 && toLookAt === 0 ? 'No figures' : `${count(figures, 'figure')}, ${toLookAt} to look at`;
		return { text, detail: [...limits, `Citewright, facts of ${facts.asOf}`].join(' '), busy: false, trouble: false };
	}

	/** How many places the writer sees marked. Two problems of one figure are one place; hints are not marked. */
	#countToLookAt(uri: string): number {
		const marked = this.#problemsOf(Uri.parse(uri)).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
		return new Set(marked.map(({ range: { start, end } }) => [start.line, start.character, end.line, end.character].join())).size;
	}
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
