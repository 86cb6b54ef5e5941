import { loadFacts, type FactsFile, type FactsProblem } from '../../../facts/load.ts';
import { measuresOf } from '../../../facts/prefill.ts';
import { withLayers } from '../../../facts/layers.ts';
import { Lines } from '../../../files/lines.ts';
import { pathFrom } from '../../findDrafts.ts';
import { exit, type CliHost } from '../../host.ts';
import { loadProject, problemLines } from '../../projectConfig.ts';
import { isWhole, readFactsFiles } from '../../readFacts.ts';
import { readFormat } from '../../usage.ts';
import { words } from '../../words.ts';
import { toJson } from '../describe.ts';

/**
 * `citewright corpus validate [PATH]`: what cannot be used in files of facts, each at its place, and where they contradict other
 * facts, which changes nothing of the exit code.
 */
export async function validate(args: readonly string[], host: CliHost): Promise<number> {
	const { asJson, positionals: [path] } = readFormat(args);
	const { files, count, inSettings } = path === undefined ? await ofProject(host) ?? await ofPath('.', host) : await ofPath(path, host);
	const notes = files.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'information')).length;
	const faults = files.flatMap(({ problems }) => problems).length - notes + inSettings.length;
	if (asJson) {
		host.print(toJson({ files: files.length, statistics: count, problems: files.flatMap(problemsJson) }));
	} else {
		host.print([...inSettings, ...files.flatMap(file => problemLines(file)), ...faults === 0 ? [words.factsValid(count, files.length, notes)] : []].map(line => `${line}\n`).join(''));
	}
	return faults === 0 ? exit.clean : exit.findings;
}

interface Checked {
	readonly files: readonly (FactsFile & { readonly problems: readonly FactsProblem[] })[];
	/** Statistics that can be used. */
	readonly count: number;
	/** What the settings name and cannot be read, one line each. */
	readonly inSettings: readonly string[];
}

/** The files that the settings name, each in its layer; `undefined` where there are none. */
async function ofProject(host: CliHost): Promise<Checked | undefined> {
	const { known, inSettings } = await loadProject(host);
	if (known.files.length === 0) {
		return undefined;
	}
	const inFiles = known.files.map(({ uri, text, problems }) => ({ path: pathFrom(host.cwd, uri), text, problems }));
	const { origins } = known.knowledge().facts;
	return { files: inFiles, count: origins?.statistics.size ?? 0, inSettings };
}

async function ofPath(path: string, host: CliHost): Promise<Checked> {
	const files = await readFactsFiles(path, host);
	const builtin = host.knowledge().facts;
	const { facts, problems } = isWhole(files) ? loadFacts(files) : withLayers(builtin, [{ layer: 'workspace', files }], { measures: new Set(measuresOf(builtin).keys()) });
	const shipped = new Set(builtin.statistics);
	return {
		files: files.map(file => ({ ...file, problems: problems.filter(problem => problem.file === file.path) })),
		count: facts.statistics.filter(statistic => !shipped.has(statistic)).length,
		inSettings: [],
	};
}

function problemsJson({ path, text, problems }: Checked['files'][number]) {
	const lines = new Lines(text);
	return problems.map(({ entry, field, what, severity, span }) => {
		const { start, end } = span ?? { start: 0, end: 0 };
		return { path, entry, field, severity, message: what, offset: [start, end], range: { start: lines.at(start), end: lines.at(end) } };
	});
}
