/** Names of places and their people for the lexicon, from ISO 3166, CLDR and i18n-nationality, so that nobody types them by hand. */
import english from 'i18n-nationality/langs/en.json' with { type: 'json' };
import { iso31661, iso31662 } from 'iso-3166';
import type { PlaceWords } from '../server/src/core/lexicon/words.ts';
import type { LexiconFile } from '../server/src/facts/lexiconSchema.ts';

/** Names that are other words, too, and where they are read all the same. */
export type PlaceException = LexiconFile<'placeExceptions'>['entries'][number];

/** Code and names of every country, with adjective and people, and of the divisions of a few. */
export function placeNames(exceptions: readonly PlaceException[]): PlaceWords[] {
	const readings = new Map(exceptions.flatMap(({ read, names }) => names.map((name) => [name, read])));
	const cldr = new Intl.DisplayNames('en', { type: 'region' });
	const adjectives: Readonly<Partial<Record<string, string>>> = english.nationalities;
	const countries = iso31661.map(({ alpha2, name }) => {
		const names = spellings(cldr.of(alpha2) ?? name, name);
		return { code: alpha2, names: [...names.map((one) => [one]), ...peopleOf(adjectives[alpha2] ?? '', names)] };
	});
	const divisions = iso31662.filter(({ parent }) => withDivisions.has(parent)).map(({ code, name }) => ({ code, names: [[name]] }));
	return [...countries, ...divisions]
		.map(({ code, names }) => ({ code, names: names.flatMap((forms) => forms.flatMap((form) => readAs(form, readings.get(forms[0] ?? '')))) }))
		.filter(({ names }) => names.length > 0);
}

/** Countries whose first-level divisions have statistics of their own. */
const withDivisions = new Set(['US', 'CA', 'AU', 'IN']);

/**
 * `Myanmar (Burma)` is both names, ISO's `Moldova, Republic of` is turned around.
 *
 * `Congo - Kinshasa` and lists of islands are left out: nobody writes them.
 */
function spellings(...names: string[]): string[] {
	const all = names.flatMap((name) => [
		name,
		// "Virgin Islands (British)" and "Saint Martin (French part)" say which part, not another name.
		...(/^(.+?) \(((?!British|U\.S\.)[^)]{4,}(?<! part))\)$/.exec(name)?.slice(1) ?? []),
		name.replaceAll('’', "'"),
		name.replace(/^(.+?), (.+ of(?: the)?)$/, '$2 $1'),
	]);
	return [...new Set(all)].filter((name) => !/[(,]| - /.test(name));
}

/**
 * The adjectives of a country, each with its people: `Nigerian` and `Nigerians`, `Thai` and `Thais`, `Japanese`.
 *
 * The package fills gaps with the country's own name and marks with brackets what two countries share; both are no adjectives.
 */
function peopleOf(given: string, names: readonly string[]): string[][] {
	if (given === '' || /[(,]/.test(given) || names.some((name) => plain(name) === plain(given))) return [];
	return given.split(/ - | or | and /).map((name) => {
		// A few are plurals in the package.
		const one = name.replace(/ans$/, 'an');
		return /(?:ese|[sc]h|[iI]c|[sxyz])$/.test(one) && one !== 'Czech' ? [one] : [one, `${one}s`];
	});
}

/** A name without accents, "and" and "the", as packages differ in them. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}|\b(?:and|the)\b|[^\p{L}]/gu, '').toLowerCase();

/** A name as it is looked for, in a text that may mean something else by it. */
function readAs(name: string, read: PlaceException['read'] | undefined): string[] {
	switch (read) {
		case undefined: return [name];
		case 'never': return [];
		case 'after-preposition': return prepositions.map((word) => `${word} ${name}`);
		case 'before-noun': return nouns.map((word) => `${name} ${word}`);
	}
}

const prepositions = ['in', 'from', 'across', 'within', 'throughout', 'into'];
const nouns = ['victim', 'victims', 'survivors', 'national', 'nationals', 'citizen', 'citizens', 'people', 'women', 'men', 'girls', 'boys', 'children', 'workers', 'police', 'authorities', 'government', 'courts', 'prosecutors'];
