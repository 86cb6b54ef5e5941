import { LSPErrorCodes, ResponseError, type CancellationToken, type Connection } from 'vscode-languageserver';

/**
 * Runs the work of one request. A failure is logged and answered with something neutral, so that no request takes the server
 * down; a cancelled request does no work, and its late answer is not sent.
 */
export async function runSafe<T>(log: Log, name: string, neutral: T, token: CancellationToken, work: () => T | Promise<T>): Promise<T | ResponseError> {
	const isCancelled = () => token.isCancellationRequested;
	if (isCancelled()) {
		return cancelled();
	}
	try {
		const answer = await work();
		return isCancelled() ? cancelled() : answer;
	} catch (error) {
		log.failure(name, error);
		return neutral;
	}
}

/** Runs a task that answers nobody. */
export function runTask(log: Log, name: string, work: () => void | Promise<void>): void {
	try {
		const pending = work();
		if (pending !== undefined) {
			pending.catch((error: unknown) => {
				log.failure(name, error);
			});
		}
	} catch (error) {
		log.failure(name, error);
	}
}

/** The server's log. Nothing in it quotes a draft. */
export interface Log {
	readonly failure: (name: string, error: unknown) => void;
	readonly note: (words: string) => void;
}

/** A log into the client's output channel. Messages of exceptions may quote a draft, so they go to the trace only. */
export function connectionLog(connection: Connection): Log {
	return {
		failure: (name, error) => {
			const [kind, message, stack] = error instanceof Error ? [error.name, error.message, error.stack ?? ''] : ['Failure', String(error), ''];
			const frames = stack.split('\n').filter(line => /^\s+at /.test(line)).slice(0, 8);
			whileOpen(() => {
				connection.console.error([`${name}: ${kind}`, ...frames].join('\n'));
				connection.tracer.log(`${name}: ${kind}`, message);
			});
		},
		note: words => {
			whileOpen(() => {
				connection.console.info(words);
			});
		},
	};
}

/** What is still running when the client hangs up has nobody to tell. */
function whileOpen(send: () => void): void {
	try {
		send();
	} catch {
		// The connection is closed.
	}
}

const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
