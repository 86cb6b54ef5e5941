import { exit, type CliHost } from '../../host.ts';
import { knownHere } from '../../projectConfig.ts';
import { readFormat, UsageError } from '../../usage.ts';
import { words } from '../../words.ts';
import { describe, toJson } from '../describe.ts';

/** `citewright corpus show ID`: one statistic, whole. */
export async function show(args: readonly string[], host: CliHost): Promise<number> {
	const { asJson, positionals: [id = ''] } = readFormat(args);
	const { facts } = await knownHere(host);
	const statistic = facts.statistics.find(it => it.id === id);
	if (statistic === undefined) {
		throw new UsageError(words.noSuchStatistic(id));
	}
	host.print(asJson ? toJson(statistic) : describe(statistic, facts));
	return exit.clean;
}
