import { deepEqual, equal } from 'node:assert/strict';
import { findCitations } from '../../server/src/core/citation/find.ts';
import { createLookup } from '../../server/src/core/citation/lookup.ts';
import { carryingWords, citationsInReach } from '../../server/src/core/citation/reach.ts';
import { parseDocument } from '../../server/src/core/markdown/document.ts';
import { resolver } from '../support/citationDraft.ts';

const none = { row: [], sourceLine: [], leadIn: [], paragraphEnd: [], publishes: () => false };

/** What reaches the first `words`, nearest first, as targets; a tilde before those that are another figure's first. */
function reached(text: string, words: string): string[] {
	const document = parseDocument(text, 'markdown');
	const prose = document.blocks[0]?.text.proses.find(({ text: plain }) => plain.includes(words));
	if (prose === undefined) throw new Error(`No ${words}`);
	const start = prose.text.indexOf(words);
	const sentences = [...prose.text.matchAll(/\S[\s\S]*?(?:[.!?](?=\s|$)|$)/g)].map(({ index, 0: sentence }) => ({ start: index, end: index + sentence.length }));
	const found = findCitations(prose, createLookup(document, null, resolver));
	return citationsInReach({ start, end: start + words.length }, sentences, found, { ...none, text: prose.text }).map(({ target, reach }) => `${reach === 'bound' ? '' : '~'}${target}`);
}

describe('citations in reach', () => {
	const rows: readonly (readonly [text: string, figure: string, targets: readonly string[]])[] = [
		['There are 27 people.[^a] Next 28 people.[^b]', '27', ['a']],
		['There are 27 people.[^a] Next 28 people.[^b]', '28', ['b']],
		['There are 27 people [^a]. Next 28.', '28', []],
		['There are 27 people. (ILO, 2022) Next 28.', '27', ['ILO, 2022']],
		['There are 27 people. (ILO, 2022) Next 28.', '28', []],
		['There are 27 people. Source: ILO 2022.', '27', ['ILO 2022.']],
		['Of 27 people[^a] and 28 children,[^b] many.', '27', ['a', '~b']],
		['Of 27 people[^a] and 28 children,[^b] many.', '28', ['b', '~a']],
		['Of 27 people and 28 children.[^b]', '27', ['b']],
		['Of 27 people[^a] and 28 children.', '28', ['a']],
		['The ILO (2022) has 27 people; UNODC (2024) has 28.', '27', ['ILO (2022)', '~UNODC (2024)']],
		['The ILO (2022) has 27 people; UNODC (2024) has 28.', '28', ['UNODC (2024)', '~ILO (2022)']],
		['According to the ILO, 27 people.[^a]', '27', ['a', 'According to the ILO']],
		['😀 [27](https://ilo.org) people.', '27', ['https://ilo.org']],
	];
	for (const [text, figure, targets] of rows) it(`${text} → ${figure}`, () => { deepEqual(reached(text, figure), targets); });

	it('goes back over a quotation, from the mark behind it', () => {
		deepEqual(reached('“So. There are 27 people. We act,” she said.[^a] Next.[^b]', '27'), ['a']);
		deepEqual(reached('“So. There are 27 people. We act,” she said. Next.[^b]', '27'), []);
	});

	it('in a table, leaves to a number the mark beside it', () => {
		const document = parseDocument('| People | 27[^a] | 28 | (ILO, 2022) |\n| - | - | - | - |', 'markdown');
		const [, first, second, source] = (document.blocks[0]?.text.proses ?? []).map((cell) => findCitations(cell, createLookup(document, null, resolver)));
		const own = (found: typeof first, row: typeof first) => citationsInReach({ start: 0, end: 2 }, [{ start: 0, end: 2 }], found ?? [], { ...none, row: row ?? [] }).map(({ target, reach }) => `${target} ${reach}`);
		deepEqual(own(second, source), ['ILO, 2022 row']);
		deepEqual(own(second, first), ['a sentence']);
		deepEqual(own(first, source), ['a bound', 'ILO, 2022 sentence']);
		deepEqual(own(first, first?.map((mark) => ({ ...mark, target: 'x' }))), ['a bound']);
	});

	it('adds what stands around, and an end note only for what its source publishes', () => {
		const document = parseDocument('x (ILO, 2022) y (UNODC, 2024)', 'markdown');
		const prose = document.blocks[0]?.text.proses[0];
		if (prose === undefined) throw new Error('No prose');
		const [ilo, unodc] = findCitations(prose, createLookup(document, null, resolver));
		if (ilo === undefined || unodc === undefined) throw new Error('No citations');
		const around = { ...none, leadIn: [ilo], paragraphEnd: [ilo, unodc], publishes: (source: string) => source === 'glotip-2024' };
		deepEqual(citationsInReach({ start: 0, end: 1 }, [], [], around).map(({ source, reach }) => [source, reach]), [['gems-2022', 'lead-in'], ['glotip-2024', 'paragraph']]);
	});
});

describe('an attribution carried on', () => {
	const rows: readonly (readonly [sentence: string, carries: boolean])[] = [
		['The same report found that 27 people were there.', true],
		['It also says that 27 people were there.', true],
		['According to the report, 27 people.', true],
		['The study estimates 27 people.', true],
		['They estimate 27.', true],
		['It was 27 people.', false],
		['Police reported 27 people.', false],
		['The report has a blue cover.', false],
		['Its number for Britain is 27.', true],
		['The report’s number for Britain is 27.', true],
		['The number of people is 27.', false],
		['As per the data, 27.', true],
		['He said 27 came.', true],
		['Some 27 came, she added.', true],
		['She has 27.', false],
	];
	for (const [sentence, carries] of rows) it(sentence, () => { equal(carryingWords(sentence) !== undefined, carries); });
});
