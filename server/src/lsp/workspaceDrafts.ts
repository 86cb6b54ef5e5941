import { DidChangeWatchedFilesNotification } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Surroundings } from '../core/analysis.ts';
import { draftGlob, languageOfFile } from '../files/languages.ts';
import { comparable, isWithin, nameOf } from '../files/uri.ts';
import { loadBibliography } from '../workspace/bibliography.ts';
import type { Cancel } from './environment.ts';
import { runTask } from './runSafe.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './toProtocol.ts';

/**
 * Drafts that are not open. Once somebody asked for all of them, what is found in closed ones is shown, too, and follows the files,
 * the settings and the facts; until then none is read.
 */
export class WorkspaceDrafts {
	readonly #session: Parts;
	/** What was looked at, by folder. */
	readonly #folders = new Map<string, Folder>();
	#watches = false;

	constructor(session: Parts) {
		this.#session = session;
	}

	/** Starts to follow what the drafts that were looked at depend on. */
	follow(): void {
		const { connection, abilities, documents, settings, onInitialized } = this.#session;
		settings.onLoaded(() => {
			for (const [root, folder] of this.#folders) {
				if (this.#stateOf(root) !== folder.state) {
					this.#again(root, [...folder.drafts.keys()]);
				}
			}
		});
		documents.onDidClose(({ document }) => {
			this.changed(document.uri);
		});
		documents.onDidOpen(({ document }) => {
			// From now on it is an open draft's own affair.
			this.#folderOf(document.uri)?.drafts.delete(document.uri);
		});
		onInitialized(() => {
			if (abilities.folders) {
				connection.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
					for (const { uri } of removed) {
						this.#forget(uri);
					}
				});
			}
		});
	}

	/**
	 * Looks at every draft of the workspace, open ones included, and returns them by path, compared with one another.
	 * `undefined` where it was cancelled.
	 */
	async look({ isCancelled, tell }: Watcher): Promise<Looked | undefined> {
		const { roots, files, settings, drafts } = this.#session;
		const found: { readonly root: string; readonly uri: string }[] = [];
		for (const root of roots.all) {
			await settings.ensure(root);
			const below = await files.find(draftGlob, root);
			found.push(...below.filter(uri => roots.of(uri) === root).map(uri => ({ root, uri })));
		}
		const known = new Set(found.map(({ uri }) => comparable(uri)));
		found.push(...drafts.within().filter(uri => !known.has(comparable(uri))).map(uri => ({ root: roots.of(uri), uri })));
		const looked: LookedDraft[] = [];
		let unread = 0;
		for (const [index, { root, uri }] of found.entries()) {
			if (isCancelled()) {
				return undefined;
			}
			tell(index, found.length, nameOf(uri) ?? uri);
			const draft = await this.#read(root, uri);
			if (draft === undefined) {
				unread++;
			} else {
				looked.push(draft);
			}
		}
		return isCancelled() ? undefined : { drafts: this.#compare(looked), unread };
	}

	/** Shows what was found in closed drafts, and keeps it up to date from now on. */
	show({ drafts: looked }: Looked): void {
		const { roots } = this.#session;
		for (const root of roots.all) {
			const folder: Folder = { state: this.#stateOf(root), drafts: new Map(), dirty: new Set(), cancel: undefined };
			const before = this.#folders.get(root);
			before?.cancel?.();
			for (const draft of looked.filter(it => it.root === root && !it.open)) {
				folder.drafts.set(draft.uri, { ...draft, said: before?.drafts.get(draft.uri)?.said ?? '[]' });
			}
			this.#folders.set(root, folder);
			for (const uri of before?.drafts.keys() ?? []) {
				if (!folder.drafts.has(uri)) {
					this.#send(uri, []);
				}
			}
			this.#publish(folder);
		}
		this.#watch();
	}

	/** A file changed, appeared or went away. */
	changed(uri: string): void {
		const root = this.#session.roots.of(uri);
		const folder = this.#folders.get(root);
		if (folder !== undefined && languageOfFile(uri) !== undefined) {
			this.#again(root, [uri]);
		}
		const books = comparable(uri);
		for (const [other, { drafts }] of this.#folders) {
			const using = [...drafts.values()].filter(draft => draft.books.some(book => comparable(book) === books)).map(draft => draft.uri);
			if (using.length > 0) {
				this.#again(other, using);
			}
		}
	}

	/** Looks again at some drafts of a folder, once what changes together has changed. */
	#again(root: string, uris: readonly string[]): void {
		const folder = this.#folders.get(root);
		if (folder === undefined) {
			return;
		}
		for (const uri of uris) {
			folder.dirty.add(uri);
		}
		folder.cancel?.();
		folder.cancel = this.#session.environment.later(() => {
			folder.cancel = undefined;
			runTask(this.#session.log, 'drafts', () => this.#refresh(root, folder));
		}, pause);
	}

	async #refresh(root: string, folder: Folder): Promise<void> {
		const { drafts } = this.#session;
		folder.state = this.#stateOf(root);
		const dirty = [...folder.dirty];
		folder.dirty.clear();
		const isNew = (uri: string) => !folder.drafts.has(uri) && !drafts.has(uri);
		// The editor tells of files in ignored folders, too.
		const listed = dirty.some(isNew) ? new Set((await this.#session.files.find(draftGlob, root)).map(comparable)) : undefined;
		for (const uri of dirty.filter(it => !isNew(it) || listed?.has(comparable(it)) === true)) {
			const before = folder.drafts.get(uri);
			const draft = drafts.has(uri) ? undefined : await this.#read(root, uri);
			if (this.#folders.get(root) !== folder) {
				return;
			}
			if (draft !== undefined) {
				folder.drafts.set(uri, { ...draft, said: before?.said ?? '[]' });
			} else if (before !== undefined && folder.drafts.delete(uri) && !drafts.has(uri)) {
				this.#send(uri, []);
			}
		}
		const open = drafts.within(root).flatMap(uri => {
			const current = drafts.current(uri);
			return current === undefined ? [] : [{ root, uri, open: true, document: current.document, analysis: current.analysis, books: [] }];
		});
		for (const compared of this.#compare([...folder.drafts.values(), ...open])) {
			const there = folder.drafts.get(compared.uri);
			if (there !== undefined) {
				folder.drafts.set(compared.uri, { ...there, analysis: compared.analysis });
			}
		}
		this.#publish(folder);
	}

	/** A draft as it stands in the editor, else on disk. */
	async #read(root: string, uri: string): Promise<LookedDraft | undefined> {
		const { drafts, files, settings, environment } = this.#session;
		if (drafts.has(uri)) {
			await settings.ensure(root);
			const current = drafts.current(uri);
			return current === undefined ? undefined : { root, uri, open: true, document: current.document, analysis: current.analysis, books: [] };
		}
		const text = (await files.read(uri, root))?.text;
		const options = settings.of(root);
		if (text === undefined || options === undefined) {
			return undefined;
		}
		const { analyzer } = settings.knowledgeOf(root);
		const settled = settings.settledOf(root)?.fingerprints;
		const surroundings: Surroundings = { options, today: environment.today(), bibliography: null, ...settled !== undefined && { settled } };
		const draft = { text, language: languageOfFile(uri) ?? 'markdown', name: nameOf(uri) } as const;
		const alone = analyzer.analyze(draft, surroundings);
		const loaded = alone.bibliographyPaths.length === 0 ? undefined : await loadBibliography(alone.bibliographyPaths, uri, root, files, environment.formats);
		const analysis = loaded === undefined ? alone : analyzer.analyze(draft, { ...surroundings, bibliography: loaded.bibliography }, alone);
		return { root, uri, open: false, document: TextDocument.create(uri, 'markdown', 0, text), analysis, books: loaded?.shelf.map(book => book.uri) ?? [] };
	}

	/** Folder by folder, in order of path. */
	#compare(looked: readonly LookedDraft[]): readonly LookedDraft[] {
		const sorted = looked.toSorted((a, b) => a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : 0);
		return [...new Set(sorted.map(({ root }) => root))].flatMap(root => {
			const here = sorted.filter(draft => draft.root === root);
			const analyses = this.#session.settings.knowledgeOf(root).analyzer.compare(here.map(({ uri, analysis }) => ({ path: uri, name: nameOf(uri) ?? uri, analysis })));
			return here.map((draft, index) => ({ ...draft, analysis: analyses[index] ?? draft.analysis }));
		});
	}

	#publish(folder: Folder): void {
		const { abilities, drafts } = this.#session;
		const documentOf = (uri: string) => drafts.documentOf(uri) ?? folder.drafts.get(uri)?.document;
		for (const [uri, draft] of folder.drafts) {
			const diagnostics = draft.analysis.findings.map(finding => toDiagnostic(draft.document, finding, abilities, documentOf));
			const said = JSON.stringify(diagnostics);
			if (said !== draft.said && !drafts.has(uri)) {
				folder.drafts.set(uri, { ...draft, said });
				this.#send(uri, diagnostics);
			}
		}
	}

	#send(uri: string, diagnostics: ReturnType<typeof toDiagnostic>[]): void {
		void this.#session.connection.sendDiagnostics({ uri, diagnostics });
	}

	#forget(root: string): void {
		const folder = this.#folders.get(root);
		folder?.cancel?.();
		this.#folders.delete(root);
		for (const uri of folder?.drafts.keys() ?? []) {
			if (!this.#session.drafts.has(uri)) {
				this.#send(uri, []);
			}
		}
	}

	#folderOf(uri: string): Folder | undefined {
		return [...this.#folders].find(([root]) => isWithin(root, uri))?.[1];
	}

	/** What the drafts of a folder were compared with; another string where that changed. */
	#stateOf(root: string): string {
		const { settings } = this.#session;
		return JSON.stringify([settings.of(root), settings.knowledgeOf(root).facts.edition, settings.factsKeyOf(root), settings.settledOf(root)?.key]);
	}

	/** Drafts themselves are watched only when they are looked at. */
	#watch(): void {
		const { connection, abilities, log } = this.#session;
		if (abilities.watchesFiles && !this.#watches) {
			this.#watches = true;
			runTask(log, 'registration', () => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: draftGlob }] }).then());
		}
	}
}

/** Milliseconds after the last change. */
const pause = 150;

/** Who waits for all drafts to be looked at. */
export interface Watcher {
	readonly isCancelled: () => boolean;
	/** Hears of each draft before it is read: its place among how many, and its name. */
	readonly tell: (index: number, of: number, name: string) => void;
}

/** All drafts of the workspace. */
export interface Looked {
	readonly drafts: readonly LookedDraft[];
	/** How many could not be read. */
	readonly unread: number;
}

export interface LookedDraft {
	readonly root: string;
	readonly uri: string;
	/** It is open in the editor. */
	readonly open: boolean;
	readonly document: TextDocument;
	readonly analysis: Analysis;
	/** URIs of its bibliographies. */
	readonly books: readonly string[];
}

interface ShownDraft extends LookedDraft {
	/** What was sent last, so that nothing is sent twice. */
	readonly said: string;
}

interface Folder {
	state: string;
	readonly drafts: Map<string, ShownDraft>;
	readonly dirty: Set<string>;
	cancel: Cancel | undefined;
}

type Parts = Pick<Session, 'connection' | 'abilities' | 'documents' | 'environment' | 'files' | 'roots' | 'settings' | 'drafts' | 'log' | 'onInitialized'>;
