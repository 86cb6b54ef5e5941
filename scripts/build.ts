/** Builds everything that ships into `dist/`: three bundles and the facts. */
import { build, type BuildOptions } from 'esbuild';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { compileFacts } from './facts.ts';

const outdir = 'dist';
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });

const facts = compileFacts('data');
writeFileSync(`${outdir}/facts.json`, JSON.stringify(facts));

/** One file each, for the oldest Node that is supported. The notices of what is bundled stand in THIRD-PARTY-NOTICES.md. */
const shared: BuildOptions = {
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
};

await build({ ...shared, entryPoints: { server: 'server/src/node/main.ts', client: 'client/src/main.ts' } });
// An installed `citewright` is run by its first line.
await build({ ...shared, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } });
chmodSync(`${outdir}/cli.cjs`, 0o755);
