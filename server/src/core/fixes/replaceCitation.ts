import type { Fix, TextEdit } from '../analysis.ts';
import type { Citation } from '../citation/citation.ts';
import type { Source } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import { isInQuotation } from '../text/quotation.ts';
import { addressOf, escapeMarkdown, shortReference, yearOf } from '../words/references.ts';
import { sortEdits } from './apply.ts';
import type { Citing } from './cite.ts';
import { draftCitations } from './context.ts';
import type { FixContext } from './context.ts';
import { footnoteFor, linkFor, reference } from './definitions.ts';
import { isMeantLater } from './ibid.ts';
import { keyFor } from './keys.ts';
import { numberFor, raised } from './referenceList.ts';

/**
 * Makes a citation (its span in the draft) lead to another source, in its own form, with its page locator.
 *
 * `undefined` where the form cannot hold the source: a link to one without an address, an attribution, a sentence that only cites; within
 * quotation marks; and where a later "ibid." means this citation.
 */
export function replaceCitationFix(context: FixContext, _figure: Figure, citation: Citation, source: Source): Fix | undefined {
	const made = replacingCitation(context, citation, source, true);
	return made === undefined ? undefined : { title: context.words.titles.replaceCitation(source), preferred: true, does: 'cite', certain: false, ...made };
}

/** The edits of {@link replaceCitationFix}. The locator is left out where the page of one source is none of the other's. */
export function replacingCitation(context: FixContext, citation: Citation, source: Source, keepLocator: boolean): Citing | undefined {
	const { span, target } = citation;
	const there = draftCitations(context).citations.find((other) => other.span.start === span.start && other.span.end === span.end);
	if (there !== undefined && citation.kind !== 'footnote' && isInQuotation(there.prose.text, there.at)) return undefined;
	if (isMeantLater(context, citation) || there?.closes === true) return undefined;
	const written = context.text.slice(span.start, span.end);
	const locator = keepLocator ? citation.locator : null;
	const swap = (newText: string, more: readonly TextEdit[] = [], bibliographyEntry: Fix['bibliographyEntry'] = null): Citing => ({ edits: sortEdits([{ span, newText }, ...more]), bibliographyEntry });
	const within = (from: string, to: string): Citing | undefined => {
		const at = written.lastIndexOf(from);
		return at < 0 ? undefined : { edits: [{ span: { start: span.start + at, end: span.start + at + from.length }, newText: to }], bibliographyEntry: null };
	};
	switch (citation.kind) {
		case 'link': case 'url': {
			const url = addressOf(source);
			if (url === null) return undefined;
			// `[ILO, 2014](…)` names the source in its words, which change with it; `[the report](…)` does not.
			const [, words] = /^\[([^\]]{1,60})\]\(/.exec(written) ?? [];
			return words !== undefined && /^\p{Lu}[^,]*,\s?(?:19|20)\d\d$/u.test(words) ? swap(`[${escapeMarkdown(shortReference(source))}](${url})`) : within(target, url);
		}
		case 'reference': {
			const link = linkFor(context, source);
			const [, words] = /^\[([\s\S]*?)\](?:\[[^\]]*\])?$/.exec(written) ?? [];
			return link === undefined || words === undefined ? undefined : swap(`[${words}][${link.label}]`, link.edits);
		}
		case 'footnote':
			return written.startsWith('^[') ? swap(`^[${reference(context, source, 'note', locator)}]`) : footnote(context, citation, source, locator, swap);
		case 'pandoc': {
			const key = keyFor(context, source);
			const made = key === undefined ? undefined : written.includes(`@{${target}}`) ? within(`@{${target}}`, `@${key.key}`) : within(`@${target}`, `@${key.key}`);
			if (made === undefined || key === undefined) return undefined;
			const dropped = locator === null && citation.locator !== null ? [...made.edits, ...(within(`, ${citation.locator}`, '')?.edits ?? [])] : made.edits;
			return { edits: sortEdits(dropped), bibliographyEntry: key.entry };
		}
		case 'parenthetical': {
			const page = locator === null ? '' : `, ${escapeMarkdown(locator)}`;
			if (/^\p{L}[\s\S]*\(/u.test(written)) return swap(`${escapeMarkdown(source.short)} (${yearOf(source)}${page})`);
			const words = `${escapeMarkdown(shortReference(source))}${page}`;
			// Emphasis within: the whole parenthesis is written anew.
			return within(target, words) ?? (/^\([^();[\]]*\)$/.test(written) ? swap(`(${words})`) : undefined);
		}
		case 'numbered': case 'superscript': {
			const { number, edits } = numberFor(context, source, locator);
			const made = within(target, String(number));
			return made === undefined ? swap(raised(number), edits) : { edits: sortEdits([...made.edits, ...edits]), bibliographyEntry: null };
		}
		case 'attribution':
			return undefined;
	}
}

/** A note that nothing else points to is written anew; one that others share stays, and the mark gets another. */
function footnote(context: FixContext, citation: Citation, source: Source, locator: string | null, swap: (newText: string, more: readonly TextEdit[]) => Citing): Citing {
	const { citations, definitions } = draftCitations(context);
	const label = normaliseLabel(citation.target);
	const uses = citations.filter(({ kind, target, prose }) => kind === 'footnote' && normaliseLabel(target) === label && prose.kind !== 'note').length;
	const own = definitions.find((definition) => definition.kind === 'footnote' && definition.label === label);
	const there = footnoteFor(context, source, locator);
	if (uses !== 1 || own === undefined || there.edits.length === 0) return swap(`[^${there.label}]`, there.edits);
	const mark = `[^${own.written}]:`;
	const written = context.text.slice(own.span.start, own.span.end);
	const from = own.span.start + written.indexOf(mark) + mark.length;
	return { edits: [{ span: { start: from, end: own.span.start + written.trimEnd().length }, newText: ` ${reference(context, source, 'note', locator)}` }], bibliographyEntry: null };
}
