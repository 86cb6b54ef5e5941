import assert from 'node:assert/strict';
import { snapshot } from '../support/snapshot.ts';
import { withCli } from '../support/cli.ts';

const old = snapshot({ version: '2026.1.0', statistics: [{}, { id: 'harbour-gone', statement: 'Gone.' }, { id: 'harbour-claim', measure: 'trafficking-victims-estimate', quantity: { kind: 'count', low: 77000, unit: 'people' }, statement: 'In 2022, 77,000 people were trafficked around the world.' }] });
const now = snapshot({ version: '2026.11.0', sources: [{ id: 'review', type: 'report', title: 'A Review', issued: { 'date-parts': [[2025]] }, custom: { short: 'Meridian', bodies: [] } }], statistics: [
	{ supersededBy: 'harbour-total-2024', standing: 'replaced' },
	{ id: 'harbour-total-2024', statement: 'In 2024, Harbour counted 5,555 identified victims of human trafficking around the world.', quantity: { kind: 'count', low: 5555, unit: 'people' }, period: { from: 2024 }, published: 2025 },
	{ id: 'harbour-claim', measure: 'trafficking-victims-estimate', quantity: { kind: 'count', low: 77000, unit: 'people' }, statement: 'In 2022, 77,000 people were trafficked around the world.', standing: 'disputed', disputedBy: [{ source: 'review', why: 'It counts something else.' }] },
] });

describe('citewright corpus diff', () => {
	it('lists what was added, removed, changed, questioned and superseded', () => withCli({ 'old.json': old, 'new.json': now }, async ({ call }) => {
		const { code, out, err } = await call('corpus', 'diff', 'old.json', 'new.json');
		assert.equal(err, '');
		assert.equal(code, 0);
		assert.match(out, /^From facts 2026\.1\.0 of 2026-11-01 to facts 2026\.11\.0 of 2026-11-01\.$/m);
		assert.match(out, /^Added: 1\n {2}harbour-total-2024\n/m);
		assert.match(out, /^Removed: 1\n {2}harbour-gone\n {6}Gone\.$/m);
		assert.match(out, /^Now questioned: 1\n {2}harbour-claim$/m);
		assert.match(out, /^Replaced by a newer edition: 1\n {2}harbour-total → harbour-total-2024$/m);
		assert.match(out, /^Changed: 2\n {2}harbour-total\n {6}standing: current → replaced\n {6}supersededBy: \(nothing\) → harbour-total-2024$/m);
		assert.match(out, /^Sources\n {2}\+ review: A Review$/m);
		assert.match(out, /^No draft is touched\.$/m);
	}));

	it('says of each draft what appears, what goes, and which figure is judged anew', () => withCli({
		'old.json': old, 'new.json': now,
		'draft.md': '# Human trafficking\n\nIn 2023, 77,000 people were trafficked around the world ([Harbour 2024](https://harbour.example.org/view)).\n',
		'other.md': 'Nothing here.\n',
	}, async ({ call }) => {
		const { out } = await call('corpus', 'diff', 'old.json', 'new.json');
		assert.match(out, /^1 draft touched:\n\ndraft\.md$/m);
		assert.match(out, /^ {2}3:10 +appears because the facts changed: This figure is questioned: It counts something else\.\n +harbour-claim changed: standing, disputedBy$/m);
		assert.match(out, /^ {2}3:10 +77,000(?: people)?: was agrees with a published figure \(harbour-claim\); now a questioned figure \(harbour-claim\)$/m);
		const back = await call('corpus', 'diff', 'new.json', 'old.json', '--drafts', 'draft.md', 'other.md');
		assert.match(back.out, /no longer reported because the facts changed: This figure is questioned/);
		assert.doesNotMatch((await call('corpus', 'diff', 'old.json', 'new.json', '--drafts', 'other.md')).out, /draft\.md/);
	}));

	it('gives the same as JSON', () => withCli({ 'old.json': old, 'new.json': now, 'draft.md': 'In 2023, 77,000 people were trafficked around the world, according to Harbour.\n' }, async ({ call }) => {
		const { out } = await call('corpus', 'diff', 'old.json', 'new.json', '--format', 'json');
		const it = JSON.parse(out) as { statistics: { added: { id: string }[] }; questioned: string[]; drafts: { path: string; appears: { code: string; because: string[] }[]; judged: { before: { verdict: string } | null; after: { verdict: string } | null }[] }[] };
		assert.deepEqual(it.statistics.added.map(({ id }) => id), ['harbour-total-2024']);
		assert.deepEqual(it.questioned, ['harbour-claim']);
		const [draft] = it.drafts;
		assert.deepEqual([draft?.path, draft?.appears.map(({ code }) => code), draft?.judged.map(({ before, after }) => [before?.verdict, after?.verdict])], ['draft.md', ['disputed-figure'], [['supported', 'disputed']]]);
	}));

	it('compares with the facts in use, reads folders, and tells what cannot be read', () => withCli({ 'data/edition.json': '{ "version": "2026.1.0", "asOf": "2026-01-01" }', 'data/statistics/a.json': '[{ "id": "half" }]' }, async ({ call }) => {
		const { code, out, err } = await call('corpus', 'diff', 'data');
		assert.equal(code, 0);
		assert.match(out, /to facts 2024\.6\.0 of 2024-06-30\./);
		assert.match(out, /^ {2}harbour-2022-modern-slavery$/m);
		assert.match(err, /^data\/statistics\/a\.json: half: statement: This is missing/m);
		assert.equal((await call('corpus', 'diff')).code, 2);
		assert.equal((await call('corpus', 'diff', 'nowhere')).code, 2);
	}));

	it('puts what the folder itself knows over both sets, and sets an older file of it beside what it knows now', () => {
		const own = (low: number) => JSON.stringify({ statistics: [{ id: 'ours-2023', statement: `In 2023 we counted ${low} people.`, quantity: { kind: 'count', low, unit: 'people' }, measure: 'assisted-victims', place: 'GB', published: 2023, source: 'ours', standing: 'current', verification: 'primary', nature: 'administrative-count' }], sources: [{ id: 'ours', type: 'report', title: 'Ours', custom: { short: 'Ours', bodies: [] } }] });
		return withCli({ 'citewright.facts.json': own(12), 'then.facts.json': own(11), 'old.json': old }, async ({ call, folder }) => {
			assert.equal((await call('corpus', 'export', '--format', 'json', '--output', 'now.json')).code, 0);
			// The digest of the facts for tests is a word.
			folder.write('now.json', folder.read('now.json').replace('"mini"', '"0123456789ab"'));
			const same = await call('corpus', 'diff', 'now.json');
			assert.match(same.out, /No entry was added, removed or changed\./);
			assert.equal(same.err, '');
			assert.doesNotMatch((await call('corpus', 'diff', 'old.json')).out, /ours-2023/);
			assert.match((await call('corpus', 'diff', 'then.facts.json')).out, /\n\nChanged: 1\n {2}ours-2023\n {6}statement: In 2023 we counted 11 people\. → In 2023 we counted 12 people\.\n {6}quantity\.low: 11 → 12\n {6}quantity\.high: 11 → 12\n\nNo draft is touched\.\n$/);
			await call('corpus', 'site', '--output', 'page.html');
			assert.match(folder.read('page.html'), /id="ours-2023"[\s\S]*From this workspace’s facts, citewright\.facts\.json/);
		});
	});

	it('finds nothing between a set and itself', () => withCli({ 'old.json': old }, async ({ call }) => {
		assert.match((await call('corpus', 'diff', 'old.json', 'old.json')).out, /No entry was added, removed or changed\.\n\nNo draft is touched\./);
	}));
});
