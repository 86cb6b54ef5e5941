import type { Analysis, Draft, Summary, Surroundings } from '../analysis.ts';
import type { CitationLookup } from '../citation/find.ts';
import { createLookup } from '../citation/lookup.ts';
import type { Resolver } from '../citation/resolve.ts';
import { counterpartsIn } from '../consistency/counterparts.ts';
import type { Placed as PlacedStatement } from '../consistency/contradict.ts';
import { inconsistency, inconsistentSeverity } from '../consistency/inconsistencies.ts';
import { percentageMismatches } from '../consistency/percentage.ts';
import { headingsOf } from '../consistency/sections.ts';
import { spokenSentences } from '../consistency/spoken.ts';
import { statementsOf } from '../consistency/statement.ts';
import type { Statement } from '../consistency/statement.ts';
import { sumMismatches } from '../consistency/sums.ts';
import { totalMismatches } from '../consistency/tables.ts';
import type { Figure } from '../figure/figure.ts';
import { checkFigure } from '../findings/check.ts';
import type { Check, Known } from '../findings/check.ts';
import type { Finding, Related, Severity } from '../findings/finding.ts';
import { fingerprintOf } from '../findings/fingerprint.ts';
import { settle, silence, suppressionsOf, unusedSuppressions } from '../findings/suppress.ts';
import type { Suppression } from '../findings/suppress.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { parseDocument } from '../markdown/document.ts';
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import { isoDate } from '../markdown/frontMatter.ts';
import { contains, shift } from '../span.ts';
import type { Judgement } from '../verdict/judgement.ts';
import type { Case } from '../verdict/judge.ts';
import type { Message } from '../words/messages.ts';
import { evaluateBlock } from './evaluate.ts';
import { recordingLookup, stillAnswered } from './lookups.ts';
import type { Lookup } from './lookups.ts';
import { placeFigure } from './place.ts';
import { settingsOf } from './sections.ts';
import type { Setting } from './sections.ts';

/** What the analysis of every draft shares. */
export interface Tools {
	readonly lexicon: Lexicon;
	readonly resolver: Resolver;
	readonly judge: (it: Case) => Judgement;
	readonly known: Known;
}

/** An analysis with what the next one can take over. */
export interface Kept extends Analysis {
	readonly document: MarkdownDocument;
	readonly surroundings: Surroundings;
	/** By block. The next analysis in the same surroundings goes on with the same map: what no draft holds any more leaves it by itself. */
	readonly results: WeakMap<Block['text'], Evaluated>;
	readonly asOf: string;
	/** What its figures are values of, in the order of the draft. */
	readonly statements: readonly PlacedStatement[];
	/** Its findings by itself, silenced ones included. */
	readonly raw: readonly Finding[];
	readonly suppressions: readonly Suppression[];
}

/** A block's results, relative to its start, with all that they depend on besides its own text. */
interface Evaluated {
	readonly text: Block['text'];
	readonly setting: Setting;
	readonly lookups: readonly Lookup[];
	readonly figures: readonly Figure[];
	readonly findings: readonly BlockFinding[];
	readonly statements: readonly Statement[];
	/** The same figures and findings at a place in the draft; kept for as long as the block does not move. */
	placed: Placed | undefined;
}

/** A finding with its figure and citation by their places in the block's lists. */
interface BlockFinding extends Check {
	readonly figureIndex: number;
	readonly citationIndex: number;
	readonly related: readonly Related[];
	readonly fingerprint: string;
}

interface Placed {
	readonly from: number;
	readonly figures: readonly Figure[];
	readonly findings: readonly Finding[];
	readonly statements: readonly PlacedStatement[];
}

/** Drafts beyond this are not read; the status says so. */
const LENGTH_CAP = 20_000_000;

/** Analyses a draft; takes over from the previous analysis every block whose text and dependencies are the same. */
export function analyzeDraft(draft: Draft, surroundings: Surroundings, tools: Tools, previous: Kept | undefined): Kept {
	const text = draft.text.length > LENGTH_CAP ? '' : draft.text;
	const document = parseDocument(text, draft.language, previous?.document);
	const asOf = asOfDate(document, draft, surroundings);
	const limits = limitsOf(document, draft);
	const silent = limits.some(({ id }) => id !== 'limit.inline');
	const results = previous?.surroundings === surroundings && previous.asOf === asOf ? previous.results : new WeakMap<Block['text'], Evaluated>();
	const lookup = createLookup(document, surroundings.bibliography, tools.resolver);
	const settings = silent ? [] : settingsOf(document, surroundings.options.organisationNames, (block) => results.get(block)?.setting);
	const blocks = silent ? [] : document.blocks.map((block, index) => {
		const setting = settings[index];
		if (setting === undefined) throw new Error('A block without a setting.');
		const kept = results.get(block.text);
		if (kept?.setting === setting && stillAnswered(kept.lookups, lookup)) return kept;
		const evaluated = evaluate(block, setting, lookup, surroundings, tools, asOf);
		results.set(block.text, evaluated);
		return evaluated;
	});
	const suppressions = silent || !surroundings.options.silencing ? [] : suppressionsOf(document);
	const silencing = suppressions.filter(({ code }) => code === null || code === 'inconsistent-figure');
	const isSilenced = ({ span }: Figure): boolean => silencing.some(({ covers }) => contains(covers, span));
	const figures: Figure[] = [];
	const all: Finding[] = [];
	const statements: PlacedStatement[] = [];
	blocks.forEach((evaluated, index) => {
		const block = document.blocks[index];
		if (block === undefined || evaluated.figures.length === 0) return;
		const placed = place(evaluated, block.from);
		for (const figure of placed.figures) figures.push(figure);
		for (const finding of placed.findings) all.push(finding);
		for (const statement of placed.statements) statements.push(isSilenced(statement.figure) ? { ...statement, accepted: true } : statement);
	});
	const severity = inconsistentSeverity(surroundings.options);
	if (severity !== undefined) {
		const headingsOver = headingsOf(document);
		for (const counterpart of counterpartsIn(statements, headingsOver)) all.push(inconsistency(counterpart, severity, null, headingsOver, text));
	}
	const raw = all.filter((finding) => !isCitedInSection(finding, figures, document));
	const { findings, settled } = shown(raw, suppressions, document, surroundings);
	return {
		draft, surroundings, document, results, asOf, figures, findings, settled, limits, statements, raw, suppressions,
		bibliographyPaths: document.frontMatter.bibliography,
		summary: summaryOf(figures),
	};
}

/** The findings of a draft, those that a comment silences taken out, by place. */
export function shown(raw: readonly Finding[], suppressions: readonly Suppression[], document: MarkdownDocument, { options, settled }: Surroundings): Pick<Kept, 'findings' | 'settled'> {
	const { kept, used } = silence(numberFingerprints(raw), suppressions);
	const all = [...kept, ...unusedSuppressions(suppressions, used, document, options)].sort((a, b) => a.span.start - b.span.start);
	const parted = settle(all, settled);
	return { findings: parted.kept, settled: parted.settled };
}

function evaluate(block: Block, setting: Setting, whole: CitationLookup, surroundings: Surroundings, tools: Tools, asOf: string): Evaluated {
	const lookups: Lookup[] = [];
	const lookup = recordingLookup(whole, lookups);
	const { source } = block.text;
	const figures = evaluateBlock(block.text, setting, lookup, { lexicon: tools.lexicon, judge: tools.judge, publishes: tools.known.publishes, asOf });
	if (figures.length === 0) return { text: block.text, setting, lookups, figures, findings: [], statements: [], placed: undefined };
	const findings = figures.flatMap((figure, index) => {
		const siblings = figures.slice(Math.max(0, index - SIBLINGS), index + SIBLINGS).filter((other) => isBeside(other, figure));
		return checkFigure(figure, siblings, surroundings.options, tools.known).map((check): BlockFinding => ({
			...check,
			figureIndex: index,
			citationIndex: check.citation === null ? -1 : figure.citations.indexOf(check.citation),
			related: [],
			fingerprint: fingerprintOf(check.code, figure, source.slice(figure.sentence.start, figure.sentence.end), check.citation?.target ?? null),
		}));
	});
	const severity = inconsistentSeverity(surroundings.options);
	if (severity !== undefined) findings.push(...mismatchesOf(block.text, figures, severity));
	return { text: block.text, setting, lookups, figures, findings, statements: statementsOf(block.text, figures, tools.known), placed: undefined };
}

/** Numbers within one sentence or table that cannot all be right. */
function mismatchesOf(block: Block['text'], figures: readonly Figure[], severity: Severity): BlockFinding[] {
	const inSentences = spokenSentences(block, figures).flatMap((sentence) => [...sumMismatches(sentence), ...percentageMismatches(sentence)]);
	return [...inSentences, ...totalMismatches(block, figures)].flatMap(({ index, message, other, otherText }) => {
		const figure = figures[index];
		return figure === undefined ? [] : [{
			code: 'inconsistent-figure', severity, message, citation: null, citationIndex: -1, figureIndex: index,
			related: [{ path: null, span: other, figure: null, message: { id: 'inconsistent.related', data: { other: otherText } } }],
			fingerprint: fingerprintOf('inconsistent-figure', figure, block.source.slice(figure.sentence.start, figure.sentence.end)),
		}];
	});
}

/** In the same sentence, or cells of one table near by. */
const isBeside = (a: Figure, b: Figure): boolean => (a.sentence.start === b.sentence.start && a.sentence.end === b.sentence.end) || (a.place === 'table' && b.place === 'table' && Math.abs(a.span.start - b.span.start) < ROW_REACH);

/** So many figures on either side are looked at. */
const SIBLINGS = 12;

/** So far apart in the source two cells may be of one row. */
const ROW_REACH = 400;

function place(evaluated: Evaluated, from: number): Placed {
	if (evaluated.placed?.from === from) return evaluated.placed;
	const figures = evaluated.figures.map((figure) => placeFigure(figure, from));
	const findings = evaluated.findings.flatMap(({ code, severity, message, figureIndex, citationIndex, related, fingerprint }): Finding[] => {
		const figure = figures[figureIndex];
		if (figure === undefined) return [];
		return [{ code, severity, message, figure, span: figure.span, citation: figure.citations[citationIndex] ?? null, statistic: figure.judgement.statistic, fingerprint, related: related.map((it) => ({ ...it, span: shift(it.span, from) })) }];
	});
	const statements = evaluated.statements.flatMap((statement): PlacedStatement[] => {
		const figure = figures[statement.index];
		return figure === undefined ? [] : [{ statement, figure, block: from, accepted: false }];
	});
	evaluated.placed = { from, figures, findings, statements };
	return evaluated.placed;
}

/** Puts the occurrence after each fingerprint: the second like sentence of a draft is another finding. */
function numberFingerprints(findings: readonly Finding[]): Finding[] {
	const seen = new Map<string, number>();
	return findings.map((finding) => {
		const nth = (seen.get(finding.fingerprint) ?? 0) + 1;
		seen.set(finding.fingerprint, nth);
		return { ...finding, fingerprint: `${finding.fingerprint}-${nth}` };
	});
}

/** A figure in a heading counts as cited where its section cites the same figure. */
function isCitedInSection({ code, figure }: Finding, figures: readonly Figure[], { blocks }: MarkdownDocument): boolean {
	if (figure?.place !== 'heading' || (code !== 'missing-citation' && code !== 'attribution-only')) return false;
	const next = blocks.find(({ from, type }) => from > figure.span.end && (type.startsWith('ATXHeading') || type.startsWith('SetextHeading')));
	return figures.some(({ span, quantity, citations }) =>
		span.start > figure.span.end && span.start < (next?.from ?? Infinity) && quantity.kind === figure.quantity.kind && quantity.low === figure.quantity.low && citations.some(({ kind }) => kind !== 'attribution'));
}

/** Setting, front matter, file name, today: the first that says a date. */
const asOfDate = ({ frontMatter }: MarkdownDocument, { name }: Draft, { options, today }: Surroundings): string =>
	options.asOf ?? frontMatter.date ?? isoDate(/\d{4}-\d\d-\d\d/.exec(name ?? '')?.[0] ?? null) ?? today;

function limitsOf({ frontMatter, blocks }: MarkdownDocument, draft: Draft): Message[] {
	if (draft.text.length > LENGTH_CAP) return [{ id: 'limit.size', data: { cap: String(LENGTH_CAP / 1e6) } }];
	if (frontMatter.lang !== null && !/^en\b/i.test(frontMatter.lang)) return [{ id: 'limit.language', data: { lang: frontMatter.lang.slice(0, 20) } }];
	return blocks.some(({ text }) => text.capped) ? [{ id: 'limit.inline', data: {} }] : [];
}

function summaryOf(figures: readonly Figure[]): Summary {
	const summary = { figures: figures.length, supported: 0, differs: 0, outdated: 0, disputed: 0, unknown: 0, uncited: 0 };
	for (const { judgement, citations } of figures) {
		summary[judgement.verdict]++;
		if (citations.every(({ kind }) => kind === 'attribution')) summary.uncited++;
	}
	return summary;
}
