import type { Figure } from '../figure/figure.ts';
import type { CitationKind } from '../citation/citation.ts';
import type { Span } from '../span.ts';
import { isInQuotation } from '../text/quotation.ts';
import { draftCitations } from './context.ts';
import type { FixContext } from './context.ts';

/** The mark that cites another source for the same figure already, where a further one of its kind belongs: `[@a]`, `(UNODC, 2024)`, `[^1]`. */
export function groupOf(context: FixContext, figure: Figure, kind: CitationKind): Span | undefined {
	const [, open = '', close = ''] = GROUPS.find(([of]) => of === kind) ?? [];
	const own = figure.citations.filter((citation) => citation.kind === kind && citation.span.start >= figure.span.end && citation.span.end <= figure.sentence.end + REACH);
	return own.map(({ span }) => span).find((span) => {
		const written = context.text.slice(span.start, span.end);
		const there = draftCitations(context).citations.find((citation) => citation.span.start === span.start);
		return open !== '' && written.startsWith(open) && written.endsWith(close) && there !== undefined && !isInQuotation(there.prose.text, there.at);
	});
}

const GROUPS: readonly (readonly [kind: CitationKind, open: string, close: string])[] = [['pandoc', '[', ']'], ['parenthetical', '(', ')'], ['footnote', '[^', ']']];

/** So far behind the sentence its marks may stand. */
const REACH = 40;
