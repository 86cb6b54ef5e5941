/** One statistic on the page: what it says, where it stands, and what leads to its source. */
import { isQuestioned, type Publisher, type Source, type Statistic } from '../../core/facts/model.ts';
import { english } from '../../core/words/english.ts';
import { periodWords, quantityWords } from '../../core/words/quantityWords.ts';
import { addressOf, yearOf } from '../../core/words/references.ts';
import { topicOf } from '../topics.ts';
import type { SeriesOf } from '../series.ts';
import { yearDescribed } from '../series.ts';
import { dayWords, headline, words } from '../words.ts';
import { apartness, seriesChart } from './chart.ts';
import { html, type Html } from './html.ts';

/** What entries look up. */
export interface Shelves {
	readonly statistic: (id: string) => Statistic | undefined;
	readonly source: (id: string) => Source | undefined;
	readonly publisher: (id: string) => Publisher | undefined;
	readonly series: (id: string) => SeriesOf | undefined;
	/** What to say of the layer it comes from; nothing for the built-in one. */
	readonly layer: (statistic: Statistic) => readonly string[];
	readonly placeName: (place: string) => string;
}

/** An article that stands by itself. What only the search reads (aliases, the codes of places) is an attribute. */
export function entry(statistic: Statistic, shelves: Shelves): Html {
	const { id, statement, standing, verification, checked, aliases, caveat, misquotes, place } = statistic;
	const { value, unit } = headline(statistic);
	const source = shelves.source(statistic.source);
	const facets = html` data-standing="${standing}" data-verification="${verification}" data-topic="${topicOf(statistic)}" data-publisher="${source?.bodies.join(' ') ?? ''}"`;
	return html`
<article id="${id}" class="entry"${facets} data-also="${[place, ...aliases].join('; ')}">
<h3><b>${value}</b> ${unit}</h3>
<div>
<p class="statement">${statement}</p>
<p class="meta"><span class="standing">${isOwnReasoning(statistic) ? words.reasoningOnly : words.standing[standing]}</span><span>${shelves.placeName(place)}</span><span>${periodLine(statistic)}</span><span>${english.natures[statistic.nature]}</span><span>${sentence(english.verifications[verification])}</span></p>
${source === undefined ? undefined : sourceLine(source, statistic)}
${questions(statistic, shelves)}${caveat === null ? undefined : html`<p class="caveat"><b>${words.caveat}</b> ${caveat}</p>`}
${misquotes.length === 0 ? undefined : html`<dl><dt>${words.misquotes}</dt>${misquotes.map(({ figure, why }) => html`<dd><q>${figure}</q> ${why}</dd>`)}</dl>`}${shelves.layer(statistic).map(line => html`<p class="related">${line}</p>`)}${related(statistic, shelves)}${seriesPart(statistic, shelves)}
<p class="foot">${checked === null ? undefined : html`<span>${words.checked(dayWords(checked))}</span> `}<a href="#${id}">${id}</a></p>
</div>
</article>`;
}

/** The id of a source on the page. */
export const sourceAnchor = (id: string): string => `source-${id}`;

const isOwnReasoning = (statistic: Statistic): boolean => isQuestioned(statistic) && statistic.disputedBy.every(({ source }) => source === 'editorial-note');

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function periodLine(statistic: Statistic): string {
	const { period: { note }, published } = statistic;
	const years = periodWords(statistic);
	return [years === '' ? words.published(published) : years, ...note === null ? [] : [note]].join(', ');
}

function sourceLine(source: Source, { locator }: Statistic): Html {
	return html`<p class="source"><span>${source.short} (${yearOf(source)}). ${link(addressOf(source), html`<cite>${source.title}</cite>`)}${locator === null ? undefined : `, ${locator}`}.</span> <a href="#${sourceAnchor(source.id)}">${words.reference}</a></p>`;
}

/** Only https; the page that is left is not told to the one that opens. */
export const link = (address: string | null, inner: Html): Html => address === null ? inner : html`<a href="${address}" rel="noreferrer">${inner}</a>`;

function questions(statistic: Statistic, shelves: Shelves): Html | undefined {
	const { disputedBy, sayInstead } = statistic;
	if (disputedBy.length === 0 && sayInstead === null) return undefined;
	const by = (id: string): Html => {
		const source = shelves.source(id);
		if (source === undefined || id === 'editorial-note') return html`${words.ourReasoning}`;
		return html`${link(addressOf(source), html`${source.short}`)} (${yearOf(source)})`;
	};
	return html`<dl class="questions">${disputedBy.length === 0 ? undefined : html`<dt>${words.questioned}</dt>${disputedBy.map(({ source, why }) => html`<dd>${by(source)}: ${why}</dd>`)}`}${sayInstead === null ? undefined : html`<dt>${words.sayInstead}</dt><dd>${sayInstead.sentence} <span class="by">${by(sayInstead.source)}</span></dd>`}${isQuestioned(statistic) ? html`<dd class="aside">${words.notTheHarm}</dd>` : undefined}</dl>
`;
}

function related({ supersededBy, seeAlso }: Statistic, shelves: Shelves): Html | undefined {
	const newer = supersededBy === null ? undefined : shelves.statistic(supersededBy);
	const others = seeAlso.flatMap(id => shelves.statistic(id) ?? []).slice(0, 6);
	const line = (name: string, them: readonly Statistic[]): Html | undefined =>
		them.length === 0 ? undefined : html`<p class="related"><b>${name}</b> ${them.map((it, at) => html`${at === 0 ? '' : ' · '}<a href="#${it.id}">${quantityWords(it.quantity)}${yearOfPeriod(it)}</a>`)}</p>`;
	return html`${line(words.newer, newer === undefined ? [] : [newer])}${line(words.seeAlso, others)}`;
}

function yearOfPeriod(statistic: Statistic): string {
	const years = periodWords(statistic);
	return years === '' ? '' : ` (${years})`;
}

/** The newest edition of a series shows all of them, the others lead to it. */
function seriesPart(statistic: Statistic, shelves: Shelves): Html | undefined {
	const series = statistic.series === null ? undefined : shelves.series(statistic.series.id);
	const newest = series?.editions.at(-1);
	if (series === undefined || newest === undefined || series.editions.length < 2) return undefined;
	if (newest !== statistic) return statistic.supersededBy === newest.id ? undefined : html`<p class="related">${words.inSeries(series.editions.length)} <a href="#${newest.id}">${quantityWords(newest.quantity)} (${yearDescribed(newest)})</a></p>`;
	const { editions } = series;
	const chart = seriesChart(series);
	const remark = (it: Statistic): string => [apartness(it, editions), isRevised(it, editions) ? words.isRevised : undefined].filter(text => text !== undefined).join('; ');
	const hasRemarks = editions.some(it => remark(it) !== '');
	return html`<details class="series" open><summary>${words.series}</summary><div>${chart === undefined ? undefined : html`<figure>${chart}</figure>`}<div><table><thead><tr><th scope="col">${words.seriesHead.year}</th><th scope="col">${words.seriesHead.value}</th>${hasRemarks ? html`<th scope="col">${words.seriesHead.note}</th>` : undefined}</tr></thead><tbody>${editions.map(it => html`<tr><th scope="row">${it === statistic ? it.series?.edition : html`<a href="#${it.id}">${it.series?.edition}</a>`}</th><td>${quantityWords(it.quantity)}</td>${hasRemarks ? html`<td>${remark(it)}</td>` : undefined}</tr>`)}</tbody></table>${editions.some(it => it.series?.comparable === false) ? html`<p class="note">${words.apart}${chart === undefined ? undefined : ` ${words.hollow}`}</p>` : undefined}</div></div></details>`;
}

/** Replaced by another value for the same year. */
const isRevised = (statistic: Statistic, editions: readonly Statistic[]): boolean =>
	statistic.standing === 'replaced' && editions.some(it => it !== statistic && it.standing !== 'replaced' && yearDescribed(it) === yearDescribed(statistic));
