import { baseStyle } from '../catalogue/page/baseStyle.ts';

/** How the report looks: the figure in the margin, its sentence beside it, a line to sign on. */
export const style = `${baseStyle}
main, header, footer { max-width: 58rem; }
main { width: calc(100% - 3rem); margin: 0 auto; }
header { padding-bottom: 1rem; }
section { margin-top: 2.5rem; }
section > h2 { padding-bottom: .6rem; border-bottom: 2px solid var(--ink); overflow-wrap: anywhere; }
.overview { margin-top: 1rem; }
.overview > h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); border: 0; padding: 0; }
.overview > p { font: 1.2rem/1.4 var(--serif); margin: 0 0 1rem; }
.counts { display: flex; flex-wrap: wrap; gap: 1.5rem 4rem; align-items: flex-start; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums lining-nums; }
th, td { text-align: left; font-weight: 400; padding: .25rem 2rem .25rem 0; border-bottom: 1px solid var(--rule); }
td, thead th:last-child { text-align: right; padding-right: 0; }
thead th { color: var(--soft); }
tfoot th, tfoot td { color: var(--soft); border-bottom: 0; }
nav { flex: 1 1 16rem; font-size: .9rem; }
nav h3 { font: inherit; color: var(--soft); margin: 0; padding: .25rem 0; border-bottom: 1px solid var(--rule); }
nav h4 { font: inherit; font-weight: 600; margin: .45rem 0 0; overflow-wrap: anywhere; }
nav h4 a { color: var(--ink); text-decoration: none; }
nav h4 a:hover { text-decoration: underline; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; }
nav li { padding: .15rem 0; }
nav li span { color: var(--soft); font-size: .82rem; white-space: nowrap; }
.limit { color: var(--soft); }

article { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0 1.75rem; padding: 1.35rem 0 1.5rem; border-bottom: 1px solid var(--rule); }
article:target { background: var(--wash); box-shadow: -1rem 0 0 var(--wash), 1rem 0 0 var(--wash), inset 0 2px 0 var(--accent); }
article h3 { margin: 0; font: 400 .82rem/1.35 var(--sans); color: var(--soft); text-align: right; overflow-wrap: anywhere; }
article h3 b { display: block; font: 400 1.42rem/1.18 var(--serif); color: var(--ink); font-variant-numeric: lining-nums; }
blockquote { margin: 0; font: 1.1rem/1.45 var(--serif); max-width: 42rem; overflow-wrap: anywhere; }
blockquote strong { font-weight: 600; text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; text-underline-offset: .18em; }
dl { margin: .7rem 0 0; font-size: .875rem; }
dl div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1rem; padding: .16rem 0; max-width: 44rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
cite { font-style: italic; }
.verdict { font-weight: 600; }
.verdict::before, .counts tbody th::before { content: '\\25cb'; color: var(--soft); margin-right: .45em; font-size: .8em; }
.supported .verdict::before, .counts .supported th::before { content: '\\25cf'; color: var(--accent); }
.differs .verdict::before, .outdated .verdict::before, .disputed .verdict::before, .counts :is(.differs, .outdated, .disputed) th::before { content: '\\25b2'; color: var(--care); }
.differs .verdict, .outdated .verdict, .disputed .verdict { color: var(--care); }
.sign { margin-top: .8rem; align-items: end; }
.sign dd { border-bottom: 1px solid var(--soft); min-height: 1.6rem; max-width: 24rem; }

@media (max-width: 44rem) {
	header { padding-top: 1.75rem; }
	main, header, footer { width: calc(100% - 2rem); }
	h1 { font-size: 1.7rem; }
	article { display: block; }
	article h3 { text-align: left; margin-bottom: .4rem; }
	article h3 b { display: inline; margin-right: .4em; }
	dl div { display: block; padding: .25rem 0; }
	.sign dd { min-height: 2rem; }
}
@media print {
	:root { --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --accent: #000; --care: #000; --care-wash: #fff; --wash: #fff; }
	.skip { display: none; }
	body { font-size: 9.5pt; }
	article { break-inside: avoid; }
	dd a[href^='https']::after { content: ' <' attr(href) '>'; font-size: .85em; overflow-wrap: anywhere; }
}
`;
