import type { TextEdit } from '../analysis.ts';
import { isReferenceTitle } from '../citation/references.ts';
import type { Source } from '../facts/model.ts';
import type { Block } from '../markdown/document.ts';
import { appended, reference } from './definitions.ts';
import { draftCitations, lineEndOf } from './context.ts';
import type { FixContext } from './context.ts';

/** A number or a place in the draft's list of references, with the edit that puts the entry there. */
export interface Listed {
	readonly number: number;
	readonly edits: readonly TextEdit[];
}

/** The entry of a source in a numbered list: the one that is there, else the next number. */
export function numberFor(context: FixContext, source: Source, locator: string | null, wanted?: number): Listed {
	const { lookup } = draftCitations(context);
	let last = 0;
	let lastEntry = '';
	for (let n = 1, gap = 0; n < 1000 && gap < 5; n++) {
		const entry = lookup.numbered(n);
		if (entry === undefined) {
			gap++;
			continue;
		}
		gap = 0;
		last = n;
		lastEntry = entry;
		if (wanted === undefined && context.resolver.byWords(entry).source === source.id) return { number: n, edits: [] };
	}
	const number = wanted ?? last + 1;
	const text = reference(context, source, 'list', locator);
	const section = referenceSection(context);
	const end = section?.last;
	const note = section === undefined && last > 0 ? noteBehind(context, lastEntry, number, text) : undefined;
	if (note !== undefined) return { number, edits: [note] };
	if (end === undefined) return { number, edits: [section === undefined ? newSection(context, `${number}. ${text}`) : behind(context, section.heading, `${number}. ${text}`, true)] };
	const written = context.text.slice(end.from, end.to);
	const bracketed = /^\s*\\?\[\d/.test(written);
	// Entries may share a paragraph, a line each; a list goes on without a blank line.
	const [own = ''] = /^(?:\\?\[\d{1,3}\\?\]|\d{1,3}[.)])/.exec(written.trimStart()) ?? [];
	const mark = bracketed ? own.replace(/\d{1,3}/, String(number)) : own.endsWith(')') ? `${number})` : `${number}.`;
	const joined = end.type === 'OrderedList' || written.split('\n').filter((line) => /^\s*\\?\[?\d{1,3}/.test(line)).length > 1;
	return { number, edits: [behind(context, end, `${mark} ${text}`, !joined)] };
}

/** Superscript digits of a number. */
export const raised = (number: number): string => Array.from(String(number), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');

/** Behind the last of the notes that stand under no heading, marked as that one is. */
function noteBehind(context: FixContext, entry: string, number: number, text: string): TextEdit | undefined {
	const block = context.document.blocks.findLast(({ type, from, to }) => type === 'Paragraph' && context.text.slice(from, to).includes(entry.slice(0, 24)));
	const lines = block === undefined ? [] : context.text.slice(block.from, block.to).split(/\r?\n/).flatMap((line) => NOTE.exec(line)?.[0] ?? []);
	const mark = lines.at(-1);
	if (block === undefined || mark === undefined) return undefined;
	const own = /\d/.test(mark) ? mark.replace(/\d{1,3}/, String(number)) : raised(number);
	return behind(context, block, `${own} ${text}`, lines.length < 2);
}

const NOTE = /^(?:[¹²³⁰⁴-⁹]{1,3}|<sup>\d{1,3}<\/sup>|\^\d{1,3}\^|\\?\[\d{1,3}\\?\]|\d{1,3}[.)]?)(?=[ \t])/;

/** The edit that lists a source under the references, in the form of the entries there; none where it is listed. */
export function listing(context: FixContext, source: Source, locator: string | null): TextEdit[] {
	const section = referenceSection(context);
	const text = reference(context, source, 'list', locator);
	if (section === undefined) return [newSection(context, text)];
	const listed = section.blocks.some(({ from, to }) => entriesOf(context.text.slice(from, to)).some((entry) => context.resolver.byWords(entry).source === source.id));
	if (listed) return [];
	const { last } = section;
	if (last === undefined) return [behind(context, section.heading, text, true)];
	if (last.type === 'OrderedList') return [...numberFor(context, source, locator).edits];
	const [bullet] = last.type === 'BulletList' ? /^[-*+]\s+/.exec(context.text.slice(last.from, last.to)) ?? [] : [];
	return [behind(context, last, `${bullet ?? ''}${text}`, bullet === undefined)];
}

/** Whether the draft has a section of references. */
export const hasReferenceList = (context: FixContext): boolean => referenceSection(context) !== undefined;

interface Section {
	readonly heading: Block;
	readonly blocks: readonly Block[];
	/** Its last block that holds entries. */
	readonly last: Block | undefined;
}

/** The section of references, by its title. */
export function referenceSection({ document }: FixContext): Section | undefined {
	let section: { heading: Block; level: number; blocks: Block[] } | undefined;
	for (const block of document.blocks) {
		const prose = block.text.proses[0];
		if (prose?.kind === 'heading') {
			const level = prose.level ?? 6;
			if (section !== undefined && level <= section.level) break;
			if (section === undefined && isReferenceTitle(prose.text)) section = { heading: block, level, blocks: [] };
		} else if (section !== undefined && prose !== undefined && prose.kind !== 'note') {
			section.blocks.push(block);
		}
	}
	return section === undefined ? undefined : { ...section, last: section.blocks.at(-1) };
}

/** Entries of a block: list items and lines. */
const entriesOf = (source: string): string[] => source.split(/\r?\n(?=\s{0,3}(?:[-*+]|\d{1,3}[.)]|\\?\[\d)\s?|[^\s])/).slice(0, 500);

function behind(context: FixContext, block: Block, line: string, apart: boolean): TextEdit {
	const eol = lineEndOf(context.text);
	let at = block.to;
	while (at > block.from && /\s/.test(context.text.charAt(at - 1))) at--;
	return { span: { start: at, end: at }, newText: `${apart ? eol : ''}${eol}${line}` };
}

function newSection(context: FixContext, line: string): TextEdit {
	const eol = lineEndOf(context.text);
	return appended(context, `## ${context.options.publication === 'press' ? 'Sources' : 'References'}${eol}${eol}${line}`);
}
