/** The server as a worker of a browser. The client's first message brings what cannot be read here; from the second on it is LSP. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { WorkerSetup } from '../lsp/protocol.ts';
import { startServer } from '../lsp/server.ts';
import { browserEnvironment } from './environment.ts';

const worker = self as unknown as DedicatedWorkerGlobalScope;

worker.addEventListener('message', ({ data }: MessageEvent<WorkerSetup>) => {
	// Messages that wait come one by one, so none is lost before the reader listens.
	const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
	startServer(connection, browserEnvironment(data));
}, { once: true });
