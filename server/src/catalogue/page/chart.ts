/** The chart of a series: a small timeline of dots, each with its value beside it where there is room. */
import { isQuestioned, type Statistic } from '../../core/facts/model.ts';
import { quantityWords } from '../../core/words/quantityWords.ts';
import { yearDescribed, type SeriesOf } from '../series.ts';
import { words } from '../words.ts';
import { html, type Html } from './html.ts';

/** Draws a series that has at least three comparable points of one unit; others are told in the table only. */
export function seriesChart({ id, editions }: SeriesOf): Html | undefined {
	const points = pointsOf(editions);
	const joined = points.filter(({ joins }) => joins);
	const [first, last] = [points[0], points.at(-1)];
	if (joined.length < 3 || first === undefined || last === undefined) return undefined;
	const top = Math.max(...points.map(({ high }) => high));
	const x = (year: number): number => round(left + (year - first.year) / (last.year - first.year) * (width - left - right));
	const y = (value: number): number => round(bottom - value / top * (bottom - above));
	const labelled = labels(points, joined, x);
	return html`<svg class="chart" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="c-${id}-t c-${id}-d"><title id="c-${id}-t">${words.chart(first.year, last.year)}</title><desc id="c-${id}-d">${described(points)}</desc><path class="base" d="M${left - 8} ${bottom}H${width - right + 8}"/><path class="line" d="${joined.map(({ year, mid }, at) => `${at === 0 ? 'M' : 'L'}${x(year)} ${y(mid)}`).join('')}"/>${points.map(({ year, low, high, mid, joins, statistic }, at) => html`${low === high ? undefined : html`<path class="span" d="M${x(year)} ${y(low)}V${y(high)}"/>`}<circle class="${joins ? 'dot' : 'apart'}" cx="${x(year)}" cy="${y(mid)}" r="3.5"/>${!labelled.has(year) ? undefined : year === last.year
		? html`<text class="last" x="${x(year) + 8}" y="${y(mid) + 4}">${short(statistic)}</text>`
		: html`<text x="${x(year)}" y="${isLow(points, at) ? y(low) + 16 : y(high) - 8}">${short(statistic)}</text>`}`)}${years(points, labelled, x).map(year => html`<text class="year" x="${x(year)}" y="${height - 4}">${year}</text>`)}</svg>`;
}

/** What keeps an edition from being joined to the others; `undefined` where nothing does. */
export function apartness(statistic: Statistic, editions: readonly Statistic[]): string | undefined {
	if (unitOf(statistic) !== mainUnit(editions)) return words.otherUnit;
	if (isQuestioned(statistic)) return words.isQuestioned;
	return statistic.series?.comparable === false ? words.notComparable : undefined;
}

interface Point {
	readonly statistic: Statistic;
	readonly year: number;
	readonly low: number;
	readonly high: number;
	readonly mid: number;
	readonly joins: boolean;
}

const [width, height, left, right, above, bottom] = [348, 132, 24, 62, 24, 104];

/** So far apart two labels have to be; the last stands beside its dot and is in nobody's way. */
const labelWidth = 50;
const besideLast = 21;
const yearWidth = 32;

/** Lower than both neighbours: its label goes below, where no line passes. */
const isLow = (points: readonly Point[], at: number): boolean => {
	const [before, here, after] = [points[at - 1], points[at], points[at + 1]];
	return before !== undefined && here !== undefined && after !== undefined && here.mid < before.mid && here.mid < after.mid;
};

/** One point per year and unit: a value that was revised gives way to the one that replaced it. */
function pointsOf(editions: readonly Statistic[]): Point[] {
	const unit = mainUnit(editions);
	const years = new Map<number, Statistic>();
	for (const statistic of editions) {
		if (unitOf(statistic) !== unit) continue;
		const there = years.get(yearDescribed(statistic));
		if (there === undefined || rank(statistic) >= rank(there)) years.set(yearDescribed(statistic), statistic);
	}
	return [...years].map(([year, statistic]) => {
		const { low, high } = statistic.quantity;
		return { statistic, year, low, high, mid: (low + high) / 2, joins: apartness(statistic, editions) === undefined };
	});
}

/** Comparable before not, unreplaced before replaced; the later published of two equals is met last. */
const rank = (statistic: Statistic): number => (statistic.series?.comparable === false || isQuestioned(statistic) ? 0 : 2) + (statistic.standing === 'replaced' ? 0 : 1);

const unitOf = ({ quantity: { kind, unit, per } }: Statistic): string => `${kind} ${unit ?? ''} ${per ?? ''}`;

/** The unit that most editions have; ranks and tiers have none that can be drawn. */
function mainUnit(editions: readonly Statistic[]): string | undefined {
	const counts = new Map<string, number>();
	for (const statistic of editions) if (statistic.quantity.kind !== 'rank') counts.set(unitOf(statistic), (counts.get(unitOf(statistic)) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The years whose values are written out: the newest, the oldest, the extremes, then whatever there is room for. */
function labels(points: readonly Point[], joined: readonly Point[], x: (year: number) => number): ReadonlySet<number> {
	const byValue = joined.toSorted((a, b) => a.mid - b.mid);
	const newest = points.at(-1)?.year ?? 0;
	const chosen = [newest];
	for (const point of [byValue.at(-1), points[0], byValue[0], ...points]) {
		if (point !== undefined && chosen.every(year => Math.abs(x(year) - x(point.year)) >= (year === newest ? besideLast : labelWidth))) chosen.push(point.year);
	}
	return new Set(chosen);
}

/** The years written below: the ends, those of the labels, and others, each where there is room. */
function years(points: readonly Point[], labelled: ReadonlySet<number>, x: (year: number) => number): number[] {
	const chosen: number[] = [];
	const all = points.map(({ year }) => year);
	for (const year of [...all.slice(-1), ...all.slice(0, 1), ...labelled, ...all]) {
		if (chosen.every(other => Math.abs(x(other) - x(year)) >= yearWidth)) chosen.push(year);
	}
	return chosen;
}

function described(points: readonly Point[]): string {
	return `${points.map(({ year, statistic, joins }) => `${year}: ${quantityWords(statistic.quantity)}${joins ? '' : ` (${words.notComparable})`}`).join('; ')}.`;
}

/** As short as a label: "134k" says less than the table, which has every digit. */
const short = ({ quantity }: Statistic): string => quantityWords(quantity).replace(' million', 'm').replace(' billion', 'bn').replace(/ to /, '–').replace(/ per .*/, '');

const round = (value: number): number => Math.round(value * 10) / 10;
