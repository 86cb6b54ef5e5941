import { exit, type CliHost } from '../../host.ts';
import { knownHere } from '../../projectConfig.ts';
import { readFormat } from '../../usage.ts';
import { toJson } from '../describe.ts';

/** `citewright corpus list`: every statistic, by id and statement. */
export async function list(args: readonly string[], host: CliHost): Promise<number> {
	const { asJson } = readFormat(args);
	const { facts: { statistics } } = await knownHere(host);
	host.print(asJson ? toJson(statistics) : statistics.map(({ id, statement }) => `${id}\n    ${statement}\n`).join(''));
	return exit.clean;
}
