/** What of the facts needs a person's look: unchecked, unconfirmed, without a link, or older than it should be. */
import type { Facts } from '../core/facts/facts.ts';
import { isQuestioned, type Source, type Statistic } from '../core/facts/model.ts';
import { addressOf } from '../core/words/references.ts';
import { rhythmOf, seriesOf, yearDescribed } from './series.ts';

/** See {@link auditFacts}. */
export interface Audit {
	/** How long ago entries were last compared with a publication, counted back from the day of the facts. */
	readonly lastChecked: Readonly<Record<CheckAge, readonly AuditItem[]>>;
	readonly groups: Readonly<Record<AuditGroup, readonly AuditItem[]>>;
}

/** The time since the last check: none on record, over two years, one to two years, less than a year. */
export type CheckAge = 'never' | 'over-two-years' | 'over-a-year' | 'within-a-year';

/**
 * - `seed-only`, `contradicted`: statistics with this verification;
 * - `no-link`: sources without address and DOI;
 * - `link-not-seen`: sources whose address nobody opened;
 * - `reasoning-only`: questioned statistics against which no published examination stands;
 * - `overdue`: series whose newest publication is older than one and a half times the gap between its years;
 * - `current-secondary`: current statistics that were not seen with the body that issued them.
 */
export type AuditGroup = 'overdue' | 'seed-only' | 'contradicted' | 'current-secondary' | 'reasoning-only' | 'no-link' | 'link-not-seen';

/** One entry to look at. */
export interface AuditItem {
	/** Id of the statistic, the source or, in `overdue`, the series. */
	readonly id: string;
	/** The statement or title; in `overdue`, the statement of the newest edition. */
	readonly about: string;
	/** In `overdue`: the year of the newest publication, the year it describes, and the usual gap in years. */
	readonly overdue?: { readonly published: number; readonly describes: number; readonly every: number };
	/** The day of the last check, where the list is about that. */
	readonly checked?: string;
	/** The address that was not seen. */
	readonly url?: string;
}

/** Looks the facts through. Every list is in the order of the facts, `lastChecked` and `overdue` the oldest first. */
export function auditFacts({ statistics, sources, edition }: Facts): Audit {
	const which = (test: (statistic: Statistic) => boolean): AuditItem[] => statistics.filter(test).map(itemOf);
	const bySource = new Map(sources.map(source => [source.id, source]));
	return {
		lastChecked: lastChecked(statistics, edition.asOf),
		groups: {
			'overdue': overdueSeries(statistics, Number(edition.asOf.slice(0, 4))),
			'seed-only': which(({ verification }) => verification === 'seed-only'),
			'contradicted': which(({ verification }) => verification === 'contradicted'),
			'current-secondary': which(it => it.standing === 'current' && (it.verification === 'secondary' || bySource.get(it.source)?.secondary === true)),
			'reasoning-only': which(it => isQuestioned(it) && it.disputedBy.every(({ source }) => source === ownReasoning)),
			'no-link': sources.filter(source => source.id !== ownReasoning && addressOf(source) === null).map(sourceItem),
			'link-not-seen': sources.filter(({ url, urlConfidence }) => url !== null && urlConfidence !== 'seen').map(sourceItem),
		},
	};
}

/** The source that stands for our own reasoning. */
const ownReasoning = 'editorial-note';

const itemOf = ({ id, statement }: Statistic): AuditItem => ({ id, about: statement });

const sourceItem = ({ id, title, url }: Source): AuditItem => ({ id, about: title, ...url === null ? {} : { url } });

function lastChecked(statistics: readonly Statistic[], asOf: string): Audit['lastChecked'] {
	const ages: Record<CheckAge, AuditItem[]> = { 'never': [], 'over-two-years': [], 'over-a-year': [], 'within-a-year': [] };
	for (const statistic of statistics.toSorted((a, b) => (a.checked ?? '').localeCompare(b.checked ?? ''))) {
		const { checked } = statistic;
		ages[ageOf(checked, asOf)].push({ ...itemOf(statistic), ...checked === null ? {} : { checked } });
	}
	return ages;
}

function ageOf(checked: string | null, asOf: string): CheckAge {
	if (checked === null) return 'never';
	// ISO dates compare as texts.
	if (checked <= yearsBefore(asOf, 2)) return 'over-two-years';
	return checked <= yearsBefore(asOf, 1) ? 'over-a-year' : 'within-a-year';
}

const yearsBefore = (date: string, years: number): string => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`;

/**
 * Publications come some time after the year they describe, so the gap is taken from the years described and the age from the
 * newest publication.
 */
function overdueSeries(statistics: readonly Statistic[], thisYear: number): AuditItem[] {
	return seriesOf(statistics).flatMap(({ id, editions }): (AuditItem & { readonly overdue: object })[] => {
		const every = rhythmOf(editions);
		const newest = editions.at(-1);
		if (every === undefined || newest === undefined) return [];
		const published = Math.max(...editions.map(it => it.published));
		return thisYear - published > 1.5 * every ? [{ id, about: newest.statement, overdue: { published, describes: yearDescribed(newest), every } }] : [];
	}).sort((a, b) => a.overdue.published - b.overdue.published);
}
