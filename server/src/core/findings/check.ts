import type { Citation } from '../citation/citation.ts';
import type { Source, Statistic } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import type { Options } from '../options.ts';
import { periodWords, quantityWords } from '../words/quantityWords.ts';
import type { Message } from '../words/messages.ts';
import { catalogue } from './catalogue.ts';
import type { Code } from './catalogue.ts';
import type { Severity } from './finding.ts';

/** A finding before it has a place in the draft and a fingerprint. */
export interface Check {
	readonly code: Code;
	readonly severity: Severity;
	readonly message: Message;
	readonly citation: Citation | null;
}

/** What the rules look up. */
export interface Known {
	readonly statistic: (id: string | null) => Statistic | undefined;
	readonly source: (id: string | null) => Source | undefined;
	/** Whether a source publishes the figure that this judgement found. */
	readonly publishes: (judgement: Figure['judgement'], source: string) => boolean;
}

/** Every finding on one figure (`siblings` are those of its sentence or row): one on its citation, one on its verdict; an old value under a newer citation is one only. */
export function checkFigure(figure: Figure, siblings: readonly Figure[], options: Options, known: Known): Check[] {
	const wrong = wrongSource(figure, siblings, known);
	// What is said of the figure comes before what is said of its citation.
	const checks = [wrong?.message.id === 'wrong-source.edition' ? undefined : verdictCheck(figure, known), wrong, citationCheck(figure, options, known)];
	return checks.flatMap((check) => {
		if (check === undefined) return [];
		const set = options.severity[check.code];
		if (set === 'off') return [];
		return [set === undefined ? check : { ...check, severity: set }];
	});
}

/** "ILO, Walk Free and IOM (2022)". */
export const sourceWords = (source: Source | undefined): string => {
	if (source === undefined) return '';
	const [year] = source.issued;
	return year === undefined ? source.short : `${source.short} (${year})`;
};

/** What a message calls the figure in the middle of its sentence: "41 cases", "49.6 million", "one in four". */
function figureWords({ text, quantity: { kind, unit } }: Figure): string {
	if (kind !== 'money' && /^[A-Z][a-z]/.test(text)) return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
	return kind === 'count' && unit !== null && countedAloud.has(unit) && /^[\d.,]+$/.test(text) ? `${text} ${unit}` : text;
}

/** Things whose name is the noun itself. */
const countedAloud = new Set(['cases', 'prosecutions', 'convictions', 'investigations', 'arrests', 'indictments', 'defendants', 'reports', 'signals', 'countries', 'marriages', 'goods', 'deaths']);

const check = (code: Code, id: Message['id'], data: Message['data'], severity: Severity = catalogue[code].severity, citation: Citation | null = null): Check => ({ code, severity, message: { id, data }, citation });

function citationCheck(figure: Figure, options: Options, known: Known): Check | undefined {
	const { judgement, citations } = figure;
	const text = figureWords(figure);
	const leading = citations.filter(({ kind }) => kind !== 'attribution');
	const undefinedMark = leading.length > 0 && leading.every(({ defined }) => !defined) ? leading[0] : undefined;
	if (undefinedMark !== undefined) return unresolved(undefinedMark);
	if (leading.length > 0) return undefined;
	const statistic = known.statistic(judgement.statistic);
	const agrees = judgement.verdict === 'supported' && statistic !== undefined;
	const source = agrees ? sourceWords(known.source(statistic.source)) : '';
	if (citations.length > 0) {
		if (options.publication === 'press') return undefined;
		return check('attribution-only', agrees ? 'attribution-only.supported' : 'attribution-only.other', { figure: text, source });
	}
	if (judgement.notes.includes('questioned-in-text') || figure.slots.questioned) return undefined;
	if (agrees) return check('missing-citation', statistic.verification === 'seed-only' ? 'missing-citation.repeated' : 'missing-citation.supported', { figure: text, source });
	return check('missing-citation', judgement.verdict === 'unknown' ? 'missing-citation.unknown' : 'missing-citation.other', { figure: text });
}

function unresolved(citation: Citation): Check | undefined {
	const mark = citation.target.slice(0, 60);
	switch (citation.kind) {
		case 'footnote': return check('unresolved-citation', 'unresolved.footnote', { mark: `[^${mark}]` }, undefined, citation);
		case 'reference': return check('unresolved-citation', 'unresolved.link', { mark: `[${mark}]` }, undefined, citation);
		case 'pandoc': return check('unresolved-citation', 'unresolved.key', { mark: mark.startsWith('@') ? mark : `@${mark}` }, undefined, citation);
		case 'numbered': return check('unresolved-citation', 'unresolved.number', { mark: `[${mark}]` }, undefined, citation);
		case 'superscript': return check('unresolved-citation', 'unresolved.number', { mark }, undefined, citation);
		case 'link': case 'url': case 'parenthetical': case 'attribution': return undefined;
	}
}

function verdictCheck(figure: Figure, known: Known): Check | undefined {
	const { judgement, text } = figure;
	const statistic = known.statistic(judgement.statistic);
	if (statistic === undefined) return undefined;
	const source = known.source(statistic.source);
	switch (judgement.verdict) {
		case 'supported': case 'unknown': return undefined;
		case 'differs':
			return check('differs-from-source', 'differs', { figure: text, published: quantityWords(statistic.quantity), source: sourceWords(source) });
		case 'outdated': return outdated(figure, statistic, known);
		case 'disputed': {
			const [dispute] = statistic.disputedBy;
			const why = dispute?.why ?? '';
			if (judgement.notes.includes('questioned-in-text')) return undefined;
			const reasoningOnly = statistic.disputedBy.every(({ source: id }) => id === 'editorial-note');
			return reasoningOnly ? check('disputed-figure', 'disputed.reasoning', { figure: text, why }, 'hint') : check('disputed-figure', 'disputed', { figure: text, why });
		}
	}
}

function outdated(figure: Figure, statistic: Statistic, known: Known): Check {
	const newest = known.statistic(figure.judgement.newest);
	const seesEdition = figure.slots.years.size > 0 && [...figure.slots.years.values()].some((reach) => reach !== 'context');
	const severity: Severity = seesEdition ? 'information' : 'warning';
	const newFigure = newest === undefined ? '' : quantityWords(newest.quantity);
	const newPeriod = newest === undefined ? '' : periodWords(newest);
	if (newest !== undefined && statistic.standing === 'earlier-year') {
		return check('outdated-figure', 'outdated.year', { figure: figure.text, period: periodWords(statistic), newPeriod, newFigure }, severity);
	}
	const sameSeries = newest !== undefined && statistic.series !== null && newest.series?.id === statistic.series.id;
	if (sameSeries || (newest !== undefined && statistic.supersededBy === newest.id)) {
		const edition = (it: Statistic): string => it.series?.edition ?? String(it.published);
		return check('outdated-figure', 'outdated', { figure: figure.text, edition: edition(statistic), period: periodWords(statistic), newEdition: edition(newest), newFigure, newPeriod }, severity);
	}
	return check('outdated-figure', 'outdated.loose', { figure: figure.text, published: String(statistic.published), source: sourceWords(known.source(newest?.source ?? null)), newFigure, newPeriod }, severity);
}

/** The citation resolves to exactly one known source, and that one does not publish the figure. In any doubt: nothing. */
function wrongSource(figure: Figure, siblings: readonly Figure[], known: Known): Check | undefined {
	const { judgement, citations } = figure;
	const statistic = known.statistic(judgement.statistic);
	const resolved = citations.filter(({ source, kind }) => source !== null && kind !== 'attribution');
	const citation = resolved.find(({ bound }) => bound === true);
	if (statistic === undefined || citation === undefined || judgement.verdict === 'unknown' || judgement.verdict === 'differs' || judgement.verdict === 'disputed') return undefined;
	if (isRoundShare(figure)) return undefined;
	// One that leads nowhere may be the right one, unless it stands behind the next figure.
	const next = siblings.find((other) => other !== figure && other.span.start >= citation.span.end);
	if (citations.some(({ source, kind, span }) => source === null && kind !== 'attribution' && !(citation.span.start >= figure.span.end && next !== undefined && span.start >= next.span.end))) return undefined;
	if (resolved.some(({ source }) => source !== null && known.publishes(judgement, source))) return undefined;
	// A citation that is right for another figure of the sentence is that figure's.
	if (siblings.some((other) => other !== figure && resolved.some(({ source }) => source !== null && known.publishes(other.judgement, source)))) return undefined;
	const cited = known.source(citation.source);
	const original = known.source(statistic.source);
	if (cited === undefined || original === undefined || sameWork(cited, original)) return undefined;
	const data = { figure: figureWords(figure), cited: sourceWords(cited), source: sourceWords(original) };
	if (cited.secondary || statistic.repeatedBy.includes(cited.id)) return check('wrong-source', 'wrong-source.repeats', data, 'information', citation);
	const newest = known.statistic(judgement.newest);
	if (newest !== undefined && newest.source === cited.id) return check('wrong-source', 'wrong-source.edition', { ...data, newFigure: quantityWords(newest.quantity) }, undefined, citation);
	return check('wrong-source', 'wrong-source', data, undefined, citation);
}

/** "Two in five" is near so many published shares that it never shows which one a source lacks. */
const isRoundShare = ({ quantity: { kind }, judgement: { rule } }: Figure): boolean => (kind === 'ratio' || kind === 'percent') && rule !== 'exact' && rule !== 'rounding' && rule !== 'truncation';

/** Two items of one body and year may be one publication under two addresses; an undated one, or data kept on line, is a page that changes. */
const sameWork = (a: Source, b: Source): boolean => (isLiving(a) || isLiving(b) || a.issued[0] === b.issued[0]) && a.bodies.some((body) => b.bodies.includes(body));

const isLiving = ({ type, issued }: Source): boolean => issued[0] === undefined || type === 'dataset';
