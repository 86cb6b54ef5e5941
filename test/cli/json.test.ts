import assert from 'node:assert/strict';
import { sentences } from '../support/drafts.ts';
import { withCli } from '../support/cli.ts';

describe('citewright check --format json', () => {
	it('has every key that is promised, with offsets in UTF-16', () => withCli({ 'a.md': `😀 ${sentences.uncited}` }, async ({ call }) => {
		const { out } = await call('check', 'a.md', '--format', 'json');
		const report = JSON.parse(out) as Report;
		const [file] = report.files;
		const [figure] = file?.figures ?? [];
		const [finding] = file?.findings ?? [];
		assert.deepEqual(Object.keys(report), ['schemaVersion', 'corpus', 'files', 'summary']);
		assert.deepEqual(report.corpus, { version: '2024.6.0', asOf: '2024-06-30', digest: 'mini' });
		assert.deepEqual(figure, {
			offset: [8, 20], range: { start: { line: 0, character: 8 }, end: { line: 0, character: 20 } }, text: '31.5 million',
			quantity: { kind: 'count', low: 31_500_000, high: 31_500_000, unit: 'people', per: null, qualifier: 'about' },
			verdict: 'supported', statistic: 'harbour-2022-modern-slavery', rule: figure?.['rule'], citation: null, citations: [],
		});
		assert.deepEqual(Object.keys(finding ?? {}), ['code', 'severity', 'offset', 'range', 'message', 'statistic', 'fingerprint', 'fixes']);
		assert.equal(finding?.code, 'missing-citation');
		const [fix] = finding.fixes;
		assert.equal(fix?.preferred, true);
		assert.ok(fix.edits.every(edit => edit.path === 'a.md' && edit.offset.length === 2 && typeof edit.newText === 'string'));
		assert.deepEqual(report.summary, { figures: 1, supported: 1, differs: 0, outdated: 0, disputed: 0, unknown: 0, uncited: 1 });
	}));

	it('gives the citation of a figure', () => withCli({ 'a.md': sentences.cited }, async ({ call }) => {
		const report = JSON.parse((await call('check', 'a.md', '--format', 'json')).out) as Report;
		const citation = { kind: 'footnote', offset: [57, 61], target: 'h', source: 'harbour-estimates-2022' };
		assert.deepEqual(report.files[0]?.figures[0]?.['citation'], citation);
		assert.deepEqual(report.files[0].figures[0]['citations'], [citation]);
	}));
});

interface Report {
	readonly corpus: object;
	readonly files: readonly {
		readonly figures: readonly Readonly<Record<string, unknown>>[];
		readonly findings: readonly {
			readonly code: string;
			readonly fixes: readonly { readonly preferred: boolean; readonly edits: readonly { readonly path: string; readonly offset: readonly number[]; readonly newText: string }[] }[];
		}[];
	}[];
	readonly summary: object;
}
