import { factsFileNames, resolveFacts, type FactsSettings } from '../config/facts.ts';
import { parseConfig } from '../config/parse.ts';
import { resolveOptions } from '../config/resolve.ts';
import { configFileName } from '../config/schema.ts';
import type { Options } from '../core/options.ts';
import { Lines } from '../files/lines.ts';
import { loadKnowledge, type CheckedFile, type FolderKnowledge, type Knowledge } from '../workspace/knowledge.ts';
import { loadStyle, styleProblemWords, type LoadedStyle } from '../workspace/references.ts';
import type { CliHost } from './host.ts';
import { safe } from './safe.ts';
import { words } from './words.ts';

/**
 * Reads the `citewright.config.json` and the facts of this folder, or of the nearest folder above it that has either, up to the
 * root of the repository.
 */
export async function loadProject(host: CliHost): Promise<Project> {
	const { folder, way, text } = await projectFolder(host);
	const { config, problems, spanOf } = parseConfig(text ?? '{}');
	const settings = resolveFacts(config);
	const known = await loadKnowledge({ root: folder, settings, builtin: host.knowledge, files: host.files, formats: host.formats });
	const options = resolveOptions(config);
	const style = await loadStyle(options.referenceStyle, folder, host.files, host.csl);
	const issues = [...known.issues, ...style.problem === undefined ? [] : [{ path: ['referenceStyle'], words: styleProblemWords(style.problem) }]];
	const lines = new Lines(text ?? '');
	const inConfig = [...problems, ...issues.map(({ path, words: what }) => ({ span: spanOf(path), words: what }))].map(({ span, words: what }) => {
		const { line, character } = lines.at(span.start);
		return words.configProblem(`${way}${configFileName}`, line + 1, character + 1, safe(what));
	});
	const inFacts = known.files.flatMap(file => problemLines({ ...file, path: `${way}${file.path}` }, 'error'));
	return { root: folder, options, style, settings, known, host: { ...host, knowledge: known.knowledge }, inSettings: inConfig, problems: [...inConfig, ...inFacts] };
}

/** The settings and facts of a command line call. */
export interface Project {
	/** The folder that they are of. */
	readonly root: string;
	readonly options: Options;
	/** The style of references. */
	readonly style: LoadedStyle;
	/** Which facts the project names. */
	readonly settings: FactsSettings;
	readonly known: FolderKnowledge;
	/** The host, with what is known in this folder. */
	readonly host: CliHost;
	/** What of the settings is not used, one line each. */
	readonly inSettings: readonly string[];
	/** The same, and what of the facts is not used. */
	readonly problems: readonly string[];
}

/** The facts in use in this folder, for commands that only look into them. What cannot be used is said. */
export async function knownHere(host: CliHost): Promise<Knowledge> {
	const { known, problems } = await loadProject(host);
	for (const problem of problems) {
		host.complain(`${problem}\n`);
	}
	return known.knowledge();
}

/** What is to be said of a file of facts, one line each, with its place. */
export function problemLines({ path, text, problems }: Pick<CheckedFile, 'path' | 'text' | 'problems'>, only?: 'error'): string[] {
	const lines = new Lines(text);
	return problems.filter(({ severity }) => only === undefined || severity === only).map(({ span, message }) => {
		const { line, character } = lines.at(span?.start ?? 0);
		return words.configProblem(path, line + 1, character + 1, safe(message));
	});
}

async function projectFolder({ cwd, files, kindOf }: CliHost): Promise<{ readonly folder: string; readonly way: string; readonly text?: string }> {
	for (let [folder, way] = [cwd, '']; ; [folder, way] = [parentOf(folder), `../${way}`]) {
		const file = await files.read(`${folder}/${configFileName}`, folder);
		if (file !== undefined) {
			return { folder, way, text: file.text };
		}
		const facts = await Promise.all(factsFileNames.map(name => files.stat(`${folder}/${name}`, folder)));
		if (facts.some(it => it !== undefined)) {
			return { folder, way };
		}
		if (parentOf(folder) === folder || await kindOf(`${folder}/.git`) !== undefined) {
			return { folder: cwd, way: '' };
		}
	}
}

function parentOf(folder: string): string {
	const parent = folder.slice(0, folder.lastIndexOf('/'));
	return parent.length > 'file://'.length ? parent : folder;
}
