import type { ValueRange } from '../facts/index.ts';
import type { Quantity } from '../facts/model.ts';

/** Names of the rules in `docs/compatibility.md`. */
export const compatibilityRules = [
	'exact', 'rounding', 'truncation', 'about', 'nearly', 'more-than', 'at-least', 'less-than', 'up-to', 'range-overlap', 'within-range', 'fraction', 'change',
] as const;

export type CompatibilityRule = typeof compatibilityRules[number];

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
 * `written` has the digits as they stand: how far it was rounded shows in them. Both are of one kind, or a ratio and a percentage, or a
 * multiplier and the percentage of a rise; that the percentage is one is the caller's to know.
 */
export function compatibility(written: Quantity, published: Quantity, near: boolean): Compatibility | undefined {
	const draft = asPercent(written);
	const known = written.kind === 'multiplier' && published.kind === 'percent' ? asMultiplier(published) : asPercent(published);
	if (draft.kind !== known.kind) return undefined;
	if ((draft.unit === POINTS) !== (known.unit === POINTS)) return undefined;
	if (draft.kind === 'money' && draft.unit !== known.unit) return undefined;
	if (draft.kind === 'count' && (draft.unit === 'years') !== (known.unit === 'years')) return undefined;
	if (draft.kind === 'rate' && baseOf(draft) !== baseOf(known)) return undefined;
	const distance = Math.abs(draft.low - known.low) / Math.max(Math.abs(known.low), 1e-9);
	const yes: Yes = (rule, distant = false) => ({ rule, distance: distance + (draft.high === known.high ? 0 : 0.01), distant });

	if (draft.low !== draft.high || known.low !== known.high) return rangeCompatibility(draft, known, yes);
	// "More than 50 million" is not what "about 50 million" says; of a number given without a hedge, it may be what was rounded off.
	if (draft.low === known.low && written.qualifier === 'more-than' && (published.qualifier === 'about' || published.qualifier === 'up-to' || published.qualifier === 'less-than')) return undefined;
	if (draft.low === known.low) return yes(written.kind === published.kind ? 'exact' : written.kind === 'multiplier' ? 'change' : 'fraction');
	if (written.kind === 'multiplier' && published.kind === 'percent') return changeCompatibility(written, draft.low, known.low, near, yes);
	if (written.kind !== published.kind || written.kind === 'ratio') return fractionCompatibility(written, draft.low, known.low, near, yes);
	if (near) return known.low <= draft.low * 1.0005 && known.low >= draft.low * 0.95 ? yes('nearly') : undefined;
	switch (written.qualifier) {
		case 'more-than': return known.low > draft.low ? yes('more-than', known.low > draft.low * 1.25) : undefined;
		case 'at-least': return known.low >= draft.low ? yes('at-least', known.low > draft.low * 1.25) : undefined;
		case 'less-than': return known.low < draft.low ? yes('less-than', known.low < draft.low * 0.75) : undefined;
		case 'up-to': return known.low < draft.low ? yes('up-to', known.low < draft.low * 0.75) : undefined;
		case 'about': case null: break;
	}
	if (roundsTo(draft.low, known.low)) return yes('rounding');
	if (truncatesTo(draft.low, known.low)) return yes('truncation');
	// The draft may be the more exact of the two: 8,042 where a publication rounds to 8,000.
	if (unitOf(draft.low) < unitOf(known.low) && roundsTo(known.low, draft.low) && Math.abs(draft.low - known.low) <= known.low * 0.02) return yes('rounding');
	// "About" loosens the last digit written by one more half.
	return written.qualifier === 'about' && Math.abs(draft.low - known.low) <= Math.min(unitOf(draft.low) * 0.75, known.low * 0.1) ? yes('about') : undefined;
}

/** The values between which a published quantity of the same kind may lie to be compatible; a little wider than any rule, to look candidates up by. */
export function searchRange(quantity: Quantity, near: boolean): ValueRange {
	const { low, high, qualifier, kind } = quantity;
	const wide = wideRange(quantity);
	if (low !== high || kind === 'ratio' || !(qualifier === null || qualifier === 'about')) return wide;
	if (near) return { low: Math.max(wide.low, low * 0.9499), high: Math.min(wide.high, low * 1.0006) };
	// As far as the last digit written goes; where the draft is the more exact of the two, a fiftieth.
	const unit = unitOf(low) * 1.001;
	const reach = Math.max(unit, Math.abs(low) * 0.0205);
	return { low: Math.max(wide.low, low - reach), high: Math.min(wide.high, low + reach), keep: (value) => Math.abs(value - low) <= unit || unitOf(value) > unit };
}

/** A range for every rule: fractions are said of shares well beside them. */
export function wideRange({ low, high, qualifier, kind }: Quantity): ValueRange {
	const isUpper = qualifier === 'less-than' || qualifier === 'up-to';
	const isLower = qualifier === 'more-than' || qualifier === 'at-least';
	if (kind === 'ratio') return { low: low * (isUpper ? 0.5 : 0.85) - 0.001, high: high * (isLower ? 2.5 : 1.15) + 0.001 };
	// No rule goes further from the published value than a tenth of it.
	const slack = Math.max(0.5, Math.abs(low) * 0.12);
	return {
		low: isUpper ? low * 0.5 : low - slack,
		high: isLower ? high * 2.5 : high + Math.max(0.5, Math.abs(high) * 0.12),
	};
}

type Yes = (rule: CompatibilityRule, distant?: boolean) => Compatibility;

/** Fractions are said of shares near them: "a quarter" of 22.5 to 27.5 per cent, "one in four" likewise; with a bound or "nearly", of one side only. */
function fractionCompatibility({ qualifier }: Quantity, draft: number, known: number, near: boolean, yes: Yes): Compatibility | undefined {
	const tolerance = draft >= 10 ? 2.5 : draft * 0.1;
	// A third is 33.3 per cent, and published as 33 or 34.
	if (near) return known <= draft + 0.5 && known >= draft - tolerance ? yes('nearly') : undefined;
	switch (qualifier) {
		case 'more-than': return known > draft ? yes('more-than', known > draft * 1.25) : undefined;
		case 'at-least': return known >= draft - 0.5 ? yes('at-least', known > draft * 1.25) : undefined;
		case 'less-than': return known < draft ? yes('less-than', known < draft * 0.75) : undefined;
		case 'up-to': return known <= draft + 0.5 ? yes('up-to', known < draft * 0.75) : undefined;
		case 'about': case null: return Math.abs(draft - known) <= tolerance ? yes('fraction') : undefined;
	}
}

/** "Doubled" of a rise by 96 to 104 per cent: within a twentieth, on the side that the hedge says. */
function changeCompatibility({ qualifier }: Quantity, draft: number, known: number, near: boolean, yes: Yes): Compatibility | undefined {
	if (near) return known < draft && known >= draft * 0.95 ? yes('change') : undefined;
	switch (qualifier) {
		case 'more-than': case 'at-least': return known > draft ? yes('change', known > draft * 1.25) : undefined;
		case 'less-than': case 'up-to': return known < draft ? yes('change', known < draft * 0.75) : undefined;
		case 'about': case null: return Math.abs(draft - known) <= draft * 0.05 ? yes('change') : undefined;
	}
}

function rangeCompatibility(draft: Quantity, known: Quantity, yes: Yes): Compatibility | undefined {
	if (draft.low === known.low && draft.high === known.high) return yes('exact');
	if (draft.low === draft.high) return withinRange(draft, known, yes);
	if (known.low === known.high) return draft.low <= known.low && known.low <= draft.high && draft.high <= draft.low * 1.5 ? yes('range-overlap') : undefined;
	if (roundsTo(draft.low, known.low) && roundsTo(draft.high, known.high)) return yes('rounding');
	const overlap = Math.min(draft.high, known.high) - Math.max(draft.low, known.low);
	return overlap >= 0.8 * Math.max(draft.high - draft.low, known.high - known.low) ? yes('range-overlap') : undefined;
}

/** One number for a published range: an end of it, a bound that all of it keeps, or "about" a number in a narrow one. */
function withinRange({ low: draft, qualifier }: Quantity, { low, high }: Quantity, yes: Yes): Compatibility | undefined {
	switch (qualifier) {
		case 'more-than': case 'at-least': return draft === low ? yes('within-range') : draft < low ? yes(qualifier, low > draft * 1.25) : undefined;
		case 'less-than': case 'up-to': return draft === high ? yes('within-range') : draft > high ? yes(qualifier, high < draft * 0.75) : undefined;
		case 'about': return draft === low || draft === high || (draft > low && draft < high && high <= low * 1.5) ? yes('within-range') : undefined;
		case null: return draft === low || draft === high ? yes('within-range') : undefined;
	}
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
	return published > written && published < written + unit * (1 - 1e-9) && published - written <= published * 0.04;
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

/** "1,000 people" and "1,000" are one base, "100,000" is another. */
const baseOf = ({ per }: Quantity): string => /^[\d,]+/.exec(per ?? '')?.[0].replaceAll(',', '') ?? per ?? '';

const asPercent = (quantity: Quantity): Quantity =>
	quantity.kind === 'ratio' ? { ...quantity, kind: 'percent', unit: 'percent', low: quantity.low * 100, high: quantity.high * 100 } : quantity;

/** A rise by 100 per cent is twice as many. */
const asMultiplier = (rise: Quantity): Quantity => ({ ...rise, kind: 'multiplier', unit: 'times', low: 1 + rise.low / 100, high: 1 + rise.high / 100 });

/** A difference between two shares, which is no share. */
const POINTS = 'percentage points';
