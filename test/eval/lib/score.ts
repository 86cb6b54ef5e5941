import { acceptedCitations, acceptedVerdicts, expectation, scoredCodes, type ScoredCode } from './expect.ts';
import { nothing, plus, type Share } from './interval.ts';
import { core, type FileLabel, type Label } from './label.ts';
import { match, overlaps, type Range } from './overlap.ts';
import type { ReportedFigure, ReportedFile, ReportedFinding } from './report.ts';

/** Something that came out otherwise than labelled. */
export interface Miss {
	/** What was scored: "figure found", "value". */
	readonly kind: string;
	readonly file: string;
	readonly start: number;
	readonly text: string;
	readonly expected: string;
	readonly got: string;
}

/** The scores of one or more files, by name, and what was missed. */
export interface Scored {
	readonly shares: ReadonlyMap<string, Share>;
	readonly misses: readonly Miss[];
}

/** Everything that is scored, in the order it is printed. */
export const metrics: readonly string[] = [
	'figures precision', 'figures recall', 'value right', 'cited or not', 'citation kind', 'verdict, known', 'verdict, all', 'statistic named',
	...scoredCodes.flatMap((code) => [`${code} precision`, `${code} recall`]), 'files left alone',
];

class Tally {
	readonly shares = new Map<string, Share>();
	readonly misses: Miss[] = [];
	readonly #file: string;

	constructor(file: string) {
		this.#file = file;
	}

	add(metric: string, right: boolean, at: { start: number; text: string }, expected: string, got: string): void {
		this.count(metric, right);
		this.note(metric, right, at, expected, got);
	}

	/** A score whose misses are noted under another name. */
	count(metric: string, right: boolean): void {
		this.shares.set(metric, plus(this.shares.get(metric) ?? nothing, { right: right ? 1 : 0, of: 1 }));
	}

	note(metric: string, right: boolean, at: { start: number; text: string }, expected: string, got: string): void {
		if (!right) this.misses.push({ kind: metric, file: this.#file, start: at.start, text: at.text, expected, got });
	}
}

const kindOfCitation: Readonly<Record<string, string>> = { 'bare-url': 'url', attributed: 'attribution', none: 'none' };
const isUncited = (citation: string): boolean => citation === 'none' || citation === 'attributed' || citation === 'attribution';
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.001 + 1e-9;
const say = (figure: ReportedFigure): string =>
	`${figure.quantity.kind} ${figure.quantity.low}${figure.quantity.high === figure.quantity.low ? '' : `-${figure.quantity.high}`}`;

/** Whether one of the figures on a label has the labelled kind and each stated bound. */
export function valueRight(label: Label, figures: readonly ReportedFigure[]): boolean {
	const same = figures.filter((figure) => typeof label.unit !== 'string' || figure.quantity.kind === label.unit);
	const values = same.flatMap((figure) => [figure.quantity.low, figure.quantity.high]);
	return same.length > 0 && [label.low, label.high].every((bound) => typeof bound !== 'number' || values.some((value) => near(value, bound)));
}

function scoreFigures(tally: Tally, labels: readonly Label[], figures: readonly ReportedFigure[], kin: Kin): void {
	const onFigure = match(figures, (figure) => figure.offset, labels, core);
	figures.forEach((figure, index) => {
		const on = onFigure[index] ?? [];
		if (on.some((label) => label.is_statistic && label.borderline !== true)) {
			tally.add('figures precision', true, { start: figure.offset[0], text: figure.text }, '', '');
		} else if (!on.some((label) => label.borderline === true)) {
			tally.add('figures precision', false, { start: figure.offset[0], text: figure.text }, `no figure (${on[0]?.kind ?? 'unlabelled'})`, say(figure));
		}
	});
	const statistics = labels.filter((label) => label.is_statistic && label.borderline !== true);
	const onLabel = match(statistics, core, figures, (figure) => figure.offset);
	statistics.forEach((label, index) => {
		const on = onLabel[index] ?? [];
		const first = on[0];
		tally.add('figures recall', first !== undefined, label, 'a figure', 'nothing');
		if (first === undefined) return;
		if (typeof label.low === 'number' || typeof label.high === 'number') {
			tally.add('value right', valueRight(label, on), label, `${label.unit ?? ''} ${label.low ?? ''}-${label.high ?? ''}`, on.map(say).join(', '));
		}
		scoreCitation(tally, label, first);
		const verdicts = acceptedVerdicts(label);
		if (verdicts.length === 0) return;
		const right = verdicts.includes(first.verdict);
		const got = `${first.verdict} (${first.statistic ?? 'no statistic'})`;
		const expected = `${verdicts.join(' or ')} (${label.why?.join(', ') ?? ''})`;
		tally.count('verdict, all', right);
		if (label.truth === 'unknown') tally.note('verdict, unknown to the facts', right, label, expected, got);
		else tally.add('verdict, known', right, label, expected, got);
		// Right for the wrong reason is not right: which statistic was compared is scored on its own.
		if (first.statistic === null || label.why === undefined || label.why.length === 0) return;
		const named = label.why.flatMap((id) => [id, ...kin(id)]);
		tally.add('statistic named', named.includes(first.statistic), label, label.why.join(' or '), first.statistic);
	});
}

function scoreCitation(tally: Tally, label: Label, figure: ReportedFigure): void {
	const accepted = acceptedCitations(label);
	if (accepted.length === 0) return;
	const got = figure.citation?.kind ?? 'none';
	tally.add('cited or not', accepted.some((citation) => isUncited(citation) === isUncited(got)), label, accepted.join(' or '), got);
	tally.add('citation kind', accepted.some((citation) => (kindOfCitation[citation] ?? citation) === got), label, accepted.join(' or '), got);
}

function scoreCode(tally: Tally, code: ScoredCode, labels: readonly Label[], file: FileLabel | undefined, findings: readonly ReportedFinding[]): void {
	const of = findings.filter((finding) => finding.code === code);
	const marks = (file?.findings ?? []).filter((mark) => mark.code === code);
	const allowed = (file?.findings_also ?? []).filter((mark) => mark.code === code);
	const lenient = labels.filter((label) => ['must', 'may'].includes(expectation(label, code)));
	// A mark and the figure it stands for are one thing to report; either place will do.
	for (const mark of marks) {
		const places: Range[] = [[mark.start, mark.end], ...lenient.map(core)];
		tally.add(`${code} recall`, of.some((finding) => places.some((place) => overlaps(finding.offset, place))), mark, code, 'nothing');
	}
	for (const label of marks.length > 0 ? [] : lenient.filter((one) => expectation(one, code) === 'must')) {
		tally.add(`${code} recall`, of.some((finding) => overlaps(finding.offset, core(label))), label, code, 'nothing');
	}
	for (const finding of of) {
		if (marks.some((mark) => overlaps(finding.offset, [mark.start, mark.end]))) {
			tally.add(`${code} precision`, true, { start: finding.offset[0], text: '' }, '', '');
			continue;
		}
		if (allowed.some((mark) => overlaps(finding.offset, [mark.start, mark.end]))) continue;
		const on = labels.filter((label) => overlaps(finding.offset, core(label)));
		const told = on.map((label) => expectation(label, code));
		// A text that questions a disputed figure itself may have a hint.
		if (told.includes('may') || code === 'disputed-figure' && finding.severity === 'hint' && !told.includes('must')) continue;
		if (told.includes('must')) tally.add(`${code} precision`, true, { start: finding.offset[0], text: '' }, '', '');
		else if (!told.includes('untold') || told.length === 0) {
			const text = on.map((label) => label.text).join(', ');
			tally.add(`${code} precision`, false, { start: finding.offset[0], text }, `no ${code}`, finding.message);
		}
	}
}

/** Ids of the statistics that state the same fact or take its place; either may be named for the other. */
export type Kin = (id: string) => readonly string[];

/** Scores what the command line said of one file against its labels. */
export function scoreFile(labels: readonly Label[], file: FileLabel | undefined, reported: ReportedFile, kin: Kin = () => []): Scored {
	const tally = new Tally(reported.path);
	scoreFigures(tally, labels, reported.figures, kin);
	for (const code of scoredCodes) scoreCode(tally, code, labels, file, reported.findings);
	if (labels.every((label) => !label.is_statistic && label.borderline !== true)) {
		const first = reported.figures[0];
		const finding = reported.findings[0];
		const at = { start: first?.offset[0] ?? finding?.offset[0] ?? 0, text: first?.text ?? '' };
		tally.add('files left alone', first === undefined && finding === undefined, at, 'silence', finding?.message ?? 'a figure');
	}
	return { shares: tally.shares, misses: tally.misses };
}

/** Adds scores up. */
export function sum(all: readonly Scored[]): Scored {
	const shares = new Map<string, Share>();
	for (const one of all) for (const [metric, share] of one.shares) shares.set(metric, plus(shares.get(metric) ?? nothing, share));
	return { shares, misses: all.flatMap((one) => one.misses) };
}
