import type { FileLabel, Label, Mark } from './label.ts';
import { readNumber, type Reading } from './reading.ts';

/** A marked draft, taken apart. */
export interface Marked {
	readonly text: string;
	readonly labels: readonly Label[];
	readonly file: FileLabel;
}

const citations: ReadonlySet<string> = new Set([
	'none', 'attributed', 'link', 'footnote', 'reference', 'pandoc', 'parenthetical', 'superscript', 'numbered', 'bare-url',
]);
const truths: ReadonlySet<string> = new Set(['matches', 'rounded', 'outdated', 'wrong', 'disputed', 'unknown']);
const codeOf: Readonly<Record<string, string>> = {
	none: 'missing-citation', attributed: 'attribution-only', outdated: 'outdated-figure', wrong: 'differs-from-source', disputed: 'disputed-figure',
};
const units: ReadonlySet<string> = new Set(['count', 'percent', 'money', 'ratio', 'rate', 'age', 'rank', 'multiplier', 'any']);

/** Every digit group and number word of a text, except those in marked spans: what has to be labelled as no figure. */
const numberLike = /\d+(?:[.,:/]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|half|thirds?|quarters?|fifths?|doubled?|tripled|twice)\b/giu;

interface Span {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly notes: readonly string[];
}

/** Takes `⟦text|notes⟧` out of a draft and says where the text stands. */
export function splitMarkup(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
	let text = '';
	let from = 0;
	const spans: Span[] = [];
	for (const found of marked.matchAll(/⟦([^|⟧]*)\|([^⟧]*)⟧/gu)) {
		text += marked.slice(from, found.index);
		const inner = found[1] ?? '';
		spans.push({ start: text.length, end: text.length + inner.length, text: inner, notes: (found[2] ?? '').split(' ').filter((note) => note !== '') });
		text += inner;
		from = found.index + found[0].length;
	}
	text += marked.slice(from);
	if (/[⟦⟧]/u.test(text)) throw new Error(`a mark is not closed near "${text.slice(Math.max(0, text.search(/[⟦⟧]/u) - 30)).slice(0, 60)}"`);
	return { text, spans };
}

/** Everything after one prefix among notes: `also:matches also:wrong` gives both. */
const after = (notes: readonly string[], prefix: string): string[] => notes.filter((note) => note.startsWith(prefix)).map((note) => note.slice(prefix.length));

/** The value of a figure. `unit:any` leaves the kind unscored. */
function reading(text: string, notes: readonly string[]): Omit<Reading, 'unit'> & { readonly unit: string | null } {
	const read = valueOf(text, notes);
	return { ...read, unit: read.unit === 'any' ? null : read.unit };
}

function valueOf(text: string, notes: readonly string[]): Reading {
	const stated = after(notes, '=')[0];
	const unit = after(notes, 'unit:')[0];
	if (unit !== undefined && !units.has(unit)) throw new Error(`"${text}": no unit ${unit}`);
	if (stated !== undefined) {
		const low = Number(stated);
		if (!Number.isFinite(low)) throw new Error(`"${text}": no number ${stated}`);
		return { low, high: low, unit: unit ?? 'count' };
	}
	const read = readNumber(text);
	if (read === null) throw new Error(`"${text}": state its value with =`);
	return { ...read, unit: unit ?? read.unit };
}

function statistic(file: string, span: Span): Label {
	const [citation, truth, ...rest] = span.notes;
	if (citation === undefined || !citations.has(citation) || truth === undefined || !truths.has(truth)) {
		throw new Error(`"${span.text}": expected a citation and a truth, not "${span.notes.join(' ')}"`);
	}
	const dropped = after(rest, '-');
	const codes = [...[codeOf[citation], codeOf[truth]].filter((code) => code !== undefined), ...after(rest, '+')].filter((code) => !dropped.includes(code));
	return {
		file, start: span.start, end: span.end, text: span.text, is_statistic: true, citation,
		...listed('citation_also', after(rest, 'cite:')), ...reading(span.text, rest),
		truth, ...listed('truth_also', after(rest, 'also:')), codes, codes_also: after(rest, '?'),
		why: rest.filter((note) => !/^(?:[=+?-]|unit:|also:|cite:)/u.test(note)),
	};
}

const listed = (name: 'citation_also' | 'truth_also', values: readonly string[]): Partial<Label> => values.length === 0 ? {} : { [name]: values };
const none = { is_statistic: false, citation: null, low: null, high: null, unit: null } as const;

/**
 * Turns a marked draft into its text and labels.
 *
 * `⟦49.6 million|none matches gems-2022-modern-slavery-total⟧` marks a figure: its citation, its truth, the statistics it
 * rests on, and, where needed, `=VALUE`, `unit:KIND`, `cite:LABEL` and `also:TRUTH` (others to accept), `+CODE`, `-CODE`,
 * `?CODE` (findings that must, need not, may come besides those that citation and truth imply).
 * `⟦412|border own⟧` is borderline, with `own` for the writer's own data, which must have no finding;
 * `⟦twice|no adverb⟧` is no figure; `⟦[^x]|mark unresolved-citation⟧` is a place where a finding may stand instead of on
 * its figure. Every other number in the draft becomes a label that says it is none.
 */
export function readMarked(file: string, marked: string): Marked {
	const { text, spans } = splitMarkup(marked);
	const labels: Label[] = [];
	const findings: Mark[] = [];
	for (const span of spans) {
		const at = { start: span.start, end: span.end, text: span.text };
		const [first, second] = span.notes;
		if (first === 'mark') findings.push({ code: second ?? '', ...at });
		else if (first === 'no') labels.push({ file, ...at, ...none, kind: second ?? 'other', codes: [], codes_also: [] });
		else if (first === 'border') {
			labels.push({ file, ...at, ...none, kind: second ?? 'borderline', borderline: true, ...second === 'own' ? { codes: [], codes_also: [] } : {} });
		} else labels.push(statistic(file, span));
	}
	for (const found of text.matchAll(numberLike)) {
		const start = found.index;
		const end = start + found[0].length;
		if (spans.some((span) => start < span.end && span.start < end)) continue;
		const kind = /^(?:1[6-9]|20)\d\d$/u.test(found[0]) ? 'year' : 'other';
		labels.push({ file, start, end, text: found[0], ...none, kind, codes: [], codes_also: [] });
	}
	return { text, labels: labels.sort((a, b) => a.start - b.start), file: { file, findings } };
}
