import type { Publisher, Source } from '../facts/model.ts';
import type { BibliographyEntry } from './bibliography.ts';
import { remembering } from '../text/remembering.ts';
import { createNameFinder } from './names.ts';
import type { NameFinder } from './names.ts';
import { createTitles, editionYears, statedYears } from './titles.ts';
import { createUrls } from './urls.ts';
import { readDoi } from './url.ts';

/** What a citation turned out to point to. */
export interface Resolution {
	/** The one source; `null` in case of doubt. */
	readonly source: string | null;
	/** Ids of the bodies that it names or whose site it links to. */
	readonly bodies: readonly string[];
	/** The edition year that it states, else that of the source. */
	readonly year: number | null;
}

/** Tells which source a URL, a DOI, a reference in words or a bibliography entry means. Never throws, on any text. */
export interface Resolver {
	byUrl(url: string): Resolution;
	/** With or without `doi:` and the resolver's address. */
	byDoi(doi: string): Resolution;
	/** A note, a parenthesis, a "Source:" line: an address or DOI inside decides, then a title, then names with a year. */
	byWords(text: string): Resolution;
	byEntry(item: BibliographyEntry['item']): Resolution;
	/** Names of bodies in a text, with their places. */
	readonly names: NameFinder;
	source(id: string): Source | undefined;
}

const nothing: Resolution = { source: null, bodies: [], year: null };
const LENGTH_CAP = 20_000;

/** So many addresses and references are remembered at a time: notes are cited over and over. */
const MEMORY_CAP = 500;

/** Builds a resolver: its indexes once, each question then in the length of its text. */
export function createResolver(facts: { readonly sources: readonly Source[]; readonly publishers: readonly Publisher[] }): Resolver {
	const byId = new Map(facts.sources.map((source) => [source.id, source]));
	const byDoi = new Map<string, Source | null>();
	for (const source of facts.sources) {
		const doi = readDoi(source.doi ?? '') ?? readDoi(source.url ?? '');
		if (doi !== null) byDoi.set(doi, byDoi.has(doi) ? null : source);
	}
	const names = createNameFinder(facts.publishers);
	const titles = createTitles(facts.sources);
	const urls = createUrls(facts);
	const dated = byYear(facts.sources);

	const found = (source: Source, stated?: number): Resolution => ({ source: source.id, bodies: source.bodies, year: stated ?? editionYears(source)[0] ?? null });
	const doi = (text: string): Resolution => {
		const source = byDoi.get(readDoi(text) ?? '');
		return source ? found(source) : nothing;
	};
	const url = remembering(MEMORY_CAP, (text): Resolution => {
		const { address, source, bodies, year } = urls(text);
		if (address === undefined) return nothing;
		const published = address.doi === null ? undefined : byDoi.get(address.doi);
		if (published) return found(published);
		return source === undefined ? { source: null, bodies, year } : { ...found(source), bodies: union(source.bodies, bodies) };
	});
	const words = remembering(MEMORY_CAP, (whole): Resolution => {
		const text = whole.slice(0, LENGTH_CAP);
		const linked = addressesIn(text).map(url);
		const direct = [doi(text), ...linked].filter(({ source }) => source !== null);
		const years = statedYears(text);
		const stated = years.length === 1 ? years[0] : undefined;
		const sources = new Set(direct.map(({ source }) => source));
		const first = direct[0];
		// A note that leads to two publications says of neither that it has the figure, nor does one whose year is not its address's.
		const cited = byId.get(first?.source ?? '');
		const contradicted = cited !== undefined && years.length > 0 && !years.some((year) => editionYears(cited).some((edition) => Math.abs(edition - year) <= 1));
		if (first !== undefined) return sources.size === 1 && !contradicted ? first : { source: null, bodies: union(...direct.map(({ bodies }) => bodies)), year: stated ?? null };
		const named = [...new Set(names(text).map(({ body }) => body))];
		const bodies = union(named, ...linked.map((link) => link.bodies));
		const titled = titles(text, years, bodies);
		if (titled !== undefined) return { ...found(titled, stated), bodies: union(titled.bodies, bodies) };
		const source = dated(text, years, named);
		// An address on another body's site contradicts the names: no source then.
		if (source !== undefined && linked.every((link) => link.bodies.length === 0 || link.bodies.some((body) => source.bodies.includes(body)))) {
			return { ...found(source, stated), bodies: union(source.bodies, bodies) };
		}
		return { source: null, bodies, year: stated ?? years[0] ?? null };
	});
	const entry = (item: BibliographyEntry['item']): Resolution => {
		const direct = [doi(item.doi ?? ''), url(item.url ?? '')].find(({ source }) => source !== null);
		if (direct !== undefined) return direct;
		const authors = item.author.map(({ family, given, literal }) => literal ?? `${family ?? ''}, ${given ?? ''}`).join('; ');
		return words(`${authors} (${item.issued[0] ?? 'n.d.'}). ${item.title}. ${item.publisher ?? ''}`);
	};
	return Object.freeze({ byUrl: url, byDoi: doi, byWords: words, byEntry: entry, names, source: (id: string) => byId.get(id) });
}

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** Web addresses in running text, without the punctuation after them. */
const addressesIn = (text: string): string[] =>
	(text.match(/(?:https?:\/\/|\bwww\.)[^\s<>"'\])}]{3,2000}/gi) ?? []).slice(0, 10).map((address) => address.replace(/[.,;:!?*_]{1,5}$/, ''));

/** Finds the one source that names and a year leave: "(ILO, 2022)", "Estes and Weiner 2001". */
function byYear(sources: readonly Source[]): (text: string, years: readonly number[], bodies: readonly string[]) => Source | undefined {
	const byBody = new Map<string, Source[]>();
	const byFamily = new Map<string, Source[]>();
	const add = (map: Map<string, Source[]>, key: string, source: Source): void => {
		const there = map.get(key);
		if (there === undefined) map.set(key, [source]);
		else there.push(source);
	};
	for (const source of sources) {
		if (source.issued[0] === undefined) continue;
		const family = source.author[0]?.family?.toLowerCase();
		for (const year of editionYears(source)) {
			for (const body of source.bodies) add(byBody, `${body} ${year}`, source);
			if (family !== undefined) add(byFamily, `${family} ${year}`, source);
		}
	}
	return (text, years, bodies) => {
		const [year] = years;
		if (year === undefined || years.length > 2) return undefined;
		const candidates = new Set<Source>();
		for (const body of bodies) for (const source of byBody.get(`${body} ${year}`) ?? []) candidates.add(source);
		if (candidates.size === 0) {
			for (const word of text.slice(0, 300).match(/[\p{Lu}][\p{L}'’-]{2,40}/gu) ?? []) {
				for (const source of byFamily.get(`${word.toLowerCase()} ${year}`) ?? []) candidates.add(source);
			}
		}
		// Where several bodies are named together, what they published together is meant.
		const together = [...candidates].filter((source) => bodies.every((body) => source.bodies.includes(body)));
		const [only, ...others] = together.length > 0 ? together : candidates;
		return others.length === 0 ? only : undefined;
	};
}
