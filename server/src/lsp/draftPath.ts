import { comparable, isWithin } from '../files/uri.ts';

/** A draft's path as files of its folder name it, such as `reports/2024.md`; `null` for one that lies nowhere or elsewhere. */
export function draftPath(root: string, uri: string): string | null {
	const [folder, file] = [comparable(root).replace(/\/$/, ''), comparable(uri)];
	return root !== '' && !uri.startsWith('untitled:') && isWithin(root, uri) ? file.slice(folder.length + 1) : null;
}
