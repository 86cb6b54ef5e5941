import type { Source } from '../core/facts/model.ts';

/** A source as a CSL-JSON item, with a citation key as its id. */
export const cslItem = (source: Source, key: string): CslItem => ({
	id: key,
	type: source.type,
	title: source.title,
	...(source.author.length > 0 && { author: source.author }),
	...(source.issued.length > 0 && { issued: { 'date-parts': [source.issued] } }),
	...(source.containerTitle !== null && { 'container-title': source.containerTitle }),
	...(source.publisher !== null && { publisher: source.publisher }),
	...(source.publisherPlace !== null && { 'publisher-place': source.publisherPlace }),
	...(source.genre !== null && { genre: source.genre }),
	...(source.number !== null && { number: source.number }),
	...(source.volume !== null && { volume: source.volume }),
	...(source.issue !== null && { issue: source.issue }),
	...(source.page !== null && { page: source.page }),
	...(source.doi !== null && { DOI: source.doi }),
	...(source.url !== null && { URL: source.url }),
});

/** An item of CSL-JSON: only what the source has. */
export interface CslItem extends Readonly<Record<string, unknown>> {
	readonly id: string;
	readonly type: string;
	readonly title: string;
}
