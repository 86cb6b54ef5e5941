import { AssertionError } from 'node:assert/strict';
import type { Analysis, Analyzer, Draft, Fix, Surroundings } from '../../server/src/core/analysis.ts';
import type { Bibliography, BibliographyEntry } from '../../server/src/core/citation/bibliography.ts';
import type { Finding } from '../../server/src/core/findings/finding.ts';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import type { CitationStyle, Options, Publication } from '../../server/src/core/options.ts';
import type { Span } from '../../server/src/core/span.ts';
import { render } from '../../server/src/core/words/messages.ts';
import { cslForTests } from './csl.ts';
import { describeMark } from './markers.ts';
import type { Case, Marked } from './markers.ts';
import { miniFacts } from './miniFacts.ts';

const analyzer = createAnalyzer(miniFacts);

/** A draft with all that its analysis depends on. */
export interface Setting {
	readonly draft: Draft;
	readonly surroundings: Surroundings;
}

/** The one place that knows the analysis; every fixture goes through it. Throws with lost and extra expectations as words. */
export function check(it: Case): void {
	const setting = settingOf(it);
	const analysis = analyzer.analyze(setting.draft, setting.surroundings);
	const faults = [...analysis.findings.flatMap((finding) => fixProblems(setting, analysis, finding)), ...settling(setting)];
	const broken = it.options.some(([name]) => name === 'FIXME-fixes');
	const problems = [...differences(it, marksOf(analysis, it.figures)), ...(broken ? [] : faults), ...(broken && faults.length === 0 ? ['The fixes keep their promises now: take the FIXME-fixes line away.'] : [])];
	if (problems.length > 0) throw new AssertionError({ message: `${problems.join('\n')}\n\n${it.text}` });
}

/** What a case shows today, for `UPDATE_EXPECT=1`. */
export function today(it: Case): Case {
	const { draft, surroundings } = settingOf(it);
	return { ...it, expected: marksOf(analyzer.analyze(draft, surroundings), it.figures) };
}

function marksOf(analysis: Analysis, figures: boolean): Marked[] {
	const findings = analysis.findings.map((finding): Marked => ({
		kind: '^', span: finding.span, label: `${finding.severity} ${finding.code}${preferred(analyzer, analysis, finding) === undefined ? '' : ' fix'}`,
	}));
	if (!figures) return findings;
	return [...findings, ...analysis.figures.map(({ span, judgement: { verdict, statistic } }): Marked => ({ kind: '~', span, label: statistic === null ? verdict : `${verdict} ${statistic}` }))];
}

function differences({ text, expected }: Case, found: readonly Marked[]): string[] {
	const key = ({ kind, span, label }: Marked): string => `${kind}${span.start}-${span.end} ${label}`;
	const without = (all: readonly Marked[], others: readonly Marked[]): Marked[] => {
		const left = others.map(key);
		return all.filter((mark) => {
			const at = left.indexOf(key(mark));
			if (at >= 0) left.splice(at, 1);
			return at < 0;
		});
	};
	return [...without(expected, found).map((mark) => `lost:  ${describeMark(text, mark)}`), ...without(found, expected).map((mark) => `extra: ${describeMark(text, mark)}`)];
}

const preferred = (by: Analyzer, analysis: Analysis, finding: Finding): Fix | undefined => by.fixes(analysis, finding, cslForTests().writer(null)).find((fix) => fix.preferred);

/**
 * Holds one preferred fix to its promises: its edits are in order and within the text, what it does not name stays, the finding is
 * gone after it, and no other figure has a new one.
 */
function fixProblems(setting: Setting, analysis: Analysis, finding: Finding): string[] {
	const fix = preferred(analyzer, analysis, finding);
	if (fix === undefined) return [];
	const { text } = setting.draft;
	const said = `the fix "${fix.title}" of ${finding.code} on ${JSON.stringify(text.slice(finding.span.start, finding.span.end))}`;
	const disorder = disorderOf(text, fix, finding.code === 'missing-citation' || finding.code === 'unresolved-citation');
	if (disorder !== undefined) return [`${said} ${disorder}`];
	const after = applied(setting, fix);
	const again = analyzer.analyze(after.draft, after.surroundings);
	const own = moved(finding.span, fix);
	const problems: string[] = [];
	const show = (other: Finding): string => `${other.code} on ${JSON.stringify(after.draft.text.slice(other.span.start, other.span.end))}: ${render(other.message)}`;
	for (const other of again.findings) {
		if (overlap(other.span, own) && other.code === finding.code) problems.push(`${said} leaves ${show(other)}`);
		// A comment that has nothing left to silence once the figure is in order is no figure.
		else if (other.code !== 'unused-suppression' && !overlap(other.span, own) && !analysis.findings.some(({ code, span }) => code === other.code && overlap(moved(span, fix), other.span))) problems.push(`${said} brings ${show(other)}`);
	}
	// Another sentence comes in the place of the one that had the figure.
	if (again.figures.length < analysis.figures.length - (fix.does === 'rephrase' ? 1 : 0)) problems.push(`${said} loses a figure`);
	return problems.map((problem) => `${problem}\n--- after the fix\n${after.draft.text}---`);
}

function disorderOf(text: string, { edits }: Fix, adds: boolean): string | undefined {
	let at = 0;
	for (const { span: { start, end }, newText } of edits) {
		if (start < at || end < start || end > text.length) return 'has edits out of order';
		if ([start, end].some((edge) => text.charAt(edge - 1) === '\r' && text.charAt(edge) === '\n')) return 'parts a line end';
		if ([start, end].some((edge) => /[\ud800-\udbff]/.test(text.charAt(edge - 1)) && /[\udc00-\udfff]/.test(text.charAt(edge)))) return 'parts a surrogate pair';
		if (adds && !newText.includes(text.slice(start, end))) return `takes away ${JSON.stringify(text.slice(start, end))}`;
		if (text.includes('\r\n') && /(?<!\r)\n/.test(newText)) return 'mixes line ends';
		at = end;
	}
	return undefined;
}

/** All preferred fixes one after another come to an end, after which there is nothing more to apply. */
function settling(setting: Setting): string[] {
	let now = setting;
	const most = analyzer.analyze(now.draft, now.surroundings).findings.length * 3;
	for (let step = 0; step <= most; step++) {
		const analysis = analyzer.analyze(now.draft, now.surroundings);
		const fix = analysis.findings.map((finding) => preferred(analyzer, analysis, finding)).find((it) => it !== undefined);
		if (fix === undefined) return [];
		now = applied(now, fix);
	}
	return [`applying every preferred fix does not come to an end\n--- after ${most + 1} fixes\n${now.draft.text}---`];
}

function applied({ draft, surroundings }: Setting, { edits, bibliographyEntry }: Fix): Setting {
	const entry = bibliographyEntry === null ? undefined : entryFor(bibliographyEntry.key, bibliographyEntry.source, bibliographyEntry.path);
	const entries = [...(surroundings.bibliography?.entries.values() ?? []), ...(entry === undefined ? [] : [entry])];
	return {
		draft: { ...draft, text: applyEdits(draft.text, edits) },
		surroundings: entry === undefined ? surroundings : { ...surroundings, bibliography: bibliographyOf(entries) },
	};
}

/** Where a stretch stands after a fix, with whatever the fix puts at its edges. */
function moved({ start, end }: Span, { edits }: Fix): Span {
	const by = (holds: (span: Span) => boolean): number => edits.filter(({ span }) => holds(span)).reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
	return { start: start + by((span) => span.end <= start && span.start < start), end: end + by((span) => span.start <= end && !(span.start === end && span.end > end)) };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function settingOf({ options, text }: Case): Setting {
	const known = new Set(['language', 'name', 'as-of', 'today', 'publication', 'style', 'organisation', 'severity', 'bib', 'eol', 'end', 'figures', 'FIXME', 'FIXME-fixes']);
	for (const [name] of options) if (!known.has(name)) throw new Error(`Unknown option "@ ${name}"`);
	const all = (name: string): string[] => options.filter(([it]) => it === name).map(([, value]) => value);
	const last = (name: string): string | undefined => all(name).at(-1);
	const entries = all('bib').map((line) => {
		const [key = '', source = ''] = line.split(/\s*=\s*/);
		return entryFor(key, source, 'refs.bib');
	});
	const settings: Options = {
		...defaultOptions,
		publication: (last('publication') ?? defaultOptions.publication) as Publication,
		citationStyle: (last('style') ?? defaultOptions.citationStyle) as CitationStyle,
		severity: Object.fromEntries(all('severity').map((line) => line.split(' '))) as Options['severity'],
		organisationNames: all('organisation'),
		asOf: last('as-of') ?? null,
	};
	return {
		draft: { text, language: (last('language') ?? 'markdown') as Draft['language'], name: last('name') ?? null },
		surroundings: { options: settings, today: last('today') ?? '2026-06-01', bibliography: last('bib') === undefined ? null : bibliographyOf(entries) },
	};
}

const bibliographyOf = (entries: readonly BibliographyEntry[]): Bibliography => ({ entries: new Map(entries.map((entry) => [entry.key, entry])) });

/** An entry as the host would read it from a file: that of a source of the facts, or, of an unknown one, only a title. */
function entryFor(key: string, id: string, path: string): BibliographyEntry {
	const source = miniFacts.sources.find((it) => it.id === id);
	return { key, path, item: source ?? { title: id, author: [], issued: [], publisher: null, url: null, doi: null } };
}
