import { DidChangeWatchedFilesNotification, type Disposable, type ServerCapabilities } from 'vscode-languageserver';
import { configFileName } from '../../config/schema.ts';
import { decisionsFileName } from '../../config/settledSchema.ts';
import { nameOf } from '../../files/uri.ts';
import type { Cancel } from '../environment.ts';
import { runTask } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** Follows files that drafts depend on. A client that watches nothing is asked again whenever something is saved. */
export function registerWatching(session: Session): ServerCapabilities {
	const { connection, abilities, onInitialized, documents, drafts, settings, roots, workspaceDrafts, log } = session;
	const changed = (uri: string) => {
		workspaceDrafts.changed(uri);
		const using = new Set([...nameOf(uri) === configFileName ? [roots.of(uri)] : [], ...settings.rootsUsing(uri)]);
		if (using.size > 0) {
			runTask(log, 'settings', () => settings.reload(using));
		}
		drafts.bibliographyChanged(uri);
	};
	onInitialized(() => {
		if (abilities.watchesFiles) {
			const watchers = [`**/${configFileName}`, `**/${decisionsFileName}`, '**/*.facts.{json,yaml,yml}', '**/*.{bib,bibtex,csl}', '**/*{references,bibliography,refs}*.{json,yaml,yml}'];
			runTask(log, 'registration', () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchers.map(globPattern => ({ globPattern })) }).then());
			watchNamed(session);
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
				runTask(log, 'settings', () => settings.reload([roots.of(document.uri)]));
			}
		});
	});
	followBuffers(session);
	return {};
}

/** Files that settings name may have any name, so the client is asked to watch them once they are known. */
function watchNamed({ connection, settings, log }: Session): void {
	let watched = '';
	let registration: Promise<Disposable> | undefined;
	settings.onLoaded(() => {
		const globs = settings.namedGlobs;
		if (globs.join('\n') === watched) {
			return;
		}
		watched = globs.join('\n');
		const before = registration;
		registration = globs.length === 0 ? undefined : connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map(glob => ({ globPattern: `**/${glob.replace(/^\.\//, '')}` })) });
		runTask(log, 'registration', async () => {
			(await before)?.dispose();
			await registration;
		});
	});
}

/** A file of facts counts as it stands in the editor. It is looked at after a pause, because everything depends on it. */
function followBuffers({ documents, drafts, settings, environment, log }: Session): void {
	const waiting = new Map<string, Cancel>();
	const follow = (uri: string) => {
		if (drafts.has(uri)) {
			return;
		}
		for (const root of settings.rootsUsing(uri)) {
			waiting.get(root)?.();
			waiting.set(root, environment.later(() => {
				waiting.delete(root);
				runTask(log, 'facts', () => settings.reload([root]));
			}, pause));
		}
	};
	documents.onDidChangeContent(({ document }) => {
		follow(document.uri);
	});
	documents.onDidClose(({ document }) => {
		follow(document.uri);
	});
}

/** Milliseconds after the last change of a file of facts. */
const pause = 150;
