import { DidChangeWatchedFilesNotification, type ServerCapabilities } from 'vscode-languageserver';
import { configFileName } from '../../config/schema.ts';
import { nameOf } from '../../files/uri.ts';
import { runTask } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** Follows files that drafts depend on. A client that watches nothing is asked again whenever something is saved. */
export function registerWatching({ connection, abilities, onInitialized, documents, drafts, settings, roots, log }: Session): ServerCapabilities {
	const changed = (uri: string) => {
		if (nameOf(uri) === configFileName) {
			runTask(log, 'settings', () => settings.reload([roots.of(uri)]));
		}
		drafts.bibliographyChanged(uri);
	};
	onInitialized(() => {
		if (abilities.watchesFiles) {
			const watchers = [`**/${configFileName}`, '**/*.{bib,bibtex}', '**/*{references,bibliography,refs}*.{json,yaml,yml}'];
			runTask(log, 'registration', () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchers.map(globPattern => ({ globPattern })) }).then());
		}
	});
	connection.onDidChangeWatchedFiles(({ changes }) => {
		runTask(log, 'files', () => {
			for (const { uri } of changes) {
				changed(uri);
			}
		});
	});
	documents.onDidSave(({ document }) => {
		runTask(log, 'save', () => {
			changed(document.uri);
			if (!abilities.watchesFiles && drafts.has(document.uri)) {
				drafts.bibliographiesOf(document.uri).forEach(changed);
			}
		});
	});
	return {};
}
