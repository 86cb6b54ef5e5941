import { toSource } from '../markdown/prose.ts';
import type { Prose } from '../markdown/prose.ts';
import type { CitationLookup, FoundCitation } from './find.ts';

/**
 * Raised numbers that lost their height when a text was copied: "people worldwide1", "41 victims.12 Women".
 *
 * Only where the number sticks to the end of a word or its stop, and the draft has a reference with each of the numbers.
 */
export function findLostMarks(prose: Prose, { numbered, resolver }: CitationLookup): FoundCitation[] {
	const found: FoundCitation[] = [];
	for (const { index, 0: whole } of prose.text.matchAll(STUCK)) {
		if (ABBREVIATION.test(prose.text.slice(Math.max(0, index - 12), index))) continue;
		const span = toSource(prose, index, index + whole.length);
		const references = whole.split(',').map((n) => ({ target: n.trim(), text: numbered(Number(n)) }));
		if (references.some(({ text }) => text === undefined)) continue;
		for (const { target, text } of references) {
			found.push({ kind: 'superscript', target, ...resolver.byWords(text ?? ''), defined: true, locator: null, span, at: index, until: index });
		}
	}
	return found;
}

/** After four small letters, or after two and a stop where the line ends or a capital follows. */
const STUCK = /(?:(?<=\p{Ll}{4}|\p{Ll}\)|\d%)[1-9]\d?(?:,\s?[1-9]\d?){0,3}(?=$|[\s.,;:)”"])|(?<=\p{Ll}{2}["”’)]?[.,;:!?]["”’]?)[1-9]\d?(?:,\s?[1-9]\d?){0,3}(?=\s*$|\s+["“(]?\p{Lu}))/gu;

/** "vol.3", "fig.2": numbers that go with their word. */
const ABBREVIATION = /\b(?:vol|fig|pp|art|sec|chap|para|nos|app|tab|ver|reg|cap|line|item)\.$/i;
