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
		const words = prose.text.slice(at, until);
		const { source, bodies, year: stated } = lookup.resolver.byWords(words);
		found.push({ kind: 'attribution', target: words, source, bodies, year: stated, defined: true, locator: null, span: toSource(prose, at, until), at, until });
	}
	return found;
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

const STEPS = words('also has have had recently now then itself first even still global annual latest new recent own joint most national and its their that the director chief head president spokesperson spokesman spokeswoman secretary-general rapporteur experts officials analysts scientists team authors both together jointly once again could can did does investigators economists statisticians staff researchers partners colleagues allies 2-year yearly published conservatively currently since');

/** What is a source only where it is somebody's: "the ILO's figure", "by Walk Free's reckoning". */
const OWN_COUNTS = words('figure number count total answer guess toll reckoning calculations estimation');

/** The token that ends the report said after a name: its verb or its work; -1 where it does not report. */
function reportAfter(tokens: readonly Token[], from: number, { work, known }: Pick<Phrase, 'work' | 'known'>): number {
	let genitive = /[’']s$|s[’']$/.test(tokens[from - 1]?.low ?? '');
	for (let at = from, steps = 0; at < tokens.length && steps < 7; at++, steps++) {
		const token = tokens[at];
		if (token === undefined) return -1;
		if (token.low === "'" || token.low === '’' || token.low === 's') genitive = true;
		else if (token.low === '(') {
			// "the International Labour Organization (ILO) estimates"
			const close = tokens.slice(at, at + 8).findIndex(({ low }) => low === ')');
			if (close < 0) return -1;
			at += close;
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
		} else if (token.low === ',' && at === from) {
			const close = endOfInsertion(tokens, at + 1);
			if (close < 0) return -1;
			at = close;
		} else if (!(isYear(token) || STEPS.has(token.low) || (token.kind === 'word' && /..ly$/.test(token.low)) || (token.kind === 'word' && token.capital && (work || genitive || steps > 0)) || token.low === 'and' || token.low === '-')) {
			return -1;
		}
	}
	return -1;
}

/** The comma that closes what says more of a name: "Polaris, which runs the line, wrote"; -1 where none does. */
function endOfInsertion(tokens: readonly Token[], from: number): number {
	if (!/^(?:which|who|whose|a|an|the|of|from|at|for|by|too|meanwhile|however|in|on|with|like|again)$/.test(tokens[from]?.low ?? '')) return -1;
	const length = tokens.slice(from, from + 20).findIndex(({ low }) => /^[,;:.!?()]$/.test(low));
	return tokens[from + length]?.low === ',' ? from + length : -1;
}

/** "puts modern slavery at 27 million". */
const isPutAt = (tokens: readonly Token[], verb: number): boolean =>
	tokens.slice(verb + 1, verb + 16).some(({ low }, step, all) => low === 'at' && all.slice(step + 1, step + 5).some((token) => token.kind === 'number' && !isYear(token)));

const PARTICLES: ReadonlyMap<string, ReadonlySet<string>> = new Map([['comes', words('to up')], ['speaks', words('of')], ['arrives', words('at')]]);

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
		if (low === 'from' && at >= name - 2 && /^(?:know|knows|learn|learned|hear|heard)$/.test(tokens[at - 1]?.low ?? '')) return at - 1;
		if (low === 'per' && at + 2 >= name && tokens[at - 1]?.kind !== 'number') return at;
		if ((low === 'says' || low === 'said') && tokens[at - 1]?.kind === 'mark') return at === name - 1 || (at === name - 2 && tokens[name - 1]?.low === 'the') ? at : work;
		// "…, reports UNODC"
		if (at === name - 1 && tokens[at - 1]?.low === ',' && /^(?:reports|estimates|finds|notes|writes|reckons|shows)$/.test(low)) return at;
		if ((low === 'by' || low === 'from') && PUBLISHED_BY.has(tokens[at - 1]?.low ?? '') && at >= name - 2) return at - 1;
		if (low === 'by' || low === 'from' || low === 'of' || low === 'at') linked = true;
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

/** "The figure comes from the Home Office": where its "comes" or "taken" stands; -1 where what comes is no figure. */
function comesFrom(tokens: readonly Token[], before: number): number {
	const from = tokens[before]?.low === 'the' ? before - 1 : before;
	if (tokens[from]?.low !== 'from' || !/^(?:comes?|came|taken|drawn|dates?|stems?)$/.test(tokens[from - 1]?.low ?? '')) return -1;
	return tokens.slice(Math.max(0, from - 16), from - 1).some(({ low }) => /^(?:figures?|numbers?|estimates?|statistics?|data|totals?|counts?|shares?|claim)$/.test(low)) ? from - 1 : -1;
}

/** "Those are NCMEC's.", "That is the ILO's figure.", "This comes from UNODC.": a sentence that says whose the last one's figure is. */
function pointsBack(tokens: readonly Token[], { first, last, known }: Phrase): boolean {
	if (!known) return false;
	let start = first;
	while (start > 0 && first - start < 7 && !/^[.!?]$/.test(tokens[start - 1]?.low ?? '')) start--;
	if (start === 0 || !/^[.!?]$/.test(tokens[start - 1]?.low ?? '') || !/^(?:that|this|those|these|it|so|both)$/.test(tokens[start]?.low ?? '')) return false;
	const next = tokens[last + 1];
	const isEnd = next === undefined || next.low === '.' || (/^(?:figures?|numbers?|estimates?|counts?|data|own)$/.test(next.low) && (tokens[last + 2] === undefined || tokens[last + 2]?.low === '.'));
	return isEnd && /^(?:is|are|was|were|from|says|said)$/.test(tokens.slice(start + 1, first).findLast(({ low }) => low !== 'the')?.low ?? '');
}

/** "Walk Free: 17,000 people", "ILO, 2021: …", "UNODC (2024 report): …", "UK Home Office — 1,204", and at the end "… — UNODC". */
function isLabel(tokens: readonly Token[], { first, last, known }: Phrase): boolean {
	if (!known) return false;
	const before = tokens[first - 1];
	let at = last + 1;
	if (/^[—–]$/.test(before?.low ?? '') && (tokens[at] === undefined || (tokens[at]?.low === '.' && tokens[at + 1] === undefined))) return true;
	if (before !== undefined && before.low !== '.') return false;
	const year = tokens[at + 1];
	if (tokens[at]?.low === ',' && year !== undefined && isYear(year)) at += 2;
	else if (tokens[at]?.low === '(') at += 1 + tokens.slice(at, at + 8).findIndex(({ low }) => low === ')');
	return tokens[at]?.low === ':' || (/^[—–]$/.test(tokens[at]?.low ?? '') && isCount(tokens[at + 1]));
}

const isCount = (token: Token | undefined): boolean =>
	token !== undefined && ((token.kind === 'number' && !isYear(token)) || /^(?:hundred|thousand|million|billion)$/.test(token.low));

const isYear = ({ kind, low }: Token): boolean => kind === 'number' && /^(?:19|20)\d\d$/.test(low);

/** A capital that is not just the sentence's first word. */
function isProper(tokens: readonly Token[], { first, last }: Phrase, text: string): boolean {
	const token = tokens[first];
	if (token === undefined) return false;
	if (last > first || text.slice(token.start + 1, token.end) !== text.slice(token.start + 1, token.end).toLowerCase()) return true;
	const before = tokens[first - 1];
	return before !== undefined && !/^[.!?:”"“*\uFFFC]$/.test(before.low);
}

const SAID = '(?:says?|said|estimate[sd]|finds|found|counts|counted|reports|reported|calculate[sd]|state[sd]|note[sd]|shows|showed|suggests|concluded|records|recorded|documents|documented|puts|gives|gave|tells|adds|added|reveals|revealed|listed|lists)';
const CARRIED = new RegExp(`\\bthe (?:same (?:(?:19|20)\\d\\d )?|(?:19|20)\\d\\d )(?:reports?|study|survey|index|edition|dataset|analysis|authors|researchers|partners|paper|investigation|publication|source|review|agency|organi[sz]ation)(?: also| further)? (?:say|${SAID.slice(3)}\\b`, 'gi');
const ITS_WORK = new RegExp(`\\b(?:its|their) (?:[\\w'’-]+ ){0,3}?(?:report|study|survey|index|edition|analysis|paper|investigation|review),? (?:which|that)(?: also)? ${SAID}\\b`, 'gi');
const LINE = new RegExp(`\\bthe (?:national |human trafficking |anti-trafficking |national human trafficking )?(?:hotline|helpline)(?: also| has| itself){0,2} ${SAID}\\b`, 'gi');

/** Institutions by their kind: "the ministry reports", "the attorney general's office reported", "the agency found". */
const KINDS = '(?:ministry|department|agency|bureau|commission|office|government|secretariat|centre|center|institute|union|inspectorate|inspector general|ombudsman|organi[sz]ation|charity|task force|think tank|watchdog|regulator|foundation|trust|association|network|coalition|alliance|university|archdiocese|embassy|hospital)';
const TELLS = '(?:says?|said|estimates?d?|reckons?|reckoned|puts?|warns|warned|claims|claimed|notes|noted|lists|listed|gives|gave|calculates|counts|counted|reports|reported|calculated|states|stated|recorded|documented|tells|told|adds|added|revealed|confirms|confirmed|records|finds|found|shows|showed)';
/** Those that act more than they count: of them "found" and "identified" say what they did. */
const LOCALS = '(?:police|council|partnership|diocese|parish|court|tribunal|squad|unit|force|clerk)';
const LOCALS_TELL = '(?:says?|said|estimates?d?|counts|counted|reports|reported|states|stated|recorded|tells|told|confirms|confirmed)';
/** People who speak for one: "officials in the district say", "county prosecutors told the committee". */
const SPOKESPEOPLE = '(?:officials|prosecutors|detectives|investigators|inspectors|authorities|spokes(?:man|woman|person|people))';
const THEY_TELL = '(?:says?|said|estimates?d?|counted|tells?|told|confirms?|confirmed)';
const OF_PLACE = "(?: (?:of|for|in|on|at|from|with) (?:[\\w'’-]+ ){0,5}?[\\w'’-]+)";
const UNNAMED_HINT = new RegExp(`\\b(?:${KINDS}|${LOCALS}|${SPOKESPEOPLE}|minister|mayor|governor|commissioner|sheriff|rapporteur|coordinator|attorney general|prosecutor|judge|director|professor|detective|inspector|it said|it says|police|official|officer)\\b|\\b(?:Mrs|Mr|Ms|Dr|Prof|Sgt|Det|Capt|Rep|Sen|Rev|Pastor|Bishop|Sister|Inspector|Senator)\\b`, 'i');
const UNNAMED = [
	new RegExp(`\\b(?:the|\\w+'s) (?:[\\w'’-]+ ){0,3}?${KINDS}(?:['’]s (?:[\\w'’-]+ ){0,3}?(?:report|study|figures|data|survey|review|estimates?|bulletin|statistics|records))?${OF_PLACE}?(?: also| has| have| itself| since| then){0,2} ${TELLS}\\b`, 'gi'),
	new RegExp(`\\b(?:the|\\w+'s) (?:[\\w'’-]+ ){0,3}?${LOCALS}${OF_PLACE}?(?: also| has| have| itself| since| then){0,2} ${LOCALS_TELL}\\b`, 'gi'),
	new RegExp(`\\b(?:the (?:[\\w'’-]+ ){0,2}?(?:minister|mayor|governor|commissioner|sheriff|rapporteur|coordinator|attorney general|prosecutor|judge|director|professor|detective|inspector)|an? (?:[\\w'’-]+ ){0,2}?(?:spokes(?:man|woman|person)|official|officer|prosecutor))${OF_PLACE}?(?: also| has){0,2} ${THEY_TELL}\\b`, 'gi'),
	new RegExp(`\\b(?:(?:the|\\w+'s|county|city|state|federal|local|district) ${SPOKESPEOPLE}${OF_PLACE}?|${SPOKESPEOPLE}${OF_PLACE})(?: also| have| has){0,2} ${THEY_TELL}\\b`, 'gi'),
	new RegExp(`\\b[A-Z][\\w'’-]+ (?:police|${SPOKESPEOPLE})(?: also| have| has){0,2} ${THEY_TELL}\\b`, 'g'),
	/,["”]? it(?: also)? (?:says|said|reports|reported|estimates|estimated|adds|added|found|reckons)\b/gi,
];
/** "Some officials say" names nobody. */
const VAGUE_GROUP = /^(?:some|many|most|other|several|few|more|all|no|but|and|when|as|if|while|because|although|often|sometimes) /i;
/** "…,” the minister said": somebody quoted. */
const IN_PERSON = /\b(?:minister|mayor|governor|commissioner|sheriff|judge|director|professor|detective|inspector|prosecutor|spokes\w+|officials?|officer)\b/i;
const SPEAKER = /\b(?:Mrs|Mr|Ms|Dr|Prof|Sgt|Det|Capt|Rep|Sen|Rev|Pastor|Bishop|Sister|Minister|Inspector|Detective|Senator|Chief)\.? (?:[A-Z][\w'’-]+ ?){1,3}(?:, [^.,;]{1,60},)?,? ?(?:also |has |have )?(?:says|said|told|added|adds|reported|estimates|estimated|disclosed|stated|revealed)\b/g;

/**
 * Who reports without a name: "the hotline counted", and "the same report found" where nothing before it in the prose says
 * which (elsewhere what it carries on says so).
 */
export function findUnnamed({ prose }: ProseReading, found: readonly FoundCitation[]): FoundCitation[] {
	const reporters = UNNAMED_HINT.test(prose.text) ? [...UNNAMED.flatMap((unnamed) => [...prose.text.matchAll(unnamed)]).filter(({ 0: words, index }) => !VAGUE_GROUP.test(words) && !(IN_PERSON.test(words) && /[,!?][”"] ?$/.test(prose.text.slice(Math.max(0, index - 3), index)))), ...prose.text.matchAll(SPEAKER)] : [];
	if (reporters.length === 0 && !/\bthe (?:same|(?:19|20)\d\d) |line\b|\b(?:which|that) /i.test(prose.text)) return [];
	const earliest = found.reduce((least, { until }) => Math.min(least, until), Infinity);
	const as = ({ index: at, 0: target }: RegExpExecArray): FoundCitation => ({ kind: 'attribution', target, source: null, bodies: [], year: null, defined: true, locator: null, span: toSource(prose, at, at + target.length), at, until: at + target.length });
	const isTaken = ({ at, until }: FoundCitation): boolean => found.some((other) => other.kind === 'attribution' && other.at < until && at < other.until);
	return [...reporters.map(as).filter((citation) => !isTaken(citation)), ...[...prose.text.matchAll(LINE)].map(as), ...[...prose.text.matchAll(ITS_WORK)].map(as).filter((citation) => !isTaken(citation)), ...[...prose.text.matchAll(CARRIED)].map(as).filter(({ at }) => earliest > at)];
}
