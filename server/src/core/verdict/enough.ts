import { isQuestioned } from '../facts/model.ts';
import type { Quantity } from '../facts/model.ts';
import type { ReadFigure } from '../figure/readFigures.ts';
import type { Slots } from '../figure/slots.ts';
import type { Alignment, AlignedSlot } from './align.ts';
import type { Compatibility } from './compatible.ts';
import type { Facets } from './facets.ts';
import { echoes } from './rest.ts';

/** A statistic whose value a figure may have, beside the figure's words. */
export interface Weighed {
	readonly figure: ReadFigure;
	readonly facets: Facets;
	readonly alignment: Alignment;
	readonly compatible: Compatibility;
}

/**
 * What is wanting before a figure is taken for a statistic of its value, by the name under which `--explain` says so; `null` where
 * nothing is.
 *
 * A long number says by itself which statistic it is; a small or round one needs its words: subject, what is counted, and every
 * narrowing of the statistic.
 */
export function wanting(it: Weighed): string | null {
	const { figure: { quantity }, alignment: { topicNear }, compatible } = it;
	const isLong = isDistinctive(quantity);
	if (!isLong && isOfAnotherBody(it)) return 'body';
	if (isLong && compatible.distance < 0.02) return saysSubject(it) || topicNear || has(it, 'quality') || has(it, 'thing') ? null : 'subject';
	if (isNarrowed(it) && isPlain(it)) return null;
	return demands.find(([, holds]) => !holds(it))?.[0] ?? null;
}

/** Three digits that count, or millions with two. */
export function isDistinctive({ kind, low, high }: Quantity): boolean {
	if (kind !== 'count' && kind !== 'money' && kind !== 'rate') return false;
	if (low !== high) return low >= 1000;
	const digits = low.toExponential().split('e')[0]?.replace('.', '').replace(/0+$/, '').length ?? 0;
	return digits >= 3 || (digits >= 2 && low >= 1e6);
}

const has = ({ alignment: { agreed } }: Weighed, slot: AlignedSlot): boolean => agreed.includes(slot);

/** A claim in circulation has mostly lost the words that narrowed it. */
const isClaim = ({ facets: { statistic } }: Weighed): boolean => isQuestioned(statistic);

const isShare = ({ figure: { quantity: { kind } } }: Weighed): boolean => kind === 'percent' || kind === 'ratio';

/** Of a group by age or sex. */
const isGrouped = ({ facets: { statistic: { population } } }: Weighed): boolean => population.age !== 'all' || population.sex !== 'all';

/** Of a country or region, and it is said. */
const isPlaced = (it: Weighed): boolean => has(it, 'place') && it.facets.statistic.place !== 'world';

/** What has to be said of a number that does not tell by itself which statistic it is. */
const demands: readonly (readonly [name: string, holds: (it: Weighed) => boolean])[] = [
	['subject', saysSubject],
	['form, age or sex', isNarrowed],
	['words of the claim', isToldAsKnown],
	['rise or fall', (it) => !isChange(it) || (has(it, 'direction') && (has(it, 'thing') || !it.facets.saysThing))],
	['place', (it) => isChange(it) || saysPlace(it)],
	['what narrows it', (it) => isChange(it) || it.facets.needs.size === 0 || has(it, 'quality') || isClaim(it)],
	['subject near', (it) => isChange(it) || !isShare(it) || isShareOfSubject(it)],
	['share of whom', (it) => isChange(it) || !isShare(it) || saysShare(it)],
	['what it is a share of', (it) => !isShare(it) || it.compatible.distance === 0 || saysPredicate(it)],
	['what is counted', (it) => isChange(it) || isShare(it) || saysThing(it)],
	// A true bound that says little is true all the same, where it is plain what is counted.
	['nearer bound', (it) => isChange(it) || !it.compatible.distant || (!isShare(it) && it.alignment.topicNear && it.facets.statistic.standing === 'current' && has(it, 'thing'))],
];

const isChange = ({ facets: { statistic: { measure } } }: Weighed): boolean => measure === 'change';

/** The words name another body, and not the place of this one: such a number is that body's own. */
function isOfAnotherBody(it: Weighed): boolean {
	if (has(it, 'body') || isClaim(it) || isPlaced(it)) return false;
	const named = [...it.figure.slots.bodies].filter(([, reach]) => reach !== 'context');
	return named.length > 0 && !named.some(([id]) => it.facets.bodiesSaid.has(id));
}

/** Decisions of a referral mechanism and a trafficking hotline are of our field by themselves, and so is what a body counts that has no other. */
function saysSubject(it: Weighed): boolean {
	const { topics, things, qualities, ofDevoted } = it.facets;
	return has(it, 'topic') || topics.size === 0 || (has(it, 'thing') && things.has('decisions')) || (has(it, 'quality') && (qualities.has('hotline') || has(it, 'body'))) || (has(it, 'body') && ofDevoted);
}

/** A claim is known by words of its own: "Super Bowl", "within 48 hours". */
function isEchoed({ figure, facets }: Weighed): boolean {
	return echoes(figure, facets) >= 2;
}

/** Told of another group or thing than it is in the facts, a claim is known only by words of its own. */
function isToldAsKnown(it: Weighed): boolean {
	const { measure, population: { age, sex } } = it.facets.statistic;
	return !isClaim(it) || measure === 'age' || ((age !== 'all' || has(it, 'age')) && (sex !== 'all' || has(it, 'sex'))) || isEchoed(it);
}

/** The group and form that the statistic's own words narrow it to are said. */
function isNarrowed(it: Weighed): boolean {
	const { statistic: { measure, population: { age, sex } }, groups, form, saysForm } = it.facets;
	if (isClaim(it) && isEchoed(it)) return true;
	// Offenders are grown up, said or not.
	return (age === 'all' || has(it, 'age') || !groups.has(age) || (age === 'adults' && measure === 'share-of-offenders')) && (sex === 'all' || has(it, 'sex') || !groups.has(sex))
		&& (form === null || form === 'private-economy' || isClaim(it) || has(it, 'form') || !saysForm);
}

/** A small number of one country or region is not meant where neither it nor its body is named. */
function saysPlace(it: Weighed): boolean {
	const { statistic: { place }, placesSaid, qualities } = it.facets;
	return place === 'world' || isClaim(it) || has(it, 'place') || has(it, 'body') || (placesSaid.size === 0 && (has(it, 'quality') || (has(it, 'thing') && has(it, 'year')))) || (has(it, 'quality') && ofOneCountry.some((id) => qualities.has(id)));
}

/** Qualities of one country's counts. */
const ofOneCountry = ['hotline', 'federal', 'registered', 'potential', 'care', 'runaway'];

/** A share is of our subject where that is said with it, or where so much else is that nothing else is meant. */
function isShareOfSubject(it: Weighed): boolean {
	const { alignment: { topicNear }, facets: { topics, statistic: { standing } } } = it;
	const grouped = isGrouped(it);
	const placed = isPlaced(it);
	return topicNear || has(it, 'quality') || (topics.size === 0 && has(it, 'year')) || (has(it, 'year') && (has(it, 'body') || grouped || placed)) || (placed && (grouped || has(it, 'thing'))) || (grouped && has(it, 'thing') && has(it, 'topic') && standing === 'current');
}

/** Something says what the share is a share of: a group, a form, a quality, place, year or body. */
function saysShare(it: Weighed): boolean {
	// Of a claim, place and year say nothing: it is known by who it is of, or by its own words.
	if (isClaim(it)) return isGrouped(it) || it.facets.form !== null || has(it, 'quality') || isEchoed(it);
	return isGrouped(it) || isPlaced(it) || it.facets.form !== null || has(it, 'quality') || has(it, 'year') || has(it, 'body');
}

/** "Two in five were children when they married": where a statistic is of something that no slot holds, the words that no slot understood are its own. */
function saysPredicate({ figure: { slots: { unread } }, facets: { words, statistic: { population: { other } } } }: Weighed): boolean {
	return other === null || unread.length === 0 || unread.some((word) => words.has(word));
}

function saysThing(it: Weighed): boolean {
	const { figure: { quantity: { kind, unit }, slots, excluded }, facets: { things, saysThing: isSaid }, alignment: { topicNear } } = it;
	return has(it, 'thing') || kind === 'rate' || kind === 'age' || (things.has('people') && topicNear && saysNoThing(slots)) || (excluded.length > 0 && !isSaid) || (!isSaid && kind !== 'count') || (things.size === 0 && (kind !== 'count' || unit === 'years'));
}

/** "Modern slavery worldwide: 50 million": where nothing else is counted, people are. */
const saysNoThing = ({ things, unread }: Slots): boolean => unread.length === 0 && [...things.values()].every((reach) => reach === 'context');

/** The published number to the digit, and three of its own marks said: such a figure is that statistic, whatever else is left open. */
function isPlain(it: Weighed): boolean {
	const { compatible: { rule, distance }, facets: { statistic: { standing, place, population, quantity: { kind } } } } = it;
	if (rule !== 'exact' || distance > 0 || (standing !== 'current' && standing !== 'earlier-year')) return false;
	// A rate is of one place: it tells nothing where that place is not told; nor does any number where the draft speaks of another place.
	if ((kind === 'rate' || it.figure.slots.places.size > 0) && place !== 'world' && !has(it, 'place') && !has(it, 'body')) return false;
	const marks = it.alignment.agreed.filter((slot) => !(slot === 'age' && population.age === 'all') && !(slot === 'sex' && population.sex === 'all') && !(slot === 'place' && place === 'world'));
	return marks.length >= 3 && marks.some((slot) => slot === 'thing' || slot === 'topic' || slot === 'quality' || slot === 'form');
}
