import { searchFacts } from '../../facts/search.ts';
import { exit, type CliHost } from '../host.ts';
import { oneOf, readArgs, UsageError } from '../usage.ts';
import { words } from '../words.ts';
import { describe, toJson } from './corpus.ts';

/** `citewright search`: finds statistics by their words. */
export function search(args: readonly string[], host: CliHost): number {
	const { values, positionals } = readArgs(args, { format: { type: 'string', default: 'pretty' } });
	const asJson = oneOf('--format', values.format, ['pretty', 'json']) === 'json';
	const query = positionals.join(' ').trim();
	if (query === '') {
		throw new UsageError(words.emptyQuery);
	}
	const { facts } = host.knowledge();
	const found = searchFacts(facts, query, mostShown).map(({ statistic }) => statistic);
	host.print(asJson ? toJson(found) : found.map(statistic => describe(statistic, facts)).join(''));
	if (found.length === 0) {
		host.complain(`${words.nothingFound(query)}\n`);
	}
	return found.length === 0 ? exit.findings : exit.clean;
}

const mostShown = 20;
