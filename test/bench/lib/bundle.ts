import { build } from 'esbuild';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** Where the benchmark's own bundles go. */
export const benchFolder = join(root, 'out/bench');

/** Bundles what is measured the way the shipped files are bundled, so that no transpiler is on the clock. */
export async function bundle(): Promise<void> {
	await build({
		absWorkingDir: root,
		entryPoints: {
			emptyServer: 'test/bench/lib/emptyServer.ts',
			core: 'test/bench/lib/core.ts',
			coldStart: 'test/bench/lib/coldStart.ts',
			growthWorker: 'test/bench/lib/growthWorker.ts',
		},
		outdir: benchFolder,
		outExtension: { '.js': '.cjs' },
		bundle: true, minify: true, format: 'cjs', platform: 'node', target: 'node20', logLevel: 'warning',
	});
}
