import type { Card } from '../analysis.ts';
import type { Source } from '../facts/model.ts';
import { draftCitations } from '../fixes/context.ts';
import type { DraftCitation, FixContext } from '../fixes/context.ts';
import { normaliseLabel } from '../markdown/prose.ts';
import { escape, publicationLine } from './card.ts';
import type { Line } from './card.ts';

/** The card of the citation mark at an offset: the publication that it leads to, else what the draft itself says of it. */
export function citationCard(context: FixContext, offset: number): Card | undefined {
	const { citations } = draftCitations(context);
	const inner = citations.filter(({ kind, span, source, bodies }) => kind !== 'attribution' && span.start <= offset && offset < span.end && ((kind !== 'link' && kind !== 'url') || source !== null || bodies.length > 0));
	const last = inner.at(-1);
	if (last === undefined) return undefined;
	const lines = inner.filter(({ span }) => span.start === last.span.start && span.end === last.span.end).slice(0, MOST).map((citation) => lineOf(context, citation));
	return { span: last.span, markdown: lines.map(({ markdown }) => markdown).join('\n\n'), plain: lines.map(({ plain }) => plain).join('\n') };
}

/** So many keys or numbers of one bracket are shown. */
const MOST = 8;

function lineOf(context: FixContext, citation: DraftCitation): Line {
	const source = context.resolver.source(citation.source ?? '');
	return source === undefined ? plainLine(ownWords(context, citation)) : publicationLine(source, citation.locator);
}

/** What defines a mark, in the draft's own words. */
function ownWords(context: FixContext, { kind, target, defined }: DraftCitation): string {
	const { lookup } = draftCitations(context);
	if (!defined) return context.words.card.noDefinition(kind === 'footnote' ? `[^${target}]` : kind === 'pandoc' ? `@${target}` : `[${target}]`);
	switch (kind) {
		case 'footnote': return bare(lookup.footnote(normaliseLabel(target))?.target ?? target);
		case 'reference': return lookup.link(normaliseLabel(target))?.target ?? target;
		case 'numbered': case 'superscript': return bare(lookup.numbered(Number(target)) ?? target);
		case 'pandoc': {
			const item = context.bibliography?.entries.get(target)?.item;
			return item === undefined ? target : entryWords(item);
		}
		case 'link': case 'url': case 'parenthetical': case 'attribution': return target;
	}
}

function entryWords({ author, issued, title, publisher }: Pick<Source, 'author' | 'issued' | 'title' | 'publisher'>): string {
	const names = author.slice(0, 3).map(({ literal, family }) => literal ?? family ?? '').join(', ');
	return `${[names === '' ? publisher ?? '' : names, issued[0] === undefined ? '' : `(${issued[0]})`].filter((part) => part !== '').join(' ')}: ${title}`;
}

/** Markup taken out, and not more than a card holds. */
const bare = (text: string): string => text.replace(/\\([\p{P}\p{S}])/gu, '$1').replace(/[*_`]{1,3}/g, '').replace(/\s+/g, ' ').trim().slice(0, 600);

const plainLine = (plain: string): Line => ({ markdown: escape(plain), plain });
