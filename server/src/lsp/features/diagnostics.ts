import { TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { runTask } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** Findings are pushed for every version at once; saving has nothing to do with it. */
export function registerDiagnostics({ documents, drafts, settings, publisher, environment, log }: Session): ServerCapabilities {
	documents.onDidOpen(({ document }) => {
		runTask(log, 'open', () => {
			if (drafts.open(document)) {
				runTask(log, 'settings', () => settings.ensure(drafts.rootOf(document.uri) ?? ''));
			}
		});
	});
	// Also fires when a document is opened, after `onDidOpen`.
	documents.onDidChangeContent(({ document }) => {
		runTask(log, 'change', () => {
			if (drafts.has(document.uri)) {
				publisher.request([document.uri]);
			} else {
				drafts.bibliographyChanged(document.uri);
			}
		});
	});
	documents.onDidClose(({ document }) => {
		runTask(log, 'close', () => {
			if (drafts.has(document.uri)) {
				const after = drafts.after(document.uri);
				drafts.close(document.uri);
				publisher.clear(document.uri, after);
			} else {
				// The disk counts again, and may hold something else than the buffer did.
				drafts.bibliographyChanged(document.uri);
			}
		});
	});
	// Loads the facts while the client is busy with the answer to `initialize`.
	environment.soon(() => {
		runTask(log, 'facts', () => {
			environment.knowledge();
		});
	});
	return {
		positionEncoding: 'utf-16',
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
	};
}
