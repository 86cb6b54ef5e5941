import assert from 'node:assert/strict';
import { readEditorSettings } from '../../server/src/config/editorSettings.ts';
import { parseConfig } from '../../server/src/config/parse.ts';
import { resolveOptions } from '../../server/src/config/resolve.ts';
import { defaultOptions } from '../../server/src/core/options.ts';

describe('settings', () => {
	it('are the defaults where nothing is set', () => {
		assert.deepEqual(resolveOptions(), defaultOptions);
		assert.deepEqual(resolveOptions(parseConfig('{}').config, {}), defaultOptions);
	});

	it('layer, and severities merge code by code', () => {
		const top = { publication: 'press', severity: { 'wrong-source': 'off' } } as const;
		const below = { publication: 'web', referenceStyle: 'a.csl', asOf: '2024-01-01', severity: { 'wrong-source': 'hint', 'missing-citation': 'error' }, organisation: { names: ['Us'] } } as const;
		assert.deepEqual(resolveOptions(top, { ...below, organisation: { names: ['Us'] } }), {
			publication: 'press', citationStyle: 'auto', referenceStyle: 'a.csl', severity: { 'wrong-source': 'off', 'missing-citation': 'error' }, organisationNames: ['Us'], asOf: '2024-01-01', silencing: true,
		});
	});

	it('that cannot be used are named at their place, and the rest is used', () => {
		const text = '{"publication":"blog","organisation":{"names":[1,"Us",2],"site":"x"},"severity":{"missing-citation":"off","typo":"off"},"asOf":"soon","command":"rm"}';
		const { config, problems } = parseConfig(text);
		assert.deepEqual(config, { organisation: { names: ['Us'] }, severity: { 'missing-citation': 'off' } });
		assert.deepEqual(problems.map(({ span, words }) => `${text.slice(span.start, span.end)} ${words.split(':')[0] ?? ''}`).sort(), [
			'"blog" publication', '"off" severity.typo', '"rm" command', '"soon" asOf', '"x" organisation.site', '1 organisation.names', '2 organisation.names',
		]);
	});

	for (const text of ['', '[', '[]', 'null', '{"a":}', '"x', '['.repeat(100_000), '{"__proto__":{"asOf":"2024-01-01"}}']) {
		it(`survive ${JSON.stringify(text.slice(0, 40))}`, () => {
			const { config, problems } = parseConfig(text);
			assert.deepEqual(config, {});
			assert.equal(problems.length, 1);
		});
	}

	it('of an editor do not count where nobody set them, nor where they are the editor’s own', () => {
		const section = { publication: null, citationStyle: '', severity: {}, organisation: { names: [] }, asOf: null, trace: { server: 'off' }, colourTheme: true };
		assert.deepEqual(readEditorSettings(section), { config: {}, issues: [] });
		assert.deepEqual(readEditorSettings(null), { config: {}, issues: [] });
		assert.deepEqual(readEditorSettings({ asOf: 'soon' }).issues.map(({ path }) => path), [['asOf']]);
	});
});
