import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on disk for one test, with these files in it. */
export function createFolder(files: Readonly<Record<string, string>> = {}): Folder {
	const path = realpathSync(mkdtempSync(join(tmpdir(), 'citewright-')));
	const folder: Folder = {
		path,
		uri: pathToFileURL(path).href,
		uriOf: name => pathToFileURL(join(path, name)).href,
		read: name => readFileSync(join(path, name), 'utf8'),
		write: (name, text) => {
			mkdirSync(dirname(join(path, name)), { recursive: true });
			writeFileSync(join(path, name), text);
		},
		remove: name => {
			rmSync(join(path, name));
		},
		dispose: () => {
			rmSync(path, { recursive: true, force: true });
		},
	};
	for (const [name, text] of Object.entries(files)) {
		folder.write(name, text);
	}
	return folder;
}

export interface Folder {
	readonly path: string;
	readonly uri: string;
	readonly uriOf: (name: string) => string;
	readonly read: (name: string) => string;
	readonly write: (name: string, text: string) => void;
	readonly remove: (name: string) => void;
	readonly dispose: () => void;
}
