import picocolors from 'picocolors';
import type { CompiledFacts } from '../../core/facts/facts.ts';
import type { Figure } from '../../core/figure/figure.ts';
import type { Finding, Related, Severity } from '../../core/findings/finding.ts';
import { explainFigure } from '../../core/words/explanation.ts';
import { render } from '../../core/words/messages.ts';
import { addUp } from '../../report/summary.ts';
import type { CheckedDraft } from '../checkDraft.ts';
import { safe } from '../safe.ts';
import { words } from '../words.ts';
import { linesOf, placesOf, sourceToSee, type CheckRun, type LinesIn, type Reporter } from './reporter.ts';

/** For people: what to look at, where, and the source to look at it with. */
export const pretty: Reporter = run => {
	const { facts } = run.host.knowledge();
	const paint = picocolors.createColors(run.host.colours);
	const linesIn = linesOf(run.drafts);
	const parts = run.drafts.flatMap(draft => {
		const lines = draftLines(draft, run, facts, paint, linesIn);
		return lines.length === 0 ? [] : [[paint.underline(safe(draft.file.path)), ...lines, ''].join('\n')];
	});
	return `${[...parts, paint.bold(words.summary(addUp(run.drafts.map(({ analysis }) => analysis)), run.drafts.length, placesOf(run.drafts), facts.edition))].join('\n')}\n`;
};

type Paint = ReturnType<typeof picocolors.createColors>;

function draftLines({ file, analysis }: CheckedDraft, { explain }: CheckRun, facts: CompiledFacts, paint: Paint, linesIn: LinesIn): string[] {
	const where = (offset: number, path = file.path) => {
		const { line, character } = linesIn(path).at(offset);
		return `${line + 1}:${character + 1}`;
	};
	const elsewhere = ({ path, span, message }: Related) => `        ${paint.dim(safe(`${path ?? file.path}:${where(span.start, path ?? file.path)}: ${render(message)}`))}`;
	return [
		...analysis.limits.map(limit => `  ${safe(render(limit))}`),
		...analysis.findings.flatMap(finding => [...findingLines(finding, where(finding.span.start), facts, paint), ...finding.related.map(elsewhere)]),
		...explain ? analysis.figures.flatMap(figure => explanation(figure, where(figure.span.start), paint)) : [],
	];
}

function findingLines(finding: Finding, where: string, facts: CompiledFacts, paint: Paint): string[] {
	const { figure, severity, message, code } = finding;
	const verdict = figure === null ? [] : [`        ${paint.dim(words.verdict[figure.judgement.verdict])}`];
	return [
		`  ${paint.bold(where.padEnd(7))} ${colour(paint, severity)(safe(render(message)))} ${paint.dim(code)}`,
		...verdict,
		...sourceLines(finding, facts).map(line => `        ${paint.dim(safe(line))}`),
	];
}

/** The source that a finding speaks of, and its address. */
function sourceLines(finding: Finding, facts: CompiledFacts): string[] {
	const source = sourceToSee(finding, facts);
	return source === undefined ? [] : [words.source(source.title, source.short, source.issued[0]), ...source.url === null ? [] : [source.url]];
}

function explanation(figure: Figure, where: string, paint: Paint): string[] {
	return explainFigure(figure).map(({ level, text }) => {
		const shown = safe(text);
		return level === 0 ? `  ${paint.bold(where.padEnd(7))} ${shown}` : level === 1 ? `        ${shown}` : `          ${paint.dim(shown)}`;
	});
}

function colour(paint: Paint, severity: Severity): (text: string) => string {
	switch (severity) {
		case 'error': return paint.red;
		case 'warning': return paint.yellow;
		case 'information': return paint.blue;
		case 'hint': return paint.dim;
	}
}
