import type { Fix } from '../analysis.ts';
import type { Source } from '../facts/model.ts';
import { draftCitations } from '../fixes/context.ts';
import type { FixContext } from '../fixes/context.ts';
import { labeller, reference } from '../fixes/definitions.ts';
import { keyFor } from '../fixes/keys.ts';
import { bibliographyPath } from '../fixes/style.ts';
import type { InsertStyle } from '../fixes/style.ts';
import { addressOf, escapeMarkdown, shortReference } from '../words/references.ts';
import { noteLocator } from './note.ts';
import type { Cited, KeptReason } from './units.ts';

/** Writes marks in one style, and remembers what they need: notes, link definitions, entries. */
export interface MarkWriter {
	/** The mark of one or several sources, or why there is none. Nothing is remembered then. */
	readonly mark: (cited: readonly Cited[]) => { readonly mark: string } | { readonly reason: KeptReason };
	/** Lines that define what the marks use, to be added behind the draft's own of that kind. */
	readonly definitions: readonly string[];
	/** The label of a source's link definition. */
	readonly link: (source: Source) => string;
	/** Sources that the list of references has to have, by number for a numbered one. */
	readonly listed: ReadonlyMap<number, Source>;
	readonly entries: readonly NonNullable<Fix['bibliographyEntry']>[];
}

/** A writer for a style; it takes up what the draft defines already. */
export function markWriter(context: FixContext, style: InsertStyle): MarkWriter {
	const definitions: string[] = [];
	const listed = new Map<number, Source>();
	const entries: NonNullable<Fix['bibliographyEntry']>[] = [];
	const link = linkLabels(context, definitions);
	const one = makers[style](context, { definitions, listed, entries, link });
	const { open, between, close } = forms[style];
	return {
		definitions, listed, entries, link,
		mark(cited) {
			const reason = cited.map((it) => problemOf(context, style, it)).find((it) => it !== undefined);
			return reason === undefined ? { mark: `${open}${cited.map(one).join(between)}${close}` } : { reason };
		},
	};
}

interface Needs {
	readonly link: (source: Source) => string;
	readonly definitions: string[];
	readonly listed: Map<number, Source>;
	readonly entries: NonNullable<Fix['bibliographyEntry']>[];
}

const forms: Readonly<Record<InsertStyle, { readonly open: string; readonly between: string; readonly close: string }>> = {
	'footnote': { open: '', between: '', close: '' },
	'inline-link': { open: '(', between: '; ', close: ')' },
	'reference-link': { open: '(', between: '; ', close: ')' },
	'pandoc': { open: '[', between: '; ', close: ']' },
	'parenthetical': { open: '(', between: '; ', close: ')' },
	'numbered': { open: '[', between: ', ', close: ']' },
};

const page = (locator: string | null): string => (locator === null ? '' : `, ${escapeMarkdown(locator)}`);

const makers: Readonly<Record<InsertStyle, (context: FixContext, needs: Needs) => (cited: Cited) => string>> = {
	'footnote': (context, { definitions }) => {
		const label = labeller(context, 'footnote');
		const known = new Map<string, string>();
		for (const { kind, target, written } of draftCitations(context).definitions) {
			const source = kind === 'footnote' ? context.resolver.source(context.resolver.byWords(target).source ?? '') : undefined;
			const says = source === undefined ? undefined : noteLocator(context, target, source);
			if (source !== undefined && says !== undefined) known.set(keyOf(source, says.locator), written);
		}
		return ({ source, locator }) => {
			const there = known.get(keyOf(source, locator));
			if (there !== undefined) return `[^${there}]`;
			const name = label(source);
			known.set(keyOf(source, locator), name);
			definitions.push(`[^${name}]: ${reference(context, source, 'note', locator)}`);
			return `[^${name}]`;
		};
	},
	'inline-link': () => ({ source, locator }) => `[${escapeMarkdown(shortReference(source))}](${addressOf(source) ?? ''})${page(locator)}`,
	'reference-link': (_, { link }) => ({ source, locator }) => `[${escapeMarkdown(shortReference(source))}][${link(source)}]${page(locator)}`,
	'pandoc': (context, { entries }) => {
		const keys = new Map<string, string>();
		return ({ source, locator }) => {
			let key = keys.get(source.id);
			if (key === undefined) {
				const made = keyFor(context, source);
				key = made?.key ?? source.id;
				keys.set(source.id, key);
				if (made?.entry != null) entries.push(made.entry);
			}
			return `@${key}${locator === null ? '' : `, ${locator}`}`;
		};
	},
	'parenthetical': (_, { listed }) => ({ source, locator }) => {
		if (![...listed.values()].includes(source)) listed.set(listed.size + 1, source);
		return `${escapeMarkdown(shortReference(source))}${page(locator)}`;
	},
	'numbered': (context, { listed }) => {
		const numbers = new Map<string, number>();
		const { lookup, definitions } = draftCitations(context);
		let last = Math.max(0, ...definitions.map(({ label }) => (/^\d{1,3}$/.test(label) ? Number(label) : 0)));
		for (let n = 1, gap = 0; gap < 5 && n < 1000; n++) {
			const entry = lookup.numbered(n);
			gap = entry === undefined ? gap + 1 : 0;
			if (entry === undefined) continue;
			last = Math.max(last, n);
			const source = context.resolver.source(context.resolver.byWords(entry).source ?? '');
			if (source !== undefined && noteLocator(context, entry, source)?.locator === null && !numbers.has(source.id)) numbers.set(source.id, n);
		}
		return ({ source }) => {
			const number = numbers.get(source.id) ?? ++last;
			if (!numbers.has(source.id)) listed.set(number, source);
			numbers.set(source.id, number);
			return String(number);
		};
	},
};

/** Labels of link definitions: those that are there, else new ones. */
function linkLabels(context: FixContext, definitions: string[]): (source: Source) => string {
	const label = labeller(context, 'link');
	const known = new Map<string, string>();
	for (const { kind, target, written } of draftCitations(context).definitions) {
		const { source } = kind === 'link' ? context.resolver.byUrl(target) : { source: null };
		if (source !== null && !known.has(source)) known.set(source, written);
	}
	return (source) => {
		const there = known.get(source.id);
		if (there !== undefined) return there;
		const name = label(source);
		known.set(source.id, name);
		definitions.push(`[${name}]: ${addressOf(source) ?? ''}`);
		return name;
	};
}

const keyOf = ({ id }: Source, locator: string | null): string => `${id} ${locator ?? ''}`;

/** Why a source cannot be cited in a style so that the citation leads back to it. */
export function problemOf(context: FixContext, style: InsertStyle, { source, locator }: Cited): KeptReason | undefined {
	const { resolver } = context;
	const leadsBack = (words: string): boolean => resolver.byWords(words).source === source.id;
	switch (style) {
		case 'footnote': {
			const text = reference(context, source, 'note', locator);
			if (!leadsBack(text)) return 'ambiguous';
			return noteLocator(context, text, source)?.locator === locator ? undefined : 'locator';
		}
		case 'inline-link': case 'reference-link': {
			const address = addressOf(source);
			if (address === null) return 'address';
			return resolver.byUrl(address).source === source.id ? (isPlainLocator(locator) ? undefined : 'locator') : 'ambiguous';
		}
		case 'pandoc': return bibliographyPath(context) === undefined ? 'bibliography' : isPlainLocator(locator) ? undefined : 'locator';
		case 'parenthetical': return leadsBack(shortReference(source)) ? (isPlainLocator(locator) ? undefined : 'locator') : 'ambiguous';
		case 'numbered': return locator === null ? (leadsBack(reference(context, source, 'list', null)) ? undefined : 'ambiguous') : 'locator';
	}
}

/** A page that every style reads back as it is written. */
const isPlainLocator = (locator: string | null): boolean => locator === null || /^(?:(?:pp?\.|paras?\.|ch\.|sec\.|§§?)\s?)?\d[\d–-]{0,12}$/.test(locator);
