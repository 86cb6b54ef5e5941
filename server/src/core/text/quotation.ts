import type { Span } from '../span.ts';

/** Whether an offset of a prose stands within quotation marks, over the whole prose: a quotation may hold many sentences. */
export const isInQuotation = (text: string, at: number): boolean => quotationAround(text, at) !== undefined;

/** The quotation that holds an offset, its marks included; one that nothing closes goes on to the prose's end. */
export function quotationAround(text: string, at: number): Span | undefined {
	if (last?.text !== text) last = { text, spans: quotationsOf(text) };
	const { spans } = last;
	let low = 0;
	for (let high = spans.length; low < high;) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
		else high = middle;
	}
	const span = spans[low];
	return span !== undefined && span.start < at ? span : undefined;
}

/** Questions come figure by figure of one prose. */
let last: { readonly text: string; readonly spans: readonly Span[] } | undefined;

/**
 * The quotations of a prose, outermost only, in order: “…”, "…", ‘…’, '…' and «…». Apostrophes, inches and "’90s" are none.
 *
 * One pass over the marks. A curly mark that nothing closes quotes to the end, as where a speech goes on in the next
 * paragraph; another one only where it opens the prose.
 */
export function quotationsOf(text: string): Span[] {
	const marks = [...text.matchAll(/[“”„"‘’'«»]/g)].map(({ index }) => index);
	const spans: Span[] = [];
	/** Kinds that nothing further on closes. */
	const open = new Set<string>();
	for (let mark = 0; mark < marks.length; mark++) {
		const start = marks[mark] ?? 0;
		const kind = text.charAt(start);
		if (!opens(text, start) || open.has(kind)) continue;
		const close = kind === '‘' || kind === "'" ? closingSingle(text, marks, mark) : closingDouble(text, marks, mark);
		if (close >= 0) {
			spans.push({ start, end: (marks[close] ?? start) + 1 });
			mark = close;
		} else if (kind === '“' || text.slice(0, start).trim() === '') {
			spans.push({ start, end: text.length });
			break;
		} else if (kind !== '‘' && kind !== "'") {
			open.add(kind);
		}
	}
	return spans;
}

/** A mark at a word's start. */
function opens(text: string, at: number): boolean {
	const mark = text.charAt(at);
	if (mark === '”' || mark === '’' || mark === '»' || mark === '„') return false;
	if (mark === '«') return true;
	const before = at === 0 || /[\s([{/“‘"'—–\uFFFC-]/.test(text.charAt(at - 1));
	const after = text.charAt(at + 1);
	if (!before || after === '' || /\s/.test(after)) return false;
	return mark === '“' || mark === '"' || !/^(?:\d0s\b|\d\d\b(?![,.]\d| ?(?:million|billion|per|%))|(?:em|til|tis|twas|cause|bout|n)\b)/i.test(text.slice(at + 1, at + 12));
}

/** The place among the marks of what closes “, " or «; marks of the same kind may nest where they show their side. */
function closingDouble(text: string, marks: readonly number[], from: number): number {
	const kind = text.charAt(marks[from] ?? 0);
	let depth = 1;
	for (let at = from + 1; at < marks.length; at++) {
		const place = marks[at] ?? 0;
		const mark = text.charAt(place);
		const closes = kind === '«' ? mark === '»' : kind === '“' ? mark === '”' || (mark === '“' && !opens(text, place)) : mark === '"' && /\S/.test(text.charAt(place - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(place + 1));
		if (closes) depth--;
		else if (mark === kind && kind !== '"') depth++;
		if (depth === 0) return at;
	}
	return -1;
}

/**
 * What closes ‘ before the next one opens: the first mark that can be no apostrophe ("act,’ she"), else the first behind
 * an s ("‘victims’ of"), which may be a genitive ("workers’ rights").
 */
function closingSingle(text: string, marks: readonly number[], from: number): number {
	const kind = text.charAt(marks[from] ?? 0);
	const closer = kind === '‘' ? '’' : "'";
	let doubtful = -1;
	for (let at = from + 1; at < marks.length; at++) {
		const place = marks[at] ?? 0;
		const mark = text.charAt(place);
		if (mark === kind && opens(text, place)) break;
		if (mark !== closer || /[\p{L}\p{N}]/u.test(text.charAt(place + 1)) || /\s/.test(text.charAt(place - 1))) continue;
		if (!/s/i.test(text.charAt(place - 1))) return at;
		if (doubtful < 0) doubtful = at;
	}
	return doubtful;
}
