import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Report, ReportedFile } from './report.ts';

/** The command line under test could not be used. */
export class CliFailure extends Error {}

/** Runs the built command line over files of one folder and returns what it printed, in the order of `names`. */
export function check(cli: string, folder: string, names: readonly string[]): readonly ReportedFile[] {
	if (!existsSync(cli)) throw new CliFailure(`${cli} is not built; run \`npm run build\``);
	const run = spawnSync(process.execPath, [cli, 'check', '--format', 'json', '--fail-on', 'never', ...names], {
		cwd: folder, encoding: 'utf8', maxBuffer: 1 << 29,
	});
	if (run.status !== 0) throw new CliFailure(`the command line ended with ${run.status ?? run.signal ?? 'nothing'}\n${run.stderr.slice(0, 2000)}`);
	const report = JSON.parse(run.stdout) as Report;
	return names.map((name) => {
		const file = report.files.find((one) => one.path === name || one.path.endsWith(`/${name}`));
		// Files without figures and findings may be left out of the report.
		return file === undefined ? { path: name, figures: [], findings: [] } : { ...file, path: name };
	});
}
