import { draftGlob } from '../files/languages.ts';
import { isWithin, folderOf } from '../files/uri.ts';
import type { CliHost } from './host.ts';
import { UsageError } from './usage.ts';
import { words } from './words.ts';

/** The drafts that paths, folders and globs name, each once, in the order given. No paths: every draft below this folder. */
export async function findDrafts(patterns: readonly string[], host: Pick<CliHost, 'cwd' | 'files' | 'kindOf'>): Promise<readonly DraftFile[]> {
	if (patterns.length === 0) {
		return (await host.files.find(draftGlob, host.cwd)).map(uri => draftFile(uri, pathFrom(host.cwd, uri), host.cwd));
	}
	const found = new Map<string, DraftFile>();
	for (const pattern of patterns) {
		for (const file of await findOne(pattern, host)) {
			found.set(file.uri, found.get(file.uri) ?? file);
		}
	}
	return [...found.values()];
}

/** A draft on disk. */
export interface DraftFile {
	readonly uri: string;
	/** As given, or from this folder for what a glob found. */
	readonly path: string;
	/** The folder that it and its bibliography must lie in. */
	readonly root: string;
}

/** The URI of a path given on the command line. */
export function uriOf(path: string, cwd: string): string {
	const slashed = path.replaceAll('\\', '/');
	const encoded = slashed.split('/').map(encodeURIComponent).join('/').replace(/^([A-Za-z])%3A\//, '/$1:/');
	return new URL(encoded, `${cwd}/`).href;
}

/** A path as a person would write it, seen from this folder. */
export const pathFrom = (cwd: string, uri: string): string =>
	decodeURIComponent(uri.startsWith(`${cwd}/`) ? uri.slice(cwd.length + 1) : uri.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, ''));

/** A draft with the folder it is confined to: this folder, or its own where it lies elsewhere. */
export const draftFile = (uri: string, path: string, cwd: string): DraftFile => ({ uri, path, root: isWithin(cwd, uri) ? cwd : folderOf(uri) });

async function findOne(pattern: string, { cwd, files, kindOf }: Pick<CliHost, 'cwd' | 'files' | 'kindOf'>): Promise<readonly DraftFile[]> {
	const uri = uriOf(pattern, cwd);
	const kind = await kindOf(uri);
	if (kind === 'file') {
		return [draftFile(uri, pattern, cwd)];
	}
	const isGlob = /[*?[\]{}!]/.test(pattern);
	if (kind === undefined && !isGlob) {
		throw new UsageError(words.noSuchFile(pattern));
	}
	const { base, glob } = kind === 'folder' ? { base: uri.replace(/\/$/, ''), glob: draftGlob } : splitGlob(pattern, cwd);
	const found = await files.find(glob, base);
	if (found.length === 0) {
		throw new UsageError(words.noMatch(pattern));
	}
	return found.map(it => draftFile(it, pathFrom(cwd, it), cwd));
}

/** The folder before the first special character, and the rest. */
function splitGlob(pattern: string, cwd: string): { readonly base: string; readonly glob: string } {
	const parts = pattern.replaceAll('\\', '/').split('/');
	const first = parts.findIndex(part => /[*?[\]{}!]/.test(part));
	const folder = parts.slice(0, first).join('/');
	const base = folder === '' ? (first > 0 ? uriOf('/', cwd) : cwd) : uriOf(folder, cwd);
	return { base, glob: parts.slice(first).join('/') };
}
