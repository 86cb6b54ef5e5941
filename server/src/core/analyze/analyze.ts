import type { Analysis, Draft, Summary, Surroundings } from '../analysis.ts';
import type { CitationLookup } from '../citation/find.ts';
import { createLookup } from '../citation/lookup.ts';
import type { Resolver } from '../citation/resolve.ts';
import type { Figure } from '../figure/figure.ts';
import { checkFigure } from '../findings/check.ts';
import type { Check, Known } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { fingerprintOf } from '../findings/fingerprint.ts';
import { settle, silence, suppressionsOf, unusedSuppressions } from '../findings/suppress.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { parseDocument } from '../markdown/document.ts';
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import { isoDate } from '../markdown/frontMatter.ts';
import type { Judgement } from '../verdict/judgement.ts';
import type { Case } from '../verdict/judge.ts';
import type { Message } from '../words/messages.ts';
import { evaluateBlock } from './evaluate.ts';
import { recordingLookup, stillAnswered } from './lookups.ts';
import type { Lookup } from './lookups.ts';
import { placeFigure } from './place.ts';
import { sameSetting, settingsOf } from './sections.ts';
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
	readonly blocks: readonly Evaluated[];
	readonly asOf: string;
}

/** A block's results, relative to its start, with all that they depend on besides its own text. */
interface Evaluated {
	readonly text: Block['text'];
	readonly setting: Setting;
	readonly lookups: readonly Lookup[];
	readonly figures: readonly Figure[];
	readonly findings: readonly BlockFinding[];
	/** The same figures and findings at a place in the draft; kept for as long as the block does not move. */
	placed: Placed | undefined;
}

/** A finding with its figure and citation by their places in the block's lists. */
interface BlockFinding extends Check {
	readonly figureIndex: number;
	readonly citationIndex: number;
	readonly fingerprint: string;
}

interface Placed {
	readonly from: number;
	readonly figures: readonly Figure[];
	readonly findings: readonly Finding[];
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
	const before = previous?.surroundings === surroundings && previous.asOf === asOf ? reusable(previous) : new Map<Block['text'], Evaluated>();
	const lookup = createLookup(document, surroundings.bibliography, tools.resolver);
	const settings = silent ? [] : settingsOf(document, surroundings.options.organisationNames);
	const blocks = silent ? [] : document.blocks.map((block, index) => {
		const setting = settings[index];
		if (setting === undefined) throw new Error('A block without a setting.');
		const kept = before.get(block.text);
		if (kept !== undefined && sameSetting(kept.setting, setting) && stillAnswered(kept.lookups, lookup)) return kept;
		return evaluate(block, setting, lookup, surroundings, tools, asOf);
	});
	const figures: Figure[] = [];
	const all: Finding[] = [];
	blocks.forEach((evaluated, index) => {
		const block = document.blocks[index];
		if (block === undefined || evaluated.figures.length === 0) return;
		const placed = place(evaluated, block.from);
		for (const figure of placed.figures) figures.push(figure);
		for (const finding of placed.findings) all.push(finding);
	});
	const suppressions = silent || !surroundings.options.silencing ? [] : suppressionsOf(document);
	const { kept, used } = silence(numberFingerprints(all.filter((finding) => !isCitedInSection(finding, figures, document))), suppressions);
	const { kept: findings, settled } = settle([...kept, ...unusedSuppressions(suppressions, used, document, surroundings.options)].sort((a, b) => a.span.start - b.span.start), surroundings.settled);
	return {
		draft, surroundings, document, blocks, asOf, figures, findings, settled, limits,
		bibliographyPaths: document.frontMatter.bibliography,
		summary: summaryOf(figures),
	};
}

const reusable = (previous: Kept): Map<Block['text'], Evaluated> => new Map(previous.blocks.map((block) => [block.text, block]));

function evaluate(block: Block, setting: Setting, whole: CitationLookup, surroundings: Surroundings, tools: Tools, asOf: string): Evaluated {
	const lookups: Lookup[] = [];
	const lookup = recordingLookup(whole, lookups);
	const { source } = block.text;
	const figures = evaluateBlock(block.text, setting, lookup, { lexicon: tools.lexicon, judge: tools.judge, publishes: tools.known.publishes, asOf });
	const findings = figures.flatMap((figure, index) => {
		const siblings = figures.slice(Math.max(0, index - SIBLINGS), index + SIBLINGS).filter((other) => isBeside(other, figure));
		return checkFigure(figure, siblings, surroundings.options, tools.known).map((check): BlockFinding => ({
			...check,
			figureIndex: index,
			citationIndex: check.citation === null ? -1 : figure.citations.indexOf(check.citation),
			fingerprint: fingerprintOf(check.code, figure, source.slice(figure.sentence.start, figure.sentence.end), check.citation?.target ?? null),
		}));
	});
	return { text: block.text, setting, lookups, figures, findings, placed: undefined };
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
	const findings = evaluated.findings.flatMap(({ code, severity, message, figureIndex, citationIndex, fingerprint }): Finding[] => {
		const figure = figures[figureIndex];
		if (figure === undefined) return [];
		return [{ code, severity, message, figure, span: figure.span, citation: figure.citations[citationIndex] ?? null, statistic: figure.judgement.statistic, fingerprint }];
	});
	evaluated.placed = { from, figures, findings };
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
