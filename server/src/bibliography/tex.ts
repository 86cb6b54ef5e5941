const ACCENTS: Readonly<Record<string, string>> = { '"': '\u0308', "'": '\u0301', '`': '\u0300', '^': '\u0302', '~': '\u0303', '=': '\u0304', '.': '\u0307', 'c': '\u0327', 'v': '\u030c', 'u': '\u0306', 'H': '\u030b', 'k': '\u0328', 'r': '\u030a' };
const LETTERS: Readonly<Record<string, string>> = { ss: 'ß', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', i: 'i', j: 'j', textendash: '–', textemdash: '—', textquoteright: '’', ldots: '…', dots: '…', textasciitilde: '~', textbackslash: '\\', textasciicircum: '^' };

/** The words of a TeX value: accents composed, commands and braces taken out, blanks single. One pass, so that what a command stands for is not read as TeX again. */
export const plainTex = (value: string): string => value.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
	const [sign, letter, named, braced, spaced, command, escaped] = groups;
	if (sign !== undefined || named !== undefined) return `${letter ?? braced ?? spaced ?? ''}${ACCENTS[sign ?? named ?? ''] ?? ''}`.normalize('NFC');
	if (command !== undefined) return Object.hasOwn(LETTERS, command) ? LETTERS[command] ?? '' : '';
	return escaped ?? PLAIN[token] ?? '';
}).replace(/\s+/g, ' ').trim();

/** An accent with its letter, a command, an escaped character, a dash, a brace or a tie. */
const TOKEN = /\\(["'`^~=.])\s?\{?\\?([a-zA-Z])\}?|\\([cvuHkr])(?:\{([a-zA-Z])\}|\s([a-zA-Z]))|\\([a-zA-Z]{1,30})\s?|\\([&%$#_{}])|---?|[{}~]/g;

const PLAIN: Readonly<Record<string, string>> = { '---': '—', '--': '–', '~': ' ' };

/** Text for a value in braces: TeX's own characters escaped. */
export const texOf = (text: string): string =>
	text.replace(/[\\{}~^&%$#_]/g, (char) => (char === '\\' ? '\\textbackslash{}' : char === '~' ? '\\textasciitilde{}' : char === '^' ? '\\textasciicircum{}' : `\\${char}`)).replace(/\s+/g, ' ');
