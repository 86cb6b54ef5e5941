import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const verdict = z.enum(['supported', 'outdated', 'disputed', 'unknown', 'differs']);

const passage = z.strictObject({
	/** One to three sentences, a list or a small table, in Markdown. */
	text: z.string().min(1),
	/** The number as it stands in `text`. */
	figure: z.string().min(1),
	/** Which occurrence of `figure` in `text` is meant, from 0. */
	nth: z.int().nonnegative(),
	/** Id of the statistic that a reader would find; `null` where there is none. */
	statistic: z.string().nullable(),
	/** Others that may be named for it, such as the same fact in another unit. */
	statisticAlso: z.array(z.string()).min(1).exactOptional(),
	verdict,
	/** Other verdicts that would be right, too. */
	verdictAlso: z.array(verdict).min(1).exactOptional(),
	/** The day as of which the text is judged. */
	asOf: z.iso.date(),
});

/** A short text with one figure, the statistic that is meant and the verdict that is right. */
export type Passage = z.infer<typeof passage>;

export const passageSets = ['tune', 'confirm'] as const;
export type PassageSet = (typeof passageSets)[number];

const folder = join(import.meta.dirname, '../passages');

/** The passages of one set, in order. Throws at a line that is none. */
export function readPassages(set: PassageSet): readonly Passage[] {
	const lines = readFileSync(join(folder, `${set}.jsonl`), 'utf8').split('\n').filter((line) => line !== '');
	return lines.map((line, index) => {
		const read = z.safeParse(passage, JSON.parse(line));
		if (!read.success) throw new Error(`${set}.jsonl, line ${index + 1}: ${z.prettifyError(read.error)}`);
		return read.data;
	});
}

/** Where the figure stands: UTF-16 offsets, end exclusive. `null` where the text does not hold it so often. */
export function figureAt({ text, figure, nth }: Pick<Passage, 'text' | 'figure' | 'nth'>): readonly [number, number] | null {
	let start = -1;
	for (let seen = 0; seen <= nth; seen++) {
		start = text.indexOf(figure, start + 1);
		if (start === -1) return null;
	}
	return [start, start + figure.length];
}

/** The name of the draft that holds a passage. The date in it makes the draft speak as of that day. */
export const draftOf = ({ asOf }: Passage, index: number): string => `${asOf}-passage-${String(index + 1).padStart(4, '0')}.md`;
