import type { KeptReason } from '../convert/units.ts';
import type { Layer } from '../facts/facts.ts';
import type { FactsEdition, Nature, Qualifier, Source, Standing, Verification } from '../facts/model.ts';
import type { Code } from '../findings/catalogue.ts';
import type { Reason } from '../findings/reasons.ts';
import type { RenameProblem } from '../names/rename.ts';
import type { AlignedSlot } from '../verdict/align.ts';
import type { Verdict } from '../verdict/judgement.ts';
import { capital, entryOf, named, of, shortSentence } from './pieces.ts';
import type { Data } from './pieces.ts';

/**
 * Every sentence that a writer sees, in English: what the other languages are translated from, and the type that holds them to it.
 *
 * The verdict comes first; under 200 characters; no blame and no jargon (contract, section 9). What comes from the draft or the
 * facts is put in as it is.
 */
export const english = {
	/** Of findings and limits, by id. */
	messages: {
		'missing-citation.supported': (it) => `No source given for ${of(it, 'figure')}. It agrees with ${of(it, 'source')}.`,
		'missing-citation.repeated': (it) => `No source given for ${of(it, 'figure')}. It is known only from pages that repeat it.`,
		'missing-citation.unknown': (it) => `No source given for ${of(it, 'figure')}. This figure is not among Citewright’s facts, which says nothing about whether it is right.`,
		'missing-citation.other': (it) => `No source given for ${of(it, 'figure')}.`,
		'attribution-only.supported': (it) => `The source of ${of(it, 'figure')} is named, but nothing leads to it. It agrees with ${of(it, 'source')}.`,
		'attribution-only.other': (it) => `The source of ${of(it, 'figure')} is named, but nothing leads to it.`,
		'differs': (it) => `${of(it, 'source')} gives ${of(it, 'published')} here; the draft has ${of(it, 'figure')}. Worth a look.`,
		'outdated': (it) => `${of(it, 'figure')} is the ${of(it, 'edition')} edition’s figure${forYears(it, 'period')}. The ${of(it, 'newEdition')} edition has ${of(it, 'newFigure')}${forYears(it, 'newPeriod')}.`,
		'outdated.year': (it) => `${of(it, 'figure')} is the figure for ${of(it, 'period')}. For ${of(it, 'newPeriod')} it is ${of(it, 'newFigure')}.`,
		'outdated.loose': (it) => `${of(it, 'figure')} is a figure of ${of(it, 'published')}. ${of(it, 'source')} has ${of(it, 'newFigure')}${forYears(it, 'newPeriod')}, counted another way.`,
		'disputed': (it) => `This figure is questioned: ${of(it, 'why')}`,
		'disputed.reasoning': (it) => `${of(it, 'figure')} is questioned, by reasoning only: ${of(it, 'why')}`,
		'wrong-source': (it) => `The cited source is ${of(it, 'cited')}; ${of(it, 'figure')} was published by ${of(it, 'source')}.`,
		'wrong-source.repeats': (it) => `${of(it, 'cited')} repeats this figure; it was published by ${of(it, 'source')}.`,
		'wrong-source.edition': (it) => `The cited edition is ${of(it, 'cited')}; ${of(it, 'figure')} is from ${of(it, 'source')}. ${of(it, 'cited')} has ${of(it, 'newFigure')}.`,
		'unresolved.footnote': (it) => `Nothing defines the note ${of(it, 'mark')} in this draft.`,
		'unresolved.link': (it) => `Nothing defines the link label ${of(it, 'mark')} in this draft.`,
		'unresolved.key': (it) => `The key ${of(it, 'mark')} is not in the draft’s bibliography.`,
		'unresolved.number': (it) => `The mark ${of(it, 'mark')} has no entry in this draft’s references.`,
		'inconsistent.editions': (it) => `${both(it)}: both are ${counted(it)}, from two editions.`,
		'inconsistent.years': (it) => `${both(it)}: both are ${counted(it)}, for two years that the text does not name.`,
		'inconsistent.value': (it) => `${both(it)}: both are ${counted(it)}.`,
		'inconsistent.words': (it) => `${both(it)}, said in the same words. Worth a look.`,
		'inconsistent.parts': (it) => `These parts add up to ${of(it, 'sum')}, more than the ${of(it, 'whole')} that they are parts of.`,
		'inconsistent.shares': (it) => `These shares add up to ${of(it, 'sum')}%, though each counts other people.`,
		'inconsistent.percent': (it) => `${of(it, 'counts')} is ${of(it, 'share')}; the draft has ${of(it, 'figure')}.`,
		'inconsistent.related': (it) => `${of(it, 'other')} here.`,
		'unused-suppression': (it) => `This comment silences nothing${of(it, 'code') === '' ? '' : ` (${of(it, 'code')})`}.`,
		'unused-suppression.entry': (it) => `This entry silences nothing (${of(it, 'code')}, “${of(it, 'figure')}”).`,
		'limit.language': (it) => `Not read: the draft says it is in “${of(it, 'lang')}”. Citewright reads English.`,
		'limit.inline': () => 'A very long block was read as plain words; citations in it are not seen.',
		'limit.size': (it) => `Not read: the draft is larger than ${of(it, 'cap')} million characters.`,
	} satisfies Record<string, (it: Data) => string>,

	/** Titles of quick fixes: what happens. */
	titles: {
		cite: (source: Source) => `Cite ${named(source)}`,
		keep: (text: string, source: Source) => `Keep ${text} and cite ${named(source)}`,
		/** `exact` is the published number where the writer's rounding changes it. */
		replace: (text: string, source: Source, check: boolean, exact: string | null) => using(text, '', source, check, exact),
		alignHere: (text: string, source: Source, check: boolean, exact: string | null) => using(text, ' here too', source, check, exact),
		alignThere: (text: string, source: Source, check: boolean, exact: string | null) => using(text, ' in the other place too', source, check, exact),
		use: (text: string) => `Use ${text} here too`,
		replaceCitation: (source: Source) => `Cite ${named(source)} instead`,
		define: (mark: string, source: Source) => `Define ${mark} as ${named(source)}`,
		silence: (code: Code, reason: Reason) => settled(code, reason, ''),
		silenceHere: (code: Code, reason: Reason) => settled(code, reason, ' by a comment in the draft'),
		own: 'This is our own figure',
		rephrase: (sentence: string) => `Say instead: “${shortSentence(sentence)}”`,
		placeholder: 'Mark the source as still to come (TK)',
		remove: 'Remove this comment',
		removeEntry: 'Remove this entry',
		addCertain: 'Add every source that is certain',
		citeCertain: 'Cite all figures whose source is certain',
		updateAll: 'Update all outdated figures, after a preview',
		addFigure: 'Add this figure to the workspace’s facts',
		explain: 'Explain this figure',
	},

	/** What a quick fix calls the findings of a code; those of a figure only are silenced by one. */
	codes: {
		'missing-citation': 'missing citation',
		'attribution-only': 'attribution only',
		'differs-from-source': 'differs from source',
		'outdated-figure': 'outdated figure',
		'disputed-figure': 'disputed figure',
		'wrong-source': 'cited source',
		'unresolved-citation': 'unresolved citation',
		'inconsistent-figure': 'inconsistent figure',
	} satisfies Partial<Record<Code, string>>,
	/** Why a finding is settled. The decisions file itself has the reasons in English. */
	reasons: {
		'different thing counted': 'different thing counted',
		'newer source': 'newer source',
		'our own data': 'our own data',
		'quotation': 'quotation',
		'not our subject': 'not our subject',
		'checked with source': 'checked with source',
	} satisfies Record<Reason, string>,

	/** What the values of a series count, by its measure, as a sentence that begins with "both are" goes on. */
	counted: {
		'modern-slavery-victims': 'people in modern slavery',
		'forced-labour-victims': 'people in forced labour',
		'forced-marriage-victims': 'people in forced marriage',
		'forced-sexual-exploitation-victims': 'people in forced sexual exploitation',
		'illegal-profits': 'illegal profits',
		'profit-per-victim': 'profits per victim',
		'identified-victims': 'identified victims',
		'detected-victims': 'detected victims',
		'registered-victims': 'registered victims',
		'assisted-victims': 'assisted victims',
		'potential-victims-referred': 'potential victims referred',
		'prosecutions': 'prosecutions',
		'convictions': 'convictions',
		'investigations': 'investigations',
		'arrests': 'arrests',
		'hotline-cases': 'hotline cases',
		'hotline-signals': 'hotline signals',
		'child-labour': 'children in child labour',
	},

	/** What the facts say of a figure, as the end of "49.6 million: …". */
	verdicts: {
		supported: 'agrees with a published figure',
		differs: 'differs from the published figure',
		outdated: 'an older edition’s figure',
		disputed: 'a questioned figure',
		unknown: 'not among the facts',
	} satisfies Record<Verdict, string>,

	/** Of the card that stands over a figure, a statistic or a mark. */
	card: {
		agrees: (text: string, by: string) => `${text} agrees with ${by}.`,
		agreesOlder: (text: string, by: string) => `${text} agrees with ${by}; a newer edition exists.`,
		repeated: (text: string) => `${text} is known only from pages that repeat it.`,
		outdated: (text: string, by: string) => `${text} is an older figure, from ${by}.`,
		differs: (text: string, by: string, published: string) => `${text} differs from ${by}: ${published}.`,
		disputed: (text: string) => `${text} is questioned.`,
		unknown: (text: string) => `${text} is not among Citewright’s facts.`,
		notJudged: 'This says nothing about whether it is right.',
		questioned: 'This figure is questioned.',
		notTheHarm: 'The number is in question, not the harm.',
		published: (statement: string) => `The published figure: ${statement}`,
		instead: (sentence: string) => `Instead: ${sentence}`,
		newest: (figure: string, period: string, by: string) => `Newest: ${figure}${period === '' ? '' : ` for ${period}`}, from ${by}.`,
		notComparable: 'Counted another way: the two editions are not to be set beside one another as a rise or fall.',
		noDefinition: (mark: string) => `Nothing defines ${mark} yet.`,
		/** Said once, where the facts are in another language than these words. */
		otherLanguage: '',
	},
	natures: {
		'modelled-estimate': 'A modelled estimate',
		'administrative-count': 'A count of cases known to authorities or services',
		'survey': 'A survey result',
		'claim': 'A claim in circulation',
	} satisfies Record<Nature, string>,
	verifications: {
		'primary': 'seen with the body that issued it',
		'secondary': 'given by others than the body that issued it',
		'seed-only': 'known only from pages that repeat it',
		'contradicted': 'the evidence is against it',
	} satisfies Record<Verification, string>,

	/** Where what a card says comes from, and what other layers have instead. */
	layers: {
		own: ({ version, asOf, digest }: FactsEdition, pinned: string | null) => `Citewright’s facts ${version} of ${asOf} (${digest})${pinned === null ? '' : `, pinned in ${pinned}`}; sources not opened.`,
		from: (layer: Layer | 'built-in', file: string) => `From ${whose[layer]} facts, ${file}; sources not opened.`,
		conflict: (layer: Layer | 'built-in', one: string, against: Layer | 'built-in', other: string) => `${capital(whose[layer])} facts give ${one}; ${whose[against]} facts ${one === other ? 'give it with other details' : `give ${other}`}.`,
		source: (layer: Layer | 'built-in', against: Layer | 'built-in') => `${capital(whose[layer])} facts describe this publication otherwise than ${whose[against]} facts.`,
	},

	/** How a figure was read and compared. */
	explanation: {
		readAs: (figure: string, qualifier: Qualifier | null) => `read as ${figure}${qualifier === null ? '' : `, ${qualifier.replace('-', ' ')}`}`,
		slots: { things: 'what is counted', topics: 'subject', qualities: 'narrowed by', ages: 'age', sexes: 'sex', places: 'place', years: 'year', bodies: 'named source' },
		reach: { own: '', sentence: ' (from the sentence)', context: ' (from around it)' },
		unread: (words: string) => `words that were not understood: ${words}`,
		nothing: 'nothing among the facts is close enough to compare',
		compared: (statistic: string, rule: string | null) => `compared with ${statistic}${byRule(rule)}`,
		decided: (statistic: string, rule: string | null) => `decided by ${statistic}${byRule(rule)}`,
		parts: { agreed: 'agree', open: 'not said', conflicts: 'differ' },
		aligned: { thing: 'thing', topic: 'topic', form: 'form', age: 'age', sex: 'sex', place: 'place', year: 'year', body: 'body', quality: 'quality', direction: 'direction' } satisfies Record<AlignedSlot, string>,
		title: (text: string) => `How ${text} was read`,
	},

	/** What stands behind a figure, in two or three words. */
	hints: {
		repeated: 'repeated, not traced',
		published: 'published',
		outdated: 'older edition',
		disputed: 'questioned',
		differs: 'differs',
		differsFrom: (source: string) => `differs from ${source}`,
		unknown: 'not among the facts',
	},

	/** Of what can be put into a draft. */
	insert: {
		publishes: 'publishes this figure',
		inDraft: 'in this draft',
		inBibliography: 'in the bibliography',
		addEntry: 'Add to the bibliography',
		standing: {
			'current': '',
			'earlier-year': 'an earlier year',
			'replaced': 'older edition',
			'disputed': 'questioned',
			'debunked': 'questioned',
		} satisfies Record<Standing, string>,
		/** How well it is known, where that is worth a word. */
		repeated: 'known only from pages that repeat it',
	},

	/** What became of a draft's citations that were to be written in another style. */
	convert: {
		done: (converted: number, kept: number): string => {
			const stay = kept === 0 ? '' : ` ${kept === 1 ? 'One stays as it is.' : `${kept} stay as they are.`}`;
			return converted === 0 ? (kept === 0 ? 'No citation needs to be converted.' : `Nothing was converted.${stay}`) : `${converted === 1 ? 'One citation' : `${converted} citations`} converted.${stay}`;
		},
		noBibliography: 'Nothing was converted: the draft’s bibliography cannot be read or take entries.',
		title: 'Citations that stay as they are',
		line: (line: number, mark: string, reason: string) => `Line ${line}, ${mark}: ${reason}.`,
		label: 'Convert citations',
		reasons: {
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
		} satisfies Record<KeptReason, string>,
	},

	/** Why a name cannot be taken. */
	rename: {
		taken: 'This name is in use already.',
		footnote: 'The name of a note has no spaces and no brackets.',
		link: 'The name of a link has no brackets.',
		key: 'A key has letters, digits and the marks _ : . # $ % & + ? < > ~ / -, and ends in a letter or digit.',
		number: 'A number follows its list and cannot be renamed.',
	} satisfies Record<RenameProblem, string>,

	progress: { checkingDrafts: 'Checking drafts' },

	/** Between a name and what is said of it, and between two parts of a line. */
	marks: { colon: ': ', semicolon: '; ' },
};

/** " (for 2016)"; nothing where no years are stated. */
const forYears = (it: Data, name: string): string => (of(it, name) === '' ? '' : ` (for ${of(it, name)})`);

/** "27.6 million here, 24.9 million in “Background”": the other one stands in a draft, under a heading, or just before. */
function both(it: Data): string {
	const [draft, heading] = [of(it, 'draft'), of(it, 'heading')];
	const where = draft !== '' ? `in ${draft}` : heading === '' ? 'earlier in the draft' : `in “${heading}”`;
	return `${of(it, 'figure')} here, ${of(it, 'other')} ${where}`;
}

/** "people in forced labour"; of other measures it says only that they are one. */
const counted = (it: Data): string => entryOf(english.counted, of(it, 'measure')) ?? 'values of one statistic';

function using(text: string, where: string, source: Source, check: boolean, exact: string | null): string {
	return `Use ${text}${where}${exact === null ? '' : ` (${exact}, rounded as in the draft)`} and cite ${named(source)}${check ? '; check the rest of the sentence' : ''}`;
}

const settled = (code: Code, reason: Reason, how: string): string => `Silence “${entryOf(english.codes, code) ?? code}”${how}: ${english.reasons[reason]}`;

const byRule = (rule: string | null): string => (rule === null ? '' : `, rule ${rule}`);

const whose: Readonly<Record<Layer | 'built-in', string>> = { 'built-in': 'Citewright’s own', 'organisation': 'the organisation’s', 'workspace': 'this workspace’s' };
