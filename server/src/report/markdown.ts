import { inline } from './inline.ts';
import { verdicts } from './verdicts.ts';
import type { Report, ReportedDraft, ReportedFigure } from './report.ts';
import { words } from './words.ts';

/**
 * The report as Markdown. Texts of drafts and facts are escaped, so that they are words wherever it is shown, and a comment keeps
 * Citewright from marking the figures of its own report.
 */
export function markdownReport(report: Report): string {
	const { edition, summary, drafts, made, ownFacts, toLookAt } = report;
	const blocks = [
		`# ${words.title}`,
		'<!-- citewright-disable-file -->',
		`${inline(words.made(made))}. ${inline(words.compared(edition))} ${inline(words.facts(edition))}.`,
		...ownFacts.length === 0 ? [] : [inline(words.ownFacts(ownFacts))],
		inline(words.use),
		`## ${words.overview}`,
		inline(drafts.length === 0 ? words.noDrafts : words.counts(summary, drafts.length, toLookAt)),
		[
			`| ${words.columns.verdict} | ${words.all} |`, '| --- | ---: |',
			...verdicts.map(verdict => `| ${words.verdicts[verdict]} | ${summary[verdict]} |`),
			`| ${words.uncited} | ${summary.uncited} |`,
		].join('\n'),
		...drafts.flatMap(draftBlocks),
	];
	return `${blocks.join('\n\n')}\n`;
}

function draftBlocks({ path, limits, figures }: ReportedDraft): string[] {
	return [
		`## ${inline(path)}`,
		...limits.map(inline),
		...figures.length === 0 ? limits.length === 0 ? [inline(words.noFigures)] : [] : figures.flatMap((figure, at) => figureBlocks(figure, at + 1)),
	];
}

function figureBlocks({ line, figure, sentence, verdict, messages, notes, published, citations }: ReportedFigure, number: number): string[] {
	const { columns } = words;
	const item = (name: string, text: string): string => `- ${name}: ${text}`;
	return [
		`### ${number}\\. ${inline(figure)}, ${words.line(line)}`,
		`> ${inline(sentence.before)}**${inline(sentence.figure)}**${inline(sentence.after)}`,
		[
			item(columns.verdict, `**${words.verdicts[verdict]}**`),
			...messages.map(message => item(columns.look, inline(message))),
			...published === null ? [] : [
				item(columns.published, inline(published.statement)),
				item(columns.source, `${inline(published.source)}: ${published.address === null ? `*${inline(published.title)}*` : `[${inline(published.title)}](<${published.address}>)`}; ${inline(published.confirmed)}`),
				item(columns.locator, inline(published.locator ?? words.noLocator)),
			],
			item(columns.cited, inline(citations.length === 0 ? words.notCited : citations.join('; '))),
			...notes.map(note => item(columns.notes, inline(note))),
			item(columns.checkedBy, ''),
		].join('\n').replaceAll(/ $/gm, ''),
	];
}
