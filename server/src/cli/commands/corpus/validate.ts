import { formatProblem } from '../../../facts/load.ts';
import { exit, type CliHost } from '../../host.ts';
import { loadWithin, readFactsFiles } from '../../readFacts.ts';
import { safe } from '../../safe.ts';
import { readFormat } from '../../usage.ts';
import { words } from '../../words.ts';

/** `citewright corpus validate [FOLDER]`: what cannot be used in files of facts, each at its place. */
export async function validate(args: readonly string[], host: CliHost): Promise<number> {
	const { positionals: [path = '.'] } = readFormat(args);
	const files = await readFactsFiles(path, host);
	const { facts, problems } = loadWithin(files, host.knowledge().facts);
	host.print(problems.length === 0 ? `${words.factsValid(facts.statistics.length, files.length)}\n` : problems.map(problem => `${safe(formatProblem(problem))}\n`).join(''));
	return problems.length === 0 ? exit.clean : exit.findings;
}
