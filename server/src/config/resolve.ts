import { defaultOptions, type Options } from '../core/options.ts';
import type { Config } from './schema.ts';

/** Settings become options: each layer over the next one, `layers[0]` on top. Severities merge code by code. */
export function resolveOptions(...layers: readonly Config[]): Options {
	const first = <T>(read: (config: Config) => T | undefined): T | undefined => layers.map(read).find(value => value !== undefined);
	return {
		publication: first(config => config.publication) ?? defaultOptions.publication,
		citationStyle: first(config => config.citationStyle) ?? defaultOptions.citationStyle,
		referenceStyle: first(config => config.referenceStyle) ?? defaultOptions.referenceStyle,
		severity: Object.assign({}, ...layers.map(config => config.severity ?? {}).reverse()) as Options['severity'],
		organisationNames: first(config => config.organisation?.names) ?? defaultOptions.organisationNames,
		asOf: first(config => config.asOf) ?? defaultOptions.asOf,
		silencing: defaultOptions.silencing,
	};
}

/** Whether hints stand behind figures; off unless somebody turned them on. */
export const resolveHints = (...layers: readonly Config[]): boolean => layers.map(({ inlayHints }) => inlayHints).find(value => value !== undefined) ?? false;
