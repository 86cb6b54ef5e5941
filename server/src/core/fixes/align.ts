import type { Fix } from '../analysis.ts';
import type { Statistic } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import type { Known } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import type { FixContext } from './context.ts';
import { isWritable, replaceFix } from './replace.ts';
import { isUntouchable } from './untouchable.ts';

/**
 * Gives two figures one value: the newest edition's in place of the older one, here or, within the draft, in the other
 * place; the published one in place of one that differs. Where the facts know neither, the other's is offered, no more.
 */
export function alignFixes(context: FixContext, { related: [related] }: Finding, figure: Figure, known: Known): Fix[] {
	const other = related?.figure ?? null;
	if (related === undefined || other === null) return [];
	const here = known.statistic(figure.judgement.statistic);
	const there = known.statistic(other.judgement.statistic);
	if (here === undefined || there === undefined) return isUntouchable(context, figure) ? [] : [swap(context, figure, other)];
	const put = (at: Figure, newest: Statistic, old: Statistic | undefined, title: 'alignHere' | 'alignThere'): Fix[] => {
		const source = known.source(newest.source);
		const fix = source === undefined || !isWritable(newest) ? undefined : replaceFix(context, at, newest, source, old, title);
		return fix === undefined ? [] : [fix];
	};
	if (figure.judgement.verdict === 'differs') return put(figure, here, undefined, 'alignHere');
	// Counts of two years are both right; what lacks is the year.
	if (here.standing === 'earlier-year' || there.standing === 'earlier-year') return [];
	if (here.supersededBy === there.id) return put(figure, there, here, 'alignHere');
	// Only this draft can be edited from here.
	if (related.path !== null) return [];
	if (other.judgement.verdict === 'differs') return put(other, there, undefined, 'alignThere');
	return there.supersededBy === here.id ? put(other, here, there, 'alignThere') : [];
}

const swap = ({ words }: FixContext, figure: Figure, other: Figure): Fix =>
	({ title: words.titles.use(other.text), preferred: false, does: 'replace', certain: false, edits: [{ span: figure.span, newText: other.text }], bibliographyEntry: null });
