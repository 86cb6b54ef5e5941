import { dayWords } from '../catalogue/words.ts';
import type { Summary } from '../core/analysis.ts';
import type { CitationKind } from '../core/citation/citation.ts';
import type { FactsEdition } from '../core/facts/model.ts';
import type { Verdict } from '../core/verdict/judgement.ts';

/** Every sentence of a report. */
export const words = {
	title: 'Figures and their sources',
	made: (day: string) => `Made ${dayWords(day)}`,
	compared: ({ asOf }: Pick<FactsEdition, 'asOf'>) => `Compared with published statistics of ${dayWords(asOf)}; sources not opened.`,
	facts: ({ version, digest }: FactsEdition) => `Facts ${version} (${digest})`,
	ownFacts: (files: readonly string[]) => `Also compared with the facts in ${files.join(', ')}.`,
	use: '“Agrees” means that the list of published statistics has the figure and says where to look it up; whether the source bears it out is for a person to see. “Not among the facts” says nothing about whether a figure is right.',
	counts: ({ figures }: Summary, drafts: number, toLookAt: number) =>
		`${plural(figures, 'figure')} in ${plural(drafts, 'draft')}, ${toLookAt === 0 ? 'none' : toLookAt} to look at.`,
	verdicts: {
		supported: 'Agrees with a published figure',
		differs: 'Differs from the published figure',
		outdated: 'An older edition’s figure',
		disputed: 'A questioned figure',
		unknown: 'Not among the facts',
	} satisfies Record<Verdict, string>,
	uncited: 'Without a source',
	all: 'Figures',
	overview: 'Overview',
	toLookAt: 'To look at',
	skip: 'Skip to the figures',
	noFigures: 'No figures on human trafficking were found in this draft.',
	noDrafts: 'There is no draft to report on.',
	line: (line: number) => `line ${line}`,
	columns: {
		draft: 'Draft', line: 'Line', figure: 'Figure', sentence: 'Sentence', verdict: 'Verdict', look: 'To look at', published: 'Published figure', source: 'Source', title: 'Title',
		address: 'Address', locator: 'Where in the source', confirmed: 'How it is confirmed', cited: 'Cited in the draft', notes: 'Note', statistic: 'Statistic', checkedBy: 'Checked by', remarks: 'Remarks', compared: 'Compared with',
	},
	notCited: 'nothing',
	noLocator: 'not known',
	citation: {
		'link': target => `link to ${target}`,
		'reference': target => `link [${target}]`,
		'footnote': target => `note ${target}`,
		'pandoc': target => `key ${target}`,
		'parenthetical': target => `(${target})`,
		'numbered': target => `number ${target}`,
		'superscript': target => `mark ${target}`,
		'url': target => `address ${target}`,
		'attribution': target => `named: ${target}`,
	} satisfies Record<CitationKind, (target: string) => string>,
	notDefined: 'not defined in the draft',
	settled: (message: string) => `Already decided upon: ${message}`,
	newest: (figure: string, period: string, source: string) => `Newest: ${figure}${period === '' ? '' : ` for ${period}`}, from ${source}.`,
	questionedBy: (source: string, why: string) => `${source === '' ? 'Why' : source}: ${why}`,
	instead: (sentence: string, source: string) => `Instead: ${sentence}${source === '' ? '' : ` (${source})`}`,
	notTheHarm: 'The number is in question, not the harm.',
	mistake: {
		title: 'A message that should not be there',
		quotes: 'This report quotes a sentence of the draft. Read it before it is sent.',
		noMessage: 'no message',
		how: 'How the figure was read',
		expected: 'What was expected',
		versions: (citewright: string, { version, asOf, digest }: FactsEdition) => `Citewright ${citewright}, facts ${version} of ${asOf} (${digest})`,
	},
	footer: 'Made by Citewright. This page is one file: it loads nothing and sends nothing.',
} as const;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
