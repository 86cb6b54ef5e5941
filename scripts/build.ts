/** Builds everything that ships into `dist/`: three bundles and the facts. */
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { compileFacts } from './facts.ts';

const outdir = 'dist';
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });

const facts = compileFacts('data');
writeFileSync(`${outdir}/facts.json`, JSON.stringify(facts));

await build({
	entryPoints: { cli: 'server/src/cli/main.ts', server: 'server/src/node/main.ts', client: 'client/src/main.ts' },
	outdir,
	outExtension: { '.js': '.cjs' },
	bundle: true,
	minify: true,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	external: ['vscode', './server.cjs'],
	legalComments: 'none',
	logLevel: 'warning',
});
