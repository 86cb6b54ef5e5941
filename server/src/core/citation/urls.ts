import type { Publisher, Source } from '../facts/model.ts';
import { editionYears } from './titles.ts';
import { readAddress } from './url.ts';
import type { Address } from './url.ts';

/** What an address says of its source. */
export interface UrlMatch {
	readonly address: Address | undefined;
	readonly source: Source | undefined;
	/** Bodies whose site it is on. */
	readonly bodies: readonly string[];
	/** The one year in the path of a page on a known site: a page of 2026 is no page of the 2022 report. */
	readonly year: number | null;
}

/** Builds the look-up of sources and sites by address. */
export function createUrls({ sources, publishers }: { readonly sources: readonly Source[]; readonly publishers: readonly Publisher[] }): (url: string) => UrlMatch {
	const pages = new Map<string, Source[]>();
	const documents = new Map<string, Source[]>();
	const folders = new Map<string, Source[]>();
	for (const source of sources) {
		const address = source.url === null ? undefined : readAddress(source.url);
		if (address === undefined) continue;
		add(pages, keyOf(address), source);
		if (address.document !== null) add(documents, `${address.host} ${address.document}`, source);
		for (const folder of foldersOf(address, source)) add(folders, folder, source);
	}
	const sites = new Map<string, string[]>();
	for (const { id, domains } of publishers) {
		for (const domain of domains) add(sites, domain.toLowerCase().replace(/^www\./, ''), id);
	}
	return (url) => {
		const address = readAddress(url);
		if (address === undefined) return { address, source: undefined, bodies: [], year: null };
		const bodies = bodiesOf(sites, address.host);
		return { address, bodies, source: pageOf(address, pages, documents, folders), year: bodies.length > 0 ? onlyYear(address.path) : null };
	};
}

function pageOf(address: Address, pages: Map<string, Source[]>, documents: Map<string, Source[]>, folders: Map<string, Source[]>): Source | undefined {
	const exact = pages.get(keyOf(address));
	if (exact !== undefined) return only(exact);
	const numbered = address.document === null ? undefined : documents.get(`${address.host} ${address.document}`);
	if (numbered !== undefined) return only(numbered);
	// From the longest folder up; the first one that is a report's own decides.
	for (let end = address.path.lastIndexOf('/'), steps = 0; end > 0 && steps < 30; end = address.path.lastIndexOf('/', end - 1), steps++) {
		const own = folders.get(`${address.host}${address.path.slice(0, end)}`);
		if (own === undefined) continue;
		const source = only(own);
		const years = yearsIn(address.path.slice(end));
		return source !== undefined && years.every((year) => editionYears(source).includes(year)) ? source : undefined;
	}
	return undefined;
}

const keyOf = ({ host, path, query }: Address): string => `${host}${path}?${query}`;

/** Folders in which every page belongs to this source: its own address, and the one above where that names its year. */
function foldersOf({ host, path, query }: Address, source: Source): string[] {
	if (query !== '' || path === '') return [];
	const folders: string[] = [];
	const last = path.slice(path.lastIndexOf('/') + 1);
	if (!/\.[a-z]{2,4}$/.test(last) && (/\d{4}/.test(last) || last.split(/[-_]/).length >= 3)) folders.push(`${host}${path}`);
	const above = path.slice(0, path.lastIndexOf('/'));
	const folder = above.slice(above.lastIndexOf('/') + 1);
	if (editionYears(source).some((year) => folder === String(year)) && above.split('/').length > 3 && !/\/news\b|\/press|\/blog|\/archive|\/factchecks|\/article/.test(above)) folders.push(`${host}${above}`);
	return folders;
}

/** The bodies of the longest domain that a host belongs to. `gov.uk` is a site, not the domain of every council. */
function bodiesOf(sites: Map<string, string[]>, host: string): readonly string[] {
	const exact = sites.get(host);
	if (exact !== undefined) return exact;
	const labels = host.split('.').slice(-8);
	for (let from = 1; from < labels.length - 1; from++) {
		const domain = labels.slice(from).join('.');
		const bodies = sites.get(domain);
		if (bodies !== undefined) return isShared(domain) ? [] : bodies;
	}
	return [];
}

const isShared = (domain: string): boolean => /^(?:gov|gob|gouv|go|co|com|org|ac|edu|nic|europa)\.[a-z]{2}$/.test(domain);

const yearsIn = (path: string): number[] => [...new Set([...path.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year)))];
const onlyYear = (path: string): number | null => {
	const years = yearsIn(path);
	return years.length === 1 ? (years[0] ?? null) : null;
};

const only = (sources: readonly Source[]): Source | undefined => (sources.length === 1 ? sources[0] : undefined);

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
	const there = map.get(key);
	if (there === undefined) map.set(key, [value]);
	else there.push(value);
}
