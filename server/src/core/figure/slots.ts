/** Where a word stood that says something of a figure; nearer ones win. */
export type Reach = 'own' | 'sentence' | 'context';

/** Words of one kind around a figure, each with the nearest place it was read in. */
export type Terms = ReadonlyMap<string, Reach>;

/** What the words around a figure say of it. A slot that nothing fills is open, not "all". */
export interface Slots {
	/** What is counted, by the lexicon's `things`: `people`, `prosecutions`, `profits`. */
	readonly things: Terms;
	/** Forms of exploitation and parts of the subject: `modern-slavery`, `sexual`. */
	readonly topics: Terms;
	/** Words that narrow: `detected`, `hotline`, `at-risk`. */
	readonly qualities: Terms;
	/** `children` or `adults`; both, or neither, is everyone. */
	readonly ages: Terms;
	/** `female` or `male`. */
	readonly sexes: Terms;
	/** Places by code: `world`, `US`, `US-TX`. */
	readonly places: Terms;
	/** Years as decimal strings, `2021`. */
	readonly years: Terms;
	/** Publishers named in prose, by id. */
	readonly bodies: Terms;
	/** `up` for "rose", `down` for "fell"; `null` where nothing changes. */
	readonly direction: 'up' | 'down' | null;
	/** The number itself is said to be the change: "rose by 42 %", "a 25 % fall". */
	readonly isChange: boolean;
	/** Its clause speaks in the present tense and of no past. */
	readonly present: boolean;
	/** The text says that it speaks of today: "today", "now", "currently". */
	readonly saysToday: boolean;
	/** The text doubts the figure: a myth list, "often cited", a question. */
	readonly questioned: boolean;
	/** The earlier value of a comparison: "up from 25.2 million", "compared with 25.2 million". */
	readonly compared: boolean;
	/** Said of what will or would be. */
	readonly forecast: boolean;
	/** Content words between the number and its noun, or after it, that no lexicon entry explains. Any of these forbids `differs`. */
	readonly unread: readonly string[];
}
