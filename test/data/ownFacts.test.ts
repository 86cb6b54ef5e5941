/** The examples by which an organisation writes its own facts are valid as they stand in the documentation. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileFacts } from '../../scripts/facts.ts';
import { parseConfig } from '../../server/src/config/parse.ts';
import { resolveFacts } from '../../server/src/config/facts.ts';
import { withLayers } from '../../server/src/facts/layers.ts';
import { measuresOf } from '../../server/src/facts/prefill.ts';

const blocks = (path: string, language: string): string[] => [...readFileSync(path, 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text);

describe('the documentation of own facts', () => {
	const builtin = compileFacts('data');
	const [json = ''] = blocks('data/README.md', 'json');
	const [yaml = ''] = blocks('data/README.md', 'yaml');

	it('has examples in JSON and YAML that are valid, and say the same', () => {
		const measures = new Set(measuresOf(builtin).keys());
		const fromJson = withLayers(builtin, [{ layer: 'workspace', files: [{ path: 'citewright.facts.json', text: json }] }], { measures });
		const source = fromJson.facts.sources.find(({ id }) => id === 'quayside-2024');
		assert.ok(source);
		const fromYaml = withLayers(builtin, [{ layer: 'workspace', files: [{ path: 'citewright.facts.yaml', text: yaml }], shelf: new Map([[source.id, { value: { ...source, bodies: [] }, file: 'references.bib' }]]) }], { measures });
		assert.deepEqual([fromJson.problems, fromYaml.problems], [[], []]);
		assert.deepEqual(fromYaml.facts.statistics, fromJson.facts.statistics);
		assert.equal(fromJson.facts.statistics.length, builtin.statistics.length + 1);
	});

	it('has settings that are valid', () => {
		const text = blocks('docs/configuration.md', 'json').find(block => block.includes('"facts"')) ?? '';
		const { config, problems } = parseConfig(text);
		assert.deepEqual(problems, []);
		assert.equal(resolveFacts(config).pinned, 'facts-2026.11.json');
	});
});
