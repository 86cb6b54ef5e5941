import { html, Html } from '../catalogue/page/html.ts';
import type { PublishedFigure, Report, ReportedDraft, ReportedFigure } from './report.ts';
import { style } from './style.ts';
import { verdicts } from './verdicts.ts';
import { words } from './words.ts';

/** The report as one web page: no script, no other file, no network. It reads aloud in order and prints with room to sign. */
export function htmlReport(report: Report): string {
	const { edition, summary, drafts, made, ownFacts, toLookAt } = report;
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${words.title}, ${made}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#figures">${words.skip}</a>
<header>
<h1>${words.title}</h1>
<p class="edition">${words.made(made)} · ${words.facts(edition)}</p>
<p><b>${words.compared(edition)}</b>${ownFacts.length === 0 ? undefined : ` ${words.ownFacts(ownFacts)}`}</p>
<p>${words.use}</p>
</header>
<main id="figures" tabindex="-1">
<section class="overview" aria-labelledby="overview">
<h2 id="overview">${words.overview}</h2>
<p>${drafts.length === 0 ? words.noDrafts : words.counts(summary, drafts.length, toLookAt)}</p>
<div class="counts"><table>
<thead><tr><th scope="col">${words.columns.verdict}</th><th scope="col">${words.all}</th></tr></thead>
<tbody>${verdicts.map(verdict => html`<tr class="${verdict}"><th scope="row">${words.verdicts[verdict]}</th><td>${summary[verdict]}</td></tr>`)}</tbody>
<tfoot><tr><th scope="row">${words.uncited}</th><td>${summary.uncited}</td></tr></tfoot>
</table>
${toLookAt === 0 ? undefined : html`<nav aria-labelledby="look"><h3 id="look">${words.toLookAt}</h3>${drafts.map(lookPart)}</nav>`}</div>
</section>
${drafts.map(draftPart)}
</main>
<footer><p>${words.footer}</p></footer>
</body>
</html>
`.text;
}

const anchor = (draft: number, figure: number): string => `figure-${draft + 1}-${figure + 1}`;

/** The marked figures of a draft, each a link to its place in the report. */
function lookPart({ path, figures }: ReportedDraft, at: number): Html | undefined {
	const marked = figures.flatMap((figure, index) => figure.marked ? [html`<li><a href="#${anchor(at, index)}">${figure.figure}</a> <span>${words.line(figure.line)}</span></li>`] : []);
	return marked.length === 0 ? undefined : html`<h4><a href="#draft-${at + 1}">${path}</a></h4>
<ul>${marked}</ul>
`;
}

function draftPart({ path, limits, figures }: ReportedDraft, at: number): Html {
	return html`<section aria-labelledby="draft-${at + 1}">
<h2 id="draft-${at + 1}">${path}</h2>
${limits.map(limit => html`<p class="limit">${limit}</p>
`)}${figures.length === 0 && limits.length === 0 ? html`<p class="limit">${words.noFigures}</p>
` : undefined}${figures.map((figure, index) => figurePart(figure, anchor(at, index)))}</section>
`;
}

function figurePart({ line, figure, sentence, verdict, messages, notes, published, citations, marked }: ReportedFigure, id: string): Html {
	const { columns } = words;
	const row = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>
`;
	return html`<article id="${id}" class="${verdict}${marked ? ' marked' : ''}" aria-labelledby="${id}-h">
<h3 id="${id}-h"><b>${figure}</b> <span>${words.line(line)}</span></h3>
<div>
<blockquote>${sentence.before}<strong>${sentence.figure}</strong>${sentence.after}</blockquote>
<dl>
${row(columns.verdict, html`<span class="verdict">${words.verdicts[verdict]}</span>`)}${messages.map(message => row(columns.look, message))}${published === null ? undefined : publishedRows(published)}${row(columns.cited, citations.length === 0 ? words.notCited : citations.join('; '))}${notes.map(note => row(columns.notes, note))}<div class="sign"><dt>${columns.checkedBy}</dt><dd></dd></div>
</dl>
</div>
</article>
`;
}

function publishedRows({ statement, source, title, address, locator, confirmed }: PublishedFigure): Html {
	const { columns } = words;
	const named = html`<cite>${title}</cite>`;
	const link = address === null ? named : html`<a href="${address}" rel="noreferrer">${named}</a>`;
	return html`<div><dt>${columns.published}</dt><dd>${statement}</dd></div>
<div><dt>${columns.source}</dt><dd>${source}: ${link}; ${confirmed}</dd></div>
<div><dt>${columns.locator}</dt><dd>${locator ?? words.noLocator}</dd></div>
`;
}
