import type { PhraseTable } from '../core/lexicon/lexicon.ts';

/** Names places for readers: `US` is "United States", `US-TX` "Texas", `TH, IN` "Thailand, India". What has no code stays as it is. */
export function placeNames(phrases: PhraseTable | undefined): (place: string) => string {
	const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	const states = new Map<string, string>();
	for (const [words, senses] of phrases?.phrases ?? []) {
		for (const sense of senses.map(number => phrases?.senses[number])) {
			// Longer names come first: "new york state" before "ny".
			if (sense?.slot === 'place' && sense.id.includes('-') && !states.has(sense.id)) states.set(sense.id, words.replace(/\b\p{L}/gu, letter => letter.toUpperCase()));
		}
	}
	const nameOf = (code: string): string => {
		if (code === 'world') return 'World';
		if (/^[A-Z]{2}$/.test(code)) return countries.of(code) ?? code;
		return states.get(code) ?? code;
	};
	return place => place.split(/, (?=[A-Z]{2}(?:,|-|$))/).map(nameOf).join(', ');
}
