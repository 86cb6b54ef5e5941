const ACCENTS: Readonly<Record<string, string>> = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307', 'c': '\u0327', 'v': '\u030c', 'u': '\u0306', 'H': '\u030b', 'k': '\u0328', 'r': '\u030a' };
const LETTERS: Readonly<Record<string, string>> = { ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'i', j: 'j', textendash: '–', textemdash: '—', textquoteright: '’', ldots: '…', dots: '…', textasciitilde: '~', textbackslash: '\\', textasciicircum: '^' };

/** The words of a TeX value: accents composed, commands and braces taken out, blanks single. One pass per rule. */
export const plainTex = (value: string): string =>
	value
		.replace(/\\(["'`^~=.])\s?\{?\\?([a-zA-Z])\}?|\\([cvuHkr])(?:\{([a-zA-Z])\}|\s([a-zA-Z]))/g, (_, sign: string | undefined, letter: string | undefined, named: string | undefined, braced: string | undefined, spaced: string | undefined) =>
			`${letter ?? braced ?? spaced ?? ''}${ACCENTS[sign ?? named ?? ''] ?? ''}`.normalize('NFC'))
		.replace(/\\([a-zA-Z]{1,30})\s?/g, (_, command: string) => (Object.hasOwn(LETTERS, command) ? LETTERS[command] ?? '' : ''))
		.replace(/\\([&%$#_{}])/g, (_, char: string) => (char === '{' || char === '}' ? '' : char))
		.replace(/---/g, '—')
		.replace(/--/g, '–')
		.replace(/[{}]/g, '')
		.replace(/~/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Text for a value in braces: TeX's own characters escaped. */
export const texOf = (text: string): string =>
	text.replace(/[\\{}~^&%$#_]/g, (char) => (char === '\\' ? '\\textbackslash{}' : char === '~' ? '\\textasciitilde{}' : char === '^' ? '\\textasciicircum{}' : `\\${char}`)).replace(/\s+/g, ' ');
