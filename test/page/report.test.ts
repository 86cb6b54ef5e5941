/** `npm run test:page`: the report page in a real browser, opened from disk as a reader would. */
import axe from 'axe-core';
import { deepEqual, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { chromium, openBrowser, type Browser } from '../vscode/support/browser.ts';

describe('the report page', function () {
	let browser: Browser;
	let page: Page;
	let folder: string;
	let address: string;
	const complaints: string[] = [];
	const requests: string[] = [];

	before(async function () {
		if (chromium() === undefined) {
			console.log('\n  !! No Chromium here: the report page was NOT tested. Debian: apt-get install chromium\n');
			this.skip();
		}
		folder = mkdtempSync(join(tmpdir(), 'citewright-report-'));
		execFileSync('node', ['dist/cli.cjs', 'report', 'examples/draft.md', 'README.md', '--format', 'html', '--output', join(folder, 'report.html')], { stdio: 'pipe' });
		address = pathToFileURL(join(folder, 'report.html')).href;
		browser = await openBrowser();
		page = browser.page;
		page.on('console', message => complaints.push(message.text()));
		page.on('request', request => requests.push(request.url()));
	});

	after(async () => {
		await (browser as Browser | undefined)?.close();
		if (folder) rmSync(folder, { recursive: true, force: true });
	});

	it('loads nothing and complains of nothing', async () => {
		await page.goto(address);
		deepEqual(requests, [address]);
		deepEqual(complaints, []);
		ok((await page.$$('article')).length > 5);
	});

	it('leads from what is to be looked at to its place', async () => {
		await page.goto(address);
		deepEqual(await page.$$eval('a[href^="#"]', links => links.filter(link => document.querySelector(link.getAttribute('href') ?? '') === null).length), 0);
		ok((await page.$$('nav li a')).length > 3);
	});

	for (const width of [1280, 640, 320]) {
		it(`has nothing to scroll sideways at ${width} pixels`, async () => {
			await page.setViewportSize({ width, height: 900 });
			await page.goto(address);
			ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
		});
	}

	for (const colorScheme of ['light', 'dark'] as const) {
		it(`has nothing that axe objects to, ${colorScheme}, wide and narrow`, async () => {
			await page.emulateMedia({ colorScheme });
			for (const width of [1280, 375]) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto(address);
				await page.evaluate(axe.source);
				const found = await page.evaluate(async () => {
					const { violations, passes } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
					return { violations: violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`), passes: passes.map(({ id }) => id) };
				});
				deepEqual(found.violations, []);
				ok(found.passes.includes('color-contrast'));
			}
		});
	}
});
