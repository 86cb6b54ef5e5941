import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { withCli } from '../support/cli.ts';
import { ownFacts, ownSentence } from '../support/ownFacts.ts';
import { snapshotOf } from '../support/snapshotOf.ts';

interface Report {
	readonly corpus: { readonly version: string; readonly digest: string; readonly layers?: readonly object[]; readonly pinned?: string | null };
	readonly files: readonly { readonly figures: readonly { readonly verdict: string; readonly statistic: string | null }[] }[];
}

const verdicts = (out: string): string[] => (JSON.parse(out) as Report).files.flatMap(({ figures }) => figures.map(({ verdict, statistic }) => `${verdict} ${statistic ?? ''}`));
const known = 'supported quayside-2023-supported';

describe('facts of a project on the command line', () => {
	for (const [name, text] of [['citewright.facts.json', JSON.stringify(ownFacts)], ['citewright.facts.yaml', stringify(ownFacts)]] as const) {
		it(`are read from ${name} without any setting`, () => withCli({ [name]: text, 'a.md': ownSentence }, async ({ call }) => {
			const { out, err } = await call('check', '--format', 'json');
			assert.equal(err, '');
			assert.deepEqual(verdicts(out), [known]);
			assert.deepEqual((JSON.parse(out) as Report).corpus.layers, [{ layer: 'workspace', path: name, statistics: 1 }]);
			assert.match((JSON.parse(out) as Report).corpus.digest, /^mini\+/);
		}));
	}

	it('are not known without it', () => withCli({ 'a.md': ownSentence }, async ({ call }) => {
		const { out } = await call('check', '--format', 'json');
		assert.deepEqual(verdicts(out), ['unknown ']);
		assert.equal((JSON.parse(out) as Report).corpus.layers, undefined);
	}));

	it('are read where the settings say, for organisation and workspace', () => withCli({
		'citewright.config.json': '{ "facts": { "organisation": ["org/**/*.json"], "workspace": ["ours.yaml"] } }',
		'org/deep/sources.json': JSON.stringify(ownFacts.sources), 'ours.yaml': stringify({ statistics: ownFacts.statistics }), 'drafts/a.md': ownSentence,
	}, async ({ call }) => {
		assert.deepEqual(verdicts((await call('check', '--format', 'json')).out), [known]);
		const shown = await call('corpus', 'show', 'quayside-2023-supported');
		assert.match(shown.out, /from this workspace’s facts, ours\.yaml/);
		assert.match((await call('search', 'quayside survivors')).out, /^quayside-2023-supported$/m);
	}));

	it('take their publication from a bibliography of the project', () => withCli({
		'citewright.facts.json': JSON.stringify({ statistics: ownFacts.statistics }), 'a.md': ownSentence,
		'references.bib': '@techreport{Quayside_2024, title={A Year at the Quay}, author={{Quayside Trust}}, year={2024}, url={https://quayside.example.org/2024}}',
	}, async ({ call }) => {
		assert.deepEqual(verdicts((await call('check', '--format', 'json')).out), [known]);
		assert.match((await call('corpus', 'show', 'quayside-2023-supported')).out, /A Year at the Quay \(Quayside Trust, 2024\)/);
	}));

	it('exit 2 where an entry cannot be used, name its place, and use the rest', () => withCli({
		'citewright.facts.json': JSON.stringify({ ...ownFacts, statistics: [{ id: 'Half' }, ...ownFacts.statistics] }, null, '\t'), 'a.md': ownSentence,
	}, async ({ call }) => {
		const { code, out, err } = await call('check', '--format', 'json');
		assert.equal(code, 2);
		assert.match(err, /^citewright\.facts\.json:23:10 Half: id: An id has lower-case letters/m);
		assert.deepEqual(verdicts(out), [known]);
	}));

	it('stay within the folder', () => withCli({
		'project/citewright.config.json': '{ "facts": { "workspace": ["../outside.json", "/etc/hostname", "gone.json"] } }', 'outside.json': JSON.stringify(ownFacts), 'project/.git/HEAD': '', 'project/a.md': ownSentence,
	}, async ({ callIn }) => {
		const { code, out, err } = await callIn('project', 'check', '--format', 'json');
		assert.equal(code, 2);
		assert.deepEqual(err.split('\n').map(line => line.slice(0, 100)), [
			'citewright.config.json:1:28 facts.workspace: Only files within this folder are read. Write the path ',
			'citewright.config.json:1:47 facts.workspace: Only files within this folder are read. Write the path ',
			'citewright.config.json:1:64 facts.workspace: There is no such file in this folder, or it cannot be r', '',
		]);
		assert.deepEqual(verdicts(out), ['unknown ']);
	}));
});

describe('a version of the facts', () => {
	it('that is not the expected one is reported at the setting, with what to do', () => withCli({
		'citewright.config.json': '{\n\t"facts": { "version": "2023.1.0" }\n}', 'a.md': ownSentence,
	}, async ({ call }) => {
		const { code, err } = await call('check');
		assert.equal(code, 2);
		assert.equal(err, 'citewright.config.json:2:24 facts.version: The facts in use are 2024.6.0 of 2024-06-30. To keep 2023.1.0, give a copy of it as "facts.pinned"; to move on, change this to 2024.6.0.\n');
	}));

	it('that is the expected one is not', () => withCli({ 'citewright.config.json': '{ "facts": { "version": "2024.6.0" } }', 'a.md': ownSentence }, async ({ call }) => {
		assert.equal((await call('check')).err, '');
	}));

	it('can be pinned: the copy is compared with, and named', () => withCli({
		'citewright.config.json': '{ "facts": { "pinned": "facts-2023.json", "version": "2023.1.0" } }',
		'facts-2023.json': snapshotOf({ version: '2023.1.0', asOf: '2023-01-31' }, ownFacts), 'a.md': `${ownSentence}\nSome 31.5 million people are in modern slavery worldwide.\n`,
	}, async ({ call }) => {
		const { out, err } = await call('check', '--format', 'json');
		assert.equal(err, '');
		assert.deepEqual(verdicts(out), [known, 'unknown ']);
		const { corpus } = JSON.parse(out) as Report;
		assert.deepEqual([corpus.version, corpus.pinned], ['2023.1.0', 'facts-2023.json']);
	}));

	it('is not pinned by something else', () => withCli({ 'citewright.config.json': '{ "facts": { "pinned": "a.json" } }', 'a.json': '{}', 'a.md': ownSentence }, async ({ call }) => {
		const { code, err } = await call('check');
		assert.equal(code, 2);
		assert.match(err, /^citewright\.config\.json:1:24 facts\.pinned: "a\.json" is no copy of the facts/);
	}));
});

describe('citewright corpus validate', () => {
	it('checks what the settings name, and tells of contradictions without failing', () => withCli({
		'citewright.facts.json': JSON.stringify({ statistics: [{
			id: 'harbour-2022-forced-labour', statement: 'An estimated 19 million people were in forced labour worldwide on any given day in 2021.', quantity: { kind: 'count', low: 19_000_000, unit: 'people' }, measure: 'forced-labour-victims',
			population: { exploitation: 'forced-labour' }, period: { from: 2021 }, published: 2022, source: 'harbour-estimates-2022', standing: 'current', place: 'world', verification: 'primary', nature: 'modelled-estimate',
		}] }),
	}, async ({ call }) => {
		const { code, out } = await call('corpus', 'validate');
		assert.equal(code, 0);
		assert.match(out, /^citewright\.facts\.json:1:22 harbour-2022-forced-labour: id: Citewright’s own facts have .* with 18\.4 million where this entry has 19 million\./);
		assert.match(out, /\n1 statistic in 1 file, 1 note, nothing that cannot be used\.\n$/);
	}));

	it('gives problems to other programs', () => withCli({ 'citewright.facts.yaml': 'statistics:\n  - id: Half\n' }, async ({ call }) => {
		const { code, out } = await call('corpus', 'validate', '--format', 'json');
		assert.equal(code, 1);
		const { problems } = JSON.parse(out) as { readonly problems: readonly { readonly path: string; readonly field: string; readonly range: object }[] };
		assert.deepEqual(problems.find(({ field }) => field === 'id'), {
			path: 'citewright.facts.yaml', entry: 'Half', field: 'id', severity: 'error',
			message: 'An id has lower-case letters and digits joined by hyphens: "gems-2022-modern-slavery-total".',
			offset: [20, 24], range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } },
		});
	}));
});
