import type { Fix } from '../analysis.ts';
import type { Source, Statistic } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import type { Known } from '../findings/check.ts';
import type { Finding } from '../findings/finding.ts';
import { alignFixes } from './align.ts';
import { citeFix } from './cite.ts';
import type { FixContext } from './context.ts';
import { defineFix } from './define.ts';
import { placeholderFix } from './placeholder.ts';
import { rephraseFix } from './rephrase.ts';
import { isWritable, replaceFix } from './replace.ts';
import { replaceCitationFix } from './replaceCitation.ts';
import { commentFixes, decisionFixes } from './silence.ts';

/** The fixes of one finding, preferred first. Recomputed on request; a fix without edits is none. */
export function fixesOf(context: FixContext, finding: Finding, known: Known): readonly Fix[] {
	const { figure, code } = finding;
	if (figure === null) return code === 'unused-suppression' ? [removal(context, finding)] : [];
	const fixes = [...remedies(context, finding, figure, known), ...decisionFixes(context, finding, figure), ...commentFixes(context, figure, code)]
		.filter(({ edits, bibliographyEntry, decision }) => edits.length > 0 || bibliographyEntry !== null || decision !== undefined);
	const preferred = fixes.findIndex((fix) => fix.preferred);
	return fixes.map((fix, index) => (fix.preferred && index !== preferred ? { ...fix, preferred: false } : fix));
}

function remedies(context: FixContext, finding: Finding, figure: Figure, known: Known): Fix[] {
	const { code, citation } = finding;
	const statistic = known.statistic(figure.judgement.statistic);
	const source = known.source(statistic?.source ?? null);
	switch (code) {
		case 'missing-citation': case 'attribution-only':
			return sourcesFor(context, code, figure, statistic, source, known);
		case 'outdated-figure': return [...successor(context, figure, statistic, known), ...keeping(context, figure, source)];
		case 'differs-from-source': return statistic === undefined || source === undefined ? [] : present(replaceFix(context, figure, statistic, source));
		case 'disputed-figure': return [...instead(context, figure, statistic, known), ...examiners(context, figure, statistic, known)];
		case 'wrong-source': return [
			...(citation === null || source === undefined ? [] : present(replaceCitationFix(context, figure, citation, source))),
			// An older edition's figure under the newer one's citation: perhaps it is the figure that was forgotten.
			...(figure.judgement.verdict === 'outdated' ? successor(context, figure, statistic, known) : []),
		];
		case 'unresolved-citation': return citation === null ? [] : present(defineFix(context, citation));
		case 'inconsistent-figure': return alignFixes(context, finding, figure, known);
		case 'unused-suppression': case 'invalid-config': case 'invalid-corpus': return [];
	}
}

/** Takes a silencing comment out, with its line where nothing else stands on it. */
function removal({ text, words }: FixContext, { span }: Finding): Fix {
	const start = text.lastIndexOf('\n', span.start - 1) + 1;
	const end = text.indexOf('\n', span.end);
	const alone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end < 0 ? text.length : end).trim() === '';
	const edit = alone ? { start, end: end < 0 ? text.length : end + 1 } : span;
	return { title: words.titles.remove, preferred: true, does: 'silence', certain: false, edits: [{ span: edit, newText: '' }], bibliographyEntry: null };
}

const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

/** What a figure without a source may cite: what it agrees with, an older edition under its own name; where nothing is known, a mark that it is to come. */
function sourcesFor(context: FixContext, code: Finding['code'], figure: Figure, statistic: Statistic | undefined, source: Source | undefined, known: Known): Fix[] {
	switch (figure.judgement.verdict) {
		case 'supported': return citing(context, figure, statistic, source, known);
		case 'outdated': return [...successor(context, figure, statistic, known), ...keeping(context, figure, source)].map((fix) => ({ ...fix, preferred: false }));
		case 'unknown': return code === 'missing-citation' ? present(placeholderFix(context, figure)) : [];
		case 'differs': case 'disputed': return [];
	}
}

/** The statistic's source first, then the others that publish the figure. Certain only where one statistic can be meant and it is verified. */
function citing(context: FixContext, figure: Figure, statistic: Statistic | undefined, source: Source | undefined, known: Known): Fix[] {
	if (statistic === undefined || source === undefined) return [];
	const others = figure.judgement.alternatives.map((id) => known.source(known.statistic(id)?.source ?? null)).filter((it): it is Source => it !== undefined && it.id !== source.id);
	const also = statistic.alsoIn.map((id) => known.source(id)).filter((it): it is Source => it !== undefined);
	const certain = others.length === 0 && statistic.standing === 'current' && (statistic.verification === 'primary' || statistic.verification === 'secondary');
	const more = [...new Set([...others, ...also])].filter(({ id, secondary }) => id !== source.id && !secondary).slice(0, 3);
	return [citeFix(context, figure, source, { certain, preferred: true, locator: statistic.locator }), ...more.map((it) => citeFix(context, figure, it, { certain: false, preferred: false }))];
}

/** Only `supersededBy` may become an edit, and only where it is itself current, verified and undisputed. */
function successor(context: FixContext, figure: Figure, statistic: Statistic | undefined, known: Known): Fix[] {
	const newest = known.statistic(statistic?.supersededBy ?? null);
	const source = known.source(newest?.source ?? null);
	if (newest === undefined || source === undefined || !isWritable(newest)) return [];
	return present(replaceFix(context, figure, newest, source, statistic));
}

/** Keep the figure, and cite the edition that it is from. */
const keeping = (context: FixContext, figure: Figure, source: Source | undefined): Fix[] => (source === undefined ? [] : [citeFix(context, figure, source, { certain: false, preferred: false, title: context.words.titles.keep(figure.text, source) })]);

/** What can be said in its place. */
function instead(context: FixContext, figure: Figure, statistic: Statistic | undefined, known: Known): Fix[] {
	const source = known.source(statistic?.sayInstead?.source ?? null);
	return statistic === undefined || statistic.sayInstead === null || source === undefined ? [] : present(rephraseFix(context, figure, statistic.sayInstead, source));
}

/** Cite who examined the figure. */
function examiners(context: FixContext, figure: Figure, statistic: Statistic | undefined, known: Known): Fix[] {
	const sources = (statistic?.disputedBy ?? []).map(({ source }) => known.source(source)).filter((it): it is Source => it !== undefined);
	return sources.slice(0, 2).map((source) => citeFix(context, figure, source, { certain: false, preferred: false }));
}
