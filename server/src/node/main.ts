/** The server as a process: over standard input and output for `--stdio`, else over the IPC channel of VS Code. */
import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server.ts';
import { nodeEnvironment } from './environment.ts';
import { compilePatternsOnce } from './patterns.ts';

compilePatternsOnce();

// The library would also open a socket or a pipe if the arguments said so; only these two ways are wanted here.
const connection = process.argv.includes('--stdio')
	? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
	: createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process));

startServer(connection, nodeEnvironment(__dirname));
