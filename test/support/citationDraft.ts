import type { Bibliography, BibliographyEntry } from '../../server/src/core/citation/bibliography.ts';
import type { Citation } from '../../server/src/core/citation/citation.ts';
import { createResolver } from '../../server/src/core/citation/resolve.ts';
import type { Publisher, Quantity, Source, Statistic } from '../../server/src/core/facts/model.ts';
import type { Figure } from '../../server/src/core/figure/figure.ts';
import { draftCitations } from '../../server/src/core/fixes/context.ts';
import type { FixContext } from '../../server/src/core/fixes/context.ts';
import { parseDocument } from '../../server/src/core/markdown/document.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import type { Options } from '../../server/src/core/options.ts';
import { english } from '../../server/src/core/words/english.ts';
import { cslForTests } from './csl.ts';

const source = (id: string, title: string, year: number | null, bodies: readonly string[], short: string, more: Partial<Source> = {}): Source => ({
	id, title, type: 'report', author: [{ literal: short }], issued: year === null ? [] : [year], publisher: null, publisherPlace: null, containerTitle: null,
	volume: null, issue: null, page: null, genre: null, number: null,
	url: null, doi: null, urlConfidence: 'unknown', secondary: false, bodies, short, ...more,
});

/** A few publications of every kind that citations have to be told apart by. */
export const sources: readonly Source[] = [
	source('gems-2017', 'Global Estimates of Modern Slavery: Forced Labour and Forced Marriage', 2017, ['ilo', 'walk-free', 'iom'], 'ILO, Walk Free and IOM', { url: 'https://www.ilo.org/publications/global-estimates-modern-slavery' }),
	source('gems-2022', 'Global Estimates of Modern Slavery: Forced Labour and Forced Marriage', 2022, ['ilo', 'walk-free', 'iom'], 'ILO, Walk Free and IOM', { url: 'https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm' }),
	source('profits-2014', 'Profits and Poverty: The Economics of Forced Labour', 2014, ['ilo'], 'ILO', { url: 'https://www.ilo.org/x/profits-of-forced-labour-2014/lang--en/index.htm' }),
	source('glotip-2022', 'Global Report on Trafficking in Persons 2022', 2023, ['unodc'], 'UNODC', { url: 'https://www.unodc.org/documents/data-and-analysis/glotip/2022/GLOTiP_2022_web.pdf' }),
	source('glotip-2024', 'Global Report on Trafficking in Persons 2024', 2024, ['unodc'], 'UNODC', { url: 'https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf' }),
	source('tip-2023', '2023 Trafficking in Persons Report', 2023, ['state'], 'U.S. State Department', { url: 'https://www.state.gov/reports/2023-trafficking-in-persons-report/' }),
	source('tip-2024', '2024 Trafficking in Persons Report', 2024, ['state'], 'U.S. State Department', { url: 'https://www.state.gov/reports/2024-trafficking-in-persons-report/' }),
	source('estes-2001', 'The Commercial Sexual Exploitation of Children in the U.S., Canada and Mexico', 2001, [], 'Estes and Weiner', { author: [{ family: 'Estes', given: 'Richard J.' }, { family: 'Weiner', given: 'Neil Alan' }] }),
	source('academies-2013', 'Confronting Commercial Sexual Exploitation and Sex Trafficking of Minors in the United States', 2013, ['academies'], 'National Academies', { doi: '10.17226/18358' }),
	source('polaris-home', 'Polaris', null, ['polaris'], 'Polaris', { url: 'https://polarisproject.org/' }),
];

const publisher = (id: string, name: string, names: readonly string[], domains: readonly string[]): Publisher => ({ id, name, names: [name, ...names], domains, field: false });

export const publishers: readonly Publisher[] = [
	publisher('ilo', 'ILO', ['International Labour Organization', 'International Labour Organisation'], ['ilo.org']),
	publisher('walk-free', 'Walk Free', ['Global Slavery Index'], ['walkfree.org']),
	publisher('iom', 'IOM', ['International Organization for Migration'], ['iom.int']),
	publisher('unodc', 'UNODC', ['United Nations Office on Drugs and Crime'], ['unodc.org']),
	publisher('state', 'U.S. State Department', ['State Department', 'US Department of State', 'U.S. Department of State', 'TIP Report', 'Trafficking in Persons Report'], ['state.gov']),
	publisher('academies', 'National Academies', [], ['nap.edu']),
	publisher('polaris', 'Polaris', ['Polaris Project'], ['polarisproject.org']),
	publisher('dhs', 'U.S. Homeland Security', ['DHS', 'ICE', 'Blue Campaign'], ['dhs.gov']),
	publisher('fbi', 'FBI', ['Federal Bureau of Investigation'], ['fbi.gov']),
	publisher('home-office', 'UK Home Office', ['Home Office'], ['gov.uk']),
];

export const resolver = createResolver({ sources, publishers });

/** The test source of an id. */
export function sourceOf(id: string): Source {
	const found = resolver.source(id);
	if (found === undefined) throw new Error(`No test source ${id}`);
	return found;
}

export const bibliography = (...entries: readonly (readonly [key: string, item: Partial<BibliographyEntry['item']>])[]): Bibliography => ({
	entries: new Map(entries.map(([key, item]) => [key, { key, path: 'refs.bib', item: { title: '', author: [], issued: [], publisher: null, url: null, doi: null, ...item } }])),
});

export interface DraftSetting {
	readonly options?: Partial<Options>;
	readonly bibliography?: Bibliography | null;
	readonly language?: 'markdown' | 'quarto' | 'mdx';
}

export const contextOf = (text: string, { options = {}, bibliography: entries = null, language = 'markdown' }: DraftSetting = {}): FixContext => ({
	text, document: parseDocument(text, language), options: { ...defaultOptions, ...options }, bibliography: entries, resolver, writeReference: cslForTests().writer(null), words: english,
});

/** Citations of a draft as the tables of the tests have them: `footnote "[^1]" gems-2022`. */
export const citationsIn = (text: string, setting: DraftSetting = {}): string[] =>
	draftCitations(contextOf(text, setting)).citations.map(({ kind, span, source: id, bodies, year, defined, locator }) =>
		[kind, JSON.stringify(text.slice(span.start, span.end)), id ?? (bodies.length > 0 ? `(${bodies.join(' ')})` : '-'), ...(id === null && year !== null ? [String(year)] : []), ...(defined ? [] : ['undefined']), ...(locator === null ? [] : [locator])].join(' '));

export const count = (low: number, more: Partial<Quantity> = {}): Quantity => ({ kind: 'count', low, high: low, unit: 'people', per: null, qualifier: null, ...more });

/** A figure of a draft, without slots, which no fix reads: the first place of `words`; its sentence ends at the next full stop and what closes it. */
export function figureIn(text: string, words: string, quantity: Quantity, more: Partial<Figure> = {}): Figure {
	const start = text.indexOf(words);
	const end = start + words.length;
	const before = Math.max(text.lastIndexOf('. ', start) + 2, text.lastIndexOf('\n\n', start) + 2, 0);
	const [stop = ''] = /^[\s\S]*?(?:[.!?][”"’)*_]*(?=\s|\[|\^|<|$)|(?=\r?\n\r?\n)|\s*\||$)/.exec(text.slice(end)) ?? [];
	return {
		span: { start, end }, text: words, quantity, slots: {} as Figure['slots'],
		sentence: { start: before === 1 ? 0 : before, end: end + stop.length }, quoted: false, place: 'text', citations: citedBy(text, before, end + stop.length),
		judgement: { verdict: 'unknown', statistic: null, newest: null, rule: null, alternatives: [], notes: [], steps: [] }, ...more,
	};
}

/** Citations of the figure's sentence and right after its stop, as a stand-in for those in reach. */
const citedBy = (text: string, from: number, to: number): Citation[] =>
	draftCitations(contextOf(text)).citations.filter(({ span }) => span.start >= from && span.start <= to);

export const statistic = (id: string, quantity: Quantity, published: number, year: number, sourceId: string): Statistic => ({
	id, statement: '', quantity, measure: 'x', measureOf: null, direction: null, population: { age: 'all', sex: 'all', exploitation: 'all', other: null }, denominator: null,
	place: 'world', period: { from: year, to: year, note: null }, published, source: sourceId, alsoIn: [], repeatedBy: [], locator: null, series: null, standing: 'current',
	supersededBy: null, seeAlso: [], sameAs: [], disputedBy: [], sayInstead: null, verification: 'primary', checked: null, nature: 'modelled-estimate', misquotes: [], aliases: [], caveat: null,
});
