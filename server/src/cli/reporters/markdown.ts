import type { CompiledFacts } from '../../core/facts/facts.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { docsUrl } from '../../core/findings/catalogue.ts';
import { sourceWords } from '../../core/findings/check.ts';
import { render } from '../../core/words/messages.ts';
import { addressOf } from '../../core/words/references.ts';
import { inline } from '../../report/inline.ts';
import { addUp } from '../../report/summary.ts';
import { words } from '../words.ts';
import { linesOf, placesOf, sourceToSee, type Reporter } from './reporter.ts';

/** For the comment on a pull request or a job's summary: what to look at, a table for each draft, each row with the source to look at it with. */
export const markdown: Reporter = ({ drafts, host }) => {
	const { facts } = host.knowledge();
	const linesIn = linesOf(drafts);
	const parts = drafts.flatMap(({ file: { path }, analysis: { findings, limits } }) => findings.length + limits.length === 0 ? [] : [[
		`### ${inline(path)}`,
		...limits.map(limit => inline(render(limit))),
		...findings.length === 0 ? [] : [[
			`| ${words.table.join(' | ')} |`, '| ---: | --- | --- | --- |',
			...findings.map(finding => `| ${[String(linesIn(path).at(finding.span.start).line + 1), inline(render(finding.message)), source(finding, facts), `[${finding.code}](${docsUrl(finding.code)})`].join(' | ')} |`),
		].join('\n')],
	].join('\n\n')]);
	const summary = words.summary(addUp(drafts.map(({ analysis }) => analysis)), drafts.length, placesOf(drafts), facts.edition).split('\n').map(inline);
	return `${[`## ${words.markdownTitle}`, ...summary, ...parts].join('\n\n')}\n`;
};

function source(finding: Finding, facts: CompiledFacts): string {
	const found = sourceToSee(finding, facts);
	const address = found === undefined ? null : addressOf(found);
	const name = inline(sourceWords(found));
	return address === null ? name : `[${name}](<${address}>)`;
}
