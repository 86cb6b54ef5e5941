/** Reads JSON that a stranger may have written: capped in size and depth, and without keys that reach a prototype. */

/** The value, or what is the matter with the text. */
export type ReadJson = { readonly value: unknown } | { readonly problem: string; readonly offset: number | null };

/** Parses a text; never throws. */
export const readJson = (text: string): ReadJson => {
	if (text.length > mostCharacters) return { problem: `The file is larger than ${mostCharacters / 1e6} million characters. Split it.`, offset: null };
	const deep = tooDeep(text);
	if (deep !== null) return { problem: `The file nests more than ${mostDepth} levels deep. Facts need fewer.`, offset: deep };
	try {
		// A byte order mark is what some editors put first; JSON itself does not allow it.
		const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
		const unsafe = unsafeKey(value);
		return unsafe === undefined ? { value } : { problem: `The key "${unsafe}" is not allowed. Remove it.`, offset: Math.max(text.indexOf(`"${unsafe}"`), 0) };
	} catch (error) {
		const told = error instanceof Error ? error.message : '';
		const offset = /position (\d+)/.exec(told)?.[1];
		return { problem: 'The file is not valid JSON. Look for a missing comma, quote or bracket.', offset: offset === undefined ? null : Number(offset) };
	}
};

const mostCharacters = 64e6;
const mostDepth = 16;

/** Where the brackets outside strings first nest too deep, or `null`. Runs before the parser, in one pass. */
const tooDeep = (text: string): number | null => {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x22) at = endOfString(text, at);
		else if (code === 0x5b || code === 0x7b) {
			if (++depth > mostDepth) return at;
		} else if (code === 0x5d || code === 0x7d) depth--;
	}
	return null;
};

/** The position of the quote that closes the string opened at `start`, or the end of the text. */
export const endOfString = (text: string, start: number): number => {
	let at = start + 1;
	while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
	return at;
};

/** A key that would reach a prototype, anywhere in a value of JSON. */
export const unsafeKey = (value: unknown): string | undefined => {
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, inner] of Object.entries(value)) {
		if (key === '__proto__' || key === 'constructor' || key === 'prototype') return key;
		const found = unsafeKey(inner);
		if (found !== undefined) return found;
	}
	return undefined;
};
