import unitWords from '../../../../data/lexicon/units.json' with { type: 'json' };

/** English words for numbers. `twenty-one hundred and four` is read left to right, as people say it. */
export const units: ReadonlyMap<string, number> = new Map([
	['zero', 0], ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10],
	['eleven', 11], ['twelve', 12], ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19],
]);

export const tens: ReadonlyMap<string, number> = new Map([
	['twenty', 20], ['thirty', 30], ['forty', 40], ['fourty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90],
]);

/** Words that multiply what stands before them. */
export const scales: ReadonlyMap<string, number> = new Map([
	['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12], ['dozen', 12],
	['millions', 1e6], ['billions', 1e9], ['lakh', 1e5], ['lakhs', 1e5], ['lac', 1e5], ['crore', 1e7], ['crores', 1e7],
]);

/** Short scales that touch or follow digits: `1.2m`, `150bn`, `12K`. */
export const shortScales: ReadonlyMap<string, number> = new Map([
	['k', 1e3], ['m', 1e6], ['mn', 1e6], ['mil', 1e6], ['mio', 1e6], ['b', 1e9], ['bn', 1e9], ['t', 1e12], ['tn', 1e12],
]);

/** Fractions with a sign of their own. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
	['½', 1 / 2], ['⅓', 1 / 3], ['⅔', 2 / 3], ['¼', 1 / 4], ['¾', 3 / 4], ['⅕', 1 / 5], ['⅖', 2 / 5], ['⅗', 3 / 5], ['⅘', 4 / 5], ['⅙', 1 / 6], ['⅛', 1 / 8], ['⅜', 3 / 8], ['⅝', 5 / 8], ['⅞', 7 / 8],
]);

/** `-th` forms that name the lower part of a fraction: two-thirds, a quarter, nine-tenths. */
export const fractionParts: ReadonlyMap<string, number> = new Map([
	['half', 2], ['halves', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fourths', 4], ['fifth', 5], ['fifths', 5],
	['sixth', 6], ['sixths', 6], ['seventh', 7], ['sevenths', 7], ['eighth', 8], ['eighths', 8], ['ninth', 9], ['ninths', 9], ['tenth', 10], ['tenths', 10],
]);

export const ordinals: ReadonlyMap<string, number> = new Map([
	['first', 1], ['second', 2], ['third', 3], ['fourth', 4], ['fifth', 5], ['sixth', 6], ['seventh', 7], ['eighth', 8], ['ninth', 9], ['tenth', 10],
]);

/** Words that are a multiplier by themselves. */
export const multipliers: ReadonlyMap<string, number> = new Map([
	['doubled', 2], ['doubling', 2], ['double', 2], ['twice', 2], ['twofold', 2], ['tripled', 3], ['tripling', 3], ['triple', 3], ['threefold', 3],
	['quadrupled', 4], ['quadrupling', 4], ['quadruple', 4], ['quintupled', 5], ['fourfold', 4], ['fivefold', 5], ['sixfold', 6], ['sevenfold', 7], ['eightfold', 8], ['ninefold', 9], ['tenfold', 10],
]);

/** ISO 4217 codes by sign and word. `$` alone is the U.S. dollar, as the contract's examples have it. */
export const currencySigns = currenciesBy('signs');

/** Codes and their like, which may stand apart from the number: `USD 9`, `Rs 9`. */
export const currencyCodes = currenciesBy('codes');

export const currencyPrefixes: ReadonlyMap<string, string> = new Map([...currenciesBy('prefixes'), ...currencyCodes]);

export const currencyWords = currenciesBy('words');

/** Dollars and francs by the country before them. */
export const currencyCountries = currenciesBy('countries');

/** Spans of time by the words for them: `annum` is a year. */
export const periods = periodsBy('words');

/** Spans of time by adverb: `daily`. */
export const periodAdverbs = periodsBy('adverbs');

function currenciesBy(field: 'signs' | 'prefixes' | 'codes' | 'words' | 'countries'): ReadonlyMap<string, string> {
	const currencies: Readonly<Record<string, Readonly<Record<typeof field, readonly string[]>>>> = unitWords.currencies;
	return new Map(Object.entries(currencies).flatMap(([code, currency]) => currency[field].map((word) => [word, code] as const)));
}

function periodsBy(field: 'words' | 'adverbs'): ReadonlyMap<string, string> {
	return new Map(Object.entries(unitWords.periods).flatMap(([period, it]) => it[field].map((word) => [word, period] as const)));
}
