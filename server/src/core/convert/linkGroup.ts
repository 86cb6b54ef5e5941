import type { DraftCitation } from '../fixes/context.ts';
import type { Span } from '../span.ts';

/**
 * Links in one parenthesis that stand for nothing but their sources: `([ILO, 2022](https://…), p. 3; [UNODC, 2024](https://…))`.
 *
 * `citations` begin with its first link. `undefined` where the first one does not open such a parenthesis.
 */
export function linkGroup(text: string, citations: readonly DraftCitation[]): LinkGroup | undefined {
	const [first] = citations;
	if (first === undefined || text.charAt(first.span.start - 1) !== '(') return undefined;
	const locators: (string | null)[] = [];
	let at = first.span.start;
	for (const { kind, span } of citations.slice(0, MOST)) {
		if (span.start !== at || kind !== first.kind || !isShortReference(text.slice(span.start, span.end))) return undefined;
		const [whole = '', locator, close] = /^(?:,\s([^()[\];]{1,60}))?(\)|;\s)/.exec(text.slice(span.end, span.end + 80)) ?? [];
		if (close === undefined) return undefined;
		locators.push(locator ?? null);
		at = span.end + whole.length;
		if (close === ')') return { span: { start: first.span.start - 1, end: at }, citations: citations.slice(0, locators.length), locators };
	}
	return undefined;
}

/** The links of one parenthesis. */
export interface LinkGroup {
	/** With its brackets. */
	readonly span: Span;
	readonly citations: readonly DraftCitation[];
	/** By link; `null` where it has no page. */
	readonly locators: readonly (string | null)[];
}

/** So many links of one parenthesis are looked at. */
const MOST = 20;

/** The words of the link are names and a year. */
const isShortReference = (link: string): boolean => /^\[\p{Lu}[^\]]{0,100},\s?(?:(?:19|20)\d\d[a-z]?|n\.d\.)\][([]/u.test(link);
