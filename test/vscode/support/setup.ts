import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds, root } from './builds.ts';
import { chromium } from './browser.ts';

const host = join(root, 'test', 'host');
const lock = join(host, 'package-lock.json');
/** A copy of the lock file that the packages in place were installed from. */
const stamp = join(host, 'node_modules', '.installed-from.json');

/** Installs the VS Code builds unless they are in place, and says what else is missing. */
export const setUp = (): void => {
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error('The VS Code builds in test/host run on Linux x64. Elsewhere, name a desktop VS Code: CITEWRIGHT_VSCODE=/path/to/code npm run test:vscode');
	}
	if (chromium() === undefined) {
		throw new Error('No Chromium found. On Debian: apt-get install chromium fonts-dejavu-core. Elsewhere, name one: CHROMIUM=/path/to/chromium');
	}
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === readFileSync(lock, 'utf8')) return;
	console.log('Installing VS Code builds for the tests, some 30 seconds…');
	// No install scripts: they would compile terminal and file search, which nothing here needs.
	npm('ci', '--prefix', host, '--ignore-scripts');
	for (const { folder } of builds) {
		// Each build brings its own npm-shrinkwrap.json, which `npm install` keeps to and `npm ci` refuses.
		npm('install', '--prefix', folder, '--omit=dev', '--ignore-scripts', '--no-save');
	}
	copyFileSync(lock, stamp);
};

const npm = (...args: readonly string[]): void => {
	const { status } = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 'ignore', 'inherit'] });
	if (status !== 0) throw new Error(`npm ${args.join(' ')} failed.`);
};
