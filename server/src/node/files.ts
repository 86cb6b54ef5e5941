import { chmod, lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { largestFile, type FileStat, type FileText, type WritableFilePort } from '../files/port.ts';
import { walk } from '../files/walk.ts';
import { ignoredAbove, listingOf } from './folders.ts';

/** The file port of Node: `file:` URIs, real paths, `.gitignore`. */
export const nodeFiles: WritableFilePort = Object.freeze({ read, find, stat: statOf, write });

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
	const found = await walk({ glob: pattern, listing: listingOf(folder), above: await ignoredAbove(folder) });
	return found.map(path => pathToFileURL(join(folder, path)).href).sort();
}

/** Writes beside the file and renames, so that a crash halfway leaves the old text; permissions stay. */
async function write(uri: string, text: string, within: string): Promise<void> {
	const path = await confined(uri, within) ?? await confinedNew(uri, within);
	if (path === undefined) {
		throw new Error(`Not written, because it lies outside the folder: ${uri}`);
	}
	const temporary = join(dirname(path), `.citewright-${process.pid}-${Date.now().toString(36)}.tmp`);
	const mode = await stat(path).then(it => it.mode, () => undefined);
	try {
		const file = await open(temporary, 'wx', mode ?? 0o666);
		try {
			await file.writeFile(text, 'utf8');
			await file.sync();
		} finally {
			await file.close();
		}
		if (mode !== undefined) {
			await chmod(temporary, mode);
		}
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

/** The real path of a file that is not there yet, in a folder that is. */
async function confinedNew(uri: string, within: string): Promise<string | undefined> {
	const named = pathOf(uri);
	const isThere = named === undefined || await lstat(named).then(() => true, () => false);
	const folder = isThere ? undefined : await confined(pathToFileURL(dirname(named)).href, within);
	return folder === undefined || named === undefined ? undefined : join(folder, basename(named));
}

function pathOf(uri: string): string | undefined {
	try {
		return fileURLToPath(uri);
	} catch {
		return undefined;
	}
}
