import type { Severity } from '../../core/findings/finding.ts';
import { noReferences } from '../../core/words/references.ts';
import { referenceWriter } from '../../workspace/references.ts';
import { checkDraft, compareDrafts, type CheckedDraft } from '../checkDraft.ts';
import { draftFile, findDrafts, uriOf, type DraftFile } from '../findDrafts.ts';
import { fixDraft } from '../fixDraft.ts';
import { exit, type CliHost } from '../host.ts';
import { loadProject } from '../projectConfig.ts';
import { formats, reporters } from '../reporters/index.ts';
import { accept, acceptedFile, editOfDecision, prune, reportUnused, settledBy } from '../settle.ts';
import { oneOf, readArgs, UsageError } from '../usage.ts';
import { words } from '../words.ts';

/** `citewright check`: checks drafts, prints what was found, and tells by the exit code whether anything was. */
export async function check(args: readonly string[], host: CliHost): Promise<number> {
	const { values, positionals } = readArgs(args, {
		'format': { type: 'string', default: 'pretty' },
		'fix': { type: 'boolean', default: false },
		'fail-on': { type: 'string', default: 'warning' },
		'explain': { type: 'boolean', default: false },
		'stdin-filename': { type: 'string' },
		'no-suppressions': { type: 'boolean', default: false },
		'baseline': { type: 'string' },
		'update-baseline': { type: 'boolean', default: false },
	});
	const report = reporters[oneOf('--format', values.format, formats)];
	const threshold = oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'information', 'never']);
	const inputName = values['stdin-filename'];
	if (inputName !== undefined && (values.fix || positionals.length > 0)) {
		throw new UsageError(values.fix ? words.fixNeedsFile : words.pathsAndInput);
	}

	if (values['update-baseline'] && values.baseline === undefined) {
		throw new UsageError(words.updateNeedsBaseline);
	}

	const project = await loadProject(host, { withBaseline: values.baseline === undefined });
	const known = project.host;
	for (const problem of project.problems) {
		host.complain(`${problem}\n`);
	}
	const options = { ...project.options, silencing: !values['no-suppressions'] };
	const accepted = await acceptedFile(values.baseline, project, host);
	const accepts = values['update-baseline'] || values.baseline !== undefined && accepted?.text === null;
	if (accepts && inputName !== undefined) {
		throw new UsageError(words.baselineNeedsFiles);
	}
	const settled = settledBy(accepted, project, options.silencing);
	const texts = inputName === undefined ? filesOnDisk(await findDrafts(positionals, host), host) : onInput(inputName, host);
	// Only who writes fixes needs the words of references.
	const writeReference = values.fix || values.format === 'json' ? await referenceWriter(project.style, known.knowledge().facts, host.csl) : noReferences;
	const checkedDrafts: CheckedDraft[] = [];
	let complete = project.problems.length === 0;
	for await (const { file, text } of texts) {
		if (text === undefined) {
			host.complain(`${words.unreadable(file.path)}\n`);
			complete = false;
			continue;
		}
		const checked = await checkDraft(file, text, options, known, settled);
		try {
			checkedDrafts.push(values.fix ? await fixDraft(checked, known, writeReference) : checked);
		} catch (error) {
			host.complain(`${words.notFixed(file.path, error instanceof Error ? error.message : '')}\n`);
			checkedDrafts.push(checked);
			complete = false;
		}
	}
	if (checkedDrafts.length === 0 && complete) {
		host.complain(`${words.noDrafts}\n`);
	}
	const isWhole = positionals.length === 0 && inputName === undefined && project.root === host.cwd && complete;
	const compared = compareDrafts(checkedDrafts, known);
	const drafts = accepted !== null && accepts ? compareDrafts(await accept(compared, accepted, project, known), known) : compared;
	if (accepted !== null && !accepts && inputName === undefined) {
		await prune(drafts, accepted, isWhole, project, known);
	}
	const unused = options.silencing ? reportUnused(drafts, isWhole, project, known) : undefined;
	host.print(report({ drafts, host: known, writeReference, explain: values.explain, editOfDecision: (draft, decision) => editOfDecision(draft, decision, project, known) }));
	return !complete ? exit.failed : reaches(drafts, threshold) || unused !== undefined && ranks[unused] >= ranks[threshold] ? exit.findings : exit.clean;
}

interface ReadDraft {
	readonly file: DraftFile;
	/** `undefined` where the file could not be read. */
	readonly text: string | undefined;
}

async function* filesOnDisk(files: readonly DraftFile[], host: CliHost): AsyncGenerator<ReadDraft> {
	for (const file of files) {
		yield { file, text: (await host.files.read(file.uri, file.root))?.text };
	}
}

async function* onInput(name: string, host: CliHost): AsyncGenerator<ReadDraft> {
	yield { file: draftFile(uriOf(name, host.cwd), name, host.cwd), text: await host.readInput() };
}

const ranks: Readonly<Record<Severity | 'never', number>> = { hint: 0, information: 1, warning: 2, error: 3, never: 4 };

const reaches = (drafts: readonly CheckedDraft[], threshold: Severity | 'never'): boolean =>
	drafts.some(({ analysis }) => analysis.findings.some(({ severity }) => ranks[severity] >= ranks[threshold]));
