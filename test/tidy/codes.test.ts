import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { codes } from '../../server/src/core/findings/catalogue.ts';
import { parseFixture } from '../support/markers.ts';
import { sourcesUnder } from './sources.ts';

/** These are found in files that are no drafts; the tests of those files have them. */
const inOtherFiles = new Set(['invalid-config', 'invalid-corpus']);

const drafted = codes.filter((code) => !inOtherFiles.has(code));
const fixture = (code: string): string => `test/fixtures/${code}.fixture`;

describe('every code', () => {
	it('has a fixture', () => {
		deepEqual(drafted.filter((code) => !existsSync(fixture(code))), []);
	});

	it('is reported somewhere in its fixture, and somewhere is not', () => {
		for (const code of drafted) {
			const cases = parseFixture(readFileSync(fixture(code), 'utf8'));
			const reported = cases.filter(({ expected }) => expected.some(({ label }) => label.split(' ')[1] === code));
			ok(reported.length > 0, `${code} is reported`);
			ok(reported.length < cases.length, `${code} is not always reported`);
		}
	});

	it('that is for another file is tested with that file', () => {
		const tests = sourcesUnder('test').filter(({ path }) => path.endsWith('.test.ts') && !path.startsWith('test/tidy/'));
		for (const code of inOtherFiles) ok(tests.some(({ text }) => text.includes(code)), `a test names ${code}`);
	});

	it('has a severity setting', () => {
		const { contributes: { configuration } } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { configuration: unknown } };
		const properties = (Array.isArray(configuration) ? configuration : [configuration]).flatMap((part: { properties: Record<string, { properties?: object }> }) => Object.entries(part.properties));
		const severity = properties.find(([name]) => name === 'citewright.severity')?.[1].properties ?? {};
		deepEqual(Object.keys(severity).sort(), [...codes].sort());
	});

	it('has a page', () => {
		const pages = readdirSync('docs/rules').filter((name) => name.endsWith('.md') && name !== 'README.md').map((name) => name.slice(0, -3));
		deepEqual(pages.sort(), [...codes].sort());
	});
});
