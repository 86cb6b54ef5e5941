import { Disposable, window, workspace } from 'vscode';
import type { Diagnostic, Position, Range, TextDocument, TextDocumentChangeEvent, Uri } from 'vscode';

type Show = (uri: Uri, diagnostics: Diagnostic[]) => void;

/** What the server said last of a document, and for which text. */
interface Received {
	readonly diagnostics: Diagnostic[];
	readonly version: number | undefined;
	readonly show: Show;
}

/**
 * Keeps problems off the word that is being typed: "4" on the way to "40 million" is nobody's problem yet.
 *
 * They show as soon as the cursor leaves the word, the document is saved, or another editor gets the focus.
 */
export class Typing implements Disposable {
	readonly #received = new Map<string, Received>();
	readonly #subscriptions: Disposable;
	readonly #onReceive: (uri: Uri) => void;
	#document: TextDocument | undefined;
	#lastChange: Position | undefined;

	/** `onReceive` is told of every document that the server spoke of. */
	constructor(onReceive: (uri: Uri) => void) {
		this.#onReceive = onReceive;
		this.#subscriptions = Disposable.from(
			workspace.onDidChangeTextDocument(event => { this.#changed(event); }),
			workspace.onDidSaveTextDocument(document => { if (document === this.#document) this.#stop(); }),
			window.onDidChangeActiveTextEditor(() => { this.#stop(); }),
			window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (textEditor.document === this.#document && this.#word() === undefined) this.#stop();
			}),
		);
	}

	/** Middleware for what the server publishes. */
	readonly handleDiagnostics = (uri: Uri, diagnostics: Diagnostic[], show: Show): void => {
		const key = uri.toString();
		if (diagnostics.length === 0) this.#received.delete(key);
		else {
			const version = workspace.textDocuments.find(document => document.uri.toString() === key)?.version;
			this.#received.set(key, { diagnostics, version, show });
		}
		show(uri, this.#withoutWord(uri, diagnostics));
		this.#onReceive(uri);
	};

	/** Everything the server said last of a document, hidden or not. */
	of(uri: Uri): readonly Diagnostic[] {
		return this.#received.get(uri.toString())?.diagnostics ?? [];
	}

	/** Forgets everything, when the server stops. */
	clear(): void {
		this.#received.clear();
		this.#document = undefined;
	}

	dispose(): void {
		this.#subscriptions.dispose();
		this.clear();
	}

	#changed({ document, contentChanges, reason }: TextDocumentChangeEvent): void {
		const [change, ...others] = contentChanges;
		if (change === undefined) return;
		// Undo, redo, pastes of lines and edits in several places are not a word on its way.
		const typed = document === window.activeTextEditor?.document && others.length === 0 && reason === undefined && !/[\r\n]/.test(change.text);
		this.#lastChange = typed ? document.positionAt(change.rangeOffset + change.text.length) : undefined;
		if (typed) this.#document = document;
		else if (document === this.#document) this.#document = undefined;
	}

	/** The word at the cursor, while it is also the word that was typed last. */
	#word(): Range | undefined {
		const editor = window.activeTextEditor;
		if (editor === undefined || editor.document !== this.#document || this.#lastChange === undefined) return undefined;
		const word = this.#document.getWordRangeAtPosition(editor.selection.active, /\S+/);
		return word?.contains(this.#lastChange) === true ? word : undefined;
	}

	#withoutWord(uri: Uri, diagnostics: Diagnostic[]): Diagnostic[] {
		if (uri.toString() !== this.#document?.uri.toString()) return diagnostics;
		const word = this.#word();
		return word === undefined ? diagnostics : diagnostics.filter(({ range }) => range.intersection(word) === undefined);
	}

	#stop(): void {
		const document = this.#document;
		this.#document = undefined;
		if (document === undefined) return;
		const received = this.#received.get(document.uri.toString());
		// What was said of an older text would show in the wrong places; what belongs to this text is on its way.
		if (received?.version === document.version) received.show(document.uri, received.diagnostics);
	}
}
