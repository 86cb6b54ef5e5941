/**
 * Measures the built server and the core beside floors measured in the same run: `npm run bench`.
 *
 * `--quick` measures for a shorter time · `--only a,d` some parts only:
 * a keystroke → diagnostics · b start · c memory · d first check · e growth · f number of facts · g size of the package.
 */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpus } from './corpus.ts';
import { growth } from './growth.ts';
import { keystroke } from './keystroke.ts';
import { bundle } from './lib/bundle.ts';
import { barred, informing, mb, resultTable, type Effort, type Result } from './lib/result.ts';
import { memory, start } from './startAndMemory.ts';
import { warm } from './warm.ts';

function packageSize(): Result[] {
	const path = join(import.meta.dirname, '../../dist/citewright.vsix');
	if (!existsSync(path)) return [informing('g', 'package', 'dist/citewright.vsix is not there: npm run package')];
	const { size } = statSync(path);
	return [barred('g', 'package', mb(size), size / 1e6, 1.5, '< 1.5 MB')];
}

const parts: Readonly<Record<string, (effort: Effort) => Result[] | Promise<Result[]>>> = {
	a: keystroke, b: start, c: memory, d: warm, e: growth, f: corpus, g: packageSize,
};
const { values: options } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });
const wanted = options.only?.split(',') ?? Object.keys(parts);

await bundle();
const results: Result[] = [];
for (const [name, measure] of Object.entries(parts)) {
	if (!wanted.includes(name)) continue;
	console.error(`measuring ${name} …`);
	try {
		results.push(...await measure({ quick: options.quick }));
	} catch (error) {
		// One part that cannot run must not hide the others.
		results.push({ part: name, what: 'could not be measured', measured: String(error), bar: '–', load: Infinity });
	}
}
console.log(resultTable(results));
process.exit(0);
