import { listFiles, PackageManager } from '@vscode/vsce';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './manifest.ts';
import { translations } from './words.ts';

/** Files that anybody may add to a package without asking here: words for people. */
const papers = /^(?:README|CHANGELOG|LICENSE|SUPPORT|THIRD-PARTY-NOTICES)(?:\.md)?$/;

const all = (folder: string): string[] => readdirSync(join(root, folder)).filter(name => name.endsWith('.json')).map(name => `${folder}/${name}`);
const shared = ['data/LICENSE', 'dist/csl.cjs', 'dist/facts.json', 'dist/server.cjs', 'package.json', ...all('data/schema')];

const walkthrough = readdirSync(join(root, 'media', 'walkthrough')).map(name => `media/walkthrough/${name}`);

const isPaper = (path: string): boolean => papers.test(path);
const sorted = (paths: readonly string[]): string[] => [...paths].sort();

describe('what is shipped', () => {
	it('to VS Code: the bundles, the facts, and what the manifest names', async () => {
		const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
		assert.deepEqual(
			sorted(files.map(path => path.replaceAll('\\', '/')).filter(path => !isPaper(path))),
			sorted([...shared, 'dist/client.cjs', 'dist/browser/client.cjs.js', 'dist/browser/csl.js', 'dist/browser/server.js', 'media/icon.png', 'media/figures.svg', ...walkthrough, 'package.nls.json', ...translations.map(language => `package.nls.${language}.json`), ...all('l10n'), ...all('syntaxes')]),
		);
		assert.ok(files.includes('LICENSE'));
	});

	it('to npm: the command line, the server, and the facts', () => {
		const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		const [pack] = z.array(z.object({ files: z.array(z.object({ path: z.string() })) })).parse(JSON.parse(output));
		const files = pack?.files.map(({ path }) => path) ?? [];
		assert.deepEqual(sorted(files.filter(path => !isPaper(path))), sorted([...shared, 'dist/cli.cjs']));
		assert.ok(files.includes('LICENSE'));
	});
});
