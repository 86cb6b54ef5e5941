import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Figure } from '../../server/src/core/figure/figure.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { miniFacts } from '../support/miniFacts.ts';

const analyzer = createAnalyzer(miniFacts);

/** The figures that a paragraph has, below a heading that names the subject, or in a draft that names it elsewhere. */
function read(text: string, isNamedAbove: boolean): string[] {
	const before = isNamedAbove ? '# Human trafficking in our time' : '# A long year\n\nModern slavery and human trafficking are crimes.\n\n## What is known';
	return figuresOf(`${before}\n\n${text}\n`).map((figure) => figure.text);
}

const figuresOf = (text: string): readonly Figure[] => analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, bibliography: null, today: '2026-06-30' }).figures;

/** Words with their `[[…]]` taken out, and where they stood. */
function unmark(marked: string): { readonly text: string; readonly figures: readonly (readonly [number, string])[] } {
	const parts = marked.split(/\[\[|\]\]/);
	const figures = parts.flatMap((part, at): [number, string][] => (at % 2 === 1 ? [[parts.slice(0, at).join('').length, part]] : []));
	return { text: parts.join(''), figures };
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
					const { text, figures } = unmark(row);
					const marked = figures.map(([, figure]) => figure);
					deepEqual([read(text, true), read(text, false)], [marked, marked]);
				});
			}
		});
	}

	for (const draft of readFileSync(new URL('scopeDrafts.txt', import.meta.url), 'utf8').split(/^=== /m).slice(1)) {
		const [name = '', ...lines] = draft.split('\n');
		it(name, () => {
			const { text, figures } = unmark(lines.join('\n'));
			deepEqual(figuresOf(text).map(({ span, text: found }) => [span.start, found]), figures);
		});
	}

	it('is tried on both sides', () => {
		const rows = groups.flatMap((group) => group.rows);
		const numbers = rows.filter((row) => /\d|one|two|three|twice|double/i.test(row.replace(/\[\[.*?\]\]/g, '')));
		ok(rows.length >= 150);
		ok(numbers.length * 3 >= rows.length);
	});
});
