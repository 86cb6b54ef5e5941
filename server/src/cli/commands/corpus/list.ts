import { exit, type CliHost } from '../../host.ts';
import { readFormat } from '../../usage.ts';
import { toJson } from '../describe.ts';

/** `citewright corpus list`: every statistic, by id and statement. */
export function list(args: readonly string[], host: CliHost): number {
	const { asJson } = readFormat(args);
	const { statistics } = host.knowledge().facts;
	host.print(asJson ? toJson(statistics) : statistics.map(({ id, statement }) => `${id}\n    ${statement}\n`).join(''));
	return exit.clean;
}
