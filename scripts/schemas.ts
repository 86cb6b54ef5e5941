/** Writes the JSON Schemas of the facts and the settings into `data/schema`, for editors and for those who write either by hand. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { configSchema } from '../server/src/config/schema.ts';
import { acceptedFileSchema, decisionsSchema } from '../server/src/config/settledSchema.ts';
import { lexiconSchemas } from '../server/src/facts/lexiconSchema.ts';
import { publisherSchema, sourceSchema, statisticSchema } from '../server/src/facts/schema.ts';

/** Each schema by the name of its file: a file of facts is a list of entries. */
export const schemaFiles = (): Record<string, string> => ({
	'config.schema.json': text(jsonSchema(configSchema)),
	'decisions.schema.json': text(jsonSchema(decisionsSchema)),
	'accepted.schema.json': text(jsonSchema(acceptedFileSchema)),
	'statistics.schema.json': listOf(statisticSchema, 'Statistics'),
	'sources.schema.json': listOf(sourceSchema, 'Sources'),
	'publishers.schema.json': listOf(publisherSchema, 'Publishers'),
	...Object.fromEntries(Object.entries(lexiconSchemas).map(([name, schema]) => [`lexicon-${name}.schema.json`, text({ title: `Lexicon: ${name}`, ...jsonSchema(schema) })])),
	'facts.schema.json': text({
		title: 'Facts of an organisation or a workspace',
		type: 'object',
		properties: {
			$schema: { type: 'string' },
			sources: jsonSchema(z.array(sourceSchema)),
			publishers: jsonSchema(z.array(publisherSchema)),
			statistics: withMeasures(jsonSchema(z.array(statisticSchema))),
		},
		additionalProperties: false,
	}),
});

/** Lets an editor offer the measures that there are. */
const withMeasures = (schema: object): object => {
	const { measures } = JSON.parse(readFileSync('data/lexicon/measures.json', 'utf8')) as { readonly measures: object };
	return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
		(key === 'measure' || key === 'measureOf') && typeof value === 'object' && value !== null ? { ...value, enum: Object.keys(measures) } : value) as object;
};

const listOf = (entry: z.core.$ZodType, title: string): string => text({ title, ...jsonSchema(z.array(entry)) });

const jsonSchema = (schema: z.core.$ZodType): object => {
	const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
	// Parts of a larger schema do not name their dialect again.
	delete json.$schema;
	return json;
};

const text = (schema: object): string => `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema }, null, 2)}\n`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	for (const [name, content] of Object.entries(schemaFiles())) writeFileSync(`data/schema/${name}`, content);
}
