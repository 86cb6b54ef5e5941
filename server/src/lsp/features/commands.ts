import type { ServerCapabilities } from 'vscode-languageserver';
import { runSafe } from '../runSafe.ts';
import type { Session } from '../session.ts';

/** `workspace/executeCommand`. Comes after the features that add commands. */
export function registerCommands({ connection, commands, log }: Session): ServerCapabilities {
	connection.onExecuteCommand(({ command, arguments: args = [] }, token, progress) => runSafe<unknown>(log, command, null, token, () => commands.run(command, args, { token, progress })));
	return { executeCommandProvider: { commands: [...commands.names], workDoneProgress: true } };
}
