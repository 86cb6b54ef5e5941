import type { Hit, Lexicon, ReadText, Sense } from '../lexicon/lexicon.ts';
import { tokenize } from '../text/tokens.ts';

/** What stands around a prose and fills the slots that its own sentences leave open. Compared by value: it is what a block depends on. */
export interface Around {
	/** The headings over it, outermost first, joined. */
	readonly headings: string;
	/** The paragraph that leads a list or table in: it ends in a colon, or stands right before a table. */
	readonly leadIn: string;
	/** The end of the paragraph before, where this one points back to it. */
	readonly before: string;
	/** The draft as a whole is about our field. */
	readonly onTopic: boolean;
	/** It is about another field that shares words with ours: drugs, wildlife, the slave trade of old. */
	readonly onOther: boolean;
	/** Names under which the writer's own organisation counts. */
	readonly organisationNames: readonly string[];
}

/** Tokens and senses of a text; the senses are looked up when somebody asks, which for a text without a quantity nobody does. */
export function readText(text: string, lexicon: Lexicon): ReadText {
	const tokens = tokenize(text);
	let hits: readonly Hit[] | undefined;
	return { text, tokens, get hits() { return (hits ??= lexicon.find(tokens, text)); } };
}

/** Whether any of the senses puts a text in our field. */
export const isOnTopic = (senses: readonly { readonly sense: Sense }[]): boolean => senses.some(({ sense }) => sense.slot === 'topic' && sense.strong);

/** "Traffickers", "trafficked" without a word of ours beside it: said of other goods, too. */
export const isSharedWord = ({ tokens }: ReadText, { from, to }: Hit): boolean => to - from === 1 && tokens[from]?.low.startsWith('traffick') === true;

/** Whether a text names our field; in a draft about another, in words that are of ours alone. */
export const namesField = (text: ReadText, onOther: boolean): boolean => isOnTopic(onOther ? text.hits.filter((hit) => !isSharedWord(text, hit)) : text.hits);
