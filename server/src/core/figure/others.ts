import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import { isOnTopic } from './context.ts';
import type { Scope, ScopeSource } from './scope.ts';
import { harmed, isAnswer, sums, wholeOf } from './share.ts';
import type { Windows } from './windows.ts';

/**
 * A share or a number of people of another kind, whatever is spoken of around it: what it is of, or what those did whom it counts,
 * is nothing of our field.
 */
export function scopeElsewhere({ read, quantity, windows, counted, followsInSentence, elsewhere, isParallel, slots }: ScopeSource, isOwn: boolean, fieldThing: boolean): Scope | undefined {
	const { kind, unit } = quantity.quantity;
	if (kind === 'count' && unit === null) {
		if (fieldThing) return undefined;
		const head = read.hits.find(({ sense, from }) => sense.slot === 'thing' && from >= quantity.to && from < windows.after.end);
		return isAnswer(read, counted.thing === 'people' && !counted.shared ? head?.to ?? quantity.to : quantity.to) || (elsewhere && isOfThem(read, quantity)) ? 'out' : undefined;
	}
	if (kind === 'multiplier') return elsewhere && !isOwn ? 'out' : undefined;
	if (kind !== 'percent' && kind !== 'ratio') return undefined;
	// "15% off", "80% full".
	if (/^(?:off|full|discount|recycled|booked|complete)$/.test(read.tokens[quantity.to]?.low ?? '')) return 'out';
	// "4.4 out of 5".
	if (kind === 'ratio' && read.tokens.slice(windows.before.start, windows.after.end).some(({ low }) => scoring.has(low))) return 'out';
	const { whole, words, end } = wholeOf(read, quantity);
	const after = read.tokens.slice(end, windows.after.end);
	if (!isAmongOurs(read, windows, end) && isAnswer(read, end) && !after.some(({ low }, at) => harmed.has(low) && /^(?:been|were|was)$/.test(after[at - 1]?.low ?? ''))) return 'out';
	// "6.5% of care staff were in forced labour": they are ours by what befell them.
	if (whole === 'foreign') return read.hits.some((hit) => hit.from >= end && hit.to <= windows.after.end && (isFieldThing(hit) || (hit.sense.slot === 'topic' && hit.sense.strong))) || after.some(({ low }) => harmed.has(low)) ? undefined : 'if-known';
	// "You gave $84,310, and 71% of it goes to survivors."
	if (elsewhere && words.length === 1 && whole === 'open') return 'out';
	// "63% of articles, forced labour of 17%": of the same that the share before it is of.
	if (isParallel || words[0] === 'us') return 'out';
	if (isOwn || whole === 'named') return undefined;
	return elsewhere || (!followsInSentence && slots().isChange && changesOther(read, quantity, windows)) ? (!elsewhere && isOnTopic(read.hits) ? 'if-known' : 'out') : undefined;
}

const scoring: ReadonlySet<string> = new Set(['score', 'scored', 'rating', 'rated', 'stars', 'marks', 'points']);

/** "Wages rose 7%": what changed is named before, and it is nothing that the lexicon knows; "numbers fell by 8%" names nothing. */
export function changesOther({ tokens, hits }: ReadText, { hedgeFrom, to }: FoundQuantity, { before }: Windows): boolean {
	// "Served 42% more people".
	if (hits.some((hit) => (inside(hit, before) || (hit.from === to + 1 && tokens[to]?.low === 'more')) && isTelling(hit) && !(hit.sense.slot === 'thing' && sums.has(hit.sense.id)))) return false;
	return tokens.slice(before.start, hedgeFrom).some(({ kind, low }) => kind === 'word' && low.length > 3 && !changing.has(low));
}

const changing: ReadonlySet<string> = new Set([...wordList('rise'), ...wordList('fall'), ...'numbers number total totals figure figures count counts that this they there since from with after before year years over between during more less than about around nearly almost roughly some went shot gone have been were which whose then again only just also even percent'.split(' ')]);

/** "38% of victims knew the recruiter", "in a study of survivors, 88% had seen a doctor": those who answer are ours. */
const isAmongOurs = ({ tokens, hits }: ReadText, { before }: Windows, end: number): boolean =>
	hits.some((hit) => isFieldThing(hit) && ((hit.from >= before.end && hit.to <= end) || (inside(hit, before) && tokens.slice(Math.max(0, hit.from - 3), hit.from).some(({ low }) => /^(?:of|among|with)$/.test(low)))));

/** "268 of them", "of whom 41". */
const isOfThem = ({ tokens }: ReadText, { hedgeFrom, to }: FoundQuantity): boolean =>
	(tokens[to]?.low === 'of' && /^(?:them|these|those|whom|which)$/.test(tokens[to + 1]?.low ?? '')) || (/^(?:them|these|those|whom|which)$/.test(tokens[hedgeFrom - 1]?.low ?? '') && tokens[hedgeFrom - 2]?.low === 'of');

/** A word that statistics are told apart by: without one nothing says what a number is about. */
export const isTelling = ({ sense }: Hit): boolean => sense.slot !== 'framing' && sense.slot !== 'exclusion';

/** A noun that speaks of our field by itself. */
export const isFieldThing = ({ sense }: Hit): boolean => sense.slot === 'thing' && sense.field;

/** Whether a sense stands within a window. */
export const inside = (hit: Hit, window: Span): boolean => hit.from >= window.start && hit.to <= window.end;
