/** Facts of an organisation and of a workspace over the built-in ones. The nearer layer is used; what it contradicts is said, never merged. */
import type { Facts, Layer, Origin, Origins } from '../core/facts/facts.ts';
import type { Publisher, Source, Statistic } from '../core/facts/model.ts';
import { quantityWords } from '../core/words/quantityWords.ts';
import { checkReferences, supersedes, type Entries } from './check.ts';
import { isToCome, toCome } from './prefill.ts';
import { readEntries, type Entry, type FactsFile, type FactsProblem } from './load.ts';

/** The files of one layer. */
export interface LayerFiles {
	readonly layer: Layer;
	readonly files: readonly FactsFile[];
	/** Publications that these files may refer to, by id: entries of the workspace's bibliographies. */
	readonly shelf?: ReadonlyMap<string, { readonly value: Source; readonly file: string }>;
}

/** See {@link withLayers}. */
export interface LayeredFacts {
	/** Under the edition of the built-in facts, its digest marked with what the layers hold. */
	readonly facts: Facts;
	readonly origins: Origins;
	readonly problems: readonly FactsProblem[];
}

/** What layers are read with. */
export interface LayerOptions {
	/** The file that the built-in facts were read from, if not what ships. */
	readonly pinned?: string | null;
	/** The measures that there are. */
	readonly measures?: ReadonlySet<string>;
}

/** Puts layers over facts, the farthest first. */
export const withLayers = (builtin: Facts, layers: readonly LayerFiles[], { pinned = null, measures }: LayerOptions = {}): LayeredFacts => {
	const [statistics, sources] = [new Map<string, Origin<Statistic>>(), new Map<string, Origin<Source>>()];
	const problems: FactsProblem[] = [];
	let facts = builtin;
	for (const { layer, files, shelf } of layers) {
		const { entries, problems: found } = readEntries(files);
		const asked = fromShelf(entries.statistics, [...facts.sources, ...entries.sources.map(({ value }) => value)], shelf);
		const checked = checkReferences({ ...entries, sources: [...entries.sources, ...asked] }, facts, measures);
		reportUnfinished(checked);
		const before = new Map(facts.statistics.map(value => [value.id, value]));
		facts = {
			edition: facts.edition,
			publishers: merged<Publisher>(facts.publishers, checked.publishers, layer, new Map(), ({ name }) => name),
			sources: merged(facts.sources, checked.sources, layer, sources, ({ title }) => title),
			statistics: merged(facts.statistics, checked.statistics, layer, statistics, ({ quantity }) => quantityWords(quantity)),
		};
		facts = { ...facts, statistics: withoutLostSuccessors(facts.statistics, before) };
		problems.push(...found);
	}
	const texts = layers.flatMap(({ files }) => files.map(({ text }) => text));
	const { edition } = facts;
	return {
		facts: { ...facts, edition: { ...edition, digest: texts.length === 0 ? edition.digest : `${edition.digest}+${shortHash(texts)}` } },
		origins: { pinned, statistics, sources },
		problems,
	};
};

/** Publications of the shelf that a statistic names and nobody else describes. All others stay unknown, so that no citation of them is judged. */
const fromShelf = (statistics: readonly Entry<Statistic>[], known: readonly Source[], shelf: LayerFiles['shelf']): Entry<Source>[] => {
	const missing = new Set(statistics.map(({ value }) => value.source));
	for (const { id } of known) missing.delete(id);
	return [...missing].flatMap(id => {
		const found = shelf?.get(id);
		return found === undefined ? [] : [{ ...found, report: () => undefined }];
	});
};

/** What a quick fix left for a person to fill in. */
const reportUnfinished = ({ sources, statistics }: Entries): void => {
	for (const { value, report } of sources) if (isToCome(value.title)) report(['title'], unfinished, 'information');
	for (const { value, report } of statistics) if (isToCome(value.denominator ?? '')) report(['denominator'], unfinished, 'information');
};

const unfinished = `Marked ${toCome}: still to come. Fill it in.`;

interface Identified {
	readonly id: string;
}

/** The entries of a layer in place of those of the same id, then its own. Says of each that contradicts another layer what that one has. */
const merged = <T extends Identified>(under: readonly T[], over: readonly Entry<T>[], layer: Layer, origins: Map<string, Origin<T>>, gist: (value: T) => string): T[] => {
	const byId = new Map(under.map(value => [value.id, value]));
	const nearer = new Map(over.map(({ value }) => [value.id, value]));
	for (const { value, file, report } of over) {
		const other = byId.get(value.id);
		const known = origins.get(value.id);
		if (other !== undefined && same(other, value)) {
			nearer.delete(value.id);
			continue;
		}
		const from = known?.layer ?? 'built-in';
		origins.set(value.id, { layer, file, before: other === undefined ? [] : [{ layer: from, value: other }, ...known?.before ?? []] });
		if (other !== undefined) report(['id'], conflictWords(value, from, gist(other), gist(value)), 'information');
	}
	return [...under.map(value => nearer.get(value.id) ?? value), ...[...nearer.values()].filter(({ id }) => !byId.has(id))];
};

/** Both went through the same conversion, so that their fields stand in the same order. */
const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

const conflictWords = ({ id }: Identified, from: Layer | 'built-in', there: string, here: string): string => {
	const whose = from === 'built-in' ? 'Citewright’s own facts' : 'The organisation’s facts';
	return `${whose} have "${id}" too, with ${there === here ? 'other details' : `${short(there)} where this entry has ${short(here)}`}. This entry is used, and the hover shows both.`;
};

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** An entry that now says something else can no longer be written in place of an older edition. */
const withoutLostSuccessors = (statistics: readonly Statistic[], before: ReadonlyMap<string, Statistic>): Statistic[] => {
	const now = new Map(statistics.map(value => [value.id, value]));
	return statistics.map(value => {
		const next = value.supersededBy === null ? undefined : now.get(value.supersededBy);
		return next === undefined || before.get(next.id) === next || supersedes(next, value) ? value : { ...value, supersededBy: null };
	});
};

/** Tells two sets of files apart; nothing rests on its being hard to forge (FNV-1a). */
const shortHash = (texts: readonly string[]): string => {
	let hash = 0x811c9dc5;
	for (const text of texts) for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	return (hash >>> 0).toString(16).padStart(8, '0');
};
