import type { Figure } from '../figure/figure.ts';
import { unitOf } from '../verdict/compatible.ts';

/** Sex and age that a part is said to have; `null` for both. */
export interface Group {
	readonly sex: 'female' | 'male' | null;
	readonly age: 'adults' | 'children' | null;
}

/** The group that a label names: "women and girls", "males", "minors". */
export function groupOf(label: string): Group {
	const words = label.toLowerCase();
	if (/^(?:women and girls|girls and women|females?)$/.test(words)) return { sex: 'female', age: null };
	if (/^(?:men and boys|boys and men|males?)$/.test(words)) return { sex: 'male', age: null };
	if (words === 'adults') return { sex: null, age: 'adults' };
	if (words === 'children' || words === 'minors') return { sex: null, age: 'children' };
	return { sex: words === 'women' || words === 'girls' ? 'female' : 'male', age: words === 'women' || words === 'men' ? 'adults' : 'children' };
}

/** Whether the groups hold nobody in common: women and men do, women and children may not. */
export const areExclusive = (groups: readonly Group[]): boolean => groups.length > 1 && groups.every((a, at) => groups.slice(at + 1).every((b) =>
	(a.sex !== null && b.sex !== null && (a.sex !== b.sex || (a.age !== null && b.age !== null && a.age !== b.age))) || (a.sex === null && b.sex === null && a.age !== b.age)));

/** Whether a figure can be a part: one plain number of people, or a share. */
export const isPart = ({ quoted, slots: { questioned, compared, forecast, isChange }, quantity: { kind, low, high, unit, qualifier } }: Figure): boolean =>
	!quoted && !questioned && !compared && !forecast && !isChange && low === high && (kind === 'percent' || (kind === 'count' && unit !== 'years')) && qualifier !== 'up-to' && qualifier !== 'less-than';

/** How far a number may be off that was rounded or hedged; digits written out are taken as they stand. */
export const slack = ({ text, quantity: { kind, low, qualifier } }: Figure): number =>
	kind === 'percent' ? (qualifier === 'about' ? 2.5 : 0) : qualifier === 'about' || /\p{L}/u.test(text) ? unitOf(low) / 2 : 0;
