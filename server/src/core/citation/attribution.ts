import { wordList } from '../lexicon/wordLists.ts';
import { toSource } from '../markdown/prose.ts';
import type { Token } from '../text/tokens.ts';
import type { FoundCitation, ProseReading } from './find.ts';
import { isNameList, isVagueName } from './nameList.ts';

/**
 * Sources named in prose with nothing to follow: "according to the ILO", "UNODC's 2024 report", "a 2019 Guardian
 * investigation found".
 *
 * Only where the words say that the body reports: an agency that raids, rescues or funds is no attribution.
 */
export function findAttributions(reading: ProseReading): FoundCitation[] {
	const { prose, lookup, tokens } = reading;
	const found: FoundCitation[] = [];
	for (const phrase of phrases(reading)) {
		let from = cueBefore(tokens, phrase.first);
		const to = reportAfter(tokens, phrase.last + 1, phrase);
		if (phrase.known && from < 0) from = comesFrom(tokens, phrase.first - 1);
		if (phrase.known && from < 0 && to < 0) from = Math.max(forWhom(tokens, phrase), isSource(tokens, phrase));
		if (from < 0 && to < 0 && phrase.known) {
			const [start, end] = goesOn(tokens, phrase) ?? [];
			if (start !== undefined && end !== undefined) {
				found.push(attribution(tokens[start]?.start ?? 0, tokens[end]?.end ?? 0, prose.text.slice(tokens[phrase.first]?.start, tokens[phrase.last]?.end)));
				continue;
			}
		}
		if (from < 0 && to < 0 && !isLabel(tokens, phrase) && !pointsBack(tokens, phrase) && !(phrase.work && isIn(tokens[phrase.first - 1], tokens[phrase.first - 2]))) continue;
		// "32 million CyberTipline reports": what is counted, not who counts.
		if (from < 0 && isCount(tokens[phrase.first - 1])) continue;
		// "…," said Smith: somebody quoted, who may be the writers' own or a campaigner.
		if (!phrase.known && from >= 0 && to < 0 && /^["”]$/.test(tokens[from - 1]?.low ?? '') && tokens[from]?.low === 'said') continue;
		// "Smith found" at a sentence's start may be any word with a capital.
		if (!phrase.known && !(isProper(tokens, phrase, prose.text) || (to > 0 && speaksAlone(tokens, phrase.last + 1)))) continue;
		const year = tokens[phrase.first - 1];
		const first = from >= 0 ? from : year !== undefined && isYear(year) ? phrase.first - 1 : phrase.first;
		const at = tokens[first]?.start ?? 0;
		const until = tokens[to >= 0 ? to : phrase.last]?.end ?? at;
		const last = found.at(-1);
		if (last !== undefined && at < last.until) continue;
		found.push(attribution(at, until, prose.text.slice(at, until)));
	}
	return found;

	/** What stands there, and by which words it is resolved. */
	function attribution(at: number, until: number, words: string): FoundCitation {
		const { source, bodies, year } = lookup.resolver.byWords(words);
		return { kind: 'attribution', target: prose.text.slice(at, until), source, bodies, year, defined: true, locator: null, span: toSource(prose, at, until), at, until };
	}
}

/** "Polaris runs the hotline. It counts …": the tokens of what says in the next sentence that the name at the start of this one reports. */
function goesOn(tokens: readonly Token[], { first, last }: Phrase): readonly [number, number] | undefined {
	let start = first;
	while (start > 0 && first - start < 3 && !isStop(tokens[start - 1])) start--;
	if (start > 0 && !isStop(tokens[start - 1])) return undefined;
	let at = last + 1;
	while (at < tokens.length && at - last < 40 && !isStop(tokens[at])) at++;
	if (!isStop(tokens[at])) return undefined;
	at++;
	// "In 2020 it counted"
	if (tokens[at]?.low === 'in' && isYear(tokens[at + 1] ?? { kind: 'word', low: '' })) at += tokens[at + 2]?.low === ',' ? 3 : 2;
	if (!/^(?:it|its)$/.test(tokens[at]?.low ?? '')) return undefined;
	const end = reportAfter(tokens, at + 1, { work: false, known: true });
	return end < 0 ? undefined : [at, end];
}

/** A name as a range of tokens. */
interface Phrase {
	readonly first: number;
	readonly last: number;
	readonly known: boolean;
	readonly work: boolean;
}

/** Known names, and runs of capitals between them: "Smith University", "Human Rights Watch". */
function phrases({ prose, tokens, names }: ProseReading): Phrase[] {
	const found: Phrase[] = [];
	let name = 0;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at];
		if (token === undefined) break;
		while ((names[name]?.start ?? Infinity) < token.start) name++;
		const known = names[name];
		if (known?.start === token.start) {
			let last = at;
			while ((tokens[last + 1]?.start ?? Infinity) < known.end) last++;
			found.push({ first: at, last, known: true, work: known.work });
			at = last;
		} else if (token.kind === 'word' && token.capital && !LITTLE.has(token.low)) {
			let last = at;
			for (let next = at + 1; next < tokens.length && next - at < 16; next++) {
				const word = tokens[next];
				if (word === undefined || (names[name]?.start ?? Infinity) <= word.start) break;
				if (word.kind === 'word' && word.capital) last = next;
				else if (!(word.low === 'of' || word.low === 'and' || word.low === 'for' || word.low === '&' || word.low === 'the' || word.low === '-' || word.low === 'on')) break;
			}
			const words = prose.text.slice(token.start, tokens[last]?.end);
			if (isNameList(words) && !isVagueName(words)) found.push({ first: at, last, known: false, work: false });
			at = last;
		}
	}
	return found;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that open a sentence with a capital and name nobody. */
const LITTLE = words('today\'s yesterday\'s year\'s today yesterday last research evidence literature experience nobody somebody everybody everyone anyone trafficking slavery the a an in on at of for to from by with and but or as if when while since because although though this that these those it its they their he she we our you your i according per there here more most many some all about over nearly almost roughly approximately around some one two three four five six seven eight nine ten however moreover today globally worldwide each every no not is are was were only both such new data reports studies experts researchers estimates figures statistics advocates officials police prosecutors women men children girls boys victims survivors people another other despite yet also then so after before during between among under within across');

const REPORTING = wordList('reporting-verbs');

const WORKS = wordList('works');

const PUBLISHED_BY = wordList('published-by');

const STEPS = words('also has have had recently now then itself first even still global annual latest new recent own joint most national and its their that the director chief head president spokesperson spokesman spokeswoman secretary rapporteur experts officials analysts scientists team authors both together jointly once again could can did does investigators economists statisticians reporters journalists correspondents scholars academics staff researchers partners colleagues allies 2-year yearly commissioned backed funded led supported general published conservatively currently since');

/** What is a source only where it is somebody's: "the ILO's figure", "by Walk Free's reckoning". */
const OWN_COUNTS = words('figure number count total answer guess toll reckoning calculations estimation account reading');

const isStop = (token: Token | undefined): boolean => token !== undefined && /^[.!?;]$/.test(token.low);

/** The token that ends the report said after a name: its verb or its work; -1 where it does not report. */
function reportAfter(tokens: readonly Token[], from: number, { work, known }: Pick<Phrase, 'work' | 'known'>): number {
	let genitive = /[’']s$|s[’']$|^(?:its|their)$/.test(tokens[from - 1]?.low ?? '');
	for (let at = from, steps = 0; at < tokens.length && steps < 7; at++, steps++) {
		const token = tokens[at];
		if (token === undefined) return -1;
		if (token.low === "'" || token.low === '’' || token.low === 's') genitive = true;
		else if (token.low === '(') {
			// "the International Labour Organization (ILO) estimates"
			const close = tokens.slice(at, at + 8).findIndex(({ low }) => low === ')');
			if (close < 0) return -1;
			at += close;
		} else if (hasFigures(tokens, at, work) || isToBeBelieved(tokens, at)) {
			return at;
		} else if (token.kind === 'word' && (REPORTING.has(token.low)) && !(token.low === 'report' && genitive)) {
			return isObject(tokens, at) ? -1 : at;
		} else if (genitive && token.kind === 'word' && !REPORTING.has(token.low) && (WORKS.has(tokens[at + 1]?.low ?? '') || (/^(?:in|of|on)$/.test(token.low) && tokens[at + 1]?.capital === true))) {
			// "the FBI's crime data", "NCRB's Crime in India"
			continue;
		} else if ((genitive || known) && OWN_COUNTS.has(token.low)) {
			return at;
		} else if (token.kind === 'word' && WORKS.has(token.low)) {
			const verb = reportAfter(tokens, at + 1, { work: true, known });
			return verb >= 0 && verb - at <= 3 ? verb : at;
		} else if (/^(?:in|of|for)$/.test(token.low) && tokens[at + 1] !== undefined && isYear(tokens[at + 1] ?? token)) {
			continue;
		} else if (token.low === ',' && (at === from || TITLES.has(tokens[at - 1]?.low ?? ''))) {
			const close = endOfInsertion(tokens, at + 1, at > from);
			if (close < 0) return -1;
			at = close;
		} else if (!(isYear(token) || STEPS.has(token.low) || (token.kind === 'word' && /..ly$/.test(token.low)) || (token.kind === 'word' && token.capital && (work || genitive || steps > 0)) || token.low === 'and' || token.low === '-')) {
			return -1;
		}
	}
	return -1;
}

/** The comma that closes what says more of a name: "Polaris, which runs the line, wrote", "its director, Jane Doe, said"; -1 where none does. */
function endOfInsertion(tokens: readonly Token[], from: number, named: boolean): number {
	const first = tokens[from];
	if (first?.kind !== 'word' || (first.capital && !named)) return -1;
	const length = tokens.slice(from, from + 20).findIndex(({ low }) => /^[,;:.!?()]$/.test(low));
	const close = from + length;
	// What is no clause of its own in the list of words that may open one has to be followed by the verb at once.
	if (length < 1 || tokens[close]?.low !== ',') return -1;
	return OPENS_INSERTION.has(first.low) || REPORTING.has(tokens[close + 1]?.low ?? '') || REPORTING.has(tokens[close + 2]?.low ?? '') ? close : -1;
}

const OPENS_INSERTION = words('which who whose a an the of from at for by too meanwhile however in on with like again');

/** Those who speak for a body, and may be named after it. */
const TITLES = words('director chief head president spokesperson spokesman spokeswoman general rapporteur minister commissioner chair chairman chairwoman secretary founder researcher author coordinator executive');

/** "The Trafficking in Persons Report has 133,943 victims", "CTDC holds records of 206,000". */
const hasFigures = (tokens: readonly Token[], at: number, work: boolean): boolean => {
	const next = /^(?:some|about|around|nearly|almost|over|just)$/.test(tokens[at + 1]?.low ?? '') ? tokens[at + 2] : tokens[at + 1];
	if (!/^(?:has|had|have|holds|hold|keeps|contains|contain)$/.test(tokens[at]?.low ?? '')) return false;
	// "as the ILO has it"
	if (tokens[at]?.low === 'has' && next?.low === 'it') return /^(?:[,.;:]|that|)$/.test(tokens[at + 2]?.low ?? '');
	return (work && isCount(next)) || /^(?:records|data|figures|statistics)$/.test(next?.low ?? '');
};

/** "if the ILO is to be believed" */
const isToBeBelieved = (tokens: readonly Token[], at: number): boolean =>
	/^(?:is|are)$/.test(tokens[at]?.low ?? '') && tokens[at + 1]?.low === 'to' && tokens[at + 2]?.low === 'be' && /^(?:believed|trusted)$/.test(tokens[at + 3]?.low ?? '');

/** "For the ILO, 27.6 million people are in forced labour.": where its "for" stands, at a clause's start; -1 elsewhere. */
function forWhom(tokens: readonly Token[], { first, last }: Phrase): number {
	const at = tokens[first - 1]?.low === 'the' ? first - 2 : first - 1;
	return /^(?:for|following)$/.test(tokens[at]?.low ?? '') && tokens[last + 1]?.low === ',' && (at === 0 || /^[.!?;:—–]$/.test(tokens[at - 1]?.low ?? '')) ? at : -1;
}

/** "puts modern slavery at 27 million". */
const isPutAt = (tokens: readonly Token[], verb: number): boolean =>
	tokens.slice(verb + 1, verb + 16).some(({ low }, step, all) => low === 'at' && all.slice(step + 1, step + 5).some((token) => token.kind === 'number' && !isYear(token)));

const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map([['comes', words('to up')], ['speaks', words('of')], ['arrives', words('at')], ['points', words('out to')], ['pointed', words('out to')],
	...['maintains', 'maintained', 'asserts', 'contends', 'observes', 'highlights', 'stresses', 'underlines', 'emphasises', 'emphasizes'].map((verb) => [verb, words('that')] as const)]);

/** "the FBI found guilty", "put an end": the verb is no report. */
const isObject = (tokens: readonly Token[], verb: number): boolean => {
	const low = tokens[verb]?.low;
	const next = tokens[verb + 1]?.low ?? '';
	if ((low === 'put' || low === 'puts' || low === 'place' || low === 'placed' || low === 'places') && isPutAt(tokens, verb)) return false;
	if ((low === 'give' || low === 'gives' || low === 'gave') && tokens[verb + 1]?.kind === 'number') return false;
	if (low === 'put' || low === 'puts' || low === 'place' || low === 'placed' || low === 'places' || low === 'give' || low === 'gives' || low === 'gave') return !/^(?:the|it|this|that|their|its)$/.test(next) || !/^(?:number|total|figure|count|toll|estimate|share|annual|global|profits|value|average|proportion|at|world)/.test(tokens[verb + 2]?.low ?? '');
	// "the ILO comes to 27.6 million", "speaks of", "arrives at"
	const particle = PARTICLES.get(low ?? '');
	if (particle !== undefined) return !particle.has(next);
	// "Ottawa announced $19 million": money that is given, not counted.
	if (low === 'announced') return next !== 'that';
	return low === 'found' && /^(?:guilty|itself|himself|refuge|shelter)$/.test(next);
};

const BETWEEN = words("a an the study report reports survey analysis data research figures statistics estimates estimate numbers by from of at latest new recent annual global joint released published conducted commissioned commission researchers scholars and academics findings paper review investigation assessment index most own compiled collected experts officials tracking records for information modelling modeling collaborative university-led peer reviewed");

/** The token that opens the cue before a name ("according to a study by"), or -1. */
function cueBefore(tokens: readonly Token[], name: number): number {
	let work = -1;
	let linked = false;
	for (let at = name - 1, steps = 0; at >= 0 && steps < 10; at--, steps++) {
		const token = tokens[at];
		if (token === undefined) return -1;
		const { low } = token;
		if (low === 'to' && tokens[at - 1]?.low === 'according') return at - 1;
		// "citing the ILO", "in the words of the ILO"
		if (/^(?:citing|quoting|quote|quotes|cite|cites)$/.test(low) || (low === 'by' && tokens[at - 1]?.low === 'going') || (low === 'of' && tokens[at - 1]?.low === 'words' && tokens[at - 3]?.low === 'in')) return low === 'of' ? at - 3 : at;
		if (low === 'from' && at >= name - 2 && /^(?:know|knows|learn|learned|hear|heard)$/.test(tokens[at - 1]?.low ?? '')) return at - 1;
		if (low === 'per' && at + 2 >= name && tokens[at - 1]?.kind !== 'number') return at;
		if ((low === 'says' || low === 'said') && tokens[at - 1]?.kind === 'mark') return at === name - 1 || (at === name - 2 && tokens[name - 1]?.low === 'the') ? at : work;
		// "…, reports UNODC"
		if (at === name - 1 && tokens[at - 1]?.low === ',' && /^(?:reports|estimates|finds|notes|writes|reckons|shows)$/.test(low)) return at;
		if ((low === 'by' || low === 'from') && PUBLISHED_BY.has(tokens[at - 1]?.low ?? '') && at >= name - 2) return at - 1;
		if (low === 'by' || low === 'from' || low === 'of' || low === 'at') linked = true;
		// "the estimate, from UNODC, is", "a figure from the ILO"
		const source = tokens[at - 1]?.low === ',' ? tokens[at - 2] : tokens[at - 1];
		if ((low === 'by' || low === 'from') && at >= name - 2 && /^(?:figure|number|statistic|count|total|estimate|tally|share|rate|data|figures|numbers|statistics|estimates)$/.test(source?.low ?? '')) return tokens[at - 1]?.low === ',' ? at - 2 : at - 1;
		if (token.kind === 'word' && (WORKS.has(low) || ((low === 'count' || low === 'reckoning') && (tokens[at - 1]?.low === 'the' || tokens[at - 1]?.low === 'by'))) && linked && (low !== 'numbers' || tokens[at + 1]?.low === 'from')) work = at;
		if (!(BETWEEN.has(low) || low === 'count' || low === 'reckoning' || isYear(token) || low === '-')) break;
	}
	return work;
}

const isIn = (before: Token | undefined, further: Token | undefined): boolean => {
	const word = before !== undefined && (isYear(before) || before.low === 'the' || before.low === "'s") ? further : before;
	return word !== undefined && /^(?:in|per|from|by|see|the|its|department's)$/.test(word.low);
};

/** "Interpol believes", "Reuters has counted", "Doe, the director of Open Door, said": one word and a verb in the singular, which a plain noun has not without an article. */
const speaksAlone = (tokens: readonly Token[], at: number): boolean =>
	/['’]s$/.test(tokens[at - 1]?.low ?? '') || /^(?:says|believes|estimates|reckons|finds|counts|warns|puts|notes|claims|tells|writes|adds|,)$/.test(tokens[at]?.low ?? '') || (tokens[at]?.low === 'has' && REPORTING.has(tokens[at + 1]?.low ?? ''));

/** "The figure comes from the Home Office", "the estimate was made by the ILO": where its verb stands; -1 where what comes is no figure. */
function comesFrom(tokens: readonly Token[], before: number): number {
	const from = tokens[before]?.low === 'the' ? before - 1 : before;
	const verb = tokens[from]?.low === 'of' && tokens[from - 1]?.low === 'out' ? from - 2 : from - 1;
	const isFrom = /^(?:from|of)$/.test(tokens[from]?.low ?? '') && /^(?:comes?|came|taken|took|take|drawn|dates?|stems?)$/.test(tokens[verb]?.low ?? '');
	const isBy = /^(?:by|at)$/.test(tokens[from]?.low ?? '') && /^(?:made|used|offered|quoted|preferred|accepted|reached)$/.test(tokens[verb]?.low ?? '');
	return (isFrom || isBy) && speaksOfFigure(tokens, verb) ? verb : -1;
}

/** Whether the clause up to a verb is about a number: "this figure …", "the estimate of 27.6 million people …". */
const speaksOfFigure = (tokens: readonly Token[], verb: number): boolean =>
	tokens.slice(Math.max(0, verb - 16), verb + 8).some(({ low }, step, all) => /^(?:figures?|numbers?|estimates?|statistics?|data|totals?|counts?|shares?|claim)$/.test(low) && !all.slice(step, verb).some((token) => token.low === '.'));

/** "The source is the ILO", "the number is UNODC's": where its "is" stands; -1 elsewhere. */
function isSource(tokens: readonly Token[], { first, last }: Phrase): number {
	const is = /^(?:the|a|an)$/.test(tokens[first - 1]?.low ?? '') ? first - 2 : first - 1;
	if (!/^(?:is|was|are|were)$/.test(tokens[is]?.low ?? '')) return -1;
	const before = tokens.slice(Math.max(0, is - 16), is);
	const clause = before.slice(before.findLastIndex(({ low }) => /^[.!?;:]$/.test(low)) + 1);
	const isOwned = /['’]s?$/.test(tokens[last]?.low ?? '');
	return clause.some(({ low }) => /^(?:sources?)$/.test(low) || (isOwned && /^(?:figures?|numbers?|estimates?|statistics?|counts?)$/.test(low))) ? is : -1;
}

/** "Those are NCMEC's.", "That's from the ILO.", "The number is from UNODC.", "So said Doe of the ILO.": a sentence that says whose the last one's figure is. */
function pointsBack(tokens: readonly Token[], { first, last, known }: Phrase): boolean {
	if (!known) return false;
	let start = first;
	while (start > 0 && first - start < 9 && !/^[.!?]$/.test(tokens[start - 1]?.low ?? '')) start--;
	const opening = tokens.slice(start, start + 2).map(({ low }) => low).join(' ');
	if (start === 0 || !/^[.!?]$/.test(tokens[start - 1]?.low ?? '') || !POINTS.test(opening)) return false;
	const next = tokens[last + 1];
	const isEnd = next === undefined || next.low === '.' || (/^(?:figures?|numbers?|estimates?|counts?|data|own)$/.test(next.low) && (tokens[last + 2] === undefined || tokens[last + 2]?.low === '.'));
	const between = tokens.slice(start, first).filter(({ low, capital }) => low !== 'the' && low !== 'of' && !capital);
	return isEnd && (/^(?:is|are|was|were|from|says|said)$/.test(between.at(-1)?.low ?? '') || /^so said?/.test(opening) || /^(?:that|it)['’]s$/.test(between.at(-1)?.low ?? ''));
}

const POINTS = /^(?:(?:that|this|those|these|it|so|both)(?: |$)|(?:that|it)['’]s |(?:the|this|that|these|those) (?:figures?|numbers?|estimates?|counts?|statistics?|data|totals?)$)/;

/** "Walk Free: 17,000 people", "ILO, 2021: …", "UNODC (2024 report): …", "UK Home Office — 1,204", and at the end "… — UNODC". */
function isLabel(tokens: readonly Token[], { first, last, known }: Phrase): boolean {
	if (!known) return false;
	const start = tokens[first - 1]?.low === 'the' ? first - 1 : first;
	const before = tokens[start - 1];
	let at = last + 1;
	// "UNICEF USA: …"
	while (at - last < 4 && tokens[at]?.kind === 'word' && tokens[at]?.capital === true) at++;
	if (/^[—–]$/.test(before?.low ?? '') && (tokens[at] === undefined || (tokens[at]?.low === '.' && tokens[at + 1] === undefined))) return true;
	if (before !== undefined && !/^[.;?!|*\]]$/.test(before.low) && !isSpeaker(tokens, start)) return false;
	const year = tokens[at + 1];
	if (tokens[at]?.low === ',' && year !== undefined && isYear(year)) at += 2;
	else if (tokens[at]?.low === '(') at += 1 + tokens.slice(at, at + 8).findIndex(({ low }) => low === ')');
	return tokens[at]?.low === ':' || (/^[—–]$/.test(tokens[at]?.low ?? '') && isCount(tokens[at + 1]));
}

/** "Jane Doe, ILO: …": a person's name and a comma, from the sentence's start on. */
function isSpeaker(tokens: readonly Token[], at: number): boolean {
	if (tokens[at - 1]?.low !== ',') return false;
	let from = at - 1;
	while (from > 0 && at - from < 6 && tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.capital === true) from--;
	return from < at - 1 && (from === 0 || /^[.?!\]”"]$/.test(tokens[from - 1]?.low ?? ''));
}

const isCount = (token: Token | undefined): boolean =>
	token !== undefined && ((token.kind === 'number' && !isYear(token)) || /^(?:hundred|thousand|million|billion)$/.test(token.low));

const isYear = ({ kind, low }: Pick<Token, 'kind' | 'low'>): boolean => kind === 'number' && /^(?:19|20)\d\d$/.test(low);

/** A capital that is not just the sentence's first word. */
function isProper(tokens: readonly Token[], { first, last }: Phrase, text: string): boolean {
	const token = tokens[first];
	if (token === undefined) return false;
	if (last > first || text.slice(token.start + 1, token.end) !== text.slice(token.start + 1, token.end).toLowerCase()) return true;
	const before = tokens[first - 1];
	return before !== undefined && !/^[.!?:”"“*\uFFFC]$/.test(before.low);
}
