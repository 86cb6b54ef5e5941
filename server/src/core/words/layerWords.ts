import type { Origin, Origins } from '../facts/facts.ts';
import type { FactsEdition, Statistic } from '../facts/model.ts';
import { english } from './english.ts';
import type { Words } from './language.ts';
import { quantityWords } from './quantityWords.ts';

/** Where what a card says comes from, and what other layers have instead. Plain text. */
export function layerWords(statistic: Statistic | undefined, edition: FactsEdition, origins: Origins | undefined, words: Words = english): LayerWords {
	const { layers, card: { otherLanguage } } = words;
	const origin = statistic === undefined ? undefined : origins?.statistics.get(statistic.id);
	const foot = statistic === undefined || origin === undefined ? layers.own(edition, origins?.pinned ?? null) : layers.from(origin.layer, origin.file);
	return {
		conflicts: [...(statistic === undefined || origin === undefined ? [] : conflictsOf(statistic, origin, words)), ...sourceConflict(statistic, origins, words)],
		foot: statistic === undefined || otherLanguage === '' ? foot : `${foot} ${otherLanguage}`,
	};
}

/** Each is a line of a card. */
export interface LayerWords {
	/** What layers say against one another. */
	readonly conflicts: readonly string[];
	/** The layer, its file or edition. */
	readonly foot: string;
}

const conflictsOf = ({ quantity }: Statistic, origin: Origin<Statistic>, { layers }: Words): string[] =>
	origin.before.map(({ layer, value }) => layers.conflict(origin.layer, quantityWords(quantity), layer, quantityWords(value.quantity)));

function sourceConflict(statistic: Statistic | undefined, origins: Origins | undefined, { layers }: Words): string[] {
	const source = statistic === undefined ? undefined : origins?.sources.get(statistic.source);
	return source === undefined || source.before.length === 0 ? [] : [layers.source(source.layer, source.before[0]?.layer ?? 'built-in')];
}
