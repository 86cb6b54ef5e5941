import { contradiction } from './contradict.ts';
import type { Contradiction, Placed } from './contradict.ts';
import { isOneSubject, namesYear } from './sections.ts';
import type { HeadingsOver } from './sections.ts';

/** A statement that another one contradicts, which stands before it. */
export interface Counterpart<T extends Placed = Placed> {
	readonly here: Placed;
	readonly there: T;
	readonly how: Contradiction;
}

/** The first value given to each thing, by key: what later values are set beside. */
export type Ledger<T extends Placed = Placed> = ReadonlyMap<string, readonly T[]>;

/** So many different values of one thing are kept; more of them say nothing new. */
const VALUES = 8;

/** The contradictions within a draft, each at its later place. `statements` are in the order of the draft; linear in their number. */
export function counterpartsIn(statements: readonly Placed[], headingsOver: HeadingsOver): Counterpart[] {
	const ledger = new Map<string, Placed[]>();
	return statements.flatMap((here) => {
		const { key } = here.statement;
		const before = ledger.get(key) ?? [];
		ledger.set(key, before);
		const found = firstContradicting(here, before, (there, how) => {
			if (isBeside(there, here)) return false;
			const [over, overOther] = [headingsOver(here.figure.span.start), headingsOver(there.figure.span.start)];
			return how === 'words' ? isOneSubject(over, overOther) : how === 'value' || !(namesYear(over) || namesYear(overOther));
		});
		if (!here.accepted && before.length < VALUES && !before.some((there) => isSameValue(there, here))) before.push(here);
		return found;
	});
}

/** Sets the values of a draft beside those of the drafts before it. Words alone say too little across drafts. */
export const counterpartsAcross = <T extends Elsewhere>(earlier: Ledger<T>, later: readonly Placed[], headingsOver: HeadingsOver): Counterpart<T>[] =>
	later.flatMap((here) => (here.statement.statistic === null ? [] : firstContradicting(here, earlier.get(here.statement.key) ?? [], (there, how) =>
		how === 'value' || !(namesYear(headingsOver(here.figure.span.start)) || namesYear(there.headingsOver(there.figure.span.start))))));

/** A statement of another draft, with that draft's headings. */
interface Elsewhere extends Placed {
	readonly headingsOver: HeadingsOver;
}

/** Adds the values of statistics to those that later drafts are set beside. */
export function record<T extends Placed>(ledger: Map<string, T[]>, statements: readonly T[]): void {
	for (const placed of statements) {
		if (placed.statement.statistic === null || placed.accepted) continue;
		const values = ledger.get(placed.statement.key);
		if (values === undefined) ledger.set(placed.statement.key, [placed]);
		else if (values.length < VALUES && !values.some((there) => isSameValue(there, placed))) values.push(placed);
	}
}

function firstContradicting<T extends Placed>(here: Placed, others: readonly T[], holds: (there: T, how: Contradiction) => boolean): Counterpart<T>[] {
	for (const there of others) {
		const how = contradiction(there, here);
		if (how !== undefined && holds(there, how)) return [{ here, there, how }];
	}
	return [];
}

const isSameValue = (a: Placed, b: Placed): boolean =>
	a.figure.quantity.low === b.figure.quantity.low && a.figure.quantity.high === b.figure.quantity.high && a.statement.dated === b.statement.dated && a.statement.statistic === b.statement.statistic;

/** In one sentence, in one paragraph that speaks of both ("It was … It is …"), in tables: set beside each other on purpose. */
const isBeside = ({ figure: a, block, statement }: Placed, { figure: b, block: other }: Placed): boolean =>
	(a.sentence.start === b.sentence.start && a.sentence.end === b.sentence.end) || (a.place === 'table' && b.place === 'table') ||
	(statement.statistic !== null && block === other && a.place === 'text' && b.place === 'text');
