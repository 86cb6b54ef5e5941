import type { Finding, Severity } from '../../core/findings/finding.ts';
import { render } from '../../core/words/messages.ts';
import { addUp } from '../../report/summary.ts';
import type { CheckedDraft } from '../checkDraft.ts';
import { words } from '../words.ts';
import { linesOf, placesOf, type LinesIn, type Reporter } from './reporter.ts';

/** Workflow commands, which GitHub shows beside the lines of a pull request, and the summary for the log. */
export const github: Reporter = ({ drafts, host }) => {
	const linesIn = linesOf(drafts);
	const commands = drafts.flatMap(draft => draft.analysis.findings.map(finding => command(draft, finding, linesIn)));
	return `${[...commands, words.summary(addUp(drafts.map(({ analysis }) => analysis)), drafts.length, placesOf(drafts), host.knowledge().facts.edition)].join('\n')}\n`;
};

function command({ file: { path } }: CheckedDraft, { span, severity, code, message }: Finding, linesIn: LinesIn): string {
	const [start, end] = [linesIn(path).at(span.start), linesIn(path).at(span.end)];
	// Columns across lines are refused.
	const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
	const properties = { file: path.replaceAll('\\', '/').replace(/^\.\//, ''), line: start.line + 1, endLine: end.line + 1, ...columns, title: `Citewright: ${code}` };
	return `::${levels[severity]} ${Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(render(message))}`;
}

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** A line end would begin another command. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
