import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { Places } from './places.ts';
import type { Mark, Prose } from './prose.ts';

/** Stands for what is not prose: code, math, an image, a URL. Nothing reads across it. */
export const OPAQUE = '\uFFFC';

/** Collects one piece of prose with its way back to the source. */
export class ProseBuilder {
	#text = '';
	readonly #places = new Places();
	readonly #marks: Mark[] = [];

	/** How many code units of prose there are so far. */
	get length(): number {
		return this.#text.length;
	}

	get text(): string {
		return this.#text;
	}

	/**
	 * Takes plain source text: line ends (with the next line's indentation) become one space, wide and no-break spaces
	 * plain ones, superscript digits a mark.
	 */
	plain(source: string, from: number, to: number): void {
		let run = from;
		let at = from;
		const flush = (): void => {
			if (at > run) this.#run(source, run, at);
		};
		while (at < to) {
			const char = source.charCodeAt(at);
			if (char === 10 || char === 13) {
				flush();
				const start = at++;
				while (at < to && isBlank(source.charCodeAt(at))) at++;
				this.char(' ', start, at);
				run = at;
			} else if (isWideSpace(char)) {
				flush();
				this.char(' ', at, at + 1);
				run = ++at;
			} else if (isSuperscript(char) && this.#takesMark(source, at, from)) {
				flush();
				const start = at;
				while (at < to && isSuperscript(source.charCodeAt(at))) at++;
				this.mark({ kind: 'sup', target: superscriptDigits(source.slice(start, at)), span: { start, end: at } });
				run = at;
			} else {
				at++;
			}
		}
		flush();
	}

	/** Puts in characters that stand for the source `[from, to)`. */
	char(text: string, from: number, to: number): void {
		this.#text += text;
		this.#places.add(text.length, from, to);
	}

	/** A backslash escape: the character after it. */
	escape(source: string, from: number, to: number): void {
		this.char(source.slice(from + 1, to), from, to);
	}

	/** An entity or character reference; what is none stays as it is written. */
	entity(source: string, from: number, to: number): void {
		const decoded = decodeEntity(source.slice(from, to));
		if (decoded === undefined) this.plain(source, from, to);
		else this.char(decoded.replace(WIDE_SPACES, ' '), from, to);
	}

	/** Adds a mark at the present end, or over the prose since `start`. */
	mark(mark: Pick<Mark, 'kind' | 'target' | 'span'> & { label?: string; form?: Mark['form']; start?: number }): void {
		const { label, form, start, ...rest } = mark;
		this.#marks.push({ ...rest, label: label ?? null, form: form ?? null, start: start ?? this.length, end: this.length });
	}

	/** Takes back the prose since `start`, with the marks that stand in it: it was a mark's own words. */
	truncate(start: number): void {
		this.#text = this.#text.slice(0, start);
		this.#places.truncate(start);
		while ((this.#marks.at(-1)?.start ?? -1) > start) this.#marks.pop();
	}

	/** The prose, or nothing where there are neither words nor marks. */
	finish(end: number, where: Omit<Prose, 'text' | 'places' | 'marks'>): Prose | undefined {
		if (this.#text.trim() === '' && this.#marks.length === 0) return undefined;
		this.#places.close(end);
		this.#marks.sort((a, b) => a.start - b.start || a.span.start - b.span.start);
		return { ...where, text: this.#text, places: this.#places, marks: this.#marks };
	}

	#run(source: string, from: number, to: number): void {
		this.#text += source.slice(from, to);
		this.#places.add(to - from, from, to);
	}

	/** `people.¹` cites; `km²` and `10³` do not. */
	#takesMark(source: string, at: number, from: number): boolean {
		const before = at > from ? source.charAt(at - 1) : this.#text.at(-1) ?? ' ';
		if (/[.,;:!?)\]”"’'%]/.test(before)) return true;
		return /\p{L}/u.test(before) && !/(?:^|\P{L})(?:k|c|m|d)?m$/iu.test(source.slice(Math.max(from, at - 4), at));
	}
}

const WIDE_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

const isBlank = (char: number): boolean => char === 32 || char === 9 || char === 10 || char === 13;
const isWideSpace = (char: number): boolean =>
	char === 0xa0 || char === 9 || (char >= 0x2000 && char <= 0x200a) || char === 0x202f || char === 0x205f || char === 0x3000;
const isSuperscript = (char: number): boolean => char === 0xb9 || char === 0xb2 || char === 0xb3 || (char >= 0x2070 && char <= 0x2079);

const superscriptDigits = (marks: string): string =>
	Array.from(marks, (mark) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(mark)).filter((digit) => digit >= 0).join('');

/** The text of `&nbsp;`, `&#160;` or `&#xA0;`. */
export function decodeEntity(entity: string): string | undefined {
	const body = entity.slice(1, -1);
	if (!body.startsWith('#')) {
		const named = decodeNamedCharacterReference(body);
		return named === false ? undefined : named;
	}
	const code = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
	return Number.isNaN(code) || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}
