import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ProseBuilder } from '../../server/src/core/markdown/proseBuilder.ts';
import { scanQuantities } from '../../server/src/core/quantity/scan.ts';
import { tokenize } from '../../server/src/core/text/tokens.ts';

/** Every quantity of a text as the table has it: `49.6 million = about count 49600000`, `12 to 14 = age 12..14`. */
function read(text: string): string[] {
	// As in a draft: wide and no-break spaces are plain ones to the scanner, at the same offsets.
	const prose = new ProseBuilder();
	prose.plain(text, 0, text.length);
	return scanQuantities(tokenize(prose.text)).map(({ start, end, quantity: { kind, low, high, unit, per, qualifier } }) => [
		text.slice(start, end), '=', ...(qualifier === null ? [] : [qualifier]), kind, low === high ? short(low) : `${short(low)}..${short(high)}`,
		...(unit === null || unit === 'percent' || unit === 'times' || unit === 'years' ? [] : [unit]), ...(per === null ? [] : ['per', per]),
	].join(' '));
}

const short = (value: number): string => String(Number(value.toFixed(4)));

/** Groups of `text | quantity | quantity`; a text alone has none. */
const groups = readFileSync(new URL('quantities.txt', import.meta.url), 'utf8').split(/^## /m).slice(1).map((group) => {
	const [name = '', ...lines] = group.split('\n');
	return { name, rows: lines.filter((line) => line !== '').map((line) => line.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))).split(' | ')) };
});

describe('quantities', () => {
	for (const { name, rows } of groups) {
		describe(name, () => {
			for (const [text = '', ...found] of rows) it(text, () => { deepEqual(read(text), found); });
		});
	}

	it('are tried on hundreds of cases, a third of them none', () => {
		const rows = groups.flatMap((group) => group.rows);
		const none = rows.filter(({ length }) => length === 1);
		deepEqual([rows.length >= 450, none.length >= rows.length / 3, new Set(rows.map(([text]) => text)).size], [true, true, rows.length]);
	});

	it('are found where they stand, in one pass over a long text', () => {
		const text = '417 cases and 31.5 million people. '.repeat(500);
		const found = scanQuantities(tokenize(text));
		deepEqual(found.map(({ start, end }) => text.slice(start, end)), Array.from({ length: 500 }, () => ['417', '31.5 million']).flat());
	});
});
