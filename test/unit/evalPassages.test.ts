import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf, figureAt, passageSets, readPassages, type Passage } from '../eval/lib/passages.ts';
import { scorePassage } from '../eval/lib/passageScore.ts';
import type { ReportedFigure } from '../eval/lib/report.ts';

const facts = join(import.meta.dirname, '../../data/statistics');
const ids = new Set(readdirSync(facts).flatMap((file) => (JSON.parse(readFileSync(join(facts, file), 'utf8')) as { id: string }[]).map(({ id }) => id)));
const all = passageSets.flatMap((set) => readPassages(set));

describe('passages', () => {
	for (const set of passageSets) {
		it(`${set} has a figure in every text, and names statistics that the facts hold`, () => {
			for (const passage of readPassages(set)) {
				notEqual(figureAt(passage), null, `${passage.text}: no "${passage.figure}" number ${passage.nth}`);
				for (const id of [passage.statistic ?? [], passage.statisticAlso ?? []].flat()) ok(ids.has(id), `${id}: ${passage.text}`);
			}
		});
	}

	it('names a statistic wherever the verdict rests on one', () => {
		for (const passage of all) equal(passage.statistic === null, passage.verdict === 'unknown', passage.text);
	});

	it('has each text in one set only, and as many of each verdict in both', () => {
		equal(new Set(all.map((passage) => passage.text)).size, all.length);
		const verdicts = passageSets.map((set) => readPassages(set).map((passage) => passage.verdict));
		for (const verdict of new Set(verdicts.flat())) {
			const [tune = 0, confirm = 0] = verdicts.map((of) => of.filter((one) => one === verdict).length);
			ok(Math.abs(tune - confirm) <= 2, `${verdict}: ${tune} and ${confirm}`);
		}
	});
});

const passage = (more: Partial<Passage> = {}): Passage => (
	{ text: '12 of 12 people', figure: '12', nth: 1, statistic: 'a', verdict: 'supported', asOf: '2026-11-25', ...more }
);
const figure = (verdict: string, statistic: string | null, start = 6): ReportedFigure => ({
	offset: [start, start + 2], text: '12', quantity: { kind: 'count', low: 12, high: 12, unit: null }, verdict, statistic, citation: null,
});
const score = (of: Passage, ...figures: ReportedFigure[]): Record<string, string> => {
	const { shares } = scorePassage(of, { path: 'a.md', figures, findings: [] }, () => ['same'], () => ['same', 'newer']);
	return Object.fromEntries([...shares].map(([metric, share]) => [metric, `${share.right}/${share.of}`]));
};

describe('scoring passages', () => {
	it('finds the occurrence that is meant', () => {
		deepEqual(figureAt(passage()), [6, 8]);
		equal(figureAt(passage({ nth: 2 })), null);
		equal(score(passage(), figure('supported', 'a', 0))['figure found'], '0/1');
		equal(draftOf(passage(), 6), '2026-11-25-passage-0007.md');
	});

	it('scores verdict and statistic of what is known', () => {
		const right = { 'figure found': '1/1', 'verdict right, known': '1/1', 'statistic named, known': '1/1' };
		deepEqual(score(passage(), figure('supported', 'same')), { ...right, 'not accused falsely': '1/1' });
		deepEqual(score(passage({ verdict: 'outdated' }), figure('outdated', 'newer')), right);
		equal(score(passage(), figure('supported', 'newer'))['statistic named, known'], '0/1');
		equal(score(passage(), figure('unknown', null))['verdict right, known'], '0/1');
		equal(score(passage({ verdictAlso: ['outdated'] }), figure('outdated', 'a'))['verdict right, known'], '1/1');
	});

	it('counts an accusation where none is right', () => {
		deepEqual(score(passage({ verdict: 'unknown', statistic: null }), figure('differs', 'a')), { 'figure found': '1/1', 'unknown kept unknown': '0/1', 'not accused falsely': '0/1' });
		equal(score(passage(), figure('outdated', 'a'))['not accused falsely'], '0/1');
		equal(score(passage({ verdict: 'unknown', verdictAlso: ['differs'] }), figure('differs', 'a'))['not accused falsely'], '1/1');
		equal(score(passage({ verdict: 'disputed' }), figure('differs', 'a'))['not accused falsely'], undefined);
	});

	it('counts a slip that was not found', () => {
		deepEqual(score(passage({ verdict: 'differs' })), { 'figure found': '0/1', 'differs found': '0/1' });
		equal(score(passage({ verdict: 'differs' }), figure('differs', 'a'))['differs found'], '1/1');
	});
});
