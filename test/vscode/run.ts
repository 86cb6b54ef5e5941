/**
 * `npm run test:vscode`: the extension in real VS Code, the oldest and the newest that `test/host` carries.
 *
 * In each of them the suite in `suite/` runs in the extension host against the source tree and then against the installed
 * package, and `workbench.ts` drives the workbench in a browser as a writer would. `npm run test:vscode -- 1.139.1` takes one
 * of them. What is missing is installed into `test/host`, or named. `CITEWRIGHT_SUITE=figures,fixes` runs those files of the suite only,
 * against the source tree.
 *
 * On a machine with a desktop VS Code, `CITEWRIGHT_VSCODE=/path/to/code npm run test:vscode` runs the suite in that one and
 * needs neither browser nor `test/host`.
 */
import { build as bundle } from 'esbuild';
import { runTests } from '@vscode/test-electron';
import { createVSIX } from '@vscode/vsce';
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildNamed, builds, root } from './support/builds.ts';
import type { Build } from './support/builds.ts';
import { Report } from './support/report.ts';
import { installExtension } from './support/server.ts';
import { setUp } from './support/setup.ts';
import { testBothFiles } from './bothFiles.ts';
import { testLanguage } from './language.ts';
import { testRestricted } from './restricted.ts';
import { testWorkbench } from './workbench.ts';

const out = join(root, 'out', 'vscode');
const suite = join(out, 'suite');
const vsix = join(out, 'citewright.vsix');
const report = new Report();
/** The files of the suite that were asked for; `undefined` for all. */
const files = process.env['CITEWRIGHT_SUITE']?.split(',');

/** Bundles the tests that run inside the extension host. */
const bundleSuite = async (): Promise<void> => {
	rmSync(suite, { recursive: true, force: true });
	const folder = join(import.meta.dirname, 'suite');
	await bundle({
		entryPoints: readdirSync(folder).filter(name => name === 'index.ts' || name.endsWith('.test.ts') && (files === undefined || files.includes(name.replace('.test.ts', '')))).map(name => join(folder, name)),
		outdir: suite,
		outExtension: { '.js': '.cjs' },
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node20',
		sourcemap: 'inline',
		external: ['vscode', 'mocha'],
		logLevel: 'warning',
	});
};

interface Run {
	/** The executable: a desktop VS Code, or what stands in for one. */
	readonly code: string;
	readonly build?: Build;
	readonly extension: string;
	readonly extensionsDir?: string;
}

/** Runs the suite in an extension host. */
const runSuite = async ({ code, build, extension, extensionsDir }: Run): Promise<void> => {
	const temporary = mkdtempSync(join(tmpdir(), 'citewright-suite-'));
	const workspace = join(temporary, 'workspace');
	mkdirSync(workspace);
	const results = join(temporary, 'results.json');
	let exit = 0;
	try {
		exit = await runTests({
			vscodeExecutablePath: code,
			extensionDevelopmentPath: extension,
			extensionTestsPath: join(suite, 'index.cjs'),
			extensionTestsEnv: { CITEWRIGHT_RESULTS: results, ...build === undefined ? {} : { CITEWRIGHT_BUILD: build.name } },
			launchArgs: [workspace, ...extensionsDir === undefined ? [] : [`--extensions-dir=${extensionsDir}`]],
		});
	} catch (error) {
		exit = error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : 1;
	}
	report.addFile(results, exit);
	rmSync(temporary, { recursive: true, force: true });
};

const testBuild = async (build: Build): Promise<void> => {
	const code = join(import.meta.dirname, 'support', 'code.ts');
	report.begin(`VS Code ${build.name}: the source tree in the extension host`);
	await runSuite({ code, build, extension: root });
	if (files !== undefined) return;

	const extensionsDir = mkdtempSync(join(tmpdir(), 'citewright-extensions-'));
	report.begin(`VS Code ${build.name}: the installed package`);
	const installed = await report.test('installs', () => { installExtension(build, vsix, extensionsDir); return Promise.resolve(); });
	if (installed) {
		await runSuite({ code, build, extension: join(root, 'test', 'host', 'driver'), extensionsDir });
		report.begin(`VS Code ${build.name}: the workbench`);
		await testWorkbench(build, extensionsDir, report);
		report.begin(`VS Code ${build.name}: a workspace of two folders, in Restricted Mode`);
		await testRestricted(build, extensionsDir, report);
		report.begin(`VS Code ${build.name}: a draft and its bibliography`);
		await testBothFiles(build, extensionsDir, report);
		report.begin(`VS Code ${build.name}: in French`);
		await testLanguage(build, extensionsDir, report);
	}
	rmSync(extensionsDir, { recursive: true, force: true });
};

process.chdir(root);
const desktop = process.env['CITEWRIGHT_VSCODE'];
const wanted = process.argv.slice(2);
await bundleSuite();
if (desktop !== undefined) {
	report.begin(`${desktop}: the source tree in the extension host`);
	await runSuite({ code: desktop, extension: root });
} else {
	setUp();
	report.begin('The package');
	const packed = await report.test('can be made, and stays under 1.5 MB', async () => {
		await createVSIX({ cwd: root, packagePath: vsix, dependencies: false });
		assert.ok(statSync(vsix).size < 1.5e6, `${statSync(vsix).size} bytes`);
	});
	if (!packed) process.exit(report.close());
	for (const build of wanted.length === 0 ? builds : wanted.map(buildNamed)) await testBuild(build);
}
process.exit(report.close());
