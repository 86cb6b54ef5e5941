/** Line and character of an offset, both from 0 and in UTF-16 code units; lines end at `\n`, `\r\n` or `\r` as in LSP. */
export class Lines {
	readonly #starts: readonly number[];

	constructor(text: string) {
		this.#starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)];
	}

	at(offset: number): Position {
		let [low, high] = [0, this.#starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			[low, high] = (this.#starts[middle] ?? Infinity) <= offset ? [middle, high] : [low, middle];
		}
		return { line: low, character: offset - (this.#starts[low] ?? 0) };
	}
}

export interface Position {
	readonly line: number;
	readonly character: number;
}
