import { parseArgs, type ParseArgsConfig } from 'node:util';
import { words } from './words.ts';

/** The command line asks for something that does not exist. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Node's `parseArgs`, with our own words for what is wrong. */
export function readArgs<const T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T): ReadArgs<T> {
	try {
		return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
	} catch (error) {
		throw new UsageError(words.badOption(error instanceof Error ? error.message : ''), { cause: error });
	}
}

/** Options and paths as given. */
export type ReadArgs<T extends NonNullable<ParseArgsConfig['options']>> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/** One of the values an option may have. */
export function oneOf<const T extends readonly string[]>(option: string, value: string, values: T): T[number] {
	const found = values.find(it => it === value);
	if (found === undefined) {
		throw new UsageError(words.badValue(option, value, values));
	}
	return found;
}

/** Arguments of a command that only asks how to print: `--format pretty|json`. */
export function readFormat(args: readonly string[]): { asJson: boolean; positionals: readonly string[] } {
	const { values, positionals } = readArgs(args, { format: { type: 'string', default: 'pretty' } });
	return { asJson: oneOf('--format', values.format, ['pretty', 'json']) === 'json', positionals };
}
