/**
 * Every sentence that a writer sees in a finding or a status is made here, from an id and its data.
 *
 * The verdict comes first; under 200 characters; no blame and no jargon (contract, section 9).
 */
export interface Message {
	readonly id: MessageId;
	readonly data: Readonly<Record<string, string>>;
}

export type MessageId = keyof typeof words;

type Data = Readonly<Record<string, string>>;

const words = {
	'placeholder': (_: Data) => '',
} satisfies Record<string, (data: Data) => string>;

/** The words of a message. */
export const render = ({ id, data }: Message): string => words[id](data);
