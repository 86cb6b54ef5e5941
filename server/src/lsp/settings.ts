import type { Connection } from 'vscode-languageserver';
import { readEditorSettings } from '../config/editorSettings.ts';
import { parseConfig, type ConfigProblem } from '../config/parse.ts';
import { resolveOptions } from '../config/resolve.ts';
import { configFileName, type Config } from '../config/schema.ts';
import type { Options } from '../core/options.ts';
import type { FilePort } from '../files/port.ts';
import { resolveUri } from '../files/uri.ts';
import type { Cancel, Environment } from './environment.ts';
import type { Log } from './runSafe.ts';

/**
 * The options of each folder: editor settings over the folder's `citewright.config.json` over defaults.
 *
 * Read once and again when something changed, never per keystroke. Options keep their identity while their content is the same.
 */
export class Settings {
	readonly #source: SettingsSource;
	readonly #folders = new Map<string, FolderSettings>();
	readonly #loading = new Map<string, Promise<void>>();
	/** The whole section as last pushed by a client that answers no `workspace/configuration`. */
	#pushed: unknown;

	constructor(source: SettingsSource) {
		this.#source = source;
	}

	/** The options of a folder; `undefined` until they are loaded. */
	of(root: string): Options | undefined {
		return this.#folders.get(root)?.options;
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
		const loading = this.#read(root).finally(() => {
			if (this.#loading.get(root) === loading) {
				this.#loading.delete(root);
			}
		});
		this.#loading.set(root, loading);
		return loading;
	}

	async #read(root: string): Promise<void> {
		const [section, project] = await Promise.all([this.#editorSection(root), this.#projectFile(root)]);
		const editor = readEditorSettings(section);
		for (const { words } of editor.issues) {
			this.#source.log.note(`A setting is not used. ${words}`);
		}
		const options = resolveOptions(editor.config, project?.config ?? {});
		const before = this.#folders.get(root)?.options;
		const same = before !== undefined && JSON.stringify(before) === JSON.stringify(options);
		this.#folders.set(root, { options: same ? before : options });
		if (project !== undefined) {
			this.#source.reportProject(project);
		}
		if (!same) {
			this.#source.changed(root);
		}
	}

	async #editorSection(root: string): Promise<unknown> {
		const { connection, asksEditor, later } = this.#source;
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
		return file === undefined ? { uri, text: '', version: null, config: {}, problems: [] } : { uri, text: file.text, version: file.version, ...parseConfig(file.text) };
	}
}

/** Milliseconds to wait for the editor's settings. */
const longestSilence = 2000;

/** What settings are read from, and who hears of them. */
export interface SettingsSource {
	readonly connection: Connection;
	/** The client answers `workspace/configuration`. */
	readonly asksEditor: boolean;
	readonly later: Environment['later'];
	readonly files: FilePort;
	readonly log: Log;
	/** The options of a folder are new or other ones. */
	readonly changed: (root: string) => void;
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
}

interface FolderSettings {
	readonly options: Options;
}
