import type { CompiledFacts } from '../../core/facts/facts.ts';
import type { Statistic } from '../../core/facts/model.ts';
import { formatProblem, loadFacts, type FactsFile } from '../../facts/load.ts';
import { pathFrom, uriOf } from '../findDrafts.ts';
import { exit, type CliHost } from '../host.ts';
import { oneOf, readArgs, UsageError } from '../usage.ts';
import { safe } from '../safe.ts';
import { words } from '../words.ts';

/** `citewright corpus`: looks into the facts, and checks files of facts. */
export async function corpus(args: readonly string[], host: CliHost): Promise<number> {
	const { values, positionals: [verb, ...rest] } = readArgs(args, { format: { type: 'string', default: 'pretty' } });
	const asJson = oneOf('--format', values.format, ['pretty', 'json']) === 'json';
	const { facts } = host.knowledge();
	switch (verb) {
		case 'list':
			host.print(asJson ? toJson(facts.statistics) : facts.statistics.map(({ id, statement }) => `${id}\n    ${statement}\n`).join(''));
			return exit.clean;
		case 'show':
			return show(rest[0] ?? '', facts, asJson, host);
		case 'validate':
			return validate(rest[0] ?? '.', facts, host);
		default:
			throw new UsageError(words.corpusUsage);
	}
}

/** One statistic for a reader: what it says and where it stands. */
export function describe({ id, statement, source: sourceId, published, locator, supersededBy, disputedBy, caveat }: Statistic, { sources }: CompiledFacts): string {
	const source = sources.find(it => it.id === sourceId);
	const lines = [
		statement,
		source === undefined ? words.published(published) : words.source(source.title, source.short, source.issued[0] ?? published),
		source?.url,
		locator === null ? undefined : words.at(locator),
		caveat,
		supersededBy === null ? undefined : words.replacedBy(supersededBy),
		...disputedBy.map(({ source: by, why }) => words.questionedBy(sources.find(it => it.id === by)?.short ?? by, why)),
	];
	return `${id}\n${lines.flatMap(line => line === undefined || line === null ? [] : [`    ${line}\n`]).join('')}`;
}

/** JSON for other programs. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;

function show(id: string, facts: CompiledFacts, asJson: boolean, host: CliHost): number {
	const statistic = facts.statistics.find(it => it.id === id);
	if (statistic === undefined) {
		throw new UsageError(words.noSuchStatistic(id));
	}
	host.print(asJson ? toJson(statistic) : describe(statistic, facts));
	return exit.clean;
}

async function validate(path: string, builtin: CompiledFacts, host: CliHost): Promise<number> {
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
