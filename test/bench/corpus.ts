import type { Statistic } from '../../server/src/core/facts/model.ts';
import { random } from '../support/random.ts';
import { makeDraft } from './draft.ts';
import { loadCore } from './lib/loadCore.ts';
import { barred, ms, type Effort, type Result } from './lib/result.ts';
import { median, time } from './lib/stats.ts';

const places = ['AO', 'BR', 'CL', 'DK', 'EE', 'FI', 'GR', 'HU', 'IS', 'JM', 'KE', 'LV', 'MX', 'NP', 'OM', 'PE', 'RO', 'SE', 'TZ', 'UY', 'VN', 'ZM'];

/** More statistics of the same make: other places, other years, other values, as a grown collection would have. */
function grow(statistics: readonly Statistic[], count: number): Statistic[] {
	const next = random(7);
	const grown: Statistic[] = [...statistics];
	for (let index = 0; grown.length < count; index += 1) {
		const model = statistics[index % statistics.length];
		if (model === undefined) break;
		const copy = Math.floor(index / statistics.length);
		const factor = 0.5 + next();
		const year = 1950 + Math.floor(next() * 60);
		const value = (n: number): number => model.quantity.kind === 'percent' ? Math.min(100, Math.round(n * factor * 10) / 10) : Math.max(1, Math.round(n * factor));
		grown.push({
			...model,
			id: `${model.id}-grown-${copy}`,
			quantity: { ...model.quantity, low: value(model.quantity.low), high: value(model.quantity.high) },
			place: places[Math.floor(next() * places.length)] ?? 'AO',
			period: { from: year, to: year, note: null },
			published: year + 1,
			series: model.series === null ? null : { ...model.series, id: `${model.series.id}-grown-${copy}` },
			standing: 'earlier-year',
			supersededBy: null, sameAs: [], seeAlso: [], misquotes: [], disputedBy: [], sayInstead: null,
		});
	}
	return grown;
}

/** Time per figure with 800 statistics and with 50,000, in turns. */
export function corpus({ quick }: Effort): Result[] {
	const { core, facts } = loadCore();
	const small = facts.statistics.slice(0, 800);
	const large = grow(facts.statistics, 50_000);
	const analyzers = [small, large].map((statistics) => core.createAnalyzer({ ...facts, statistics, index: core.createIndex(statistics) }));
	const text = makeDraft(20_000);
	const samples: number[][] = analyzers.map(() => []);
	const warmUp = 15;
	for (let run = 0; run < warmUp + (quick ? 30 : 150); run += 1) {
		for (const [index, analyzer] of analyzers.entries()) {
			const draft = core.draftOf(`${text}\nRun ${run}.\n`);
			const took = time(() => { analyzer.analyze(draft, core.surroundings); });
			if (run >= warmUp) samples[index]?.push(took);
		}
	}
	const [few = 0, many = 0] = samples.map(median);
	const figures = analyzers[0]?.analyze(core.draftOf(text), core.surroundings).figures.length ?? 0;
	return [barred('f', `facts ${small.length} → ${large.length}`, `time per figure × ${(many / few).toFixed(2)} (20 kB, ${figures} figures: ${ms(few)} → ${ms(many)})`, many / few, 1.5, '< 1.5 ×')];
}
