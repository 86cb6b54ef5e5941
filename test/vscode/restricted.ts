/** The installed extension in a workspace that is not trusted and has two folders, each with settings of its own. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './support/browser.ts';
import { root } from './support/builds.ts';
import type { Build } from './support/builds.ts';
import { hover } from './support/page.ts';
import type { Report, Step } from './support/report.ts';
import { startServer } from './support/server.ts';

const draft = 'In 2021, 49.6 million people were living in modern slavery.\n';

/** Runs the tests. A step that fails ends them, since the next ones build on it. */
export const testRestricted = async (build: Build, extensionsDir: string, report: Report): Promise<void> => {
	const temporary = mkdtempSync(join(tmpdir(), 'citewright-restricted-'));
	const write = (path: string, content: string): string => {
		const file = join(temporary, path);
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, content);
		return file;
	};
	const first = write('first/first.md', draft);
	const second = write('second/second.md', draft);
	write('second/.vscode/settings.json', JSON.stringify({ 'citewright.severity': { 'missing-citation': 'error' } }));
	const workspace = write('both.code-workspace', JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
	const shots = join(root, 'out', 'screenshots', build.name);
	mkdirSync(shots, { recursive: true });

	const server = await startServer(build, extensionsDir, { restricted: true });
	const browser = await openBrowser();
	const { page } = browser;
	const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join(shots, `restricted-${name}.png`) }); };
	const steps: readonly Step[] = [
		['reads a draft that nobody vouches for', async () => {
			await page.goto(server.url(workspace, [['openFile', server.uri(first)]]));
			await page.locator('.view-line', { hasText: '49.6' }).waitFor();
			await page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
			const squiggle = page.locator('.squiggly-warning').first();
			await squiggle.waitFor({ state: 'attached' });
			const card = page.locator('.monaco-hover:visible', { hasText: 'missing-citation' });
			await hover(page, squiggle, card);
			assert.match(await card.first().innerText(), /Walk Free/);
			await shot('1');
		}],
		['keeps to the settings of each folder', async () => {
			await page.goto(server.url(workspace, [['openFile', server.uri(second)]]));
			await page.locator('.view-line', { hasText: '49.6' }).first().waitFor();
			await page.locator('.tab.active', { hasText: 'second.md' }).waitFor();
			await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
			await shot('2');
		}],
	];
	try {
		await report.steps(steps, shot);
	} finally {
		await browser.close();
		await server.stop();
		rmSync(temporary, { recursive: true, force: true });
	}
};
