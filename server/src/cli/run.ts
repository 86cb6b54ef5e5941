import { check } from './commands/check.ts';
import { corpus } from './commands/corpus/index.ts';
import { report } from './commands/report.ts';
import { search } from './commands/search.ts';
import { exit, type CliHost } from './host.ts';
import { UsageError } from './usage.ts';
import { words } from './words.ts';

/** Runs one command line and returns its exit code. Never rejects. */
export async function run(argv: readonly string[], host: CliHost): Promise<number> {
	try {
		return await dispatch(argv, host);
	} catch (error) {
		host.complain(error instanceof UsageError ? `${error.message}\n${words.seeHelp}\n` : `${words.internal(error instanceof Error ? error.message : String(error))}\n`);
		return exit.failed;
	}
}

type Command = (args: readonly string[], host: CliHost) => number | Promise<number>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([['check', check], ['report', report], ['search', search], ['corpus', corpus], ['lsp', lsp]]);

async function dispatch(argv: readonly string[], host: CliHost): Promise<number> {
	const [name, ...args] = argv;
	if (name === undefined || ['--help', '-h', 'help'].includes(name) || args.includes('--help')) {
		host.print(words.help);
		return exit.clean;
	}
	if (name === '--version' || name === '-v') {
		host.print(words.version(host.version, host.knowledge().facts.edition));
		return exit.clean;
	}
	const command = commands.get(name);
	if (command === undefined) {
		throw new UsageError(words.noSuchCommand(name));
	}
	return command(args, host);
}

async function lsp(args: readonly string[], host: CliHost): Promise<number> {
	if (!args.includes('--stdio')) {
		throw new UsageError(words.lspNeedsStdio);
	}
	await host.serve();
	return exit.clean;
}
