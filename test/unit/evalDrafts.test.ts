import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftsOf, makeSet, type Manifest } from '../eval/lib/drafts.ts';
import { readLines, type Label } from '../eval/lib/label.ts';
import { readMarked } from '../eval/lib/markup.ts';
import { placeScorecard } from '../eval/lib/print.ts';
import { readNumber } from '../eval/lib/reading.ts';

const folder = join(import.meta.dirname, '../eval');

describe('marked drafts', () => {
	it('gives text and labels, unmarked numbers too', () => {
		const { text, labels } = readMarked('a.md', 'In 2021, ⟦27.6 million|none outdated some-id also:matches ?wrong-source⟧ people; 9 of ours.');
		equal(text, 'In 2021, 27.6 million people; 9 of ours.');
		deepEqual(labels.map(({ start, text: of, is_statistic: is }) => [start, of, is]), [[3, '2021', false], [9, '27.6 million', true], [30, '9', false]]);
		const [, marked] = labels;
		deepEqual(marked?.codes, ['missing-citation', 'outdated-figure']);
		deepEqual([marked.low, marked.unit, marked.truth_also, marked.codes_also, marked.why], [27_600_000, 'count', ['matches'], ['wrong-source'], ['some-id']]);
	});

	it('refuses marks that it does not understand', () => {
		throws(() => readMarked('a.md', 'x ⟦9|nowhere matches⟧'), /expected a citation/u);
		throws(() => readMarked('a.md', 'x ⟦many|none matches⟧'), /state its value/u);
		throws(() => readMarked('a.md', 'x ⟦9|none'), /not closed/u);
	});

	it('reads plain numbers', () => {
		deepEqual(readNumber('US$20.8 billion'), { low: 20_800_000_000, high: 20_800_000_000, unit: 'money' });
		deepEqual(readNumber('600,000 to 800,000'), { low: 600_000, high: 800_000, unit: 'count' });
		deepEqual(readNumber('23 per cent'), { low: 23, high: 23, unit: 'percent' });
		deepEqual(readNumber('one in four'), { low: 0.25, high: 0.25, unit: 'ratio' });
		equal(readNumber('scores'), null);
	});

	it('puts the scorecard between its marks', () => {
		equal(placeScorecard('a<!-- scorecard:start -->old<!-- scorecard:end -->b', 'new'), 'a<!-- scorecard:start -->\n\nnew\n\n<!-- scorecard:end -->b');
		equal(placeScorecard('nothing', 'new'), null);
	});
});

describe('labelled sets', () => {
	for (const set of ['tune', 'confirm'] as const) {
		it(`${set} is what its drafts say`, () => {
			const made = makeSet(join(folder, 'drafts'), set);
			deepEqual(readdirSync(join(folder, set)).sort(), [...made.keys()].sort());
			for (const [name, content] of made) equal(readFileSync(join(folder, set, name), 'utf8'), content, `${name}: run npx tsx test/eval/label.ts`);
		});

		it(`${set} has offsets, order and text that agree`, () => {
			const labels = readLines<Label>(readFileSync(join(folder, set, 'gold.jsonl'), 'utf8'));
			let last: Label | undefined;
			for (const label of labels) {
				equal(readFileSync(join(folder, set, label.file), 'utf8').slice(label.start, label.end), label.text);
				if (last?.file === label.file) ok(last.end <= label.start, `${label.file}: ${label.text} overlaps ${last.text}`);
				last = label;
			}
		});
	}

	it('puts every draft in one set', () => {
		const manifest = JSON.parse(readFileSync(join(folder, 'drafts/MANIFEST.json'), 'utf8')) as Manifest;
		const listed = [...draftsOf(manifest, 'tune'), ...draftsOf(manifest, 'confirm')];
		equal(new Set(listed).size, listed.length);
		const besides = Object.values(manifest.besides).flat();
		deepEqual([...listed, ...besides, 'MANIFEST.json'].sort(), readdirSync(join(folder, 'drafts')).sort());
	});
});
