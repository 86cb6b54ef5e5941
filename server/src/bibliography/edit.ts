import { isMap, isSeq, parseDocument } from 'yaml';
import type { TextEdit } from '../core/analysis.ts';
import type { BibliographyEntry } from '../core/citation/bibliography.ts';
import { readAddress, readDoi } from '../core/citation/url.ts';
import type { Source } from '../core/facts/model.ts';
import { bibtexEntry } from './bibtexEntry.ts';
import { cslItem } from './cslItem.ts';
import { BIBLIOGRAPHY_CAP, formatOf, parseBibliography } from './parse.ts';

/**
 * The edit that appends an entry to a bibliography file, in the file's own format and line ends.
 *
 * `undefined` where the key or the source is there already, and where the file is in no shape to take an entry.
 */
export function bibliographyEdit(path: string, text: string, source: Source, key: string): TextEdit | undefined {
	const format = formatOf(path);
	if (format === undefined || text.length > BIBLIOGRAPHY_CAP) return undefined;
	const { entries } = parseBibliography(path, text);
	if (entries.some((entry) => entry.key === key || isSameSource(entry.item, source))) return undefined;
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const edit = format === 'bibtex' ? append(text, bibtexEntry(source, key)) : format === 'json' ? jsonEdit(text, source, key) : yamlEdit(text, source, key);
	return edit && { span: edit.span, newText: edit.newText.replace(/\n/g, eol) };
}

function append(text: string, entry: string): TextEdit {
	const end = text.trimEnd().length;
	const breaks = text.slice(end).split('\n').length - 1;
	return insertAt(text.length, `${end === 0 ? '' : '\n'.repeat(Math.max(0, 2 - breaks))}${entry}\n`);
}

function jsonEdit(text: string, source: Source, key: string): TextEdit | undefined {
	const item = cslItem(source, key);
	if (text.trim() === '') return insertAt(text.length, `[\n${indented(JSON.stringify(item, null, 2), '  ')}\n]\n`);
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return undefined;
	}
	if (!Array.isArray(data)) return undefined;
	const close = text.lastIndexOf(']');
	const last = text.slice(0, close).trimEnd().length;
	const [, indent = '  '] = /^\s*\[\s*?\n([ \t]+)\S/.exec(text.slice(0, 2000)) ?? [];
	return { span: { start: last, end: close }, newText: `${data.length === 0 ? '' : ','}\n${indented(JSON.stringify(item, null, indent), indent)}\n` };
}

function yamlEdit(text: string, source: Source, key: string): TextEdit | undefined {
	const lines = Object.entries(cslItem(source, key)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	const item = (margin: string): string => `${margin}- ${lines.join(`\n${margin}  `)}`;
	if (text.trim() === '') return insertAt(text.length, `references:\n${item('')}\n`);
	const document = parseDocument(text, { logLevel: 'silent' });
	if (document.errors.length > 0) return undefined;
	const root = document.contents;
	const list = isSeq(root) ? root : isMap(root) ? root.get('references', true) : undefined;
	if (!isSeq(list) || list.flow === true) return undefined;
	const first = list.range[0];
	const margin = text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replace(/[^ \t]/g, ' ');
	// The list's own end, before comments and document marks that follow it.
	const end = text.slice(0, list.range[1]).trimEnd().length;
	return insertAt(end, `\n${item(margin)}`);
}

const insertAt = (at: number, newText: string): TextEdit => ({ span: { start: at, end: at }, newText });
const indented = (text: string, indent: string): string => text.replace(/^/gm, indent);

function isSameSource(item: BibliographyEntry['item'], source: Source): boolean {
	if (source.doi !== null && readDoi(item.doi ?? item.url ?? '') === readDoi(source.doi)) return true;
	const there = readAddress(item.url ?? '');
	const own = readAddress(source.url ?? '');
	if (there !== undefined && own !== undefined && own.path !== '' && there.host === own.host && there.path === own.path && there.query === own.query) return true;
	return plain(item.title) === plain(source.title) && item.issued[0] === source.issued[0] && item.title !== '';
}

const plain = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
