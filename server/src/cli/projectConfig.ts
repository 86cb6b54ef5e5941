import { factsFileNames, resolveFacts, type FactsSettings } from '../config/facts.ts';
import { parseConfig, type ConfigProblem } from '../config/parse.ts';
import { resolveOptions } from '../config/resolve.ts';
import { decisionsFileName } from '../config/settledSchema.ts';
import { resolveSilencing, type SilencingSettings } from '../config/silencing.ts';
import { configFileName } from '../config/schema.ts';
import type { Options } from '../core/options.ts';
import { Lines } from '../files/lines.ts';
import { loadKnowledge, type CheckedFile, type FolderKnowledge, type Knowledge } from '../workspace/knowledge.ts';
import { loadSettled, type Settled, type SettledFile } from '../workspace/settled.ts';
import { loadStyle, styleProblemWords, type LoadedStyle } from '../workspace/references.ts';
import type { CliHost } from './host.ts';
import { safe } from './safe.ts';
import { words } from './words.ts';

/**
 * Reads the `citewright.config.json`, the facts and the decisions of this folder, or of the nearest folder above it that has any, up to the
 * root of the repository.
 */
export async function loadProject(host: CliHost, { withBaseline = true } = {}): Promise<Project> {
	const { folder, way, text } = await projectFolder(host);
	const { config, problems, spanOf } = parseConfig(text ?? '{}');
	const settings = resolveFacts(config);
	const known = await loadKnowledge({ root: folder, settings, builtin: host.knowledge, files: host.files, formats: host.formats });
	const options = resolveOptions(config);
	const style = await loadStyle(options.referenceStyle, folder, host.files, host.csl);
	const silencing = resolveSilencing(config);
	const settled = await loadSettled({ root: folder, baseline: withBaseline ? silencing.baseline : null, files: host.files });
	const issues = [...known.issues, ...settled.issues, ...style.problem === undefined ? [] : [{ path: ['referenceStyle'], words: styleProblemWords(style.problem) }]];
	const lines = new Lines(text ?? '');
	const inConfig = [...problems, ...issues.map(({ path, words: what }) => ({ span: spanOf(path), words: what }))].map(({ span, words: what }) => {
		const { line, character } = lines.at(span.start);
		return words.configProblem(`${way}${configFileName}`, line + 1, character + 1, safe(what));
	});
	const inFacts = known.files.flatMap(file => problemLines({ ...file, path: `${way}${file.path}` }, 'error'));
	const inSettled = [settled.decisions, settled.accepted].flatMap(file => file === null ? [] : settledLines(way, file, file.problems));
	return { root: folder, way, silencing, settled, options, style, settings, known, host: { ...host, knowledge: known.knowledge }, inSettings: inConfig, problems: [...inConfig, ...inFacts, ...inSettled] };
}

/** The settings and facts of a command line call. */
export interface Project {
	/** The folder that they are of. */
	readonly root: string;
	/** The way there from where the command was called: `../` or nothing. */
	readonly way: string;
	readonly silencing: SilencingSettings;
	/** Findings that are settled here. */
	readonly settled: Settled;
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

/** What is to be said of a file of settled findings, one line each, with its place. */
export function settledLines(way: string, { path, text }: Pick<SettledFile, 'path' | 'text'>, problems: readonly ConfigProblem[]): string[] {
	const lines = new Lines(text ?? '');
	return problems.map(({ span, words: what }) => {
		const { line, character } = lines.at(span.start);
		return words.configProblem(`${way}${path}`, line + 1, character + 1, safe(what));
	});
}

async function projectFolder({ cwd, files, kindOf }: CliHost): Promise<{ readonly folder: string; readonly way: string; readonly text?: string }> {
	for (let [folder, way] = [cwd, '']; ; [folder, way] = [parentOf(folder), `../${way}`]) {
		const file = await files.read(`${folder}/${configFileName}`, folder);
		if (file !== undefined) {
			return { folder, way, text: file.text };
		}
		const facts = await Promise.all([...factsFileNames, decisionsFileName].map(name => files.stat(`${folder}/${name}`, folder)));
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
