/**
 * `npm run test:page`: the catalogue page of the facts that ship, in a real browser, opened from disk as a reader would.
 */
import axe from 'axe-core';
import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { chromium, openBrowser, type Browser } from '../vscode/support/browser.ts';
import { hostileFacts } from '../support/hostileFacts.ts';
import { cslForTests } from '../support/csl.ts';
import { cataloguePage } from '../../server/src/catalogue/page/page.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

describe('the catalogue page', function () {
	let browser: Browser;
	let page: Page;
	let folder: string;
	let address: string;
	const complaints: string[] = [];
	const requests: string[] = [];

	before(async function () {
		if (chromium() === undefined) {
			console.log('\n  !! No Chromium here: the catalogue page was NOT tested. Debian: apt-get install chromium\n');
			this.skip();
		}
		folder = mkdtempSync(join(tmpdir(), 'citewright-page-'));
		execFileSync('node', ['dist/cli.cjs', 'corpus', 'site', '--output', join(folder, 'facts.html')], { stdio: 'pipe' });
		address = pathToFileURL(join(folder, 'facts.html')).href;
		browser = await openBrowser();
		page = browser.page;
		// A violation of the page's policy is an error in the console.
		page.on('console', message => complaints.push(message.text()));
		page.on('pageerror', error => complaints.push(error.message));
		page.on('request', request => requests.push(request.url()));
	});

	after(async () => {
		await (browser as Browser | undefined)?.close();
		if (folder) rmSync(folder, { recursive: true, force: true });
	});

	beforeEach(async () => {
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto('about:blank');
		complaints.length = 0;
		requests.length = 0;
		await page.goto(address);
	});

	const shown = (): Promise<string[]> => page.$$eval('.entry:not([hidden])', entries => entries.filter(it => it.closest('[hidden]') === null).map(({ id }) => id));
	/** Types, and waits for the frame in which the page answers. */
	const search = async (text: string): Promise<string[]> => {
		await page.fill('#q', text);
		await nextFrame();
		return shown();
	};
	const nextFrame = (): Promise<void> => page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => { done(); }))));

	it('loads nothing, complains of nothing, and is under 2 MB for a thousand statistics', async () => {
		deepEqual(requests, [address]);
		deepEqual(complaints, []);
		const { length } = await shown();
		ok(length > 800);
		ok(statSync(join(folder, 'facts.html')).size / length < 2000);
	});

	it('narrows by every word, wherever it stands', async () => {
		ok((await search('49.6 million modern slavery')).includes('gems-2022-modern-slavery-total'));
		// A publisher's full name, a year, the beginning of a word, and an alias that is not shown.
		ok((await search('international labour organization 2022 forc')).includes('gems-2022-forced-labour-total'));
		ok((await search('enslaved people in the world today')).includes('gems-2022-modern-slavery-total'));
		deepEqual(await search('gems-2022-modern-slavery-total'), ['gems-2022-modern-slavery-total']);
		const some = await search('hotline');
		const fewer = await search('hotline 2024');
		ok(fewer.length > 0 && fewer.length < some.length && fewer.every(id => some.includes(id)));
		match(await page.textContent('#shown') ?? '', new RegExp(`^${fewer.length} of [\\d,]+ statistics$`));
		deepEqual(await search('hotline zyzzyva'), []);
		ok(await page.isVisible('#none'));
		equal((await page.$$('.topic:not([hidden])')).length, 0);
	});

	it('filters, alone and together with words, and clears', async () => {
		const all = await shown();
		await page.selectOption('select[name=standing]', 'debunked');
		await nextFrame();
		const debunked = await shown();
		ok(debunked.length > 5 && debunked.length < 40);
		equal(await page.$$eval('.entry:not([hidden])', entries => entries.every(it => it.dataset['standing'] === 'debunked')), true);
		const counted = await page.$$eval('[data-count]', counts => counts.reduce((sum, it) => sum + Number(it.textContent), 0));
		equal(counted, debunked.length);
		ok((await search('age')).length < debunked.length);
		await page.click('button[type=reset]');
		await nextFrame();
		deepEqual(await shown(), all);
		for (const [name, value] of [['verification', 'primary'], ['topic', 'money'], ['publisher', 'ilo']] as const) {
			await page.selectOption(`select[name=${name}]`, value);
			await nextFrame();
			const some = await shown();
			ok(some.length > 0 && some.length < all.length, name);
			await page.click('button[type=reset]');
			await nextFrame();
		}
	});

	it('is used with the keyboard alone', async () => {
		await page.keyboard.press('Tab');
		equal(await page.evaluate(() => document.activeElement?.className), 'skip');
		await page.keyboard.press('/');
		equal(await page.evaluate(() => document.activeElement?.id), 'q');
		await page.keyboard.type('cybertipline/');
		equal(await page.inputValue('#q'), 'cybertipline/');
		equal(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle), 'solid');
		await nextFrame();
		const some = await shown();
		ok(some.length > 0 && some.length < 40);
		await page.keyboard.press('Escape');
		await nextFrame();
		ok((await shown()).length > some.length);
		await page.keyboard.press('Enter');
		equal(page.url(), address);
	});

	it('goes to an entry by its id, also when the search has hidden it', async () => {
		await search('hotline');
		await page.evaluate(() => { location.hash = '#gems-2022-modern-slavery-total'; });
		await page.waitForFunction(() => document.querySelector('.entry:target:not([hidden])') !== null);
		equal(await page.inputValue('#q'), '');
		ok(await page.isVisible('.entry:target'));
	});

	it('copies a link and a citation', async () => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const entry = page.locator('#gems-2022-modern-slavery-total');
		await entry.getByRole('button', { name: 'Copy link' }).click();
		await page.waitForFunction(() => document.querySelector('#said')?.textContent === 'Copied.');
		equal(await page.evaluate(() => navigator.clipboard.readText()), `${address}#gems-2022-modern-slavery-total`);
		await entry.getByRole('button', { name: 'Copy citation' }).click();
		await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('2022'));
		match(await page.evaluate(() => navigator.clipboard.readText()), /^International Labour Organization.*\(2022.*Global Estimates of Modern Slavery: Forced Labour and Forced Marriage\. .*https:\/\/\S+$/);
	});

	it('draws series with a text beside them, and joins only what can be compared', async () => {
		ok(await page.$$eval('svg.chart', charts => charts.length) > 30);
		deepEqual(await page.$$eval('svg.chart', charts => charts.filter(it => !/^\d{4}: .+\.$/.test(it.querySelector('desc')?.textContent ?? '') || it.closest('.series')?.querySelector('table') === null).map(it => it.closest('article')?.id)), []);
		// As many corners as solid dots: a hollow one is never on the line.
		deepEqual(await page.$$eval('svg.chart', charts => charts.filter(it => (it.querySelector('.line')?.getAttribute('d') ?? '').split(/[ML]/).length - 1 !== it.querySelectorAll('.dot').length || it.querySelectorAll('.dot').length < 3).map(it => it.closest('article')?.id)), []);
		ok(await page.$$eval('svg.chart .apart', dots => dots.length) > 0);
	});

	it('has no sideways scrolling on a narrow screen', async () => {
		for (const width of [320, 375, 800]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('about:blank');
			await page.goto(address);
			equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
		}
	});

	it('lists everything without scripts, and shows no search', async () => {
		const plain = await browser.withoutScripts();
		try {
			await plain.goto(address);
			// Locators ask from outside the page, whose scripts are off.
			ok(await plain.locator('.entry').count() > 800);
			ok(await plain.locator('#gems-2022-modern-slavery-total .statement').isVisible());
			equal(await plain.locator('form').isVisible(), false);
			ok(await plain.locator('nav').isVisible());
		} finally {
			await plain.context().browser()?.close();
		}
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		it(`has nothing that axe objects to, ${colorScheme}, wide and narrow`, async () => {
			await page.emulateMedia({ colorScheme });
			for (const width of [1280, 375]) {
				await page.setViewportSize({ width, height: 900 });
				await page.goto('about:blank');
				await page.goto(address);
				// Some of every kind of entry; a thousand of them would be the same again.
				const some = await search('girls');
				ok(some.length > 20);
				deepEqual(await page.evaluate(() => ['[data-standing=current]', '[data-standing=disputed]', '[data-standing=debunked]', ':has(svg)', ':has(.questions)'].filter(kind => document.querySelector(`.entry:not([hidden])${kind}`) === null)), []);
				// What is out of sight is not laid out, and would be measured where it never stands.
				await page.evaluate(() => {
					const sheet = new CSSStyleSheet();
					sheet.replaceSync('.entry { content-visibility: visible; }');
					document.adoptedStyleSheets = [sheet];
				});
				// Injected through the protocol, which the page's policy does not bind.
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

	it('shows hostile facts as text', async () => {
		const path = join(folder, 'hostile.html');
		writeFileSync(path, cataloguePage(hostileFacts(), sha256, cslForTests().writer(null)));
		complaints.length = 0;
		requests.length = 0;
		await page.goto(pathToFileURL(path).href);
		deepEqual(complaints, []);
		equal(requests.length, 1);
		notEqual(await page.evaluate(() => document.title), 'taken');
		equal(await page.$$eval('main img, main script, main iframe, [onclick], [onerror]', all => all.length), 0);
		deepEqual(await page.$$eval('a', links => links.map(it => it.getAttribute('href') ?? '').filter(href => !/^(?:#|https:\/\/)/.test(href))), []);
		match(await page.textContent('main') ?? '', /<img src=x onerror=/);
	});
});
