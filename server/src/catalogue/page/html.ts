/** A piece of HTML that is safe to put into a page. {@link html} makes them; `page.ts` alone makes some of its own script and style. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/** What may stand in a template: text is escaped, lists are joined, `undefined` and `null` leave nothing. */
export type Part = string | number | Html | undefined | null | readonly Part[];

/** Puts a page together: html`<p>${text}</p>`. Whatever is not HTML already is escaped, for text and for quoted attributes. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html =>
	new Html(literals.map((literal, at) => `${literal}${textOf(parts[at])}`).join(''));

const textOf = (part: Part): string => {
	if (part === undefined || part === null) return '';
	if (part instanceof Html) return part.text;
	return typeof part === 'string' || typeof part === 'number' ? escapeHtml(String(part)) : part.map(textOf).join('');
};

/** Text as HTML shows it. Control characters, with which a line could be reordered or cut, are taken out. */
const escapeHtml = (text: string): string =>
	text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/[&<>"'`]/g, sign => `&#${sign.charCodeAt(0)};`);
