import type { Code } from '../core/findings/catalogue.ts';
import type { Decision } from '../core/findings/reasons.ts';
import type { Span } from '../core/span.ts';
import { addToList } from '../facts/addEntry.ts';
import { openDocument } from '../facts/document.ts';
import { explain, fieldOf } from '../facts/explain.ts';
import { endOfValue } from '../facts/locate.ts';
import type * as z from '../facts/zod.ts';
import type { ConfigProblem } from './parse.ts';
import { acceptedSchema, decisionSchema } from './settledSchema.ts';

/** Which of the two files: decisions with reasons, or findings accepted as they were. The name of its list. */
export type SettledKind = 'decisions' | 'accepted';

/** Reads a file of settled findings. An entry that cannot be used is reported at its place and left out. */
export function parseSettled(kind: SettledKind, text: string): ParsedSettled {
	const opened = openDocument('', text);
	const start: Span = { start: 0, end: 0 };
	if ('problem' in opened) {
		return { entries: [], problems: [{ span: opened.span ?? start, words: opened.problem }] };
	}
	const { value, spanOf } = opened;
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return { entries: [], problems: [{ span: start, words: `This should be a group of fields: { "${kind}": [ … ] }.` }] };
	}
	const problems: ConfigProblem[] = [];
	const report = (path: readonly PropertyKey[], words: string) => problems.push({ span: spanOf(path) ?? start, words });
	const fields = Object.entries(value) as [string, unknown][];
	for (const [key] of fields) {
		if (key !== '$schema' && key !== kind) {
			report([key], `${key.slice(0, 60)}: There is no such field here. Check the spelling or remove it.`);
		}
	}
	const list = fields.find(([key]) => key === kind)?.[1];
	if (list !== undefined && !Array.isArray(list)) {
		report([kind], `${kind}: This should be a list: [ … ]`);
	}
	const items: readonly unknown[] = Array.isArray(list) ? list : [];
	if (items.length > most[kind]) {
		report([kind], `${kind}: This list has more than ${most[kind]} items; only those are used.`);
	}
	const entries: SettledEntry[] = [];
	for (const [index, item] of items.slice(0, most[kind]).entries()) {
		const result = schemas[kind].safeParse(item, { reportInput: true });
		if (result.success) {
			const { fingerprint, code, figure, draft = null } = result.data;
			entries.push({ index, fingerprint, code, figure, draft });
		} else if (problems.length < mostProblems) {
			for (const issue of result.error.issues) {
				const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
				report([kind, index, ...path], `${fieldOf([kind, index, ...path])}: ${explain(issue)}`);
			}
		}
	}
	return { entries, problems };
}

/** What is in a file of settled findings. */
export interface ParsedSettled {
	readonly entries: readonly SettledEntry[];
	readonly problems: readonly ConfigProblem[];
}

/** A finding that is not shown. */
export interface SettledEntry {
	/** Its place in the file's list. */
	readonly index: number;
	readonly fingerprint: string;
	readonly code: Code;
	readonly figure: string;
	/** The draft it stood in, seen from the folder. */
	readonly draft: string | null;
}

/** A decision as it goes into the file. */
export interface DecisionEntry extends Decision {
	readonly who: string | null;
	/** ISO date. */
	readonly date: string;
	readonly draft: string | null;
}

/** The file's text with one more decision; `undefined` where it is in no shape to take one. */
export function withDecision(text: string, { figure, code, reason, who, date, draft, fingerprint }: DecisionEntry): string | undefined {
	return addToList(text, 'decisions', {
		figure: figure.slice(0, 200), code, reason, ...who === null ? {} : { who }, date, ...draft === null ? {} : { draft }, fingerprint,
	});
}

/** A file of accepted findings, written anew: sorted, so that two versions are easy to compare. */
export function acceptedText(entries: readonly Omit<SettledEntry, 'index'>[]): string {
	const sorted = entries.toSorted((a, b) => compare(a.draft ?? '', b.draft ?? '') || compare(a.code, b.code) || compare(a.fingerprint, b.fingerprint));
	return `${JSON.stringify({ accepted: sorted.map(({ figure, code, draft, fingerprint }) => ({ figure: figure.slice(0, 200), code, ...draft === null ? {} : { draft }, fingerprint })) }, null, '\t')}\n`;
}

/** Where an entry stands in the text. */
export const entrySpan = (kind: SettledKind, text: string, index: number): Span => {
	const opened = openDocument('', text);
	const start = 'problem' in opened ? 0 : opened.spanOf([kind, index])?.start ?? 0;
	return { start, end: Math.max(endOfValue(text, start), start) };
};

/** What to take out of the text so that an entry is gone, with the comma that parts it from its neighbour. */
export function removalSpan(kind: SettledKind, text: string, index: number): Span {
	const { start, end } = entrySpan(kind, text, index);
	const [comma = ''] = /^\s*,/.exec(text.slice(end, end + 1000)) ?? [];
	const before = text.slice(0, start);
	const space = before.length - before.trimEnd().length;
	if (comma !== '') {
		return { start: start - space, end: end + comma.length };
	}
	const [lead = ''] = /,?\s*$/.exec(before.slice(-1000)) ?? [];
	return { start: start - lead.length, end };
}

const compare = (a: string, b: string): number => a < b ? -1 : a > b ? 1 : 0;

const schemas = { decisions: decisionSchema, accepted: acceptedSchema } as const satisfies Record<SettledKind, z.ZodMiniType>;
const most = { decisions: 20_000, accepted: 200_000 } as const;
const mostProblems = 100;
