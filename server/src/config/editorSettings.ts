import { checkConfig, type CheckedConfig } from './parse.ts';
import { configSchema } from './schema.ts';

/**
 * Reads the `citewright` section of an editor's settings.
 *
 * An editor sends every setting, also those that nobody touched, and those must not hide the project file. So `null`,
 * an empty text, an empty list and an empty object mean "not set".
 */
export function readEditorSettings(section: unknown): CheckedConfig {
	if (typeof section !== 'object' || section === null || Array.isArray(section)) {
		return { config: {}, issues: [] };
	}
	const set = withoutUnset(section, 0);
	// The section also holds settings of the editor alone, such as `trace`.
	const shared = Object.entries(set ?? {}).filter(([key]) => Object.hasOwn(configSchema.shape, key));
	return checkConfig(Object.fromEntries(shared));
}

const deepest = 4;

function withoutUnset(value: unknown, depth: number): unknown {
	if (value === null || value === '' || depth > deepest) {
		return undefined;
	}
	if (Array.isArray(value)) {
		return value.length === 0 ? undefined : value;
	}
	if (typeof value !== 'object') {
		return value;
	}
	const entries = Object.entries(value).map(([key, item]: [string, unknown]) => [key, withoutUnset(item, depth + 1)] as const);
	const set = entries.filter(([, item]) => item !== undefined);
	return set.length === 0 && depth > 0 ? undefined : Object.fromEntries(set);
}
