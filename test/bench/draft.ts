/** A generator of drafts to measure on: the same seed and size give the same text. */
import { random } from '../support/random.ts';

const places = ['Riverton', 'Port Ellery', 'the northern districts', 'Calder Bay', 'the border region', 'three harbour towns', 'the capital', 'Upper Marsh'];
const people = ['a caseworker', 'the shelter manager', 'one prosecutor', 'a retired inspector', 'the union secretary', 'a school nurse', 'our translator', 'the district judge'];
const things = ['the intake form', 'a locked passport drawer', 'the recruiter\'s ledger', 'an unpaid invoice', 'the night bus', 'a borrowed phone', 'the kitchen door', 'an old contract'];

const tails = [
	'', '', '', ', or so it was put to us', ', as the minutes show', ', although two of us remember it otherwise', ', and the file was closed', ' before the winter',
	', which is where the trail ends', ' without being asked', ', in the words of the inspector', '; the rest is in the annex', ', and not for the first time',
	' while the kettle boiled', ', a detail that the newspapers left out', ', and that is progress of a kind', '; we changed the names', ', as far as anyone can tell',
];

const figures: readonly ((n: (low: number, high: number) => string) => string)[] = [
	() => 'On any given day in 2021, 27.6 million people were in forced labour',
	() => 'An estimated 49.6 million people were living in modern slavery in 2021',
	() => 'Illegal profits from forced labour are put at US$236 billion a year',
	(n) => `In 2023 the hotline identified ${n(100, 9900)} cases of human trafficking in the state`,
	(n) => `Children made up ${n(12, 48)}% of the victims detected in the region`,
	(n) => `Police recorded ${n(20, 900)} human trafficking offences in the year to March`,
	() => 'Women and girls were 61 per cent of trafficking victims detected worldwide in 2022',
	(n) => `Courts convicted ${n(10, 700)} traffickers in fiscal year 2022, fewer than the year before`,
	() => 'About one in four of the victims of modern slavery was said to be a child in the 2017 edition',
	(n) => `The number of survivors of trafficking referred to services rose by ${n(3, 60)} percent`,
	() => 'Some 22 million people were living in a forced marriage in 2021',
	(n) => `Prosecutors charged ${n(20, 400)} people with sex trafficking in federal court`,
];

const fillers: readonly ((pick: (of: readonly string[]) => string) => string)[] = [
	(pick) => `Nobody in ${pick(places)} wanted to talk about ${pick(things)}, so we waited`,
	(pick) => `What ${pick(people)} told us first was not what mattered most, and we learned to let the second story come`,
	(pick) => `The report speaks of systems, but in ${pick(places)} it came down to ${pick(things)} and a person who noticed`,
	(pick) => `"You get used to the noise," said ${pick(people)}, who has worked there since 2014`,
	(pick) => `There is a case for caution: ${pick(people)} and ${pick(people)} count different things and call them by the same name`,
	(pick) => `Training helps when it is repeated, and ${pick(people)} repeats it every quarter in ${pick(places)}`,
	(pick) => `None of this shows up in the data, because ${pick(things)} is not a field on any form`,
	(pick) => `Our meeting moved to Room 214 at 10:30, and ${pick(people)} brought 12 chairs from ${pick(places)}`,
	(pick) => `Section 7 of the Act, as amended in 2019, asks for less than ${pick(people)} had hoped`,
	(pick) => `The budget for ${pick(places)} is $1.2 million over three years, most of it for rent`,
	(pick) => `*Consent* is a word that ${pick(people)} uses with care; **coercion** is one that ${pick(people)} avoids`,
	(pick) => `See [our method note](https://example.org/method/v2?draft=3) for how ${pick(people)} coded the interviews`,
];

const sources = [
	'ILO, Walk Free and IOM, *Global Estimates of Modern Slavery: Forced Labour and Forced Marriage*, Geneva, 2022.',
	'UNODC, *Global Report on Trafficking in Persons 2024*, Vienna, 2024.',
	'U.S. Department of State, *2024 Trafficking in Persons Report*, <https://www.state.gov/reports/2024-trafficking-in-persons-report/>.',
	'Local partner, unpublished case file, on record with the authors.',
];
const links = ['https://www.ilo.org/publications/major-publications/profits-and-poverty-economics-forced-labour', 'https://humantraffickinghotline.org/en/statistics', 'https://example.org/reports/annual-2023.pdf'];
const header = '---\ntitle: "What we counted, and what we did not"\ndate: 2026-02-03\nauthor: The research desk\ntags: [trafficking, labour, data]\n---\n\n';

/** A Markdown draft of about `bytes` bytes: about 1.4 figures per kB, half of them cited. */
export function makeDraft(bytes: number, seed = 1): string {
	const next = random(seed);
	const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
	const n = (low: number, high: number): string => whole(low, high).toLocaleString('en-US');
	const parts: string[] = [header];
	const notes: string[] = [];
	let length = header.length;

	const cite = (sentence: string): string => {
		const style = next();
		if (style < 0.5) return `${sentence}.`;
		if (style < 0.8) {
			notes.push(`[^n${notes.length + 1}]: ${pick(sources)}`);
			return `${sentence}.[^n${notes.length}]`;
		}
		return style < 0.92 ? `${sentence} ([source](${pick(links)})).` : `${sentence} (UNODC, 2024).`;
	};
	const figure = (): string => cite(pick(figures)(n));
	const filler = (): string => `${pick(fillers)(pick)}${pick(tails)}.`;
	const paragraph = (): string => {
		const count = whole(3, 6);
		// About one sentence in eight has a figure: 1.4 per kB.
		return Array.from({ length: count }, () => (next() < 0.13 ? figure() : filler())).join(' ');
	};
	const blocks: readonly (() => string)[] = [
		...Array.from({ length: 22 }, () => paragraph),
		...Array.from({ length: 3 }, () => (): string => Array.from({ length: whole(3, 5) }, () => `- ${next() < 0.13 ? figure() : filler()}`).join('\n')),
		() => Array.from({ length: 3 }, (_, index) => `${index + 1}. ${filler()}`).join('\n'),
		() => `> ${next() < 0.3 ? figure() : filler()}\n> ${filler()}`,
		() => `| Year | Site | Trafficking cases |\n| --- | --- | ---: |\n${[2021, 2022, 2023].map((year) => `| ${year} | ${pick(places)} | ${n(12, 900)} |`).join('\n')}\n\nSource: UNODC, *Global Report on Trafficking in Persons 2024*.`,
		() => `\`\`\`python\nrows = load("cases-${n(1, 99)}.csv")  # ${n(1000, 9999)} rows\nprint(len(rows), "victims")\n\`\`\``,
	];
	const push = (block: string): void => {
		parts.push(`${block}\n\n`);
		length += block.length + 2;
	};
	let section = 0;
	let noted = 0;
	while (length < bytes) {
		section += 1;
		push(`${section % 4 === 1 ? '##' : '###'} ${pick(['What', 'Why', 'How', 'Where'])} ${pick(['we found it', 'it matters', 'to read this', 'people were met'])} in ${pick(places)}`);
		for (let index = 0; index < 7 && length < bytes; index += 1) push(pick(blocks)());
		// Definitions follow every few sections, as in drafts put together from chapters.
		if (section % 6 === 0) {
			push(notes.slice(noted).join('\n'));
			noted = notes.length;
		}
	}
	push(notes.slice(noted).join('\n'));
	return parts.join('');
}
