/** Adds entries to a file of facts, and leaves everything that stands in it as it is written. */
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { isYaml, openDocument } from './document.ts';
import { endOfValue } from './locate.ts';
import type { NewEntries } from './newEntry.ts';

/** The file's new text; `undefined` where it is in no shape to take entries: it cannot be read, or holds no groups of entries. */
export const withEntries = (path: string, text: string, entries: NewEntries): string | undefined => {
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const lists = (['publishers', 'sources', 'statistics'] as const).filter(key => entries[key].length > 0);
	let now = text.trim() === '' ? (isYaml(path) ? '' : '{\n}\n') : text;
	for (const key of lists) {
		for (const entry of entries[key]) {
			const next = isYaml(path) ? addToYaml(now, key, entry, eol) : addToJson(path, now, key, entry, eol);
			if (next === undefined) return undefined;
			now = next;
		}
	}
	return now;
};

/** A JSON file's new text with one more item in its list `key`; `undefined` where it cannot be read or has no such list. */
export const addToList = (text: string, key: string, entry: object): string | undefined =>
	addToJson('', text.trim() === '' ? '{\n}\n' : text, key, entry, text.includes('\r\n') ? '\r\n' : '\n');

const addToJson = (path: string, text: string, key: string, entry: object, eol: string): string | undefined => {
	const opened = openDocument(path, text);
	if ('problem' in opened || typeof opened.value !== 'object' || opened.value === null || Array.isArray(opened.value)) return undefined;
	const whole: object = opened.value;
	const list: unknown = Object.getOwnPropertyDescriptor(whole, key)?.value;
	const unit = /^[{[]?\s*?\n([ \t]+)\S/.exec(text.replace(/^\uFEFF/, ''))?.[1] ?? '\t';
	const lines = (value: unknown, depth: number): string => JSON.stringify(value, null, unit).replaceAll('\n', `\n${unit.repeat(depth)}`);
	const put = (at: number, end: number, words: string): string => text.slice(0, at) + words.replaceAll('\n', eol) + text.slice(end);
	if (Array.isArray(list)) {
		const start = opened.spanOf([key])?.start ?? 0;
		if (list.length === 0) return put(start, endOfValue(text, start), `[\n${unit.repeat(2)}${lines(entry, 2)}\n${unit}]`);
		const last = endOfValue(text, opened.spanOf([key, list.length - 1])?.start ?? 0);
		return put(last, last, `,\n${unit.repeat(2)}${lines(entry, 2)}`);
	}
	if (list !== undefined) return undefined;
	const member = `\n${unit}${JSON.stringify(key)}: [\n${unit.repeat(2)}${lines(entry, 2)}\n${unit}]`;
	const before = Object.keys(whole).at(-1);
	if (before === undefined) {
		const open = opened.spanOf([])?.start ?? 0;
		return put(open, endOfValue(text, open), `{${member}\n}`);
	}
	const end = endOfValue(text, opened.spanOf([before])?.start ?? 0);
	return put(end, end, `,${member}`);
};

const addToYaml = (text: string, key: string, entry: object, eol: string): string | undefined => {
	if ('problem' in openDocument('x.yaml', text)) return undefined;
	const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
	const root: unknown = document.contents;
	if (root !== null && !isMap(root)) return undefined;
	const list: unknown = isMap(root) ? root.get(key, true) : undefined;
	const item = (margin: string) => stringify([entry], { lineWidth: 0 }).trimEnd().replace(/^(?=.)/gm, margin);
	const put = (at: number, words: string): string => text.slice(0, at) + words.replaceAll('\n', eol) + text.slice(at);
	if (isSeq(list) && list.flow !== true && list.items.length > 0 && list.range) {
		const first = list.range[0];
		const margin = text.slice(text.lastIndexOf('\n', first - 1) + 1, first).replace(/[^ \t]/g, ' ');
		// The list's own end, before comments and blank lines that follow it.
		return put(text.slice(0, list.range[1]).trimEnd().length, `\n${item(margin)}`);
	}
	if (list === undefined && (root === null || isMap(root) && root.flow !== true)) {
		const gap = text === '' || text.endsWith('\n') ? '' : '\n';
		return put(text.length, `${gap}${key}:\n${item('  ')}\n`);
	}
	// A list in brackets, or none yet: the library writes the document anew.
	document.setIn([key], [...isSeq(list) ? list.items : [], document.createNode(entry)]);
	return document.toString({ lineWidth: 0 });
};
