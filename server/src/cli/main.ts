/** The `citewright` command: connects `run` with Node and sets the exit code, nothing else. */
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundledCsl } from '../node/csl.ts';
import { builtinKnowledge, packageVersion } from '../node/facts.ts';
import { nodeFiles } from '../node/files.ts';
import { compilePatternsOnce } from '../node/patterns.ts';
import { localToday } from '../workspace/today.ts';
import { formats } from '../workspace/formats.ts';
import { exit, type CliHost } from './host.ts';
import { run } from './run.ts';

compilePatternsOnce();

// Whoever reads the output may stop early (`| head`); that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	process.exit(error.code === 'EPIPE' ? exit.clean : exit.failed);
});

const host: CliHost = {
	version: packageVersion(__dirname),
	cwd: pathToFileURL(process.cwd()).href.replace(/\/$/, ''),
	colours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
	files: nodeFiles,
	formats,
	knowledge: builtinKnowledge(__dirname),
	csl: bundledCsl(__dirname),
	today: localToday,
	readInput: async () => {
		const parts: Buffer[] = [];
		for await (const part of process.stdin) {
			parts.push(part as Buffer);
		}
		return Buffer.concat(parts).toString('utf8');
	},
	ask: process.stdin.isTTY && process.stdout.isTTY ? async question => {
		const terminal = createInterface({ input: process.stdin, output: process.stdout });
		try {
			return await terminal.question(question);
		} finally {
			terminal.close();
		}
	} : null,
	print: text => {
		process.stdout.write(text);
	},
	complain: text => {
		process.stderr.write(text);
	},
	kindOf: async uri => {
		const facts = await stat(fileURLToPath(uri)).catch(() => undefined);
		return facts?.isDirectory() === true ? 'folder' : facts === undefined ? undefined : 'file';
	},
	serve: async () => {
		// Loaded only here, so that a check does not pay for the server.
		const bundle = './server.cjs';
		await import(bundle);
	},
};

void run(process.argv.slice(2), host).then(code => {
	process.exitCode = code;
});
