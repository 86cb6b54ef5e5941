import { escapeMarkdown } from '../core/words/references.ts';

/**
 * The processor's HTML as Markdown on one line: italics, bold, the addresses given as `<https://…>`, everything else plain.
 *
 * Its HTML holds few elements, and every `<` of a text is escaped in it. Labels in the margin ("1.") are left out: a note or a list
 * has its own.
 */
export function fromHtml(html: string, addresses: readonly string[]): string {
	const runs = runsOf(html);
	return runs.map((run, index) => written(run, runs[index - 1], runs[index + 1], addresses)).join('').trim();
}

interface Run {
	readonly text: string;
	/** What stands before and behind it: `*`, `**` or both; nothing for plain text. */
	readonly marks: string;
}

function runsOf(html: string): Run[] {
	const runs: { text: string; marks: string }[] = [];
	const open: string[] = [];
	for (const [token, close = '', name = '', rest = ''] of html.matchAll(/<(\/?)([a-z]+)([^<>]*)>|[^<]+|</g)) {
		if (name !== '') {
			const tag = rest.includes('csl-left-margin') ? 'margin' : name;
			if (close === '') open.push(tag);
			else open.pop();
			if (name === 'div') runs.push({ text: ' ', marks: '' });
			continue;
		}
		if (open.includes('margin')) continue;
		const marks = `${open.includes('b') ? '**' : ''}${open.includes('i') || open.includes('em') ? '*' : ''}`;
		const last = runs.at(-1);
		const text = plainText(token);
		if (last?.marks === marks) last.text += text;
		else runs.push({ text, marks });
	}
	const [first] = runs.filter(({ text }) => text.trim() !== '');
	// A number that a style writes before each entry without a margin.
	if (first !== undefined) first.text = first.text.replace(/^\s*(?:\[1\]|\(1\)|1[.)])\s+/, '');
	return runs;
}

function written({ text, marks }: Run, before: Run | undefined, after: Run | undefined, addresses: readonly string[]): string {
	const [lead = '', inner = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)?.slice(1) ?? [];
	const words = withAddresses(inner, addresses);
	// Markdown reads a mark between a letter and a punctuation mark the other way round.
	const clear = !(trail === '' && /[\p{P}\p{S}]$/u.test(inner) && /^[\p{L}\p{N}]/u.test(after?.text ?? '')) && !(lead === '' && /^[\p{P}\p{S}]/u.test(inner) && /[\p{L}\p{N}]$/u.test(before?.text ?? ''));
	const own = marks !== '' && clear && /[\p{L}\p{N}]/u.test(inner) ? marks : '';
	return `${blank(lead)}${own}${words}${own}${blank(trail)}`;
}

const blank = (space: string): string => space === '' ? '' : ' ';

function withAddresses(text: string, addresses: readonly string[]): string {
	for (const address of addresses) {
		const at = text.indexOf(address);
		if (at >= 0) {
			return `${withAddresses(text.slice(0, at), addresses)}<${address}>${withAddresses(text.slice(at + address.length), addresses)}`;
		}
	}
	return escapeMarkdown(text);
}

const plainText = (html: string): string =>
	html.replace(/&#(\d{1,6});|&(amp|lt|gt|quot);/g, (_, code: string | undefined, name: string | undefined) =>
		code === undefined ? { amp: '&', lt: '<', gt: '>', quot: '"' }[name ?? ''] ?? '' : String.fromCodePoint(Number(code)));
