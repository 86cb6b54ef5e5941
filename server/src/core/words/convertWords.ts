import type { KeptReason } from '../convert/units.ts';
import type { InsertStyle } from '../fixes/style.ts';

/** What is said of a draft whose citations were written in another style. */
export const convertWords = {
	done: (converted: number, kept: number): string => {
		const stay = kept === 0 ? '' : ` ${kept === 1 ? 'One stays as it is.' : `${kept} stay as they are.`}`;
		return converted === 0 ? (kept === 0 ? 'No citation needs to be converted.' : `Nothing was converted.${stay}`) : `${converted === 1 ? 'One citation' : `${converted} citations`} converted.${stay}`;
	},
	noBibliography: 'Nothing was converted: the draft’s bibliography cannot be read or take entries.',
	title: 'Citations that stay as they are',
	line: (line: number, mark: string, reason: KeptReason) => `Line ${line}, ${mark}: ${reasons[reason]}.`,
	label: 'Convert citations',
} as const;

const reasons: Readonly<Record<KeptReason, string>> = {
	unknown: 'its source is not among the facts',
	more: 'it says more than its source',
	sentence: 'it is a part of the sentence',
	quotation: 'it stands in a quotation',
	html: 'it is written in HTML',
	locator: 'the new style holds no page',
	address: 'its source has no address to link to',
	ambiguous: 'the new style would not tell which publication it is',
	bibliography: 'the draft names no bibliography',
	ibid: 'a later note refers back to it',
};

/** The styles, in the order in which they are offered. */
export const insertStyles: readonly InsertStyle[] = ['footnote', 'inline-link', 'reference-link', 'pandoc', 'parenthetical', 'numbered'];
