import type { Environment } from '../lsp/environment.ts';
import { formats } from '../workspace/formats.ts';
import { localToday } from '../workspace/today.ts';
import { bundledCsl } from './csl.ts';
import { builtinKnowledge, packageVersion } from './facts.ts';
import { nodeFiles } from './files.ts';

/** What Node offers to the server and the command line. `folder` is where the bundle and the facts lie. */
export function nodeEnvironment(folder: string): Environment {
	return { version: packageVersion(folder), knowledge: builtinKnowledge(folder), csl: bundledCsl(folder), files: nodeFiles, formats, soon, later, today: localToday };
}

/**
 * Two turns of the event loop: the JSON-RPC library handles one waiting message per turn, so a change that is in the queue already
 * comes before the task and can replace it.
 */
export function soon(task: () => void): () => void {
	let handle = setImmediate(() => {
		handle = setImmediate(task);
	});
	return () => {
		clearImmediate(handle);
	};
}

/** A timer that does not keep the process alive. */
export function later(task: () => void, milliseconds: number): () => void {
	const handle = setTimeout(task, milliseconds).unref();
	return () => {
		clearTimeout(handle);
	};
}
