import { deepEqual, equal } from 'node:assert/strict';
import { match, overlaps, shared, type Range } from '../eval/lib/overlap.ts';

describe('overlap', () => {
	it('counts shared characters, end exclusive', () => {
		equal(shared([0, 5], [3, 9]), 2);
		equal(shared([0, 5], [5, 9]), 0);
		equal(overlaps([0, 5], [5, 9]), false);
	});

	it('lets an empty range touch', () => {
		equal(overlaps([5, 5], [0, 5]), true);
		equal(overlaps([6, 6], [0, 5]), false);
	});

	it('matches largest overlap first', () => {
		const same = (range: Range): Range => range;
		deepEqual(match<Range, Range>([[0, 10], [20, 30]], same, [[9, 12], [2, 8]], same), [[[2, 8], [9, 12]], []]);
	});
});
