import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Listing, Walk } from '../files/walk.ts';

/** A folder of the disk, for a walk. */
export const listingOf = (root: string): Listing => ({
	list: async folder => (await readdir(join(root, folder), { withFileTypes: true }).catch(() => []))
		.flatMap(entry => entry.isDirectory() || entry.isFile() ? [{ name: entry.name, isFolder: entry.isDirectory() }] : []),
	text: file => textOf(join(root, file)),
});

/** The `.gitignore` files of the folders above, up to the root of the repository; none outside a repository. */
export async function ignoredAbove(folder: string): Promise<NonNullable<Walk['above']>> {
	const above: string[] = [];
	for (let at = folder; ; at = dirname(at)) {
		const names = await readdir(at).catch((): string[] => []);
		if (names.includes('.git')) {
			break;
		}
		if (dirname(at) === at) {
			return [];
		}
		above.unshift(dirname(at));
	}
	const texts = await Promise.all(above.map(async at => ({ text: await textOf(join(at, '.gitignore')), way: `${relative(at, folder).split(sep).join('/')}/` })));
	return texts.flatMap(({ text, way }) => text === undefined ? [] : [{ text, way }]);
}

const textOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);
