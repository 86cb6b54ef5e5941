import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Surroundings } from '../core/analysis.ts';
import { comparable, nameOf } from '../files/uri.ts';
import { languageOf, type Language } from '../files/languages.ts';
import type { Options } from '../core/options.ts';
import { loadBibliography, type LoadedBibliography } from '../workspace/bibliography.ts';
import type { Knowledge } from '../workspace/knowledge.ts';
import type { Environment } from './environment.ts';
import type { FilePort } from '../files/port.ts';
import type { Roots } from './roots.ts';

/**
 * The open drafts and what was found in each. An analysis is made at most once per version and surroundings, when somebody asks.
 */
export class Drafts {
	readonly #source: DraftsSource;
	readonly #drafts = new Map<string, DraftState>();

	constructor(source: DraftsSource) {
		this.#source = source;
	}

	/** Starts to follow a document if it is a draft. */
	open(document: TextDocument): boolean {
		const language = languageOf(document.languageId, document.uri);
		if (language === undefined) {
			return false;
		}
		const root = this.#source.roots.of(document.uri);
		this.#drafts.set(document.uri, { document, language, root, current: undefined, surroundings: undefined, books: undefined, together: undefined });
		return true;
	}

	close(uri: string): void {
		this.#drafts.delete(uri);
	}

	has(uri: string): boolean {
		return this.#drafts.has(uri);
	}

	rootOf(uri: string): string | undefined {
		return this.#drafts.get(uri)?.root;
	}

	/** URIs of the drafts that belong to a folder, or of all. */
	within(root?: string): readonly string[] {
		return [...this.#drafts.values()].filter(draft => root === undefined || draft.root === root).map(({ document }) => document.uri);
	}

	documentOf(uri: string): TextDocument | undefined {
		return this.#drafts.get(uri)?.document;
	}

	/**
	 * What is in a draft now, with what it and the drafts before it in its folder contradict each other in; `undefined` for what
	 * is no draft, and until its settings are loaded.
	 */
	current(uri: string): CurrentDraft | undefined {
		const draft = this.#drafts.get(uri);
		const current = this.#alone(draft);
		if (draft === undefined || current === undefined) {
			return undefined;
		}
		const before = this.#beside(uri).filter(other => other < uri);
		const drafts = [...before, uri].flatMap(other => {
			const analysis = this.#alone(this.#drafts.get(other))?.analysis;
			return analysis === undefined ? [] : [{ path: other, name: nameOf(other) ?? other, analysis }];
		});
		const known = draft.together;
		if (known?.current === current && known.before.length === drafts.length && known.before.every((analysis, at) => analysis === drafts[at]?.analysis)) {
			return known.result;
		}
		const analysis = drafts.length > 1 ? current.knowledge.analyzer.compare(drafts).at(-1) ?? current.analysis : current.analysis;
		const result = analysis === current.analysis ? current : { ...current, analysis };
		draft.together = { current, before: drafts.map(other => other.analysis), result };
		return result;
	}

	/** The open drafts that may have findings because of this one: those after it in its folder. */
	after(uri: string): readonly string[] {
		return this.#beside(uri).filter(other => other > uri);
	}

	/** The drafts of a draft's folder by URI, itself among them. */
	#beside(uri: string): readonly string[] {
		const root = this.#drafts.get(uri)?.root;
		return root === undefined ? [] : this.within(root).toSorted();
	}

	/** What is in a draft by itself. */
	#alone(draft: DraftState | undefined): CurrentDraft | undefined {
		const options = draft === undefined ? undefined : this.#source.optionsOf(draft.root);
		if (draft === undefined || options === undefined) {
			return undefined;
		}
		const surroundings = this.#surroundings(draft, options);
		const { document } = draft;
		const knowledge = this.#source.knowledgeOf(draft.root);
		if (draft.current?.version !== document.version || draft.current.surroundings !== surroundings || draft.current.knowledge !== knowledge) {
			const analysis = knowledge.analyzer.analyze(
				{ text: document.getText(), language: draft.language, name: nameOf(document.uri) },
				surroundings, draft.current?.analysis,
			);
			draft.current = { document, version: document.version, surroundings, knowledge, analysis, root: draft.root, shelf: draft.books?.loaded?.shelf ?? [] };
			this.#followBibliography(draft, analysis);
		}
		return draft.current;
	}

	/** Whether everything that a draft declares has been read, so that its findings can be shown. */
	isComplete(uri: string): boolean {
		const books = this.#drafts.get(uri)?.books;
		return books === undefined || books.loaded !== undefined;
	}

	/** URIs of the bibliography files that a draft uses. */
	bibliographiesOf(uri: string): readonly string[] {
		return this.#drafts.get(uri)?.books?.loaded?.shelf.map(file => file.uri) ?? [];
	}

	/** Reads a bibliography file again where a draft uses it. */
	bibliographyChanged(uri: string): void {
		const changed = comparable(uri);
		for (const draft of this.#drafts.values()) {
			if (draft.books?.loaded?.shelf.some(file => comparable(file.uri) === changed) === true) {
				this.#loadBooks(draft, draft.books);
			}
		}
	}

	#surroundings(draft: DraftState, options: Options): Surroundings {
		const today = this.#source.environment.today();
		const bibliography = draft.books?.loaded?.bibliography ?? null;
		const settled = this.#source.settledOf(draft.root);
		const before = draft.surroundings;
		// The analyzer compares by identity, so the same surroundings are the same object.
		if (before === undefined || before.options !== options || before.today !== today || before.bibliography !== bibliography || before.settled !== settled) {
			draft.surroundings = { options, today, bibliography, ...settled !== undefined && { settled } };
		}
		return draft.surroundings ?? { options, today, bibliography };
	}

	#followBibliography(draft: DraftState, { bibliographyPaths }: Analysis): void {
		const key = bibliographyPaths.join('\n');
		if (key !== (draft.books?.key ?? '')) {
			draft.books = key === '' ? undefined : { key, paths: bibliographyPaths, loaded: undefined };
			if (draft.books !== undefined) {
				this.#loadBooks(draft, draft.books);
			}
		}
	}

	#loadBooks(draft: DraftState, books: Books): void {
		const { files, environment, bibliographyLoaded } = this.#source;
		const settle = (loaded: LoadedBibliography) => {
			if (draft.books === books && this.#drafts.get(draft.document.uri) === draft) {
				books.loaded = loaded;
				bibliographyLoaded(draft.document.uri, loaded);
			}
		};
		loadBibliography(books.paths, draft.document.uri, draft.root, files, environment.formats).then(settle, () => {
			settle({ shelf: [], bibliography: { entries: new Map() } });
		});
	}
}

/** What drafts are read with. */
export interface DraftsSource {
	readonly environment: Environment;
	readonly files: FilePort;
	readonly roots: Roots;
	readonly optionsOf: (root: string) => Options | undefined;
	readonly knowledgeOf: (root: string) => Knowledge;
	/** Fingerprints of the findings that are settled in a folder. */
	readonly settledOf: (root: string) => ReadonlySet<string> | undefined;
	/** A draft's bibliography was read, so it is to be looked at again. */
	readonly bibliographyLoaded: (uri: string, loaded: LoadedBibliography) => void;
}

/** A draft's version with what was found in it. */
export interface CurrentDraft {
	readonly document: TextDocument;
	readonly version: number;
	readonly surroundings: Surroundings;
	/** The facts that it was compared with. */
	readonly knowledge: Knowledge;
	readonly analysis: Analysis;
	/** The folder that its files must lie in. */
	readonly root: string;
	readonly shelf: LoadedBibliography['shelf'];
}

interface DraftState {
	readonly document: TextDocument;
	readonly language: Language;
	readonly root: string;
	current: CurrentDraft | undefined;
	surroundings: Surroundings | undefined;
	books: Books | undefined;
	/** The last comparison with the drafts before it, and what it was made of. */
	together: { readonly current: CurrentDraft; readonly before: readonly Analysis[]; readonly result: CurrentDraft } | undefined;
}

interface Books {
	readonly key: string;
	readonly paths: readonly string[];
	/** `undefined` while the files are being read for the first time. */
	loaded: LoadedBibliography | undefined;
}
