/**
 * What Citewright knows: statistics, the publications they stand in, and the words they are written with.
 *
 * These are the typed, checked forms. `server/src/facts` turns the JSON of `data/` (or of a workspace) into them.
 */

export type QuantityKind = 'count' | 'percent' | 'money' | 'ratio' | 'age' | 'rate' | 'rank' | 'multiplier';
export type Qualifier = 'about' | 'more-than' | 'at-least' | 'up-to' | 'less-than';

/**
 * One number or range, written the way the contract's JSON gives it:
 * percent 0-100; a ratio as a fraction ("one in four" is 0.25); a rate per its own base (`low: 6.4, per: '1,000 people'`);
 * 2 for "doubled"; money in whole currency units with its ISO 4217 code as `unit`.
 */
export interface Quantity {
	readonly kind: QuantityKind;
	readonly low: number;
	/** Equal to `low` unless the quantity is a range. */
	readonly high: number;
	readonly unit: string | null;
	readonly per: string | null;
	readonly qualifier: Qualifier | null;
}

export type Age = 'all' | 'children' | 'adults';
export type Sex = 'all' | 'female' | 'male';

/** The forms of exploitation that statistics tell apart. `private-economy` counts commercial sex in, `private-forced-labour` leaves it out. */
export type Exploitation =
	| 'all' | 'sexual' | 'forced-labour' | 'private-economy' | 'private-forced-labour' | 'state-imposed' | 'forced-marriage'
	| 'forced-criminality' | 'begging' | 'debt-bondage' | 'industry' | 'services' | 'agriculture' | 'domestic-work' | 'child-labour' | 'other';

export interface Population {
	readonly age: Age;
	readonly sex: Sex;
	readonly exploitation: Exploitation;
	/** Every other word that narrows who is counted, in plain words: "whose recruiter was known". */
	readonly other: string | null;
}

/** The years a number describes. Both are `null` where the source states none. */
export interface Period {
	readonly from: number | null;
	readonly to: number | null;
	/** "any given day", "U.S. fiscal year", "January to June". */
	readonly note: string | null;
}

/**
 * - `current`: the newest edition or year of its series, or a figure on its own;
 * - `replaced`: an older edition, or a value that its publisher revised;
 * - `earlier-year`: an older year of a yearly series, right for its own year;
 * - `disputed`, `debunked`: a published examination stands against it.
 */
export type Standing = 'current' | 'replaced' | 'earlier-year' | 'disputed' | 'debunked';

/** Whether a published examination, or our reasoning, stands against a statistic: it is kept to be recognised, not to be cited. */
export const isQuestioned = ({ standing }: { readonly standing: Standing }): boolean => standing === 'disputed' || standing === 'debunked';

/**
 * - `primary`: seen on a page or in a document of the body that issued it;
 * - `secondary`: given by another organisation or the press;
 * - `seed-only`: known only from texts that repeat it;
 * - `contradicted`: the evidence is against it.
 */
export type Verification = 'primary' | 'secondary' | 'seed-only' | 'contradicted';

export type Nature = 'modelled-estimate' | 'administrative-count' | 'survey' | 'claim';

/** A published examination of a statistic. `source` is `editorial-note` where only reasoning stands against it. */
export interface Dispute {
	readonly source: string;
	readonly why: string;
}

/** A wrong figure or reading in circulation: `{ figure: '25 million victims', why: '…' }`. */
export interface Misquote {
	readonly figure: string;
	readonly why: string;
}

/** One published figure: quantity + measure + population + place + period + source. */
export interface Statistic {
	/** Stable, never reused: `gems-2022-modern-slavery-total`. */
	readonly id: string;
	/** One full sentence with measure, population, place and period. */
	readonly statement: string;
	readonly quantity: Quantity;
	/** One word of the controlled list in `data/README.md`: `forced-labour-victims`, `convictions`, `change`. */
	readonly measure: string;
	/** For `measure: change`, what changes; else `null`. */
	readonly measureOf: string | null;
	readonly direction: 'up' | 'down' | null;
	readonly population: Population;
	/** For shares and rates, what the number is a share of. */
	readonly denominator: string | null;
	/** `world`, ISO 3166 codes (`US`, `US-TX`; comma between several), `EU`, or a named region. */
	readonly place: string;
	readonly period: Period;
	/** Year of publication. */
	readonly published: number;
	/** Id of the source that issued it. */
	readonly source: string;
	/** Sources that repeat it with authority. */
	readonly alsoIn: readonly string[];
	/** Pages without authority that repeat it; not for citing. */
	readonly repeatedBy: readonly string[];
	readonly locator: string | null;
	readonly series: Series | null;
	readonly standing: Standing;
	/** The same concept in its newest edition: the only successor that a fix may write. */
	readonly supersededBy: string | null;
	/** Looser successors and companions: shown, never written. */
	readonly seeAlso: readonly string[];
	/** The same fact in another unit or rounding. */
	readonly sameAs: readonly string[];
	readonly disputedBy: readonly Dispute[];
	/** What a writer can say instead of a disputed figure: a sentence and its source. */
	readonly sayInstead: SayInstead | null;
	readonly verification: Verification;
	/** ISO date of the last comparison with a publication; `null` where there was none. */
	readonly checked: string | null;
	readonly nature: Nature;
	readonly misquotes: readonly Misquote[];
	/** Phrases writers use for it. */
	readonly aliases: readonly string[];
	readonly caveat: string | null;
}

export interface Series {
	readonly id: string;
	readonly edition: string;
	/** Whether its editions can be set beside one another. */
	readonly comparable: boolean;
}

export interface SayInstead {
	readonly sentence: string;
	readonly source: string;
}

export interface Name {
	readonly family?: string;
	readonly given?: string;
	readonly literal?: string;
}

/** A publication, as a CSL-JSON item (only the fields that Citewright reads). */
export interface Source {
	readonly id: string;
	readonly type: string;
	readonly title: string;
	readonly author: readonly Name[];
	/** CSL `issued.date-parts[0]`: year, month, day as far as known; empty where undated. */
	readonly issued: readonly number[];
	readonly publisher: string | null;
	readonly publisherPlace: string | null;
	readonly containerTitle: string | null;
	readonly volume: string | null;
	readonly issue: string | null;
	readonly page: string | null;
	readonly genre: string | null;
	readonly number: string | null;
	/** Always `https`, or `null`. */
	readonly url: string | null;
	readonly doi: string | null;
	/** Whether somebody opened the address, it is well known, or nobody said. */
	readonly urlConfidence: 'seen' | 'certain' | 'unknown';
	/** A page that only repeats figures of others. */
	readonly secondary: boolean;
	/** Bodies behind it, as ids of the lexicon's publishers: `ilo`, `unodc`. */
	readonly bodies: readonly string[];
	/** Short form for messages and parentheses: "ILO, Walk Free and IOM". */
	readonly short: string;
	/** Its reference in APA, as Markdown on one line; absent where the facts were not built with it. */
	readonly reference?: string;
}

/** A body that publishes figures, and every name a draft may give it. */
export interface Publisher {
	readonly id: string;
	/** Shown to writers: "ILO". */
	readonly name: string;
	/** Full names, acronyms and old names, as written: "International Labour Organization", "ILO". */
	readonly names: readonly string[];
	/** It publishes on human trafficking and slavery only. */
	readonly field: boolean;
	/** Host names whose pages are this body's: `ilo.org`. */
	readonly domains: readonly string[];
}

/** Version, as-of date and digest of the facts, shown in hovers, status and reports. */
export interface FactsEdition {
	readonly version: string;
	/** ISO date. */
	readonly asOf: string;
	readonly digest: string;
}
