import type { Span } from '../span.ts';
import type { Token } from './tokens.ts';

/** Words that end in a dot without ending a sentence. */
const abbreviations = new Set('mr mrs ms dr prof st no nos vol p pp fig eq approx est ca cf e.g i.e etc vs al inc ltd co dept gov sen rep gen col jan feb mar apr jun jul aug sep sept oct nov dec u.s u.n u.k'.split(' '));

/** No sentence is longer: what follows is read as another, so that one endless line costs no more than a page of prose. */
const CAP = 300;

/**
 * Splits the tokens of one prose into sentences, as token ranges `[start, end)`. A sentence ends at `.`, `!` or `?` (with the quotes
 * and brackets that close after it) before a capital, a digit, an opening mark, an emoji or the end.
 */
export function sentencesOf(tokens: readonly Token[]): Span[] {
	const sentences: Span[] = [];
	let start = 0;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (at - start >= CAP) {
			sentences.push({ start, end: at });
			start = at;
		}
		if (token?.kind !== 'mark' || !(token.low === '.' || token.low === '!' || token.low === '?' || token.low === '…')) continue;
		let end = at + 1;
		while (end < tokens.length && ')]”’"\'»'.includes(tokens[end]?.low ?? ' ') && tokens[end]?.start === tokens[end - 1]?.end) end++;
		const next = tokens[end];
		const before = tokens[at - 1];
		if (next === undefined) continue;
		if (next.start === tokens[end - 1]?.end && !(end === at + 1 && isNewSentence(before, next, tokens[end + 1]))) continue;
		if (token.low === '.' && before !== undefined && (abbreviations.has(before.low) || (before.kind === 'word' && before.end - before.start === 1 && before.capital && before.low !== 'i'))) continue;
		if (!(next.capital || next.kind === 'number' || '“"‘\'([$£€~\uFFFC'.includes(next.low) || isPicture(next.low))) continue;
		sentences.push({ start, end });
		start = end;
		at = end - 1;
	}
	if (start < tokens.length) sentences.push({ start, end: tokens.length });
	return sentences;
}

/** "…a rate of 0.5.Statistics Canada 2018": the words of a mark that stands right behind a full stop. "Node.js", "U.S.A." and "example.Org/page" go on. */
const isNewSentence = (before: Token | undefined, next: Token, after: Token | undefined): boolean =>
	before !== undefined && (before.kind === 'number' || (before.kind === 'word' && !before.capital && before.end - before.start > 2)) &&
	next.kind === 'word' && next.capital && next.end - next.start > 1 && after !== undefined && after.start > next.end;

/** Arrows, stars, tick marks, and what UTF-16 writes in two halves. */
const isPicture = (mark: string): boolean => (mark >= '\u2190' && mark <= '\u2bff') || (mark >= '\ud800' && mark <= '\udfff');
