import type { Hit, ReadText } from '../lexicon/lexicon.ts';
import { wordList } from '../lexicon/wordLists.ts';
import type { FoundQuantity } from '../quantity/scan.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What a share says that it is a share of:
 *
 * - `named`: a noun, group, place or form that the lexicon knows: "of victims", "of the people referred";
 * - `foreign`: another noun: "of articles", "of the farms";
 * - `open`: nothing, or only a pronoun: "58% were women", "a third of them".
 */
export type Whole = 'named' | 'foreign' | 'open';

/** See {@link Whole}; `words` are the phrase's, `end` is the token after it. */
export function wholeOf({ tokens, hits }: ReadText, { to }: FoundQuantity): { readonly whole: Whole; readonly words: readonly string[]; readonly end: number } {
	if (tokens[to]?.low !== 'of') return { whole: 'open', words: [], end: to };
	const start = to + 1;
	const words = phraseAt({ tokens }, start);
	const end = start + words.length;
	if (words.length === 0 || words.every((low) => pointing.has(low)) || pronouns.has(words[0] ?? '')) return { whole: 'open', words, end };
	const isNamed = words.some(isDeed) || hits.some((hit) => hit.from >= start && hit.from < end && isNaming(hit) && !isPossessor(tokens, hit));
	return { whole: isNamed ? 'named' : 'foreign', words, end };
}

/** The words of a noun phrase: up to a verb, a preposition or a mark. */
export function phraseAt({ tokens }: Pick<ReadText, 'tokens'>, start: number): readonly string[] {
	let end = start;
	while (end < tokens.length && end < start + PHRASE && isInPhrase(tokens[end])) end++;
	return tokens.slice(start, end).map(({ low }) => low);
}

/** So many words the phrase after "of" may have. */
const PHRASE = 6;

const isInPhrase = (token: Token | undefined): boolean => token?.kind === 'word' ? !stops.has(token.low) : token?.low === '-' || token?.low === '’' || token?.low === "'";

/** "41% of recruitments": what is done to people in our field, as a noun. */
const isDeed = (low: string): boolean => /^(?:recruit|exploit|traffick|enslav|detect|identif|referr|rescu|convict|prosecut|indict|sentenc|victim|surviv)/.test(low);

const isNaming = ({ sense }: Hit): boolean =>
	sense.slot === 'topic' || sense.slot === 'age' || sense.slot === 'sex' || sense.slot === 'quality' || sense.slot === 'place' || (sense.slot === 'thing' && !sums.has(sense.id));

/** "The country's coffee", "victims' phones": what is owned is the share's whole. */
const isPossessor = (tokens: readonly Token[], { to }: Hit): boolean => /['’]s?$/.test(tokens[to - 1]?.low ?? '') || /^['’]/.test(tokens[to]?.low ?? '');

/** What money and reports are counted in tells nothing of a share. */
export const sums: ReadonlySet<string> = new Set(['cost', 'revenue', 'countries', 'goods']);

const pronouns = new Set(['them', 'these', 'those', 'whom', 'which', 'it', 'this', 'that', 'us']);

/** Words that name no whole by themselves: "half of the total", "9% of all". */
const pointing = new Set(['the', 'a', 'an', 'all', 'its', 'their', 'total', 'whole', 'number', 'sum', 'figure', 'world', 'rest', 'time', 'cases', 'case', 'both', 'former', 'latter', ...pronouns]);

const stops = new Set(`who that which whom were are is was be been being had have has did do does will would could can may might should in from at on by with for to into over under between among as than and or
	but while when where if because so since after before during across within without about against per said say`.split(/\s+/));

/** "83% could name three signs", "2,310 people clicked through": what those do who hear, read, answer and give, whatever it is about. */
export function isAnswer({ tokens }: ReadText, at: number): boolean {
	for (let index = at; index < at + HELPERS; index++) {
		const low = tokens[index]?.low ?? '';
		// "21,865 people believed to have been exploited": others believe it.
		if (tokens[index + 1]?.low === 'to' && /^(?:believed|thought|said|known)$/.test(low)) return false;
		// "76% passed on the claim" passed no test.
		if (low === 'passed' && tokens[index + 1]?.low === 'on') return false;
		// "412 people registered and 268 came"; "412 victims registered by the police" are another thing.
		if (low === 'registered' && index === at && /^(?:and|for|online|but|,|\.)$/.test(tokens[index + 1]?.low ?? '.')) return true;
		if (audience.has(low) || (low === 'came' && tokens[index + 1]?.low !== 'from')) return true;
		if (!helpers.has(low)) return false;
	}
	return false;
}

/** "Were in forced labour", "had been trafficked", "are victims of it": whoever they are, they are ours by what befell them. */
export function isHarmedThere({ tokens, hits }: ReadText, at: number): boolean {
	if (!/^(?:were|was|are|is|had|have|has)$/.test(tokens[at]?.low ?? '')) return false;
	const next = tokens[at + 1]?.low === 'been' ? at + 2 : at + 1;
	const from = tokens[next]?.low === 'in' || tokens[next]?.low === 'into' ? next + 1 : next;
	return harmed.has(tokens[next]?.low ?? '') || hits.some((hit) => hit.from === from && ((hit.sense.slot === 'topic' && hit.sense.strong) || (hit.sense.slot === 'thing' && hit.sense.field)));
}

/** What is done to people in our field. */
export const harmed: ReadonlySet<string> = new Set(['trafficked', 'enslaved', 'exploited', 'bonded', 'prostituted', 'pimped']);

/** So many helping words may stand before the verb: "had never once". */
const HELPERS = 4;

const helpers = new Set('had have has would could can did do does were was are be been also never ever once not even still already correctly only later then all both afterwards now who that'.split(' '));

const audience: ReadonlySet<string> = wordList('audience');
