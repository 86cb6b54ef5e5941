import ignore, { type Ignore } from 'ignore';
import { chmod, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { largestFile, mostFiles, type FileStat, type FileText, type WritableFilePort } from '../files/port.ts';

/** The file port of Node: `file:` URIs, real paths, `.gitignore`. */
export const nodeFiles: WritableFilePort = Object.freeze({ read, find, stat: statOf, write });

/** Folders that hold no drafts, whatever a `.gitignore` says. */
const neverSearched = ['**/node_modules/**', '**/.git/**', '**/dist/**'];

async function read(uri: string, within: string): Promise<FileText | undefined> {
	const path = await confined(uri, within);
	const facts = path === undefined ? undefined : await stat(path).catch(() => undefined);
	if (path === undefined || facts?.isFile() !== true || facts.size > largestFile) {
		return undefined;
	}
	const bytes = await readFile(path).catch(() => undefined);
	return bytes === undefined ? undefined : { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), version: null };
}

async function statOf(uri: string, within: string): Promise<FileStat | undefined> {
	const path = await confined(uri, within);
	const facts = path === undefined ? undefined : await stat(path).catch(() => undefined);
	return facts?.isFile() === true ? { size: facts.size, modified: facts.mtimeMs } : undefined;
}

async function find(pattern: string, under: string): Promise<readonly string[]> {
	const folder = pathOf(under);
	if (folder === undefined) {
		return [];
	}
	const found = await glob(pattern, { cwd: folder, absolute: true, ignore: neverSearched, followSymbolicLinks: false, dot: false });
	const kept = await withoutIgnored(found.slice(0, mostFiles));
	return kept.sort().map(path => pathToFileURL(path).href);
}

/** Writes beside the file and renames, so that a crash halfway leaves the old text; permissions stay. */
async function write(uri: string, text: string, within: string): Promise<void> {
	const path = await confined(uri, within);
	if (path === undefined) {
		throw new Error(`Not written, because it lies outside the folder: ${uri}`);
	}
	const temporary = join(dirname(path), `.citewright-${process.pid}-${Date.now().toString(36)}.tmp`);
	const { mode } = await stat(path);
	try {
		const file = await open(temporary, 'wx', mode);
		try {
			await file.writeFile(text, 'utf8');
			await file.sync();
		} finally {
			await file.close();
		}
		await chmod(temporary, mode);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}

/** The real path of an existing file, provided that it lies within the folder once every symbolic link is followed. */
async function confined(uri: string, within: string): Promise<string | undefined> {
	const [path, folder] = await Promise.all([uri, within].map(async it => {
		const named = pathOf(it);
		return named === undefined ? undefined : realpath(named).catch(() => undefined);
	}));
	if (path === undefined || folder === undefined) {
		return undefined;
	}
	const way = relative(folder, path);
	const leadsOut = way === '..' || way.startsWith(`..${sep}`) || /^[a-z]:/i.test(way);
	return leadsOut ? undefined : path;
}

function pathOf(uri: string): string | undefined {
	try {
		return fileURLToPath(uri);
	} catch {
		return undefined;
	}
}

/** Leaves out what a `.gitignore` in the file's folder or any folder above it names; the deepest one decides, as in git. */
async function withoutIgnored(paths: readonly string[]): Promise<string[]> {
	const rules = new Map<string, Promise<Ignore | undefined>>();
	const rulesIn = (folder: string) => {
		const known = rules.get(folder) ?? readFile(join(folder, '.gitignore'), 'utf8').then(text => ignore().add(text), () => undefined);
		rules.set(folder, known);
		return known;
	};
	const verdicts = await Promise.all(paths.map(async path => {
		for (let folder = dirname(path); ; folder = dirname(folder)) {
			const way = relative(folder, path).split(sep).join('/');
			const answer = (await rulesIn(folder))?.test(way);
			if (answer?.ignored === true || answer?.unignored === true) {
				return answer.ignored;
			}
			if (dirname(folder) === folder) {
				return false;
			}
		}
	}));
	return paths.filter((_, index) => verdicts[index] === false);
}
