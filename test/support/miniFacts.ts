import type { CompiledFacts } from '../../server/src/core/facts/facts.ts';
import { createIndex } from '../../server/src/core/facts/index.ts';
import { formatProblem, loadFacts } from '../../server/src/facts/load.ts';
import { createPhraseTable } from '../../server/src/core/lexicon/phraseTable.ts';
import { measuresOf } from '../../scripts/facts.ts';
import { readLexicon } from '../../scripts/lexicon.ts';

/**
 * Facts for tests: invented numbers of invented publishers in the shape of real ones, so that the real facts can change freely.
 *
 * The words that figures are recognised by are the real ones.
 */
export const miniFacts: CompiledFacts = compile();

function compile(): CompiledFacts {
	const { facts, problems } = loadFacts([
		{ path: 'publishers.json', text: JSON.stringify(publishers()) },
		{ path: 'sources.json', text: JSON.stringify(sources()) },
		{ path: 'statistics.json', text: JSON.stringify(statistics()) },
	]);
	if (problems.length > 0) {
		throw new Error(problems.map(formatProblem).join('\n'));
	}
	const lexicon = readLexicon('data');
	if ('problems' in lexicon) throw new Error(lexicon.problems.map(formatProblem).join('\n'));
	return {
		...facts, edition: { version: '2024.6.0', asOf: '2024-06-30', digest: 'mini' }, index: createIndex(facts.statistics),
		lexicon: { measures: measuresOf(lexicon.words) }, phrases: createPhraseTable(lexicon.words, facts.publishers),
	};
}

function publishers(): object[] {
	return [
		{ id: 'harbour-institute', name: 'Harbour Institute', names: ['Harbour Institute', 'The Harbour Institute'], domains: ['harbour.example.org'] },
		{ id: 'meridian-watch', name: 'Meridian Watch', names: ['Meridian Watch'], domains: ['meridian.example.org'] },
		{ id: 'relay-blog', name: 'Relay Blog', names: ['Relay Blog'], domains: ['relay.example.org'] },
		{ id: 'coastline-fund', name: 'Coastline Fund', names: ['Coastline Fund'], domains: ['coastline.example.org'] },
		{ id: 'northgate-office', name: 'Northgate Office', names: ['Northgate Office', 'Northgate Office for Statistics'], domains: ['northgate.example.org'] },
	];
}

function sources(): object[] {
	const bodyIds: Readonly<Record<string, string>> = { harbour: 'harbour-institute', meridian: 'meridian-watch', northgate: 'northgate-office', coastline: 'coastline-fund', relay: 'relay-blog' };
	const report = (id: string, body: string, short: string, year: number, title: string) => ({
		id, title, type: 'report', issued: { 'date-parts': [[year]] }, author: [{ literal: short }], publisher: short,
		URL: `https://${body}.example.org/${id}`, custom: { short, bodies: [bodyIds[body] ?? ''] },
	});
	return [
		report('harbour-estimates-2022', 'harbour', 'Harbour Institute', 2022, 'World Estimates of Modern Slavery, Second Edition'),
		report('harbour-estimates-2017', 'harbour', 'Harbour Institute', 2017, 'World Estimates of Modern Slavery'),
		report('harbour-profits-2024', 'harbour', 'Harbour Institute', 2024, 'What Forced Labour Earns, Second Edition'),
		report('harbour-profits-2014', 'harbour', 'Harbour Institute', 2014, 'What Forced Labour Earns'),
		report('meridian-victims-2024', 'meridian', 'Meridian Watch', 2024, 'People Identified in 2023'),
		report('meridian-victims-2023', 'meridian', 'Meridian Watch', 2023, 'People Identified in 2022'),
		report('meridian-review-2019', 'meridian', 'Meridian Watch', 2019, 'Where the Quarter of a Million Came From'),
		report('northgate-courts-2023', 'northgate', 'Northgate Office', 2023, 'Courts in Figures'),
		report('northgate-study-2001', 'northgate', 'Northgate Office', 2001, 'Children at the Edge'),
		// What citations have to be told apart by: a joint report, an undated start page, a page that repeats.
		{ ...report('joint-police-2023', 'coastline', 'Coastline Fund and Meridian Watch', 2023, 'Cases Known to Police in Ten Countries'), custom: { short: 'Coastline Fund and Meridian Watch', bodies: ['coastline-fund', 'meridian-watch'] } },
		{ id: 'harbour-home', title: 'Harbour Institute', type: 'webpage', author: [{ literal: 'Harbour Institute' }], URL: 'https://harbour.example.org/', custom: { short: 'Harbour Institute', bodies: ['harbour-institute'] } },
		{ id: 'editorial-note', title: 'Editorial note', type: 'document', author: [{ literal: 'Citewright' }], custom: { short: 'Editorial note', bodies: [] } },
		{ ...report('relay-page-2023', 'relay', 'Relay Blog', 2023, 'Ten Numbers Everyone Should Know'), type: 'webpage', custom: { short: 'Relay Blog', bodies: ['relay-blog'], secondary: true } },
	];
}

function statistics(): object[] {
	const estimate = { place: 'world', verification: 'primary', nature: 'modelled-estimate' };
	const count = { verification: 'primary', nature: 'administrative-count' };
	return [
		{
			...estimate, id: 'harbour-2022-modern-slavery', statement: 'An estimated 31.5 million people were in modern slavery worldwide on any given day in 2021.',
			quantity: { kind: 'count', low: 31_500_000, unit: 'people' }, measure: 'modern-slavery-victims', period: { from: 2021 }, published: 2022,
			source: 'harbour-estimates-2022', series: { id: 'harbour-modern-slavery', edition: '2022' }, standing: 'current',
			aliases: ['people in modern slavery worldwide'],
		},
		{
			...estimate, id: 'harbour-2017-modern-slavery', statement: 'An estimated 25.2 million people were in modern slavery worldwide on any given day in 2016.',
			quantity: { kind: 'count', low: 25_200_000, unit: 'people' }, measure: 'modern-slavery-victims', period: { from: 2016 }, published: 2017,
			source: 'harbour-estimates-2017', series: { id: 'harbour-modern-slavery', edition: '2017' }, standing: 'replaced', supersededBy: 'harbour-2022-modern-slavery',
			aliases: ['people in modern slavery worldwide in 2016'],
		},
		{
			...estimate, id: 'harbour-2022-forced-labour', statement: 'An estimated 18.4 million people were in forced labour worldwide on any given day in 2021.',
			quantity: { kind: 'count', low: 18_400_000, unit: 'people' }, measure: 'forced-labour-victims', population: { exploitation: 'forced-labour' }, period: { from: 2021 }, published: 2022,
			source: 'harbour-estimates-2022', series: { id: 'harbour-forced-labour', edition: '2022' }, standing: 'current',
		},
		{
			...estimate, id: 'harbour-2017-forced-labour', statement: 'An estimated 15.1 million people were in forced labour worldwide on any given day in 2016.',
			quantity: { kind: 'count', low: 15_100_000, unit: 'people' }, measure: 'forced-labour-victims', population: { exploitation: 'forced-labour' }, period: { from: 2016 }, published: 2017,
			source: 'harbour-estimates-2017', series: { id: 'harbour-forced-labour', edition: '2017' }, standing: 'replaced', supersededBy: 'harbour-2022-forced-labour',
		},
		{
			...estimate, id: 'harbour-2022-children-ratio', statement: 'One in five people in modern slavery worldwide was a child in 2021.',
			quantity: { kind: 'ratio', low: 1, unit: 'people', per: '5 people' }, measure: 'share-of-victims', population: { age: 'children' },
			denominator: 'people in modern slavery worldwide', period: { from: 2021 }, published: 2022, source: 'harbour-estimates-2022', standing: 'current',
		},
		{
			...estimate, id: 'harbour-2022-women-share', statement: 'Women and girls made up 52 per cent of people in modern slavery worldwide in 2021.',
			quantity: { kind: 'percent', low: 52, unit: 'percent' }, measure: 'share-of-victims', population: { sex: 'female' },
			denominator: 'people in modern slavery worldwide', period: { from: 2021 }, published: 2022, source: 'harbour-estimates-2022', alsoIn: ['northgate-courts-2023'], standing: 'current',
		},
		{
			...estimate, id: 'harbour-2024-profits', statement: 'Forced labour in the private economy yields an estimated US$ 173 billion in illegal profits a year worldwide.',
			quantity: { kind: 'money', low: 173_000_000_000, unit: 'USD', per: 'year' }, measure: 'illegal-profits', population: { exploitation: 'private-economy' }, published: 2024,
			source: 'harbour-profits-2024', series: { id: 'harbour-profits', edition: '2024' }, standing: 'current',
		},
		{
			...estimate, id: 'harbour-2014-profits', statement: 'Forced labour in the private economy yielded an estimated US$ 98 billion in illegal profits a year worldwide in the 2014 edition.',
			quantity: { kind: 'money', low: 98_000_000_000, unit: 'USD', per: 'year' }, measure: 'illegal-profits', population: { exploitation: 'private-economy' }, published: 2014,
			source: 'harbour-profits-2014', series: { id: 'harbour-profits', edition: '2014' }, standing: 'replaced', supersededBy: 'harbour-2024-profits',
		},
		{
			...count, id: 'meridian-2023-identified', statement: 'Authorities in the United Kingdom identified 6,144 victims of human trafficking in 2023.',
			quantity: { kind: 'count', low: 6144, unit: 'people' }, measure: 'identified-victims', place: 'GB', period: { from: 2023 }, published: 2024,
			source: 'meridian-victims-2024', series: { id: 'meridian-identified', edition: '2023' }, standing: 'current',
		},
		{
			...count, id: 'meridian-2022-identified', statement: 'Authorities in the United Kingdom identified 5,812 victims of human trafficking in 2022.',
			quantity: { kind: 'count', low: 5812, unit: 'people' }, measure: 'identified-victims', place: 'GB', period: { from: 2022 }, published: 2023,
			source: 'meridian-victims-2023', series: { id: 'meridian-identified', edition: '2022' }, standing: 'earlier-year', supersededBy: 'meridian-2023-identified',
		},
		{
			...count, id: 'northgate-2022-convictions', statement: 'Courts in the United States convicted 417 people of human trafficking in 2022.',
			quantity: { kind: 'count', low: 417, unit: 'people' }, measure: 'convictions', place: 'US', period: { from: 2022 }, published: 2023,
			source: 'northgate-courts-2023', standing: 'current',
		},
		{
			id: 'northgate-2001-children-at-risk', statement: 'A 2001 study put the number of children at risk of sexual exploitation in the United States at 240,000.',
			quantity: { kind: 'count', low: 240_000, unit: 'people' }, measure: 'children-at-risk', population: { age: 'children', exploitation: 'sexual' }, place: 'US', period: { from: 2001 }, published: 2001,
			source: 'northgate-study-2001', standing: 'disputed', verification: 'primary', nature: 'modelled-estimate',
			disputedBy: [{ source: 'meridian-review-2019', why: 'It counts children thought to be at risk, not children exploited.' }],
			sayInstead: { sentence: 'No reliable count of exploited children in the United States exists.', source: 'meridian-review-2019' },
		},
		{
			...count, id: 'joint-2022-police-cases', statement: 'Police in the European Union recorded 9,215 cases of human trafficking in 2022.',
			quantity: { kind: 'count', low: 9215, unit: 'cases' }, measure: 'police-incidents', place: 'EU', period: { from: 2022 }, published: 2023,
			source: 'joint-police-2023', repeatedBy: ['relay-page-2023'], standing: 'current',
		},
		{
			...estimate, id: 'harbour-2024-profit-per-victim', statement: 'Forced labour yields an estimated US$ 8,271 in illegal profits per victim a year worldwide.',
			quantity: { kind: 'money', low: 8271, unit: 'USD', per: 'year' }, measure: 'profit-per-victim', population: { exploitation: 'private-economy' }, published: 2024,
			source: 'harbour-profits-2024', standing: 'current', misquotes: [{ figure: '$8,217', why: 'Two digits change places.' }],
		},
		{
			...estimate, id: 'harbour-2022-prevalence', statement: 'There were 4.2 people in modern slavery for every 1,000 people worldwide in 2021.',
			quantity: { kind: 'rate', low: 4.2, unit: 'people', per: '1,000 people' }, measure: 'prevalence-rate', denominator: 'people worldwide', period: { from: 2021 }, published: 2022,
			source: 'harbour-estimates-2022', standing: 'current',
		},
		{
			...count, id: 'meridian-2023-change', statement: 'The number of victims of human trafficking identified in the United Kingdom rose by 6 per cent in 2023.',
			quantity: { kind: 'percent', low: 6, unit: 'percent' }, measure: 'change', measureOf: 'identified-victims', direction: 'up', place: 'GB', period: { from: 2022, to: 2023 }, published: 2024,
			source: 'meridian-victims-2024', standing: 'current',
		},
		// A claim that is known by its own words.
		{
			id: 'relay-regatta', statement: 'The Regatta is said to bring 9,000 trafficked people into the United States.',
			quantity: { kind: 'count', low: 9000, unit: 'people' }, measure: 'trafficking-victims-estimate', population: { other: 'sporting events' }, place: 'US', published: 2010,
			source: 'relay-page-2023', standing: 'debunked', verification: 'contradicted', nature: 'claim', aliases: ['people trafficked for the Regatta', 'the crews of the Regatta'],
			disputedBy: [{ source: 'meridian-review-2019', why: 'Nobody found them.' }],
		},
		// One share in two places, in one of them in two years, and a rate of one place.
		...[2021, 2022].map((year) => ({
			...count, id: `northgate-${year}-men-prosecuted`, statement: `Of the people prosecuted for human trafficking in the United States in ${year}, 71 per cent were male.`,
			quantity: { kind: 'percent', low: 71, unit: 'percent' }, measure: 'share-of-offenders', population: { sex: 'male' }, denominator: 'people prosecuted for human trafficking in the United States',
			place: 'US', period: { from: year }, published: year + 1, source: 'northgate-courts-2023', series: { id: 'northgate-men-prosecuted', edition: String(year) }, standing: year === 2022 ? 'current' : 'earlier-year',
		})),
		{
			...count, id: 'meridian-2023-men-share', statement: 'Of the victims of human trafficking identified in the United Kingdom in 2023, 71 per cent were male.',
			quantity: { kind: 'percent', low: 71, unit: 'percent' }, measure: 'share-of-victims', population: { sex: 'male' }, denominator: 'victims of human trafficking identified in the United Kingdom',
			place: 'GB', period: { from: 2023 }, published: 2024, source: 'meridian-victims-2024', standing: 'current',
		},
		{
			...estimate, id: 'harbour-2022-gb-prevalence', statement: 'There were 2.7 people in modern slavery for every 1,000 people in the United Kingdom in 2021.',
			quantity: { kind: 'rate', low: 2.7, unit: 'people', per: '1,000 people' }, measure: 'prevalence-rate', denominator: 'people in the United Kingdom', place: 'GB', period: { from: 2021 }, published: 2022,
			source: 'harbour-estimates-2022', standing: 'current',
		},
		{
			id: 'relay-recruited-online', statement: 'Some 67 per cent of victims of sex trafficking in the United States are recruited online.',
			quantity: { kind: 'percent', low: 67, unit: 'percent' }, measure: 'share-of-victims', population: { exploitation: 'sexual', other: 'recruited online' }, denominator: 'victims of sex trafficking in the United States', place: 'US', published: 2023,
			source: 'relay-page-2023', standing: 'current', verification: 'seed-only', nature: 'claim',
		},
		{
			id: 'relay-age-of-entry', statement: 'The average age of entry into sex trafficking in the United States is said to be 13 years.',
			quantity: { kind: 'age', low: 13, unit: 'years' }, measure: 'age', population: { exploitation: 'sexual' }, place: 'US', published: 2010,
			source: 'relay-page-2023', standing: 'disputed', verification: 'seed-only', nature: 'claim',
			disputedBy: [{ source: 'editorial-note', why: 'It averages only people who were found as children.' }],
		},
	];
}
