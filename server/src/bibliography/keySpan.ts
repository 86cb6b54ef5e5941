import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../core/span.ts';
import { bibtexKeySpan } from './bibtex.ts';
import { BIBLIOGRAPHY_CAP, formatOf } from './parse.ts';

/** Where the key of an entry stands in a bibliography file, without quotes; `undefined` where it has none or is written with escapes. */
export function keySpan(path: string, text: string, key: string): Span | undefined {
	const format = formatOf(path);
	if (format === undefined || text.length > BIBLIOGRAPHY_CAP) return undefined;
	return format === 'bibtex' ? bibtexKeySpan(text, key) : cslKeySpan(text, key);
}

/** JSON is YAML too, and its parser knows where things stand. */
function cslKeySpan(text: string, key: string): Span | undefined {
	const root = parseDocument(text, { logLevel: 'silent', schema: 'core' }).contents;
	const list = isMap(root) ? root.get('references', true) ?? root.get('items', true) : root;
	for (const item of isSeq(list) ? list.items : []) {
		const id = isMap(item) ? item.get('id', true) ?? item.get('citation-key', true) : undefined;
		if (!isScalar(id) || String(id.value) !== key || id.range == null) continue;
		const [start, end] = id.range;
		const at = text.slice(start, end).indexOf(key);
		return at < 0 ? undefined : { start: start + at, end: start + at + key.length };
	}
	return undefined;
}
