/** Names of countries and states for the lexicon, from ISO 3166 and CLDR, so that nobody types them by hand. */
import { iso31661, iso31662 } from 'iso-3166';

/** Countries whose first-level divisions have statistics of their own. */
const withDivisions = new Set(['US', 'CA', 'AU', 'IN']);

/** Names that are words, given names or other places far more often than the division. */
const ambiguous = new Set(['Washington', 'Georgia', 'New York']);

/** Code and names of every country (CLDR and ISO) and of the divisions of a few. */
export function placeNames(): { code: string; names: string[] }[] {
	const cldr = new Intl.DisplayNames('en', { type: 'region' });
	const countries = iso31661.map(({ alpha2, name }) => ({ code: alpha2, names: spellings(cldr.of(alpha2) ?? name, name) }));
	const divisions = iso31662
		.filter(({ parent, name }) => withDivisions.has(parent) && !ambiguous.has(name))
		.map(({ code, name }) => ({ code, names: [name] }));
	return [...countries, ...divisions];
}

/** `Myanmar (Burma)` is both names; `Türkiye` and ISO's `Korea, Republic of` are kept as they are. */
function spellings(...names: string[]): string[] {
	const all = names.flatMap((name) => [name, ...(/^(.+?) \(([^.]{4,})\)$/.exec(name)?.slice(1).filter((part) => part !== 'British') ?? []), name.replaceAll('’', "'")]);
	return [...new Set(all)].filter((name) => !name.includes('(') && !name.includes(','));
}
