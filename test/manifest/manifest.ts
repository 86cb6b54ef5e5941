import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The repository. */
export const root = join(import.meta.dirname, '..', '..');

/** A file of the repository. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const Setting = z.object({
	type: z.union([z.string(), z.array(z.string())]),
	scope: z.enum(['resource', 'window']),
	order: z.number(),
	default: z.unknown(),
	markdownDescription: z.string(),
	enum: z.array(z.string()).optional(),
	enumDescriptions: z.array(z.string()).optional(),
	pattern: z.string().optional(),
	items: z.looseObject({}).optional(),
	maxItems: z.number().optional(),
	additionalProperties: z.boolean().optional(),
	properties: z.record(z.string(), z.object({
		type: z.string(), default: z.string(), enum: z.array(z.string()), enumDescriptions: z.array(z.string()), markdownDescription: z.string(),
	})).optional(),
});

/** A setting as the manifest declares it. */
export type Setting = z.infer<typeof Setting>;

const Manifest = z.object({
	name: z.string(), publisher: z.string(), version: z.string(), license: z.string(), icon: z.string(), main: z.string(),
	keywords: z.array(z.string()),
	engines: z.object({ vscode: z.string(), node: z.string() }),
	activationEvents: z.array(z.string()),
	capabilities: z.looseObject({}),
	scripts: z.record(z.string(), z.string()),
	dependencies: z.record(z.string(), z.string()).optional(),
	devDependencies: z.record(z.string(), z.string()),
	contributes: z.object({
		languages: z.array(z.object({ id: z.string(), extensions: z.array(z.string()), configuration: z.string() })),
		grammars: z.array(z.object({ scopeName: z.string(), path: z.string() })),
		configuration: z.object({ title: z.string(), properties: z.record(z.string(), Setting) }),
		commands: z.array(z.object({ command: z.string(), category: z.string(), title: z.string(), enablement: z.string().optional() })),
		walkthroughs: z.array(z.object({
			id: z.string(), title: z.string(), description: z.string(),
			steps: z.array(z.object({
				id: z.string(), title: z.string(), description: z.string(), media: z.object({ svg: z.string(), altText: z.string() }), completionEvents: z.array(z.string()).optional(),
			})),
		})),
		views: z.record(z.string(), z.array(z.object({ id: z.string() }))),
		menus: z.record(z.string(), z.array(z.object({ command: z.string(), when: z.string() }))),
		jsonValidation: z.array(z.object({ fileMatch: z.array(z.string()), url: z.string() })),
	}),
});

/** `package.json`, as far as tests read it. */
export const manifest = Manifest.parse(JSON.parse(read('package.json')));
