import type { Quantity, Statistic } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import type { Terms } from '../figure/slots.ts';
import { compatibility } from '../verdict/compatible.ts';
import type { Statement } from './statement.ts';

/** A statement with its figure at its place in a draft. */
export interface Placed {
	readonly statement: Statement;
	readonly figure: Figure;
	/** Where its block starts in the draft. */
	readonly block: number;
	/** A comment silences it: the writer means it, so nothing is set beside it. */
	readonly accepted: boolean;
}

/** How two statements of one key contradict each other. */
export type Contradiction = 'editions' | 'years' | 'value' | 'words';

/** Whether and how two statements of one key give values that exclude each other, where no text tells years or editions apart. */
export function contradiction(a: Placed, b: Placed): Contradiction | undefined {
	if (!excludes(a.figure.quantity, b.figure.quantity)) return undefined;
	const [one, other] = [a.statement.statistic, b.statement.statistic];
	if (one === null || other === null) return isNear(a.figure, b.figure, 1.25) && !haveOtherSources(a.figure, b.figure) ? 'words' : undefined;
	if (one.id === other.id) return (differs(a) || differs(b)) && (isNear(a.figure, b.figure) || haveSameDigits(a.figure, b.figure)) && isSameSubject(a.figure, b.figure, one.place) ? 'value' : undefined;
	if (differs(a) || differs(b) || a.statement.dated || b.statement.dated || isSameEdition(one, other)) return undefined;
	// A wide writing of the one value may be meant for the other edition's.
	if (!excludes(a.figure.quantity, other.quantity) || !excludes(b.figure.quantity, one.quantity)) return undefined;
	return one.standing === 'earlier-year' || other.standing === 'earlier-year' ? 'years' : 'editions';
}

const differs = ({ figure }: Placed): boolean => figure.judgement.verdict === 'differs';

/** Neither may stand for the other, however it is rounded; what has a hedge may be "nearly". */
const excludes = (a: Quantity, b: Quantity): boolean => !mayBe(a, b) && !mayBe(b, a) && (a.high < b.low || b.high < a.low);

const mayBe = (written: Quantity, meant: Quantity): boolean =>
	compatibility(written, meant, false) !== undefined || (written.qualifier !== null && compatibility(written, meant, true) !== undefined);

/** A publication and its correction. */
const isSameEdition = (a: Statistic, b: Statistic): boolean => (a.series !== null && a.series.edition === b.series?.edition) || (a.period.to !== null && a.period.to === b.period.to);

/** Values that are likely meant to be the same: a digit that changed, not another thing counted. */
const isNear = ({ quantity: { low: a } }: Figure, { quantity: { low: b } }: Figure, times = 1.5): boolean => Math.max(a, b) <= Math.min(a, b) * times;

/** Digits that changed places: 14 and 41. */
const haveSameDigits = ({ quantity: { low: a } }: Figure, { quantity: { low: b } }: Figure): boolean => digitsOf(a) === digitsOf(b);

const digitsOf = (value: number): string => value.toPrecision(12).replace(/\D/g, '').replace(/^0+|0+$/g, '').split('').sort().join('');

/** Whether the words of the one, as far as they go, are those of the other: what is counted, of whom, where (`place` is the statistic's own; a country goes without saying, a region does not). */
function isSameSubject({ slots: a }: Figure, { slots: b }: Figure, place: string): boolean {
	const near = (terms: Terms): string[] => [...terms].filter(([id, reach]) => reach !== 'context' && id !== 'world').map(([id]) => id).sort();
	const own = (terms: Terms): string[] => [...terms].filter(([, reach]) => reach === 'own').map(([id]) => id).sort();
	const [things, others] = [own(a.things), own(b.things)];
	if (things.length > 0 && others.length > 0 && !things.some((id) => others.includes(id))) return false;
	if (own(a.ages).join() !== own(b.ages).join() || own(a.sexes).join() !== own(b.sexes).join()) return false;
	const [here, there] = [near(a.places), near(b.places)];
	return here.join() === there.join() || ((here.length === 0 || there.length === 0) && /^[A-Z]{2}$/.test(place) && [...here, ...there].every((id) => id === place));
}

/** Two bodies that count may well count otherwise. */
function haveOtherSources(a: Figure, b: Figure): boolean {
	const targets = ({ citations }: Figure): readonly string[] => citations.map(({ source, target }) => source ?? target);
	const [first, second] = [targets(a), targets(b)];
	return first.length > 0 && second.length > 0 && !first.some((target) => second.includes(target));
}
