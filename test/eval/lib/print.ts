import { nothing, ratio, wilson, type Share } from './interval.ts';
import { metrics, type Miss, type Scored } from './score.ts';

const fixed = (n: number): string => n.toFixed(3);

/** `0.952  40/42  [0.842, 0.987]` */
export function sayShare(share: Share): string {
	const value = ratio(share);
	if (value === null) return '–';
	const [low, high] = wilson(share);
	return `${fixed(value)}  ${share.right}/${share.of}  [${fixed(low)}, ${fixed(high)}]`;
}

/** The scores of one set, one a line. */
export function table(title: string, scored: Scored, names: readonly string[] = metrics): string {
	const lines = names.filter((metric) => scored.shares.has(metric)).map((metric) => `  ${metric.padEnd(34)}${sayShare(scored.shares.get(metric) ?? nothing)}`);
	return [title, ...lines].join('\n');
}

/** One line a document: the scores that tell most. */
export function documents(byFile: ReadonlyMap<string, Scored>): string {
	const shown = ['figures precision', 'figures recall', 'value right', 'verdict, known', 'missing-citation precision', 'missing-citation recall'];
	const rows = [...byFile].map(([file, scored]) => `  ${file.padEnd(44)}${shown.map((metric) => {
		const share = scored.shares.get(metric);
		return (share === undefined ? '–' : `${share.right}/${share.of}`).padStart(9);
	}).join('')}`);
	return [`  ${''.padEnd(44)}${['found ok', 'recall', 'value', 'verdict', 'miss ok', 'miss rec'].map((head) => head.padStart(9)).join('')}`, ...rows].join('\n');
}

/** Line of an offset, from 1. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** What was missed, by kind, at most `most` of each. */
export function missList(misses: readonly Miss[], textOfFile: (file: string) => string, most: number): string {
	const kinds = new Map<string, Miss[]>();
	for (const miss of misses) kinds.set(miss.kind, [...kinds.get(miss.kind) ?? [], miss]);
	return [...kinds].map(([kind, all]) => {
		const rows = all.slice(0, most).map((miss) => {
			const text = textOfFile(miss.file);
			const around = text.slice(Math.max(0, miss.start - 50), miss.start + 70).replaceAll(/\s+/gu, ' ');
			return `  ${miss.file}:${lineOf(text, miss.start)}  "${miss.text}"  expected ${miss.expected}; came ${miss.got}\n      …${around}…`;
		});
		return [`${kind} (${all.length})`, ...rows, ...all.length > most ? [`  … and ${all.length - most} more`] : []].join('\n');
	}).join('\n');
}

/** A Markdown table of all sets, for the README. */
export function scorecard(bySet: ReadonlyMap<string, Scored>): string {
	const names = [...bySet.keys()];
	const rows = metrics.filter((metric) => names.some((name) => bySet.get(name)?.shares.has(metric) === true)).map((metric) => {
		const cells = names.map((name) => {
			const share = bySet.get(name)?.shares.get(metric);
			const value = share === undefined ? null : ratio(share);
			return share === undefined || value === null ? '–' : `${value.toFixed(2)} (${share.of})`;
		});
		return `| ${[metric, ...cells].join(' | ')} |`;
	});
	return [`| | ${names.join(' | ')} |`, `| --- |${names.map(() => ' ---: |').join('')}`, ...rows].join('\n');
}

const opening = '<!-- scorecard:start -->';
const closing = '<!-- scorecard:end -->';

/** Puts a scorecard between the marks of a README; `null` where the marks are missing. */
export function placeScorecard(readme: string, card: string): string | null {
	const start = readme.indexOf(opening);
	const end = readme.indexOf(closing);
	if (start === -1 || end < start) return null;
	return `${readme.slice(0, start + opening.length)}\n\n${card}\n\n${readme.slice(end)}`;
}
