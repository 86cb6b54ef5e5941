import { Disposable, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { DidChangeWatchedFilesNotification, FileChangeType, State } from 'vscode-languageclient';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isDraft } from './languages.ts';

/** Bibliographies, and the project's settings. */
const read = /\.(?:bib|bibtex|json|ya?ml)$/i;

/** Milliseconds without a change before the server is told. */
const pause = 300;

/**
 * Tells the server of changes in open files that it reads and does not have open, as if they had been saved: what a writer
 * has in front of them counts. Closing such a file without saving takes its changes back.
 */
export const followUnsaved = (current: () => BaseLanguageClient | undefined): Disposable => {
	const waiting = new Map<string, number>();
	const changed = (document: TextDocument): void => {
		if (!read.test(document.uri.path) || isDraft(document)) return;
		const uri = document.uri.toString();
		clearTimeout(waiting.get(uri));
		waiting.set(uri, setTimeout(() => {
			waiting.delete(uri);
			const client = current();
			if (client?.state !== State.Running) return;
			void client.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: FileChangeType.Changed }] });
		}, pause));
	};
	return Disposable.from(
		workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) changed(document); }),
		workspace.onDidCloseTextDocument(changed),
		new Disposable(() => { for (const timer of waiting.values()) clearTimeout(timer); }),
	);
};
