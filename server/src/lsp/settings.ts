import type { Connection } from 'vscode-languageserver';
import { readEditorSettings } from '../config/editorSettings.ts';
import { factsFileNames, resolveFacts, type FactsSettings } from '../config/facts.ts';
import { parseConfig, type ConfigIssue, type ConfigProblem, type ParsedConfig } from '../config/parse.ts';
import { resolveHints, resolveOptions } from '../config/resolve.ts';
import { configFileName, type Config } from '../config/schema.ts';
import { decisionsFileName } from '../config/settledSchema.ts';
import { resolveSilencing, type SilencingSettings } from '../config/silencing.ts';
import type { Options } from '../core/options.ts';
import type { FilePort } from '../files/port.ts';
import { comparable, isWithin, nameOf, resolveUri } from '../files/uri.ts';
import { factsTarget, type FactsTarget } from '../workspace/factsTarget.ts';
import { loadKnowledge, type FolderKnowledge, type Knowledge } from '../workspace/knowledge.ts';
import { loadSettled, type Settled } from '../workspace/settled.ts';
import { loadStyle, noStyle, styleProblemWords, type LoadedStyle } from '../workspace/references.ts';
import type { Cancel, Environment } from './environment.ts';
import type { Log } from './runSafe.ts';

/**
 * The options of each folder: editor settings over the folder's `citewright.config.json` over defaults; and the facts it brings.
 *
 * Read once and again when something changed, never per keystroke. Options keep their identity while their content is the same.
 */
export class Settings {
	readonly #source: SettingsSource;
	readonly #folders = new Map<string, FolderSettings>();
	readonly #loading = new Map<string, Promise<void>>();
	readonly #listeners: (() => void)[] = [];
	/** The whole section as last pushed by a client that answers no `workspace/configuration`. */
	#pushed: unknown;

	constructor(source: SettingsSource) {
		this.#source = source;
	}

	/** The options of a folder; `undefined` until they are loaded. */
	of(root: string): Options | undefined {
		return this.#folders.get(root)?.options;
	}

	/** What is known in a folder; the built-in facts where it brings none, and until its own are loaded. */
	knowledgeOf(root: string): Knowledge {
		return this.#folders.get(root)?.known.knowledge() ?? this.#source.environment.knowledge();
	}

	/** Tells whether the facts of a folder changed. */
	factsKeyOf(root: string): string {
		return this.#folders.get(root)?.known.key ?? '';
	}

	/** The style of a folder's references. */
	styleOf(root: string): LoadedStyle {
		return this.#folders.get(root)?.style ?? noStyle;
	}

	/** Whether hints stand behind the figures of a folder's drafts. */
	showsHints(root: string): boolean {
		return this.#folders.get(root)?.hints === true;
	}

	/** What is settled in a folder; `undefined` until it is loaded. */
	settledOf(root: string): Settled | undefined {
		return this.#folders.get(root)?.settled;
	}

	/** Who settles findings in a folder; `null` where nobody said it. */
	reviewerOf(root: string): string | null {
		return this.#folders.get(root)?.silencing.reviewer ?? null;
	}

	/** The file that a new fact of a folder goes into; `undefined` where there is none to take it. */
	factsTargetOf(root: string): FactsTarget | undefined {
		const folder = this.#folders.get(root);
		return folder === undefined ? undefined : factsTarget(root, folder.facts, folder.known);
	}

	/** Paths and globs, relative to their folders, that settings name. */
	get namedGlobs(): readonly string[] {
		return [...new Set([...this.#folders.values()].flatMap(({ facts, silencing: { baseline } }) => [...globsOf(facts), ...baseline === null ? [] : [baseline]]))].sort();
	}

	/** The folders whose facts, style or settled findings may lie in this file. */
	rootsUsing(uri: string): readonly string[] {
		const changed = comparable(uri);
		return [...this.#folders].filter(([root, { facts, known, style, settled }]) => root !== '' && isWithin(root, uri) && (
			[...factsFileNames, decisionsFileName].some(name => nameOf(uri) === name) || globsOf(facts).length > 0 && /\.(?:json|ya?ml|bib|bibtex)$/i.test(uri)
			|| [...known.files, ...known.read.bibliographies, style, settled.accepted].some(file => file !== null && file.uri !== null && comparable(file.uri) === changed)
		)).map(([root]) => root);
	}

	/** Calls whenever a folder's settings were read. */
	onLoaded(listener: () => void): void {
		this.#listeners.push(listener);
	}

	/** Loads a folder's settings unless that was done or is being done. */
	ensure(root: string): Promise<void> {
		if (this.#folders.has(root)) {
			return Promise.resolve();
		}
		return this.#loading.get(root) ?? this.#load(root);
	}

	/** Reads again what is known, after a change. */
	async reload(roots: Iterable<string> = this.#folders.keys()): Promise<void> {
		await Promise.all([...roots].map(root => this.#load(root)));
	}

	/** What `workspace/didChangeConfiguration` brought. */
	push(section: unknown): void {
		this.#pushed = section;
	}

	#load(root: string): Promise<void> {
		const loading: Promise<void> = this.#read(root, () => this.#loading.get(root) === loading).finally(() => {
			if (this.#loading.get(root) === loading) {
				this.#loading.delete(root);
			}
		});
		this.#loading.set(root, loading);
		return loading;
	}

	async #read(root: string, isLatest: () => boolean): Promise<void> {
		const [section, project] = await Promise.all([this.#editorSection(root), this.#projectFile(root)]);
		const editor = readEditorSettings(section);
		for (const { words } of editor.issues) {
			this.#source.log.note(`A setting is not used. ${words}`);
		}
		const options = resolveOptions(editor.config, project?.config ?? {});
		const facts = resolveFacts(editor.config, project?.config ?? {});
		const { environment, files } = this.#source;
		const silencing = resolveSilencing(editor.config, project?.config ?? {});
		const [known, style, settled] = await Promise.all([
			loadKnowledge({ root, settings: facts, builtin: environment.knowledge, files, formats: environment.formats }, this.#folders.get(root)?.known),
			loadStyle(options.referenceStyle, root, files, environment.csl),
			loadSettled({ root, baseline: silencing.baseline, files }, this.#folders.get(root)?.settled),
		]);
		// What was read in the meantime is newer.
		if (!isLatest()) {
			return this.#loading.get(root);
		}
		const before = this.#folders.get(root);
		const same = before !== undefined && JSON.stringify(before.options) === JSON.stringify(options);
		const hints = resolveHints(editor.config, project?.config ?? {});
		this.#folders.set(root, { options: same ? before.options : options, hints, facts, known, style, silencing, settled });
		const isEditors = editor.config.referenceStyle !== undefined;
		if (style.problem !== undefined && isEditors) {
			this.#source.log.note(`A setting is not used. ${styleProblemWords(style.problem)}`);
		}
		if (project !== undefined) {
			const told = withIssues(project, [...known.issues, ...settled.issues], this.#source.log);
			const problem = style.problem === undefined || isEditors ? [] : [{ span: project.spanOf(['referenceStyle']), words: styleProblemWords(style.problem) }];
			this.#source.reportProject({ ...told, problems: [...told.problems, ...problem] });
		}
		this.#source.reportFacts(root, known, options.severity['invalid-corpus']);
		for (const listener of this.#listeners) {
			listener();
		}
		this.#source.reportSettled(root, settled);
		if (!same || before.known.key !== known.key || before.settled.key !== settled.key) {
			this.#source.changed(root);
		}
	}

	async #editorSection(root: string): Promise<unknown> {
		const { connection, asksEditor, environment: { later } } = this.#source;
		if (!asksEditor) {
			return this.#pushed;
		}
		const scope = root === '' ? {} : { scopeUri: root };
		const answer = connection.workspace.getConfiguration({ section: 'citewright', ...scope }).then((section: unknown) => section, () => this.#pushed);
		let cancel: Cancel | undefined;
		// A client that promises settings and never sends them would otherwise see no finding at all.
		const silence = new Promise<unknown>(resolve => {
			cancel = later(() => {
				resolve(this.#pushed);
			}, longestSilence);
		});
		return Promise.race([answer, silence]).finally(() => cancel?.());
	}

	async #projectFile(root: string): Promise<ProjectFile | undefined> {
		const uri = root === '' ? undefined : resolveUri(root.endsWith('/') ? root : `${root}/`, configFileName);
		const file = uri === undefined ? undefined : await this.#source.files.read(uri, root);
		if (uri === undefined) {
			return undefined;
		}
		return file === undefined ? { uri, text: '', version: null, ...parseConfig('{}') } : { uri, text: file.text, version: file.version, ...parseConfig(file.text) };
	}
}

const globsOf = ({ organisation, workspace, bibliographies, pinned }: FactsSettings): readonly string[] =>
	[...organisation, ...workspace ?? [], ...bibliographies ?? [], ...pinned === null ? [] : [pinned]];

/** Adds what only showed when the facts were read, where the project file names them; else it is the editor's settings that do. */
function withIssues(project: ProjectFile, issues: readonly ConfigIssue[], log: Log): ProjectFile {
	const own = issues.filter(({ path: [group, name] }) => group === 'facts' ? project.config.facts !== undefined && Object.hasOwn(project.config.facts, name ?? '') : Object.hasOwn(project.config, group ?? ''));
	for (const { words } of issues.filter(issue => !own.includes(issue))) {
		log.note(`A setting is not used. ${words}`);
	}
	return { ...project, problems: [...project.problems, ...own.map(({ path, words }) => ({ span: project.spanOf(path), words }))] };
}

/** Milliseconds to wait for the editor's settings. */
const longestSilence = 2000;

/** What settings are read from, and who hears of them. */
export interface SettingsSource {
	readonly connection: Connection;
	/** The client answers `workspace/configuration`. */
	readonly asksEditor: boolean;
	readonly environment: Environment;
	readonly files: FilePort;
	readonly log: Log;
	/** The options or the facts of a folder are new or other ones. */
	readonly changed: (root: string) => void;
	/** The facts of a folder were read; nothing may be the matter with them. */
	readonly reportFacts: (root: string, known: FolderKnowledge, severity: Options['severity']['invalid-corpus']) => void;
	/** What is settled in a folder was read. */
	readonly reportSettled: (root: string, settled: Settled) => void;
	/** A project file was read; `problems` may be empty now. */
	readonly reportProject: (file: ProjectFile) => void;
}

/** A `citewright.config.json` as read; an empty text where there is none. */
export interface ProjectFile {
	readonly uri: string;
	readonly text: string;
	readonly version: number | null;
	readonly config: Config;
	readonly problems: readonly ConfigProblem[];
	/** Where the value at a path stands. */
	readonly spanOf: ParsedConfig['spanOf'];
}

interface FolderSettings {
	readonly options: Options;
	readonly hints: boolean;
	readonly facts: FactsSettings;
	readonly known: FolderKnowledge;
	readonly style: LoadedStyle;
	readonly silencing: SilencingSettings;
	readonly settled: Settled;
}
