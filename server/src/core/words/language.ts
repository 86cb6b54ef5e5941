import { english } from './english.ts';
import { french } from './french.ts';
import { spanish } from './spanish.ts';

/** All that is said to a writer, in one language. English is what the others are translated from: a sentence that one lacks does not compile. */
export type Words = typeof english;

/** The languages, by their ISO 639-1 codes. */
export const languages = { en: english, es: spanish, fr: french } as const satisfies Record<string, Words>;

/** The words for a locale such as `es`, `es-MX` or `fr_CA`; English where there are none for it. */
export function wordsFor(locale: string | undefined): Words {
	const [code = ''] = locale?.toLowerCase().split(/[-_.]/, 1) ?? [];
	return Object.hasOwn(languages, code) ? languages[code as keyof typeof languages] : english;
}
