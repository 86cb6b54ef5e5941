import { diffAnalyses, isTouched, type DraftDiff } from '../../../catalogue/draftDiff.ts';
import { diffFacts, type ChangedField, type Changes, type FactsDiff, type Named } from '../../../catalogue/diff.ts';
import { createAnalyzer } from '../../../core/index.ts';
import type { Facts } from '../../../core/facts/facts.ts';
import type { Figure } from '../../../core/figure/figure.ts';
import type { Finding } from '../../../core/findings/finding.ts';
import type { Options } from '../../../core/options.ts';
import { render } from '../../../core/words/messages.ts';
import { compileAtRunTime } from '../../../facts/compile.ts';
import { formatProblem, loadFacts } from '../../../facts/load.ts';
import { Lines } from '../../../files/lines.ts';
import { layersOver, type FolderKnowledge, type Knowledge } from '../../../workspace/knowledge.ts';
import { checkDraft } from '../../checkDraft.ts';
import { findDrafts, type DraftFile } from '../../findDrafts.ts';
import { exit, type CliHost } from '../../host.ts';
import { loadProject } from '../../projectConfig.ts';
import { isWhole, readFactsFiles } from '../../readFacts.ts';
import { safe } from '../../safe.ts';
import { oneOf, readArgs, UsageError } from '../../usage.ts';
import { words } from '../../words.ts';
import { toJson } from '../describe.ts';

/** `citewright corpus diff OLD [NEW]`: what changed between two sets of facts, and what that does to drafts. */
export async function diff(args: readonly string[], host: CliHost): Promise<number> {
	const { values, positionals: [oldPath, newPath, ...rest] } = readArgs(spread(args), {
		format: { type: 'string', default: 'pretty' },
		drafts: { type: 'string', multiple: true, default: [] },
	});
	const asJson = oneOf('--format', values.format, ['pretty', 'json']) === 'json';
	if (oldPath === undefined || rest.length > 0) {
		throw new UsageError(words.diff.usage);
	}
	const project = await loadProject(host);
	for (const problem of project.problems) {
		host.complain(`${problem}\n`);
	}
	const before = await knowledgeAt(oldPath, project.known, host);
	const after = newPath === undefined ? project.known.knowledge() : await knowledgeAt(newPath, project.known, host);
	const found = diffFacts(before.facts, after.facts);
	const drafts = await draftDiffs(values.drafts, before, after, project.options, host);
	host.print(asJson
		? toJson({ schemaVersion: 1, before: before.facts.edition, after: after.facts.edition, ...found, drafts: drafts.map(it => draftJson(it, found)) })
		: pretty(before.facts, after.facts, found, drafts));
	return exit.clean;
}

/** `--drafts a b` is what a shell makes of `--drafts *.md`; `parseArgs` wants the name before each. */
function spread(args: readonly string[]): string[] {
	const spread: string[] = [];
	let inDrafts = false;
	for (const arg of args) {
		if (arg.startsWith('-')) inDrafts = arg === '--drafts';
		if (!inDrafts) spread.push(arg);
		else if (arg !== '--drafts') spread.push(`--drafts=${arg}`);
	}
	return spread;
}

/**
 * Facts at a path, ready to judge drafts. What this folder knows besides the built-in facts is put over a whole set, so that only the
 * sets differ; other files stand in the place of this folder's own. What cannot be used is told and left out.
 */
async function knowledgeAt(path: string, { read }: FolderKnowledge, host: CliHost): Promise<Knowledge> {
	const builtin = host.knowledge().facts;
	const files = await readFactsFiles(path, host);
	const set = isWhole(files) ? loadFacts(files) : undefined;
	const { facts, origins, problems } = set === undefined ? layersOver(builtin, { ...read, workspace: files }, host.formats) : layersOver(set.facts, read, host.formats);
	// Those of the folder's own files have been told.
	const faults = (set?.problems ?? problems).filter(({ file, severity }) => severity === 'error' && files.some(it => it.path === file));
	for (const problem of faults.slice(0, mostProblems)) {
		host.complain(`${safe(formatProblem(problem))}\n`);
	}
	if (faults.length > mostProblems) {
		host.complain(`${words.diff.moreProblems(path, faults.length - mostProblems)}\n`);
	}
	const compiled = compileAtRunTime(facts, builtin, origins);
	return { facts: compiled, analyzer: createAnalyzer(compiled) };
}

const mostProblems = 20;

interface TouchedDraft {
	readonly file: DraftFile;
	readonly lines: Lines;
	readonly diff: DraftDiff;
}

async function draftDiffs(patterns: readonly string[], before: Knowledge, after: Knowledge, options: Options, host: CliHost): Promise<TouchedDraft[]> {
	const touched: TouchedDraft[] = [];
	for (const file of await findDrafts(patterns, host)) {
		const text = (await host.files.read(file.uri, file.root))?.text;
		if (text === undefined) {
			host.complain(`${words.unreadable(file.path)}\n`);
			continue;
		}
		const judged = (knowledge: Knowledge) => checkDraft(file, text, options, { ...host, knowledge: () => knowledge });
		const diff = diffAnalyses((await judged(before)).analysis, (await judged(after)).analysis);
		if (isTouched(diff)) {
			touched.push({ file, lines: new Lines(text), diff });
		}
	}
	return touched;
}

function pretty(before: Facts, after: Facts, found: FactsDiff, drafts: readonly TouchedDraft[]): string {
	const { statistics, sources, publishers } = found;
	const lines = [
		words.diff.head(before.edition, after.edition),
		'',
		...part(words.diff.added, statistics.added.map(namedLines)),
		...part(words.diff.removed, statistics.removed.map(namedLines)),
		...part(words.diff.questioned, found.questioned.map(id => [`  ${id}`])),
		...part(words.diff.superseded, found.superseded.map(({ id, by }) => [`  ${id}${by === null ? '' : ` → ${by}`}`])),
		...part(words.diff.changed, statistics.changed.map(({ id, fields }) => [`  ${id}`, ...fields.map(field => `      ${fieldWords(field)}`)])),
		...changeLines(words.diff.sources, sources),
		...changeLines(words.diff.publishers, publishers),
	];
	const same = lines.length === 2 ? [words.diff.same, ''] : [];
	return `${[...lines, ...same, drafts.length === 0 ? words.diff.noDraft : words.diff.drafts(drafts.length), ...drafts.flatMap(draft => draftLines(draft, found))].join('\n')}\n`;
}

const part = (title: (count: number) => string, entries: readonly (readonly string[])[]): string[] => entries.length === 0 ? [] : [title(entries.length), ...entries.flat(), ''];

const namedLines = ({ id, about }: Named): string[] => [`  ${id}`, `      ${safe(about)}`];

function changeLines(title: string, { added, removed, changed }: Changes): string[] {
	return part(() => title, [
		...added.map(({ id, about }) => [`  + ${id}: ${safe(about)}`]),
		...removed.map(({ id, about }) => [`  − ${id}: ${safe(about)}`]),
		...changed.map(({ id, fields }) => [`  ${id}`, ...fields.map(field => `      ${fieldWords(field)}`)]),
	]);
}

const fieldWords = ({ field, before, after }: ChangedField): string => `${field}: ${valueWords(before)} → ${valueWords(after)}`;

/** As JSON has it, shortened in the middle of what is long. */
function valueWords(value: unknown): string {
	if (value === null) return words.diff.nothing;
	const text = safe(typeof value === 'string' ? value : JSON.stringify(value));
	return text.length <= 160 ? text : `${text.slice(0, 100)} … ${text.slice(-50)}`;
}

function draftLines({ file, lines, diff: { appears, disappears, judged } }: TouchedDraft, found: FactsDiff): string[] {
	const where = (offset: number): string => {
		const { line, character } = lines.at(offset);
		return `${line + 1}:${character + 1}`.padEnd(7);
	};
	const because = (ids: readonly (string | null)[]): string[] => reasons(ids, found).map(reason => `            ${reason}`);
	return [
		'', safe(file.path),
		...appears.flatMap(it => [`  ${where(it.span.start)} ${safe(words.diff.appears(render(it.message)))}`, ...because(statisticsOf(it))]),
		...disappears.flatMap(it => [`  ${where(it.span.start)} ${safe(words.diff.disappears(render(it.message)))}`, ...because(statisticsOf(it))]),
		...judged.flatMap(({ before, after }) => {
			const figure = after ?? before;
			return figure === undefined ? [] : [
				`  ${where(figure.span.start)} ${safe(words.diff.judged(figure.text, words.diff.verdict(before?.judgement), words.diff.verdict(after?.judgement)))}`,
				...because([before?.judgement.statistic ?? null, after?.judgement.statistic ?? null]),
			];
		}),
	];
}

const statisticsOf = ({ statistic, figure }: Finding): (string | null)[] => [statistic, figure?.judgement.statistic ?? null, figure?.judgement.newest ?? null];

/** What happened to these statistics, one line each. */
function reasons(ids: readonly (string | null)[], { statistics: { added, removed, changed } }: FactsDiff): string[] {
	return [...new Set(ids)].flatMap(id => {
		if (added.some(it => it.id === id)) return [words.diff.isNew(id ?? '')];
		if (removed.some(it => it.id === id)) return [words.diff.isGone(id ?? '')];
		const entry = changed.find(it => it.id === id);
		return entry === undefined ? [] : [words.diff.hasChanged(entry.id, entry.fields.map(({ field }) => field))];
	});
}

function draftJson({ file, lines, diff: { appears, disappears, judged } }: TouchedDraft, found: FactsDiff) {
	const place = ({ start, end }: Finding['span']) => ({ offset: [start, end], range: { start: lines.at(start), end: lines.at(end) } });
	const finding = (it: Finding) => ({ code: it.code, severity: it.severity, ...place(it.span), message: render(it.message), statistic: it.statistic, because: reasons(statisticsOf(it), found) });
	const judgement = (figure: Figure | undefined) => figure === undefined ? null : { verdict: figure.judgement.verdict, statistic: figure.judgement.statistic };
	return {
		path: file.path,
		appears: appears.map(finding),
		disappears: disappears.map(finding),
		judged: judged.flatMap(({ before, after }) => {
			const figure = after ?? before;
			return figure === undefined ? [] : [{ ...place(figure.span), text: figure.text, before: judgement(before), after: judgement(after) }];
		}),
	};
}
