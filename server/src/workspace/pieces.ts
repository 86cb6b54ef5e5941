import type { TextEdit } from '../core/analysis.ts';

/**
 * A text and the edits made to it so far, so that edits on top of edits become one list of edits of the original.
 *
 * The text is kept as pieces that are either a stretch of the original or new.
 */
export class Pieces {
	readonly #original: string;
	#pieces: readonly Piece[];

	constructor(original: string) {
		this.#original = original;
		this.#pieces = [{ start: 0, end: original.length }];
	}

	/** Applies edits that are sorted, do not overlap, and speak of the text as it is now. */
	apply(edits: readonly TextEdit[]): void {
		for (const { span, newText } of edits.toReversed()) {
			const pieces = split(split(this.#pieces, span.start), span.end);
			const before = upTo(pieces, span.start);
			const after = pieces.slice(upTo(pieces, span.end).length);
			this.#pieces = [...before, ...newText === '' ? [] : [newText], ...after];
		}
	}

	/** The text as it is now. */
	get text(): string {
		return this.#pieces.map(piece => typeof piece === 'string' ? piece : this.#original.slice(piece.start, piece.end)).join('');
	}

	/** What to change in the original to get the text as it is now: sorted, not overlapping. */
	get edits(): readonly TextEdit[] {
		const edits: TextEdit[] = [];
		let [at, newText] = [0, ''];
		for (const piece of [...this.#pieces, { start: this.#original.length, end: this.#original.length }]) {
			if (typeof piece === 'string') {
				newText += piece;
				continue;
			}
			if (piece.start > at || newText !== '') {
				edits.push({ span: { start: at, end: piece.start }, newText });
			}
			[at, newText] = [piece.end, ''];
		}
		return edits;
	}
}

type Piece = string | { readonly start: number; readonly end: number };

const lengthOf = (piece: Piece): number => typeof piece === 'string' ? piece.length : piece.end - piece.start;

/** The pieces that end at or before an offset at which a piece ends. */
function upTo(pieces: readonly Piece[], offset: number): readonly Piece[] {
	let length = 0;
	let count = 0;
	while (count < pieces.length && length < offset) {
		length += lengthOf(pieces[count] ?? '');
		count += 1;
	}
	return pieces.slice(0, count);
}

/** The same text, with a piece that ends at the offset. */
function split(pieces: readonly Piece[], offset: number): readonly Piece[] {
	let length = 0;
	return pieces.flatMap(piece => {
		const cut = offset - length;
		length += lengthOf(piece);
		if (cut <= 0 || cut >= lengthOf(piece)) {
			return [piece];
		}
		return typeof piece === 'string'
			? [piece.slice(0, cut), piece.slice(cut)]
			: [{ start: piece.start, end: piece.start + cut }, { start: piece.start + cut, end: piece.end }];
	});
}
