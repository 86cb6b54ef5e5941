import { bibliographyNames, factsFileNames, type FactsSettings } from '../config/facts.ts';
import type { ConfigIssue } from '../config/parse.ts';
import { comparable, isWithin, resolveUri } from '../files/uri.ts';
import type { FilePort } from '../files/port.ts';

/** Finds and reads the files of facts of a folder. Nothing outside the folder is read, and what a setting names in vain is said. */
export async function readFactsFiles(settings: FactsSettings, root: string, files: FilePort): Promise<FactsFiles> {
	const issues: ConfigIssue[] = [];
	if (root === '') {
		return { organisation: [], workspace: [], bibliographies: [], pinned: null, issues };
	}
	const shelf: Shelf = { root: root.endsWith('/') ? root : `${root}/`, files, issues, left: mostCharacters };
	const organisation = await readNamed(shelf, settings.organisation, 'organisation');
	const workspace = settings.workspace === null ? await readUsual(shelf, factsFileNames) : await readNamed(shelf, settings.workspace, 'workspace');
	const taken = new Set(organisation.map(({ uri }) => comparable(uri)));
	const own = workspace.filter(({ uri }) => !taken.has(comparable(uri)));
	const any = organisation.length + own.length > 0;
	const bibliographies = !any ? [] : settings.bibliographies === null ? await readUsual(shelf, bibliographyNames) : await readNamed(shelf, settings.bibliographies, 'bibliographies');
	const [pinned] = settings.pinned === null ? [] : await readNamed(shelf, [settings.pinned], 'pinned');
	return { organisation, workspace: own, bibliographies, pinned: pinned ?? null, issues };
}

/** What a folder brings. */
export interface FactsFiles {
	readonly organisation: readonly ReadFile[];
	readonly workspace: readonly ReadFile[];
	/** Only read where there are facts that may refer to them. */
	readonly bibliographies: readonly ReadFile[];
	readonly pinned: ReadFile | null;
	/** What settings name and cannot be read. */
	readonly issues: readonly ConfigIssue[];
}

/** A file as it was read. */
export interface ReadFile {
	readonly uri: string;
	/** Seen from the folder. */
	readonly path: string;
	readonly text: string;
	/** The open buffer's version; `null` for a file on disk. */
	readonly version: number | null;
}

interface Shelf {
	/** Ends with a slash. */
	readonly root: string;
	readonly files: FilePort;
	readonly issues: ConfigIssue[];
	/** How many more characters are read. */
	left: number;
}

/** So many files one setting may bring, and so many characters all of them together. */
const mostFiles = 200;
const mostCharacters = 64e6;

async function readUsual(shelf: Shelf, names: readonly string[]): Promise<ReadFile[]> {
	const read = await Promise.all(names.map(name => readOne(shelf, `${shelf.root}${name}`)));
	return read.flatMap(file => file ?? []);
}

async function readNamed(shelf: Shelf, patterns: readonly string[], setting: keyof FactsSettings): Promise<ReadFile[]> {
	const found = new Map<string, ReadFile>();
	for (const [at, pattern] of patterns.entries()) {
		const report = (what: string) => shelf.issues.push({ path: setting === 'pinned' ? ['facts', setting] : ['facts', setting, at], words: `facts.${setting}: ${what}` });
		const uris = await urisOf(shelf, pattern);
		if (uris === undefined) {
			report('Only files within this folder are read. Write the path as seen from this file.');
			continue;
		}
		for (const uri of uris) {
			if (found.size >= mostFiles || shelf.left <= 0) {
				report(`There are more than ${mostFiles} files, or they are too large. Put the facts into fewer files.`);
				break;
			}
			const file = await readOne(shelf, uri);
			if (file !== undefined) {
				found.set(comparable(uri), file);
			} else if (!isGlob(pattern)) {
				report('There is no such file in this folder, or it cannot be read. Check the path.');
			}
		}
	}
	return [...found.values()];
}

const isGlob = (pattern: string): boolean => /[*?[{]/.test(pattern);

/** `undefined` for what leads out of the folder. */
async function urisOf({ root, files }: Shelf, pattern: string): Promise<readonly string[] | undefined> {
	const uri = resolveUri(root, pattern);
	if (uri === undefined || !isWithin(root, uri) || pattern.split(/[\\/]/).includes('..')) {
		return undefined;
	}
	// A plain path is no search through the whole folder.
	return isGlob(pattern) ? files.find(pattern.replaceAll('\\', '/').replace(/^\.\//, ''), root.slice(0, -1)) : [uri];
}

async function readOne(shelf: Shelf, uri: string): Promise<ReadFile | undefined> {
	const file = await shelf.files.read(uri, shelf.root.slice(0, -1));
	if (file === undefined) {
		return undefined;
	}
	shelf.left -= file.text.length;
	return { uri, path: decodeURIComponent(uri.startsWith(shelf.root) ? uri.slice(shelf.root.length) : uri), text: file.text, version: file.version };
}
