import type { Block, MarkdownDocument } from '../markdown/document.ts';
import type { Prose } from '../markdown/prose.ts';

/**
 * The numbered entries of a draft's reference sections ("References", "Sources", "Notes"), by number, in source text.
 *
 * Ordered list items and lines that begin `1.`, `1`, `[1]`, `¹` or `<sup>1</sup>`. Then, for numbers that no section has,
 * paragraphs outside of them that read as notes. One pass over the blocks.
 */
export function numberedReferences(document: MarkdownDocument): ReadonlyMap<number, string> {
	const entries = new Map<number, string>();
	const loose = new Map<number, string>();
	/** Level of the section's heading; 0 outside. */
	let level = 0;
	for (const block of document.blocks) {
		const title = headingOf(block, document);
		if (title !== undefined) {
			if (isReferenceTitle(title.text)) level = title.level;
			else if (title.level <= level) level = 0;
		} else if (level > 0) {
			readEntries(document.text.slice(block.from, block.to), block.type === 'OrderedList', entries);
		} else if (block.type === 'Paragraph' && MAY_OPEN.test(document.text.charAt(block.from))) {
			readNotes(document.text.slice(block.from, block.to), loose);
		} else if (block.type === 'OrderedList' && LISTED.test(document.text.slice(block.from, Math.min(block.to, block.from + 600)))) {
			readEntries(document.text.slice(block.from, block.to), true, loose);
		}
	}
	for (const [number, text] of loose) if (!entries.has(number)) entries.set(number, text);
	return entries;
}

/**
 * Finds the one entry of the draft's reference sections that begins with a name, and has a year where one is given. The sections are
 * read when they are first asked.
 */
export function createListed(document: MarkdownDocument): (name: string, year: number | null) => string | undefined {
	let byWord: ReadonlyMap<string, readonly Listed[]> | undefined;
	return (name, year) => {
		const wanted = plainStart(name);
		if (wanted.length < 2) return undefined;
		const fitting = ((byWord ??= indexed(document)).get(firstWord(wanted)) ?? []).filter(({ start, entry }) =>
			((start.startsWith(wanted) && !/^\p{L}/u.test(start.slice(wanted.length))) || start.includes(`(${wanted})`)) && (year === null || entry.includes(String(year))));
		return fitting.length === 1 ? fitting[0]?.entry : undefined;
	};
}

interface Listed {
	readonly entry: string;
	/** Its first words, plain. */
	readonly start: string;
}

/** Entries by their first word, and by the short form that follows the names: "United Nations Office on Drugs and Crime (UNODC). …" */
function indexed(document: MarkdownDocument): ReadonlyMap<string, readonly Listed[]> {
	const byWord = new Map<string, Listed[]>();
	for (const entry of sectionEntries(document)) {
		const listed = { entry, start: plainStart(entry) };
		for (const word of new Set([firstWord(listed.start), /\(([a-z.]{2,12})\)/.exec(listed.start)?.[1] ?? ''])) {
			const there = byWord.get(word);
			if (there === undefined) byWord.set(word, [listed]);
			else if (there.length < SAME_NAME) there.push(listed);
		}
	}
	return byWord;
}

/** More entries of one name are not told apart. */
const SAME_NAME = 60;

const plainStart = (text: string): string => text.slice(0, 160).replace(/^[\s\d.)(*_“"'‘[\]>+-]+/, '').replace(/[*_“”"]/g, '').toLowerCase();

const firstWord = (plain: string): string => /^[\p{L}.’'-]+/u.exec(plain)?.[0].replace(/[.’']+$/, '') ?? '';

/** Paragraphs, lines and items under the headings of references, in source text. */
function sectionEntries(document: MarkdownDocument): string[] {
	const entries: string[] = [];
	let level = 0;
	for (const block of document.blocks) {
		const title = headingOf(block, document);
		if (title !== undefined) {
			if (isReferenceTitle(title.text)) level = title.level;
			else if (title.level <= level) level = 0;
		} else if (level > 0) {
			let entry = '';
			for (const line of document.text.slice(block.from, block.to).split(/\r\n|\r|\n/)) {
				// A line goes on where it is indented, or the one before it has neither year nor end.
				const goesOn = entry !== '' && !/^[ \t>]{0,3}(?:[-*+]|\d{1,3}[.)])\s/.test(line) && (/^\s/.test(line) || !/(?:19|20)\d\d[\s\S]*[.>)\]/\w]\s{0,3}$/.test(entry));
				if (goesOn) entry += ` ${line.trim()}`;
				else {
					if (entry !== '') entries.push(entry);
					entry = line.trim();
				}
			}
			if (entry !== '') entries.push(entry);
		}
	}
	return entries;
}

/** First characters of a note, or of "Sources" over its notes in one paragraph. */
const MAY_OPEN = /[\d¹²³⁰⁴-⁹^<[\\*_A-Z]/;

const RAISED = /^[ \t>]{0,8}(?:\^\d{1,3}\^|<sup>\s{0,3}\d{1,3}\s{0,3}<\/sup>|[¹²³⁰⁴-⁹]{1,3}|\\?\[\d{1,3}\\?\](?![(:[]))[ \t]{0,4}\S/i;
/** "1 U.S. Department of State. (2023). …": a name after the number, then a year or an address. */
const PLAIN = /^[ \t>]{0,8}\d{1,2}[ \t]{1,4}(?=\p{Lu})(?=.{0,400}(?:[(,.]\s?(?:19|20)\d\d\b|https?:\/\/|\b[Ii]bid\b))/u;

/** "1. International Labour Organization (2014). …": a list of publications under no heading. */
const LISTED = /^[ \t>]{0,8}\d{1,2}[.)][ \t]{1,4}["“*_]{0,2}\p{Lu}[^\r\n\d]{1,300}?[(,.]\s?(?:19|20)\d\d[a-z]?\)?[.,:;]/u;

/** Notes in a paragraph under no heading of references: its first line opens one, or says "Sources" over them. */
function readNotes(source: string, entries: Map<number, string>): void {
	const end = source.search(/[\r\n]/);
	const first = end < 0 ? source : source.slice(0, end);
	const titled = first.length < 40 && first.length < source.length && isReferenceTitle(first.replace(/[*_]/g, ''));
	const notes = titled ? source.slice(first.length).replace(/^(?:\r\n|\r|\n)/, '') : source;
	if (titled || RAISED.test(first) || PLAIN.test(first)) readEntries(notes, false, entries);
}

/** Whether a heading opens a reference section. */
export const isReferenceTitle = (title: string): boolean =>
	/^[\d.\s]{0,8}(?:references?|sources?|notes|bibliography|works cited|endnotes|footnotes|literature(?: cited)?|citations|sources and notes|notes and (?:sources|references)|references and notes|further reading and sources|sources and references)\s*:?$/i.test(title.trim());

/** A heading, or a paragraph of one bold or plain word that opens a reference section. */
function headingOf(block: Block, document: MarkdownDocument): { readonly text: string; readonly level: number } | undefined {
	const prose: Prose | undefined = block.text.proses[0];
	if (prose === undefined) return undefined;
	if (prose.kind === 'heading') return { text: prose.text, level: prose.level ?? 6 };
	const bold = block.type === 'Paragraph' && prose.text.length < 40 && isReferenceTitle(prose.text) && document.text.charAt(block.from) !== '[';
	return bold ? { text: prose.text, level: 7 } : undefined;
}

const ENTRY = /^[ \t>]{0,8}(?:\\?\[(\d{1,3})\\?\]|(?:\^|<sup>\s{0,3})?(\d{1,3})(?:\\?[.)]|\^|\s{0,3}<\/sup>|[ \t])|([¹²³⁰⁴-⁹]{1,3}))[ \t]*(?=\S)/i;

function readEntries(source: string, ordered: boolean, entries: Map<number, string>): void {
	let number = 0;
	let lines: string[] = [];
	const close = (): void => {
		const text = lines.join(' ').trim();
		if (number > 0 && text !== '' && !entries.has(number)) entries.set(number, text);
		lines = [];
	};
	let indent = -1;
	for (const line of source.split(/\r\n|\r|\n/)) {
		const [mark, bracket, plain, raised] = ENTRY.exec(line) ?? [];
		const margin = line.length - line.trimStart().length;
		if (mark === undefined || (ordered && indent >= 0 && margin > indent + 1)) {
			if (number > 0) lines.push(line.trim());
			continue;
		}
		close();
		// A rendered list counts on from its first number, whatever is written.
		number = ordered && number > 0 ? number + 1 : Number(bracket ?? plain ?? digits(raised ?? ''));
		if (indent < 0) indent = margin;
		lines.push(line.slice(mark.length));
	}
	close();
}

const digits = (raised: string): string => Array.from(raised, (mark) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(mark))).join('');
