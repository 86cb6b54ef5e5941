import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { miniFacts } from '../support/miniFacts.ts';

const analyzer = createAnalyzer(miniFacts);

/** The figures that a paragraph has, below a heading that names the subject, or in a draft that names it elsewhere. */
function read(text: string, isNamedAbove: boolean): string[] {
	const before = isNamedAbove ? '# Human trafficking in our time' : '# A long year\n\nModern slavery and human trafficking are crimes.\n\n## What is known';
	const draft = { text: `${before}\n\n${text}\n`, language: 'markdown' as const, name: null };
	const { figures } = analyzer.analyze(draft, { options: defaultOptions, bibliography: null, today: '2026-06-30' });
	return figures.map((figure) => figure.text);
}

/** Groups of paragraphs by what makes their numbers figures; those that are stand in `[[…]]`, all others must not be read. */
const groups = readFileSync(new URL('scope.txt', import.meta.url), 'utf8').split(/^## /m).slice(1).map((group) => {
	const [name = '', ...lines] = group.split('\n');
	return { name, rows: lines.filter((line) => line !== '') };
});

describe('scope', () => {
	for (const { name, rows } of groups) {
		describe(name, () => {
			for (const row of rows) {
				it(row, () => {
					const marked = [...row.matchAll(/\[\[(.*?)\]\]/g)].map(([, figure]) => figure);
					const text = row.replace(/\[\[|\]\]/g, '');
					deepEqual([read(text, true), read(text, false)], [marked, marked]);
				});
			}
		});
	}

	it('is tried on both sides', () => {
		const rows = groups.flatMap((group) => group.rows);
		const numbers = rows.filter((row) => /\d|one|two|three|twice|double/i.test(row.replace(/\[\[.*?\]\]/g, '')));
		ok(rows.length >= 150);
		ok(numbers.length * 3 >= rows.length);
	});
});
