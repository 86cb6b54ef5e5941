import type { Quantity } from '../facts/model.ts';
import type { Hit, Lexicon, ReadText } from '../lexicon/lexicon.ts';
import type { BlockText, Prose } from '../markdown/prose.ts';
import { currencySigns } from '../quantity/numerals.ts';
import { scanQuantities } from '../quantity/scan.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import { isInQuotation } from '../text/quotation.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import { namesField, readText } from './context.ts';
import type { Around } from './context.ts';
import { antecedentOf, carriedSlots, carryOverOf, isRateToo } from './carryOver.ts';
import type { Antecedent } from './carryOver.ts';
import { goesOnFromOwn, isOwnLeadIn, isOwnVoice } from './ownVoice.ts';
import { readSlots } from './readSlots.ts';
import { wholeOf } from './share.ts';
import { hasNoun, sharedNouns } from './sharedNouns.ts';
import type { Counted } from './sharedNouns.ts';
import { isNeverOurs, scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import type { Slots } from './slots.ts';
import { windowsOf } from './windows.ts';

/** A quantity of our field with its slots, before citations and verdict. Offsets count in `prose.text`. */
export interface ReadFigure {
	readonly prose: Prose;
	/** Its prose's place among the block's proses. */
	readonly index: number;
	readonly start: number;
	readonly end: number;
	readonly near: boolean;
	readonly quantity: Quantity;
	readonly slots: Slots;
	readonly scope: Exclude<Scope, 'out'>;
	/** Other subjects that its own words name. */
	readonly excluded: readonly string[];
	/** The words of what it counts or is a share of, where only a statistic that says them can be meant. */
	readonly foreign: readonly string[];
	readonly sentence: Span;
	/** All sentences of the prose. */
	readonly sentences: readonly Span[];
	/** Within quotation marks or a block quote. */
	readonly quoted: boolean;
	readonly read: ReadText;
}

/** Exclusions that are whole subjects: where the paragraph or heading is about one, its figures are. */
const otherFields: ReadonlySet<string> = new Set(['drugs', 'wildlife', 'arms', 'contraband', 'smuggling', 'refugees', 'history', 'road']);

const isOtherField = ({ sense }: Hit): boolean => sense.slot === 'exclusion' && otherFields.has(sense.id);

/** Words that name our field in a draft about it, and other things elsewhere. */
const isLooselyOnTopic = ({ sense }: Hit): boolean => sense.slot === 'topic' && (sense.id === 'trafficking' || sense.id === 'forced-labour' || sense.id === 'sexual');

/** How many tokens before a sentence still speak for it. */
const PARAGRAPH_REACH = 150;

/** A cheap look before the real one: no digit, number word, fraction or multiplier, no figure. */
const MAY_HOLD_QUANTITY = /\d|\b(?:half|third|thirds|quarters?|fifths?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|doubled?|doubling|tripled?|twice|second|fourth|sixth|seventh|eighth|ninth|tenth|\w+fold|quadrupled?)\b/i;

/** Reads the figures of one block. Depends on the block's text, on `around`, and on the lexicon. */
export function readFigures(block: BlockText, around: Around, lexicon: Lexicon): ReadFigure[] {
	const figures: ReadFigure[] = [];
	const cache = new Map<Prose, ReadText>();
	const read = (prose: Prose): ReadText => {
		let done = cache.get(prose);
		if (done === undefined) cache.set(prose, (done = readText(prose.text, lexicon)));
		return done;
	};
	const remembered = (words: string): readonly ReadText[] => (words === '' ? [] : [lexicon.remembered(words)]);
	let tables: Tables | undefined;
	let antecedents: Antecedent[] = [];
	for (const [index, prose] of block.proses.entries()) {
		if (!MAY_HOLD_QUANTITY.test(prose.text)) continue;
		const text = read(prose);
		const quantities = scanQuantities(text.tokens);
		if (quantities.length === 0) continue;
		tables ??= new Tables(block);
		const headers = tables.headers(prose).map(read);
		const asked = underCaption(headers.length === 0 ? quantities : quantities.map((quantity) => underHeaders(quantity, headers)), text, around.leadIn, prose);
		if (asked.every(isNeverOurs)) continue;
		const context = [...localContext(block, tables, index, prose).map(read), ...remembered(around.headings)];
		const leadIn = remembered(around.leadIn);
		if (prose.kind !== 'item' || block.proses[index - 1]?.kind !== 'item') antecedents = [];
		figures.push(...figuresOf({ prose, index }, text, asked, { headers, leadIn, before: remembered(around.before), outer: context, antecedents }, around));
		antecedents = antecedents.map((figure) => ({ ...figure, sentence: -1 }));
	}
	return figures;
}

/** Texts around a prose: a cell's headers, what leads it in, the rest of its block and the headings. */
interface Surround {
	readonly headers: readonly ReadText[];
	readonly leadIn: readonly ReadText[];
	/** The end of the paragraph before, where this one points back to it. */
	readonly before: readonly ReadText[];
	readonly outer: readonly ReadText[];
	/** Figures of the item before, which an item may go on from; those that are read here are added. */
	readonly antecedents: Antecedent[];
}

function figuresOf({ prose, index: proseIndex }: { readonly prose: Prose; readonly index: number }, read: ReadText, quantities: readonly FoundQuantity[], { headers, leadIn, before, outer, antecedents }: Surround, around: Around): ReadFigure[] {
	const { tokens, hits } = read;
	const ranges = sentencesOf(tokens);
	const sentences = ranges.map(({ start, end }) => ({ start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 }));
	const figures: ReadFigure[] = [];
	let nextQuantity = 0;
	let nextHit = 0;
	const isListed = prose.kind === 'item';
	let ownBefore = false;
	/** The sentence with the last thing counted that is none of ours. */
	let lastOther = -Infinity;
	/** How many of them there are: "of the 6,204 patients". */
	const others = new Set<number>();
	ranges.forEach((range, at) => {
		const firstQuantity = nextQuantity;
		while ((quantities[nextQuantity]?.from ?? Infinity) < range.end) nextQuantity++;
		const firstHit = nextHit;
		while ((hits[nextHit]?.from ?? Infinity) < range.end) nextHit++;
		const inside = quantities.slice(firstQuantity, nextQuantity);
		// "We supported 412 people. Of them, 72% were women."
		const isOwn = hits.slice(firstHit, nextHit).some(({ sense }) => sense.slot === 'framing' && sense.id === 'own') || (ownBefore && goesOnFromOwn(tokens[range.start]?.low ?? '', tokens[range.start + 1]?.low ?? '')) || (isListed && leadIn.some(isOwnLeadIn));
		ownBefore = isOwn;
		if (isOwn && inside.length > 0) lastOther = at;
		if (inside.length === 0 || isOwn) return;
		const windows = windowsOf(tokens, range, inside);
		const here = { text: prose.text, tokens, hits: hits.slice(firstHit, nextHit) };
		const nouns = sharedNouns(here, inside, windows);
		// The sentences before it fill what this one leaves open.
		const from = Math.max(0, range.start - PARAGRAPH_REACH);
		const rest = { text: prose.text, tokens: tokens.slice(from, range.start), hits: hits.slice(Math.max(0, firstHit - PARAGRAPH_REACH), firstHit).filter((hit) => hit.from >= from) };
		const context = [...(at === 0 ? before : []), rest, ...outer];
		// In a draft about our field "trafficking" alone is of it.
		const contextOnTopic = [...leadIn, ...(at === 0 ? before : []), ...outer, { ...rest, tokens }].some((text) => namesField(text, around.onOther) || (around.onTopic && prose.cell === null && text.hits.some(isLooselyOnTopic)));
		const contextExcluded = here.hits.some(isOtherField) || (!around.onTopic && context.some((text) => text.hits.some(isOtherField)));
		inside.forEach((quantity, index) => {
			const own = windows[index];
			const sentence = sentences[at];
			const counted = nouns[index];
			if (own === undefined || sentence === undefined || counted === undefined) return;
			const isCount = countsThings(here, quantity, counted);
			if (isOwnVoice(here, range, own)) {
				if (isCount) lastOther = at;
				return;
			}
			if (isOneOf(others, quantity)) {
				lastOther = at;
				return;
			}
			const antecedent = antecedentOf(quantity, antecedents);
			const carry = carryOverOf(here, quantity, counted, own, range, at, antecedent);
			const lastOurs = antecedents.at(-1)?.sentence ?? -Infinity;
			let slots: Slots | undefined;
			const readHere = (): Slots => readSlots({ read: here, quantity, counted, isAlone: inside.length === 1, windows: own, sentence: range, headers, leadIn, context, doubt: doubtAfter(tokens, hits, ranges[at + 1]), onTopic: around.onTopic });
			const slotsOf = (): Slots => (slots ??= carry === undefined || antecedent === undefined ? readHere() : carriedSlots(readHere(), antecedent.slots, carry));
			const { scope, excluded, foreign } = scopeOf({ read: here, quantity, counted, carry, follows: at - lastOurs <= 3, followsInSentence: lastOurs === at, elsewhere: lastOther >= at - 1 && lastOurs < lastOther, isParallel: lastOther === at && isOpenShare(here, quantity) && isForeignShare(here, inside[index - 1]), windows: own, sentence: range, headers, leadIn, slots: slotsOf, contextOnTopic, contextExcluded, draftOnTopic: around.onTopic, draftOnOther: around.onOther, isCell: prose.cell !== null });
			if (scope !== 'in' && isCount) {
				lastOther = at;
				if (counted.thing === undefined) others.add(quantity.quantity.low);
			}
			if (scope === 'out' || namesOwnOrganisation(prose.text.slice(sentence.start, sentence.end), around)) return;
			figures.push({
				prose, index: proseIndex, read, scope, excluded, foreign, sentence, sentences, slots: slotsOf(),
				start: quantity.start, end: quantity.end, near: quantity.near,
				quantity: withUnit(carry === 'same' && antecedent !== undefined && isRateToo(antecedent.quantity, quantity) ? asRate(quantity, antecedent.quantity) : quantity, counted),
				quoted: prose.quoted || isInQuotation(prose.text, quantity.start),
			});
			if (scope === 'in') remember(antecedents, { quantity: { ...quantity, quantity: figures.at(-1)?.quantity ?? quantity.quantity }, slots: slotsOf(), sentence: at });
		});
	});
	return figures;
}

/** Whether a noun says what a number counts, or what a share is of: what follows may be a part of it. */
const countsThings = (read: ReadText, quantity: FoundQuantity, { thing, foreign }: Counted): boolean => {
	const { kind, unit, low } = quantity.quantity;
	if (kind === 'percent' || kind === 'ratio') return wholeOf(read, quantity).whole === 'foreign';
	// "In one study of survivors, 87.8 percent …"
	if (quantity.worded && low <= 12) return false;
	return kind === 'money' || (kind === 'count' && unit === null && (thing === 'people' || (thing === undefined && (foreign === true || hasNoun(read, quantity)))));
};

const isShare = ({ quantity: { kind } }: FoundQuantity): boolean => kind === 'percent' || kind === 'ratio';
const isOpenShare = (read: ReadText, found: FoundQuantity): boolean => isShare(found) && wholeOf(read, found).whole === 'open';
const isForeignShare = (read: ReadText, found: FoundQuantity | undefined): boolean => found !== undefined && isShare(found) && wholeOf(read, found).whole === 'foreign';

/** A count that was said before of something else. */
const isOneOf = (others: ReadonlySet<number>, { quantity: { kind, low } }: FoundQuantity): boolean => kind === 'count' && low >= 20 && others.has(low);

function remember(antecedents: Antecedent[], figure: Antecedent): void {
	antecedents.push(figure);
	if (antecedents.length > ANTECEDENTS) antecedents.shift();
}

/** So many figures before a number are looked at for what it goes on from. */
const ANTECEDENTS = 5;

/** Whether the next sentence takes the figure back: "That claim has been debunked." */
function doubtAfter(tokens: readonly Token[], hits: readonly Hit[], next: Span | undefined): boolean {
	if (next === undefined || !/^(?:this|that|it|these|those|the|no|there|but|researchers|critics|both|neither)$/.test(tokens[next.start]?.low ?? '')) return false;
	return hits.some(({ sense, from }) => sense.slot === 'framing' && sense.id === 'questioned' && from >= next.start && from < next.end && from < next.start + 25);
}

function withUnit({ quantity }: FoundQuantity, { thing }: Counted): Quantity {
	if ((quantity.kind !== 'count' && quantity.kind !== 'rate') || quantity.unit === 'years') return quantity;
	return { ...quantity, unit: thing ?? 'people' };
}

const asRate = (found: FoundQuantity, { quantity: { per } }: FoundQuantity): FoundQuantity => ({ ...found, quantity: { ...found.quantity, kind: 'rate', per } });

/** A base that a caption or lead-in gives: "Highest rates (per 1,000 people):" over "Eritrea: 90.3". */
function underCaption(quantities: readonly FoundQuantity[], read: ReadText, leadIn: string, { kind }: Prose): readonly FoundQuantity[] {
	const [, base] = kind === 'cell' || kind === 'item' ? /\bper\s+(\d[\d,]*|thousand|million)\b/i.exec(leadIn) ?? [] : [];
	if (base === undefined) return quantities;
	const per = /^\d/.test(base) ? base : base.toLowerCase() === 'thousand' ? '1,000' : '1,000,000';
	return quantities.map((found) => (found.quantity.kind === 'count' && !found.worded && found.quantity.low < 1000 && !hasNoun(read, found) ? { ...found, quantity: { ...found.quantity, kind: 'rate', per } } : found));
}

/** What a cell's headers say of its number: "Victims (millions)", "US$ billion", "Per 1,000 people", "Share (%)". */
function underHeaders(found: FoundQuantity, headers: readonly ReadText[]): FoundQuantity {
	const { quantity } = found;
	if (quantity.kind !== 'count') return found;
	const words = headers.map(({ text }) => text).join(' | ');
	const [, base] = /\bper\s+(\d[\d,]*)/i.exec(words) ?? [];
	if (base !== undefined && quantity.low < 1000) return { ...found, quantity: { ...quantity, kind: 'rate', per: base } };
	if (/%|\bper ?cent\b|\bpercentage\b|\bshare\b/i.test(words) && quantity.high <= 100) return { ...found, quantity: { ...quantity, kind: 'percent', unit: 'percent' } };
	const scale = /\bbillions?\b|\bbn\b/i.test(words) ? 1e9 : /\bmillions?\b/i.test(words) ? 1e6 : /\bthousands?\b|\b000s\b/i.test(words) ? 1e3 : 1;
	const by = quantity.low >= scale ? 1 : scale;
	const [sign] = /[$€£]/.exec(words) ?? [];
	const money = sign === undefined ? /\bUSD?\b/.test(words) ? 'USD' : undefined : currencySigns.get(sign);
	return { ...found, quantity: { ...quantity, low: quantity.low * by, high: quantity.high * by, ...(money === undefined ? {} : { kind: 'money' as const, unit: money }) } };
}

/** Cells of one block by row and column, made once, so that a long table costs no more per cell than a short one. */
class Tables {
	readonly #rows = new Map<string, Prose[]>();
	readonly #columns = new Map<string, Prose>();

	constructor(block: BlockText) {
		for (const prose of block.proses) {
			const { cell } = prose;
			if (cell === null) continue;
			const key = `${cell.table}:${cell.row}`;
			const row = this.#rows.get(key);
			if (row === undefined) this.#rows.set(key, [prose]);
			else if (row.length < ROW_REACH) row.push(prose);
			if (cell.row === 0) this.#columns.set(`${cell.table}:${cell.column}`, prose);
		}
	}

	/** The first cell of a cell's row and the header of its column: the figure's own words. Where columns are years, a total or have no name, the corner says what is counted. */
	headers(prose: Prose): Prose[] {
		const { cell } = prose;
		if (cell === null) return [];
		const first = this.#rows.get(`${cell.table}:${cell.row}`)?.[0];
		const header = this.#columns.get(`${cell.table}:${cell.column}`);
		const corner = header === undefined || /^\s*(?:(?:19|20)\d\d|total|all)?\s*$/i.test(header.text) ? this.#columns.get(`${cell.table}:0`) : undefined;
		return [first, header, corner].filter((it): it is Prose => it !== undefined && it !== prose);
	}

	/** The other cells of its row, and the header row. */
	around({ cell }: Prose): Prose[] {
		if (cell === null) return [];
		return [...(this.#rows.get(`${cell.table}:${cell.row}`) ?? []), ...(this.#rows.get(`${cell.table}:0`) ?? [])].filter((it) => it.cell !== cell);
	}
}

/** How many cells of a row speak for one another. */
const ROW_REACH = 12;

/** Proses of the same block that speak for this one: the other cells of its row; before it in a list or quote, the last one. */
function localContext(block: BlockText, tables: Tables, index: number, prose: Prose): Prose[] {
	if (prose.cell !== null) return tables.around(prose);
	if (prose.kind === 'heading') return [];
	const before = block.proses[index - 1];
	return before === undefined || before.kind === 'cell' ? [] : [before];
}

function namesOwnOrganisation(sentence: string, { organisationNames }: Around): boolean {
	return organisationNames.some((name) => {
		const at = name === '' ? -1 : sentence.indexOf(name);
		return at >= 0 && !/[\p{L}\p{N}]/u.test(sentence.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(sentence.charAt(at + name.length));
	});
}
