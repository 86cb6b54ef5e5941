import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import {
	createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter,
	type ClientCapabilities, type CodeAction, type CodeActionContext, type Diagnostic, type Hover, type InitializeResult, type Position,
	type ProtocolConnection, type PublishDiagnosticsParams, type Range, type RegistrationParams, type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createAnalyzer } from '../../server/src/core/index.ts';
import type { Environment } from '../../server/src/lsp/environment.ts';
import { summaryNotification, type SummaryParams } from '../../server/src/lsp/protocol.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { later, soon } from '../../server/src/node/environment.ts';
import { nodeFiles } from '../../server/src/node/files.ts';
import { formats } from '../../server/src/workspace/formats.ts';
import { loadCslForTests } from './csl.ts';
import { miniFacts } from './miniFacts.ts';

/** Everything a modern editor can do, as VS Code declares it. Tests take abilities away. */
export const fullCapabilities: ClientCapabilities = {
	workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, configuration: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
	textDocument: {
		hover: { contentFormat: ['markdown', 'plaintext'] },
		publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
		completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation', 'additionalTextEdits'] } } },
		codeAction: {
			codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
			isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
		},
	},
};

/** A server in this process, over a pair of streams, with the facts for tests. */
export function inBand(changes: Partial<Environment> = {}): LspClient {
	const [toServer, toClient] = [new PassThrough(), new PassThrough()];
	const knowledge = { facts: miniFacts, analyzer: createAnalyzer(miniFacts) };
	const environment: Environment = {
		version: '0.0.0', knowledge: () => knowledge, csl: loadCslForTests, files: nodeFiles, formats, soon, later, today: () => '2024-07-01', ...changes,
	};
	startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), environment);
	const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
	return new LspClient(connection, () => {
		toServer.destroy();
		toClient.destroy();
		return Promise.resolve(0);
	});
}

/** The server as it ships, as a process of its own. */
export function overStdio(): LspClient {
	const child = spawn(process.execPath, ['dist/cli.cjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const ended = new Promise<number>(resolve => {
		child.on('exit', code => {
			resolve(code ?? -1);
		});
	});
	return new LspClient(createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)), () => ended);
}

/** How a client introduces itself. */
export interface Introduction {
	readonly capabilities?: ClientCapabilities;
	readonly folder?: string;
	/** Further folders of the workspace. */
	readonly more?: readonly string[];
	readonly initializationOptions?: object;
	/** The language of the editor. */
	readonly locale?: string;
	/** The `citewright` section that the editor holds; it may change while the server runs. */
	readonly settings?: () => object | null;
}

/** An editor's side of the conversation. It waits for what it asks for and never sleeps. */
export class LspClient {
	readonly connection: ProtocolConnection;
	readonly published: PublishDiagnosticsParams[] = [];
	readonly summaries: SummaryParams[] = [];
	readonly logged: string[] = [];
	/** What the server asked to be told of, by method. */
	readonly registered: string[] = [];
	readonly #documents = new Map<string, TextDocument>();
	readonly #end: () => Promise<number>;
	#waiting: { readonly holds: (params: PublishDiagnosticsParams) => boolean; readonly resolve: (params: PublishDiagnosticsParams) => void }[] = [];

	constructor(connection: ProtocolConnection, end: () => Promise<number>) {
		this.connection = connection;
		this.#end = end;
	}

	async initialize({ capabilities = fullCapabilities, folder, more = [], initializationOptions, locale, settings }: Introduction = {}): Promise<InitializeResult> {
		this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
			this.published.push(params);
			const [met, unmet] = [this.#waiting.filter(({ holds }) => holds(params)), this.#waiting.filter(({ holds }) => !holds(params))];
			this.#waiting = unmet;
			for (const { resolve } of met) {
				resolve(params);
			}
		});
		this.connection.onNotification(summaryNotification, (params: SummaryParams) => {
			this.summaries.push(params);
		});
		this.connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
			this.logged.push(message);
		});
		this.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
			this.registered.push(...registrations.map(({ method }) => method));
			return null;
		});
		this.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) => items.map(() => settings?.() ?? null));
		this.connection.listen();
		const result = await this.connection.sendRequest<InitializeResult>('initialize', {
			processId: null, rootUri: folder ?? null, capabilities, initializationOptions, ...locale !== undefined && { locale },
			workspaceFolders: folder === undefined ? null : [folder, ...more].map(uri => ({ uri, name: 'drafts' })),
		});
		await this.connection.sendNotification('initialized', {});
		return result;
	}

	/** Opens a document and returns the findings of its first version. */
	async open(uri: string, text: string, languageId = 'markdown'): Promise<Diagnostic[]> {
		this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
		const diagnostics = this.diagnostics(uri, 1);
		await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
		return diagnostics;
	}

	/** Tells the server of a change and does not wait. */
	async change(uri: string, changes: TextDocumentContentChangeEvent[]): Promise<number> {
		const document = this.document(uri);
		const version = document.version + 1;
		TextDocument.update(document, changes, version);
		await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
		return version;
	}

	/** Replaces words of a document, as typing does, and returns the findings of the new version. */
	async edit(uri: string, find: string, replacement: string): Promise<Diagnostic[]> {
		const diagnostics = this.diagnostics(uri, this.document(uri).version + 1);
		await this.change(uri, [{ range: this.rangeOf(uri, find), text: replacement }]);
		return diagnostics;
	}

	async close(uri: string): Promise<void> {
		this.#documents.delete(uri);
		await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
	}

	/** The next findings that are sent for a version of a document. */
	async diagnostics(uri: string, version?: number): Promise<Diagnostic[]> {
		return (await this.nextPublished(params => params.uri === uri && (version === undefined || params.version === version))).diagnostics;
	}

	hover(uri: string, position: Position): Promise<Hover | null> {
		return this.connection.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
	}

	codeActions(uri: string, range: Range, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
		return this.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], ...context } });
	}

	resolve(action: CodeAction): Promise<CodeAction> {
		return this.connection.sendRequest<CodeAction>('codeAction/resolve', action);
	}

	/** The document as the client has it. */
	document(uri: string): TextDocument {
		const document = this.#documents.get(uri);
		if (document === undefined) {
			throw new Error(`Not open: ${uri}`);
		}
		return document;
	}

	/** Where words stand in a document. */
	rangeOf(uri: string, words: string): Range {
		const document = this.document(uri);
		const start = document.getText().indexOf(words);
		return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
	}

	/** The document with the edits that a code action has for it. */
	applied(uri: string, { edit }: CodeAction): string {
		const changes = edit?.documentChanges?.flatMap(change => 'textDocument' in change && change.textDocument.uri === uri ? change.edits : []) ?? edit?.changes?.[uri] ?? [];
		return TextDocument.applyEdits(this.document(uri), changes.flatMap(change => 'newText' in change ? [change] : []));
	}

	/** Ends the server in the way the protocol asks for, and returns its exit code. */
	async stop(): Promise<number> {
		await this.connection.sendRequest('shutdown');
		await this.connection.sendNotification('exit');
		return this.#end();
	}

	dispose(): void {
		this.connection.dispose();
		void this.#end();
	}

	nextPublished(holds: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
		return new Promise(resolve => {
			this.#waiting.push({ holds, resolve });
		});
	}
}
