import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import { isAnswer, sums } from './share.ts';

/** Whether one of a cell's headers names something of another kind; words that only nobody knows ("How many") are of ours where the other header is. */
export function isForeignCell(headers: readonly ReadText[]): boolean {
	return headers.some((header) => isForeignLabel(header) && (header.hits.some(({ sense }) => sense.slot !== 'framing') || header.tokens.some(({ low }) => low === 'who') || !headers.some((other) => other !== header && isOurs(other))));
}

const isOurs = ({ hits }: ReadText): boolean => hits.some(({ sense }) => (sense.slot === 'topic' && sense.strong) || (sense.slot === 'thing' && sense.field));

/**
 * Whether a cell's header names something of another kind: "Women in management", "Staff trained to spot trafficking", "Village
 * meetings on trafficking", "Guest nights". A name with a capital ("Franklin County") and words of measuring ("Share", "Total") name nothing.
 */
function isForeignLabel(label: ReadText): boolean {
	const { tokens, hits } = label;
	const counted = hits.filter(({ sense }) => sense.slot === 'thing' && !sums.has(sense.id));
	const excluded = hits.find(({ sense }) => sense.slot === 'exclusion');
	if (excluded !== undefined && !counted.some(({ from }) => from < excluded.from)) return true;
	// "Women who know the hotline".
	if (tokens.some(({ low }, at) => low === 'who' && isAnswer(label, at + 1))) return true;
	const topic = hits.find(({ sense }) => sense.slot === 'topic' && sense.strong);
	const unknown = tokens.flatMap(({ kind, low, capital }, at) => (kind === 'word' && low.length > 3 && !(capital && at > 0) && !neutral.has(low) && !isKnown(hits, at) ? [at] : []));
	// What the subject is only told of: "meetings on trafficking".
	if (topic !== undefined) return unknown.some((at) => at < topic.from) && !counted.some(({ from }) => from < topic.from) && /^(?:on|about|against|with)$/.test(tokens[topic.from - 1]?.low ?? '');
	if (counted.some(({ sense }) => sense.slot === 'thing' && (sense.field || sense.id !== 'people')) || hits.some(({ sense }) => sense.slot === 'topic' || sense.slot === 'quality')) return false;
	return unknown.some((at) => tokens[at]?.capital === false);
}

const isKnown = (hits: readonly Hit[], at: number): boolean => hits.some(({ from, to }) => from <= at && at < to);

const neutral: ReadonlySet<string> = new Set([
	...wordList('rise'), ...wordList('fall'), ...wordList('hedge-about'),
	...`many much share rate rates highest lowest top total totals number numbers count counts change percent cent year years estimate estimates estimated value values figure figures latest data edition million millions thousand
	thousands billion billions other others unknown known group groups type types form forms region regions place places country countries state states report reports published reported recorded found made
	held from with under over between aged ages both each all same whom which that this those their them than more less most least living live lives people person inhabitants population capita every
	first second third last previous current new annual yearly month months quarter main largest top by for member reporting own outside inside within abroad european union including excluding average worth`.split(/\s+/),
]);
