import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FilePort } from '../files/port.ts';
import { readAbilities, type Abilities } from './abilities.ts';
import { bufferFiles } from './bufferFiles.ts';
import { clientFiles } from './clientFiles.ts';
import { Commands } from './commands.ts';
import { Drafts } from './drafts.ts';
import type { Environment } from './environment.ts';
import { publisher, type Publisher } from './publish.ts';
import { settledReport, type SettledReport } from './settledReport.ts';
import { Roots } from './roots.ts';
import { runTask, type Log } from './runSafe.ts';
import { Settings } from './settings.ts';
import { WorkspaceDrafts } from './workspaceDrafts.ts';

/** Everything a feature can use, from `initialize` to the end of the connection. */
export interface Session {
	readonly connection: Connection;
	readonly documents: TextDocuments<TextDocument>;
	readonly environment: Environment;
	readonly abilities: Abilities;
	readonly files: FilePort;
	readonly roots: Roots;
	readonly settings: Settings;
	readonly drafts: Drafts;
	readonly publisher: Publisher;
	readonly commands: Commands;
	/** Drafts that are not open. */
	readonly workspaceDrafts: WorkspaceDrafts;
	readonly log: Log;
	/** Runs a task once the client says that it is ready. The connection itself keeps one such handler only. */
	readonly onInitialized: (task: () => void) => void;
}

/** Puts a session together, in order of dependency. */
export function createSession({ connection, documents, environment, log }: SessionParts, params: InitializeParams): Session {
	const abilities = readAbilities(params);
	const roots = new Roots(params);
	const files = bufferFiles(documents, abilities.ownFiles ? clientFiles(connection, { asksEditor: abilities.settings }) : environment.files);
	const settings: Settings = new Settings({
		connection, environment, files, log,
		asksEditor: abilities.settings,
		changed: root => {
			publishing.request(drafts.within(root));
		},
		reportFacts: (root, { files: read }, severity) => {
			publishing.facts(root, read, severity);
		},
		reportSettled: root => {
			settling.report(root);
		},
		reportProject: file => {
			publishing.project(file);
		},
	});
	const drafts: Drafts = new Drafts({
		environment, files, roots,
		optionsOf: root => settings.of(root),
		knowledgeOf: root => settings.knowledgeOf(root),
		settledOf: root => settings.settledOf(root)?.fingerprints,
		bibliographyLoaded: uri => {
			publishing.request([uri]);
		},
	});
	const settling: SettledReport = settledReport({ connection, abilities, settings, drafts });
	const publishing: Publisher = publisher({ connection, environment, abilities, drafts, log, looked: root => {
		settling.report(root);
	} });
	const tasks: (() => void)[] = [];
	connection.onInitialized(() => {
		for (const task of tasks) {
			runTask(log, 'initialized', task);
		}
	});
	const parts = {
		connection, documents, environment, abilities, files, roots, settings, drafts, log,
		onInitialized: (task: () => void) => {
			tasks.push(task);
		},
	};
	return { ...parts, publisher: publishing, commands: new Commands(), workspaceDrafts: new WorkspaceDrafts(parts) };
}

/** What exists before the client has said who it is. */
export type SessionParts = Pick<Session, 'connection' | 'documents' | 'environment' | 'log'>;
