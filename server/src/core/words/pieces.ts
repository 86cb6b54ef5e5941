import type { Source } from '../facts/model.ts';
import { yearOf } from './references.ts';

/** What a message is about, by name: words of the draft or the facts, put in as they are. */
export type Data = Readonly<Record<string, string>>;

/** One of them; empty where it has none. */
export const of = (data: Data, name: string): string => data[name] ?? '';

/** What a table says of a name that may not be in it. */
export const entryOf = (table: Readonly<Record<string, string>>, name: string): string | undefined => (Object.hasOwn(table, name) ? table[name] : undefined);

/** "ILO, Walk Free and IOM (2022)". */
export const named = (source: Source): string => `${source.short} (${yearOf(source)})`;

/** A sentence as far as a menu holds it. */
export const shortSentence = (sentence: string): string => (sentence.length <= 90 ? sentence : `${sentence.slice(0, sentence.lastIndexOf(' ', 88))} …`);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
