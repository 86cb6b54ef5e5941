import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, read, root } from './manifest.ts';
import { manifestWords } from './words.ts';

describe('the walkthrough', () => {
	const { walkthroughs, commands, views, configuration } = manifest.contributes;
	const words = manifestWords();
	const steps = walkthroughs.flatMap(it => it.steps);
	const wordsOf = (key: string): string => words[key.replaceAll('%', '')] ?? '';
	const ours = new Set(commands.map(({ command }) => command));

	it('is one, of a few steps', () => {
		assert.equal(walkthroughs.length, 1);
		assert.deepEqual(steps.map(({ id }) => id), ['sample', 'read', 'cite', 'style', 'report']);
	});

	it('says everything in words that can be translated', () => {
		for (const text of [...walkthroughs, ...steps].flatMap(({ title, description }) => [title, description])) assert.match(text, /^%.+%$/);
		for (const { media } of steps) assert.match(media.altText, /^%.+%$/);
	});

	it('has titles that begin with a verb, and sentences', () => {
		for (const { title, description, media } of steps) {
			assert.match(wordsOf(title), /^(?:Try|Read|Cite|Say|Hand) .*[^.]$/);
			assert.match(wordsOf(description).split('\n')[0] ?? '', /^[A-Z].*\.$/);
			assert.match(wordsOf(media.altText), /^[A-Z].{20,}\.$/);
		}
	});

	it('leads only to commands and settings that there are', () => {
		const links = steps.flatMap(({ description }) => [...wordsOf(description).matchAll(/\]\(command:([^)]+)\)/g)].map(([, link = '']) => link));
		assert.ok(links.length >= 4);
		for (const link of links) {
			const [command = '', argument] = link.split('?');
			if (command === 'workbench.action.openSettings') {
				const [setting] = JSON.parse(decodeURIComponent(argument ?? '')) as readonly string[];
				assert.ok(setting !== undefined && setting in configuration.properties, link);
			} else {
				assert.ok(ours.has(command), link);
			}
		}
	});

	it('ticks a step off by what that step asks for', () => {
		const known = new Set([...commands.map(({ command }) => `onCommand:${command}`), ...Object.values(views).flat().map(({ id }) => `onView:${id}`), ...Object.keys(configuration.properties).map(key => `onSettingChanged:${key}`)]);
		for (const { id, description, completionEvents = [] } of steps) {
			for (const event of completionEvents) {
				if (event.startsWith('onLink:')) assert.ok(wordsOf(description).includes(`(${event.slice('onLink:'.length)})`), id);
				else assert.ok(known.has(event), event);
			}
		}
	});

	it('shows pictures that are small, take the colours of the theme, and load nothing', () => {
		for (const { media: { svg } } of steps) {
			assert.ok(statSync(join(root, svg)).size < 6000, svg);
			const picture = read(svg);
			assert.match(picture, /var\(--vscode-editor-background,/);
			assert.doesNotMatch(picture.replace('xmlns="http://www.w3.org/2000/svg"', ''), /href|url\(|https?:\/\/[^…)]|<script|\bon\w+=/);
			for (const [, colour = ''] of picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)) assert.match(colour, /^(?:none|var\(--vscode-[\w-]+,#[0-9a-f]{3,6}\))$/, svg);
		}
	});
});

describe('menus', () => {
	const { menus, commands } = manifest.contributes;
	const palette = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));

	it('hold commands that there are', () => {
		const known = new Set(commands.map(({ command }) => command));
		assert.deepEqual(Object.values(menus).flat().filter(({ command }) => !known.has(command)), []);
	});

	it('offer nothing in the view that is off while the view has the focus', () => {
		// The language of the editor is unknown to a view.
		const inViews = Object.entries(menus).filter(([menu]) => menu.startsWith('view/')).flatMap(([, items]) => items);
		assert.ok(inViews.length > 0);
		for (const { command } of inViews) assert.doesNotMatch(commands.find(it => it.command === command)?.enablement ?? '', /^editorLangId[^|]*$/, command);
	});

	it('offer what needs a draft only where there is one', () => {
		for (const command of ['insertStatistic', 'explainFigure', 'convertCitations', 'review', 'copyMistake'].map(name => `citewright.${name}`)) {
			assert.match(palette.get(command) ?? commands.find(it => it.command === command)?.enablement ?? '', /^editorLangId =~/, command);
		}
	});
});
