/** Reads YAML that a stranger may have written: capped in size, depth and aliases, and without keys that reach a prototype. */
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Node, type YAMLMap } from 'yaml';
import type { Span } from '../core/span.ts';
import type { OpenedDocument } from './document.ts';
import { unsafeKey } from './readJson.ts';

/** Parses a text; never throws. */
export const readYaml = (text: string): OpenedDocument => {
	if (text.length > mostCharacters) return { problem: `The file is larger than ${mostCharacters / 1e6} million characters. Split it, or write it as JSON.`, span: null };
	const deep = tooDeep(text);
	if (deep !== null) return { problem: `The file nests more than ${mostDepth} levels deep. Facts need fewer.`, span: { start: deep, end: deep + 1 } };
	try {
		const document = parseDocument(text, { schema: 'core', logLevel: 'error', uniqueKeys: true, merge: false, prettyErrors: false });
		const [fault] = document.errors;
		if (fault !== undefined) return { problem: faultWords(fault.code), span: spanIn(text, fault.pos) };
		const value: unknown = document.toJS({ maxAliasCount: mostAliases });
		const unsafe = unsafeKey(value);
		if (unsafe !== undefined) {
			const at = Math.max(text.indexOf(unsafe), 0);
			return { problem: `The key "${unsafe}" is not allowed. Remove it.`, span: { start: at, end: at + unsafe.length } };
		}
		return { value, spanOf: path => spanOf(document, text, path) };
	} catch {
		// Too many aliases, or brackets deeper than the stack: no file that a person wrote.
		return { problem: 'The file cannot be read as YAML. Write it without anchors (&) and aliases (*).', span: null };
	}
};

const mostCharacters = 2e6;
const mostDepth = 64;
const mostAliases = 100;

const faultWords = (code: string): string =>
	code === 'DUPLICATE_KEY' ? 'This field is given twice. Remove one of them.'
	: code === 'TAB_AS_INDENT' ? 'YAML is indented with spaces, not with tabs.'
	: code === 'BAD_INDENT' || code === 'MISSING_CHAR' || code === 'BLOCK_AS_IMPLICIT_KEY' ? 'The file is not valid YAML here. Look at the indentation, a missing quote, or a missing colon.'
	: code === 'MULTIPLE_DOCS' ? 'Only one YAML document is read. Remove the line "---" between them.'
	: 'The file is not valid YAML here. Put texts that hold a colon or a # in quotes.';

/** Where brackets or lists in one line first nest too deep, or `null`: the parser would recurse for each. Counts those in quotes, too. */
const tooDeep = (text: string): number | null => {
	let depth = 0;
	let dashes = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at];
		if (sign === '[' || sign === '{') depth++;
		else if ((sign === ']' || sign === '}') && depth > 0) depth--;
		dashes = sign === '\n' ? 0 : sign === '-' || sign === '?' || sign === ':' ? dashes + (text[at + 1] === ' ' ? 1 : 0) : dashes;
		if (depth > mostDepth || dashes > mostDepth * 4) return at;
	}
	return null;
};

const spanIn = (text: string, [start, end]: readonly [number, number]): Span => {
	const from = Math.min(start, Math.max(text.length - 1, 0));
	return { start: from, end: Math.min(Math.max(end, from + 1), text.length) };
};

const spanOf = (document: Document, text: string, path: readonly PropertyKey[]): Span | null => {
	let node: unknown = document.contents;
	let found = node;
	for (const step of path) {
		if (isAlias(node)) node = node.resolve(document);
		node = isMap(node) ? pairOf(node, step) : isSeq(node) ? node.items[Number(step)] : undefined;
		if (!isNode(node)) break;
		found = node;
	}
	return isNode(found) && found.range ? firstLine(text, found, found.range[0], found.range[1]) : null;
};

const pairOf = ({ items }: YAMLMap, step: PropertyKey): unknown => {
	const pair = items.find(({ key }) => (isScalar(key) ? String(key.value) : null) === String(step));
	// A field without a value is shown at its name.
	return isNode(pair?.value) && pair.value.range && pair.value.range[1] > pair.value.range[0] ? pair.value : pair?.key;
};

/** Of a list or group the first character; of a text over several lines its first. */
const firstLine = (text: string, node: Node, start: number, end: number): Span => {
	if (!isScalar(node)) return { start, end: Math.min(start + 1, text.length) };
	const line = /[\r\n]/.exec(text.slice(start, end));
	return { start, end: Math.max(start + (line?.index ?? end - start), Math.min(start + 1, text.length)) };
};
