/** The catalogue as one web page: no network, no other file, and with scripts off a plain list. */
import type { CompiledFacts, Facts } from '../../core/facts/facts.ts';
import { isQuestioned, type Statistic, type Verification } from '../../core/facts/model.ts';
import { english } from '../../core/words/english.ts';
import { layerWords } from '../../core/words/layerWords.ts';
import type { WriteReference } from '../../core/words/references.ts';
import { placeNames } from '../places.ts';
import { seriesOf } from '../series.ts';
import { topicOf, type Topic } from '../topics.ts';
import { dayWords, words } from '../words.ts';
import { entry, sourceAnchor, type Shelves } from './entry.ts';
import { html, Html } from './html.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/**
 * The page, as HTML. `sha256` gives the base64 digest of a text: the page allows its own script and style by their digests and
 * nothing else. `writeReference` gives the references of the sources.
 */
export function cataloguePage(facts: CatalogueFacts, sha256: (text: string) => string, writeReference: WriteReference): string {
	const { edition, statistics, sources } = facts;
	const shelves = shelvesOf(facts);
	const groups = byTopic(statistics);
	const policy = `default-src 'none'; script-src 'sha256-${sha256(script)}'; style-src 'sha256-${sha256(style)}'; base-uri 'none'; form-action 'none'`;
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${words.title}, ${edition.asOf}</title>
<style>${verbatim(style)}</style>
</head>
<body>
<a class="skip" href="#entries">${words.skip}</a>
<header>
<h1>${words.title}</h1>
<p class="edition">${words.edition(edition.version, dayWords(edition.asOf), edition.digest)} · ${words.counts(statistics.length, sources.length)}</p>
<p>${words.intro}</p>
<p>${words.limits}</p>
</header>
<div class="body">
<div class="side">
${searchForm(facts, groups)}
<nav aria-label="${words.contents}">
<details open><summary><h2>${words.contents}</h2></summary>
<ul>${groups.map(([topic, them]) => html`<li><a href="#topic-${topic}">${words.topics[topic]}</a> <span class="count" data-count="${topic}">${them.length}</span></li>`)}<li><a href="#sources">${words.sources}</a> <span class="count">${sources.length}</span></li></ul>
</details>
</nav>
</div>
<main id="entries" tabindex="-1">
<p id="none" class="none" hidden>${words.noneFound}</p>
${groups.map(([topic, them]) => html`<section id="topic-${topic}" class="topic" aria-labelledby="h-${topic}">
<h2 id="h-${topic}">${words.topics[topic]}</h2>${them.map(it => entry(it, shelves))}
</section>
`)}
<section id="sources" aria-labelledby="h-sources">
<h2 id="h-sources">${words.sources}</h2>
<p class="note">${words.sourcesIntro}</p>
<ul>${sources.filter(({ id }) => id !== 'editorial-note').toSorted((a, b) => (a.short < b.short ? -1 : a.short > b.short ? 1 : 0)).map(source => html`<li id="${sourceAnchor(source.id)}">${reference(writeReference(source, { locator: null, note: false, bare: true }))}</li>
`)}</ul>
</section>
</main>
</div>
<footer>
<p>${words.licence}</p>
<p>${words.made}</p>
</footer>
<script>${verbatim(script)}</script>
</body>
</html>
`.text;
}

/** The facts, with the names of places and the layers that they come from, where there are any. */
export type CatalogueFacts = Facts & Partial<Pick<CompiledFacts, 'phrases' | 'origins'>>;

/** Our own script and style, which stand as they are. */
const verbatim = (text: string): Html => new Html(text);

function shelvesOf({ statistics, sources, publishers, phrases, edition, origins }: CatalogueFacts): Shelves {
	const shelf = <T extends { readonly id: string }>(list: readonly T[]) => {
		const map = new Map(list.map(it => [it.id, it]));
		return (id: string): T | undefined => map.get(id);
	};
	return {
		statistic: shelf(statistics), source: shelf(sources), publisher: shelf(publishers), series: shelf(seriesOf(statistics)), placeName: placeNames(phrases),
		layer(statistic) {
			const { conflicts, foot } = layerWords(statistic, edition, origins);
			return origins?.statistics.has(statistic.id) === true ? [...conflicts, foot] : conflicts;
		},
	};
}

/**
 * In the order in which topics are read. Within one, the world comes first and what is questioned or only claimed last; for the rest it is the
 * order of the facts, which keeps series together.
 */
function byTopic(statistics: readonly Statistic[]): (readonly [Topic, readonly Statistic[]])[] {
	return (Object.keys(words.topics) as Topic[]).map(topic => {
		const rank = (it: Statistic): number => (isQuestioned(it) || it.nature === 'claim' ? 2 : 0) + (it.place === 'world' ? 0 : 1);
		return [topic, statistics.filter(it => topicOf(it) === topic).toSorted((a, b) => rank(a) - rank(b))] as const;
	}).filter(([, them]) => them.length > 0);
}

function searchForm({ publishers, sources, statistics }: Facts, groups: readonly (readonly [Topic, readonly Statistic[]])[]): Html {
	const cited = new Set(statistics.map(({ source }) => source));
	const bodies = new Set(sources.filter(({ id }) => cited.has(id)).flatMap(source => source.bodies));
	const select = (name: keyof typeof words.filters, options: readonly Html[]): Html =>
		html`<label>${words.filters[name]}<select name="${name}"><option value="">${words.any}</option>${options}</select></label>`;
	const option = (value: string, text: string): Html => html`<option value="${value}">${text}</option>`;
	return html`<form role="search" aria-label="${words.find}" hidden>
<label for="q">${words.search}</label>
<input id="q" type="search" autocomplete="off" spellcheck="false" aria-describedby="q-hint" aria-controls="entries">
<p id="q-hint" class="hint">${words.searchHint}</p>
<details class="filters" open><summary>${words.filtersHead}</summary><div>
${select('standing', Object.entries(words.standing).map(([value, text]) => option(value, text)))}
${select('verification', (Object.keys(english.verifications) as Verification[]).map(value => option(value, english.verifications[value])))}
${select('topic', groups.map(([topic]) => option(topic, words.topics[topic])))}
${select('publisher', publishers.filter(({ id }) => bodies.has(id)).toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ id, name, names }) => html`<option value="${id}" data-also="${names.join('; ')}">${name}</option>`))}
</div></details>
<p class="status"><output id="shown" for="q" data-words="${words.shown('{shown}', '{all}')}"></output> <button type="reset">${words.clear}</button></p>
<template id="tools"><button type="button" data-copy="link">${words.copyLink}</button> <button type="button" data-copy="citation">${words.copyCitation}</button></template>
<p id="said" class="said" role="status" data-copied="${words.copied}" data-not-copied="${words.notCopied}"></p>
</form>`;
}

/** A reference as a draft would get it, with Markdown's marks read. */
function reference(markdown: string): Html {
	const parts = markdown.split(/(?<!\\)\*/);
	const plain = (text: string): string => text.replace(/\\([\\`*_{}[\]<>|~^$@])/g, '$1').replaceAll('&amp;', '&');
	return html`${parts.map((text, at) => (at % 2 === 1 ? html`<i>${plain(text)}</i>` : linked(plain(text))))}`;
}

/** The address at the end of a reference as a link. */
function linked(text: string): Html {
	const at = text.search(/https:\/\/\S+$/);
	return at < 0 ? html`${text}` : html`${text.slice(0, at)}<a href="${text.slice(at)}" rel="noreferrer">${text.slice(at)}</a>`;
}
