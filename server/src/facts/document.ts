/** Opens a JSON or YAML file that a stranger may have written, as a value in which every part knows its place in the text. */
import type { Span } from '../core/span.ts';
import { locate } from './locate.ts';
import { endOfString, readJson } from './readJson.ts';
import { readYaml } from './readYaml.ts';

/** What is in a file, or what is the matter with it. */
export type OpenedDocument = Opened | { readonly problem: string; readonly span: Span | null };

/** A value with the places of its parts. */
export interface Opened {
	readonly value: unknown;
	/** Where the value at a path stands, or the deepest part of the path that exists; `null` for an empty text. */
	readonly spanOf: (path: readonly PropertyKey[]) => Span | null;
}

/** Opens a text as YAML where the path ends so, else as JSON. Never throws. */
export const openDocument = (path: string, text: string): OpenedDocument => {
	if (isYaml(path)) return readYaml(text);
	const read = readJson(text);
	if ('problem' in read) return { problem: read.problem, span: read.offset === null ? null : jsonSpanAt(text, read.offset) };
	return {
		value: read.value,
		spanOf: steps => {
			const at = locate(text, steps);
			return at === null ? null : jsonSpanAt(text, at);
		},
	};
};

/** Whether a file is YAML by its name. */
export const isYaml = (path: string): boolean => /\.ya?ml$/i.test(path);

/** The JSON value that begins at an offset: a whole string; of a list or group its bracket; else up to the next separator. */
export const jsonSpanAt = (text: string, start: number): Span => {
	if (text[start] === '"') return { start, end: Math.min(endOfString(text, start) + 1, text.length) };
	const rest = /^(?:[[{]|[^\s,\]}]+)/.exec(text.slice(start, start + 200))?.[0] ?? '';
	return { start, end: Math.min(start + Math.max(rest.length, 1), text.length) };
};
