import type { Config } from './schema.ts';

/** Which facts a folder brings; paths and globs are relative to it. */
export interface FactsSettings {
	readonly organisation: readonly string[];
	/** `null`: the usual names at the top of the folder. */
	readonly workspace: readonly string[] | null;
	/** `null`: the usual names at the top of the folder. */
	readonly bibliographies: readonly string[] | null;
	/** The version that the built-in facts should have. */
	readonly version: string | null;
	/** A file to take the built-in facts from. */
	readonly pinned: string | null;
}

/** Settings become the folder's facts, value by value: `layers[0]` on top. */
export function resolveFacts(...layers: readonly Config[]): FactsSettings {
	const first = <T>(read: (facts: NonNullable<Config['facts']>) => T | undefined): T | null =>
		layers.map(({ facts }) => facts === undefined ? undefined : read(facts)).find(value => value !== undefined) ?? null;
	return {
		organisation: first(facts => facts.organisation) ?? [],
		workspace: first(facts => facts.workspace),
		bibliographies: first(facts => facts.bibliographies),
		version: first(facts => facts.version),
		pinned: first(facts => facts.pinned),
	};
}

/** Where the facts of a folder are looked for when no setting says it. The first is made when there is none. */
export const factsFileNames = ['citewright.facts.json', 'citewright.facts.yaml', 'citewright.facts.yml'] as const;

/** Where bibliographies that facts refer to are looked for when no setting says it. */
export const bibliographyNames = ['references', 'bibliography', 'refs'].flatMap(name => ['bib', 'json', 'yaml', 'yml'].map(ending => `${name}.${ending}`));
