import type { CompiledFacts } from '../core/facts/facts.ts';
import type { Figure } from '../core/figure/figure.ts';
import { newEntries, type NewEntries, type NewSource } from '../facts/newEntry.ts';
import { prefill, toCome } from '../facts/prefill.ts';

/**
 * The entries for a figure that the facts do not know, as far as the draft says them; the rest is marked TK.
 *
 * They are valid, and count as known only from texts that repeat the figure until a person says otherwise. `undefined` where the
 * figure has no valid form.
 */
export function figureEntry(figure: Figure, draft: string, facts: CompiledFacts, today: string): NewEntries | undefined {
	const fields = prefill(figure, facts);
	const cited = figure.citations.find(({ source }) => source !== null) ?? figure.citations[0];
	const thisYear = Number(today.slice(0, 4));
	const published = Math.min(cited?.year ?? fields.period?.to ?? fields.period?.from ?? thisYear, thisYear);
	const { entries, problems } = newEntries({
		statistic: { statement: plainSentence(figure, draft), ...fields, published, standing: 'current', verification: 'seed-only', nature: 'claim' },
		source: cited?.source ?? sourceToCome(figure, facts),
	}, facts);
	return problems.length > 0 ? undefined : entries;
}

/** A publication of which only address, body and year may be known. */
function sourceToCome({ citations, slots }: Figure, facts: CompiledFacts): NewSource {
	const url = citations.map(({ target }) => target).find(target => target.length <= 500 && /^https:\/\/[^\s<>"'`\\]+$/.test(target));
	const year = citations.find(citation => citation.year !== null)?.year ?? null;
	const bodies = [...citations.flatMap(citation => citation.bodies), ...slots.bodies.keys()];
	const publisher = facts.publishers.find(({ id }) => id === bodies[0])?.name;
	return { title: `${toCome}: title of the publication`, ...url !== undefined && { url }, ...publisher !== undefined && { publisher }, ...year !== null && { year } };
}

/** The figure's sentence without its markup. */
function plainSentence({ sentence, text }: Figure, draft: string): string {
	const words = draft.slice(sentence.start, Math.min(sentence.end, sentence.start + longest))
		.replace(/\[[\^@][^[\]]{0,200}\]/g, '')
		.replace(/!?\[([^[\]]{0,400})\](?:\([^()\s]{0,500}\)|\[[^[\]]{0,100}\])?/g, '$1')
		.replace(/<[^<>]{0,300}>|&nbsp;/g, ' ')
		.replace(/[*_`~\\|]+/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^ ?(?:#+|>|[-+])(?= )/, '')
		.trim();
	return words === '' ? text.trim() : words;
}

/** As much as a statement may hold. */
const longest = 600;
