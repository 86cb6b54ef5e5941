import { cslItem } from '../../../bibliography/cslItem.ts';
import type { Facts } from '../../../core/facts/facts.ts';
import type { Publisher, Source, Statistic } from '../../../core/facts/model.ts';

/** All facts in one file, in the form of `data/`: to keep, to compare with later, and to pin. Reading it gives the same facts. */
export const snapshot = ({ edition: { version, asOf, digest }, publishers, sources, statistics }: Facts): string =>
	`${JSON.stringify({
		edition: { version, asOf, ...digest !== '' && { digest: digest.replace(/\+.*$/, '') } },
		publishers: publishers.map(publisherJson), sources: sources.map(sourceJson), statistics: statistics.map(statisticJson),
	}, null, '\t')}\n`;

const publisherJson = ({ domains, field, ...rest }: Publisher) => ({ ...rest, ...field && { field }, ...domains.length > 0 && { domains } });

const sourceJson = (source: Source) => ({
	...cslItem(source, source.id),
	custom: {
		short: source.short, bodies: source.bodies,
		...source.secondary && { secondary: true },
		...source.urlConfidence !== 'unknown' && { urlConfidence: source.urlConfidence },
	},
});

const statisticJson = ({ quantity, population, period, series, ...rest }: Statistic) => said({
	...rest,
	quantity: said({ ...quantity, high: quantity.high === quantity.low ? null : quantity.high }),
	population: said(Object.fromEntries(Object.entries(population).filter(([, value]) => value !== 'all'))),
	period: said({ ...period, to: period.to === period.from ? null : period.to }),
	series: series && { id: series.id, edition: series.edition, ...!series.comparable && { comparable: false } },
});

/** What has something to say: no `null`, no empty list, no empty group. */
const said = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]: [string, unknown]) => value !== null && !(typeof value === 'object' && Object.keys(value).length === 0)));
