import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as driver } from 'playwright-core';
import type { Page } from 'playwright-core';

/** The Chromium of this machine, if there is one. */
export const chromium = (): string | undefined =>
	[process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
		.find(path => path !== undefined && existsSync(path));

/** A browser with one page. */
export interface Browser {
	readonly page: Page;
	/** A page in a browser of its own whose scripts are off. */
	withoutScripts(): Promise<Page>;
	close(): Promise<void>;
}

const args = [
	'--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
	'--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Opens a browser with a fresh profile that reaches nothing but this machine. */
export const openBrowser = async (): Promise<Browser> => {
	const profile = mkdtempSync(join(tmpdir(), 'citewright-browser-'));
	const executablePath = chromium();
	const context = await driver.launchPersistentContext(profile, {
		...executablePath === undefined ? {} : { executablePath },
		headless: true,
		viewport: { width: 1000, height: 640 },
		deviceScaleFactor: 2,
		locale: 'en-US',
		args,
	});
	const page = context.pages()[0] ?? await context.newPage();
	page.setDefaultTimeout(60_000);
	const close = async (): Promise<void> => {
		await context.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
	};
	const withoutScripts = async (): Promise<Page> => {
		const plain = await driver.launch({ ...executablePath === undefined ? {} : { executablePath }, headless: true, args });
		return (await plain.newContext({ javaScriptEnabled: false })).newPage();
	};
	return { page, withoutScripts, close };
};
