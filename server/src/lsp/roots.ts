import type { WorkspaceFolder, InitializeParams } from 'vscode-languageserver';
import { comparable, folderOf, isWithin } from '../files/uri.ts';

/** The workspace's folders. What belongs to a draft (settings, bibliographies) is looked for within its folder. */
export class Roots {
	#folders: readonly string[];

	constructor(params: InitializeParams) {
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- Older editors send nothing else.
		const single = params.rootUri;
		this.#folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (single === null ? [] : [single]);
	}

	get all(): readonly string[] {
		return this.#folders;
	}

	change(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
		const gone = new Set(removed.map(({ uri }) => comparable(uri)));
		this.#folders = [...this.#folders.filter(uri => !gone.has(comparable(uri))), ...added.map(({ uri }) => uri)];
	}

	/** The innermost folder of the workspace that holds a file; for a file outside it, the file's own folder; for an untitled draft, the first folder. */
	of(uri: string): string {
		if (uri.startsWith('untitled:')) {
			return this.#folders[0] ?? '';
		}
		const holding = this.#folders.filter(folder => isWithin(folder, uri));
		return holding.reduce<string | undefined>((inner, folder) => inner === undefined || folder.length > inner.length ? folder : inner, undefined) ?? folderOf(uri);
	}
}
