import { isQuestioned } from '../facts/model.ts';
import type { Source } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import type { Known } from '../findings/check.ts';
import { draftCitations } from '../fixes/context.ts';
import type { FixContext } from '../fixes/context.ts';

/** A publication, or a note or key of the draft, that a citation can be finished with. */
export interface Candidate {
	/** The source; `null` for a note or entry of the draft's own that leads to none of the facts. */
	readonly source: Source | null;
	/** The label or key under which the draft has it; `null` where it has none. */
	readonly label: string | null;
	/** What the draft's own note or entry says. */
	readonly text: string | null;
	/** It publishes the figure. */
	readonly publishes: boolean;
}

/** What a citation can be finished with: first what publishes the figure, then what the draft cites already, then all that may be cited. */
export function candidatesFor(context: FixContext, kind: 'footnote' | 'pandoc' | 'parenthesis', figure: Figure | undefined, sources: readonly Source[], known: Known): readonly Candidate[] {
	const first = figure === undefined ? [] : publishersOf(figure, known);
	const own = kind === 'footnote' ? notesOf(context) : kind === 'pandoc' ? keysOf(context) : [];
	const isFirst = ({ source }: Pick<Candidate, 'source'>): boolean => source !== null && first.includes(source);
	const there = new Set(own.flatMap(({ source }) => source ?? []));
	const others = sources.filter((source) => !source.secondary && source.bodies.length + source.author.length > 0 && source.id !== 'editorial-note');
	const offered = (source: Source): Candidate => ({ source, label: null, text: null, publishes: first.includes(source) });
	return [
		...first.flatMap((source) => [...own.filter((it) => it.source === source).map((it) => ({ ...it, publishes: true })), ...(there.has(source) ? [] : [offered(source)])]),
		...own.filter((it) => !isFirst(it)),
		...others.filter((source) => !there.has(source) && !first.includes(source)).map(offered),
	];
}

/** The sources that publish a figure, its own first; for a questioned one, who examined it. */
function publishersOf({ judgement }: Figure, known: Known): Source[] {
	const ids = [judgement.statistic, ...judgement.alternatives].flatMap((id) => {
		const statistic = known.statistic(id);
		if (statistic === undefined || judgement.verdict === 'differs') return [];
		return isQuestioned(statistic) ? statistic.disputedBy.map(({ source }) => source) : [statistic.source, ...statistic.alsoIn];
	});
	return [...new Set(ids)].flatMap((id) => known.source(id) ?? []).filter(({ secondary, id }) => !secondary && id !== 'editorial-note');
}

function notesOf(context: FixContext): Candidate[] {
	const { definitions } = draftCitations(context);
	return definitions.filter(({ kind }) => kind === 'footnote').map(({ written, target }) => {
		const { source } = context.resolver.byWords(target);
		return { source: context.resolver.source(source ?? '') ?? null, label: written, text: target, publishes: false };
	});
}

function keysOf({ bibliography, resolver }: FixContext): Candidate[] {
	return [...bibliography?.entries.values() ?? []].map(({ key, item }) => {
		const { source } = resolver.byEntry(item);
		return { source: resolver.source(source ?? '') ?? null, label: key, text: item.title, publishes: false };
	});
}
