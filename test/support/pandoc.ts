import { execFileSync } from 'node:child_process';

/** The version of Pandoc on this machine, such as 2.17; `undefined`, with a loud word, where there is none. */
export function pandocVersion(): number | undefined {
	try {
		const [, version] = /^pandoc\S* (\d+\.\d+)/.exec(execFileSync('pandoc', ['--version'], { encoding: 'utf8' })) ?? [];
		return Number(version);
	} catch {
		console.warn('      SKIPPED: Pandoc is not installed, so nothing was read back by it.');
		return undefined;
	}
}

/** What Pandoc makes of a text. */
export const pandoc = (input: string, ...args: string[]): string => execFileSync('pandoc', args, { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
