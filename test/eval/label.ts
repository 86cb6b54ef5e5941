/**
 * Makes `tune/` and `confirm/` from the marked drafts in `drafts/`: `npx tsx test/eval/label.ts`.
 *
 * To add a draft: write it into `drafts/` with its figures marked (`lib/markup.ts` says how), append its name to its
 * register or to `confirm` in `drafts/MANIFEST.json`, run this, and read the labels of the numbers that you did not
 * mark. Take figures from published sources, and write sentences of your own.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { makeSet } from './lib/drafts.ts';

const here = import.meta.dirname;
for (const set of ['tune', 'confirm'] as const) {
	rmSync(`${here}/${set}`, { recursive: true, force: true });
	mkdirSync(`${here}/${set}`, { recursive: true });
	const files = makeSet(`${here}/drafts`, set);
	for (const [name, content] of files) writeFileSync(`${here}/${set}/${name}`, content);
	console.log(`${set}: ${files.size - 2} files`);
}
