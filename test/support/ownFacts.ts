/** A workspace's own facts, for tests: one publication and one statistic that a draft's sentence agrees with. */
export const ownFacts = {
	sources: [{ id: 'quayside-2024', type: 'report', title: 'A Year at the Quay', issued: { 'date-parts': [[2024]] }, URL: 'https://quayside.example.org/2024', custom: { short: 'Quayside Trust', bodies: [] } }],
	statistics: [{
		id: 'quayside-2023-supported', statement: 'Quayside Trust supported 412 survivors of human trafficking in the United Kingdom in 2023.',
		quantity: { kind: 'count', low: 412, unit: 'people' }, measure: 'assisted-victims', place: 'GB', period: { from: 2023 }, published: 2024,
		source: 'quayside-2024', standing: 'current', verification: 'primary', nature: 'administrative-count',
	}],
};

/** Agrees with them; unknown to the facts for tests. */
export const ownSentence = 'Quayside Trust supported 412 survivors of human trafficking in the United Kingdom in 2023.\n';
