/** A word, a number as written, or one mark of punctuation. Offsets count in the prose. */
export interface Token {
	readonly kind: 'word' | 'number' | 'mark';
	readonly start: number;
	readonly end: number;
	/** Lower case, with plain apostrophes: what lexicon entries are looked up by. */
	readonly low: string;
	/** The word starts with a capital. */
	readonly capital: boolean;
}

/**
 * Splits prose into tokens in one pass.
 *
 * Hyphens are marks, so `twenty-one` is three tokens; `49.6`, `1,234,567` and `20 000` are one number; `1.2m` is a number
 * and a word that touch.
 */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	let at = 0;
	while (at < text.length) {
		const char = text.charCodeAt(at);
		if (char === 32 || char === 10 || char === 9 || char === 13) {
			at++;
		} else if (isDigit(char)) {
			const end = numberEnd(text, at);
			tokens.push({ kind: 'number', start: at, end, low: text.slice(at, end), capital: false });
			at = end;
		} else if (isLetter(char)) {
			const plain = plainEnd(text, at);
			const end = wordEnd(text, Math.max(plain, at + 1), at);
			const word = text.slice(at, end);
			const low = plain === end ? word : lowered(word);
			tokens.push({ kind: 'word', start: at, end, low, capital: plain === at && word.charCodeAt(0) !== low.charCodeAt(0) });
			at = end;
		} else {
			tokens.push({ kind: 'mark', start: at, end: at + 1, low: text.charAt(at), capital: false });
			at++;
		}
	}
	return tokens;
}

const isDigit = (char: number): boolean => char >= 48 && char <= 57;

/** ASCII letters, and everything past Latin-1 punctuation that is neither general punctuation nor a symbol of ours, nor half of an emoji. */
const isLetter = (char: number): boolean =>
	(char >= 97 && char <= 122) || (char >= 65 && char <= 90) ||
	(char >= 0xc0 && char !== 0xd7 && char !== 0xf7 && !(char >= 0x2000 && char <= 0x2bff) && !(char >= 0x3000 && char <= 0x303f) && char < 0xfe00 && !(char >= 0xd800 && char <= 0xdfff));

/** The end of the small letters from here on: most words are nothing else, and are looked up as they stand. */
function plainEnd(text: string, from: number): number {
	let at = from;
	for (let char = text.charCodeAt(at); char >= 97 && char <= 122; char = text.charCodeAt(at)) at++;
	return at;
}

function lowered(word: string): string {
	const low = word.toLowerCase();
	return low.includes('’') ? low.replaceAll('’', "'") : low;
}

/** The end of the word that starts at `from` and goes on as far as `at` at least. */
function wordEnd(text: string, start: number, from: number): number {
	let at = start;
	while (at < text.length) {
		const char = text.charCodeAt(at);
		if (isLetter(char)) at++;
		else if ((char === 39 || char === 0x2019) && isLetter(text.charCodeAt(at + 1))) at += 2;
		// U.S., U.N., U.K.: the dots belong to the word.
		else if (char === 46 && at - from === 1 && isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === 46) at = initialsEnd(text, at);
		else break;
	}
	return at;
}

/** Past the last dot of `U.S.A.`, from its first dot. */
function initialsEnd(text: string, firstDot: number): number {
	let at = firstDot + 1;
	while (isLetter(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46) at += 2;
	return at;
}

/** The end of a number: digits, with groups of three parted by comma, dot, space or apostrophe, and one decimal part. */
function numberEnd(text: string, from: number): number {
	let at = from;
	while (isDigit(text.charCodeAt(at))) at++;
	const short = at - from <= 3;
	for (;;) {
		const separator = text.charCodeAt(at);
		const group = isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3)) && !isDigit(text.charCodeAt(at + 4));
		// Indian grouping: 1,00,000.
		const pair = separator === 44 && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && text.charCodeAt(at + 3) === 44;
		if (group && separator === 44) at += 4;
		else if (group && short && (separator === 46 || separator === 39 || separator === 0x2019) && !isDecimalContext(text, at)) at += 4;
		else if (group && short && separator === 32 && sameGrouping(text, from, at)) at += 4;
		else if (pair) at += 3;
		else break;
	}
	if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
		at++;
		while (isDigit(text.charCodeAt(at))) at++;
	} else if (text.charCodeAt(at) === 44 && short && at - from <= 3) {
		return decimalCommaEnd(text, at);
	}
	return at;
}

/** Past the decimals of `49,6 million` and `12,5 %`: a comma and one or two digits before a scale word or percent sign. */
function decimalCommaEnd(text: string, comma: number): number {
	let at = comma + 1;
	while (at < comma + 4 && isDigit(text.charCodeAt(at))) at++;
	const decimals = at - comma - 1;
	return (decimals === 1 || decimals === 2) && /^ ?(?:%|per ?cent\b|percent\b|(?:million|billion|trillion|crores?|lakhs?|bn|mn)\b)/i.test(text.slice(at, at + 10)) ? at : comma;
}

/** A dot before three digits is a decimal point where a scale word or percent sign follows: "1.234 million". */
const isDecimalContext = (text: string, dot: number): boolean =>
	/^\s?(?:%|per ?cent|million|billion|trillion|thousand|m\b|bn\b|k\b)/i.test(text.slice(dot + 4, dot + 14));

/** Spaces part thousands only where nothing else in the number does. */
const sameGrouping = (text: string, from: number, at: number): boolean => !/[.,]/.test(text.slice(from, at));
