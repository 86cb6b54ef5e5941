/** Builds everything that ships into `dist/`: the bundles and the facts. */
import { build, type BuildOptions } from 'esbuild';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { compileFacts } from './facts.ts';
import { withReferences } from './references.ts';

const outdir = 'dist';
rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir, { recursive: true });

const facts = withReferences(compileFacts('data'));
// A text of ASCII alone takes the engine half the memory, and a start a quarter less to read.
writeFileSync(`${outdir}/facts.json`, JSON.stringify(facts).replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));

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

const cslNotice = '/* Contains citeproc-js by Frank Bennett (CPAL-1.0 or AGPL-3.0), unmodified, source at https://github.com/Juris-M/citeproc-js,'
	+ ' and a style and terms of the Citation Style Language (CC BY-SA 3.0). See THIRD-PARTY-NOTICES.md. */';

/** The client carries its sample draft. */
const withSample = { '.md': 'text' } as const;

await build({ ...shared, entryPoints: { server: 'server/src/node/main.ts', client: 'client/src/node/main.ts' }, loader: withSample });
// An installed `citewright` is run by its first line.
await build({ ...shared, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } });
// Loaded only when a reference is to be rendered, and by what runs anywhere, so nothing of Node is in it.
const csl: BuildOptions = { ...shared, entryPoints: { csl: 'server/src/csl/bundle.ts' }, banner: { js: cslNotice }, platform: 'neutral', mainFields: ['browser', 'module', 'main'], loader: { '.csl': 'text', '.xml': 'text' } };
await build(csl);
// A worker takes it as a script: not as a module, and not under a name that servers do not know as one.
await build({ ...csl, outdir: `${outdir}/browser`, outExtension: { '.js': '.js' }, format: 'iife', globalName: 'citewrightCsl' });

/** For a worker: an import of Node's fails the build, and what packages bring for pages stays out. */
const browser: BuildOptions = { ...shared, outdir: `${outdir}/browser`, platform: 'browser', conditions: ['worker', 'browser', 'module'], target: 'es2022', define: { global: 'globalThis' } };
await build({ ...browser, entryPoints: { server: 'server/src/browser/main.ts' }, format: 'iife', outExtension: { '.js': '.js' } });
// VS Code for the Web adds `.js` to the manifest's `./dist/browser/client.cjs`, and takes a name without `.cjs` for an ES module, which it cannot run.
await build({ ...browser, entryPoints: { client: 'client/src/browser/main.ts' }, loader: withSample, outExtension: { '.js': '.cjs.js' } });
chmodSync(`${outdir}/cli.cjs`, 0o755);
