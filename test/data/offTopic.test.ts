/** Documentation of other things: every Markdown file of the installed packages, in which Citewright has nothing to say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compileFacts } from '../../scripts/facts.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';

/** Larger files are change logs of many years, which cost time and show nothing new. */
const LARGEST = 400_000;

const markdownIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|markdown|mdx)$/i.test(name)).map(name => join(folder, name))
		.filter(path => { const { size } = statSync(path); return size > 0 && size < LARGEST; });

describe('the documentation of installed packages', () => {
	it('gets no finding', function () {
		this.timeout(300_000);
		const analyzer = createAnalyzer(compileFacts('data'));
		const paths = ['node_modules', 'test/host/node_modules'].flatMap(folder => { try { return markdownIn(folder); } catch { return []; } });
		assert.ok(paths.length > 300, `only ${paths.length} files`);
		const found = paths.flatMap(path => analyzer.analyze(
			{ text: readFileSync(path, 'utf8'), language: path.endsWith('x') ? 'mdx' : 'markdown', name: null },
			{ options: defaultOptions, today: '2026-11-25', bibliography: null },
		).findings.map(({ code, span }) => `${path}:${span.start} ${code}`));
		assert.deepEqual(found, []);
	});
});
