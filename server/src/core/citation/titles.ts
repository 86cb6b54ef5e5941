import type { Source } from '../facts/model.ts';
import { tokenize } from '../text/tokens.ts';

/** Finds the one source whose title stands in a text. */
export type TitleFinder = (text: string, years: readonly number[], bodies: readonly string[]) => Source | undefined;

interface Title {
	readonly words: readonly string[];
	readonly source: Source;
	/** Short enough to be said of anything ("Sex trafficking"): counts only with its body or year. */
	readonly short: boolean;
}

/**
 * Builds the finder: each title, and its main part before a colon, without years, by its first two words.
 *
 * Editions share a title; the year tells them apart, and where none is stated, none is meant.
 */
export function createTitles(sources: readonly Source[]): TitleFinder {
	const byStart = new Map<string, Title[]>();
	for (const source of sources) {
		const main = source.title.split(/:\s|\s[–—-]\s|\?\s/)[0] ?? source.title;
		for (const part of new Set([source.title, main])) {
			const words = titleWords(part);
			if (words.length < 3 || words.join('').length < 12) continue;
			const key = `${words[0] ?? ''} ${words[1] ?? ''}`;
			const there = byStart.get(key);
			const title = { words, source, short: words.length < 4 || part !== source.title };
			if (there === undefined) byStart.set(key, [title]);
			else there.push(title);
		}
	}
	return (text, years, bodies) => {
		const words = titleWords(text);
		const found: Title[] = [];
		let longest = 0;
		for (let at = 0; at + 1 < words.length; at++) {
			for (const title of byStart.get(`${words[at] ?? ''} ${words[at + 1] ?? ''}`) ?? []) {
				if (title.words.length < longest || !title.words.every((word, step) => words[at + step] === word)) continue;
				longest = title.words.length;
				found.push(title);
			}
		}
		const candidates = new Set(found.filter(({ words: { length }, source, short }) => length === longest && fits(source, short, years, bodies)).map(({ source }) => source));
		return closest([...candidates], years, bodies);
	};
}

/** The years that tell an edition: those in its title first, then that of publication. */
export function editionYears(source: Source): readonly number[] {
	let years = known.get(source);
	if (years === undefined) known.set(source, (years = readYears(source)));
	return years;
}

/** Everything that looks a source up asks for its years. */
const known = new WeakMap<Source, readonly number[]>();

function readYears(source: Source): number[] {
	const issued = source.issued[0];
	const titled = [...source.title.matchAll(YEAR)].map(([, year]) => Number(year)).filter((year) => issued === undefined || (year <= issued && issued - year <= 3));
	return [...new Set([...titled, ...(issued === undefined ? [] : [issued])])];
}

const YEAR = /(?<![\d/])((?:19|20)\d\d)(?![\d/%])/g;

/** Years that a reference states, in order, each once: not those in addresses and of access. */
export function statedYears(text: string): number[] {
	const plain = text.replace(/(?:https?:\/\/|\bwww\.|\b10\.\d{4,9}\/)\S{1,2000}/gi, ' ').replace(/\b(?:accessed|retrieved|viewed|visited|consulted)\b[^.;)\]]{0,60}/gi, ' ');
	return [...new Set([...plain.matchAll(/(?<![\d/,.$€£])((?:19|20)\d\d)(?![\d%]|[.,]\d)/g)].slice(0, 20).map(([, year]) => Number(year)))];
}

/** Words without years and "edition": two ways to write the same title come out the same. */
const titleWords = (text: string): string[] =>
	tokenize(text).filter(({ kind, low }) => (kind === 'word' || (kind === 'number' && !/^(?:19|20)\d\d$/.test(low))) && low !== 'the').map(({ low }) => low.replaceAll('.', '').replace('labor', 'labour').replace('organisation', 'organization'));

function fits(source: Source, short: boolean, years: readonly number[], bodies: readonly string[]): boolean {
	const editions = editionYears(source);
	const dated = editions.some((year) => years.includes(year));
	if (years.length > 0 && editions.length > 0 && !dated) return false;
	// "2017 Federal Human Trafficking Report" is one of a yearly row.
	if (years.length === 0 && /(?:19|20)\d\d/.test(source.title)) return false;
	return !short || dated || source.bodies.some((body) => bodies.includes(body));
}

/** Of several that fit, the one whose bodies are named and whose own title has the stated year. */
function closest(candidates: readonly Source[], years: readonly number[], bodies: readonly string[]): Source | undefined {
	if (candidates.length < 2) return candidates[0];
	const named = candidates.filter((source) => source.bodies.some((body) => bodies.includes(body)));
	const rest = named.length > 0 ? named : candidates;
	if (rest.length === 1) return rest[0];
	const titled = rest.filter((source) => years.includes(editionYears(source)[0] ?? 0));
	return titled.length === 1 ? titled[0] : undefined;
}
