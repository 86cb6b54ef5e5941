import type { Layer, Origin, Origins } from '../facts/facts.ts';
import type { FactsEdition, Statistic } from '../facts/model.ts';
import { quantityWords } from './quantityWords.ts';

/** Where what a card says comes from, and what other layers have instead. Plain text. */
export function layerWords(statistic: Statistic | undefined, edition: FactsEdition, origins: Origins | undefined): LayerWords {
	const own = `Citewright’s facts ${edition.version} of ${edition.asOf} (${edition.digest})${origins?.pinned ? `, pinned in ${origins.pinned}` : ''}; sources not opened.`;
	const origin = statistic === undefined ? undefined : origins?.statistics.get(statistic.id);
	if (statistic === undefined || origin === undefined) return { conflicts: sourceConflict(statistic, origins), foot: own };
	return {
		conflicts: [...origin.before.map(({ layer, value }) => conflict(origin, statistic, layer, value)), ...sourceConflict(statistic, origins)],
		foot: `From ${whose[origin.layer]} facts, ${origin.file}; sources not opened.`,
	};
}

/** Each is a line of a card. */
export interface LayerWords {
	/** What layers say against one another. */
	readonly conflicts: readonly string[];
	/** The layer, its file or edition. */
	readonly foot: string;
}

const whose: Readonly<Record<Layer | 'built-in', string>> = { 'built-in': 'Citewright’s own', 'organisation': 'the organisation’s', 'workspace': 'this workspace’s' };

function conflict(origin: Origin<Statistic>, here: Statistic, layer: Layer | 'built-in', there: Statistic): string {
	const [one, other] = [quantityWords(here.quantity), quantityWords(there.quantity)];
	return `${capital(whose[origin.layer])} facts give ${one}; ${whose[layer]} facts ${one === other ? 'give it with other details' : `give ${other}`}.`;
}

function sourceConflict(statistic: Statistic | undefined, origins: Origins | undefined): string[] {
	const source = statistic === undefined ? undefined : origins?.sources.get(statistic.source);
	return source === undefined || source.before.length === 0 ? [] : [`${capital(whose[source.layer])} facts describe this publication otherwise than ${whose[source.before[0]?.layer ?? 'built-in']} facts.`];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
