import type { CompiledFacts } from '../../../core/facts/facts.ts';
import type { Source, Statistic } from '../../../core/facts/model.ts';
import { csvRow, type CsvValue } from '../../../files/csv.ts';

/** Every statistic as a row of CSV (RFC 4180), with its source beside it, under a row of names. */
export function statisticsCsv({ statistics, sources }: CompiledFacts): string {
	const byId = new Map(sources.map(source => [source.id, source]));
	const rows = statistics.map(statistic => columns.map(([, read]) => read(statistic, byId.get(statistic.source))));
	return [columns.map(([name]) => name), ...rows].map(csvRow).join('');
}

/** Names are a promise to whoever reads the file by them: columns are added, never renamed. */
const columns: readonly (readonly [name: string, read: (statistic: Statistic, source: Source | undefined) => CsvValue])[] = [
	['id', ({ id }) => id],
	['statement', ({ statement }) => statement],
	['kind', ({ quantity }) => quantity.kind],
	['qualifier', ({ quantity }) => quantity.qualifier],
	['low', ({ quantity }) => quantity.low],
	['high', ({ quantity }) => quantity.high],
	['unit', ({ quantity }) => quantity.unit],
	['per', ({ quantity }) => quantity.per],
	['measure', ({ measure }) => measure],
	['measure_of', ({ measureOf }) => measureOf],
	['direction', ({ direction }) => direction],
	['age', ({ population }) => population.age],
	['sex', ({ population }) => population.sex],
	['exploitation', ({ population }) => population.exploitation],
	['population_note', ({ population }) => population.other],
	['denominator', ({ denominator }) => denominator],
	['place', ({ place }) => place],
	['period_from', ({ period }) => period.from],
	['period_to', ({ period }) => period.to],
	['period_note', ({ period }) => period.note],
	['published', ({ published }) => published],
	['source', ({ source }) => source],
	['source_name', (_, source) => source?.short],
	['source_title', (_, source) => source?.title],
	['source_year', (_, source) => source?.issued[0]],
	['url', (_, source) => source?.url],
	['doi', (_, source) => source?.doi],
	['locator', ({ locator }) => locator],
	['series', ({ series }) => series?.id],
	['edition', ({ series }) => series?.edition],
	['standing', ({ standing }) => standing],
	['superseded_by', ({ supersededBy }) => supersededBy],
	['verification', ({ verification }) => verification],
	['checked', ({ checked }) => checked],
	['nature', ({ nature }) => nature],
	['caveat', ({ caveat }) => caveat],
];
