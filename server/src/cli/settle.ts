import { acceptedText, entrySpan, withDecision, type SettledEntry } from '../config/settled.ts';
import { catalogue } from '../core/findings/catalogue.ts';
import type { TextEdit } from '../core/analysis.ts';
import type { Severity } from '../core/findings/finding.ts';
import type { Decision } from '../core/findings/reasons.ts';
import { changedRange } from '../core/text/changedRange.ts';
import { render } from '../core/words/messages.ts';
import { isWithin, nameOf } from '../files/uri.ts';
import { fingerprintsOf, readSettled, settledFile, unusedEntries, type SettledFile } from '../workspace/settled.ts';
import { withSettled, type CheckedDraft } from './checkDraft.ts';
import { pathFrom, uriOf } from './findDrafts.ts';
import type { CliHost } from './host.ts';
import { settledLines, type Project } from './projectConfig.ts';
import { words } from './words.ts';

/** The file of accepted findings that a call names, else the settings; `null` where neither does. */
export async function acceptedFile(named: string | undefined, { settled }: Project, host: CliHost): Promise<SettledFile | null> {
	if (named === undefined) {
		return settled.accepted;
	}
	const uri = uriOf(named, host.cwd);
	const root = isWithin(host.cwd, uri) ? host.cwd : uri.slice(0, uri.lastIndexOf('/'));
	const read = await readSettled('accepted', root, root === host.cwd ? pathFrom(host.cwd, uri) : nameOf(uri) ?? named, host.files);
	return settledFile('accepted', uri, named, read?.text ?? null, null);
}

/** The findings that a call does not report. Decisions do not count where everything is to be seen. */
export const settledBy = (accepted: SettledFile | null, { settled: { decisions } }: Project, silencing: boolean): ReadonlySet<string> | undefined =>
	fingerprintsOf(silencing ? decisions : null, accepted);

/** Accepts what was found: writes the file, and returns the drafts without the findings in it. Entries of drafts that were not looked at stay. */
export async function accept(drafts: readonly CheckedDraft[], file: SettledFile, project: Project, host: CliHost): Promise<readonly CheckedDraft[]> {
	const looked = new Set(drafts.map(draft => pathOf(draft, project)));
	const before = new Set(file.entries.map(({ fingerprint }) => fingerprint));
	const entries = new Map(file.entries.filter(({ draft }) => draft !== null && !looked.has(draft)).map(entry => [entry.fingerprint, entry as Omit<SettledEntry, 'index'>]));
	for (const draft of drafts) {
		const { findings, settled } = draft.analysis;
		for (const { fingerprint, code, figure, span } of [...findings, ...settled.filter(finding => before.has(finding.fingerprint))]) {
			entries.set(fingerprint, { fingerprint, code, figure: figure?.text ?? draft.analysis.draft.text.slice(span.start, span.end), draft: pathOf(draft, project) });
		}
	}
	if (await write(file, acceptedText([...entries.values()]), host)) {
		host.complain(`${words.accepted(entries.size, file.path)}\n`);
	}
	return drafts.map(draft => withSettled(draft, new Set([...draft.surroundings.settled ?? [], ...entries.keys()]), host));
}

/** Takes out of the file of accepted findings what is no longer found in the drafts that were looked at, and says so. */
export async function prune(drafts: readonly CheckedDraft[], file: SettledFile, isWhole: boolean, project: Project, host: CliHost): Promise<void> {
	const stale = new Set(unusedOf(drafts, file, isWhole, project));
	if (stale.size > 0 && await write(file, acceptedText(file.entries.filter(entry => !stale.has(entry))), host)) {
		host.complain(`${words.pruned(stale.size, file.path)}\n`);
	}
}

/** Reports the decisions that silence nothing, and tells how severe that is; `undefined` where there are none. */
export function reportUnused(drafts: readonly CheckedDraft[], isWhole: boolean, project: Project, host: CliHost): Severity | undefined {
	const { decisions } = project.settled;
	const severity = project.options.severity['unused-suppression'] ?? catalogue['unused-suppression'].severity;
	const unused = decisions === null || severity === 'off' ? [] : unusedOf(drafts, decisions, isWhole, project);
	if (decisions === null || severity === 'off' || unused.length === 0) {
		return undefined;
	}
	const problems = unused.map(({ index, code, figure }) => ({ span: entrySpan('decisions', decisions.text ?? '', index), words: render({ id: 'unused-suppression.entry', data: { code, figure } }) }));
	for (const line of settledLines(project.way, decisions, problems)) {
		host.complain(`${line}\n`);
	}
	return severity;
}

/** The edit that writes a decision on a finding of a draft into the decisions file, or makes that file. */
export function editOfDecision(draft: CheckedDraft, decision: Decision, project: Project, host: Pick<CliHost, 'today'>): FileEdit | undefined {
	const { settled: { decisions }, silencing: { reviewer } } = project;
	const before = decisions?.text ?? '';
	const after = decisions === null ? undefined : withDecision(before, { ...decision, who: reviewer, date: host.today(), draft: pathOf(draft, project) });
	if (decisions === null || after === undefined) {
		return undefined;
	}
	const { from, toBefore, toAfter } = changedRange(before, after);
	return { path: `${project.way}${decisions.path}`, span: { start: from, end: toBefore }, newText: after.slice(from, toAfter) };
}

/** One change of a file, by its path. */
export interface FileEdit extends TextEdit {
	readonly path: string;
}

function unusedOf(drafts: readonly CheckedDraft[], file: SettledFile, isWhole: boolean, project: Project): readonly SettledEntry[] {
	const looked = new Set(drafts.map(draft => pathOf(draft, project)));
	const used = new Set(drafts.flatMap(({ analysis }) => analysis.settled.map(({ fingerprint }) => fingerprint)));
	return unusedEntries(file, used, draft => isWhole || draft !== null && looked.has(draft));
}

/** A draft's path as entries have it: seen from the folder of the settings; `null` for one outside. */
export const pathOf = ({ file: { uri } }: Pick<CheckedDraft, 'file'>, { root }: Pick<Project, 'root'>): string | null => isWithin(root, uri) ? pathFrom(root, uri) : null;

async function write({ uri, path }: SettledFile, text: string, host: CliHost): Promise<boolean> {
	try {
		await host.files.write(uri, text, uri.slice(0, uri.lastIndexOf('/')));
		return true;
	} catch {
		host.complain(`${words.notWritten(path)}\n`);
		return false;
	}
}
