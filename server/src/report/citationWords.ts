import type { Citation } from '../core/citation/citation.ts';
import type { Source } from '../core/facts/model.ts';
import { sourceWords } from '../core/findings/check.ts';
import { words } from './words.ts';

/** What leads from a figure to a source, in words: `note 1: ILO, Walk Free and IOM (2022)`. */
export function citationWords({ kind, target, locator, defined }: Citation, source: Source | undefined): string {
	const shown = target.length > longest ? `${target.slice(0, longest - 1)}…` : target;
	const leadsTo = source === undefined ? '' : sourceWords(source);
	return [words.citation[kind](shown), leadsTo === '' ? undefined : `: ${leadsTo}`, locator === null ? undefined : `, ${locator}`, defined ? undefined : ` (${words.notDefined})`].filter(part => part !== undefined).join('');
}

/** Addresses can be of any length. */
const longest = 200;
