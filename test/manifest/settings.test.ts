import assert from 'node:assert/strict';
import { z } from 'zod';
import { resolveHints } from '../../server/src/config/resolve.ts';
import { configSchema } from '../../server/src/config/schema.ts';
import { catalogue, codes } from '../../server/src/core/findings/catalogue.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { manifest } from './manifest.ts';
import type { Setting } from './manifest.ts';
import { manifestWords } from './words.ts';

/** A part of a JSON Schema. */
interface Schema {
	readonly type?: string;
	readonly enum?: readonly string[];
	readonly pattern?: string;
	readonly items?: object;
	readonly maxItems?: number;
	readonly additionalProperties?: unknown;
	readonly properties?: Readonly<Record<string, Schema>>;
}

/** Settings of the editor alone. */
const editorOnly = ['citewright.trace.server'];

/** The project file's settings by the names that an editor gives them: `organisation.names`, but `severity` as one. */
const flatten = (schema: Schema, prefix: string): [string, Schema][] =>
	Object.entries(schema.properties ?? {}).flatMap(([key, part]): [string, Schema][] =>
		key.startsWith('$') ? [] : part.properties !== undefined && key !== 'severity' ? flatten(part, `${prefix}${key}.`) : [[`${prefix}${key}`, part]]);

const project = new Map(flatten(z.toJSONSchema(configSchema, { io: 'input' }) as Schema, 'citewright.'));
const { properties } = manifest.contributes.configuration;
const shared = Object.entries(properties).filter(([key]) => !editorOnly.includes(key));

const withoutDescription = (schema: object): object => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'description'));

const defaults: Readonly<Record<string, unknown>> = {
	'citewright.publication': defaultOptions.publication,
	'citewright.citationStyle': defaultOptions.citationStyle,
	'citewright.referenceStyle': defaultOptions.referenceStyle,
	'citewright.severity': defaultOptions.severity,
	'citewright.organisation.names': defaultOptions.organisationNames,
	'citewright.asOf': defaultOptions.asOf,
	'citewright.inlayHints': resolveHints(),
	'citewright.baseline': null, 'citewright.reviewer': null,
	'citewright.facts.organisation': [], 'citewright.facts.workspace': [], 'citewright.facts.bibliographies': [],
	'citewright.facts.version': null, 'citewright.facts.pinned': null,
};

describe('settings of the editor and of the project file', () => {
	it('have the same names', () => {
		assert.deepEqual(shared.map(([key]) => key).sort(), [...project.keys()].sort());
	});

	for (const [key, setting] of shared) {
		it(`${key} has the same type, values and default`, () => {
			const schema = project.get(key) ?? {};
			// `null` says in an editor that a date is not set; in a file the line is left out.
			assert.equal([setting.type].flat().filter(type => type !== 'null').join(), schema.type);
			assert.deepEqual(setting.enum, schema.enum);
			assert.equal(setting.pattern, schema.pattern);
			assert.deepEqual(setting.items, schema.items && withoutDescription(schema.items));
			assert.equal(setting.maxItems, schema.maxItems);
			assert.deepEqual(setting.default, defaults[key]);
		});
	}

	it('know the same problems, with the catalogue\'s severities', () => {
		const { properties: levels = {}, additionalProperties } = properties['citewright.severity'] ?? {};
		const schema = project.get('citewright.severity') ?? {};
		assert.deepEqual([additionalProperties, schema.additionalProperties], [false, false]);
		assert.deepEqual(Object.keys(levels), codes);
		assert.deepEqual(Object.keys(schema.properties ?? {}), codes);
		for (const code of codes) {
			const { default: level, enum: choices } = levels[code] ?? {};
			assert.deepEqual([level, choices], [catalogue[code].severity, schema.properties?.[code]?.enum], code);
		}
	});
});

describe('every setting', () => {
	const entries: readonly (readonly [string, Setting])[] = Object.entries(properties);

	it('has a description for each of its values', () => {
		for (const [key, setting] of entries) assert.equal(setting.enumDescriptions?.length, setting.enum?.length, key);
	});

	it('links only to settings that exist', () => {
		const nls = Object.values(manifestWords());
		for (const [, target = ''] of nls.flatMap(words => [...words.matchAll(/`#([^#`]+)#`/g)])) assert.ok(target in properties, target);
	});

	it('has a place of its own', () => {
		assert.equal(new Set(entries.map(([, { order }]) => order)).size, entries.length);
	});
});
