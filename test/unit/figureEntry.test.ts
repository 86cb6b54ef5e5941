/** What the quick fix writes is valid, whatever the draft looks like. */
import assert from 'node:assert/strict';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { withLayers } from '../../server/src/facts/layers.ts';
import { measuresOf } from '../../server/src/facts/prefill.ts';
import { figureEntry } from '../../server/src/workspace/figureEntry.ts';
import { miniFacts } from '../support/miniFacts.ts';
import { fixtureCases } from '../support/edits.ts';

const analyzer = createAnalyzer(miniFacts);

describe('the entry for a figure', () => {
	it('is valid for every figure of every fixture', () => {
		let count = 0;
		for (const { text, name } of fixtureCases()) {
			const { figures } = analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, today: '2024-07-01', bibliography: null });
			for (const figure of figures) {
				const entries = figureEntry(figure, text, miniFacts, '2024-07-01');
				assert.ok(entries, `${name}: ${figure.text}`);
				const { problems } = withLayers(miniFacts, [{ layer: 'workspace', files: [{ path: 'a.facts.json', text: JSON.stringify(entries) }] }], { measures: new Set(measuresOf(miniFacts).keys()) });
				assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), [], `${name}: ${figure.text}`);
				count++;
			}
		}
		assert.ok(count > 200);
	});

	it('holds the sentence without its markup, and is neither confirmed nor current by more than its word', () => {
		const text = 'In 2020, **[55 people](https://x.example.org/a)** were convicted of human trafficking in *Ireland*.[^1]\n\n[^1]: Somewhere.\n';
		const [figure] = analyzer.analyze({ text, language: 'markdown', name: null }, { options: defaultOptions, today: '2024-07-01', bibliography: null }).figures;
		assert.ok(figure);
		const [entry] = figureEntry(figure, text, miniFacts, '2024-07-01')?.statistics ?? [];
		assert.equal(entry?.statement, 'In 2020, 55 people were convicted of human trafficking in Ireland.');
		assert.deepEqual([entry.verification, entry.nature, entry.published], ['seed-only', 'claim', 2020]);
	});
});
