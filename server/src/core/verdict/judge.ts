import { isQuestioned } from '../facts/model.ts';
import type { Citation } from '../citation/citation.ts';
import type { CompiledFacts } from '../facts/facts.ts';
import { positionsBetween } from '../facts/index.ts';
import type { Quantity, QuantityKind, Source, Statistic } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Slots } from '../figure/slots.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { align, alignedWithoutConflict } from './align.ts';
import type { Reading } from './align.ts';
import { choose, scoreOf } from './choose.ts';
import type { Candidate } from './choose.ts';
import { compatibility, searchRange, wideRange } from './compatible.ts';
import type { Compatibility } from './compatible.ts';
import { wanting } from './enough.ts';
import { createFacets } from './facets.ts';
import type { Facets } from './facets.ts';
import { createDiffer } from './differ.ts';
import { CANDIDATE_CAP, misquoteIndex, once } from './indexes.ts';
import type { Judgement, JudgementNote, Step, Verdict } from './judgement.ts';
import { excepts } from './rest.ts';

/** What the judge needs besides the figure. */
export interface Case {
	readonly figure: ReadFigure;
	readonly citations: readonly Citation[];
	/** ISO date that the draft speaks as of. */
	readonly asOf: string;
}

/** A judgement but for its reasoning, which is worked out when somebody asks. */
type Decision = Omit<Judgement, 'steps'>;

/** Builds the judge over a set of facts. Slots first, value second; an unclear match is `unknown`. */
export function createJudge(facts: CompiledFacts, lexicon: Lexicon, sources: ReadonlyMap<string, Source>): (it: Case) => Judgement {
	const facets = createFacets(facts, lexicon, sources);
	const byId = new Map(facts.statistics.map((statistic) => [statistic.id, statistic]));
	const bySeries = new Map<string, Statistic[]>();
	for (const statistic of facts.statistics) {
		if (statistic.series === null) continue;
		const editions = bySeries.get(statistic.series.id);
		if (editions === undefined) bySeries.set(statistic.series.id, [statistic]);
		else editions.push(statistic);
	}
	const differ = createDiffer(facts.statistics, facets);
	const misquotes = once(() => misquoteIndex(facts));

	const judge = (it: Case): Judgement => {
		const reading = readingOf(it);
		const further: Step[] = [];
		const decision = decide(it, reading, further);
		return { ...decision, get steps() { return [...stepsOf(it.figure, reading), ...further]; } };
	};

	function decide(it: Case, reading: Reading, further: Step[]): Decision {
		const { quantity, near } = it.figure;
		const candidates: Candidate[] = [];
		eachMatch(quantity, near, (known, compatible) => {
			const alignment = alignedWithoutConflict(reading, known);
			if (alignment === undefined) return;
			const lacks = wanting({ figure: it.figure, facets: known, alignment, compatible });
			candidates.push({ facets: known, alignment, compatible, lacks, score: scoreOf(alignment, compatible, known.statistic) });
		});
		const best = choose(candidates, it.figure);
		if (best !== undefined) return agree(it, reading, best, candidates);
		// What will or would be is no statement about what was counted.
		if (it.figure.slots.forecast) return nothing;
		const misquote = findMisquote(it, reading);
		if (misquote !== undefined) return { ...nothing, verdict: 'differs', statistic: misquote.id, rule: 'misquote', notes: ['misquote'] };
		const differing = it.figure.scope === 'in' ? differ(it.figure, reading, candidates, further) : undefined;
		if (differing !== undefined) return { ...nothing, verdict: 'differs', statistic: differing.id, rule: 'no-compatible-value' };
		return nothing;
	}

	/** Gives each statistic that has a compatible value, whatever is said of it. */
	function eachMatch(quantity: Quantity, near: boolean, give: (known: Facets, compatible: Compatibility) => void): void {
		for (const position of positions(quantity, near)) {
			const statistic = facts.statistics[position];
			if (statistic === undefined) continue;
			const compatible = compatibility(quantity, statistic.quantity, near);
			if (compatible === undefined || (compatible.rule === 'change' && (statistic.measure !== 'change' || statistic.direction !== 'up'))) continue;
			const known = facets.of(position);
			if (known?.isFigure === true) give(known, compatible);
		}
	}

	function stepsOf(figure: ReadFigure, reading: Reading): Step[] {
		const steps: Step[] = [];
		eachMatch(figure.quantity, figure.near, (known, compatible) => {
			const alignment = align(reading, known);
			const { agreed, open, conflicts } = alignment;
			const lacks = conflicts.length > 0 ? null : wanting({ figure, facets: known, alignment, compatible });
			steps.push({ statistic: known.statistic.id, agreed, open, conflicts, rule: compatible.rule, lacks });
		});
		return steps;
	}

	function positions(quantity: Quantity, near: boolean): readonly number[] {
		const { kind } = quantity;
		const same = positionsBetween(facts.index, kind, searchRange(quantity, near), CANDIDATE_CAP);
		const other: QuantityKind | undefined = kind === 'ratio' ? 'percent' : kind === 'percent' ? 'ratio' : undefined;
		if (other === undefined && kind !== 'multiplier') return same.slice(0, CANDIDATE_CAP);
		const { low, high } = wideRange(quantity);
		const factor = kind === 'ratio' ? 100 : 0.01;
		// "Doubled" may stand for a rise by 100 per cent.
		const more = other === undefined
			? positionsBetween(facts.index, 'percent', { low: (low - 1) * 100, high: (high - 1) * 100 }, CANDIDATE_CAP)
			: positionsBetween(facts.index, other, { low: low * factor * 0.9, high: high * factor * 1.1 }, CANDIDATE_CAP);
		return [...same, ...more].slice(0, CANDIDATE_CAP);
	}

	function agree({ asOf, citations }: Case, reading: Reading, best: Candidate, candidates: readonly Candidate[]): Decision {
		const { statistic } = best.facets;
		const notes: JudgementNote[] = [];
		if (best.compatible.distant) notes.push('distant-bound');
		if (statistic.verification === 'seed-only') notes.push('seed-only');
		const alternatives = candidates.filter((it) => it !== best && it.score >= best.score - 2).sort((a, b) => b.score - a.score).map(({ facets }) => facets.statistic.id);
		const newest = newestOf(statistic);
		const base = { statistic: statistic.id, rule: best.compatible.rule, alternatives: [...new Set(alternatives)].slice(0, 5) };
		const verdict = ((): Verdict => {
			if (isQuestioned(statistic)) {
				if (reading.slots.questioned) notes.push('questioned-in-text');
				return 'disputed';
			}
			if (statistic.standing === 'current') return 'supported';
			const namesEdition = best.alignment.agreed.includes('year');
			if (newest !== undefined) notes.push('newer-edition-exists');
			if (statistic.standing === 'earlier-year') notes.push('earlier-year');
			if ((namesEdition && !reading.slots.saysToday) || reading.slots.forecast || reading.slots.compared) return 'supported';
			if (newest === undefined || newest.published > Number(asOf.slice(0, 4))) return 'supported';
			if (statistic.standing === 'earlier-year' && !isGivenAsTodays(reading.slots) && !citesNewer(reading, statistic, newest)) return 'supported';
			// The same edition, corrected later: right as first published.
			if (statistic.published === newest.published || (statistic.period.to !== null && newest.period.to === statistic.period.to)) return 'supported';
			return 'outdated';
		})();
		if (verdict === 'outdated' && isCitedLater(citations, best.facets, newest)) return nothing;
		return { ...base, verdict, notes, newest: verdict === 'supported' && statistic.standing === 'current' ? null : newest?.id ?? null };
	}

	/** The successor that a writer should know of: the same concept, else the series' current edition, else the first companion. */
	function newestOf(statistic: Statistic): Statistic | undefined {
		if (statistic.supersededBy !== null) return byId.get(statistic.supersededBy);
		const series = statistic.series === null ? [] : bySeries.get(statistic.series.id) ?? [];
		return series.find((edition) => edition.standing === 'current' && edition.id !== statistic.id) ?? statistic.seeAlso.map((id) => byId.get(id)).find((it) => it?.standing === 'current' && it.quantity.kind === statistic.quantity.kind && it.measure === statistic.measure);
	}

	/** A recorded misquote whose number the figure has, said of the same thing in the same sentence. */
	function findMisquote({ figure }: Case, reading: Reading): Statistic | undefined {
		const { quantity, near } = figure;
		for (const { statistic, at, figure: wrong } of misquotes()) {
			if (wrong.kind !== quantity.kind || Math.abs(wrong.low - quantity.low) > 0.002 * wrong.low) continue;
			const compatible = compatibility(quantity, { ...wrong, qualifier: null }, near);
			if (compatible === undefined || quantity.qualifier === 'more-than' || quantity.qualifier === 'less-than') continue;
			const known = facets.of(at);
			if (known === undefined || isQuestioned(statistic) || excepts(new Set(reading.slots.unread), known)) continue;
			const alignment = alignedWithoutConflict(reading, known);
			if (alignment === undefined || !alignment.agreed.includes('topic') || !alignment.topicNear) continue;
			if (alignment.agreed.includes('thing') || alignment.agreed.includes('form') || alignment.agreed.includes('quality')) return statistic;
		}
		return undefined;
	}

	return judge;
}

/** "Today", "currently"; the present tense, or "a year", where no year is told. */
const isGivenAsTodays = ({ saysToday, present, years }: Slots): boolean => saysToday || (present && years.size === 0);

/** No year is said, and what is cited is the edition that has another value. */
const citesNewer = ({ slots: { years }, citedSources }: Reading, { source, alsoIn }: Statistic, newest: Statistic): boolean =>
	[...years.values()].every((reach) => reach === 'context') && citedSources.has(newest.source) && ![source, ...alsoIn].some((id) => citedSources.has(id));

/** Tied to a publication of the same body that is later than the newest the facts hold of the series, and that they do not know. */
const isCitedLater = (citations: readonly Citation[], { statistic, bodies }: Facets, newest: Statistic | undefined): boolean =>
	citations.some(({ source, year, bodies: named }) => source === null && year !== null && year > Math.max(statistic.published, newest?.published ?? 0) && named.some((body) => bodies.has(body)));

const nothing: Decision = { verdict: 'unknown', statistic: null, newest: null, rule: null, alternatives: [], notes: [] };

function readingOf({ figure, citations }: Case): Reading {
	return {
		slots: figure.slots,
		citedBodies: new Set(citations.flatMap(({ bodies }) => bodies)),
		citedYears: new Set(citations.map(({ year }) => year).filter((year) => year !== null).map(String)),
		citedSources: new Set(citations.map(({ source }) => source).filter((source) => source !== null)),
	};
}
