import { detached } from './detached.ts';

/**
 * The same function of a text, with its last answers kept: for what many blocks ask of the same words, as of a heading over them or a
 * note that they share. At `cap` texts everything is forgotten, and long texts are not kept, so that no draft fills the memory.
 */
export function remembering<T>(cap: number, read: (text: string) => T): (text: string) => T {
	const answers = new Map<string, T>();
	return (text) => {
		if (text.length > LONGEST) return read(text);
		const known = answers.get(text);
		if (known !== undefined) return known;
		const answer = read(text);
		if (answers.size >= cap) answers.clear();
		answers.set(detached(text), answer);
		return answer;
	};
}

const LONGEST = 4_000;
