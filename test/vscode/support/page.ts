import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** Reads the editor's visible text; it writes no-break spaces. */
export const editorText = async (page: Page): Promise<string> =>
	(await page.locator('.view-lines').first().innerText()).replaceAll('\u00a0', ' ');

/** The lines with words in them. */
export const lines = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '');

/** Asks until it is so. */
export const until = async (page: Page, what: string, ask: () => Promise<boolean> | boolean): Promise<void> => {
	const deadline = Date.now() + 30_000;
	while (!await ask()) {
		assert.ok(Date.now() < deadline, `Not in time: ${what}`);
		await page.waitForTimeout(100);
	}
};

/** Moves the mouse over a place until a card opens: it opens only where the mouse really moves. */
export const hover = async (page: Page, place: Locator, card: Locator): Promise<void> => {
	const box = await place.boundingBox();
	assert.ok(box);
	let step = 0;
	await until(page, 'a hover card', async () => {
		await page.mouse.move(box.x + box.width / 2 + step++ % 2, box.y + 6);
		return await card.count() > 0;
	});
};

/** Puts the cursor on an underlined place and opens the menu of its fixes. A click in the menu would be eaten by the layer that closes it; press Enter. */
export const openFixes = async (page: Page, squiggle: Locator, offered: string | RegExp): Promise<void> => {
	const box = await squiggle.boundingBox();
	assert.ok(box);
	await page.mouse.click(box.x + box.width / 2, box.y + 6);
	await page.locator('[class*=lightbulb]:visible, [class*=light-bulb]:visible').first().waitFor();
	await page.keyboard.press('Control+.');
	await page.locator('.action-widget .action', { hasText: offered }).first().waitFor();
};

/** The box that commands are typed into; older versions have a hidden one beside it. */
export const commandBox = (page: Page): Locator => page.locator('.quick-input-box input');

/** Runs a command by its name. */
export const runCommand = async (page: Page, title: string): Promise<void> => {
	await page.keyboard.press('F1');
	await commandBox(page).fill(`>${title}`);
	await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
	await page.keyboard.press('Enter');
};
