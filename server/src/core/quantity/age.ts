import type { Token } from '../text/tokens.ts';

/** `the average age … is 12`: an average age not far before, in the same sentence. */
export function ageIsSubject(tokens: readonly Token[], at: number, lead: string): boolean {
	if (!/^(?:is|was|at|as|of|between|being|just|only|to|:|=)$/.test(lead)) return false;
	for (let index = at - 1; index >= Math.max(0, at - 24); index--) {
		const low = tokens[index]?.low;
		if (low === '.' || low === ';') return false;
		if (low === 'age' && /^(?:average|mean|median|typical)$/.test(tokens[index - 1]?.low ?? '')) return true;
	}
	return false;
}

/** `enter the trade at 12 to 14 on average`, `are, on average, between 12 and 14 when it begins`: an age, though nobody says so. */
export function isEntry(tokens: readonly Token[], from: number, to: number): boolean {
	if (!/^(?:at|between|is|are|was|were|just|only)$/.test(tokens[from - 1]?.low ?? '') || (tokens[to]?.kind === 'word' && !/^(?:on|when|years?)$/.test(tokens[to].low))) return false;
	const words = tokens.slice(Math.max(0, from - 14), to + 6);
	return words.some(({ low }) => low === 'average' || low === 'typically' || low === 'typical') && words.some(({ low }) => entryWords.has(low));
}

const entryWords: ReadonlySet<string> = new Set('enter enters entered entering begin begins began start starts started recruited lured sold trafficked'.split(' '));

/** `lives on average seven years`, `is dead within seven years`: how long a life lasts. */
export const isLife = (tokens: readonly Token[], at: number): boolean =>
	tokens.slice(Math.max(0, at - 6), at).some(({ low }) => /^(?:lives?|survives?|dies?|dead|death)$/.test(low)) && !tokens.slice(Math.max(0, at - 3), at).some(({ low }) => low === 'for' || low === 'there');
