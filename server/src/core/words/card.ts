import type { Card } from '../analysis.ts';
import type { CompiledFacts } from '../facts/facts.ts';
import { isQuestioned } from '../facts/model.ts';
import type { Source, Statistic } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import { sourceWords } from '../findings/check.ts';
import type { Known } from '../findings/check.ts';
import { english } from './english.ts';
import type { Words } from './language.ts';
import { layerWords } from './layerWords.ts';
import { periodWords, quantityWords } from './quantityWords.ts';

/**
 * The hover card of a figure: the verdict in one line, what was read, the statistic with its source, and what to know of it.
 * Every text from the facts is escaped; only https links.
 */
export function figureCard(figure: Figure, known: Known, { edition, origins }: Pick<CompiledFacts, 'edition' | 'origins'>, words: Words = english): Card {
	const { conflicts, foot } = layerWords(known.statistic(figure.judgement.statistic), edition, origins, words);
	const lines = [...cardLines(figure, known, words), ...conflicts.map(line)];
	return {
		span: figure.span,
		markdown: [...lines.map(({ markdown }) => markdown), `*${escape(foot)}*`].join('\n\n'),
		plain: [...lines.map(({ plain }) => plain), foot].join('\n'),
	};
}

/** The card of a statistic by itself, as Markdown: its statement, source and all that there is to know of it. */
export function statisticCard(statistic: Statistic, known: Known, { edition, origins }: Pick<CompiledFacts, 'edition' | 'origins'>, words: Words = english): string {
	const { card } = words;
	const { conflicts, foot } = layerWords(statistic, edition, origins, words);
	const newest = known.statistic(statistic.supersededBy);
	const questioned = isQuestioned(statistic);
	const lines = [
		strong(statistic.statement), ...(questioned ? [line(card.questioned)] : []), ...(newest === undefined ? [] : newerLines(statistic, newest, known, words)),
		...aboutLines(statistic, known, words), ...(questioned ? [line(card.notTheHarm)] : []), ...conflicts.map(line),
	];
	return [...lines.map(({ markdown }) => markdown), `*${escape(foot)}*`].join('\n\n');
}

/** One line of a card. */
export interface Line {
	readonly markdown: string;
	readonly plain: string;
}

const line = (plain: string): Line => ({ markdown: escape(plain), plain });
const strong = (plain: string): Line => ({ markdown: `**${escape(plain)}**`, plain });

function cardLines(figure: Figure, known: Known, words: Words): Line[] {
	const { card } = words;
	const { judgement } = figure;
	const statistic = known.statistic(judgement.statistic);
	const lines: Line[] = [strong(headLine(figure, statistic, known, words))];
	if (statistic === undefined) return [...lines, line(card.notJudged)];
	const newest = known.statistic(judgement.newest);
	if (newest !== undefined) lines.push(...newerLines(statistic, newest, known, words));
	const { statement } = statistic;
	lines.push(line(judgement.notes.includes('misquote') ? card.published(statement) : statement), ...aboutLines(statistic, known, words));
	if (judgement.verdict === 'disputed') lines.push(line(card.notTheHarm));
	return lines;
}

/** Source, nature, verification, who questions it, what to say instead and what to know. */
function aboutLines(statistic: Statistic, known: Known, { card, natures, verifications, marks }: Words): Line[] {
	const lines: Line[] = [];
	const source = known.source(statistic.source);
	if (source !== undefined) lines.push(publicationLine(source, statistic.locator));
	lines.push(line(`${natures[statistic.nature]}${marks.semicolon}${verifications[statistic.verification]}.`));
	for (const dispute of statistic.disputedBy.slice(0, 2)) {
		const by = sourceWords(known.source(dispute.source));
		lines.push(line(by === '' ? dispute.why : `${by}${marks.colon}${dispute.why}`));
	}
	if (statistic.sayInstead !== null) {
		const by = sourceWords(known.source(statistic.sayInstead.source));
		const instead = (by: string, sentence: string): string => card.instead(`${sentence}${by === '' ? '' : ` (${by})`}`);
		lines.push({ markdown: instead(escape(by), escape(statistic.sayInstead.sentence)), plain: instead(by, statistic.sayInstead.sentence) });
	}
	if (statistic.caveat !== null) lines.push(line(statistic.caveat));
	return lines;
}

/** The verdict in one line. */
function headLine({ text, judgement }: Figure, statistic: Statistic | undefined, known: Known, { card }: Words): string {
	const by = sourceWords(known.source(statistic?.source ?? null));
	switch (judgement.verdict) {
		case 'supported': return judgement.notes.includes('newer-edition-exists') ? card.agreesOlder(text, by) : judgement.notes.includes('seed-only') ? card.repeated(text) : card.agrees(text, by);
		case 'outdated': return card.outdated(text, by);
		case 'differs': return card.differs(text, by, statistic === undefined ? '' : quantityWords(statistic.quantity));
		case 'disputed': return card.disputed(text);
		case 'unknown': return card.unknown(text);
	}
}

/** A publication with its address, and where in it. */
export function publicationLine(source: Source, locator: string | null): Line {
	const where = locator === null ? '' : `, ${locator}`;
	const year = source.issued[0] === undefined ? '' : ` (${source.issued[0]})`;
	const plain = `${source.short}${year}: ${source.title}${where}${source.url === null ? '' : ` ${source.url}`}`;
	const title = source.url === null ? `*${escape(source.title)}*` : `[${escape(source.title)}](${encodeAddress(source.url)})`;
	return { markdown: `${escape(source.short)}${year}: ${title}${escape(where)}`, plain };
}

function newerLines(statistic: Statistic, newest: Statistic, known: Known, { card }: Words): Line[] {
	const by = sourceWords(known.source(newest.source));
	const comparable = statistic.supersededBy === newest.id && statistic.series?.comparable !== false;
	return [
		line(card.newest(quantityWords(newest.quantity), periodWords(newest), by)),
		...(comparable ? [] : [line(card.notComparable)]),
	];
}

/** Makes text plain in Markdown. */
export const escape = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, ' ');

const encodeAddress = (url: string): string => url.replace(/[()\s<>\\]/g, (mark) => encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'));
