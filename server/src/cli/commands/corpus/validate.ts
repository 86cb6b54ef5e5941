import { formatProblem, loadFacts, type FactsFile } from '../../../facts/load.ts';
import { pathFrom, uriOf } from '../../findDrafts.ts';
import { exit, type CliHost } from '../../host.ts';
import { safe } from '../../safe.ts';
import { readFormat, UsageError } from '../../usage.ts';
import { words } from '../../words.ts';

/** `citewright corpus validate [FOLDER]`: what cannot be used in files of facts, each at its place. */
export async function validate(args: readonly string[], host: CliHost): Promise<number> {
	const { positionals: [path = '.'] } = readFormat(args);
	const builtin = host.knowledge().facts;
	const uri = uriOf(path, host.cwd).replace(/\/$/, '');
	const kind = await host.kindOf(uri);
	if (kind === undefined) {
		throw new UsageError(words.noSuchFile(path));
	}
	const root = kind === 'file' ? uri.slice(0, uri.lastIndexOf('/')) : uri;
	const uris = kind === 'file' ? [uri] : await host.files.find('{edition,publishers,sources,statistics,{sources,statistics}/*,facts,*.facts}.json', uri);
	const files: FactsFile[] = [];
	for (const it of uris) {
		const file = await host.files.read(it, root);
		files.push({ path: pathFrom(host.cwd, it), text: file?.text ?? '' });
	}
	if (files.length === 0) {
		throw new UsageError(words.noFacts(path));
	}
	// A whole set of facts stands on its own; single files may refer to what ships.
	const isWhole = files.some(file => file.path.endsWith('edition.json'));
	const { facts, problems } = loadFacts(files, isWhole ? undefined : builtin);
	host.print(problems.length === 0 ? `${words.factsValid(facts.statistics.length, files.length)}\n` : problems.map(problem => `${safe(formatProblem(problem))}\n`).join(''));
	return problems.length === 0 ? exit.clean : exit.findings;
}
