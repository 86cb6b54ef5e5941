import type { ReadText } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Span } from '../span.ts';
import type { Windows } from './windows.ts';

/**
 * "The government announced $19 million to combat human trafficking, of which $14 million …": what a state gives against our
 * subject. What an organisation asks for, raises or gets is its own.
 */
export function isFunding({ tokens, hits }: ReadText, { start, end }: Span): boolean {
	const after = (from: number, words: ReadonlySet<string>): number => {
		for (let at = from + 1; at < end; at++) if (words.has(tokens[at]?.low ?? '')) return at;
		return -1;
	};
	const giver = after(start - 1, givers);
	if (giver < 0 || after(giver, giving) < 0 || after(start - 1, asking) >= 0) return false;
	const towards = after(giver, purposes);
	return towards > 0 && hits.some(({ sense, from }) => sense.slot === 'topic' && from > towards && from <= towards + PURPOSE_REACH);
}

/** So far after "against" the subject may stand: "to combat human and sex trafficking". */
const PURPOSE_REACH = 6;

const givers = wordList('givers');
const giving = wordList('giving');
const purposes = wordList('purposes');
const asking: ReadonlySet<string> = new Set(['we', 'our', 'us', 'requested', 'request', 'apply', 'applied', 'application', 'fine', 'fines', 'fined', 'salary', 'rent']);

/** "Girls are sold for $150", "you could buy a slave for $90": what somebody pays for a person. */
export function isPrice({ tokens, hits }: ReadText, { hedgeFrom }: FoundQuantity, { before, after }: Windows): boolean {
	if (tokens[hedgeFrom - 1]?.low !== 'for') return false;
	if (/^(?:sold|bought|purchased|traded)$/.test(tokens[hedgeFrom - 2]?.low ?? '')) {
		return hits.some(({ sense, from }) => sense.slot === 'thing' && sense.id === 'people' && ((from >= before.start && from < hedgeFrom) || (from >= after.start && from < after.end)));
	}
	const bought = tokens.slice(Math.max(before.start, hedgeFrom - 6), hedgeFrom - 1);
	const verb = bought.findIndex(({ low }) => /^(?:buys?|bought|sells?|sold|purchases?|purchased)$/.test(low));
	return verb >= 0 && bought.slice(verb + 1).some(({ low }) => /^(?:slaves?|girls?|boys?|wom[ae]n|child|children|bab(?:y|ies)|persons?|people|humans?|brides?|daughters?)$/.test(low));
}
