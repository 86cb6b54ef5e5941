import type { Source } from '../facts/model.ts';
import type { FixContext } from '../fixes/context.ts';
import { reference } from '../fixes/definitions.ts';

/** What a note or an entry says besides its source: a page, or nothing. `undefined` where it says more, which a conversion would lose. */
export function noteLocator(context: FixContext, text: string, source: Source): { readonly locator: string | null } | undefined {
	const words = text.trim().replace(/\s+/g, ' ');
	const [, locator] = PAGE.exec(words.replace(ADDRESS, '')) ?? [];
	const page = locator?.trim() ?? null;
	for (const place of ['note', 'list'] as const) {
		if (reference(context, source, place, null).trim() === words) return { locator: null };
		if (page !== null && reference(context, source, place, page).trim() === words) return { locator: page };
	}
	return isPlain(context, words, source) ? { locator: page } : undefined;
}

const ADDRESS = /<?\bhttps?:\/\/[^\s<>)\]]+>?/g;

/** A page or section with its number: "p. 17", "pp. 3–5", "para. 12". */
const PAGE = /(?<![\p{L}\d])((?:pp?\.|paras?\.|ch\.|sec\.|§§?)\s?\d[\d–-]{0,12})(?![\d\p{L}])/u;

/** Hardly a word is left once names, title, dates, pages and the usual words of references are taken out. */
function isPlain({ resolver }: FixContext, words: string, source: Source): boolean {
	if (words.length > 1500) return false;
	let rest = words.replace(ADDRESS, ' ');
	for (const { start, end } of resolver.names(rest).toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
	const names = [source.title, source.short, source.publisher ?? '', source.publisherPlace ?? '', source.containerTitle ?? '', source.genre ?? '', ...source.author.map(({ family, given, literal }) => `${family ?? ''} ${given ?? ''} ${literal ?? ''}`)];
	const known = new Set(wordsOf(names.join(' ')));
	return wordsOf(rest).filter((word) => !known.has(word) && !USUAL.has(word)).length <= 3;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** Words of references that say nothing of their own. */
const USUAL = new Set((
	'the and for from with retrieved accessed available online web page pages report reports vol volume issue edition second first third doi http https www org com pdf html ' +
	'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
	'published publication press university office geneva vienna washington london york new eds editor see para paras sec box table figure chapter annex source'
).split(' '));
