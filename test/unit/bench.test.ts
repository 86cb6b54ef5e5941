import { equal, ok } from 'node:assert/strict';
import { makeDraft } from '../bench/draft.ts';
import { hostile } from '../bench/hostile.ts';
import { barred, informing, resultTable } from '../bench/lib/result.ts';
import { median, p95, perDoubling } from '../bench/lib/stats.ts';

describe('benchmark arithmetic', () => {
	it('takes medians and 95th percentiles', () => {
		const values = Array.from({ length: 100 }, (_, index) => 100 - index);
		equal(median(values), 51);
		equal(p95(values), 96);
		equal(median([]), 0);
	});

	it('says how much longer twice the text takes', () => {
		equal(perDoubling([1, 2, 4], [10, 20, 40]), 2);
		equal(perDoubling([1, 2, 8], [10, 20, 40]), 4);
		ok(Math.abs(perDoubling([1, 10], [100, 1000]) - 2) < 1e-9);
		// Below a third of a millisecond the clock says nothing.
		equal(perDoubling([0.01, 0.2], [10, 20]), 1);
		equal(perDoubling([1], [10, 20]), Infinity);
	});

	it('puts the worst first', () => {
		const table = resultTable([informing('g', 'size', '1'), barred('a', 'good', '1', 1, 3, '≤ 3'), barred('b', 'bad', '9', 9, 3, '≤ 3')]);
		ok(table.indexOf('bad') < table.indexOf('good') && table.indexOf('good') < table.indexOf('size'));
	});
});

describe('benchmark texts', () => {
	it('are the same for the same seed and about as long as asked', () => {
		equal(makeDraft(20_000), makeDraft(20_000));
		ok(makeDraft(20_000) !== makeDraft(20_000, 2));
		ok(Math.abs(makeDraft(100_000).length - 100_000) < 5_000);
	});

	it('grow with the size asked for', () => {
		for (const [name, make] of Object.entries(hostile)) {
			const growth = make(40_000).length / make(20_000).length;
			ok(growth > 1.6 && growth < 2.4, `${name}: ${growth}`);
		}
	});
});
