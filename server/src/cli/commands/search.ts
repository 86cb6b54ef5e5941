import { searchFacts } from '../../facts/search.ts';
import { exit, type CliHost } from '../host.ts';
import { knownHere } from '../projectConfig.ts';
import { readFormat, UsageError } from '../usage.ts';
import { words } from '../words.ts';
import { describe, toJson } from './describe.ts';

/** `citewright search`: finds statistics by their words. */
export async function search(args: readonly string[], host: CliHost): Promise<number> {
	const { asJson, positionals } = readFormat(args);
	const query = positionals.join(' ').trim();
	if (query === '') {
		throw new UsageError(words.emptyQuery);
	}
	const { facts } = await knownHere(host);
	const found = searchFacts(facts, query, mostShown).map(({ statistic }) => statistic);
	host.print(asJson ? toJson(found) : found.map(statistic => describe(statistic, facts)).join(''));
	if (found.length === 0) {
		host.complain(`${words.nothingFound(query)}\n`);
	}
	return found.length === 0 ? exit.findings : exit.clean;
}

const mostShown = 20;
