/**
 * Reads BibTeX and BibLaTeX.
 *
 * Our own, because the parsers at hand give up a whole file over one malformed entry (a brace too few, a comma too many),
 * which in a file that somebody is typing is the normal case; the one that recovers is larger than the rest of Citewright.
 * This one reads the few fields that tell a source, in one pass, and goes on at the next line that begins with `@`.
 */
import type { BibliographyEntry } from '../core/citation/bibliography.ts';
import type { Name } from '../core/facts/model.ts';
import type { Span } from '../core/span.ts';
import { plainTex } from './tex.ts';
import type { ReadItems } from './parse.ts';

const ENTRIES_CAP = 50_000;
const PROBLEMS_CAP = 20;

export function readBibtex(text: string): ReadItems {
	const reader = new Reader(text);
	const items: Pick<BibliographyEntry, 'key' | 'item'>[] = [];
	while (items.length < ENTRIES_CAP) {
		const entry = reader.next();
		if (entry === undefined) break;
		items.push({ key: entry.key, item: itemOf(entry.fields) });
	}
	return { items, problems: reader.problems };
}

/** Where the key of an entry stands. */
export function bibtexKeySpan(text: string, key: string): Span | undefined {
	const reader = new Reader(text);
	for (let entry = reader.next(); entry !== undefined; entry = reader.next()) {
		if (entry.key === key) return { start: entry.keyAt, end: entry.keyAt + key.length };
	}
	return undefined;
}

interface Raw {
	readonly key: string;
	readonly keyAt: number;
	/** By lower-case name; braces and commands still in. */
	readonly fields: ReadonlyMap<string, string>;
}

class Reader {
	readonly problems: string[] = [];
	readonly #strings = new Map<string, string>();
	#at = 0;

	constructor(readonly text: string) {}

	/** The next entry that can be read. */
	next(): Raw | undefined {
		for (;;) {
			const start = this.text.indexOf('@', this.#at);
			if (start < 0) return undefined;
			this.#at = start + 1;
			const type = this.#word().toLowerCase();
			this.#blank();
			const open = this.text.charAt(this.#at);
			if (type === '' || (open !== '{' && open !== '(')) continue;
			if (type === 'comment') {
				const from = this.#at;
				if (open !== '{' || this.#braced('}') === undefined) this.#at = from;
				continue;
			}
			this.#at++;
			const entry = this.#entry(type, open === '{' ? '}' : ')');
			if (entry === false) {
				if (this.problems.length < PROBLEMS_CAP) this.problems.push(`the entry at line ${this.text.slice(0, start).split('\n').length} could not be read.`);
				// Fields read so far say too little to rely on: the next entry begins a line.
				const next = this.text.indexOf('\n@', start);
				this.#at = Math.max(next < 0 ? this.text.length : next + 1, start + 1);
			} else if (entry !== undefined) {
				return entry;
			}
		}
	}

	/** An entry; `undefined` for `@string` and `@preamble`, `false` where it is malformed. */
	#entry(type: string, close: string): Raw | false | undefined {
		if (type === 'preamble') return this.#value() === undefined ? false : undefined;
		let key = '';
		let keyAt = 0;
		if (type !== 'string') {
			const from = this.#at;
			while (this.#at < this.text.length && !/[,})\n=]/.test(this.text.charAt(this.#at))) this.#at++;
			const written = this.text.slice(from, this.#at);
			key = written.trim();
			keyAt = from + written.length - written.trimStart().length;
			if (key === '' || key.length > 200 || !/[,})\n]/.test(this.text.charAt(this.#at))) return false;
		}
		const fields = new Map<string, string>();
		for (;;) {
			while (/[\s,]/.test(this.text.charAt(this.#at))) this.#at++;
			if (this.text.charAt(this.#at) === close) {
				this.#at++;
				break;
			}
			const name = this.#word().toLowerCase();
			this.#blank();
			if (name === '' || this.text.charAt(this.#at) !== '=') return false;
			this.#at++;
			const value = this.#value();
			if (value === undefined) return false;
			if (!fields.has(name)) fields.set(name, value);
		}
		if (type === 'string') {
			for (const [name, value] of fields) this.#strings.set(name, value);
			return undefined;
		}
		return { key, keyAt, fields };
	}

	/** Parts joined by `#`. */
	#value(): string | undefined {
		const parts: string[] = [];
		for (;;) {
			this.#blank();
			const char = this.text.charAt(this.#at);
			const part = char === '{' ? this.#braced('}') : char === '"' ? this.#braced('"') : this.#bareValue();
			if (part === undefined) return undefined;
			parts.push(part);
			this.#blank();
			if (this.text.charAt(this.#at) !== '#') return parts.join('').slice(0, 20_000);
			this.#at++;
		}
	}

	/** What stands between braces or quotes; a line that begins an entry ends it as unclosed. */
	#braced(close: '}' | '"'): string | undefined {
		const from = ++this.#at;
		let depth = 0;
		for (; this.#at < this.text.length; this.#at++) {
			const char = this.text.charCodeAt(this.#at);
			if (char === 92) this.#at++;
			else if (char === 123) depth++;
			else if (depth === 0 && this.text.charAt(this.#at) === close) return this.text.slice(from, this.#at++);
			else if (char === 125 && --depth < 0) return undefined;
			else if (char === 10 && /^@[a-z]{1,30}\s?[{(]/i.test(this.text.slice(this.#at + 1, this.#at + 40))) return undefined;
		}
		return undefined;
	}

	#bareValue(): string | undefined {
		const word = this.#word();
		return word === '' ? undefined : /^\d+$/.test(word) ? word : this.#strings.get(word.toLowerCase()) ?? word;
	}

	#word(): string {
		const from = this.#at;
		while (/[\w:+.-]/.test(this.text.charAt(this.#at))) this.#at++;
		return this.text.slice(from, this.#at);
	}

	#blank(): void {
		while (/\s/.test(this.text.charAt(this.#at))) this.#at++;
	}
}

function itemOf(fields: ReadonlyMap<string, string>): BibliographyEntry['item'] {
	const first = (...names: readonly string[]): string | undefined => names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== '');
	const publisher = first('publisher', 'institution', 'organization', 'school', 'journaltitle', 'journal');
	const issued = (first('date', 'year', 'urldate') === first('urldate') ? undefined : first('date', 'year'))?.match(/\d{4}(?:-\d{1,2}){0,2}/)?.[0];
	const linked = /https?:\/\/[^\s{}]+/.exec(first('url', 'howpublished', 'note') ?? '')?.[0];
	const subtitle = first('subtitle');
	return {
		title: plainTex([first('title') ?? '', ...(subtitle === undefined ? [] : [subtitle])].join(': ')),
		author: namesOf(first('author', 'editor') ?? ''),
		issued: (issued ?? '').split('-').filter((part) => part !== '').map(Number),
		publisher: publisher === undefined ? null : plainTex(publisher),
		url: linked === undefined ? null : linked.replace(/\\([_%#&~])/g, '$1'),
		doi: first('doi') === undefined ? null : plainTex(first('doi') ?? '').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''),
	};
}

/** Authors are joined by "and" outside braces; one in braces is a body. */
function namesOf(list: string): Name[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < list.length; at++) {
		const char = list.charAt(at);
		if (char === '{') depth++;
		else if (char === '}') depth--;
		else if (depth === 0 && /\s/.test(char) && /^\sand\s/i.test(list.slice(at, at + 5))) {
			parts.push(list.slice(from, at));
			from = at + 5;
			at += 3;
		}
	}
	parts.push(list.slice(from));
	return parts.map((part) => part.trim()).filter((part) => part !== '' && part.toLowerCase() !== 'others').slice(0, 100).map(nameOf);
}

function nameOf(part: string): Name {
	if (part.startsWith('{') && part.endsWith('}')) return { literal: plainTex(part) };
	const name = plainTex(part);
	const comma = name.indexOf(',');
	if (comma >= 0) return { family: name.slice(0, comma).trim(), given: name.slice(name.lastIndexOf(',') + 1).trim() };
	const space = name.lastIndexOf(' ');
	return space < 0 ? { literal: name } : { family: name.slice(space + 1), given: name.slice(0, space) };
}
