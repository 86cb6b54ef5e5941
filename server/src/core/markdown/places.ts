/**
 * Where each code unit of a prose stands in the source.
 *
 * Most of a prose stands there as it is written, so it is kept in pieces: a run, each of whose units is one unit of the source, or units
 * that all stand for the same stretch (`&nbsp;`, a line end with the next line's indentation).
 */
export class Places {
	/** For each piece, its first unit in the prose, and the stretch of the source. */
	readonly #units: number[] = [];
	readonly #from: number[] = [];
	readonly #to: number[] = [];
	#length = 0;
	#end = 0;

	/** Puts `count` units at the end that stand for the source `[from, to)`: unit by unit where there are as many, else all for all of it. */
	add(count: number, from: number, to: number): void {
		if (count === 0) return;
		const last = this.#units.length - 1;
		if (count === to - from && this.#to[last] === from && this.#isRun(last)) this.#to[last] = to;
		else {
			this.#units.push(this.#length);
			this.#from.push(from);
			this.#to.push(to);
		}
		this.#length += count;
	}

	/** Takes back the units from `length` on. */
	truncate(length: number): void {
		while (this.#length > length) {
			const last = this.#units.length - 1;
			const first = this.#units[last] ?? 0;
			if (first < length) {
				if (this.#isRun(last)) this.#to[last] = (this.#from[last] ?? 0) + length - first;
				this.#length = length;
			} else {
				this.#units.pop();
				this.#from.pop();
				this.#to.pop();
				this.#length = first;
			}
		}
	}

	/** Says where the prose ends in the source: the place of the unit after its last one. */
	close(end: number): void {
		this.#end = end;
	}

	/** Where a unit starts in the source. */
	startOf(unit: number): number {
		if (unit >= this.#length) return this.#end;
		const piece = this.#pieceOf(unit);
		const from = this.#from[piece] ?? 0;
		return this.#isRun(piece) ? from + unit - (this.#units[piece] ?? 0) : from;
	}

	/** Where a unit ends in the source. */
	endOf(unit: number): number {
		const piece = this.#pieceOf(unit);
		return this.#isRun(piece) ? this.startOf(unit) + 1 : this.#to[piece] ?? 0;
	}

	#isRun(piece: number): boolean {
		return (this.#units[piece + 1] ?? this.#length) - (this.#units[piece] ?? 0) === (this.#to[piece] ?? 0) - (this.#from[piece] ?? 0);
	}

	/** The last piece that starts at or before a unit. */
	#pieceOf(unit: number): number {
		let low = 0;
		for (let high = this.#units.length; low < high;) {
			const middle = (low + high) >> 1;
			if ((this.#units[middle] ?? 0) <= unit) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}
}
