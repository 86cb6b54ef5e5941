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
	['lakh', 1e5], ['lakhs', 1e5], ['lac', 1e5], ['crore', 1e7], ['crores', 1e7],
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
export const currencySigns: ReadonlyMap<string, string> = new Map([['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₹', 'INR']]);

export const currencyPrefixes: ReadonlyMap<string, string> = new Map([['us', 'USD'], ['u.s.', 'USD'], ['c', 'CAD'], ['ca', 'CAD'], ['cad', 'CAD'], ['a', 'AUD'], ['au', 'AUD'], ['aud', 'AUD'], ['nz', 'NZD'], ['nzd', 'NZD'], ['usd', 'USD'], ['eur', 'EUR'], ['gbp', 'GBP'], ['inr', 'INR'], ['rs', 'INR'], ['chf', 'CHF'], ['jpy', 'JPY'], ['sek', 'SEK'], ['nok', 'NOK'], ['dkk', 'DKK'], ['zar', 'ZAR']]);

export const currencyWords: ReadonlyMap<string, string> = new Map([
	['dollars', 'USD'], ['dollar', 'USD'], ['usd', 'USD'], ['euros', 'EUR'], ['euro', 'EUR'], ['eur', 'EUR'], ['pounds', 'GBP'], ['gbp', 'GBP'], ['cad', 'CAD'], ['rupees', 'INR'], ['inr', 'INR'], ['aud', 'AUD'], ['nzd', 'NZD'], ['chf', 'CHF'], ['francs', 'CHF'], ['€', 'EUR'], ['£', 'GBP'], ['₹', 'INR'],
]);

/** Dollars and francs by the country before them. */
export const currencyCountries: ReadonlyMap<string, string> = new Map([
	['us', 'USD'], ['u.s.', 'USD'], ['american', 'USD'], ['canadian', 'CAD'], ['australian', 'AUD'], ['zealand', 'NZD'], ['swiss', 'CHF'], ['indian', 'INR'], ['british', 'GBP'],
]);
