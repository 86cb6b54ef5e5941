import type { Age, Exploitation, Sex } from '../facts/model.ts';

/** Where a word that filled a slot stood; nearer words win. */
export type Reach = 'own' | 'sentence' | 'context';

/** One slot's reading, with the place it came from. */
export interface Read<T> {
	readonly value: T;
	readonly reach: Reach;
}

/**
 * What the words around a figure say is counted. A slot that nothing fills is left out: it is open, not "all".
 */
export interface Slots {
	/** What is counted: `people`, `prosecutions`, `profits`. Words of the lexicon's `things`. */
	readonly thing?: Read<string>;
	/** Topics named: `modern-slavery`, `forced-labour`, `trafficking`. */
	readonly topics: readonly Read<string>[];
	readonly age?: Read<Age>;
	readonly sex?: Read<Sex>;
	readonly exploitation?: Read<Exploitation>;
	/** Places named, nearest first: `world`, `US`, `GB`. */
	readonly places: readonly Read<string>[];
	/** Years the number is said to describe. */
	readonly years: readonly Read<number>[];
	/** Bodies named as those that count or publish, as publisher ids. */
	readonly bodies: readonly Read<string>[];
	/** `up` for "rose", "increase"; `down` for "fell". */
	readonly direction?: 'up' | 'down';
	/** Said as today's: present tense, "today", "now", or no year at all. */
	readonly today: boolean;
	/** How the text stands to the figure. */
	readonly framing: 'asserted' | 'attributed' | 'questioned';
	/** Narrowing words near the figure that no lexicon entry explains; any of these forbids `differs`. */
	readonly unread: readonly string[];
}
