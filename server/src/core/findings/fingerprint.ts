import type { Figure } from '../figure/figure.ts';
import type { Code } from './catalogue.ts';

/**
 * What tells a finding again when the draft changes around it: code, normalised figure and the sentence's words, and for a finding on
 * a citation where that leads. The nth occurrence in the draft is put after it by `numberFingerprints`.
 */
export function fingerprintOf(code: Code, figure: Figure, sentence: string, target: string | null = null): string {
	const { kind, low, high, unit } = figure.quantity;
	const words = withoutMarks(sentence).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return hash(`${code}|${kind}|${low}|${high}|${unit ?? ''}|${words}${target === null ? '' : `|${target}`}`);
}

/** The sentence without what leads to sources and what only shapes it: a citation that comes or goes does not make it another sentence. */
const withoutMarks = (sentence: string): string => sentence
	.replace(/\[\^[^\]\s]{1,100}\]|\[-?@[^[\]]{1,200}\]|\[\d{1,3}\]|[¹²³⁰⁴-⁹]+|<sup>\d{1,3}<\/sup>/g, ' ')
	.replace(/\]\([^()\s]{0,500}(?:\s"[^"]{0,100}")?\)|\]\[[^[\]]{0,100}\]/g, ']')
	.replace(/<[^<>]{1,300}>|&[a-z]{2,8};/gi, ' ');

/** 53 bits of a string, in hex: enough for the findings of all drafts of a workspace. (The mixing is cyrb53's, a public-domain hash.) */
export function hash(text: string): string {
	let one = 0xdeadbeef;
	let two = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const char = text.charCodeAt(at);
		one = Math.imul(one ^ char, 2654435761);
		two = Math.imul(two ^ char, 1597334677);
	}
	one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
	two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
	return (4294967296 * (2097151 & two) + (one >>> 0)).toString(16).padStart(14, '0');
}
