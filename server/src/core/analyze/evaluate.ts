import { findCitations } from '../citation/find.ts';
import type { CitationLookup, FoundCitation } from '../citation/find.ts';
import type { Citation } from '../citation/citation.ts';
import { carryingWords, citationsInReach } from '../citation/reach.ts';
import type { ReachAround, ReachedCitation } from '../citation/reach.ts';
import type { Figure } from '../figure/figure.ts';
import { readFigures } from '../figure/readFigures.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { toSource } from '../markdown/prose.ts';
import type { BlockText, Prose } from '../markdown/prose.ts';
import type { Token } from '../text/tokens.ts';
import type { Case } from '../verdict/judge.ts';
import type { Judgement } from '../verdict/judgement.ts';
import type { Setting } from './sections.ts';

/** The means of evaluating a block. */
export interface Means {
	readonly lexicon: Lexicon;
	readonly judge: (it: Case) => Judgement;
	/** Whether a source is known to publish a figure that this judgement found. */
	readonly publishes: (judgement: Judgement, source: string) => boolean;
	readonly asOf: string;
}

/** Reads and judges the figures of one block. All offsets count from the block's start. */
export function evaluateBlock(block: BlockText, setting: Setting, lookup: CitationLookup, means: Means): Figure[] {
	if (setting.inReferences) return [];
	const read = readFigures(block, setting.around, means.lexicon);
	if (read.length === 0) return [];
	const citations = citationReader(block, lookup);
	const sourceLines = sourceLinesOf(setting, lookup);
	const before = (): FoundCitation | undefined => {
		for (const { proses } of setting.earlier) {
			const [prose] = proses;
			const last = prose === undefined ? undefined : findCitations(prose, lookup).at(-1);
			if (last !== undefined) return last;
		}
		return undefined;
	};
	return read.flatMap((figure) => {
		if (figure.scope === 'if-known' && means.judge({ figure, citations: [], asOf: means.asOf }).verdict === 'unknown') return [];
		const found = citations(figure.prose, figure.read.tokens);
		if (found.some(({ numbers }) => numbers !== undefined && numbers.start <= figure.start && figure.end <= numbers.end)) return [];
		const around = aroundOf(block, figure, citations, sourceLines);
		// The verdict does not lean on the citation, but the edition that a citation names does say which one is meant.
		const reached = inReach(figure, found, around);
		const judgement = means.judge({ figure, citations: reached, asOf: means.asOf });
		const leads = reached.some(({ kind }) => kind !== 'attribution');
		const withEnd = leads ? reached : inReach(figure, found, { ...around, publishes: (id) => means.publishes(judgement, id) });
		const all = withEnd.length > 0 ? withEnd : carriedOn(figure, found, before);
		return [toFigure(figure, block.source, all.map((citation) => seenFrom(citation, figure, block.source, all.filter(({ kind }) => kind !== 'attribution').length === 1)), judgement)];
	});
}

/** The citations of a prose; its tokens where they are there already. */
type CitationReader = (prose: Prose, tokens?: readonly Token[]) => FoundCitation[];

/** Citations of a prose, found once. */
function citationReader(block: BlockText, lookup: CitationLookup): CitationReader {
	const cache = new Map<Prose, FoundCitation[]>();
	const sourceColumns = new Set(block.proses.filter(({ cell, text }) => cell?.row === 0 && /^\W*(?:sources?|references?|citation)\b/i.test(text)).map(({ cell }) => `${String(cell?.table)}:${String(cell?.column)}`));
	return (prose, tokens) => {
		let found = cache.get(prose);
		if (found === undefined) {
			const { cell } = prose;
			cache.set(prose, (found = findCitations(prose, lookup, { sourceColumn: cell !== null && sourceColumns.has(`${cell.table}:${cell.column}`), ...(tokens === undefined ? {} : { tokens }) })));
		}
		return found;
	};
}

function aroundOf(block: BlockText, { prose, index, sentences }: ReadFigure, citations: CitationReader, sourceLines: SourceLines): ReachAround {
	const inTable = prose.cell !== null;
	const lead = prose.kind === 'item' ? leadOf(block, index) : undefined;
	const last = sentences.at(-1);
	return {
		row: inTable ? [...rowOf(block, index), ...headerOf(block, index)].flatMap((cell) => citations(cell)) : [],
		sourceLine: inTable || prose.kind === 'alt' ? [...sourceLines.after, ...sourceLines.before] : sourceLines.after,
		leadIn: [...(lead === undefined ? [] : citations(lead)), ...(prose.kind === 'item' || inTable ? sourceLines.leadIn : [])],
		paragraphEnd: last === undefined ? [] : citations(prose).filter((citation) => citation.at >= (/^\([^()]{0,200}\)\W{0,3}$/.test(prose.text.slice(last.start, last.end)) ? last.start : last.end - 1)),
		publishes: () => false,
		text: prose.text,
	};
}

/** Citations of the "Source:" lines that stand right before and after a block, and of the paragraph that leads it in. */
interface SourceLines {
	readonly before: readonly FoundCitation[];
	readonly after: readonly FoundCitation[];
	readonly leadIn: readonly FoundCitation[];
}

function sourceLinesOf({ previous, next, leadIn }: Setting, lookup: CitationLookup): SourceLines {
	const read = (text: BlockText | null): FoundCitation[] => text?.proses.flatMap((line) => findCitations(line, lookup)) ?? [];
	return { before: read(previous), after: read(next), leadIn: read(leadIn) };
}

/** The other cells of a cell's row. Cells of a row stand side by side. */
function rowOf(block: BlockText, index: number): Prose[] {
	const cell = block.proses[index]?.cell ?? null;
	if (cell === null) return [];
	const inRow = (prose: Prose | undefined): prose is Prose => prose?.cell?.table === cell.table && prose.cell.row === cell.row;
	const row: Prose[] = [];
	for (const step of [-1, 1]) {
		for (let at = index + step, prose = block.proses[at]; inRow(prose) && row.length < ROW_REACH; prose = block.proses[at += step]) row.push(prose);
	}
	return row;
}

const ROW_REACH = 24;

/** The header of a cell's column: "People in forced labour (ILO)". */
function headerOf(block: BlockText, index: number): Prose[] {
	const cell = block.proses[index]?.cell ?? null;
	if (cell === null || cell.row === 0) return [];
	for (let at = index - 1, step = 0; at >= 0 && step < COLUMN_REACH; at--, step++) {
		const there = block.proses[at]?.cell;
		if (there?.table !== cell.table) break;
		if (there.row === 0 && there.column === cell.column) return block.proses.slice(at, at + 1);
	}
	return [];
}

/** How many cells back the header of a column is looked for. */
const COLUMN_REACH = 2000;

/** What leads an item in: the prose right before it that ends in a colon, or what stands over its list, where that does or is only a name. */
function leadOf(block: BlockText, index: number): Prose | undefined {
	const list = block.proses[index]?.list ?? 0;
	const before = block.proses[index - 1];
	if (before?.text.trimEnd().endsWith(':') === true) return before;
	let at = index - 1;
	// Lists are counted from the outside in: what stands over one has a lower number or none.
	for (let step = 0; step < LIST_REACH && (block.proses[at]?.list ?? -1) >= list; step++) at--;
	const lead = block.proses[at];
	return lead !== undefined && (lead.list ?? -1) < list && (lead.text.trimEnd().endsWith(':') || isNameOnly(lead.text)) ? lead : undefined;
}

/** "ILO (2022)" as the head of a list. */
const isNameOnly = (text: string): boolean => text.length < 60 && /^\P{L}{0,3}\p{Lu}/u.test(text) && !/\d/.test(text.replace(/\b(?:19|20)\d\d\b/g, ''));

/** How many items back the start of a list is looked for. */
const LIST_REACH = 60;

/** "The same report found …": what is cited before it, here or in the paragraph before, as an attribution. */
function carriedOn({ prose, sentence }: ReadFigure, found: readonly FoundCitation[], before: () => FoundCitation | undefined): FoundCitation[] {
	const words = carryingWords(prose.text.slice(sentence.start, sentence.end));
	if (words === undefined) return [];
	const last = found.filter(({ until }) => until <= sentence.start).at(-1);
	if (last !== undefined) return [{ ...last, kind: 'attribution' }];
	const at = sentence.start + words.start;
	const until = sentence.start + words.end;
	// "against 2.1 in the 2017 edition" names an edition, no speaker.
	const earlier = /^in\b/i.test(prose.text.slice(at, until)) ? undefined : before();
	return earlier === undefined ? [] : [{ ...earlier, kind: 'attribution', target: prose.text.slice(at, until), locator: null, span: toSource(prose, at, until), at, until }];
}

/** The marks that a figure can count on: not those that close an earlier clause of its sentence. */
function inReach(figure: ReadFigure, found: readonly FoundCitation[], around: ReachAround): ReachedCitation[] {
	const reached = citationsInReach({ start: figure.start, end: figure.end }, figure.sentences, found, around);
	return reached.filter((citation) => !closesEarlierClause(citation, figure, reached));
}

/**
 * "…100,000 victims;[^csj] the official estimate was 10,000", "40 % were women (ILO, 2022), and 52 % of all …", "… [4], and UNODC counts
 * 5,000": the mark is the first clause's alone.
 */
function closesEarlierClause({ at, until, kind }: FoundCitation, { prose: { text }, start, sentence }: ReadFigure, reached: readonly FoundCitation[]): boolean {
	if (kind === 'attribution' || at < sentence.start || until > start) return false;
	if (text.slice(Math.max(sentence.start, at - 1), start).includes(';')) return true;
	const isClosing = at === until || text.charAt(at) === '(';
	if (!isClosing || !/^,\s?(?:and|but|while|whereas|yet)\s/.test(`${text.charAt(at - 1) === ',' ? ',' : ''}${text.slice(until, start)}`)) return false;
	return /\d/.test(text.slice(sentence.start, at).replace(/\b(?:19|20)\d\d\b/g, '')) || reached.some((other) => other.kind === 'attribution' && other.at >= until && other.until <= start);
}

/** A citation as a figure sees it. The name that opens its sentence, "@key finds that …", is as near as the mark that closes it. */
function seenFrom(citation: FoundCitation, { start, end, prose }: ReadFigure, source: string, isOnly: boolean): Citation {
	const { kind, span, target, source: id, bodies, year, defined, locator, at, until } = citation;
	const isSubject = isOnly && /^(?:\[-@|@|\p{L})/u.test(source.slice(span.start, span.end)) && (kind === 'pandoc' || kind === 'parenthetical') && prose.text.slice(until, start).length < 200;
	const bound = 'reach' in citation && (citation.reach === 'row' || citation.reach === 'line' || (citation.reach === 'bound' && (at >= end || until > start || isSubject)));
	return { kind, span, target, source: id, bodies, year, defined, locator, bound };
}

function toFigure(figure: ReadFigure, source: string, citations: readonly Citation[], judgement: Judgement): Figure {
	const span = toSource(figure.prose, figure.start, figure.end);
	return {
		span,
		text: source.slice(span.start, span.end),
		quantity: figure.quantity,
		slots: figure.slots,
		sentence: toSource(figure.prose, figure.sentence.start, figure.sentence.end),
		quoted: figure.quoted,
		place: placeOf(figure.prose),
		citations,
		judgement,
	};
}

function placeOf({ kind }: Prose): Figure['place'] {
	switch (kind) {
		case 'heading': return 'heading';
		case 'cell': return 'table';
		case 'item': return 'list';
		case 'alt': return 'alt';
		case 'paragraph': case 'note': case 'html': return 'text';
	}
}
