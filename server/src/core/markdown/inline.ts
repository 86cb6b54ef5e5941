import type { SyntaxNode } from '@lezer/common';
import type { Comment } from './prose.ts';
import { OPAQUE } from './proseBuilder.ts';
import type { ProseBuilder } from './proseBuilder.ts';

/** What inline reading finds besides prose. `source` is the block's text; tree positions less `base` are places in it. */
export interface InlineSink {
	readonly source: string;
	readonly base: number;
	readonly prose: ProseBuilder;
	readonly comment: (comment: Comment) => void;
	/** Alt text of an image: prose of its own. */
	readonly alt: (node: SyntaxNode) => void;
	/** Words of an inline note: prose of its own. */
	readonly note: (from: number, to: number) => void;
	/** Open HTML elements whose end matters. */
	readonly open: { readonly tag: 'sup' | 'a' | 'cite' | 'script' | 'style' | 'pre' | 'code'; readonly from: number; readonly at: number; readonly href: string }[];
}

/** Reads the inline content of `node` between `from` and `to` (places in the source) into the sink. */
export function readInline(sink: InlineSink, node: SyntaxNode, from: number, to: number): void {
	let at = from;
	for (let child = node.firstChild; child !== null; child = child.nextSibling) {
		const start = child.from - sink.base;
		const end = child.to - sink.base;
		if (end <= at || start >= to) continue;
		if (start > at) plain(sink, at, start);
		readNode(sink, child, start, end);
		at = end;
	}
	if (to > at) plain(sink, at, to);
}

const masking = (sink: InlineSink): boolean => sink.open.some(({ tag }) => tag === 'script' || tag === 'style' || tag === 'pre' || tag === 'code');

function plain(sink: InlineSink, from: number, to: number): void {
	if (!masking(sink)) sink.prose.plain(sink.source, from, to);
}

function readNode(sink: InlineSink, node: SyntaxNode, from: number, to: number): void {
	const { source, prose } = sink;
	switch (node.name) {
		case 'Emphasis': case 'StrongEmphasis': case 'Strikethrough': case 'Subscript':
			readInline(sink, node, from, to);
			return;
		case 'Superscript': {
			const start = prose.length;
			readInline(sink, node, from, to);
			closeSuperscript(sink, start, from, to);
			return;
		}
		case 'Escape':
			prose.escape(source, from, to);
			return;
		case 'Entity':
			prose.entity(source, from, to);
			return;
		case 'HardBreak':
			prose.char(' ', from, to);
			return;
		case 'Link':
			readLink(sink, node, from, to);
			return;
		case 'Image':
			sink.alt(node);
			prose.char(OPAQUE, from, to);
			return;
		case 'Autolink': case 'URL': {
			const start = prose.length;
			prose.char(OPAQUE, from, to);
			prose.mark({ kind: 'url', start, target: source.slice(from, to).replace(/^<|>$/g, ''), span: { start: from, end: to } });
			return;
		}
		case 'FootnoteReference':
			prose.mark({ kind: 'footnote', target: source.slice(from + 2, to - 1), span: { start: from, end: to } });
			return;
		case 'InlineNote':
			prose.mark({ kind: 'inline-note', target: source.slice(from + 2, to - 1), span: { start: from, end: to } });
			sink.note(from + 2, to - 1);
			return;
		case 'HTMLTag':
			readTag(sink, from, to);
			return;
		case 'Comment':
			sink.comment({ span: { start: from, end: to }, text: source.slice(from + 4, to - 3), block: false });
			return;
		case 'MdxExpression': {
			const [, words] = /^\{\s*\/\*([\s\S]*)\*\/\s*\}$/.exec(source.slice(from, to)) ?? [];
			if (words === undefined) prose.char(OPAQUE, from, to);
			else sink.comment({ span: { start: from, end: to }, text: words, block: false });
			return;
		}
		case 'InlineCode': case 'InlineMath': case 'Shortcode':
			prose.char(OPAQUE, from, to);
			return;
		case 'ProcessingInstruction': case 'EmphasisMark': case 'StrikethroughMark': case 'SuperscriptMark': case 'SubscriptMark':
		case 'QuoteMark': case 'HeaderMark': case 'LinkMark': case 'TaskMarker': case 'LinkTitle': case 'LinkLabel': case 'ListMark':
			return;
		default:
			readInline(sink, node, from, to);
	}
}

const NUMBERS = /^\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*$/;

function readLink(sink: InlineSink, node: SyntaxNode, from: number, to: number): void {
	const { source, prose, base } = sink;
	const span = { start: from, end: to };
	const [open, close] = node.getChildren('LinkMark');
	const textFrom = open === undefined ? from : open.to - base;
	const textTo = close === undefined ? to : close.from - base;
	const words = source.slice(textFrom, textTo);
	const url = node.getChild('URL');
	const label = node.getChild('LinkLabel');
	if (url === null && label === null && (words.includes('@') || NUMBERS.test(words))) {
		if (NUMBERS.test(words) || /(?:^|[\s;[-])-?@[\p{L}\p{N}_{]/u.test(words)) {
			prose.mark({ kind: 'bracket', target: words, span });
			return;
		}
	}
	const start = prose.length;
	readInline(sink, node, textFrom, textTo);
	if (url !== null) {
		prose.mark({ kind: 'link', start, target: source.slice(url.from - base, url.to - base).replace(/^<|>$/g, ''), form: 'inline', span });
		return;
	}
	const written = label === null ? '' : source.slice(label.from - base + 1, label.to - base - 1);
	const form = label === null ? 'shortcut' : written === '' ? 'collapsed' : 'full';
	// `[49.6 million]` without a definition is brackets around words: the brackets stay in the prose.
	if (form === 'shortcut') prose.mark({ kind: 'bracket', start, target: words, label: words, form, span });
	else prose.mark({ kind: 'link', start, target: '', label: written === '' ? words : written, form, span });
}

function closeSuperscript(sink: InlineSink, start: number, from: number, to: number): void {
	const { prose } = sink;
	const words = prose.text.slice(start).trim();
	const [, numbers] = /^\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]?$/.exec(words) ?? [];
	if (numbers === undefined) return;
	prose.truncate(start);
	prose.mark({ kind: 'sup', target: numbers, span: { start: from, end: to } });
}

/** Elements whose inside is no prose. */
const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9-]*)/;

/** Reads an HTML tag in running text: its words go on, its end may complete a citation. */
export function readTag(sink: InlineSink, from: number, to: number): void {
	const source = sink.source.slice(from, to);
	const [, slash, name] = TAG.exec(source) ?? [];
	const tag = name?.toLowerCase();
	if (tag === undefined) return;
	if (tag === 'br') {
		sink.prose.char(' ', from, to);
		return;
	}
	if (tag !== 'sup' && tag !== 'a' && tag !== 'cite' && tag !== 'script' && tag !== 'style' && tag !== 'pre' && tag !== 'code') return;
	if (slash === '') {
		if (source.endsWith('/>')) return;
		sink.open.push({ tag, from, at: sink.prose.length, href: hrefOf(source) });
		return;
	}
	const index = sink.open.findLastIndex((open) => open.tag === tag);
	const [open] = index < 0 ? [] : sink.open.splice(index);
	if (open === undefined) return;
	const span = { start: open.from, end: to };
	if (tag === 'sup') {
		const linked = sink.prose.length;
		closeSuperscript(sink, open.at, open.from, to);
		if (sink.prose.length === linked) return;
	} else if (tag === 'a' && open.href !== '') {
		sink.prose.mark({ kind: 'link', start: open.at, target: open.href, form: 'inline', span });
	} else if (tag === 'cite') {
		const target = sink.prose.text.slice(open.at).trim();
		if (target !== '') sink.prose.mark({ kind: 'cite', start: open.at, target, span });
	} else if (tag === 'script' || tag === 'style' || tag === 'pre' || tag === 'code') {
		sink.prose.char(OPAQUE, open.from, to);
	}
}

function hrefOf(tag: string): string {
	const [, double, single, bare] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag) ?? [];
	return double ?? single ?? bare ?? '';
}
