import type { CompiledFacts } from '../../core/facts/facts.ts';
import type { Statistic } from '../../core/facts/model.ts';
import { words } from '../words.ts';

/** One statistic for a reader: what it says and where it stands. */
export function describe({ id, statement, source: sourceId, published, locator, supersededBy, disputedBy, caveat }: Statistic, { sources, origins }: CompiledFacts): string {
	const source = sources.find(it => it.id === sourceId);
	const origin = origins?.statistics.get(id);
	const lines = [
		statement,
		source === undefined ? words.published(published) : words.source(source.title, source.short, source.issued[0] ?? published),
		source?.url,
		locator === null ? undefined : words.at(locator),
		caveat,
		supersededBy === null ? undefined : words.replacedBy(supersededBy),
		...disputedBy.map(({ source: by, why }) => words.questionedBy(sources.find(it => it.id === by)?.short ?? by, why)),
		origin && words.fromLayer(origin.layer, origin.file),
		...(origin?.before ?? []).map(({ layer, value }) => words.otherLayer(layer, value.statement)),
	];
	return `${id}\n${lines.flatMap(line => line === undefined || line === null ? [] : [`    ${line}\n`]).join('')}`;
}

/** JSON for other programs. */
export const toJson = (value: unknown): string => `${JSON.stringify(value, null, '\t')}\n`;
