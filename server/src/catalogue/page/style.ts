import { baseStyle } from './baseStyle.ts';

/** How the page looks: a reference book, numbers in the margin, quiet colours that carry no meaning alone. */
export const style = `${baseStyle}
.body { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 3.5rem; align-items: start; border-top: 1px solid var(--rule); padding-top: 1.5rem; }
.side { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .25rem .5rem 1.5rem; margin: -.25rem -.5rem 0; font-size: .875rem; }
.side h2 { font: inherit; display: inline; }
nav summary { font-weight: 600; margin: 1.5rem 0 .4rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { display: flex; justify-content: space-between; gap: .75rem; padding: .18rem 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }

form label { display: block; font-weight: 600; margin-top: .7rem; }
input, select { display: block; width: 100%; margin-top: .2rem; font: inherit; font-weight: 400; color: var(--ink); background: var(--field); border: 1px solid #8a8f92; border-radius: 3px; padding: .38rem .5rem; text-overflow: ellipsis; }
input { font-size: 1rem; }
.hint { color: var(--soft); font-size: .8rem; line-height: 1.4; margin: .35rem 0 0; }
summary { cursor: pointer; }
.filters { margin-top: .8rem; }
.filters summary { font-weight: 600; }
.status { display: flex; justify-content: space-between; align-items: baseline; gap: .5rem; margin: .9rem 0 0; color: var(--soft); }
.said { margin: 0; color: var(--accent); font-weight: 600; }
.said:not(:empty) { position: fixed; right: 1.5rem; bottom: 1.5rem; z-index: 2; padding: .5rem .9rem; background: var(--ink); color: var(--paper); border-radius: 3px; }
button { font: inherit; color: var(--accent); background: none; border: 1px solid transparent; border-radius: 3px; padding: 0 .3rem; cursor: pointer; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .16em; }
button:hover { border-color: var(--rule); }

.topic + .topic, #sources { margin-top: 3.5rem; }
section > h2 { padding-bottom: .6rem; border-bottom: 2px solid var(--ink); }
.none { margin: 0 0 2rem; font: 1.1rem/1.5 var(--serif); color: var(--soft); }
.entry { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.75rem; padding: 1.35rem 0 1.1rem; border-bottom: 1px solid var(--rule); content-visibility: auto; contain-intrinsic-size: auto 13rem; }
.entry:target { background: var(--wash); box-shadow: -1rem 0 0 var(--wash), 1rem 0 0 var(--wash), inset 0 2px 0 var(--accent); }
.entry h3 { margin: 0; font: 400 .82rem/1.35 var(--sans); color: var(--soft); text-align: right; overflow-wrap: anywhere; hyphens: auto; }
.entry h3 b { display: block; font: 400 1.42rem/1.18 var(--serif); color: var(--ink); font-variant-numeric: lining-nums; hyphens: none; overflow-wrap: normal; }
.entry p { margin: .4rem 0 0; max-width: 42rem; }
.entry .statement { margin: 0; font: 1.1rem/1.45 var(--serif); }
.meta, .source, .caveat, .related, .foot, .entry dl, .series { font-size: .875rem; line-height: 1.5; }
.meta { color: var(--soft); }
.meta span + span::before { content: '\\00b7'; margin: 0 .4em; }
.standing { color: var(--ink); font-weight: 600; }
.standing::before { content: '\\25cf'; color: var(--accent); margin-right: .4em; font-size: .8em; }
[data-standing='earlier-year'] .standing::before, [data-standing='replaced'] .standing::before { content: '\\25cb'; color: var(--soft); }
[data-standing='disputed'] .standing, [data-standing='debunked'] .standing { color: var(--care); }
[data-standing='disputed'] .standing::before, [data-standing='debunked'] .standing::before { content: '\\25b2'; color: var(--care); }
[data-standing='earlier-year'] h3 b, [data-standing='replaced'] h3 b { color: var(--soft); }
[data-standing='disputed'] h3 b, [data-standing='debunked'] h3 b { color: var(--care); }
cite { font-style: italic; }
.source { overflow-wrap: anywhere; }
.caveat b, .related b, dt { font-weight: 600; }
.entry dl { margin: .6rem 0 0; max-width: 42rem; }
dd { margin: .1rem 0 .3rem; }
dd q { font-style: italic; }
.questions { border-left: 3px solid var(--care); background: var(--care-wash); padding: .5rem .9rem .3rem; }
.questions dd + dt { margin-top: .5rem; }
.aside { color: var(--soft); margin-top: .5rem; }
.foot, .by { color: var(--soft); }
.foot { font-size: .78rem; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; line-height: 1.95; }
.foot a { color: var(--soft); text-decoration: none; overflow-wrap: anywhere; }
.foot a:hover { text-decoration: underline; }
.foot button { color: var(--soft); padding: 0; }
.foot button:hover { color: var(--accent); border-color: transparent; }

.series { margin-top: .6rem; }
.series > summary { font-weight: 600; width: fit-content; }
.series > div { display: flex; flex-wrap: wrap; gap: .75rem 2rem; align-items: flex-start; margin-top: .4rem; }
figure { margin: 0; max-width: 100%; }
.chart { display: block; max-width: 100%; height: auto; font: 11px var(--sans); font-variant-numeric: lining-nums tabular-nums; overflow: visible; }
.chart text { text-anchor: middle; fill: var(--ink); stroke: var(--paper); stroke-width: 3px; paint-order: stroke; }
.chart .last { text-anchor: start; }
.chart .year { fill: var(--soft); }
.base { stroke: var(--rule); fill: none; }
.line { stroke: var(--accent); stroke-width: 1.5; fill: none; opacity: .55; }
.span { stroke: var(--accent); stroke-width: 5; opacity: .35; }
.dot { fill: var(--accent); }
.apart { fill: var(--paper); stroke: var(--soft); stroke-width: 1.5; stroke-dasharray: 2 1.5; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums lining-nums; font-size: .82rem; }
th, td { text-align: left; vertical-align: top; font-weight: 400; padding: .15rem .9rem .15rem 0; }
thead th { color: var(--soft); }
td:nth-child(2) { text-align: right; white-space: nowrap; }
th:nth-child(2) { text-align: right; }
td:nth-child(3) { color: var(--soft); }

.note { color: var(--soft); font-size: .875rem; }
.series .note { max-width: 22rem; font-size: .78rem; }
#sources ul { list-style: none; padding: 0; margin: 0; font-size: .9rem; }
#sources li { padding: .45rem 0 .45rem 1.5rem; text-indent: -1.5rem; overflow-wrap: anywhere; max-width: 46rem; }
#sources li:target { background: var(--wash); }
@media (max-width: 60rem) {
	header { padding-top: 1.75rem; }
	header, .body, footer { width: calc(100% - 2rem); }
	h1 { font-size: 1.7rem; }
	.body { display: block; padding-top: .5rem; }
	html { scroll-padding-top: 7.5rem; }
	.side { display: contents; }
	form { position: sticky; top: 0; z-index: 1; max-height: 100vh; overflow-y: auto; background: var(--paper); border-bottom: 1px solid var(--rule); margin: 0 -1rem; padding: .1rem 1rem .5rem; font-size: .875rem; }
	form > label { margin-top: .3rem; }
	.filters { float: left; margin: .5rem 1.5rem 0 0; }
	.filters[open] { float: none; margin-right: 0; }
	.status { margin-top: .5rem; min-width: 12rem; }
	nav { font-size: .9375rem; margin-bottom: 2.5rem; }
	.hint { display: none; }
	.entry { display: block; }
	.entry h3 { text-align: left; margin-bottom: .3rem; }
	.entry h3 b { display: inline; }
}
@media (min-width: 34rem) and (max-width: 60rem) {
	.filters > div { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; }
}
@media (forced-colors: active) { .dot { fill: CanvasText; } .line, .base, .apart { stroke: CanvasText; } }
@media print {
	:root { --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --accent: #000; --care: #000; --care-wash: #fff; --wash: #fff; }
	form, nav, .skip, .foot button, .said { display: none !important; }
	.body { display: block; border: 0; }
	.side { display: none; }
	.entry { content-visibility: visible; break-inside: avoid; }
	body { font-size: 9.5pt; }
	.source a[href^='https']::after { content: ' <' attr(href) '>'; font-size: .85em; overflow-wrap: anywhere; }
	.source a[href^='#'] { display: none; }
}
`;
