import { nothing, plus, type Share } from './interval.ts';
import { match } from './overlap.ts';
import { figureAt, type Passage } from './passages.ts';
import type { ReportedFile } from './report.ts';
import type { Kin, Miss, Scored } from './score.ts';

/** What is scored of passages, in the order it is printed. */
export const passageMetrics = [
	'figure found', 'verdict right, known', 'statistic named, known', 'unknown kept unknown', 'differs found', 'not accused falsely',
] as const;
type Metric = (typeof passageMetrics)[number];

const accusing: ReadonlySet<string> = new Set(['differs', 'disputed', 'outdated']);

/** The verdicts that a passage accepts, the main one first. */
const accepted = (passage: Passage): readonly string[] => [passage.verdict, ...passage.verdictAlso ?? []];

/** The statistics that may be named for it: the old value's successor only where the right answer is that the value is old. */
function nameable(passage: Passage, sameAs: Kin, kin: Kin): readonly string[] {
	if (passage.statistic === null) return [];
	const other = passage.verdict === 'outdated' ? kin : sameAs;
	return [passage.statistic, ...passage.statisticAlso ?? [], ...other(passage.statistic)];
}

/**
 * Scores what the command line said of one passage.
 *
 * - Found by overlap; verdicts and statistics are scored on the figures that were found.
 * - "Known" are passages whose right answer is supported, outdated or disputed.
 * - A value that differs and was not found at all counts against "differs found".
 * - Accused falsely: said to differ, to be disputed or outdated where supported or unknown is right.
 */
export function scorePassage(passage: Passage, reported: ReportedFile, sameAs: Kin = () => [], kin: Kin = sameAs): Scored {
	const at = figureAt(passage);
	if (at === null) throw new Error(`${reported.path}: there is no "${passage.figure}" number ${passage.nth} in it`);
	const shares = new Map<Metric, Share>();
	const misses: Miss[] = [];
	const [found] = match([at], (range) => range, reported.figures, (figure) => figure.offset)[0] ?? [];
	const right = accepted(passage);
	const expected = `${right.join(' or ')} (${passage.statistic ?? 'no statistic'})`;
	const got = found === undefined ? 'nothing' : `${found.verdict} (${found.statistic ?? 'no statistic'})`;
	const add = (metric: Metric, is: boolean): void => {
		shares.set(metric, plus(shares.get(metric) ?? nothing, { right: is ? 1 : 0, of: 1 }));
		if (!is) misses.push({ kind: metric, file: reported.path, start: at[0], text: passage.figure, expected, got });
	};
	add('figure found', found !== undefined);
	if (passage.verdict === 'differs') add('differs found', found !== undefined && right.includes(found.verdict));
	if (found !== undefined) {
		if (passage.verdict === 'unknown') add('unknown kept unknown', right.includes(found.verdict));
		else if (passage.verdict !== 'differs') {
			add('verdict right, known', right.includes(found.verdict));
			add('statistic named, known', found.statistic !== null && nameable(passage, sameAs, kin).includes(found.statistic));
		}
	}
	if (passage.verdict === 'supported' || passage.verdict === 'unknown') {
		add('not accused falsely', found === undefined || !accusing.has(found.verdict) || right.includes(found.verdict));
	}
	return { shares, misses };
}
