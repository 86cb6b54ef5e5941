import { makeReport } from '../../report/report.ts';
import { reportFormats, writeReport } from '../../report/write.ts';
import { checkDraft, compareDrafts, type CheckedDraft } from '../checkDraft.ts';
import { findDrafts, uriOf } from '../findDrafts.ts';
import { exit, type CliHost } from '../host.ts';
import { loadProject } from '../projectConfig.ts';
import { settledBy } from '../settle.ts';
import { oneOf, readArgs } from '../usage.ts';
import { words } from '../words.ts';
import { writeOutput } from '../writeOutput.ts';

/** `citewright report`: every figure of some drafts with verdict and source, to hand to an editor or a fact-checker. */
export async function report(args: readonly string[], host: CliHost): Promise<number> {
	const { values: { format: wanted, output }, positionals } = readArgs(args, { format: { type: 'string', default: 'markdown' }, output: { type: 'string' } });
	const format = oneOf('--format', wanted, reportFormats);
	const project = await loadProject(host);
	for (const problem of project.problems) {
		host.complain(`${problem}\n`);
	}
	let complete = project.problems.length === 0;
	const settled = settledBy(project.settled.accepted, project, project.options.silencing);
	const drafts: CheckedDraft[] = [];
	for (const file of await findDrafts(positionals, host)) {
		// The report of last time is no draft.
		if (output !== undefined && file.uri === uriOf(output, host.cwd)) {
			continue;
		}
		const text = (await host.files.read(file.uri, file.root))?.text;
		if (text === undefined) {
			host.complain(`${words.unreadable(file.path)}\n`);
			complete = false;
			continue;
		}
		drafts.push(await checkDraft(file, text, project.options, project.host, settled));
	}
	const compared = compareDrafts(drafts, project.host).map(({ file: { path }, analysis }) => ({ path, analysis }));
	const made = makeReport(compared, project.host.knowledge().facts, host.today());
	const text = writeReport(made, format);
	if (output === undefined) {
		host.print(text);
	} else {
		if (!await writeOutput(output, format === 'csv' ? `\uFEFF${text}` : text, host)) {
			return exit.failed;
		}
		host.complain(`${words.reported(made.summary.figures, made.drafts.length, output)}\n`);
	}
	return complete ? exit.clean : exit.failed;
}
