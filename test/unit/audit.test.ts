import { deepEqual } from 'node:assert/strict';
import { auditFacts } from '../../server/src/catalogue/audit.ts';
import { rhythmOf } from '../../server/src/catalogue/series.ts';
import { snapshotFacts } from '../support/snapshot.ts';

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
const series = (id: string, years: readonly (readonly [describes: number, published: number])[]) =>
	years.map(([describes, published]) => ({ id: `${id}-${describes}`, series: { id, edition: String(describes) }, period: { from: describes }, published }));

describe('what needs a look', () => {
	it('tells how long ago entries were checked, the oldest first', () => {
		const { lastChecked } = auditFacts(snapshotFacts({ statistics: [
			{ id: 'never' }, { id: 'b', checked: '2024-11-01' }, { id: 'a', checked: '2020-01-01' }, { id: 'c', checked: '2024-11-02' }, { id: 'd', checked: '2026-10-31' },
		] }));
		deepEqual(Object.entries(lastChecked).map(([age, items]) => [age, ids(items)]), [['never', ['never']], ['over-two-years', ['a', 'b']], ['over-a-year', ['c']], ['within-a-year', ['d']]]);
	});

	it('names a series whose newest publication is older than its years lie apart', () => {
		const { groups } = auditFacts(snapshotFacts({ statistics: [
			...series('yearly-kept-up', [[2022, 2023], [2023, 2024], [2024, 2025]]),
			...series('yearly-behind', [[2021, 2022], [2022, 2023], [2023, 2024]]),
			...series('five-yearly', [[2011, 2012], [2016, 2017], [2021, 2022]]),
			...series('too-short', [[1999, 2000], [2000, 2001]]),
			...series('one-year-three-times', [[2000, 2001], [2000, 2002], [2000, 2003]]).map((it, at) => ({ ...it, id: `again-${at}` })),
		] }));
		deepEqual(groups.overdue.map(({ id, overdue }) => [id, overdue]), [['yearly-behind', { published: 2024, describes: 2023, every: 1 }]]);
	});

	it('takes the median of the gaps', () => {
		const every = (...years: number[]): number | undefined => rhythmOf(snapshotFacts({ statistics: series('s', years.map(year => [year, year])) }).statistics);
		deepEqual([every(2000, 2001, 2011), every(2000, 2002, 2004, 2014), every(2000, 2001)], [5.5, 2, undefined]);
	});

	it('lists what is unconfirmed, without a link, not opened, or questioned by reasoning alone', () => {
		const custom = { short: 'S', bodies: [] };
		const { groups } = auditFacts(snapshotFacts({
			sources: [
				{ id: 'unlinked', type: 'report', title: 'U', custom },
				{ id: 'by-doi', type: 'report', title: 'D', DOI: '10.1234/5', custom },
				{ id: 'unseen', type: 'report', title: 'N', URL: 'https://n.example.org/', custom: { ...custom, urlConfidence: 'certain' } },
				{ id: 'repeats', type: 'webpage', title: 'R', URL: 'https://r.example.org/', custom: { ...custom, secondary: true, urlConfidence: 'seen' } },
			],
			statistics: [
				{ id: 'sound' }, { id: 'repeated', verification: 'seed-only' }, { id: 'second-hand', verification: 'secondary' }, { id: 'on-a-repeating-page', source: 'repeats' },
				{ id: 'second-hand-but-old', verification: 'secondary', standing: 'earlier-year' },
				{ id: 'reasoned', standing: 'disputed', verification: 'contradicted', disputedBy: [{ source: 'editorial-note', why: 'No.' }] },
				{ id: 'examined', standing: 'disputed', disputedBy: [{ source: 'editorial-note', why: 'No.' }, { source: 'harbour-report', why: 'No.' }] },
			],
		}));
		deepEqual(Object.fromEntries(Object.entries(groups).map(([group, items]) => [group, ids(items)])), {
			'overdue': [], 'seed-only': ['repeated'], 'contradicted': ['reasoned'], 'current-secondary': ['second-hand', 'on-a-repeating-page'],
			'reasoning-only': ['reasoned'], 'no-link': ['unlinked'], 'link-not-seen': ['unseen'],
		});
	});
});
