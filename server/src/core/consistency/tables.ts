import type { Figure } from '../figure/figure.ts';
import type { BlockText } from '../markdown/prose.ts';
import { groupDigits } from '../text/groupDigits.ts';
import { areExclusive, groupOf, isPart, slack } from './parts.ts';
import type { Mismatch } from './sums.ts';

/**
 * Totals of a table that are less than their parts, by row and by column. Only where all labels but the total's are groups that
 * hold nobody in common, or say that it is not known.
 */
export function totalMismatches({ proses }: BlockText, figures: readonly Figure[]): Mismatch[] {
	const grids = new Map<number, Grid>();
	for (const { cell, text, places } of proses) {
		if (cell === null) continue;
		const grid: Grid = grids.get(cell.table) ?? { rows: new Map(), columns: new Map(), figures: new Map(), starts: [] };
		grids.set(cell.table, grid);
		if (cell.column === 0) grid.rows.set(cell.row, text.trim());
		if (cell.row === 0) grid.columns.set(cell.column, text.trim());
		grid.starts.push({ start: places.startOf(0), end: places.startOf(text.length), key: `${cell.row}:${cell.column}` });
	}
	if (grids.size === 0) return [];
	const inTables = figures.flatMap((figure, index) => (figure.place === 'table' ? [{ figure, index }] : []));
	return [...grids.values()].flatMap((grid) => {
		fill(grid, inTables);
		const [rows, columns] = [[...grid.rows.keys()].filter((row) => row > 0), [...grid.columns.keys()].filter((column) => column > 0)];
		return [
			...sumsAlong(grid.rows, columns, (row, column) => grid.figures.get(`${row}:${column}`)),
			...sumsAlong(grid.columns, rows, (column, row) => grid.figures.get(`${row}:${column}`)),
		];
	});
}

interface Grid {
	readonly rows: Map<number, string>;
	readonly columns: Map<number, string>;
	/** The one figure of a cell; `undefined` where a cell has several. */
	readonly figures: Map<string, Cell | undefined>;
	readonly starts: { readonly start: number; readonly end: number; readonly key: string }[];
}

interface Cell {
	readonly figure: Figure;
	readonly index: number;
}

/** Puts figures into their cells; both are in the order of the source. */
function fill({ figures, starts }: Grid, inTables: readonly Cell[]): void {
	let at = 0;
	for (const cell of inTables) {
		while (at < starts.length && (starts[at]?.end ?? 0) <= cell.figure.span.start) at++;
		const there = starts[at];
		if (there === undefined) return;
		if (cell.figure.span.start >= there.start) figures.set(there.key, figures.has(there.key) ? undefined : cell);
	}
}

/** Total and parts along one side of a table, for each line across. */
function sumsAlong(labels: ReadonlyMap<number, string>, lines: readonly number[], cellAt: (label: number, line: number) => Cell | undefined): Mismatch[] {
	const named = [...labels].filter(([at]) => at > 0);
	const totals = named.filter(([, label]) => TOTAL.test(label));
	const groups = named.filter(([, label]) => GROUP.test(label));
	const [total] = totals;
	if (total === undefined || totals.length > 1 || groups.length < 2 || named.some(([, label]) => !TOTAL.test(label) && !GROUP.test(label) && !REST.test(label))) return [];
	if (!areExclusive(groups.map(([, label]) => groupOf(label)))) return [];
	return lines.flatMap((line) => {
		const whole = cellAt(total[0], line);
		const parts = groups.map(([at]) => cellAt(at, line));
		const [first] = parts;
		if (whole === undefined || first === undefined) return [];
		const known = parts.filter((part): part is Cell => part !== undefined);
		const { kind, unit, qualifier, high } = whole.figure.quantity;
		if (known.length < parts.length || known.some(({ figure }) => !isPart(figure) || figure.quantity.kind !== kind || figure.quantity.unit !== unit) || qualifier === 'more-than' || qualifier === 'at-least' || whole.figure.quoted) return [];
		const sum = known.reduce((all, { figure }) => all + figure.quantity.low, 0);
		const least = known.reduce((all, { figure }) => all + figure.quantity.low - slack(figure), 0);
		if (least <= high + slack(whole.figure) + (kind === 'percent' ? 2 : 0)) return [];
		return [{ index: whole.index, message: { id: 'inconsistent.parts', data: { sum: `${groupDigits(Number(sum.toFixed(4)))}${kind === 'percent' ? '%' : ''}`, whole: whole.figure.text } }, other: first.figure.span, otherText: first.figure.text }];
	});
}

const TOTAL = /^\W*(?:(?:grand )?total|all|all victims|together|sum)\W*$/i;
const GROUP = /^(?:women and girls|girls and women|men and boys|boys and men|women|girls|men|boys|females?|males?|children|minors|adults)$/i;
const REST = /^(?:unknown|other|not (?:known|recorded|stated|specified)|unspecified|non-binary|transgender|missing)$/i;
