/** The installed extension in a workbench whose language is French. The words of the workbench itself are English still: no pack of them is at hand. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './support/browser.ts';
import { root } from './support/builds.ts';
import type { Build } from './support/builds.ts';
import { commandBox, hover, openFixes } from './support/page.ts';
import type { Report, Step } from './support/report.ts';
import { startServer } from './support/server.ts';

/** Runs the tests. A step that fails ends them, since the next ones build on it. */
export const testLanguage = async (build: Build, extensionsDir: string, report: Report): Promise<void> => {
	const workspace = mkdtempSync(join(tmpdir(), 'citewright-language-'));
	const file = join(workspace, 'draft.md');
	writeFileSync(file, 'The ILO says 40 million people are in modern slavery today.\n');
	const shots = join(root, 'out', 'screenshots', build.name);
	mkdirSync(shots, { recursive: true });

	const server = await startServer(build, extensionsDir, { locale: 'fr' });
	const browser = await openBrowser();
	const { page } = browser;
	const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join(shots, `french-${name}.png`) }); };
	const squiggle = page.locator('.squiggly-warning').first();
	const plain = (text: string): string => text.replace(/\s+/g, ' ');

	const steps: readonly Step[] = [
		['says what it found in French', async () => {
			await page.goto(server.url(workspace, [['openFile', server.uri(file)]]));
			await page.locator('.view-line', { hasText: 'The ILO says' }).waitFor();
			await squiggle.waitFor({ state: 'attached', timeout: 30_000 });
			const card = page.locator('.monaco-hover:visible', { hasText: 'Walk Free' });
			await hover(page, squiggle, card);
			await shot('1-card');
			const text = plain(await card.first().innerText());
			assert.match(text, /« 40 million » est le chiffre de l’édition 2017 \(pour 2016\)/);
			assert.match(text, /« 40 million » est un chiffre antérieur, publié par ILO, Walk Free and IOM \(2017\)\./);
		}],
		['counts in French', async () => {
			const card = page.locator('.hover-language-status:visible', { hasText: 'chiffre' });
			await hover(page, page.locator('[id="status.languageStatus"]'), card);
			await shot('2-status');
			assert.match(plain(await card.first().innerText()), /1 chiffre, 1 à vérifier/);
			await page.keyboard.press('Escape');
		}],
		['offers its fixes in French', async () => {
			await openFixes(page, squiggle, /Utiliser «\s50 million\s» .* et citer ILO, Walk Free and IOM \(2022\)/);
			await shot('3-fixes');
			await page.keyboard.press('Escape');
		}],
		['lists its commands in French', async () => {
			await page.keyboard.press('F1');
			await commandBox(page).fill('>Citewright');
			await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Chercher dans les données…' }).first().waitFor();
			await shot('4-commands');
		}],
	];
	try {
		await report.steps(steps, shot);
	} finally {
		await browser.close();
		await server.stop();
		rmSync(workspace, { recursive: true, force: true });
	}
};
