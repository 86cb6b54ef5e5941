import type { Facts } from '../../server/src/core/facts/facts.ts';
import { snapshotFacts } from './snapshot.ts';

const attack = '</p></style></script><img src=x onerror="document.title=\'taken\'"> "\' onclick=alert(1) &lt; \u202eevil';

/** Facts whose every text would like to be more than text. */
export const hostileFacts = (): Facts => snapshotFacts({
	sources: [{
		id: 'attack', type: 'report', title: attack, author: [{ literal: attack }], publisher: attack, genre: attack.slice(0, 120), URL: 'https://harbour.example.org/"onmouseover=alert(1)'.replaceAll('"', '%22'),
		custom: { short: attack.slice(0, 80).trim(), bodies: ['harbour'] },
	}],
	statistics: [{
		statement: attack, quantity: { kind: 'count', low: 1, unit: attack.slice(0, 80).trim(), per: attack.slice(0, 80).trim() }, place: attack, period: { from: 2020, note: attack }, source: 'attack', locator: attack.slice(0, 80).trim(),
		series: { id: 'attacked', edition: attack.slice(0, 60).trim() }, standing: 'disputed', disputedBy: [{ source: 'attack', why: attack }], sayInstead: { sentence: attack, source: 'attack' },
		misquotes: [{ figure: attack, why: attack }], aliases: [attack], caveat: attack,
	}, {
		id: 'second', series: { id: 'attacked', edition: attack.slice(0, 60).trim() }, supersededBy: 'third', seeAlso: ['harbour-total'], standing: 'replaced',
	}, { id: 'third', series: { id: 'attacked', edition: attack.slice(0, 60).trim() } }],
});
