import { readEntries, type FactsFile } from '../facts/load.ts';
import { pathFrom, uriOf } from './findDrafts.ts';
import type { CliHost } from './host.ts';
import { UsageError } from './usage.ts';
import { words } from './words.ts';

/** The files of facts at a path: that file, or every one of a folder. Throws a usage error where there is none. */
export async function readFactsFiles(path: string, host: Pick<CliHost, 'cwd' | 'files' | 'kindOf'>): Promise<readonly FactsFile[]> {
	const uri = uriOf(path, host.cwd).replace(/\/$/, '');
	const kind = await host.kindOf(uri);
	if (kind === undefined) {
		throw new UsageError(words.noSuchFile(path));
	}
	const root = kind === 'file' ? uri.slice(0, uri.lastIndexOf('/')) : uri;
	const uris = kind === 'file' ? [uri] : await host.files.find('{{edition,publishers,sources,statistics,{sources,statistics}/*}.json,{facts,*.facts}.{json,yaml,yml}}', uri);
	const files: FactsFile[] = [];
	for (const it of uris) {
		const file = await host.files.read(it, root);
		files.push({ path: pathFrom(host.cwd, it), text: file?.text ?? '' });
	}
	if (files.length === 0) {
		throw new UsageError(words.noFacts(path));
	}
	return files;
}

/** Whether files are a whole set of facts: they have an edition. */
export const isWhole = (files: readonly FactsFile[]): boolean => readEntries(files).edition.version !== '' || files.some(({ path }) => path.endsWith('edition.json'));
