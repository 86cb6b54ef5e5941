import { DidChangeConfigurationNotification, type ServerCapabilities } from 'vscode-languageserver';
import { configFileName } from '../../config/schema.ts';
import { nameOf } from '../../files/uri.ts';
import { runTask } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** Settings of the editor and of the project file, followed as they change. */
export function registerConfiguration({ connection, abilities, onInitialized, documents, drafts, settings, roots, publisher, log }: Session): ServerCapabilities {
	onInitialized(() => {
		runTask(log, 'settings', () => Promise.all(roots.all.map(root => settings.ensure(root))).then());
		if (abilities.watchesSettings) {
			runTask(log, 'registration', () => connection.client.register(DidChangeConfigurationNotification.type, { section: 'citewright' }).then());
		}
		if (abilities.folders) {
			connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				runTask(log, 'folders', async () => {
					roots.change(added, removed);
					for (const uri of drafts.within()) {
						reopen(uri);
					}
					await Promise.all(roots.all.map(root => settings.ensure(root)));
				});
			});
		}
	});
	connection.onDidChangeConfiguration(({ settings: pushed }: { readonly settings: unknown }) => {
		runTask(log, 'settings', () => {
			settings.push(sectionOf(pushed));
			return settings.reload();
		});
	});
	const followProjectFile = (uri: string) => {
		if (nameOf(uri) === configFileName) {
			runTask(log, 'settings', () => settings.reload([roots.of(uri)]));
		}
	};
	documents.onDidChangeContent(({ document }) => {
		followProjectFile(document.uri);
	});
	documents.onDidClose(({ document }) => {
		followProjectFile(document.uri);
	});

	/** A draft may belong to another folder now. */
	function reopen(uri: string): void {
		const document = documents.get(uri);
		if (document !== undefined && drafts.open(document)) {
			runTask(log, 'settings', () => settings.ensure(drafts.rootOf(uri) ?? ''));
			publisher.request([uri]);
		}
	}
	return abilities.folders ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } } : {};
}

/** Clients send the section with or without its name around it. */
function sectionOf(pushed: unknown): unknown {
	return typeof pushed === 'object' && pushed !== null && 'citewright' in pushed ? pushed.citewright : pushed;
}
