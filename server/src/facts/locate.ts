/** Finds where a value stands in a JSON text that is known to be valid. */
import { endOfString } from './readJson.ts';

/** Offset of the value at `path`, or of the deepest part of the path that exists; `null` for an empty text. */
export const locate = (text: string, path: readonly PropertyKey[]): number | null => {
	let at = skipSpace(text, 0);
	if (at >= text.length) return null;
	for (const step of path) {
		const inner = text[at] === '{' ? member(text, at, String(step)) : text[at] === '[' ? item(text, at, Number(step)) : undefined;
		if (inner === undefined) break;
		at = inner;
	}
	return at;
};

const member = (text: string, open: number, key: string): number | undefined => {
	let at = skipSpace(text, open + 1);
	while (text[at] === '"') {
		const close = endOfString(text, at);
		const name: unknown = JSON.parse(text.slice(at, close + 1));
		const value = skipSpace(text, skipSpace(text, close + 1) + 1);
		if (name === key) return value;
		at = afterComma(text, endOfValue(text, value));
	}
	return undefined;
};

const item = (text: string, open: number, index: number): number | undefined => {
	let at = skipSpace(text, open + 1);
	for (let passed = 0; at < text.length && text[at] !== ']'; passed++) {
		if (passed === index) return at;
		at = afterComma(text, endOfValue(text, at));
	}
	return undefined;
};

const afterComma = (text: string, end: number): number => {
	const at = skipSpace(text, end);
	return text[at] === ',' ? skipSpace(text, at + 1) : at;
};

/** Offset after the value that begins at `start`. */
export const endOfValue = (text: string, start: number): number => {
	let depth = 0;
	let at = start;
	do {
		const sign = text[at];
		if (sign === '"') at = endOfString(text, at) + 1;
		else if (sign === '{' || sign === '[') {
			depth++;
			at++;
		} else if (sign === '}' || sign === ']') {
			depth--;
			at++;
		} else if (depth > 0) at++;
		else while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
	} while (depth > 0 && at < text.length);
	return at;
};

const skipSpace = (text: string, start: number): number => {
	let at = start;
	while (at < text.length && /[\s\uFEFF]/.test(text[at] ?? '')) at++;
	return at;
};
