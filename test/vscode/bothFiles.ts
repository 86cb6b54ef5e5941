/** A fix that writes into the draft and into its bibliography, in the workbench: taken back in both files by one undo. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from './support/browser.ts';
import { root } from './support/builds.ts';
import type { Build } from './support/builds.ts';
import { editorText, openFixes, runCommand, until } from './support/page.ts';
import type { Report, Step } from './support/report.ts';
import { startServer } from './support/server.ts';

const draft = '---\nbibliography: refs.bib\n---\n\nA thing is known [@other]. In 2021, 49.6 million people were living in modern slavery.\n';
const bibliography = '@book{other, title={Another}, author={Other, Ann}, year={2001}}\n';

/** Runs the tests. A step that fails ends them, since the next ones build on it. */
export const testBothFiles = async (build: Build, extensionsDir: string, report: Report): Promise<void> => {
	const workspace = mkdtempSync(join(tmpdir(), 'citewright-both-'));
	const [file, bib] = [join(workspace, 'draft.md'), join(workspace, 'refs.bib')];
	writeFileSync(file, draft);
	writeFileSync(bib, bibliography);
	const shots = join(root, 'out', 'screenshots', build.name);
	mkdirSync(shots, { recursive: true });

	const server = await startServer(build, extensionsDir);
	const browser = await openBrowser();
	const { page } = browser;
	const shot = async (name: string): Promise<void> => { await page.screenshot({ path: join(shots, `both-${name}.png`) }); };
	const squiggle = page.locator('.squiggly-warning').first();
	const cites = /\[@ilo-[\w-]+\]/;

	const steps: readonly Step[] = [
		['cites by a key, and writes its entry', async () => {
			await page.goto(server.url(workspace, [['openFile', server.uri(file)]]));
			await page.locator('.view-line', { hasText: 'In 2021' }).waitFor();
			await page.keyboard.press('Control+b');
			await squiggle.waitFor({ state: 'attached', timeout: 30_000 });
			await openFixes(page, squiggle, /^Cite ILO/);
			await page.keyboard.press('Enter');
			await until(page, 'the key', async () => cites.test(await editorText(page)));
			await until(page, 'the entry on disk', () => /2022/.test(readFileSync(bib, 'utf8')));
			await shot('1-cited');
			await squiggle.waitFor({ state: 'detached' });
		}],
		['takes both back with one undo', async () => {
			await page.keyboard.press('Control+z');
			// Some versions ask first whether the other file is meant, too.
			const question = page.locator('.monaco-dialog-box:visible', { hasText: 'across all files' });
			await until(page, 'the draft as it was', async () => {
				if (await question.count() > 0) {
					await shot('2-question');
					await page.keyboard.press('Enter');
				}
				return !cites.test(await editorText(page));
			});
			await squiggle.waitFor({ state: 'attached' });
			// The other file follows a little later; saved before that, it would stay as it was.
			await page.locator('.tab.dirty', { hasText: 'refs.bib' }).waitFor();
			await runCommand(page, 'File: Save All Files');
			await until(page, 'both files as they were', () => readFileSync(file, 'utf8') === draft && readFileSync(bib, 'utf8') === bibliography);
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
