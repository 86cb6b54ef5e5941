import type { Analysis, Analyzer } from './analysis.ts';
import { analyzeDraft } from './analyze/analyze.ts';
import type { Kept } from './analyze/analyze.ts';
import { compareWith } from './analyze/compare.ts';
import type { Shelf } from './analyze/compare.ts';
import { createResolver } from './citation/resolve.ts';
import type { CompiledFacts } from './facts/facts.ts';
import type { Known } from './findings/check.ts';
import type { FixContext } from './fixes/context.ts';
import { fixesOf } from './fixes/fixesOf.ts';
import { createLexicon } from './lexicon/lexicon.ts';
import { createJudge } from './verdict/judge.ts';
import { figureCard } from './words/card.ts';
import { citationCard } from './words/citationCard.ts';
import { english } from './words/english.ts';
import type { Words } from './words/language.ts';
import { noReferences } from './words/references.ts';
import type { WriteReference } from './words/references.ts';

/** Builds the analyzer over a set of facts: its indexes once, each draft then in the length of its text. */
export function createAnalyzer(facts: CompiledFacts): Analyzer {
	const sources = new Map(facts.sources.map((source) => [source.id, source]));
	const statistics = new Map(facts.statistics.map((statistic) => [statistic.id, statistic]));
	const lexicon = createLexicon(facts.phrases);
	const known: Known = {
		statistic: (id) => (id === null ? undefined : statistics.get(id)),
		source: (id) => (id === null ? undefined : sources.get(id)),
		publishes(judgement, source) {
			for (const id of [judgement.statistic, ...judgement.alternatives]) {
				const statistic = id === null ? undefined : statistics.get(id);
				if (statistic === undefined) continue;
				if (statistic.source === source || statistic.alsoIn.includes(source)) return true;
				if (statistic.sameAs.some((other) => { const same = statistics.get(other); return same?.source === source || same?.alsoIn.includes(source) === true; })) return true;
			}
			return false;
		},
	};
	const tools = { lexicon, known, resolver: createResolver(facts), judge: createJudge(facts, lexicon, sources) };
	/** Analyses made here, by identity: a stranger's `previous` is not trusted to hold what this analyzer keeps. */
	const made = new WeakMap<Analysis, Kept>();

	const contextOf = (analysis: Analysis, writeReference: WriteReference, words: Words = english): FixContext | undefined => {
		const kept = made.get(analysis);
		if (kept === undefined) return undefined;
		const { document, surroundings } = kept;
		return { text: document.text, document, options: surroundings.options, bibliography: surroundings.bibliography, resolver: tools.resolver, writeReference, words, figures: analysis.figures };
	};

	return Object.freeze<Analyzer>({
		known,
		context: contextOf,
		analyze(draft, surroundings, previous) {
			const analysis = analyzeDraft(draft, surroundings, tools, previous === undefined ? undefined : made.get(previous));
			made.set(analysis, analysis);
			return analysis;
		},
		compare(drafts) {
			const shelf: Shelf = new Map();
			return drafts.map((draft) => {
				const kept = made.get(draft.analysis);
				if (kept === undefined) return draft.analysis;
				const compared = compareWith(shelf, draft, kept);
				made.set(compared, compared);
				return compared;
			});
		},
		fixes(analysis, finding, writeReference, words) {
			const context = contextOf(analysis, writeReference, words);
			return context === undefined ? [] : fixesOf(context, finding, known);
		},
		card(analysis, offset, words) {
			const figure = analysis.figures.find(({ span }) => span.start <= offset && offset < span.end);
			if (figure !== undefined) return figureCard(figure, known, facts, words);
			const context = contextOf(analysis, noReferences, words);
			return context === undefined ? undefined : citationCard(context, offset);
		},
	});
}
