import type { ReadText } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import type { Windows } from './windows.ts';

/**
 * Whether a number is told of the writers themselves: "we advised 318 workers", "1,204 survivors in our programmes".
 *
 * "We know that 27.6 million …" and "our world" are said of everybody.
 */
export function isOwnVoice({ tokens, hits }: ReadText, sentence: Span, { before, after }: Windows): boolean {
	// "37 incidents at our properties, 29 of which were reported": a part is whose the whole is.
	const isPart = (tokens[after.start]?.low === 'of' && /^(?:which|whom|those|them|these)$/.test(tokens[after.start + 1]?.low ?? '')) ||
		(tokens[before.end - 1]?.low === ';' && /^(?:have|has|had|were|was|are)$/.test(tokens[after.start]?.low ?? ''));
	// "According to the Global Slavery Index, we have 1,611,000 of our citizens in modern slavery."
	if (hits.some(({ sense, from, to }) => sense.slot === 'body' && from >= sentence.start && to <= sentence.end)) return false;
	for (let at = Math.max(sentence.start, before.end - WE_REACH); at < before.end; at++) {
		if (tokens[at]?.low !== 'we' || !(startsClause(tokens[at - 1], at === sentence.start) || isAfterLead(tokens, sentence.start, at))) continue;
		const verb = verbAfter(tokens[at + 1]?.low, tokens[at + 2]?.low);
		if (verb !== undefined && !reporting.has(verb) && !tokens.slice(at + 1, before.end).some(({ low }) => low === 'that' || (low === ';' && !isPart))) return true;
	}
	for (let at = isPart ? sentence.start : Math.max(sentence.start, before.start); at < after.end; at++) {
		// "…, and our phones have not stopped since" is another clause.
		if (at >= after.start && /^[,;.(]$/.test(tokens[at]?.low ?? '')) break;
		if ((tokens[at]?.low === 'our' || tokens[at]?.low === 'my') && !everybodys.has(ownedAfter(tokens, at)) && !isTeller(tokens, at)) return true;
	}
	return false;
}

/** "Of them, 72% were women", "The team met 88 more": a sentence that goes on from one of the writers' own. */
export const goesOnFromOwn = (first: string, second: string): boolean =>
	/^(?:of|they|these|those|among|most|nearly|almost|about|\d)/.test(first) || (first === 'the' && /^(?:team|project|programme|program|shelter|clinic|service|helpline|centre|center|house)$/.test(second));

/** Whether a lead-in's last sentence tells of the writers themselves: "What we learned from our own records:". */
export function isOwnLeadIn({ tokens, hits }: ReadText): boolean {
	const last = tokens.findLastIndex(({ low }, at) => low === '.' && at < tokens.length - 1);
	return hits.some(({ sense, from }) => sense.slot === 'framing' && sense.id === 'own' && from > last) ||
		tokens.some(({ low }, at) => low === 'our' && at > last && !everybodys.has(ownedAfter(tokens, at)));
}

/** "My uncle says", "our teacher told us": who only tells it. */
const isTeller = (tokens: readonly Token[], our: number): boolean =>
	/^(?:says?|said|told|tells|thinks?|claims?|claimed|reckons?)$/.test(tokens[our + 2]?.low ?? '') && !/^(?:survey|data|report|study|records|figures)$/.test(tokens[our + 1]?.low ?? '');

/** "our own three counties", "our state's campaign": what is said to be ours. */
function ownedAfter(tokens: readonly Token[], our: number): string {
	let at = our + 1;
	while (tokens[at]?.low === 'own' || tokens[at]?.kind === 'number' || /^(?:two|three|four|five|six|seven|eight|nine|ten|whole|entire|dear|young|poor|home)$/.test(tokens[at]?.low ?? '')) at++;
	return tokens[at]?.low.replace(/['’]s$/, '') ?? '';
}

/** How far before a number its "we" may stand. */
const WE_REACH = 14;

/** "the victims we lose" has no clause of its own. */
const startsClause = (before: Token | undefined, isFirst: boolean): boolean =>
	isFirst || before === undefined || before.kind !== 'word' || /^(?:and|but|so|then|year|month|week|quarter|today|period|also|here|time|while|as|when|because)$/.test(before.low);

/** "In our parish hall we fed 230 people": a lead without a comma. */
const isAfterLead = (tokens: readonly Token[], start: number, we: number): boolean =>
	we - start <= 8 && /^(?:in|at|on|through|during|with|from|since|under|across|for|by)$/.test(tokens[start]?.low ?? '') && !tokens.slice(start, we).some(({ low }) => /^(?:,|that|where|who|whom|which|victims?|people|women|children|cases)$/.test(low));

/** "have" and "also" go before the verb that counts. */
const verbAfter = (first: string | undefined, second: string | undefined): string | undefined => (first !== undefined && /^(?:have|had|also|now|then|directly|already|all)$/.test(first) ? second : first);

/** What is said of what others counted. */
const reporting: ReadonlySet<string> = wordList('told-of-others');

const everybodys: ReadonlySet<string> = wordList('everybodys');
