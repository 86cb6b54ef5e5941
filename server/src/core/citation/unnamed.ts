import { toSource } from '../markdown/prose.ts';
import type { FoundCitation, ProseReading } from './find.ts';

/*
 * In the patterns below a group that repeats is one that captures: the engine writes others out once for each number of times, and takes
 * ten times as long to compile the pattern.
 */
const SAID = '(?:says?|said|estimate[sd]|finds|found|counts|counted|reports|reported|calculate[sd]|state[sd]|note[sd]|shows|showed|suggests|concluded|records|recorded|documents|documented|puts|gives|gave|tells|adds|added|reveals|revealed|listed|lists)';
const CARRIED = new RegExp(`\\bthe (?:same (?:(?:19|20)\\d\\d )?|(?:19|20)\\d\\d )(?:reports?|study|survey|index|edition|dataset|analysis|authors|researchers|partners|paper|investigation|publication|source|review|agency|organi[sz]ation|body|group|charity|ministry|office|department|institute|university)(?: also| further)? (?:say|${SAID.slice(3)}\\b`, 'gi');
/** "Same source: …", "(same report)" */
const SAME_SOURCE = /(?:^|[.!?;(–—-]\s{0,2})(?:from |see |per )?(?:the )?same (?:source|report|study|edition|dataset|paper|publication|survey|index)(?=\s?(?:[:),.;–—]|$))/gi;
const ITS_WORK = new RegExp(`\\b(?:its|their) ([\\w'’-]+ ){0,3}?(?:report|study|survey|index|edition|analysis|paper|investigation|review),? (?:which|that)(?: also)? ${SAID}\\b`, 'gi');
const LINE = new RegExp(`\\b(?:the (?:national |human trafficking |anti-trafficking |national human trafficking |modern slavery )?(?:hotline|helpline)|(?:the ([\\w'’-]+ ){0,3})?(?:hotline|helpline)(?:['’]s)?(?: own)? (?:data|statistics|figures|numbers|records))( also| has| itself){0,2} (?:show|suggest|say|${SAID.slice(3)}\\b`, 'gi');

/** Institutions by their kind: "the ministry reports", "the attorney general's office reported", "the agency found". */
const KINDS = '(?:ministry|department|agency|bureau|commission|office|government|secretariat|centre|center|institute|union|inspectorate|inspector general|ombudsman|organi[sz]ation|charity|task force|think tank|watchdog|regulator|foundation|trust|association|network|coalition|alliance|university|archdiocese|embassy|hospital)';
const TELLS = '(?:says?|said|estimates?d?|reckons?|reckoned|puts?|warns|warned|claims|claimed|notes|noted|lists|listed|gives|gave|calculates|counts|counted|reports|reported|calculated|states|stated|recorded|documented|tells|told|adds|added|revealed|confirms|confirmed|records|finds|found|shows|showed)';
/** Those that act more than they count: of them "found" and "identified" say what they did. */
const LOCALS = '(?:police|council|partnership|diocese|parish|court|tribunal|squad|unit|force|clerk)';
const LOCALS_TELL = '(?:says?|said|estimates?d?|counts|counted|reports|reported|states|stated|recorded|tells|told|confirms|confirmed)';
/** People who speak for one: "officials in the district say", "county prosecutors told the committee". */
const SPOKESPEOPLE = '(?:officials|prosecutors|detectives|investigators|inspectors|authorities|spokes(?:man|woman|person|people))';
const THEY_TELL = '(?:says?|said|estimates?d?|counted|reported|tells?|told|confirms?|confirmed|(?:gives?|gave|puts?) (?:a|the) (?:figure|number|total|estimate|count|toll|share))';
const OF_PLACE = "(?: (?:of|for|in|on|at|from|with) ([\\w'’-]+ ){0,5}?[\\w'’-]+)";
const UNNAMED_HINT = new RegExp(`\\b(?:${KINDS}|${LOCALS}|${SPOKESPEOPLE}|minister|mayor|governor|commissioner|sheriff|rapporteur|coordinator|attorney general|prosecutor|judge|director|head|chief|president|chair|founder|spokes(?:man|woman|person)|professor|detective|inspector|it said|it says|police|officials?|officer|court|figures|data|statistics|records|estimates|report|study|survey|review|assessment|analysis|bulletin)\\b|\\b(?:Mrs|Mr|Ms|Dr|Prof|Sgt|Det|Capt|Rep|Sen|Rev|Pastor|Bishop|Sister|Inspector|Senator)\\b`, 'i');
const UNNAMED = [
	new RegExp(`\\b(?:the|\\w+'s) (?:(?:[\\w'’-]+|(?:[A-Z]\\.)+(?:['’]s)?) ){0,4}?${KINDS}(?:['’]s ([\\w'’-]+ ){0,3}?(?:report|study|figures|data|survey|review|estimates?|bulletin|statistics|records))?${OF_PLACE}?(?:, [^.;:\\d]{2,90},)?( also| has| have| itself| since| then){0,2} ${TELLS}\\b`, 'gi'),
	new RegExp(`\\b(?:the|\\w+'s) ([\\w'’-]+ ){0,3}?${LOCALS}${OF_PLACE}?( also| has| have| itself| since| then){0,2} ${LOCALS_TELL}\\b`, 'gi'),
	new RegExp(`\\b(?:the ([\\w'’-]+ ){0,2}?(?:minister|mayor|governor|commissioner|sheriff|rapporteur|coordinator|attorney general|prosecutor|judge|director|professor|detective|inspector)|an? ([\\w'’-]+ ){0,2}?(?:spokes(?:man|woman|person)|official|officer|prosecutor)|\\w+['’]s (?:director|head|chief|president|chair|founder))${OF_PLACE}?(?:, [^,.;:\\d]{2,60},)?( also| has){0,2} ${THEY_TELL}\\b`, 'gi'),
	new RegExp(`\\b(?:(?:the|\\w+'s|county|city|state|federal|local|district) ${SPOKESPEOPLE}${OF_PLACE}?|${SPOKESPEOPLE}${OF_PLACE})( also| have| has){0,2} ${THEY_TELL}\\b`, 'gi'),
	new RegExp(`\\b[A-Z][\\w'’-]+ (?:police|${SPOKESPEOPLE})( also| have| has){0,2} ${THEY_TELL}\\b`, 'g'),
	new RegExp(`\\b(?:according to|as reported by) (?:(?:the|a|an|\\w+'s) )?([\\w'’-]+ ){0,3}?(?:${KINDS}|${LOCALS}|${SPOKESPEOPLE}|ministers?|court (?:records|documents|papers|filings)|(?:the|an) indictment)(?:['’]s? )?(?: (?:figures|data|records|statistics|sources|reports))?${OF_PLACE}?\\b`, 'gi'),
	/\b(?:government|police|court|ministry|council|federal|state|prison|hospital|immigration|border|customs) (?:figures|data|statistics|records|numbers|estimates)(?:,? [^.;,\d]{0,60}?)?,? (?:shows?|suggests?|puts?|reveals?|indicates?|lists?|says?|gives?)\b/gi,
	new RegExp(`\\bits ([\\w'’-]+ ){0,2}?(?:director|head|chief|president|chair|founder|spokes(?:man|woman|person))(?:, [^.;:\\d]{2,60},)? ${THEY_TELL}\\b`, 'gi'),
	new RegExp(`\\bits ([\\w'’-]+ ){0,3}?(?:report|study|survey|review|assessment|analysis|figures|data|records|statistics|bulletin) (?:say|show|${SAID.slice(3)}\\b`, 'gi'),
	/,["”]? it(?: also)? (?:says|said|reports|reported|estimates|estimated|adds|added|found|reckons)\b/gi,
];
/** "Some officials say" names nobody. */
const VAGUE_GROUP = /^(?:according to )?(?:some|many|most|other|several|few|more|all|no|but|and|when|as|if|while|because|although|often|sometimes) /i;
/** "…,” the minister said": somebody quoted. */
const IN_PERSON = /\b(?:minister|mayor|governor|commissioner|sheriff|judge|director|professor|detective|inspector|prosecutor|spokes\w+|officials?|officer)\b/i;
const SPEAKER = /\b(?:Mrs|Mr|Ms|Dr|Prof|Sgt|Det|Capt|Rep|Sen|Rev|Pastor|Bishop|Sister|Minister|Inspector|Detective|Senator|Chief)\.? (?:[A-Z][\w'’-]+ ?){1,3}(?:, [^.,;]{1,60},)?,? ?(?:also |has |have )?(?:says|said|told|added|adds|reported|estimates|estimated|disclosed|stated|revealed)\b/g;

/**
 * Who reports without a name: "the hotline counted", and "the same report found" where nothing before it in the prose says
 * which (elsewhere what it carries on says so).
 */
export function findUnnamed({ prose }: ProseReading, found: readonly FoundCitation[]): FoundCitation[] {
	const reporters = UNNAMED_HINT.test(prose.text) ? [...UNNAMED.flatMap((unnamed) => matchesOf(prose.text, unnamed)).filter(({ 0: words, index }) => !VAGUE_GROUP.test(words) && !(IN_PERSON.test(words) && /[,!?][”"] ?$/.test(prose.text.slice(Math.max(0, index - 3), index)))), ...matchesOf(prose.text, SPEAKER)] : [];
	if (reporters.length === 0 && !/\bsame |\bthe (?:19|20)\d\d |line\b|\b(?:which|that) /i.test(prose.text)) return [];
	const earliest = found.reduce((least, { until }) => Math.min(least, until), Infinity);
	const as = ({ index: at, 0: target }: RegExpExecArray): FoundCitation => ({ kind: 'attribution', target, source: null, bodies: [], year: null, defined: true, locator: null, span: toSource(prose, at, at + target.length), at, until: at + target.length });
	const isTaken = ({ at, until }: FoundCitation): boolean => found.some((other) => other.kind === 'attribution' && other.at < until && at < other.until);
	return [...reporters.map(as).filter((citation) => !isTaken(citation)), ...matchesOf(prose.text, LINE).map(as), ...matchesOf(prose.text, ITS_WORK).map(as).filter((citation) => !isTaken(citation)), ...[...matchesOf(prose.text, CARRIED), ...matchesOf(prose.text, SAME_SOURCE)].map(as).filter(({ at }) => earliest > at)];
}

/** Looks first: most prose has none, and to list matches the engine makes the pattern anew. */
const matchesOf = (text: string, pattern: RegExp): RegExpExecArray[] => (text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)]);
