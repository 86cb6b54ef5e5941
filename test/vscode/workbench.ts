/** The installed extension in the workbench, in front of a writer: see, read, fix, take back, save. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './support/browser.ts';
import { root } from './support/builds.ts';
import type { Build } from './support/builds.ts';
import { commandBox, editorText, hover, lines, openFixes, runCommand, until } from './support/page.ts';
import type { Report, Step } from './support/report.ts';
import { startServer } from './support/server.ts';

const draft = [
	'# Why we work', '',
	'Most of the people we meet never thought of themselves as victims. They took a job.', '',
	'## What we know', '',
	'The ILO says 40 million people are in modern slavery today.', '',
	'## What we ask for', '',
	'Buyers who know their suppliers, and inspectors who may enter every workplace.', '',
].join('\n');

/** Runs the tests of the workbench. A step that fails ends them, since the next ones build on it. */
export const testWorkbench = async (build: Build, extensionsDir: string, report: Report): Promise<void> => {
	const temporary = mkdtempSync(join(tmpdir(), 'citewright-workbench-'));
	const workspace = join(temporary, 'workspace');
	const file = join(workspace, 'why-we-work.md');
	mkdirSync(workspace);
	writeFileSync(file, draft);
	const shots = join(root, 'out', 'screenshots', build.name);
	mkdirSync(shots, { recursive: true });

	const server = await startServer(build, extensionsDir);
	const browser = await openBrowser();
	const { page } = browser;
	const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join(shots, `${name}.png`) }); };
	const squiggle = page.locator('.squiggly-warning').first();
	const fixedLine = /^The ILO (says|estimates) .*(50|49\.6) million people/m;

	const steps: readonly Step[] = [
		['underlines the figure', async () => {
			await page.goto(server.url(workspace, [['openFile', server.uri(file)]]));
			await page.locator('.view-line', { hasText: 'The ILO says' }).waitFor();
			// The side bar only takes room from the draft.
			await page.keyboard.press('Control+b');
			// The element has no height, so it never counts as visible.
			await squiggle.waitFor({ state: 'attached', timeout: 30_000 });
			await shot('1-underlined');
		}],
		['explains it in a card, with the source and both editions', async () => {
			// The problems come first, the card from the server a little later.
			const card = page.locator('.monaco-hover:visible', { hasText: 'Walk Free' });
			await hover(page, squiggle, card);
			await shot('2-card');
			const text = (await card.first().innerText()).replace(/\s+/g, ' ');
			assert.match(text, /2017/);
			assert.match(text, /Walk Free/);
			assert.match(text, /outdated-figure/);
			assert.match(text, /Global Estimates/);
		}],
		['counts it in the status', async () => {
			const status = page.locator('[id="status.languageStatus"]');
			const card = page.locator('.hover-language-status:visible', { hasText: 'to look at' });
			await hover(page, status, card);
			await shot('3-status');
			assert.match(await card.first().innerText(), /1 figure, 1 to look at/);
			await page.keyboard.press('Escape');
		}],
		['offers fixes', async () => {
			await openFixes(page, squiggle, 'million');
			await shot('4-fixes');
		}],
		['writes the new figure and its source', async () => {
			await page.keyboard.press('Enter');
			await until(page, 'the new figure', async () => fixedLine.test(await editorText(page)));
			await squiggle.waitFor({ state: 'detached' });
			await shot('5-fixed');
		}],
		['takes everything back with one undo, and again with one redo', async () => {
			const fixed = await editorText(page);
			await page.keyboard.press('Control+z');
			await until(page, 'the old text', async () => !fixedLine.test(await editorText(page)));
			assert.deepEqual(lines(await editorText(page)), lines(draft));
			await squiggle.waitFor({ state: 'attached' });
			await page.keyboard.press('Control+Shift+z');
			await until(page, 'the new text', async () => await editorText(page) === fixed);
		}],
		['saves what is seen', async () => {
			await page.keyboard.press('Control+s');
			await until(page, 'the new figure on disk', () => fixedLine.test(readFileSync(file, 'utf8')));
			const saved = readFileSync(file, 'utf8');
			assert.match(saved, /\[\^[\w-]+\][^]*^\[\^[\w-]+\]: .*2022/m);
			assert.ok(!saved.includes('40 million'), saved);
		}],
		['lists the figures, by what the published statistics say of them', async () => {
			await runCommand(page, 'Citewright: Show the Figures');
			const row = page.locator('.sidebar .monaco-list-row', { hasText: /(?:50|49\.6) million/ });
			await row.first().waitFor();
			await shot('6-figures');
			assert.match((await page.locator('.sidebar').innerText()).replace(/\s+/g, ' '), /1 figure, 0 to look at .*Agrees with a published figure ?1/);
		}],
		['takes the first steps with a writer', async () => {
			await runCommand(page, 'Welcome: Open Walkthrough');
			const ours = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Check the figures of a draft' });
			await ours.first().waitFor();
			await commandBox(page).fill('Check the figures');
			await page.keyboard.press('Enter');
			const steps = page.locator('.getting-started-step');
			await steps.first().waitFor();
			await page.setViewportSize({ width: 1500, height: 800 });
			await shot('7-walkthrough');
			assert.equal(await steps.count(), 5);
			await page.getByText('Open the sample').click();
			await page.locator('.view-line', { hasText: 'What the numbers say' }).first().waitFor();
			await page.locator('.sidebar .monaco-list-row', { hasText: '49.6 million' }).first().waitFor();
			await shot('8-sample');
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
