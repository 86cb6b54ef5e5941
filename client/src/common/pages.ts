import { EventEmitter, Uri, commands, window, workspace } from 'vscode';
import type { Disposable, TextDocumentContentProvider } from 'vscode';
import type { Page } from '../../../server/src/lsp/protocol.ts';

/** Pages to read beside a draft. They are read-only documents that stand on no disk; where VS Code can, they are shown as a preview. */
export class Pages implements TextDocumentContentProvider, Disposable {
	readonly #pages = new Map<string, string>();
	readonly #changed = new EventEmitter<Uri>();
	readonly #subscriptions: readonly Disposable[];
	readonly onDidChange = this.#changed.event;

	constructor() {
		this.#subscriptions = [
			workspace.registerTextDocumentContentProvider(scheme, this),
			workspace.onDidCloseTextDocument(({ uri }) => { this.#pages.delete(uri.toString()); }),
		];
	}

	provideTextDocumentContent(uri: Uri): string {
		return this.#pages.get(uri.toString()) ?? '';
	}

	/** Opens a page; one of the same title is written anew. */
	async show({ title, markdown }: Page): Promise<Uri> {
		const uri = Uri.from({ scheme, path: `/${title.replace(/[\\/?#:*"<>|]+/g, ' ').slice(0, 80)}.md` });
		this.#pages.set(uri.toString(), markdown);
		this.#changed.fire(uri);
		try {
			await commands.executeCommand('markdown.showPreviewToSide', uri);
		} catch {
			// The editor's own Markdown extension is off.
			await window.showTextDocument(uri, { preview: true, preserveFocus: true });
		}
		return uri;
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
		this.#changed.dispose();
	}
}

const scheme = 'citewright';
