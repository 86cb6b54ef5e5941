import type { Span } from '../../server/src/core/span.ts';

/** One expectation or result: `^` marks a finding (`warning missing-citation fix`), `~` a figure (`supported harbour-2022-modern-slavery`). */
export interface Marked {
	readonly kind: '^' | '~';
	readonly span: Span;
	readonly label: string;
}

/** One case of a fixture file. */
export interface Case {
	readonly name: string;
	/** The draft, marker lines taken out, with the line ends that its options ask for. */
	readonly text: string;
	/** Option lines in order, `@ language mdx`; `@ FIXME …` says what is known to be amiss, `@ FIXME-fixes …` that fixes break a promise. */
	readonly options: readonly (readonly [name: string, value: string])[];
	readonly expected: readonly Marked[];
	/** It has a `~` marker, or says `@ figures all`: then the figures are compared as a whole, too. */
	readonly figures: boolean;
}

const CASE = /^=== (.+)$/;
const OPTION = /^@ ([a-z-]+|FIXME(?:-fixes)?)(?: (.*))?$/;
/** `+9` after the marks: so many characters more on the next lines, for what a line end parts. */
const MARK = /^( *)(\^+|~+)(?:\+(\d+))? ((?:error|warning|information|hint) [a-z-]+(?: fix)?|(?:supported|differs|outdated|disputed|unknown)(?: [a-z0-9-]+)?)$/;

/**
 * Splits a fixture file into its cases.
 *
 * Marker lines stand under the text they speak of and are removed, so the text under test is what a writer would write. No
 * draft has such a line: spaces, carets, and a severity word with a code are no prose.
 */
export function parseFixture(source: string): Case[] {
	const [before = '', ...parts] = `\n${source}`.split(/\n(?==== .)/);
	if (before.trim() !== '') throw new Error('Text before the first case.');
	return parts.map(parseCase);
}

function parseCase(part: string): Case {
	const [head = '', ...rest] = part.trimEnd().split('\n');
	const options: (readonly [string, string])[] = [];
	const lines: string[] = [];
	const marks: { readonly line: number; readonly found: RegExpExecArray }[] = [];
	for (const line of rest) {
		const option = lines.length === 0 ? OPTION.exec(line) : null;
		const mark = MARK.exec(line);
		if (option !== null) options.push([option[1] ?? '', option[2] ?? '']);
		else if (mark !== null && lines.length > 0) marks.push({ line: lines.length - 1, found: mark });
		else lines.push(line);
	}
	const has = (name: string, value: string): boolean => options.some(([it, is]) => it === name && is === value);
	const eol = has('eol', 'crlf') ? '\r\n' : has('eol', 'cr') ? '\r' : '\n';
	const text = lines.join(eol) + (has('end', 'none') ? '' : eol);
	const starts = lineStarts(text);
	const expected = marks.map(({ line, found: [, indent = '', signs = '', more, label = ''] }): Marked => {
		const start = (starts[line] ?? 0) + indent.length;
		return { kind: signs.startsWith('^') ? '^' : '~', span: { start, end: start + signs.length + Number(more ?? 0) }, label };
	});
	return { name: CASE.exec(head)?.[1] ?? '', text, options, expected, figures: has('figures', 'all') || expected.some(({ kind }) => kind === '~') };
}

/** The file's text with other expectations under each case. */
export const renderFixture = (cases: readonly Case[]): string =>
	`${cases.map(({ name, options, text, expected }) => [`=== ${name}`, ...options.map(([option, value]) => `@ ${option} ${value}`.trimEnd()), ...withMarks(text, expected)].join('\n').trimEnd()).join('\n\n')}\n`;

function withMarks(text: string, marked: readonly Marked[]): string[] {
	const starts = lineStarts(text);
	const sorted = [...marked].sort((a, b) => a.span.start - b.span.start || b.kind.localeCompare(a.kind) || a.label.localeCompare(b.label));
	return starts.flatMap((from, index) => {
		const to = starts[index + 1] ?? text.length + 1;
		const line = text.slice(from, to).replace(/[\r\n]+$/, '');
		return [line, ...sorted.filter(({ span }) => span.start >= from && span.start < to).map(({ kind, span, label }) => {
			const here = Math.min(span.end, from + line.length) - span.start;
			const more = span.end - span.start - here;
			return `${' '.repeat(span.start - from)}${kind.repeat(here)}${more > 0 ? `+${more}` : ''} ${label}`;
		})];
	});
}

function lineStarts(text: string): number[] {
	return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
}

/** What a person can read of it: `"49.6 million" (line 3) warning missing-citation fix`. */
export const describeMark = (text: string, { span, label }: Marked): string =>
	`${JSON.stringify(text.slice(span.start, span.end))} (line ${text.slice(0, span.start).split(/\r\n|\r|\n/).length}) ${label}`;
