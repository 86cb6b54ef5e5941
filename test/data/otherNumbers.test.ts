/** Short drafts of many kinds, full of numbers of which few are figures. Those that are stand in `[[…]]`; no other may be read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileFacts } from '../../scripts/facts.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';

const analyzer = createAnalyzer(compileFacts('data'));

const drafts = readFileSync(new URL('otherNumbers.txt', import.meta.url), 'utf8').split(/^## /m).slice(1).map((draft) => {
	const [name = '', ...lines] = draft.split('\n');
	return { name, marked: lines.join('\n').trim() };
});

describe('numbers of other things', () => {
	for (const { name, marked } of drafts) {
		it(`in ${name}`, () => {
			const text = marked.replace(/\[\[|\]\]/g, '');
			const { figures } = analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, bibliography: null, today: '2026-06-30' });
			assert.deepEqual(figures.map((figure) => figure.text), [...marked.matchAll(/\[\[(.*?)\]\]/g)].map(([, figure]) => figure));
		});
	}
});
