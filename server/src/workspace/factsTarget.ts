import { factsFileNames, type FactsSettings } from '../config/facts.ts';
import { isWithin, resolveUri } from '../files/uri.ts';
import type { FolderKnowledge } from './knowledge.ts';

/** The file of facts of the folder that a new entry goes into: the first there is, else the one to make; `undefined` where the settings name none that could be made. */
export function factsTarget(root: string, settings: FactsSettings, { read: { workspace } }: FolderKnowledge): FactsTarget | undefined {
	const [file] = workspace;
	if (file !== undefined) {
		return file;
	}
	const path = settings.workspace === null ? factsFileNames[0] : settings.workspace.find(pattern => !/[*?[{]/.test(pattern));
	const uri = root === '' || path === undefined ? undefined : resolveUri(root.endsWith('/') ? root : `${root}/`, path);
	return uri === undefined || path === undefined || !isWithin(root, uri) ? undefined : { uri, path, text: null, version: null };
}

/** A file to write into. */
export interface FactsTarget {
	readonly uri: string;
	/** Seen from the folder. */
	readonly path: string;
	/** `null` where there is no such file yet. */
	readonly text: string | null;
	/** The open buffer's version; `null` for a file on disk. */
	readonly version: number | null;
}
