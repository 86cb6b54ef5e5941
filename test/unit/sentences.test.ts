import { deepEqual } from 'node:assert/strict';
import { sentencesOf } from '../../server/src/core/text/sentences.ts';
import { tokenize } from '../../server/src/core/text/tokens.ts';

/** The sentences of a text, parted by `|` in the tables. */
function split(text: string): string {
	const tokens = tokenize(text);
	return sentencesOf(tokens).map(({ start, end }) => text.slice(tokens[start]?.start, tokens[end - 1]?.end)).join('|');
}

const rows: readonly (readonly [text: string, sentences: string])[] = [
	['One. Two.', 'One.|Two.'],
	['One! Two? Three…', 'One!|Two?|Three…'],
	['One.  Two', 'One.|Two'],
	['It was 31.5 million. It is more.', 'It was 31.5 million.|It is more.'],
	['It rose by 5. 27 people came.', 'It rose by 5.|27 people came.'],
	['Dr. Smith of the U.S. Department said so. Yes.', 'Dr. Smith of the U.S. Department said so.|Yes.'],
	['See p. 4 and Fig. 2. Then', 'See p. 4 and Fig. 2.|Then'],
	['Mr. A. Jones left. He ran.', 'Mr. A. Jones left.|He ran.'],
	['“It is so.” She went.', '“It is so.”|She went.'],
	['"It is so." She went.', '"It is so."|She went.'],
	['It is so (see there.) Next.', 'It is so (see there.)|Next.'],
	['It is so. (ILO, 2022) Next', 'It is so.|(ILO, 2022) Next'],
	['It is so. “Yes,” she said.', 'It is so.|“Yes,” she said.'],
	['It cost. $5 came.', 'It cost.|$5 came.'],
	['See example.org for more. Next.', 'See example.org for more.|Next.'],
	['e.g. this one. Next', 'e.g. this one.|Next'],
	['It ended in Jan. 5 people came.', 'It ended in Jan. 5 people came.'],
	['one. two', 'one. two'],
	['No end', 'No end'],
	['', ''],
	['. . .', '. . .'],
	['A. B. Smith said so.', 'A. B. Smith said so.'],
	['So did I. Then we left.', 'So did I.|Then we left.'],
	['In the U.K. 5,000 people were found.', 'In the U.K. 5,000 people were found.'],
];

describe('sentences', () => {
	for (const [text, expected] of rows) it(JSON.stringify(text), () => { deepEqual(split(text), expected); });

	it('cover every token once, in order', () => {
		const text = rows.map(([it]) => it).join(' ').repeat(20);
		const tokens = tokenize(text);
		const sentences = sentencesOf(tokens);
		deepEqual(sentences.map(({ start }) => start), [0, ...sentences.slice(0, -1).map(({ end }) => end)]);
		deepEqual(sentences.at(-1)?.end, tokens.length);
	});

	it('end where a line without any stop grows endless', () => {
		const sentences = sentencesOf(tokenize('word '.repeat(1000)));
		deepEqual(sentences.length, 4);
	});
});
