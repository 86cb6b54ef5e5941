import { folderOf } from '../files/uri.ts';
import { uriOf } from './findDrafts.ts';
import type { CliHost } from './host.ts';
import { words } from './words.ts';

/** Writes what `--output` asks for. Says so and returns false where the file cannot be written. */
export async function writeOutput(path: string, text: string, host: Pick<CliHost, 'cwd' | 'files' | 'complain'>): Promise<boolean> {
	const uri = uriOf(path, host.cwd);
	try {
		await host.files.write(uri, text, folderOf(uri));
		return true;
	} catch {
		host.complain(`${words.notWritten(path)}\n`);
		return false;
	}
}
