import type { Age, Sex } from '../facts/model.ts';

/** The words of `data/lexicon`, checked: what the phrase table is made from. */
export interface LexiconWords {
	readonly things: readonly { readonly id: string; readonly unit: string; readonly field: boolean; readonly words: readonly string[] }[];
	readonly topics: readonly { readonly id: string; readonly strong: boolean; readonly phrases: readonly string[] }[];
	readonly qualities: readonly { readonly id: string; readonly phrases: readonly string[] }[];
	readonly population: readonly { readonly age?: Age | undefined; readonly sex?: Sex | undefined; readonly phrases: readonly string[] }[];
	readonly exclusions: readonly { readonly id: string; readonly phrases: readonly string[] }[];
	readonly framing: readonly { readonly id: Framing; readonly phrases: readonly string[] }[];
	/** Those that somebody typed, and those that packages give. */
	readonly places: readonly PlaceWords[];
	readonly measures: Readonly<Record<string, Measure>>;
}

/** How a text stands to a figure: it doubts it, gives it as today's, or tells of the writers' own work. */
export type Framing = 'questioned' | 'today' | 'own';

/** A place with its names and the adjectives for its people. */
export interface PlaceWords {
	/** `world`, an ISO 3166 code, or the name of a region. */
	readonly code: string;
	readonly names: readonly string[];
}

/** How a measure is said. */
export interface Measure {
	/** What it counts, as ids of things. */
	readonly things: readonly string[];
	/** One of these must be named near a figure, as ids of topics. */
	readonly topics: readonly string[];
	/** What goes with it, as ids of qualities. */
	readonly qualities: readonly string[];
	/** One body alone counts it. */
	readonly soleCounter?: boolean | undefined;
	/** `false`: never a figure of a draft. */
	readonly figure?: boolean | undefined;
}
