#!/usr/bin/env -S node --import tsx
/**
 * Takes the arguments that the desktop's `code` takes for a test run and does the run in VS Code's server and a browser, so
 * that `@vscode/test-electron` can start it like the desktop. `CITEWRIGHT_BUILD` says which build.
 *
 * Exits 0 when the tests passed, 1 when they failed, 97 when they did not end in time, 98 when the page broke down.
 */
import { existsSync } from 'node:fs';
import { format, parseArgs } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from './browser.ts';
import { buildNamed } from './builds.ts';
import { startServer } from './server.ts';

const timeLimit = 240_000;

const single = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined;

const { values, positionals } = parseArgs({
	strict: false,
	allowPositionals: true,
	options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' }, 'extensions-dir': { type: 'string' } },
});
const development = single(values['extensionDevelopmentPath']);
const tests = single(values['extensionTestsPath']);
const [folder] = positionals;
if (development === undefined || tests === undefined || folder === undefined) {
	throw new Error('Needs --extensionDevelopmentPath, --extensionTestsPath and a folder.');
}

const server = await startServer(buildNamed(process.env['CITEWRIGHT_BUILD']), single(values['extensions-dir']));
const browser = await openBrowser();
const lines: string[] = [];
let code = 97;
try {
	const { page } = browser;
	const ended = new Promise<number>(done => {
		// The workbench calls these two when they are there before it loads: with what the extension host prints, and at the end.
		void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => { lines.push(`${type}: ${format(...args)}`); });
		void page.exposeFunction('codeAutomationExit', done);
		page.on('crash', () => { done(98); });
	});
	await page.goto(server.url(folder, [['extensionDevelopmentPath', server.uri(development)], ['extensionTestsPath', server.uri(tests)]]));
	code = await Promise.race([ended, pause(timeLimit, 97, { ref: false })]);
} finally {
	await browser.close();
	// The suite writes down how each test ended; where it never came to that, what was printed may say why.
	if (code !== 0 && !existsSync(process.env['CITEWRIGHT_RESULTS'] ?? '')) console.error(lines.join('\n'), server.log().slice(-4000));
	await server.stop();
}
process.exit(code);
