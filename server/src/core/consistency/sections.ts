import type { Block, MarkdownDocument } from '../markdown/document.ts';

/** The headings over a place of a draft, outermost first. */
export type HeadingsOver = (at: number) => readonly string[];

/** Reads a draft's headings when it is first asked: most drafts contradict nothing. */
export function headingsOf({ blocks }: MarkdownDocument): HeadingsOver {
	let chains: { readonly from: number; readonly chain: readonly string[] }[] | undefined;
	return (at) => {
		chains ??= chainsOf(blocks);
		let low = 0;
		for (let high = chains.length; low < high;) {
			const middle = (low + high) >> 1;
			if ((chains[middle]?.from ?? 0) <= at) low = middle + 1;
			else high = middle;
		}
		return chains[low - 1]?.chain ?? [];
	};
}

function chainsOf(blocks: readonly Block[]): { readonly from: number; readonly chain: readonly string[] }[] {
	const open: { readonly level: number; readonly text: string }[] = [];
	return blocks.flatMap((block) => {
		const heading = isHeading(block) ? block.text.proses.find(({ kind }) => kind === 'heading') : undefined;
		if (heading === undefined) return [];
		const level = heading.level ?? 6;
		while ((open.at(-1)?.level ?? 0) >= level) open.pop();
		open.push({ level, text: heading.text.trim() });
		return [{ from: block.from, chain: open.map(({ text }) => text) }];
	});
}

/**
 * Whether what the one section says in the same words is said of the same: the one holds the other, or sums the draft up.
 * Two sections side by side may be two projects, two months, two towns.
 */
export function isOneSubject(a: readonly string[], b: readonly string[]): boolean {
	if ([...a, ...b].some((heading) => PERIOD.test(heading))) return false;
	const isPrefix = (short: readonly string[], long: readonly string[]): boolean => short.every((heading, at) => heading === long[at]);
	return isPrefix(a, b) || isPrefix(b, a) || [a, b].some((chain) => SUMMARY.test(chain.at(-1) ?? ''));
}

/** Whether the nearest heading names a year: of the edition, or of what is told below it. */
export const namesYear = (headings: readonly string[]): boolean => /\b(?:19|20)\d\d\b/.test(headings.at(-1) ?? '');

const isHeading = ({ type }: Block): boolean => type.startsWith('ATXHeading') || type.startsWith('SetextHeading');

const SUMMARY = /^\W*(?:\d[\d.]*\s+)?(?:executive summary|summary|in brief|overview|at a glance|key (?:findings|facts|figures|points|messages|takeaways|numbers)|highlights|abstract|introduction|background|conclusions?|the numbers)\b/i;

const PERIOD = /\b(?:19|20)\d\d\b|\bQ[1-4]\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter|quarter|week|month|phase|year)\b/i;
