import { parseConfig } from '../config/parse.ts';
import { resolveOptions } from '../config/resolve.ts';
import { configFileName } from '../config/schema.ts';
import type { Options } from '../core/options.ts';
import { Lines } from '../files/lines.ts';
import type { CliHost } from './host.ts';
import { words } from './words.ts';

/** Reads the `citewright.config.json` of this folder, or of the nearest folder above it up to the root of the repository. */
export async function loadProject(host: Pick<CliHost, 'cwd' | 'files' | 'kindOf'>): Promise<Project> {
	for (let [folder, name] = [host.cwd, configFileName]; ; [folder, name] = [parentOf(folder), `../${name}`]) {
		const file = await host.files.read(`${folder}/${configFileName}`, folder);
		if (file !== undefined) {
			const { config, problems } = parseConfig(file.text);
			const lines = new Lines(file.text);
			return {
				options: resolveOptions(config),
				problems: problems.map(({ span, words: what }) => {
					const { line, character } = lines.at(span.start);
					return words.configProblem(name, line + 1, character + 1, what);
				}),
			};
		}
		if (parentOf(folder) === folder || await host.kindOf(`${folder}/.git`) !== undefined) {
			return { options: resolveOptions(), problems: [] };
		}
	}
}

/** The settings of a command line call. */
export interface Project {
	readonly options: Options;
	/** What of the file is not used, one line each. */
	readonly problems: readonly string[];
}

function parentOf(folder: string): string {
	const parent = folder.slice(0, folder.lastIndexOf('/'));
	return parent.length > 'file://'.length ? parent : folder;
}
