import { deepEqual, equal } from 'node:assert/strict';
import { expectation } from '../eval/lib/expect.ts';
import type { Label } from '../eval/lib/label.ts';
import type { ReportedFigure, ReportedFinding } from '../eval/lib/report.ts';
import { scoreFile, sum, valueRight } from '../eval/lib/score.ts';

const label = (start: number, end: number, more: Partial<Label> = {}): Label => ({
	file: 'a.md', start, end, text: 'x', is_statistic: true, citation: 'none', low: 100, high: 100, unit: 'count', ...more,
});
const figure = (start: number, end: number, more: Partial<ReportedFigure> = {}): ReportedFigure => ({
	offset: [start, end], text: 'x', quantity: { kind: 'count', low: 100, high: 100, unit: null }, verdict: 'supported', statistic: null, citation: null, ...more,
});
const finding = (code: string, start: number, end: number, severity = 'warning'): ReportedFinding =>
	({ code, severity, offset: [start, end], message: 'm', statistic: null });
const score = (labels: readonly Label[], figures: readonly ReportedFigure[], findings: readonly ReportedFinding[] = []) =>
	scoreFile(labels, undefined, { path: 'a.md', figures, findings });
const shares = (scored: ReturnType<typeof score>, ...names: string[]): string[] =>
	names.map((name) => { const share = scored.shares.get(name); return share === undefined ? '–' : `${share.right}/${share.of}`; });

describe('scoring figures', () => {
	it('scores precision and recall by overlap and leaves borderline labels out', () => {
		const labels = [label(0, 5), label(10, 15), label(20, 25, { is_statistic: false }), label(30, 35, { is_statistic: false, borderline: true })];
		const scored = score(labels, [figure(3, 8), figure(20, 25), figure(30, 35), figure(40, 45)]);
		deepEqual(shares(scored, 'figures precision', 'figures recall'), ['1/3', '1/2']);
		deepEqual(scored.misses.filter((miss) => miss.kind.startsWith('figures')).map((miss) => `${miss.kind} ${miss.start}`), ['figures precision 20', 'figures precision 40', 'figures recall 10']);
	});

	it('compares values within 0.1 %, the kind too, and skips bounds that are not stated', () => {
		const of = (kind: string, low: number, high = low): ReportedFigure => figure(0, 5, { quantity: { kind, low, high, unit: null } });
		equal(valueRight(label(0, 5), [of('count', 100.05)]), true);
		equal(valueRight(label(0, 5), [of('count', 100.2)]), false);
		equal(valueRight(label(0, 5), [of('percent', 100)]), false);
		equal(valueRight(label(0, 5, { low: null }), [of('count', 7, 100)]), true);
		equal(valueRight(label(0, 5, { high: 200 }), [of('count', 100)]), false);
	});

	it('uses the number alone where a span holds more', () => {
		deepEqual(shares(score([label(0, 20, { core_start: 10, core_end: 20 })], [figure(0, 5)]), 'figures recall'), ['0/1']);
	});

	it('scores citations apart from their kind', () => {
		const link = { kind: 'link', source: null };
		deepEqual(shares(score([label(0, 5, { citation: 'footnote' })], [figure(0, 5, { citation: link })]), 'cited or not', 'citation kind'), ['1/1', '0/1']);
		deepEqual(shares(score([label(0, 5, { citation: 'attributed', citation_also: ['link'] })], [figure(0, 5, { citation: link })]), 'cited or not', 'citation kind'), ['1/1', '1/1']);
		deepEqual(shares(score([label(0, 5, { citation: 'bare-url' })], [figure(0, 5)]), 'cited or not', 'citation kind'), ['0/1', '0/1']);
	});

	it('scores verdicts on known statistics and overall', () => {
		const labels = [label(0, 5, { truth: 'matches' }), label(10, 15, { truth: 'wrong', also: ['unknown'] }), label(20, 25, { truth: 'unknown' })];
		const scored = score(labels, [figure(0, 5), figure(10, 15, { verdict: 'unknown' }), figure(20, 25)]);
		deepEqual(shares(scored, 'verdict, known', 'verdict, all'), ['2/2', '2/3']);
	});
});

describe('scoring findings', () => {
	it('takes codes from the label', () => {
		const stated = label(0, 5, { codes: ['differs-from-source'], codes_also: ['wrong-source'] });
		deepEqual((['differs-from-source', 'wrong-source', 'missing-citation'] as const).map((code) => expectation(stated, code)), ['must', 'may', 'must-not']);
	});

	it('derives codes with care where a label has none', () => {
		equal(expectation(label(0, 5), 'missing-citation'), 'must');
		equal(expectation(label(0, 5, { citation_also: ['attributed'] }), 'missing-citation'), 'may');
		equal(expectation(label(0, 5, { citation: 'link' }), 'missing-citation'), 'must-not');
		equal(expectation(label(0, 5), 'outdated-figure'), 'untold');
		equal(expectation(label(0, 5, { truth: 'outdated', also: ['matches'] }), 'outdated-figure'), 'may');
		equal(expectation(label(0, 5, { truth: 'disputed' }), 'disputed-figure'), 'must');
		equal(expectation(label(0, 5, { is_statistic: false }), 'wrong-source'), 'must-not');
		equal(expectation(label(0, 5, { borderline: true }), 'missing-citation'), 'untold');
	});

	it('counts a code right, missed and false', () => {
		const labels = [label(0, 5), label(10, 15), label(20, 25, { citation: 'link' }), label(30, 35, { citation: null, truth: 'matches' })];
		const scored = score(labels, [], [0, 20, 30, 40].map((start) => finding('missing-citation', start, start + 5)));
		deepEqual(shares(scored, 'missing-citation precision', 'missing-citation recall'), ['1/3', '1/2']);
	});

	it('lets a questioned figure have a hint', () => {
		const labels = [label(0, 5, { codes: [] })];
		deepEqual(shares(score(labels, [], [finding('disputed-figure', 0, 5, 'hint')]), 'disputed-figure precision'), ['–']);
		deepEqual(shares(score(labels, [], [finding('disputed-figure', 0, 5)]), 'disputed-figure precision'), ['0/1']);
	});

	it('takes an unresolved citation at its mark or at its figure', () => {
		const mark = { code: 'unresolved-citation', start: 6, end: 10, text: '[^a]' };
		const labels = [label(0, 5, { codes: ['unresolved-citation'] })];
		for (const at of [0, 6]) {
			const scored = scoreFile(labels, { file: 'a.md', findings: [mark] }, { path: 'a.md', figures: [], findings: [finding('unresolved-citation', at, at + 4)] });
			deepEqual(shares(scored, 'unresolved-citation precision', 'unresolved-citation recall'), ['1/1', '1/1']);
		}
	});

	it('says whether a text without figures was left alone, and adds files up', () => {
		const none = [label(0, 5, { is_statistic: false, citation: null })];
		const all = sum([score(none, []), score(none, [figure(50, 55)])]);
		deepEqual(all.shares.get('files left alone'), { right: 1, of: 2 });
		equal(all.misses.length, 2);
	});
});

describe('which statistic was compared', () => {
	it('accepts the labelled one and its kin', () => {
		const labels = [0, 10, 20].map((start) => label(start, start + 5, { truth: 'matches', why: ['a'] }));
		const figures = [figure(0, 5, { statistic: 'a' }), figure(10, 15, { statistic: 'b' }), figure(20, 25, { statistic: 'c' })];
		const scored = scoreFile(labels, undefined, { path: 'a.md', figures, findings: [] }, (id) => id === 'a' ? ['b'] : []);
		deepEqual(shares(scored, 'statistic named'), ['2/3']);
	});
});
