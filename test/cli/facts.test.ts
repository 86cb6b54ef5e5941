import assert from 'node:assert/strict';
import { withCli } from '../support/cli.ts';

describe('citewright, the facts on the command line', () => {
	it('tells its version and that of the facts', () => withCli({}, async ({ call }) => {
		assert.deepEqual(await call('--version'), { code: 0, out: 'citewright 0.0.0\nfacts 2024.6.0 of 2024-06-30 (mini)\n', err: '' });
	}));

	it('helps', () => withCli({}, async ({ call }) => {
		for (const argv of [[], ['--help'], ['check', '--help']]) {
			const { code, out } = await call(...argv);
			assert.equal(code, 0);
			assert.match(out, /citewright check \[paths or globs\]/);
		}
	}));

	it('searches them', () => withCli({}, async ({ call }) => {
		const { code, out } = await call('search', 'modern slavery', '2021');
		assert.equal(code, 0);
		assert.match(out, /^harbour-2022-modern-slavery$/m);
		assert.match(out, /World Estimates of Modern Slavery, Second Edition \(Harbour Institute, 2022\)/);
		assert.equal((await call('search')).code, 2);
	}));

	it('lists and shows them', () => withCli({}, async ({ call }) => {
		assert.match((await call('corpus', 'list')).out, /^harbour-2014-profits$/m);
		assert.match((await call('corpus', 'show', 'northgate-2001-children-at-risk')).out, /questioned: Meridian Watch: It counts children/);
		assert.equal((await call('corpus', 'show', 'nothing')).code, 2);
	}));

	it('checks files of facts', () => withCli({
		'good/statistics.json': JSON.stringify([{
			id: 'ours-2023', statement: 'We counted 12 people.', quantity: { kind: 'count', low: 12, unit: 'people' }, measure: 'identified-victims', place: 'GB', published: 2023,
			source: 'meridian-victims-2023', standing: 'current', verification: 'primary', nature: 'administrative-count',
		}]),
		'bad/statistics.json': '[{ "id": "Ours" }]',
	}, async ({ call }) => {
		assert.deepEqual(await call('corpus', 'validate', 'good'), { code: 0, out: '1 statistic in 1 file, nothing to report.\n', err: '' });
		const { code, out } = await call('corpus', 'validate', 'bad');
		assert.equal(code, 1);
		assert.match(out, /^bad\/statistics\.json:1:10 Ours: id: An id has lower-case letters/m);
	}));
});
