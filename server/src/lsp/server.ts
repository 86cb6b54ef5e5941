import { TextDocuments, type Connection, type ServerCapabilities } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Environment } from './environment.ts';
import { registerCodeActions } from './features/codeActions.ts';
import { registerCommands } from './features/commands.ts';
import { registerCompletion } from './features/completion.ts';
import { registerConfiguration } from './features/configuration.ts';
import { registerConvert } from './features/convert.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerHover } from './features/hover.ts';
import { registerInlayHints } from './features/inlayHints.ts';
import { registerNames } from './features/names.ts';
import { registerStatistics } from './features/statistics.ts';
import { registerFigures } from './features/figures.ts';
import { registerWorkspaceCheck } from './features/workspaceCheck.ts';
import { registerWatching } from './features/watching.ts';
import { connectionLog } from './runSafe.ts';
import { createSession, type Session } from './session.ts';

/**
 * Starts a language server on a connection.
 *
 * Each feature registers itself and says which capability it brings. Nothing here or below touches Node, the network or the clock.
 */
export function startServer(connection: Connection, environment: Environment): void {
	const log = connectionLog(connection);
	const documents = new TextDocuments(TextDocument);

	connection.onInitialize(params => {
		const session = createSession({ connection, documents, environment, log }, params);
		const capabilities = features.map(register => register(session));
		return {
			capabilities: Object.assign({}, ...capabilities) as ServerCapabilities,
			serverInfo: { name: 'Citewright', version: environment.version },
		};
	});
	documents.listen(connection);
	connection.listen();
}

/** One feature: registers its handlers and returns the capability that tells the client of them. */
export type Feature = (session: Session) => ServerCapabilities;

/** In the order of registration; the last one tells of the commands that the others brought. */
const features: readonly Feature[] = [
	registerDiagnostics, registerConfiguration, registerWatching, registerHover, registerCodeActions,
	registerCompletion, registerStatistics, registerNames, registerInlayHints, registerConvert,
	registerFigures, registerWorkspaceCheck,
	registerCommands,
];
