/** What a series counts, by its measure, as a sentence that begins with "both are" goes on. */
const counted: Readonly<Record<string, string>> = {
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
};

/** "people in forced labour"; of other measures it says only that they are one. */
export const countedWords = (measure: string): string => (Object.hasOwn(counted, measure) ? counted[measure] ?? '' : 'values of one statistic');

/** Where another figure stands, for the end of "24.9 million …": in another draft, under a heading, or just before. */
export function whereWords(draft: string | null, heading: string | undefined): string {
	if (draft !== null) return `in ${shortened(draft, 60)}`;
	return heading === undefined || heading === '' ? 'earlier in the draft' : `in “${shortened(heading, 50)}”`;
}

const shortened = (words: string, length: number): string => (words.length <= length ? words : `…${words.slice(words.length - length)}`);
