/** What VS Code's extension host calls: a promise that resolves is a pass. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** What the run is read from afterwards; the console of an extension host is too noisy. */
const resultFile = process.env['CITEWRIGHT_RESULTS'];

/** Runs every test file beside this one. */
export const run = async (): Promise<void> => {
	const { default: Mocha } = await import('mocha');
	const mocha = new Mocha({ timeout: 60_000, color: false, reporter: 'spec' });
	for (const file of readdirSync(__dirname).sort()) {
		if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
	}
	const tests = new Map<string, { title: string; state: string; milliseconds: number; error?: string }>();
	const failures = await new Promise<number>(resolve => {
		const runner = mocha.run(resolve);
		const note = (test: { fullTitle(): string; state?: string | undefined; duration?: number | undefined }, error?: unknown): void => {
			const title = test.fullTitle();
			tests.set(title, {
				...tests.get(title), title, state: test.state ?? 'pending', milliseconds: test.duration ?? 0,
				...error === undefined ? {} : { state: 'failed', error: error instanceof Error ? error.stack ?? error.message : JSON.stringify(error) },
			});
		};
		runner.on('test end', test => { note(test); });
		runner.on('fail', (test, error: unknown) => { note(test, error); });
	});
	if (resultFile !== undefined) writeFileSync(resultFile, JSON.stringify({ vscode: vscode.version, tests: [...tests.values()] }));
	if (failures > 0) throw new Error(`${failures} failed`);
};
