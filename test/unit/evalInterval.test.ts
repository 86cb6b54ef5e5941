import { deepEqual, equal, ok } from 'node:assert/strict';
import { plus, ratio, wilson } from '../eval/lib/interval.ts';

describe('shares and their intervals', () => {
	it('adds up and divides', () => {
		deepEqual(plus({ right: 1, of: 2 }, { right: 3, of: 4 }), { right: 4, of: 6 });
		equal(ratio({ right: 3, of: 4 }), 0.75);
		equal(ratio({ right: 0, of: 0 }), null);
	});

	it('gives the Wilson interval', () => {
		// 8 of 10 at 95 %: the textbook value.
		const [low, high] = wilson({ right: 8, of: 10 });
		equal(low.toFixed(3), '0.490');
		equal(high.toFixed(3), '0.943');
	});

	it('stays within 0 and 1 and is not empty at the ends', () => {
		const [low, high] = wilson({ right: 5, of: 5 });
		equal(low.toFixed(3), '0.566');
		ok(high > 0.999 && high <= 1);
		deepEqual(wilson({ right: 0, of: 0 }), [0, 1]);
	});
});
