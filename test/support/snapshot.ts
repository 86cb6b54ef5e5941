import type { Facts } from '../../server/src/core/facts/facts.ts';
import { loadFacts } from '../../server/src/facts/load.ts';

/** A small set of facts in the one-file form: a report per source, and statistics of which only what matters is said. */
export const snapshot = (more: Snapshot = {}): string => JSON.stringify({
	edition: { version: more.version ?? '2026.11.0', asOf: '2026-11-01' },
	publishers: [{ id: 'harbour', name: 'Harbour', names: ['Harbour', 'Harbour Institute'], domains: ['harbour.example.org'] }],
	sources: [
		{ id: 'harbour-report', type: 'report', title: 'People in View', issued: { 'date-parts': [[2024]] }, URL: 'https://harbour.example.org/view', custom: { short: 'Harbour', bodies: ['harbour'], urlConfidence: 'seen' } },
		{ id: 'editorial-note', type: 'document', title: 'Our reasoning', custom: { short: 'Citewright', bodies: [] } },
		...more.sources ?? [],
	],
	statistics: (more.statistics ?? [{}]).map(it => ({
		id: 'harbour-total', statement: 'In 2023, Harbour counted 4,321 identified victims of human trafficking around the world.',
		quantity: { kind: 'count', low: 4321, unit: 'people' }, measure: 'identified-victims', place: 'world', period: { from: 2023 }, published: 2024, source: 'harbour-report',
		standing: 'current', verification: 'primary', nature: 'administrative-count', ...it,
	})),
});

export interface Snapshot {
	readonly version?: string;
	readonly sources?: readonly object[];
	readonly statistics?: readonly object[];
}

/** The same, read. Throws where it is not valid. */
export const snapshotFacts = (more: Snapshot = {}): Facts => {
	const { facts, problems } = loadFacts([{ path: 'snapshot.json', text: snapshot(more) }]);
	if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
	return facts;
};
