import type { Quantity } from '../facts/model.ts';

/** Names of the rules in `docs/compatibility.md`. */
export type CompatibilityRule =
	| 'exact' | 'rounding' | 'truncation' | 'more-than' | 'at-least' | 'less-than' | 'up-to' | 'nearly' | 'about'
	| 'range-overlap' | 'within-range' | 'fraction';

/** How close a compatible value is: an exact value beats a rounded one, which beats a bound. */
export interface Compatibility {
	readonly rule: CompatibilityRule;
	/** 0 for the same number, growing with the distance; only for choosing among statistics. */
	readonly distance: number;
	/** A true bound that says little: "more than 20 million" of 49.6 million. */
	readonly distant: boolean;
}

/**
 * Whether a draft's quantity may stand for a published one, and by which rule.
 *
 * `written` has the digits as they stand: how far it was rounded shows in them. Both are of one kind, or a ratio and a percentage.
 */
export function compatibility(written: Quantity, published: Quantity, near: boolean): Compatibility | undefined {
	const draft = asPercent(written);
	const known = asPercent(published);
	if (draft.kind !== known.kind) return undefined;
	if (draft.kind === 'money' && draft.unit !== known.unit) return undefined;
	if (draft.kind === 'count' && (draft.unit === 'years') !== (known.unit === 'years')) return undefined;
	if (draft.kind === 'rate' && baseOf(draft) !== baseOf(known)) return undefined;
	const distance = Math.abs(draft.low - known.low) / Math.max(Math.abs(known.low), 1e-9);
	const yes = (rule: CompatibilityRule, distant = false): Compatibility => ({ rule, distance: distance + (draft.high === known.high ? 0 : 0.01), distant });

	if (draft.low !== draft.high || known.low !== known.high) return rangeCompatibility(draft, known, yes);
	// "More than 50 million" is not what "about 50 million" says; of a number given without a hedge, it may be what was rounded off.
	if (draft.low === known.low && written.qualifier === 'more-than' && (published.qualifier === 'about' || published.qualifier === 'up-to' || published.qualifier === 'less-than')) return undefined;
	if (draft.low === known.low) return yes(written.kind === published.kind ? 'exact' : 'fraction');
	if (written.kind !== published.kind || written.kind === 'ratio') {
		if (written.kind === 'ratio' && written.qualifier === 'more-than') return known.low > draft.low && known.low <= draft.low * 1.25 ? yes('more-than') : undefined;
		// Fractions are said of shares near them: "a quarter" of 23 to 27 per cent, "one in four" likewise.
		const tolerance = draft.low >= 10 ? 2.5 : draft.low * 0.1;
		if (Math.abs(draft.low - known.low) <= tolerance && boundHolds(written, draft.low, known.low, tolerance)) return yes('fraction');
		return undefined;
	}
	if (near) return known.low <= draft.low * 1.0005 && known.low >= draft.low * 0.95 ? yes('nearly') : undefined;
	switch (written.qualifier) {
		case 'more-than': return known.low > draft.low ? yes('more-than', known.low > draft.low * 1.25) : undefined;
		case 'at-least': return known.low >= draft.low ? yes('at-least', known.low > draft.low * 1.25) : undefined;
		case 'less-than': return known.low < draft.low ? yes('less-than', known.low < draft.low * 0.75) : undefined;
		case 'up-to': return known.low <= draft.low && known.low >= draft.low * 0.75 ? yes('up-to') : undefined;
		case 'about': case null: break;
	}
	if (roundsTo(draft.low, known.low)) return yes('rounding');
	if (truncatesTo(draft.low, known.low)) return yes('truncation');
	// The draft may be the more exact of the two: 8,042 where a publication rounds to 8,000.
	if (unitOf(draft.low) < unitOf(known.low) && roundsTo(known.low, draft.low) && Math.abs(draft.low - known.low) <= known.low * 0.02) return yes('rounding');
	// "About" loosens the last digit written by one more half.
	return written.qualifier === 'about' && Math.abs(draft.low - known.low) <= Math.min(unitOf(draft.low) * 0.75, known.low * 0.1) ? yes('about') : undefined;
}

/** The values between which a published quantity may lie to be compatible; wider than any rule, to look candidates up by. */
export function searchRange({ low, high, qualifier, kind }: Quantity): { low: number; high: number } {
	if (kind === 'ratio') return { low: low * 0.85 - 0.001, high: high * 1.15 + 0.001 };
	// No rule goes further from the published value than a tenth of it.
	const slack = Math.max(0.5, Math.abs(low) * 0.12);
	return {
		low: qualifier === 'less-than' || qualifier === 'up-to' ? low * 0.5 : low - slack,
		high: qualifier === 'more-than' || qualifier === 'at-least' ? high * 2.5 : high + Math.max(0.5, Math.abs(high) * 0.12),
	};
}

function rangeCompatibility(draft: Quantity, known: Quantity, yes: (rule: CompatibilityRule) => Compatibility): Compatibility | undefined {
	if (draft.low === known.low && draft.high === known.high) return yes('exact');
	if (roundsTo(draft.low, known.low) && roundsTo(draft.high, known.high)) return yes('rounding');
	if (draft.low === draft.high) {
		// One number for a published range: an end of it, or its edge as a bound.
		return draft.low === known.low || draft.low === known.high ? yes('within-range') : undefined;
	}
	if (known.low === known.high) return draft.low <= known.low && known.low <= draft.high && draft.high <= draft.low * 1.5 ? yes('range-overlap') : undefined;
	const overlap = Math.min(draft.high, known.high) - Math.max(draft.low, known.low);
	return overlap >= 0.8 * Math.max(draft.high - draft.low, known.high - known.low) ? yes('range-overlap') : undefined;
}

/** Whether the published value, rounded to the digits written, is the value written: 50,000,000 for 49,600,000; 28 for 27.6. */
export function roundsTo(written: number, published: number): boolean {
	const unit = unitOf(written);
	const difference = published - written;
	// A half rounds up: 9.5 is written 10, never 9.
	return difference < unit / 2 - 1e-9 * unit && difference >= -unit / 2 - 1e-9 * unit && Math.abs(written - published) <= Math.max(Math.abs(published) * 0.09, 0.5);
}

/** Whether cutting the published value's digits gives the value written: 27 million for 27.6. */
function truncatesTo(written: number, published: number): boolean {
	const unit = unitOf(written);
	return published > written && published < written + unit && published - written <= published * 0.04;
}

/** The place value of the last digit that is not zero: 100,000 for 49,600,000, 0.1 for 6.4. */
export function unitOf(value: number): number {
	const size = Math.abs(value);
	if (size === 0) return 1;
	let exponent = Math.floor(Math.log10(size));
	for (let digits = 1; digits < 12; digits++, exponent--) {
		const scaled = exponent >= 0 ? size / 10 ** exponent : size * 10 ** -exponent;
		if (Math.abs(scaled - Math.round(scaled)) < 1e-9 * scaled) break;
	}
	return 10 ** exponent;
}

function boundHolds({ qualifier }: Quantity, written: number, published: number, tolerance: number): boolean {
	if (qualifier === 'more-than' || qualifier === 'at-least') return published >= written - tolerance * 0.2;
	if (qualifier === 'less-than' || qualifier === 'up-to') return published <= written + tolerance * 0.2;
	return true;
}

/** "1,000 people" and "1,000" are one base, "100,000" is another. */
const baseOf = ({ per }: Quantity): string => /^[\d,]+/.exec(per ?? '')?.[0].replaceAll(',', '') ?? per ?? '';

const asPercent = (quantity: Quantity): Quantity =>
	quantity.kind === 'ratio' ? { ...quantity, kind: 'percent', unit: 'percent', low: quantity.low * 100, high: quantity.high * 100 } : quantity;
