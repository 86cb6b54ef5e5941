import type { Figure } from '../../../core/figure/figure.ts';
import { defaultOptions } from '../../../core/options.ts';
import { withEntries } from '../../../facts/addEntry.ts';
import { newEntries, type NewFigure } from '../../../facts/newEntry.ts';
import { isToCome, prefill } from '../../../facts/prefill.ts';
import { factsTarget, type FactsTarget } from '../../../workspace/factsTarget.ts';
import { pathFrom, uriOf } from '../../findDrafts.ts';
import { exit, type CliHost } from '../../host.ts';
import { loadProject, type Project } from '../../projectConfig.ts';
import { safe } from '../../safe.ts';
import { readArgs, UsageError } from '../../usage.ts';
import { words } from '../../words.ts';
import { toJson } from '../describe.ts';

/** `citewright corpus add`: writes an entry into the facts of this project. What no flag says is asked for on a terminal, or read off the statement. */
export async function add(args: readonly string[], host: CliHost): Promise<number> {
	const { values, positionals } = readArgs(args, flags);
	if (positionals.length > 0) {
		throw new UsageError(words.add.noPaths);
	}
	const project = await loadProject(host);
	const target = await targetOf(values.file, project, host);
	const answers = await answer(values, project, host);
	const { facts } = project.known.knowledge();
	const { entries, problems } = newEntries(figureOf(answers, project), facts);
	if (problems.length > 0) {
		host.complain(problems.map(({ field, what }) => `${safe(words.add.problem(field, what))}\n`).join(''));
		return exit.failed;
	}
	const text = withEntries(target.path, target.text ?? '', entries);
	if (text === undefined) {
		host.complain(`${words.add.notTaken(target.path)}\n`);
		return exit.failed;
	}
	host.print(toJson({ ...entries.publishers.length > 0 && { publishers: entries.publishers }, ...entries.sources.length > 0 && { sources: entries.sources }, statistics: entries.statistics }));
	if (values['dry-run']) {
		return exit.clean;
	}
	if (host.ask !== null && !values.yes && /^n/i.test((await host.ask(words.add.confirm(target.path))).trim())) {
		return exit.clean;
	}
	await host.files.write(target.uri, text, project.root);
	host.complain(`${words.add.added(target.path, entries.statistics[0]?.id ?? '')}\n`);
	return exit.clean;
}

const text = { type: 'string' } as const;
const flags = {
	'statement': text, 'kind': text, 'low': text, 'high': text, 'unit': text, 'per': text, 'qualifier': text,
	'measure': text, 'measure-of': text, 'direction': text, 'denominator': text, 'place': text, 'period': text,
	'source': text, 'source-title': text, 'source-url': text, 'publisher': text, 'year': text,
	'nature': text, 'verification': text, 'file': text,
	'dry-run': { type: 'boolean', default: false }, 'yes': { type: 'boolean', default: false },
} as const;

type Answers = Readonly<Partial<Record<Exclude<keyof typeof flags, 'dry-run' | 'yes'>, string>>>;

/** What an entry cannot do without, in the order in which it is asked for. */
const asked = ['statement', 'low', 'kind', 'measure', 'place', 'period', 'denominator', 'source-title', 'source-url', 'publisher', 'year', 'nature', 'verification'] as const satisfies readonly (keyof Answers)[];

async function answer(given: Answers, project: Project, { ask }: CliHost): Promise<Answers> {
	let answers = withStatement(given, project);
	if (ask !== null) {
		for (const name of asked) {
			if (given[name] !== undefined || (given.source !== undefined && isOfSource(name)) || (name === 'denominator' && !needsDenominator(answers))) {
				continue;
			}
			const suggested = answers[name];
			const said = (await ask(words.add.question(name, suggested))).trim();
			if (said !== '') {
				answers = { ...answers, [name]: said };
			}
			if (name === 'statement') {
				answers = withStatement(answers, project);
			}
		}
	}
	const missing = (['statement', 'low', ...needsDenominator(answers) ? ['denominator'] as const : [], ...given.source === undefined ? ['source-title'] as const : []] as const)
		.filter(name => (answers[name] ?? '') === '' || isToCome(answers[name] ?? ''));
	if (missing.length > 0) {
		throw new UsageError(words.add.missing(missing.map(name => `--${name}`)));
	}
	return answers;
}

const isOfSource = (name: string): boolean => name.startsWith('source-') || name === 'publisher' || name === 'year';

const needsDenominator = ({ measure }: Answers): boolean => measure?.startsWith('share-') === true;

/** Adds what the statement itself says, where no flag says otherwise. */
function withStatement(given: Answers, { known, host }: Project): Answers {
	const figure = given.statement === undefined ? undefined : figureIn(given.statement, known.knowledge().analyzer, host.today());
	if (figure === undefined) {
		return given;
	}
	const { quantity, measure, measureOf, direction, denominator, place, period } = prefill(figure, known.knowledge().facts);
	const read: Answers = {
		kind: quantity.kind, low: String(quantity.low), measure, place,
		...quantity.high !== undefined && { high: String(quantity.high) },
		...quantity.unit !== undefined && { unit: quantity.unit },
		...quantity.per !== undefined && { per: quantity.per },
		...quantity.qualifier !== undefined && { qualifier: quantity.qualifier },
		...measureOf !== undefined && { 'measure-of': measureOf },
		...direction !== undefined && { direction },
		...denominator !== undefined && { denominator },
		...period?.from !== undefined && { period: period.to === undefined ? String(period.from) : `${period.from}-${period.to}` },
	};
	return { ...read, ...given };
}

function figureIn(statement: string, analyzer: ReturnType<Project['known']['knowledge']>['analyzer'], today: string): Figure | undefined {
	return analyzer.analyze({ text: statement, language: 'markdown', name: null }, { options: defaultOptions, today, bibliography: null }).figures[0];
}

/** Words become fields; what is no number stays a word, so that the check says so. */
function figureOf(answers: Answers, { known, host }: Project): NewFigure {
	const [from, to] = (answers.period ?? '').split(/\s*[-–]\s*/).filter(year => year !== '').map(number);
	const year = answers.year === undefined ? from ?? number(host.today().slice(0, 4)) : number(answers.year);
	const figure = answers.statement === undefined ? undefined : figureIn(answers.statement, known.knowledge().analyzer, host.today());
	const population = figure === undefined ? undefined : prefill(figure, known.knowledge().facts).population;
	const statistic: Record<string, unknown> = {
		statement: answers.statement,
		quantity: present({ kind: answers.kind ?? 'count', low: number(answers.low ?? ''), high: answers.high === undefined ? undefined : number(answers.high), unit: answers.unit, per: answers.per, qualifier: answers.qualifier }),
		measure: answers.measure ?? 'identified-victims', measureOf: answers['measure-of'], direction: answers.direction, population,
		denominator: needsDenominator(answers) ? answers.denominator : undefined,
		place: answers.place ?? 'world', period: from === undefined ? undefined : present({ from, to }),
		published: year, standing: 'current', verification: answers.verification ?? 'primary', nature: answers.nature ?? 'administrative-count',
	};
	return {
		// The check that follows is the schema's own.
		statistic: present(statistic) as NewFigure['statistic'],
		source: answers.source ?? present({ title: answers['source-title'] ?? '', url: answers['source-url'], publisher: answers.publisher, year }) as NewFigure['source'],
	};
}

/** A number, or the words as they are. */
const number = (words: string): number | string => {
	const value = Number(words.replaceAll(',', ''));
	return words.trim() === '' || !Number.isFinite(value) ? words : value;
};

const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]: [string, unknown]) => value !== undefined && value !== ''));

async function targetOf(path: string | undefined, { root, settings, known }: Project, host: CliHost): Promise<FactsTarget> {
	if (path === undefined) {
		const target = factsTarget(root, settings, known);
		if (target === undefined) {
			throw new UsageError(words.add.whichFile);
		}
		return target;
	}
	if (!/\.(?:json|ya?ml)$/i.test(path)) {
		throw new UsageError(words.add.fileKind);
	}
	const uri = uriOf(path, host.cwd);
	const file = await host.files.read(uri, root);
	if (file === undefined && await host.kindOf(uri) !== undefined) {
		throw new UsageError(words.unreadable(path));
	}
	return { uri, path: pathFrom(root, uri), text: file?.text ?? null, version: null };
}

