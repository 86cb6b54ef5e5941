import assert from 'node:assert/strict';
import { withCli } from '../support/cli.ts';
import { ownSentence } from '../support/ownFacts.ts';

const flags = ['--statement', ownSentence.trim(), '--source-title', 'A Year at the Quay', '--source-url', 'https://quayside.example.org/2024', '--publisher', 'Quayside Trust', '--year', '2024'];

interface File {
	readonly statistics: readonly { readonly id: string; readonly quantity: object; readonly measure: string; readonly place: string; readonly period: object; readonly published: number; readonly source: string }[];
}

describe('citewright corpus add', () => {
	it('reads the number, place and year off the statement, and makes the file', () => withCli({ 'a.md': ownSentence }, async ({ call, folder }) => {
		const { code, out, err } = await call('corpus', 'add', ...flags);
		assert.deepEqual([code, err], [0, 'citewright.facts.json: quayside-trust-2023-supported-412-survivors-human-trafficking added.\n']);
		const written = JSON.parse(folder.read('citewright.facts.json')) as File;
		assert.deepEqual(written, JSON.parse(out));
		const { quantity, measure, place, period, published } = written.statistics[0] ?? {};
		assert.deepEqual({ quantity, measure, place, period, published }, { quantity: { kind: 'count', low: 412, unit: 'people' }, measure: 'trafficking-victims-estimate', place: 'GB', period: { from: 2023 }, published: 2024 });
		assert.deepEqual(await call('corpus', 'validate'), { code: 0, out: '1 statistic in 1 file, nothing to report.\n', err: '' });
		assert.match((await call('check', '--format', 'json')).out, /"verdict": "supported",\n\s*"statistic": "quayside-trust-2023/);
	}));

	it('lets options win over the statement, and adds to the file that there is, YAML too', () => withCli({ 'citewright.facts.yaml': '# Ours\nstatistics: []\n' }, async ({ call, folder }) => {
		await call('corpus', 'add', ...flags, '--place', 'IE', '--period', '2021-2022', '--low', '1,412');
		const text = folder.read('citewright.facts.yaml');
		assert.match(text, /^# Ours\n/);
		assert.match(text, /low: 1412\n[\s\S]*place: IE\n {4}period:\n {6}from: 2021\n {6}to: 2022\n/);
	}));

	it('names what is missing, and writes nothing', () => withCli({}, async ({ call, folder }) => {
		const { code, err } = await call('corpus', 'add', '--statement', 'It rained.');
		assert.equal(code, 2);
		assert.match(err, /^The entry still needs --low, --source-title\.\n/);
		assert.throws(() => folder.read('citewright.facts.json'));
	}));

	it('says what cannot be used as every file of facts is told, and writes nothing', () => withCli({}, async ({ call, folder }) => {
		const { code, err } = await call('corpus', 'add', ...flags, '--kind', 'amount', '--year', 'soon');
		assert.equal(code, 2);
		assert.match(err, /^quantity\.kind: This should be "count"/m);
		assert.match(err, /^published: This should be a number/m);
		assert.throws(() => folder.read('citewright.facts.json'));
	}));

	it('asks for what is not said, one after the other, in plain words', () => withCli({}, async ({ callWithAnswers, folder }) => {
		const { code, out } = await callWithAnswers([ownSentence, '', '', '', 'IE', '', 'A Year at the Quay', '', 'Quayside Trust', '2024', '', 'secondary', 'y'], 'corpus', 'add');
		assert.equal(code, 0);
		assert.match(out, /^What does the figure say\? One sentence, such as: [\s\S]*\n> Where: a country code such as GB, US or US-TX, or world\. \[GB\]\n> /m);
		assert.match(out, /Write this to citewright\.facts\.json\? \[Y\/n\] $/);
		assert.match(folder.read('citewright.facts.json'), /"place": "IE"[\s\S]*"verification": "secondary"/);
	}));

	it('writes nothing on a dry run, nor where the answer is no', () => withCli({}, async ({ call, callWithAnswers, folder }) => {
		assert.equal((await call('corpus', 'add', ...flags, '--dry-run')).code, 0);
		await callWithAnswers(['', '', '', '', '', '', 'n'], 'corpus', 'add', ...flags);
		assert.throws(() => folder.read('citewright.facts.json'));
	}));

	it('writes only into files of facts of this folder', () => withCli({ 'project/.git/HEAD': '', 'notes.json': '[]' }, async ({ call, callIn, folder }) => {
		assert.equal((await callIn('project', 'corpus', 'add', ...flags, '--file', '../outside.json')).code, 2);
		assert.throws(() => folder.read('outside.json'));
		assert.match((await call('corpus', 'add', ...flags, '--file', 'notes.json')).err, /^notes\.json: not changed\./);
		assert.match((await call('corpus', 'add', ...flags, '--file', 'a.md')).err, /^--file is a \.json/);
	}));
});
