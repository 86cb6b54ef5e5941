import type { Span } from '../core/span.ts';

/** A figure's row in a table of pipes. Source text. */
export interface Row {
	/** The cell at the top of the column; none where the figure stands there itself. */
	readonly name: readonly string[];
	readonly left: readonly string[];
	/** The figure's own cell. */
	readonly cell: Span;
	readonly right: readonly string[];
}

/** The row around a figure; `undefined` where its line has no pipes, or more than a reader would look at. */
export function rowOf(text: string, figure: Span): Row | undefined {
	const line = lineAt(text, figure.start);
	const cells = cellsOf(text, line);
	const column = cells.findIndex(({ start, end }) => start <= figure.start && figure.end <= end);
	const cell = cells[column];
	if (cell === undefined || cells.length < 2 || cells.length > mostCells || line.end - line.start > longestRow) {
		return undefined;
	}
	const words = ({ start, end }: Span): string => text.slice(start, end);
	const top = headerAbove(text, line);
	const name = top === undefined ? undefined : cellsOf(text, top)[column];
	return { name: name === undefined ? [] : [words(name)], left: cells.slice(0, column).map(words), cell, right: cells.slice(column + 1).map(words) };
}

const mostCells = 12;
const longestRow = 1000;
const mostRows = 200;

/** The line without its indent and its outer pipes. */
function lineAt(text: string, at: number): Span {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	const line = text.slice(start, end < 0 ? text.length : end);
	const [, open = ''] = /^([\s>]*\|?)/.exec(line) ?? [];
	const [close = ''] = /(?:(?<!\\)\|)?\s*$/.exec(line.slice(open.length)) ?? [];
	return { start: start + open.length, end: start + line.length - close.length };
}

function cellsOf(text: string, { start, end }: Span): Span[] {
	const cells: Span[] = [];
	let from = start;
	for (let at = start; at <= end; at++) {
		if (at === end || text[at] === '|' && text[at - 1] !== '\\') {
			cells.push({ start: from, end: at });
			from = at + 1;
		}
	}
	return cells;
}

/** The line above the dashes that end a table's head. */
function headerAbove(text: string, row: Span): Span | undefined {
	let line = row;
	for (let rows = 0; rows < mostRows; rows++) {
		const before = text.lastIndexOf('\n', line.start - 1) - 1;
		if (before < 0) {
			return undefined;
		}
		const above = lineAt(text, before);
		const words = text.slice(above.start, above.end);
		if (/^[\s:|-]*-[\s:|-]*$/.test(words)) {
			const top = text.lastIndexOf('\n', above.start - 1) - 1;
			return top < 0 ? undefined : lineAt(text, top);
		}
		if (!words.includes('|')) {
			return undefined;
		}
		line = above;
	}
	return undefined;
}
