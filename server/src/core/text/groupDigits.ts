/**
 * A number in English notation: `1,234,567.5`, up to three decimals. (`toLocaleString` says the same, but loads the engine's
 * language data first, which costs a starting server more than everything else about a figure.)
 */
export function groupDigits(value: number): string {
	const rounded = String(Math.round(value * 1000) / 1000);
	const [whole = '', decimals] = rounded.split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
	return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}
