import { readTag } from './inline.ts';
import type { InlineSink } from './inline.ts';
import type { Comment, Prose } from './prose.ts';
import { ProseBuilder } from './proseBuilder.ts';

/** Elements that part one piece of prose from the next. */
const BLOCK_TAGS = new Set(
	'address article aside blockquote caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody td tfoot th thead tr ul'.split(' '),
);

/**
 * Reads an HTML block: its words by element, its comments; `script`, `style`, `pre` and `code` left out.
 *
 * One pass over the text; positions are places in `source`.
 */
export function readHtml(source: string, from: number, to: number, where: Pick<Prose, 'quoted' | 'list' | 'note'>): { proses: Prose[]; comments: Comment[] } {
	const proses: Prose[] = [];
	const comments: Comment[] = [];
	const open: InlineSink['open'] = [];
	let prose = new ProseBuilder();
	const flush = (end: number): void => {
		const done = prose.finish(end, { ...where, kind: 'html', level: null, cell: null });
		if (done !== undefined) proses.push(done);
		prose = new ProseBuilder();
	};
	const masked = (): boolean => open.some(({ tag }) => tag !== 'a' && tag !== 'sup' && tag !== 'cite');
	let at = from;
	while (at < to) {
		const char = source.charAt(at);
		if (char === '<' && source.startsWith('<!--', at)) {
			const close = source.indexOf('-->', at + 4);
			const end = close < 0 || close + 3 > to ? to : close + 3;
			comments.push({ span: { start: at, end }, text: source.slice(at + 4, close < 0 ? to : close), block: true });
			at = end;
		} else if (char === '<' && /[a-zA-Z/]/.test(source.charAt(at + 1))) {
			const close = source.indexOf('>', at);
			const end = close < 0 || close + 1 > to ? to : close + 1;
			const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(source.slice(at, at + 20))?.[1]?.toLowerCase() ?? '';
			if (BLOCK_TAGS.has(name)) flush(at);
			else readTag({ source, base: 0, prose, open, comment: () => undefined, alt: () => undefined, note: () => undefined }, at, end);
			at = end;
		} else if (char === '&' && !masked()) {
			const entity = /^&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/i.exec(source.slice(at, at + 34))?.[0];
			if (entity === undefined) prose.plain(source, at, at + 1);
			else prose.entity(source, at, at + entity.length);
			at += entity?.length ?? 1;
		} else {
			let end = at + 1;
			while (end < to && source.charCodeAt(end) !== 60 && source.charCodeAt(end) !== 38) end++;
			if (!masked()) prose.plain(source, at, end);
			at = end;
		}
	}
	flush(to);
	return { proses, comments };
}
