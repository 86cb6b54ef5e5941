import type { Standing, Statistic } from '../core/facts/model.ts';
import { quantityWords } from '../core/words/quantityWords.ts';
import { groupDigits } from '../core/text/groupDigits.ts';
import type { Topic } from './topics.ts';

/** Every sentence of the catalogue page. */
export const words = {
	title: 'Published statistics on human trafficking',
	intro: 'Figures on human trafficking, forced labour and modern slavery, with the publication that each comes from. Claims in circulation that do not hold are listed too, with who examined them and what can be said instead.',
	limits: 'The list has a date and is not complete. That a figure is missing here says nothing about whether it is right; for anything you publish, open the source.',
	edition: (version: string, asOf: string, digest: string) => `Facts ${version}, as of ${asOf}${digest === '' ? '' : ` (${digest})`}`,
	counts: (statistics: number, sources: number) => `${groupDigits(statistics)} statistics from ${groupDigits(sources)} sources`,
	licence: 'Facts: CC BY 4.0, Citewright. The publications belong to their publishers.',
	made: 'Made by Citewright. This page is one file: it loads nothing and sends nothing.',
	skip: 'Skip to the statistics',
	contents: 'Contents',
	find: 'Find statistics',
	search: 'Search',
	searchHint: 'Words, numbers, places, years, publishers. Every word has to occur. Press / to come here.',
	clear: 'Clear all',
	noneFound: 'Nothing fits. Try fewer words, or other filters.',
	filtersHead: 'Filters',
	filters: { standing: 'Standing', verification: 'How it is confirmed', topic: 'Topic', publisher: 'Publisher' },
	any: 'any',
	standing: {
		'current': 'Current',
		'earlier-year': 'Right for an earlier year',
		'replaced': 'Older edition, since replaced',
		'disputed': 'Questioned by a published examination',
		'debunked': 'Examined and not borne out',
	} satisfies Record<Standing, string>,
	reasoningOnly: 'No published source found for it',
	topics: {
		estimates: 'Estimates of how many people',
		identified: 'Victims identified and assisted',
		shares: 'Who the victims are',
		justice: 'Police, courts and offenders',
		reports: 'Hotlines and reports',
		money: 'Profits, costs and funding',
		children: 'Children and online abuse',
		law: 'Law, treaties and the reports themselves',
		other: 'Other figures',
	} satisfies Record<Topic, string>,
	published: (year: number) => `published ${year}`,
	checked: (day: string) => `Checked ${day}`,
	reference: 'Full reference',
	caveat: 'Note',
	questioned: 'Who questions it',
	ourReasoning: 'Citewright',
	sayInstead: 'What to say instead',
	notTheHarm: 'The number is in question, not the harm.',
	misquotes: 'Misquoted as',
	newer: 'Newest edition',
	seeAlso: 'See also',
	series: 'Over the years',
	inSeries: (count: number) => `One of ${count} in a series; see the newest:`,
	seriesHead: { year: 'Edition', value: 'Figure', note: 'Remark' },
	notComparable: 'not comparable',
	otherUnit: 'counts something else',
	isQuestioned: 'questioned',
	isRevised: 'since revised',
	chart: (from: number, to: number) => `Figures from ${from} to ${to}`,
	apart: 'What is not comparable was counted another way: no rise or fall follows from it.',
	hollow: 'It is drawn hollow and joined to nothing.',
	sources: 'Sources',
	sourcesIntro: 'References in the manner of APA.',
	copyLink: 'Copy link',
	copyCitation: 'Copy citation',
	copied: 'Copied.',
	notCopied: 'The browser did not allow copying.',
	shown: (shown: string, all: string) => `${shown} of ${all} statistics`,
} as const;

/** A statistic's number and what it counts: "49.6 million", "people". */
export function headline({ quantity, direction, measure }: Statistic): { readonly value: string; readonly unit: string } {
	const { kind, unit, per, qualifier, low, high } = quantity;
	const hedge = qualifier === null ? '' : hedges[qualifier];
	const way = measure !== 'change' || direction === null ? '' : direction === 'up' ? 'up ' : 'down ';
	if (kind === 'rank' && unit !== null) return { value: low === high ? groupDigits(low) : `${low} to ${high}`, unit };
	const value = `${way}${hedge}${quantityWords(quantity)}`;
	const yearly = per === 'year' ? 'a year' : '';
	const counted = kind === 'count' && unit !== null ? unit : '';
	return { value, unit: [counted, kind === 'count' || kind === 'money' ? yearly : ''].filter(it => it !== '').join(' ') };
}

const hedges = { 'about': 'about ', 'more-than': 'more than ', 'at-least': 'at least ', 'up-to': 'up to ', 'less-than': 'less than ' } as const;

/** "1 November 2026"; an empty or odd date stays as it is. */
export function dayWords(date: string): string {
	const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
	const name = months[Number(month) - 1];
	return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
