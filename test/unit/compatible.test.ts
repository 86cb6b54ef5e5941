import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Quantity } from '../../server/src/core/facts/model.ts';
import { scanQuantities } from '../../server/src/core/quantity/scan.ts';
import { tokenize } from '../../server/src/core/text/tokens.ts';
import { compatibility, compatibilityRules, roundsTo, searchRange, unitOf } from '../../server/src/core/verdict/compatible.ts';

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

interface Row {
	readonly group: string;
	readonly draft: string;
	readonly published: string;
	readonly rule: string;
}

/** Under the heading of a rule: what is published, and under it, by expected answer, what drafts may have. */
const rows: readonly Row[] = readFileSync(new URL('compatible.txt', import.meta.url), 'utf8').split(/^## /m).slice(1).flatMap((section) => {
	const [group = '', ...lines] = section.trim().split('\n');
	let published = '';
	return lines.flatMap((line): Row[] => {
		const [, rule, drafts] = /^\t(\S+): (.+)$/.exec(line) ?? [];
		if (rule === undefined || drafts === undefined) published = line;
		return drafts === undefined ? [] : drafts.split('; ').map((draft) => ({ group, draft, published, rule: rule ?? '' }));
	});
});

describe('compatible values', () => {
	for (const { draft, published, rule } of rows) it(`${draft} for ${published}: ${rule}`, () => { equal(ruleOf(draft, published), rule); });

	it('are tried on hundreds of cases, on both sides of each rule', () => {
		deepEqual([...new Set(rows.map(({ group }) => group))], compatibilityRules);
		for (const rule of compatibilityRules) {
			const group = rows.filter((row) => row.group === rule);
			deepEqual([rule, group.some((row) => row.rule === rule), group.some((row) => row.rule === 'no')], [rule, true, true]);
		}
		equal(rows.length >= 320, true, String(rows.length));
	});

	it('are never missed by the search for candidates', () => {
		for (const { draft, published, rule } of rows) {
			const { quantity, near } = written(draft);
			const known = written(published).quantity;
			if (rule === 'no' || rule.endsWith('*') || quantity.kind !== known.kind) continue;
			const range = searchRange(quantity, near);
			equal(known.high >= range.low && known.low <= range.high && (known.low !== known.high || range.keep?.(known.low) !== false), true, `${draft} for ${published}`);
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

describe('docs/compatibility.md', () => {
	const page = readFileSync(new URL('../../docs/compatibility.md', import.meta.url), 'utf8');
	const table = [...page.matchAll(/^\| `([a-z-]+)` \|(.*)\|(.*)\|(.*)\|$/gm)].map(([, rule = '', , agrees = '', not = '']) => ({ rule, agrees, not }));
	/** `“28 million” for 27.6 million`; a star after it says that the bound is distant. */
	const examples = (cell: string): (readonly [draft: string, published: string])[] => [...cell.matchAll(/"([^"]+)"(?: for ([^;]+))?/g)].map(([, draft = '', published = '27.6 million']) => [draft, published.trim()]);

	it('has every rule in the order of the code', () => { deepEqual(table.map(({ rule }) => rule), compatibilityRules); });
	for (const { rule, agrees, not } of table) {
		it(`says of ${rule} what the code does`, () => {
			deepEqual(examples(agrees).map(([draft, published]) => [draft, ruleOf(draft, published).replace('*', '')]), examples(agrees).map(([draft]) => [draft, rule]));
			deepEqual(examples(not).map(([draft, published]) => [draft, ruleOf(draft, published)]), examples(not).map(([draft]) => [draft, 'no']));
			equal(examples(agrees).length > 0 && examples(not).length > 0, true);
		});
	}
});
