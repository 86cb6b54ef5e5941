import type { AuditGroup, CheckAge } from '../catalogue/audit.ts';
import type { Summary } from '../core/analysis.ts';
import type { Code } from '../core/findings/catalogue.ts';
import type { Layer } from '../core/facts/facts.ts';
import type { FactsEdition } from '../core/facts/model.ts';
import type { Verdict } from '../core/verdict/judgement.ts';
import { english } from '../core/words/english.ts';

/** Every sentence of the command line. */
export const words = {
	help: `Citewright checks the human trafficking figures of a draft against a dated list of published statistics.

  citewright check [paths or globs]      check drafts (default: every Markdown file below this folder)
      --format pretty|json|sarif|github|markdown
                                         how to print what was found (default: pretty)
      --fix                              add the sources that are certain; no figure is changed
      --fail-on error|warning|information|never
                                         from which severity on the exit code is 1 (default: warning)
      --explain                          say how each figure was compared
      --stdin-filename NAME              check the text on standard input under this name
      --no-suppressions                  also report what was silenced
      --baseline FILE                    accept the findings listed in FILE and report only new ones; where there is
                                         no such file, today's findings are written to it
      --update-baseline                  with --baseline: accept today's findings, too
  citewright report [paths or globs]     every figure with verdict and source, for an editor or a fact-checker
      --format markdown|html|csv         (default: markdown)
      --output FILE                      write to this file instead of the terminal
  citewright search QUERY                search the published statistics
      --format pretty|json
  citewright corpus list                 list the published statistics
  citewright corpus show ID              show one of them
  citewright corpus add                  add a figure to the facts of this project; what no flag says is asked for
      --statement "…"                    one sentence; number, place and year are read off it
      --source-title --source-url --publisher --year, or --source ID
      --low --high --kind --unit --measure --denominator --place --period --nature --verification
      --file FILE                        where to write it (default: citewright.facts.json)
      --dry-run                          show it and write nothing
  citewright corpus validate [PATH]      check files of facts: those of this project, or of a folder or file
      --format pretty|json
  citewright corpus export               write them for other programs
      --format csl-json|bibtex|ris       the sources, for Zotero, Pandoc and the like
      --format csv                       the statistics, for spreadsheets
      --format json                      all facts in one file, to keep, compare and pin
      --output FILE                      write to this file instead of the terminal
  citewright corpus audit                what of the facts needs a person's look
      --format pretty|json
  citewright corpus diff OLD [NEW]       what changed between two sets of facts (default: OLD and those in use)
      --drafts [paths or globs]          drafts to check with both (default: every Markdown file below this folder)
      --format pretty|json
  citewright corpus site                 one web page with all published statistics, to search beside a draft
      --output FILE                      where to write it (default: print it)
  citewright lsp --stdio                 serve an editor
  citewright --version                   versions of Citewright and of its facts
  citewright --help                      this text

Exit codes: 0 nothing to report, 1 findings, 2 the command, the settings or Citewright itself failed.
It reads files, never the network.
`,
	version: (version: string, { version: facts, asOf, digest }: FactsEdition) => `citewright ${version}\nfacts ${facts} of ${asOf} (${digest})\n`,
	seeHelp: '"citewright --help" lists what there is.',
	noSuchCommand: (name: string) => `There is no command "${name}".`,
	lspNeedsStdio: 'The language server speaks over standard input and output: citewright lsp --stdio',
	badOption: (detail: string) => detail.replace(/\. To specify a positional argument[\s\S]*$/, '.'),
	badValue: (option: string, value: string, values: readonly string[]) => `${option} is one of ${values.join(', ')}; "${value}" is not.`,
	internal: (detail: string) => `Citewright stopped: ${detail}`,
	noSuchFile: (path: string) => `There is no file "${path}".`,
	noMatch: (pattern: string) => `No draft matches "${pattern}".`,
	updateNeedsBaseline: 'Which file holds the accepted findings? citewright check --baseline FILE --update-baseline',
	baselineNeedsFiles: 'Accepted findings are written for files; leave out --stdin-filename, or name a file of accepted findings that is there.',
	accepted: (count: number, path: string) => `${path}: ${plural(count, 'finding')} accepted. From now on only new ones are reported.`,
	pruned: (count: number, path: string) => `${path}: ${count === 1 ? 'one accepted finding is' : `${count} accepted findings are`} no longer there, and taken out.`,
	noDrafts: 'No drafts found: no .md, .markdown, .qmd, .Rmd or .mdx file below this folder.',
	unreadable: (path: string) => `${path}: not read. It is larger than 16 MB, cannot be opened, or is a link to another place.`,
	reported: (figures: number, drafts: number, path: string) => `${path}: ${plural(figures, 'figure')} in ${plural(drafts, 'draft')}.`,
	markdownTitle: 'Figures to look at',
	table: ['Line', 'What', 'Source to see', 'More'],
	rules: {
		'missing-citation': { short: 'A figure has no source.', help: 'Nothing in its sentence names a source, and nothing leads to one. Cite where the figure comes from, or say that it is the writer’s own.' },
		'attribution-only': { short: 'The source of a figure is named, but nothing leads to it.', help: 'Add a note, link or key, so that a reader can open the source.' },
		'differs-from-source': { short: 'The body that the draft names publishes another value.', help: 'Compare both with the publication: the draft may have a slip, or count something else.' },
		'outdated-figure': { short: 'An older edition’s figure is given as today’s.', help: 'Put the newest figure and its source in place, or say which year the older one is of.' },
		'disputed-figure': { short: 'A published examination stands against the figure.', help: 'The number is in question, not the harm. The page of the finding says who examined it and what can be said instead.' },
		'wrong-source': { short: 'The citation leads to a source that does not publish the figure.', help: 'Cite the publication that the figure comes from.' },
		'unresolved-citation': { short: 'A note, label, key or number stands as a source, and nothing defines it.', help: 'Define it in the draft or in its bibliography.' },
		'inconsistent-figure': { short: 'One thing has two values, or numbers of a sentence do not add up.', help: 'Look at both places; name the year or edition where the two are of different ones.' },
		'unused-suppression': { short: 'A comment or entry that silences a message has nothing left to silence.', help: 'Take it out.' },
		'invalid-config': { short: 'Something in citewright.config.json cannot be used.', help: 'The message says what it may be instead.' },
		'invalid-corpus': { short: 'An entry in a file of facts cannot be used.', help: 'The message says what it may be instead; the other entries are used.' },
	} satisfies Record<Code, { readonly short: string; readonly help: string }>,
	ruleMore: (url: string) => `More: ${url}`,
	ruleLink: 'More about this',
	fixNeedsFile: '--fix changes files; it cannot change standard input.',
	pathsAndInput: '--stdin-filename checks standard input; leave out the paths.',
	fixed: (count: number, path: string) => `${path}: ${count === 1 ? 'one source' : `${count} sources`} added.`,
	notFixed: (path: string, detail: string) => `${path}: not changed. ${detail}`,
	configProblem: (path: string, line: number, column: number, what: string) => `${path}:${line}:${column} ${what}`,
	nothingFound: (query: string) => `No published statistic matches "${query}".`,
	emptyQuery: 'What to search for? citewright search "forced labour"',
	exportNeedsFormat: 'In which format? citewright corpus export --format csl-json|bibtex|ris|csv|json',
	siteWritten: (count: number, path: string) => `${path}: ${plural(count, 'statistic')} to browse. Open it in a web browser.`,
	exported: (count: number, what: 'source' | 'statistic', path: string) => `${path}: ${plural(count, what)} written.`,
	notWritten: (path: string) => `${path}: not written. The folder has to exist, and the file has to lie in it.`,
	corpusUsage: 'After "citewright corpus" comes list, show, add, validate, audit, diff, export or site.',
	noSuchStatistic: (id: string) => `There is no statistic with the id "${id}".`,
	factsValid: (count: number, files: number, notes: number) => `${plural(count, 'statistic')} in ${plural(files, 'file')}, ${notes === 0 ? 'nothing to report' : `${plural(notes, 'note')}, nothing that cannot be used`}.`,
	noFacts: (folder: string) => `There are no files of facts in "${folder}".`,
	fromLayer: (layer: Layer, file: string) => `from ${whose[layer]} facts, ${file}`,
	otherLayer: (layer: Layer | 'built-in', statement: string) => `${whose[layer]} facts have here: ${statement}`,
	add: {
		noPaths: 'The entry is given by options: citewright corpus add --statement "…" --source-title "…"',
		missing: (names: readonly string[]) => `The entry still needs ${names.join(', ')}.`,
		whichFile: 'The settings name files of facts by pattern only. Say which one: --file facts/ours.json',
		fileKind: '--file is a .json, .yaml or .yml file.',
		problem: (field: string, what: string) => `${field}: ${what}`,
		notTaken: (path: string) => `${path}: not changed. It cannot be read, or does not have the form { "statistics": [ … ] }; "citewright corpus validate" says more.`,
		confirm: (path: string) => `Write this to ${path}? [Y/n] `,
		added: (path: string, id: string) => `${path}: ${id} added.`,
		question: (name: Question, suggested: string | undefined) => `${questions[name]}${suggested === undefined ? '' : ` [${suggested}]`}\n> `,
	},
	published: (year: number) => `published ${year}`,
	at: (locator: string) => `at ${locator}`,
	questionedBy: (source: string, why: string) => `questioned: ${source}: ${why}`,
	replacedBy: (id: string) => `newer edition: ${id}`,
	source: (title: string, short: string, year: number | undefined) => `${title} (${year === undefined ? short : `${short}, ${year}`})`,
	audit: {
		head: (statistics: number, sources: number, { version, asOf }: FactsEdition) =>
			`${plural(statistics, 'published statistic')} from ${plural(sources, 'source')}; facts ${version} of ${asOf}. What a person should look at:`,
		lastChecked: 'Last compared with a publication',
		ages: {
			'never': count => `never recorded: ${count}`,
			'over-two-years': count => `more than two years ago: ${count}`,
			'over-a-year': count => `one to two years ago: ${count}`,
			'within-a-year': count => `within the last year: ${count}`,
		} satisfies Record<CheckAge, (count: number) => string>,
		groups: {
			'overdue': 'Series that may have a newer edition',
			'seed-only': 'Known only from texts that repeat them',
			'contradicted': 'The evidence is against them',
			'current-secondary': 'Current figures not yet seen with the body that issued them',
			'reasoning-only': 'Questioned by our own reasoning only',
			'no-link': 'Sources without a link',
			'link-not-seen': 'Links that nobody has opened yet',
		} satisfies Record<AuditGroup, string>,
		overdue: ({ published, describes, every }: { readonly published: number; readonly describes: number; readonly every: number }) =>
			`newest: published ${published}, for ${describes}; there is usually one ${every === 1 ? 'every year' : `every ${every} years`}`,
		checked: (day: string) => `last checked ${day}`,
		more: (count: number) => `and ${count} more; --format json lists them all`,
	},
	diff: {
		usage: 'Which facts to compare? citewright corpus diff OLD [NEW], each a file or a folder of facts',
		head: (before: FactsEdition, after: FactsEdition) => `From ${editionWords(before)} to ${editionWords(after)}.`,
		same: 'No entry was added, removed or changed.',
		added: (count: number) => `Added: ${count}`,
		removed: (count: number) => `Removed: ${count}`,
		changed: (count: number) => `Changed: ${count}`,
		questioned: (count: number) => `Now questioned: ${count}`,
		superseded: (count: number) => `Replaced by a newer edition: ${count}`,
		sources: 'Sources',
		publishers: 'Publishers',
		nothing: '(nothing)',
		noDraft: 'No draft is touched.',
		drafts: (count: number) => `${plural(count, 'draft')} touched:`,
		appears: (message: string) => `appears because the facts changed: ${message}`,
		disappears: (message: string) => `no longer reported because the facts changed: ${message}`,
		judged: (figure: string, before: string, after: string) => `${figure}: was ${before}; now ${after}`,
		verdict: (judgement: { readonly verdict: Verdict; readonly statistic: string | null } | undefined) =>
			judgement === undefined ? 'not looked at' : `${words.verdict[judgement.verdict]}${judgement.statistic === null ? '' : ` (${judgement.statistic})`}`,
		isNew: (id: string) => `${id} was added`,
		isGone: (id: string) => `${id} was removed`,
		hasChanged: (id: string, fields: readonly string[]) => `${id} changed: ${fields.join(', ')}`,
		moreProblems: (path: string, count: number) => `${path}: ${count} more entries or fields that cannot be used; "citewright corpus validate" lists them.`,
	},
	verdict: english.verdicts,
	summary: (summary: Summary, files: number, findings: number, { version, asOf, digest }: FactsEdition): string => {
		const parts = [
			[summary.supported, 'as published'], [summary.differs, 'different'], [summary.outdated, 'from an older edition'],
			[summary.disputed, 'questioned'], [summary.unknown, 'not among the facts'],
		] as const;
		const counts = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
		const uncited = summary.uncited > 0 ? ` ${summary.uncited} without a source.` : '';
		const look = findings === 0 ? 'Nothing to look at.' : `${findings} to look at.`;
		return `${plural(summary.figures, 'figure')} in ${plural(files, 'file')}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.${uncited} ${look}\n`
			+ `Compared with published statistics of ${asOf}; sources not opened. Facts ${version} (${digest}).`;
	},
} as const;

const editionWords = ({ version, asOf }: FactsEdition): string => version === '' ? 'facts without an edition' : `facts ${version} of ${asOf}`;
const whose: Readonly<Record<Layer | 'built-in', string>> = { 'built-in': 'Citewright’s own', 'organisation': 'the organisation’s', 'workspace': 'this workspace’s' };

/** What is asked for one after the other. An empty answer takes what stands in brackets. */
const questions = {
	'statement': 'What does the figure say? One sentence, such as: Quayside Trust supported 412 survivors of human trafficking in the United Kingdom in 2023.',
	'low': 'The number, in digits, such as 412 or 49600000; a percentage as 40.',
	'kind': 'What sort of number: count, percent, money, ratio, age, rate, rank or multiplier.',
	'measure': 'What is measured, as a word of data/README.md: assisted-victims, identified-victims, convictions, share-of-victims …',
	'place': 'Where: a country code such as GB, US or US-TX, or world.',
	'period': 'Which year or years the number describes: 2023 or 2021-2023.',
	'denominator': 'What it is a share of, such as: survivors supported in 2023.',
	'source-title': 'The title of the publication.',
	'source-url': 'Its address, beginning with https://. Leave it empty where there is none.',
	'publisher': 'Who published it, such as: Quayside Trust.',
	'year': 'The year of publication, such as 2024.',
	'nature': 'How the number came about: administrative-count, modelled-estimate, survey or claim. Empty: administrative-count.',
	'verification': 'Was it read in the publication itself (primary), with somebody else (secondary), or only where it is repeated (seed-only)? Empty: primary.',
} as const;

type Question = keyof typeof questions;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
