/** One row of CSV (RFC 4180), its line end included. */
export const csvRow = (values: readonly CsvValue[]): string => `${values.map(cell).join(',')}\r\n`;

/** `null` and `undefined` leave the cell empty. */
export type CsvValue = string | number | null | undefined;

/** A spreadsheet runs what begins like a formula; an apostrophe before it makes it text. */
function cell(value: CsvValue): string {
	if (value === null || value === undefined) {
		return '';
	}
	const text = typeof value === 'number' ? String(value) : value.replace(/^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, '\'');
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
