/** Makes the entries of a new figure: the statistic, and its publication and publisher where nobody knows them yet. */
import type { Facts } from '../core/facts/facts.ts';
import { loadFacts, type FactsProblem } from './load.ts';
import type { PublisherJson, SourceJson, StatisticJson } from './schema.ts';

/** A figure to add. The ids are made here. */
export interface NewFigure {
	readonly statistic: Omit<StatisticJson, 'id' | 'source'>;
	/** The id of a publication that is known, or what is known of a new one. */
	readonly source: string | NewSource;
}

/** A publication to add. */
export interface NewSource {
	readonly title: string;
	readonly url?: string;
	/** Name of the body behind it. */
	readonly publisher?: string;
	readonly year?: number;
}

/** What goes into a file of facts. */
export interface NewEntries {
	readonly publishers: readonly PublisherJson[];
	readonly sources: readonly SourceJson[];
	readonly statistics: readonly StatisticJson[];
}

/** The entries, and what of them cannot be used. Their ids are no others' among `known`. */
export const newEntries = ({ statistic, source }: NewFigure, known: Facts): { readonly entries: NewEntries; readonly problems: readonly FactsProblem[] } => {
	const [named, given] = typeof source === 'string' ? [source, undefined] : ['', source];
	const there = given === undefined ? known.sources.find(({ id }) => id === named) : known.sources.find(({ url }) => given.url !== undefined && url === given.url);
	const body = given?.publisher === undefined ? undefined : known.publishers.find(({ name, names }) => [name, ...names].some(it => it.toLowerCase() === given.publisher?.toLowerCase()));
	const publisher = there !== undefined || given?.publisher === undefined || body !== undefined ? undefined
		: { id: freeId(given.publisher, known.publishers), name: given.publisher, names: [given.publisher] };
	const short = body?.name ?? given?.publisher ?? given?.title.slice(0, 80).trim() ?? '';
	const year = given?.year;
	const made: SourceJson | undefined = there !== undefined || given === undefined ? undefined : {
		id: freeId(`${short} ${year ?? ''} ${given.title}`, known.sources),
		type: 'report',
		title: given.title,
		...given.publisher !== undefined && { author: [{ literal: given.publisher }] },
		...year !== undefined && { issued: { 'date-parts': [[year]] } },
		...given.url !== undefined && { URL: given.url },
		custom: { short: short.slice(0, 80), bodies: body !== undefined ? [body.id] : publisher === undefined ? [] : [publisher.id] },
	};
	const sourceId = there?.id ?? made?.id ?? named;
	const { standing, verification, nature, ...said } = statistic;
	const entry: StatisticJson = { id: freeId(`${there?.short ?? short} ${statistic.period?.from ?? statistic.published} ${statistic.statement}`, known.statistics), ...said, source: sourceId, standing, verification, nature };
	const entries: NewEntries = { publishers: publisher ? [publisher] : [], sources: made ? [made] : [], statistics: [entry] };
	return { entries, problems: loadFacts([{ path: 'new', text: JSON.stringify(entries) }], known).problems };
};

/** An id out of the words that tell, and a number where that is taken. */
const freeId = (words: string, taken: readonly { readonly id: string }[]): string => {
	const parts = words.toLowerCase().normalize('NFKD').match(/[a-z0-9]+/g) ?? [];
	const id = [...new Set(parts.filter(part => !small.has(part)))].slice(0, 8).join('-').slice(0, 72).replace(/-+$/, '') || 'entry';
	const ids = new Set(taken.map(it => it.id));
	for (let number = 1; ; number++) {
		const next = number === 1 ? id : `${id}-${number}`;
		if (!ids.has(next) && next !== 'constructor') return next;
	}
};

const small = new Set(['the', 'a', 'an', 'of', 'in', 'on', 'at', 'to', 'and', 'or', 'for', 'by', 'with', 'was', 'were', 'is', 'are', 'some', 'that', 'this', 'tk', 's']);
