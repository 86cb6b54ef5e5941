import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Log } from 'sarif';
import { codes } from '../../server/src/core/findings/catalogue.ts';
import { sentences } from '../support/drafts.ts';
import { withCli } from '../support/cli.ts';

describe('citewright check --format sarif', () => {
	const files = { 'some drafts/ä.md': `😀 ${sentences.uncited}`, 'b.md': sentences.outdated };
	const read = (out: string) => {
		const [run] = (JSON.parse(out) as Log).runs;
		assert.ok(run);
		return run;
	};

	it('is what the standard asks for', () => withCli(files, async ({ call }) => {
		const { code, out } = await call('check', '--format', 'sarif');
		assert.equal(code, 1);
		const log = JSON.parse(out) as Log;
		assert.equal(log.version, '2.1.0');
		assert.deepEqual(Object.keys(log), ['$schema', 'version', 'runs']);
		const run = read(out);
		assert.equal(run.columnKind, 'utf16CodeUnits');
		assert.match(run.tool.driver.semanticVersion ?? '', /^\d+\.\d+\.\d+$/);
		for (const { level, ruleId, ruleIndex = -1, message, locations = [], partialFingerprints } of run.results ?? []) {
			assert.ok(['error', 'warning', 'note'].includes(level ?? ''));
			assert.equal(run.tool.driver.rules?.[ruleIndex]?.id, ruleId);
			assert.ok((message.text ?? '').length > 0);
			assert.equal(locations.length, 1);
			assert.match(partialFingerprints?.['citewright/v1'] ?? '', /^[0-9a-f]{14}-\d+$/);
		}
	}));

	it('names files from the folder, and places from 1 in UTF-16', () => withCli(files, async ({ call }) => {
		const results = read((await call('check', '--format', 'sarif')).out).results ?? [];
		assert.deepEqual(results.filter(({ ruleId }) => ruleId !== 'inconsistent-figure').map(({ locations }) => locations?.[0]?.physicalLocation), [
			{ artifactLocation: { uri: 'b.md', uriBaseId: '%SRCROOT%' }, region: { startLine: 1, startColumn: 7, endLine: 1, endColumn: 19 } },
			{ artifactLocation: { uri: 'some%20drafts/%C3%A4.md', uriBaseId: '%SRCROOT%' }, region: { startLine: 1, startColumn: 9, endLine: 1, endColumn: 21 } },
		]);
	}));

	it('describes every rule, with a page that exists', () => withCli({ 'a.md': '' }, async ({ call }) => {
		const { tool: { driver: { rules = [] } } } = read((await call('check', '--format', 'sarif')).out);
		assert.deepEqual(rules.map(({ id }) => id), codes);
		for (const { id, shortDescription, fullDescription, help, helpUri } of rules) {
			assert.ok([shortDescription?.text, fullDescription?.text, help?.text, help?.markdown].every(text => text !== undefined && /^[A-Z].*[.\w)]$/.test(text)), id);
			assert.match(helpUri ?? '', new RegExp(`^https://.*/docs/rules/${id}\\.md$`));
			assert.ok(existsSync(`docs/rules/${id}.md`), id);
		}
	}));

	it('leads to the other place of a contradiction', () => withCli({ 'a.md': 'Some 31.5 million people are in modern slavery worldwide.\n', 'b.md': 'Some 25.2 million people are in modern slavery worldwide.\n' }, async ({ call }) => {
		const result = read((await call('check', '--format', 'sarif')).out).results?.find(({ ruleId }) => ruleId === 'inconsistent-figure');
		assert.equal(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'b.md');
		assert.equal(result.relatedLocations?.[0]?.physicalLocation?.artifactLocation?.uri, 'a.md');
	}));
});

describe('citewright check --format github', () => {
	it('gives a command for each finding, and the summary', () => withCli({ './a,b: 100%.md': sentences.uncited }, async ({ call }) => {
		const [command, summary] = (await call('check', './a,b: 100%.md', '--format', 'github')).out.split('\n');
		assert.match(command ?? '', /^::warning file=a%2Cb%3A 100%25\.md,line=1,endLine=1,col=6,endColumn=18,title=Citewright%3A missing-citation::No source given for 31\.5 million\./);
		assert.match(summary ?? '', /^1 figure in 1 file/);
	}));

	it('lets no draft begin a command', () => withCli({ 'a.md': 'Some 31.5\n::error::x\nmillion people are in modern slavery[^::stop-commands::x] worldwide.\n' }, async ({ call }) => {
		const { out } = await call('check', '--format', 'github');
		assert.ok(out.trimEnd().split('\n').every(line => /^::(?:warning|notice) file=|^\d+ figures? in|^Compared with/.test(line)), out);
	}));
});

describe('citewright check --format markdown', () => {
	it('gives a table for each draft with findings', () => withCli({ 'a_b.md': sentences.uncited, 'c.md': sentences.cited }, async ({ call }) => {
		const { out } = await call('check', '--format', 'markdown');
		assert.match(out, /^## Figures to look at\n\n2 figures in 2 files: 2 as published\. 1 without a source\. 1 to look at\.$/m);
		assert.match(out, /^### a\\_b\.md\n\n\| Line \| What \| Source to see \| More \|\n\| ---: \| --- \| --- \| --- \|\n\| 1 \| No source given for 31\.5 million\. .* \| \[Harbour Institute \(2022\)\]\(<https:\/\/harbour\.example\.org\/harbour-estimates-2022>\) \| \[missing-citation\]\(https:\/\/.*\) \|$/m);
		assert.doesNotMatch(out, /c\.md/);
	}));
});
