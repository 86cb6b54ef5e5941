import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../../server/src/cli/run.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { nodeFiles } from '../../server/src/node/files.ts';
import { formats } from '../../server/src/workspace/formats.ts';
import { loadCslForTests } from './csl.ts';
import { createFolder, type Folder } from './folder.ts';
import { miniFacts } from './miniFacts.ts';

/** Runs one command line in a folder with these files, with the facts for tests, and hands what came of it to a test. */
export async function withCli(files: Readonly<Record<string, string>>, test: (cli: Cli) => Promise<void>): Promise<void> {
	const folder = createFolder(files);
	try {
		await test({ folder, call: (...argv) => call(folder, argv, ''), callIn: (name, ...argv) => call({ ...folder, uri: folder.uriOf(name) }, argv, ''), callWithInput: (input, ...argv) => call(folder, argv, input), callWithAnswers: (answers, ...argv) => call(folder, argv, '', [...answers]) });
	} finally {
		folder.dispose();
	}
}

export interface Cli {
	readonly folder: Folder;
	readonly call: (...argv: string[]) => Promise<Outcome>;
	/** In a folder below. */
	readonly callIn: (name: string, ...argv: string[]) => Promise<Outcome>;
	/** At a terminal, where somebody answers. */
	readonly callWithAnswers: (answers: readonly string[], ...argv: string[]) => Promise<Outcome>;
	readonly callWithInput: (input: string, ...argv: string[]) => Promise<Outcome>;
}

/** What a person at a terminal would see. */
export interface Outcome {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

const knowledge = { facts: miniFacts, analyzer: createAnalyzer(miniFacts) };

async function call(folder: Folder, argv: readonly string[], input: string, answers?: string[]): Promise<Outcome> {
	let [out, err] = ['', ''];
	const code = await run(argv, {
		version: '0.0.0', cwd: folder.uri, colours: false, files: nodeFiles, formats,
		knowledge: () => knowledge,
		csl: loadCslForTests,
		today: () => '2024-07-01',
		ask: answers === undefined ? null : question => {
			out += question;
			return Promise.resolve(answers.shift() ?? '');
		},
		readInput: () => Promise.resolve(input),
		print: text => {
			out += text;
		},
		complain: text => {
			err += text;
		},
		kindOf: uri => {
			const facts = statSync(fileURLToPath(uri), { throwIfNoEntry: false });
			return Promise.resolve(facts?.isDirectory() === true ? 'folder' : facts === undefined ? undefined : 'file');
		},
		serve: () => Promise.reject(new Error('Tests speak to the server through lspClient.')),
	});
	return { code, out, err };
}
