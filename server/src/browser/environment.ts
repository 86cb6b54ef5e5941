import { createAnalyzer } from '../core/index.ts';
import { readBuiltin } from '../facts/builtin.ts';
import type { FilePort } from '../files/port.ts';
import type { Environment } from '../lsp/environment.ts';
import type { WorkerSetup } from '../lsp/protocol.ts';
import { formats } from '../workspace/formats.ts';
import type { Knowledge } from '../workspace/knowledge.ts';
import { localToday } from '../workspace/today.ts';
import { scriptCsl } from './csl.ts';

/** What a worker offers to the server. */
export function browserEnvironment({ version, facts, csl }: WorkerSetup): Environment {
	return { version, knowledge: givenKnowledge(facts), csl: scriptCsl(csl), files: noFiles, formats, soon, later, today: localToday };
}

/** Parses the facts on the first call, and keeps no text of them. */
function givenKnowledge(text: string): () => Knowledge {
	let waiting = text;
	let knowledge: Knowledge | undefined;
	return () => {
		if (knowledge === undefined) {
			const facts = readBuiltin(waiting);
			waiting = '';
			knowledge = { facts, analyzer: createAnalyzer(facts) };
		}
		return knowledge;
	};
}

/** A worker has no files of its own; the client answers for the editor's. */
const noFiles: FilePort = Object.freeze({
	read: () => Promise.resolve(undefined),
	find: () => Promise.resolve([]),
	stat: () => Promise.resolve(undefined),
});

/** Two turns of the event loop: the JSON-RPC library handles one waiting message per turn, by a timer of no time, too. */
function soon(task: () => void): () => void {
	let timer = setTimeout(() => {
		timer = setTimeout(task, 0);
	}, 0);
	return () => {
		clearTimeout(timer);
	};
}

function later(task: () => void, milliseconds: number): () => void {
	const timer = setTimeout(task, milliseconds);
	return () => {
		clearTimeout(timer);
	};
}
