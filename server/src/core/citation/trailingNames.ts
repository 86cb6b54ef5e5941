import { toSource } from '../markdown/prose.ts';
import type { FoundCitation, ProseReading } from './find.ts';

/**
 * Names that end a sentence and belong to none of its clauses: "27.6 million people – ILO, 2022", "… people. ILO.", "… people via the
 * ILO". With a year they lead to a source, else they only name it.
 */
export function findTrailingNames({ prose, lookup, names }: ProseReading): FoundCitation[] {
	const { text } = prose;
	const found: FoundCitation[] = [];
	for (let index = 0; index < names.length; index++) {
		const first = names[index];
		if (first === undefined) break;
		let last = first;
		// "ILO, Walk Free and IOM"
		for (let next = names[index + 1]; next !== undefined && LINK.test(text.slice(last.end, next.start)); next = names[++index + 1]) last = next;
		const [after] = AFTER.exec(text.slice(last.end, last.end + 12)) ?? [];
		const [before, , comma] = BEFORE.exec(text.slice(Math.max(0, first.start - 24), first.start)) ?? [];
		if (after === undefined || before === undefined) continue;
		// "with the police, UNODC": one more in a row.
		if (comma !== undefined && /\p{Lu}[\p{L}.’'-]*,\s(?:the\s)?$/u.test(text.slice(Math.max(0, first.start - 60), first.start))) continue;
		const at = first.start;
		const until = last.end + after.replace(/[.\s]+$/, '').length;
		const words = text.slice(at, until);
		const year = /\d{4}/.test(after);
		const resolved = lookup.resolver.byWords(words);
		found.push({ kind: year ? 'parenthetical' : 'attribution', target: words, ...resolved, source: year ? resolved.source : null, defined: true, locator: null, span: toSource(prose, at, until), at, until, closes: true });
	}
	return found;
}

const LINK = /^(?:,|\s?[/&]|,?\sand(?:\sthe)?|,\sthe)\s?$/;

/** Nothing of the sentence follows but a year. */
const AFTER = /^(?:,?\s\(?(?:19|20)\d\d\)?)?(?:\.?\s*$|\.(?=\s+["“(]?\p{Lu}))/u;

/** A comma, a dash, a bar or a stop right before; "via", "h/t". */
const BEFORE = /(?:\s([–—/|-])|(,)|[.!?]\s[–—-]|[.!?]|\s(?:via|h\/t|source))\s(?:the\s)?$/i;
