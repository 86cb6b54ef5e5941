import assert from 'node:assert/strict';
import { withCli } from '../support/cli.ts';

const older = '# Report\n\n## Background\n\nSome 25.2 million people are in modern slavery worldwide ([Harbour Institute](https://harbour.example.org/harbour-estimates-2017)).\n';
const newer = 'Some 31.5 million people are in modern slavery worldwide ([Harbour Institute](https://harbour.example.org/harbour-estimates-2022)).\n';

describe('citewright check, drafts that contradict each other', () => {
	it('says so at the later one, and where the other is', () => withCli({ 'a.md': older, 'b.md': newer }, async ({ call }) => {
		const { out, code } = await call('check', 'a.md', 'b.md', '--fail-on', 'information');
		assert.equal(code, 1);
		assert.match(out, /^b\.md\n {2}1:6 +31\.5 million here, 25\.2 million in a\.md: both are people in modern slavery, from two editions\. inconsistent-figure$/m);
		assert.match(out, /^ +a\.md:5:6: 25\.2 million here\.$/m);
		assert.equal((await call('check', 'b.md', '--fail-on', 'information')).code, 0);
	}));

	it('gives the other place to programs', () => withCli({ 'a.md': older, 'b.md': newer }, async ({ call }) => {
		const { files } = JSON.parse((await call('check', '--format', 'json')).out) as { files: { path: string; findings: { code: string; fingerprint: string; related?: object[] }[] }[] };
		const [, b] = files;
		assert.deepEqual(b?.findings.map(({ code }) => code), ['inconsistent-figure']);
		assert.deepEqual(b.findings[0]?.related, [{ path: 'a.md', offset: [30, 42], range: { start: { line: 4, character: 5 }, end: { line: 4, character: 17 } }, message: '25.2 million here.' }]);
	}));

	it('reads no contradiction into drafts of two years', () => withCli({ 'a.md': `---\ndate: 2019-05-01\n---\n\n${older}`, 'b.md': newer }, async ({ call }) => {
		assert.doesNotMatch((await call('check')).out, /inconsistent-figure/);
	}));

	it('is silenced by a comment, which is not called unused where the other draft is not read', () => withCli({
		'a.md': older, 'b.md': `<!-- citewright-disable-next-line inconsistent-figure: two methods -->\n\n${newer}`,
	}, async ({ call }) => {
		assert.doesNotMatch((await call('check')).out, /b\.md/);
		assert.doesNotMatch((await call('check', 'b.md')).out, /unused/);
		assert.match((await call('check', '--no-suppressions')).out, /inconsistent-figure/);
	}));

	it('can be off', () => withCli({ 'a.md': older, 'b.md': newer, 'citewright.config.json': '{ "severity": { "inconsistent-figure": "off" } }' }, async ({ call }) => {
		assert.doesNotMatch((await call('check')).out, /inconsistent-figure/);
	}));
});
