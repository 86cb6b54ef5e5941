/**
 * Every sentence that a writer sees in a finding or a status is made here, from an id and its data.
 *
 * The verdict comes first; under 200 characters; no blame and no jargon (contract, section 9).
 */
export interface Message {
	readonly id: MessageId;
	readonly data: Readonly<Record<string, string>>;
}

export type MessageId = keyof typeof words;

type Data = Readonly<Record<string, string>>;

const of = (data: Data, name: string): string => data[name] ?? '';

const words = {
	'missing-citation.supported': (it) => `No source given for ${of(it, 'figure')}. It agrees with ${of(it, 'source')}.`,
	'missing-citation.repeated': (it) => `No source given for ${of(it, 'figure')}. It is known only from pages that repeat it.`,
	'missing-citation.unknown': (it) => `No source given for ${of(it, 'figure')}. This figure is not among Citewright’s facts, which says nothing about whether it is right.`,
	'missing-citation.other': (it) => `No source given for ${of(it, 'figure')}.`,
	'attribution-only.supported': (it) => `The source of ${of(it, 'figure')} is named, but nothing leads to it. It agrees with ${of(it, 'source')}.`,
	'attribution-only.other': (it) => `The source of ${of(it, 'figure')} is named, but nothing leads to it.`,
	'differs': (it) => `${of(it, 'source')} gives ${of(it, 'published')} here; the draft has ${of(it, 'figure')}. Worth a look.`,
	'differs.misquote': (it) => `${of(it, 'source')} gives ${of(it, 'published')} here; the draft has ${of(it, 'figure')}. Worth a look.`,
	'outdated': (it) => `${of(it, 'figure')} is the ${of(it, 'edition')} edition’s figure${of(it, 'year')}. The ${of(it, 'newEdition')} edition has ${of(it, 'newFigure')}${of(it, 'newYear')}.`,
	'outdated.year': (it) => `${of(it, 'figure')} is the figure for ${of(it, 'period')}. For ${of(it, 'newPeriod')} it is ${of(it, 'newFigure')}.`,
	'outdated.loose': (it) => `${of(it, 'figure')} is a figure of ${of(it, 'published')}. ${of(it, 'source')} has ${of(it, 'newFigure')}${of(it, 'newYear')}, counted another way.`,
	'disputed': (it) => `This figure is questioned: ${of(it, 'why')}`,
	'disputed.reasoning': (it) => `${of(it, 'figure')} is questioned, by reasoning only: ${of(it, 'why')}`,
	'disputed.agreed': (it) => `The text questions ${of(it, 'figure')}, and so do others: ${of(it, 'why')}`,
	'wrong-source': (it) => `The cited source is ${of(it, 'cited')}; ${of(it, 'figure')} was published by ${of(it, 'source')}.`,
	'wrong-source.repeats': (it) => `${of(it, 'cited')} repeats this figure; it was published by ${of(it, 'source')}.`,
	'wrong-source.edition': (it) => `The cited edition is ${of(it, 'cited')}; ${of(it, 'figure')} is from ${of(it, 'source')}. ${of(it, 'cited')} has ${of(it, 'newFigure')}.`,
	'unresolved.footnote': (it) => `Nothing defines the note ${of(it, 'mark')} in this draft.`,
	'unresolved.link': (it) => `Nothing defines the link label ${of(it, 'mark')} in this draft.`,
	'unresolved.key': (it) => `The key ${of(it, 'mark')} is not in the draft’s bibliography.`,
	'unresolved.number': (it) => `The mark ${of(it, 'mark')} has no entry in this draft’s references.`,
	'inconsistent.editions': (it) => `${of(it, 'figure')} here, ${of(it, 'other')} ${of(it, 'where')}: both are ${of(it, 'what')}, from two editions.`,
	'inconsistent.years': (it) => `${of(it, 'figure')} here, ${of(it, 'other')} ${of(it, 'where')}: both are ${of(it, 'what')}, for two years that the text does not name.`,
	'inconsistent.value': (it) => `${of(it, 'figure')} here, ${of(it, 'other')} ${of(it, 'where')}: both are ${of(it, 'what')}.`,
	'inconsistent.words': (it) => `${of(it, 'figure')} here, ${of(it, 'other')} ${of(it, 'where')}, said in the same words. Worth a look.`,
	'inconsistent.parts': (it) => `These parts add up to ${of(it, 'sum')}, more than the ${of(it, 'whole')} that they are parts of.`,
	'inconsistent.shares': (it) => `These shares add up to ${of(it, 'sum')}%, though each counts other people.`,
	'inconsistent.percent': (it) => `${of(it, 'counts')} is ${of(it, 'share')}; the draft has ${of(it, 'figure')}.`,
	'inconsistent.related': (it) => `${of(it, 'other')} here.`,
	'unused-suppression': (it) => `This comment silences nothing${of(it, 'code') === '' ? '' : ` (${of(it, 'code')})`}.`,
	'unused-suppression.entry': (it) => `This entry silences nothing (${of(it, 'code')}, “${of(it, 'figure')}”).`,
	'limit.language': (it) => `Not read: the draft says it is in “${of(it, 'lang')}”. Citewright reads English.`,
	'limit.inline': () => 'A very long block was read as plain words; citations in it are not seen.',
	'limit.size': (it) => `Not read: the draft is larger than ${of(it, 'cap')} million characters.`,
} satisfies Record<string, (data: Data) => string>;

const CAP = 199;

/** The words of a message, cut at a word where the data is long. */
export function render({ id, data }: Message): string {
	const text = words[id](data);
	return text.length <= CAP ? text : `${text.slice(0, text.lastIndexOf(' ', CAP - 1))}…`;
}
