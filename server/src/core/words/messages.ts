import { english } from './english.ts';
import type { Words } from './language.ts';
import type { Data } from './pieces.ts';

/** What a finding or a status says: an id and its data. It becomes a sentence here, in the language of whoever reads it. */
export interface Message {
	readonly id: MessageId;
	readonly data: Data;
}

export type MessageId = keyof Words['messages'];

const CAP = 199;

/** The sentence of a message, cut at a word where the data is long. */
export function render({ id, data }: Message, { messages }: Words = english): string {
	const text = messages[id](data);
	return text.length <= CAP ? text : `${text.slice(0, text.lastIndexOf(' ', CAP - 1))}…`;
}
