import { equal } from 'node:assert/strict';
import type { Quantity } from '../../server/src/core/facts/model.ts';
import { scanQuantities } from '../../server/src/core/quantity/scan.ts';
import { tokenize } from '../../server/src/core/text/tokens.ts';
import { compatibility, roundsTo, searchRange, unitOf } from '../../server/src/core/verdict/compatible.ts';

/** A quantity as a draft writes it. */
function written(text: string): { readonly quantity: Quantity; readonly near: boolean } {
	const [found, ...more] = scanQuantities(tokenize(text));
	if (found === undefined || more.length > 0) throw new Error(`Not one quantity: ${text}`);
	return found;
}

/** The rule by which the one may stand for the other; `no` where none does, a star after it for a distant bound. */
function ruleOf(draft: string, published: string): string {
	const { quantity, near } = written(draft);
	const found = compatibility(quantity, written(published).quantity, near);
	return found === undefined ? 'no' : `${found.rule}${found.distant ? '*' : ''}`;
}

const rows: readonly (readonly [draft: string, published: string, rule: string])[] = [
	// The same number, and another.
	['49.6 million people', '49.6 million people', 'exact'],
	['49,600,000 people', '49.6 million people', 'exact'],
	['forty-nine people', '49 people', 'exact'],
	['4.96 crore people', '49.6 million people', 'exact'],
	['49.7 million people', '49.6 million people', 'no'],
	['49.5 million people', '49.6 million people', 'no'],
	['417 people', '418 people', 'no'],
	['6,441 people', '6,144 people', 'no'],
	['496 million people', '49.6 million people', 'no'],
	['4.96 million people', '49.6 million people', 'no'],
	// Rounding to the digits written.
	['50 million people', '49.6 million people', 'rounding'],
	['28 million people', '27.6 million people', 'rounding'],
	['6,100 people', '6,144 people', 'rounding'],
	['6,000 people', '6,144 people', 'rounding'],
	['6,200 people', '6,144 people', 'no'],
	['7,000 people', '6,144 people', 'no'],
	['60 million people', '49.6 million people', 'no'],
	['40 million people', '49.6 million people', 'no'],
	['25 million people', '24.9 million people', 'rounding'],
	['26 million people', '24.9 million people', 'no'],
	// Cutting digits.
	['27 million people', '27.6 million people', 'truncation'],
	['49 million people', '49.6 million people', 'truncation'],
	['1 million people', '1.9 million people', 'no'],
	// "About" loosens the last digit by half of it more, where rounding does not reach.
	['about 28 million people', '27.4 million people', 'about'],
	['28 million people', '27.4 million people', 'no'],
	['about 30 million people', '27.6 million people', 'rounding'],
	['about 30 million people', '23 million people', 'no'],
	['about 700 people', '640 people', 'about'],
	['about 500 people', '570 people', 'no'],
	// Bounds.
	['more than 49 million people', '49.6 million people', 'more-than'],
	['more than 40 million people', '49.6 million people', 'more-than'],
	['more than 20 million people', '49.6 million people', 'more-than*'],
	['more than 50 million people', '49.6 million people', 'no'],
	['over 49.6 million people', '49.6 million people', 'exact'],
	['more than 50 million people', 'about 50 million people', 'no'],
	['more than 50 million people', 'more than 50 million people', 'exact'],
	['at least 49 million people', '49.6 million people', 'at-least'],
	['at least 20 million people', '49.6 million people', 'at-least*'],
	['at least 50 million people', '49.6 million people', 'no'],
	['49 million or more people', '49.6 million people', 'at-least'],
	['fewer than 50 million people', '49.6 million people', 'less-than'],
	['less than 100 million people', '49.6 million people', 'less-than*'],
	['less than 49 million people', '49.6 million people', 'no'],
	['up to 50 million people', '49.6 million people', 'up-to'],
	['up to 49 million people', '49.6 million people', 'no'],
	['up to 100 million people', '49.6 million people', 'no'],
	// Nearly.
	['nearly 50 million people', '49.6 million people', 'nearly'],
	['almost 50 million people', '48 million people', 'nearly'],
	['nearly 50 million people', '45 million people', 'no'],
	['nearly 49 million people', '49.6 million people', 'no'],
	['nearly 31 million people', '31.5 million people', 'no'],
	// Shares and fractions.
	['54%', '54%', 'exact'],
	['54%', '54.3%', 'rounding'],
	['54%', '55%', 'no'],
	['54%', '45%', 'no'],
	['half', '52%', 'fraction'],
	['a quarter', '25%', 'fraction'],
	['a quarter', '23%', 'fraction'],
	['a quarter', '31%', 'no'],
	['one in four', '25%', 'fraction'],
	['25%', 'one in four', 'fraction'],
	['two-thirds', '67%', 'fraction'],
	['a third', '38%', 'no'],
	['one in four', 'one in four', 'exact'],
	['one in four', 'one in three', 'no'],
	['more than half', '54%', 'more-than'],
	['more than half', '48%', 'no'],
	['more than half', '90%', 'no'],
	['1 in 150', '1 in 150', 'exact'],
	['1 in 150', '1 in 200', 'no'],
	// Money.
	['$150 billion', '$150 billion', 'exact'],
	['$150bn', '150 billion dollars', 'exact'],
	['€150 billion', '$150 billion', 'no'],
	['$236 billion', '$150 billion', 'no'],
	['nearly $240 billion', '$236 billion', 'nearly'],
	// Ranges.
	['15,000 to 50,000 people', '15,000 to 50,000 people', 'exact'],
	['14,500 to 17,500 people', '14,500 to 17,400 people', 'range-overlap'],
	['14,500 people', '14,500 to 17,500 people', 'within-range'],
	['16,000 people', '14,500 to 17,500 people', 'no'],
	['48 to 51 million people', '49.6 million people', 'range-overlap'],
	['20 to 60 million people', '49.6 million people', 'no'],
	['600,000 to 820,000 people', '600,000 to 800,000 people', 'range-overlap'],
	['100,000 to 300,000 people', '600,000 to 800,000 people', 'no'],
	['aged 12 to 14', 'aged 12 to 14', 'exact'],
	['aged 12', 'aged 12 to 14', 'within-range'],
	// Multipliers and kinds that do not mix.
	['doubled', 'doubled', 'exact'],
	['doubled', 'tripled', 'no'],
	['54 people', '54%', 'no'],
	['$54', '54 people', 'no'],
	['54 people a day', '54 people', 'no'],
	['4.2 of every 1,000 people', '4.2 per 1,000 people', 'exact'],
];

describe('compatible values', () => {
	for (const [draft, published, rule] of rows) it(`${draft} for ${published}: ${rule}`, () => { equal(ruleOf(draft, published), rule); });

	it('are never missed by the search for candidates', () => {
		for (const [draft, published, rule] of rows) {
			const { quantity } = written(draft);
			const known = written(published).quantity;
			if (rule === 'no' || rule.endsWith('*') || quantity.kind !== known.kind) continue;
			const range = searchRange(quantity);
			equal(known.high >= range.low && known.low <= range.high, true, `${draft} for ${published}`);
		}
	});

	for (const [value, unit] of [[49_600_000, 100_000], [50_000_000, 10_000_000], [6144, 1], [6100, 100], [6.4, 0.1], [0.05, 0.01], [1, 1], [0, 1], [173e9, 1e9]] as const) {
		it(`the last digit of ${value} counts ${unit}`, () => { equal(Math.abs(unitOf(value) - unit) < unit * 1e-9, true); });
	}

	it('rounding stops where the number would change its meaning', () => {
		equal(roundsTo(1, 1.4), true);
		equal(roundsTo(10, 14), false);
		equal(roundsTo(100, 149), false);
	});
});
