import { deepEqual } from 'node:assert/strict';
import { scanQuantities } from '../../server/src/core/quantity/scan.ts';
import { tokenize } from '../../server/src/core/text/tokens.ts';

/** Every quantity of a text as the tables have it: `49.6 million = about count 49600000`, `12 to 14 = age 12..14 years`. */
const read = (text: string): string[] => scanQuantities(tokenize(text)).map(({ start, end, quantity: { kind, low, high, unit, per, qualifier } }) => [
	text.slice(start, end), '=', ...(qualifier === null ? [] : [qualifier]), kind, low === high ? short(low) : `${short(low)}..${short(high)}`,
	...(unit === null || unit === 'percent' || unit === 'times' || unit === 'years' ? [] : [unit]), ...(per === null ? [] : ['per', per]),
].join(' '));

const short = (value: number): string => String(Number(value.toFixed(4)));

type Row = readonly [text: string, ...found: string[]];

const counts: readonly Row[] = [
	['1,416 people', '1,416 = count 1416'],
	['1416 people', '1416 = count 1416'],
	['12,345,678 people', '12,345,678 = count 12345678'],
	['2,021 people', '2,021 = count 2021'],
	['20 000 people', '20 000 = count 20000'],
	['20.000 people', '20.000 = count 20000'],
	['1.234 million people', '1.234 million = count 1234000'],
	['1 234 567 people', '1 234 567 = count 1234567'],
	['1’234’567 people', '1’234’567 = count 1234567'],
	["1'234 people", "1'234 = count 1234"],
	['3,00,000 people', '3,00,000 = count 300000'],
	['1,23,45,678 people', '1,23,45,678 = count 12345678'],
	['31.5 million people', '31.5 million = count 31500000'],
	['31.5million people', '31.5million = count 31500000'],
	['31.5-million people', '31.5-million = count 31500000'],
	['31.5m people', '31.5m = count 31500000'],
	['31.5M people', '31.5M = count 31500000'],
	['31.5 mn people', '31.5 mn = count 31500000'],
	['12k people', '12k = count 12000'],
	['12K people', '12K = count 12000'],
	['1.2bn people', '1.2bn = count 1200000000'],
	['1.2 bn people', '1.2 bn = count 1200000000'],
	['2 hundred thousand people', '2 hundred thousand = count 200000'],
	['3 lakh people', '3 lakh = count 300000'],
	['1.1 crore people', '1.1 crore = count 11000000'],
	['1.5 trillion people', '1.5 trillion = count 1500000000000'],
	['forty-nine million people', 'forty-nine million = count 49000000'],
	['forty nine million people', 'forty nine million = count 49000000'],
	['thirty-one and a half million people', 'thirty-one and a half million = count 31500000'],
	['twenty-one victims', 'twenty-one = count 21'],
	['two hundred and four victims', 'two hundred and four = count 204'],
	['three thousand two hundred victims', 'three thousand two hundred = count 3200'],
	['a million people', 'a million = count 1000000'],
	['a hundred victims', 'a hundred = count 100'],
	['half a million people', 'half a million = count 500000'],
	['nineteen victims', 'nineteen = count 19'],
	['Eleven thousand people', 'Eleven thousand = count 11000'],
	['0 victims', '0 = count 0'],
	['5 victims and 6 traffickers', '5 = count 5', '6 = count 6'],
	['50,000 victims a year', '50,000 = count 50000 per year'],
	['50,000 victims each year', '50,000 = count 50000 per year'],
	['50,000 victims every year', '50,000 = count 50000 per year'],
	['50,000 victims annually', '50,000 = count 50000 per year'],
	['50,000 victims per annum', '50,000 = count 50000 per year'],
	['(417)', '417 = count 417'],
	['“417” victims', '417 = count 417'],
	['417, 522 and 611 cases', '417 = count 417', '522 = count 522', '611 = count 611'],
];

const hedges: readonly Row[] = [
	['about 50 victims', '50 = about count 50'],
	['around 50 victims', '50 = about count 50'],
	['approximately 50 victims', '50 = about count 50'],
	['roughly 50 victims', '50 = about count 50'],
	['some 50 victims', '50 = about count 50'],
	['an estimated 50 victims', '50 = about count 50'],
	['~50 victims', '50 = about count 50'],
	['nearly 50 victims', '50 = about count 50'],
	['almost 50 victims', '50 = about count 50'],
	['close to 50 victims', '50 = about count 50'],
	['more than 50 victims', '50 = more-than count 50'],
	['over 50 victims', '50 = more-than count 50'],
	['upwards of 50 victims', '50 = more-than count 50'],
	['in excess of 50 victims', '50 = more-than count 50'],
	['exceeding 50 victims', '50 = more-than count 50'],
	['well over 50 victims', '50 = more-than count 50'],
	['just over 50 victims', '50 = more-than count 50'],
	['at least 50 victims', '50 = at-least count 50'],
	['no fewer than 50 victims', '50 = at-least count 50'],
	['a minimum of 50 victims', '50 = at-least count 50'],
	['50 or more victims', '50 = at-least count 50'],
	['50+ victims', '50 = at-least count 50'],
	['up to 50 victims', '50 = up-to count 50'],
	['as many as 50 victims', '50 = up-to count 50'],
	['no more than 50 victims', '50 = up-to count 50'],
	['less than 50 victims', '50 = less-than count 50'],
	['fewer than 50 victims', '50 = less-than count 50'],
	['under 50 victims', '50 = less-than count 50'],
	['just under 50 victims', '50 = less-than count 50'],
	['>50 victims', '50 = more-than count 50'],
	['more than $50 million', '$50 million = more-than money 50000000 USD'],
	['nearly a third of victims', 'a third = about ratio 0.3333'],
];

const percents: readonly Row[] = [
	['52% of victims', '52% = percent 52'],
	['52 % of victims', '52 % = percent 52'],
	['52 per cent of victims', '52 per cent = percent 52'],
	['52 percent of victims', '52 percent = percent 52'],
	['52.5% of victims', '52.5% = percent 52.5'],
	['52 pct of victims', '52 pct = percent 52'],
	['a 52-percent share', '52-percent = percent 52'],
	['fifty-two per cent of victims', 'fifty-two per cent = percent 52'],
	['0.5% of victims', '0.5% = percent 0.5'],
	['100% of victims', '100% = percent 100'],
	['50–60% of victims', '50–60% = percent 50..60'],
	['50% to 60% of victims', '50% to 60% = percent 50..60'],
	['between 50 and 60 per cent of victims', '50 and 60 per cent = percent 50..60'],
	['54% women, 46% men', '54% = percent 54', '46% = percent 46'],
];

const ratios: readonly Row[] = [
	['one in four victims', 'one in four = ratio 0.25'],
	['1 in 4 victims', '1 in 4 = ratio 0.25'],
	['one out of four victims', 'one out of four = ratio 0.25'],
	['three out of ten victims', 'three out of ten = ratio 0.3'],
	['7 out of 10 victims', '7 out of 10 = ratio 0.7'],
	['1 in every 150 people', '1 in every 150 = ratio 0.0067'],
	['one in every 200 people', 'one in every 200 = ratio 0.005'],
	['two-thirds of victims', 'two-thirds = ratio 0.6667'],
	['two thirds of victims', 'two thirds = ratio 0.6667'],
	['a third of victims', 'a third = ratio 0.3333'],
	['one-third of victims', 'one-third = ratio 0.3333'],
	['a quarter of victims', 'a quarter = ratio 0.25'],
	['three quarters of victims', 'three quarters = ratio 0.75'],
	['half of victims', 'half = ratio 0.5'],
	['half of all victims', 'half = ratio 0.5'],
	['more than half of victims', 'half = more-than ratio 0.5'],
	['a fifth of victims', 'a fifth = ratio 0.2'],
	['nine-tenths of victims', 'nine-tenths = ratio 0.9'],
	['Half are children', 'Half = ratio 0.5'],
];

const money: readonly Row[] = [
	['$150 billion', '$150 billion = money 150000000000 USD'],
	['$ 150 billion', '$ 150 billion = money 150000000000 USD'],
	['US$150 billion', 'US$150 billion = money 150000000000 USD'],
	['US$ 150 billion', 'US$ 150 billion = money 150000000000 USD'],
	['USD 150 billion', 'USD 150 billion = money 150000000000 USD'],
	['C$150 million', 'C$150 million = money 150000000 CAD'],
	['A$150 million', 'A$150 million = money 150000000 AUD'],
	['€150bn', '€150bn = money 150000000000 EUR'],
	['£1.2m', '£1.2m = money 1200000 GBP'],
	['₹50 lakh', '₹50 lakh = money 5000000 INR'],
	['₹3 crore', '₹3 crore = money 30000000 INR'],
	['150 billion dollars', '150 billion dollars = money 150000000000 USD'],
	['150 billion US dollars', '150 billion US dollars = money 150000000000 USD'],
	['2 million euros', '2 million euros = money 2000000 EUR'],
	['5,000 rupees', '5,000 rupees = money 5000 INR'],
	['$3,687 per victim', '$3,687 = money 3687 USD'],
	['$150 billion a year', '$150 billion = money 150000000000 USD per year'],
	['$5 to $10 billion', '$5 to $10 billion = money 5000000000..10000000000 USD'],
	['$5–10 billion', '$5–10 billion = money 5000000000..10000000000 USD'],
	['between $5 million and $6 million', '$5 million and $6 million = money 5000000..6000000 USD'],
	['a 32-billion-dollar industry', '32-billion-dollar = money 32000000000 USD'],
	['EUR 25 million', 'EUR 25 million = money 25000000 EUR'],
];

const ranges: readonly Row[] = [
	['15,000 to 50,000 victims', '15,000 to 50,000 = count 15000..50000'],
	['15,000–50,000 victims', '15,000–50,000 = count 15000..50000'],
	['15,000-50,000 victims', '15,000-50,000 = count 15000..50000'],
	['between 15,000 and 50,000 victims', '15,000 and 50,000 = count 15000..50000'],
	['15 to 20 million victims', '15 to 20 million = count 15000000..20000000'],
	['15 million to 20 million victims', '15 million to 20 million = count 15000000..20000000'],
	['from 729 to 1,672', '729 = count 729', '1,672 = count 1672'],
	['ranging from 600 to 800 victims', '600 to 800 = count 600..800'],
	['estimates range from 600,000 to 800,000 victims', '600,000 to 800,000 = count 600000..800000'],
	['100,000 up to 300,000 children', '100,000 up to 300,000 = count 100000..300000'],
	['about 15,000 to 50,000 victims', '15,000 to 50,000 = about count 15000..50000'],
	['two to four million people', 'two to four million = count 2000000..4000000'],
];

const ages: readonly Row[] = [
	['12 years old', '12 = age 12'],
	['aged 12 to 14', '12 to 14 = age 12..14'],
	['ages 12 and 14', '12 and 14 = age 12..14'],
	['12–14 years old', '12–14 = age 12..14'],
	['a 13-year-old girl', '13 = age 13'],
	['the average age of entry is 13', '13 = age 13'],
	['the average age is between 12 and 14', '12 and 14 = age 12..14'],
	['a median age of 27', '27 = age 27'],
	['15 years of age', '15 = age 15'],
	['between the ages of 12 and 14', '12 and 14 = age 12..14'],
];

const others: readonly Row[] = [
	['4.2 per 1,000 people', '4.2 = rate 4.2 per 1,000'],
	['3.5 victims per 100,000 people', '3.5 = rate 3.5 per 100,000'],
	['39,000 girls a day', '39,000 = rate 39000 per day'],
	['300 calls per month', '300 = rate 300 per month'],
	['12 victims per week', '12 = rate 12 per week'],
	['doubled', 'doubled = multiplier 2'],
	['more than tripled', 'tripled = more-than multiplier 3'],
	['nine times more likely', 'nine times = multiplier 9'],
	['3 times as many', '3 times = multiplier 3'],
	['a threefold rise', 'threefold = multiplier 3'],
	['a five-fold rise', 'five-fold = multiplier 5'],
	['twice as many', 'twice = multiplier 2'],
	['the third largest criminal industry', 'third = rank 3'],
	['the second-largest source', 'second = rank 2'],
];

const none: readonly string[] = [
	'in 2022', 'In 2016 and 2021', 'between 2016 and 2021', 'from 2016 to 2021', '2016–2021', '2016-21', '2021/22', 'the 1990s', 'since 1865', 'a 2021 report', 'the 2022 edition', '(2022)', 'FY 2023', 'fiscal year 2023',
	'3 May 2022', 'May 3, 2022', '3 May', 'January 11', '2022-05-03', '03/05/2022', '30 July', '9:30', '5 pm', '24/7', '48 hours', 'within 10 minutes', 'two decades', '90 days', 'a 30-day visa', 'three years', '15 years in prison',
	'1-888-373-7888', '888-373-7888', '(202) 555-0143', 'Section 236.1', 'section 7102', '§ 1591', 'Article 3', 'Art. 3', 'H.R. 5856', 'S. 1312', 'Public Law 106-386', 'Title 18', 'Chapter 77', 'Tier 2', 'Goal 8', 'SDG 8', 'target 8.7', 'No. 29', 'page 17', 'p. 17', 'pp. 17–19', 'Figure 4', 'Table 2',
	'version 2.4.1', '1.2.3', 'COVID-19', 'GP-3', '501(c)', 'ISO 3166', 'ISBN 978', '#5', 'file_12', 'a1b2', 'v2', 'B2B', 'MS-13', 'T4', 'ILO C29', 'Part 2', 'Appendix 3', 'Rule 5',
	'a third country', 'a second look', 'the first half', 'the second half of the year', 'no number at all', '',
];

describe('quantities', () => {
	for (const [group, rows] of Object.entries({ counts, hedges, percents, ratios, money, ranges, ages, others })) {
		describe(group, () => {
			for (const [text, ...found] of rows) it(text, () => { deepEqual(read(text), found); });
		});
	}
	describe('what is none', () => {
		for (const text of none) it(JSON.stringify(text), () => { deepEqual(read(text), []); });
	});
	it('are found where they stand, in one pass over a long text', () => {
		const text = '417 cases and 31.5 million people. '.repeat(500);
		const found = scanQuantities(tokenize(text));
		deepEqual(found.map(({ start, end }) => text.slice(start, end)), Array.from({ length: 500 }, () => ['417', '31.5 million']).flat());
	});
});
