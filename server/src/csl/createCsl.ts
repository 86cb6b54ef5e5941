import CSL, { type XmlNode } from 'citeproc';
import type { Source } from '../core/facts/model.ts';
import { addressOf, finishReference, type WriteReference } from '../core/words/references.ts';
import type { Csl } from './csl.ts';
import { renderedItem } from './item.ts';
import { fromHtml } from './markdown.ts';
import { isProblem, readStyle, readXml } from './style.ts';

/** Puts the processor together with the style and the terms that ship, as their texts. A style's engine is built when first used. */
export function createCsl({ apa, locales }: CslData): Csl {
	// It would write on standard output, over which the language server speaks.
	CSL.debug = () => undefined;
	const terms = once(() => new Map(Object.entries(locales).flatMap(([language, xml]) => {
		const node = readXml(xml);
		return node === undefined ? [] : [[language, node] as const];
	})));
	const writers = new Map<string, WriteReference>();
	const byApa = once(() => {
		const writer = writerOf(apa, terms());
		if (writer === undefined) {
			throw new Error('The style that ships cannot be used.');
		}
		return writer;
	});
	return {
		check: style => {
			const read = readStyle(style);
			return isProblem(read) ? read : undefined;
		},
		writer: style => {
			if (style === null) {
				return (source, form) => byApa()(source, form);
			}
			const writer = writers.get(style) ?? lasting(once(() => writerOf(style, terms())), byApa);
			// A style is edited now and then; the last few texts are enough.
			if (writers.size >= mostWriters) {
				writers.clear();
			}
			writers.set(style, writer);
			return writer;
		},
	};
}

/** The texts that the processor needs. */
export interface CslData {
	readonly apa: string;
	/** By language; `en-US` is what others fall back to. */
	readonly locales: Readonly<Record<'en-US' | 'en-GB', string>>;
}

const mostWriters = 8;

const longestReference = 5000;

/** A writer that stands in for one which cannot be built, and for each reference which it cannot write. */
const lasting = (build: () => WriteReference | undefined, fallback: () => WriteReference): WriteReference => (source, form) => {
	try {
		return build()?.(source, form) ?? fallback()(source, form);
	} catch {
		return fallback()(source, form);
	}
};

/** Drafts are read as English, so a style's other languages are left aside. */
function writerOf(style: string, terms: ReadonlyMap<string, XmlNode>): WriteReference | undefined {
	const node = readStyle(style);
	if (isProblem(node)) {
		return undefined;
	}
	const language = node.attrs['default-locale'] === 'en-GB' ? 'en-GB' : 'en-US';
	const items = new Map<string, object>();
	let engine: InstanceType<typeof CSL.Engine>;
	try {
		engine = new CSL.Engine({
			retrieveLocale: wanted => terms.get(wanted) ?? terms.get(language) ?? node,
			retrieveItem: id => structuredClone(items.get(id) ?? {}),
		}, node, language, true);
		engine.setOutputFormat('html');
	} catch {
		return undefined;
	}
	return (source, form) => {
		items.clear();
		items.set(source.id, renderedItem(source));
		engine.updateItems([]);
		engine.updateItems([source.id]);
		const pages = form.locator === null ? null : pageOf(form.locator);
		const [listed] = (engine.makeBibliography() || [{}, []])[1];
		const cited = listed === undefined || form.note && engine.opt.class === 'note'
			? engine.makeCitationCluster([{ id: source.id, ...(pages !== null && { locator: pages, label: 'page' }) }]) : undefined;
		// In a note style the note is the citation and holds the page; but one of name and year alone would lead nowhere.
		const isNote = cited !== undefined && (listed === undefined || hasTitle(cited, source));
		const html = isNote ? cited : listed ?? '';
		const reference = withYear(fromHtml(html, addressesOf(source)), source);
		if (html.includes('CSL STYLE ERROR') || reference.length > longestReference) {
			throw new Error(`The style has no reference for ${source.id}.`);
		}
		return finishReference(reference, isNote && pages !== null ? { ...form, locator: null } : form);
	};
}

/** The pages of "p. 17" and "pp. 17–19"; `null` for another locator. */
const pageOf = (locator: string): string | null => /^pp?\.?\s*(\d[\d\s,–-]*)$/.exec(locator)?.[1] ?? null;

/** Whether a text has the title of a source, or the first words of a long one. */
const hasTitle = (text: string, { title }: Source): boolean => letters(text).includes(letters(title).slice(0, 20));

const letters = (text: string): string => text.toLowerCase().replace(/<[^<>]*>|&#\d+;|[^\p{L}\p{N}]/gu, '');

/** The year always shows, also where a style leaves it out. */
const withYear = (reference: string, { issued: [year] }: Source): string => year === undefined || reference.includes(String(year)) ? reference : `${reference} (${year})`;

const addressesOf = (source: Source): string[] => [addressOf(source), source.doi === null ? null : addressOf({ ...source, url: null })].filter(address => address !== null);

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => (made ??= { value: make() }).value;
}

