import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type ProtocolConnection } from 'vscode-languageserver/node';

interface Published {
	readonly version?: number;
	readonly diagnostics: readonly unknown[];
}

/** A place in a text, from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

const uri = 'file:///bench/draft.md';

/** A client with one open draft that waits for the diagnostics of each version. */
export class LspClient {
	readonly #process: ChildProcessWithoutNullStreams;
	readonly #connection: ProtocolConnection;
	#version = 0;
	#waiting: { readonly version: number; readonly done: (published: Published) => void } | undefined;
	readonly #started = performance.now();

	private constructor(argv: readonly string[]) {
		this.#process = spawn(process.execPath, [...argv], { stdio: 'pipe' });
		this.#process.stderr.resume();
		this.#connection = createProtocolConnection(new StreamMessageReader(this.#process.stdout), new StreamMessageWriter(this.#process.stdin));
		this.#connection.onNotification('textDocument/publishDiagnostics', (published: Published) => {
			const waiting = this.#waiting;
			if (waiting === undefined || (published.version ?? waiting.version) < waiting.version) return;
			this.#waiting = undefined;
			waiting.done(published);
		});
		this.#connection.onRequest('client/registerCapability', () => null);
		this.#connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
		this.#connection.listen();
	}

	/** Starts a server and shakes hands. */
	static async start(argv: readonly string[]): Promise<LspClient> {
		const client = new LspClient(argv);
		await client.#connection.sendRequest('initialize', {
			processId: process.pid, rootUri: null, workspaceFolders: null,
			capabilities: {
				general: { positionEncodings: ['utf-16'] },
				textDocument: { synchronization: { dynamicRegistration: false }, publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true } },
			},
		});
		await client.#connection.sendNotification('initialized', {});
		return client;
	}

	/** Opens the draft. Resolves with the milliseconds since the process was started and how many diagnostics came. */
	async open(text: string): Promise<{ readonly sinceStart: number; readonly diagnostics: number }> {
		const published = await this.#published(() => this.#connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: this.#version, text } }));
		return { sinceStart: performance.now() - this.#started, diagnostics: published.diagnostics.length };
	}

	/** Changes the draft in one place and waits for the diagnostics of that version. Milliseconds. */
	async change(start: Position, end: Position, text: string): Promise<number> {
		const from = performance.now();
		await this.#published(() => this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: this.#version }, contentChanges: [{ range: { start, end }, text }] }));
		return performance.now() - from;
	}

	/** Resident memory of the server in bytes (Linux), `null` elsewhere. */
	memory(): number | null {
		try {
			const status = readFileSync(`/proc/${this.#process.pid ?? 0}/status`, 'utf8');
			const kilobytes = /VmRSS:\s+(\d+)/u.exec(status)?.[1];
			return kilobytes === undefined ? null : Number(kilobytes) * 1024;
		} catch {
			return null;
		}
	}

	async stop(): Promise<void> {
		await this.#connection.sendRequest('shutdown');
		await this.#connection.sendNotification('exit');
		this.#connection.dispose();
	}

	#published(send: () => Promise<void>): Promise<Published> {
		this.#version += 1;
		const version = this.#version;
		return new Promise((resolve, reject) => {
			const late = setTimeout(() => { reject(new Error(`no diagnostics for version ${version} within 30 s`)); }, 30_000);
			this.#waiting = { version, done: (published) => { clearTimeout(late); resolve(published); } };
			send().catch(reject);
		});
	}
}
