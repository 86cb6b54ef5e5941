import type { SyntaxNode } from '@lezer/common';
import type { Figure } from '../figure/figure.ts';
import { isInQuotation } from '../text/quotation.ts';
import { placeOf } from './context.ts';
import type { FixContext } from './context.ts';

/** Whether a figure stands in words that are not the writer's to change: a quotation, a title. */
export function isUntouchable(context: FixContext, figure: Figure): boolean {
	const place = placeOf(context, figure.span);
	return place === undefined || figure.quoted || place.prose.quoted || isInQuotation(place.prose.text, place.start) || isInTitle(context, figure, place.block.from, place.block.to);
}

/** Within emphasised or linked words in title case: `*25.2 Million People in Modern Slavery*`. */
function isInTitle({ document, text }: FixContext, { span }: Figure, from: number, to: number): boolean {
	for (let node: SyntaxNode | null = document.tree.resolveInner(span.start, 1); node !== null && node.from >= from; node = node.parent) {
		if ((node.name === 'Emphasis' || node.name === 'Link') && node.to >= span.end && isTitle(text.slice(node.from, node.to).replace(/\]\([^)]*\)$|\]\[[^\]]*\]$/, ''))) return true;
	}
	for (const { index, 0: element, 2: words = '' } of text.slice(from, to).matchAll(/<(cite|em|i)\b[^<>]*>([^<]*)<\/\1>/gi)) {
		const start = from + index;
		if (start <= span.start && span.end <= start + element.length) return isTitle(words);
	}
	return false;
}

/** At least two words of some length besides the number's own, and each of them with a capital. */
function isTitle(words: string): boolean {
	const long = (words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []).filter((word) => !/^(?:million|billion|trillion|thousand|hundred|per|cent|percent|with|from)$/i.test(word));
	return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word));
}
