import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

/**
 * What @lezer/markdown leaves out and drafts use: front matter, footnotes, inline notes, math, fenced divs,
 * shortcodes, and the `import`, `export` and `{…}` of MDX.
 *
 * Every scan has a cap, so that no input makes them more than linear.
 */
export const draftExtensions: readonly MarkdownConfig[] = [frontMatter(), footnotes(), math(), fencedDivs(), inline('DraftInline', readDraftInline)];

/** For `.mdx` only: elsewhere `{…}` and `import …` are words. */
export const mdxExtensions: readonly MarkdownConfig[] = [mdxModules(), inline('MdxInline', (cx, next, pos) => (next === BRACE_OPEN ? mdxExpression(cx, pos) : -1))];

type InlineReader = (cx: InlineContext, next: number, pos: number) => number;

/**
 * All inline constructs of a kind as one parser: @lezer/markdown asks every parser about every character, so that ten of
 * them would cost more than the rest of the parse.
 */
function inline(name: string, parse: InlineReader): MarkdownConfig {
	return {
		defineNodes: name === 'DraftInline' ? ['FootnoteReference', 'InlineNote', 'InlineMath', 'Shortcode'] : ['MdxExpression'],
		parseInline: [{ name, before: 'Escape', parse }],
	};
}

function readDraftInline(cx: InlineContext, next: number, pos: number): number {
	switch (next) {
		case BRACKET_OPEN: return cx.char(pos + 1) === CARET ? footnoteReference(cx, pos) : -1;
		case BANG: return cx.char(pos + 1) === BRACKET_OPEN && cx.char(pos + 2) === CARET ? exclaimedReference(cx, pos) : -1;
		case CARET: return cx.char(pos + 1) === BRACKET_OPEN ? inlineNote(cx, pos) : -1;
		case DOLLAR: return inlineMath(cx, pos);
		case BRACE_OPEN: return cx.char(pos + 1) === BRACE_OPEN ? shortcode(cx, pos) : -1;
		case LETTER_H: case LETTER_W: {
			const end = bareAddress(cx, pos);
			return end < 0 ? plainEnd(cx, pos) : end;
		}
		default: return plainEnd(cx, pos);
	}
}

/** What an inline construct may begin with: marks, addresses, the spaces of a hard break. */
const MAY_BEGIN = /[\\`*_[\]<&!~^${]|https?:|www\.| {2}/g;

/** The end of the plain words from here on, so that no parser is asked about each of their letters; -1 where something may begin here. */
function plainEnd(cx: InlineContext, pos: number): number {
	MAY_BEGIN.lastIndex = pos - cx.offset;
	const at = MAY_BEGIN.exec(cx.text)?.index ?? cx.text.length;
	return at + cx.offset > pos ? at + cx.offset : -1;
}

const LETTER_H = 104, LETTER_W = 119, BANG = 33, BRACKET_OPEN = 91, BRACKET_CLOSE = 93, CARET = 94, DOLLAR = 36, BRACE_OPEN = 123, BRACE_CLOSE = 125, COLON = 58, BACKSLASH = 92, PARENTHESIS_OPEN = 40;

const LABEL_CAP = 200;
const NOTE_CAP = 4000;
const MATH_CAP = 1000;
const ADDRESS_CAP = 2000;
const FRONT_MATTER_CAP = 2000;

function frontMatter(): MarkdownConfig {
	return {
		defineNodes: [{ name: 'FrontMatter', block: true }],
		parseBlock: [{
			name: 'FrontMatter',
			before: 'LinkReference',
			parse(cx, line) {
				if (cx.lineStart !== 0 || !/^---[ \t]*$/.test(line.text)) return false;
				let lines = 0;
				while (cx.nextLine() && lines++ < FRONT_MATTER_CAP) {
					if (/^(?:---|\.\.\.)[ \t]*$/.test(line.text)) {
						cx.nextLine();
						break;
					}
				}
				cx.addElement(cx.elt('FrontMatter', 0, cx.prevLineEnd()));
				return true;
			},
		}],
	};
}

const FOOTNOTE_START = /^\[\^([^\]\s[]{1,200})\]:/;

function footnotes(): MarkdownConfig {
	return {
		defineNodes: [
			{
				name: 'FootnoteDefinition',
				block: true,
				// Pandoc and GitHub continue a note over lines indented by four columns, and over blank lines before them.
				composite(_cx: BlockContext, line: Line, value: number) {
					if (line.next < 0) return true;
					if (line.indent < line.baseIndent + value) return false;
					line.moveBaseColumn(line.baseIndent + value);
					return true;
				},
			},
			{ name: 'FootnoteMark' },
		],
		parseBlock: [{
			name: 'FootnoteDefinition',
			before: 'LinkReference',
			parse(cx, line) {
				if (line.next !== BRACKET_OPEN || cx.parentType().name === 'FootnoteDefinition') return false;
				const [mark] = FOOTNOTE_START.exec(line.text.slice(line.pos, line.pos + LABEL_CAP + 5)) ?? [];
				if (mark === undefined) return false;
				const start = cx.lineStart + line.pos;
				cx.startComposite('FootnoteDefinition', line.pos, 4);
				cx.addElement(cx.elt('FootnoteMark', start, start + mark.length));
				line.moveBase(line.pos + mark.length);
				return null;
			},
			endLeaf: (_cx, line) => line.next === BRACKET_OPEN && FOOTNOTE_START.test(line.text.slice(line.pos, line.pos + LABEL_CAP + 5)),
		}],
	};
}

function footnoteReference(cx: InlineContext, pos: number): number {
	const end = closing(cx, pos + 2, LABEL_CAP, (char) => char === BRACKET_OPEN || char <= 32);
	return end < 0 || end === pos + 2 ? -1 : cx.addElement(cx.elt('FootnoteReference', pos, end + 1));
}

/** `So many![^1]` is a mark behind an exclamation mark; with an address behind it, it is an image. */
function exclaimedReference(cx: InlineContext, pos: number): number {
	const end = closing(cx, pos + 3, LABEL_CAP, (char) => char === BRACKET_OPEN || char <= 32);
	return end < 0 || end === pos + 3 || cx.char(end + 1) === PARENTHESIS_OPEN ? -1 : cx.addElement(cx.elt('FootnoteReference', pos + 1, end + 1));
}

function inlineNote(cx: InlineContext, pos: number): number {
	const end = closing(cx, pos + 2, NOTE_CAP, () => false);
	return end < 0 ? -1 : cx.addElement(cx.elt('InlineNote', pos, end + 1));
}

/**
 * GFM's bare web address. (The parser's own extension runs a regular expression at every word; mail addresses are no
 * citations.)
 */
function bareAddress(cx: InlineContext, pos: number): number {
	const before = pos > cx.offset ? cx.char(pos - 1) : 32;
	if (isWordChar(before)) return -1;
	const [address] = /^(?:https?:\/\/|www\.)[^\s<]+/.exec(cx.slice(pos, Math.min(cx.end, pos + ADDRESS_CAP))) ?? [];
	if (address === undefined) return -1;
	const trimmed = trimAddress(address);
	return trimmed.includes('.') ? cx.addElement(cx.elt('URL', pos, pos + trimmed.length)) : -1;
}

const isWordChar = (char: number): boolean => (char >= 48 && char <= 57) || (char >= 65 && char <= 90) || (char >= 97 && char <= 122) || char === 95;

/** Closing punctuation, and closing brackets that nothing in the address opens, belong to the sentence. */
function trimAddress(address: string): string {
	let end = address.length;
	let open = 0;
	for (const char of address) if (char === '(') open++; else if (char === ')') open--;
	for (; end > 0; end--) {
		const last = address.charAt(end - 1);
		if (last === ')' && open < 0) open++;
		else if (!'?!.,:*_~\'";]'.includes(last)) break;
	}
	return address.slice(0, end);
}

/** The place of the `]` that closes a bracket opened before `from`; -1 where a stop comes first or the cap is reached. */
function closing(cx: InlineContext, from: number, cap: number, stop: (char: number) => boolean): number {
	let depth = 0;
	const end = Math.min(cx.end, from + cap);
	for (let at = from; at < end; at++) {
		const char = cx.char(at);
		if (stop(char)) return -1;
		if (char === BACKSLASH) at++;
		else if (char === BRACKET_OPEN) depth++;
		else if (char === BRACKET_CLOSE && depth-- === 0) return at;
	}
	return -1;
}

/**
 * `$…$` by Pandoc's rule (no space inside the marks, no digit after), and only where the inside looks like math:
 * "$5m to $6m" is money.
 */
function inlineMath(cx: InlineContext, pos: number): number {
	const display = cx.char(pos + 1) === DOLLAR;
	const from = pos + (display ? 2 : 1);
	const body = cx.slice(from, Math.min(cx.end, from + MATH_CAP));
	const close = body.indexOf(display ? '$$' : '$');
	if (close <= 0) return -1;
	const inside = body.slice(0, close);
	const after = cx.char(from + close + (display ? 2 : 1));
	if (!display && (/^\s|\s$/.test(inside) || (after >= 48 && after <= 57) || !looksLikeMath(inside))) return -1;
	return cx.addElement(cx.elt('InlineMath', pos, from + close + (display ? 2 : 1)));
}

function math(): MarkdownConfig {
	return {
		defineNodes: [{ name: 'BlockMath', block: true }],
		parseBlock: [{
			name: 'BlockMath',
			before: 'LinkReference',
			parse(cx, line) {
				if (line.next !== DOLLAR || !/^\$\$[ \t]*$/.test(line.text.slice(line.pos))) return false;
				const start = cx.lineStart + line.pos;
				while (cx.nextLine()) {
					if (/\$\$[ \t]*$/.test(line.text)) {
						cx.nextLine();
						break;
					}
				}
				cx.addElement(cx.elt('BlockMath', start, cx.prevLineEnd()));
				return true;
			},
		}],
	};
}

const looksLikeMath = (inside: string): boolean => /[\\^_={}]/.test(inside) || /^[A-Za-z]{1,3}$/.test(inside);

/** The `:::` lines around a fenced div; what stands between them is read as usual. */
function fencedDivs(): MarkdownConfig {
	const isMark = (line: Line): boolean => line.next === COLON && /^:{3,}(?:[ \t{].*)?$/.test(line.text.slice(line.pos, line.pos + 300));
	return {
		defineNodes: [{ name: 'FencedDivMark', block: true }],
		parseBlock: [{
			name: 'FencedDivMark',
			before: 'LinkReference',
			parse(cx, line) {
				if (!isMark(line)) return false;
				const start = cx.lineStart + line.pos;
				cx.nextLine();
				cx.addElement(cx.elt('FencedDivMark', start, cx.prevLineEnd()));
				return true;
			},
			endLeaf: (_cx, line) => isMark(line),
		}],
	};
}

/** `{{< … >}}`, of Quarto and Hugo. */
function shortcode(cx: InlineContext, pos: number): number {
	const close = cx.slice(pos, Math.min(cx.end, pos + NOTE_CAP)).indexOf('}}');
	return close < 0 ? -1 : cx.addElement(cx.elt('Shortcode', pos, pos + close + 2));
}

function mdxExpression(cx: InlineContext, pos: number): number {
	const end = Math.min(cx.end, pos + NOTE_CAP);
	let depth = 0;
	for (let at = pos; at < end; at++) {
		const char = cx.char(at);
		if (char === BRACE_OPEN) depth++;
		else if (char === BRACE_CLOSE && --depth === 0) return cx.addElement(cx.elt('MdxExpression', pos, at + 1));
	}
	return -1;
}

/** `import …` and `export …` at the start of a line, up to the next empty one. */
function mdxModules(): MarkdownConfig {
	return {
		defineNodes: [{ name: 'MdxModule', block: true }],
		parseBlock: [{
			name: 'MdxModule',
			before: 'LinkReference',
			parse(cx, line) {
				if (line.pos !== line.basePos || !/^(?:import|export)\s/.test(line.text.slice(line.pos, line.pos + 8))) return false;
				const start = cx.lineStart + line.pos;
				while (cx.nextLine() && line.next >= 0);
				cx.addElement(cx.elt('MdxModule', start, cx.prevLineEnd()));
				return true;
			},
		}],
	};
}
