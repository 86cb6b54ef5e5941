import type { Card } from '../analysis.ts';
import type { CompiledFacts } from '../facts/facts.ts';
import { isQuestioned } from '../facts/model.ts';
import type { Nature, Source, Statistic, Verification } from '../facts/model.ts';
import type { Figure } from '../figure/figure.ts';
import { sourceWords } from '../findings/check.ts';
import type { Known } from '../findings/check.ts';
import { layerWords } from './layerWords.ts';
import { periodWords, quantityWords } from './quantityWords.ts';

/**
 * The hover card of a figure: the verdict in one line, what was read, the statistic with its source, and what to know of it.
 * Every text from the facts is escaped; only https links.
 */
export function figureCard(figure: Figure, known: Known, { edition, origins }: Pick<CompiledFacts, 'edition' | 'origins'>): Card {
	const { conflicts, foot } = layerWords(known.statistic(figure.judgement.statistic), edition, origins);
	const lines = [...cardLines(figure, known), ...conflicts.map(line)];
	return {
		span: figure.span,
		markdown: [...lines.map(({ markdown }) => markdown), `*${escape(foot)}*`].join('\n\n'),
		plain: [...lines.map(({ plain }) => plain), foot].join('\n'),
	};
}

/** The card of a statistic by itself, as Markdown: its statement, source and all that there is to know of it. */
export function statisticCard(statistic: Statistic, known: Known, { edition, origins }: Pick<CompiledFacts, 'edition' | 'origins'>): string {
	const { conflicts, foot } = layerWords(statistic, edition, origins);
	const newest = known.statistic(statistic.supersededBy);
	const questioned = isQuestioned(statistic);
	const lines = [
		strong(statistic.statement), ...(questioned ? [line('This figure is questioned.')] : []), ...(newest === undefined ? [] : newerLines(statistic, newest, known)),
		...aboutLines(statistic, known), ...(questioned ? [line('The number is in question, not the harm.')] : []), ...conflicts.map(line),
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

function cardLines(figure: Figure, known: Known): Line[] {
	const { judgement } = figure;
	const statistic = known.statistic(judgement.statistic);
	const lines: Line[] = [strong(verdictWords(figure, statistic, known))];
	if (statistic === undefined) return [...lines, line('This says nothing about whether it is right.')];
	const newest = known.statistic(judgement.newest);
	if (newest !== undefined) lines.push(...newerLines(statistic, newest, known));
	const misread = judgement.notes.includes('misquote');
	lines.push(line(`${misread ? 'The published figure: ' : ''}${statistic.statement}`), ...aboutLines(statistic, known));
	if (judgement.verdict === 'disputed') lines.push(line('The number is in question, not the harm.'));
	return lines;
}

/** Source, nature, verification, who questions it, what to say instead and what to know. */
function aboutLines(statistic: Statistic, known: Known): Line[] {
	const lines: Line[] = [];
	const source = known.source(statistic.source);
	if (source !== undefined) lines.push(publicationLine(source, statistic.locator));
	lines.push(line(`${natureWords[statistic.nature]}; ${verificationWords[statistic.verification]}.`));
	for (const dispute of statistic.disputedBy.slice(0, 2)) {
		const by = sourceWords(known.source(dispute.source));
		lines.push(line(by === '' ? dispute.why : `${by}: ${dispute.why}`));
	}
	if (statistic.sayInstead !== null) {
		const by = sourceWords(known.source(statistic.sayInstead.source));
		lines.push({ markdown: `Instead: ${escape(statistic.sayInstead.sentence)}${by === '' ? '' : ` (${escape(by)})`}`, plain: `Instead: ${statistic.sayInstead.sentence}${by === '' ? '' : ` (${by})`}` });
	}
	if (statistic.caveat !== null) lines.push(line(statistic.caveat));
	return lines;
}

function verdictWords({ text, judgement }: Figure, statistic: Statistic | undefined, known: Known): string {
	const by = sourceWords(known.source(statistic?.source ?? null));
	switch (judgement.verdict) {
		case 'supported': return judgement.notes.includes('newer-edition-exists') ? `${text} agrees with ${by}; a newer edition exists.` : judgement.notes.includes('seed-only') ? `${text} is known only from pages that repeat it.` : `${text} agrees with ${by}.`;
		case 'outdated': return `${text} is an older figure, from ${by}.`;
		case 'differs': return `${text} differs from ${by}: ${statistic === undefined ? '' : quantityWords(statistic.quantity)}.`;
		case 'disputed': return `${text} is questioned.`;
		case 'unknown': return `${text} is not among Citewright’s facts.`;
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

function newerLines(statistic: Statistic, newest: Statistic, known: Known): Line[] {
	const by = sourceWords(known.source(newest.source));
	const comparable = statistic.supersededBy === newest.id && statistic.series?.comparable !== false;
	const period = periodWords(newest);
	return [
		line(`Newest: ${quantityWords(newest.quantity)}${period === '' ? '' : ` for ${period}`}, from ${by}.`),
		...(comparable ? [] : [line('Counted another way: the two editions are not to be set beside one another as a rise or fall.')]),
	];
}

export const natureWords: Readonly<Record<Nature, string>> = {
	'modelled-estimate': 'A modelled estimate',
	'administrative-count': 'A count of cases known to authorities or services',
	'survey': 'A survey result',
	'claim': 'A claim in circulation',
};

export const verificationWords: Readonly<Record<Verification, string>> = {
	'primary': 'seen with the body that issued it',
	'secondary': 'given by others than the body that issued it',
	'seed-only': 'known only from pages that repeat it',
	'contradicted': 'the evidence is against it',
};

/** Makes text plain in Markdown. */
export const escape = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, ' ');

const encodeAddress = (url: string): string => url.replace(/[()\s<>\\]/g, (mark) => encodeURIComponent(mark).replace('(', '%28').replace(')', '%29'));
