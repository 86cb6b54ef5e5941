import { deepEqual, ok } from 'node:assert/strict';
import { findCitations } from '../../server/src/core/citation/find.ts';
import { numberedReferences } from '../../server/src/core/citation/references.ts';
import { parseDocument } from '../../server/src/core/markdown/document.ts';
import { bibliography, citationsIn, resolver } from '../support/citationDraft.ts';
import type { DraftSetting } from '../support/citationDraft.ts';

const refs = bibliography(['ilo22', { title: 'Global Estimates of Modern Slavery', issued: [2022], author: [{ literal: 'ILO' }] }], ['other', { title: 'Elsewhere' }]);

const GEMS = 'https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm';

type Row = readonly [draft: string, expected: readonly string[], setting?: DraftSetting];

const tables: Readonly<Record<string, readonly Row[]>> = {
	'links and addresses': [
		[`So [many](${GEMS}).`, [`link "[many](${GEMS})" gems-2022`]],
		['So [ILO, 2022](https://bit.ly/x).', ['link "[ILO, 2022](https://bit.ly/x)" (ilo walk-free iom) 2022']],
		[`So [many][a].\n\n[A]: ${GEMS}`, ['reference "[many][a]" gems-2022']],
		[`So [many][].\n\n[many]: ${GEMS}`, ['reference "[many][]" gems-2022']],
		[`So [many].\n\n[many]: ${GEMS}`, ['reference "[many]" gems-2022']],
		['So [many][nowhere].', ['reference "[many][nowhere]" - undefined']],
		['So [many].', []],
		['See https://polarisproject.org/x now.', ['url "https://polarisproject.org/x" (polaris)']],
		[`See <${GEMS}>.`, [`url "<${GEMS}>" gems-2022`]],
		[`So <a href="${GEMS}">many</a>.`, [`link "<a href=\\"${GEMS}\\">many</a>" gems-2022`]],
		[`😀 ([ILO, 2022](${GEMS})).`, [`link "[ILO, 2022](${GEMS})" gems-2022`]],
		['See [below](#data), [here](data.md), [us](mailto:a@b.org), a@b.org and <c@d.org>.', []],
		['`[x](https://ilo.org)` and `[^1]`', []],
	],
	'notes': [
		['So many.[^1]\n\n[^1]: ILO, Walk Free and IOM (2022). *Global Estimates of Modern Slavery*.', ['footnote "[^1]" gems-2022', 'parenthetical "IOM (2022)" gems-2022']],
		['So many.[^1]', ['footnote "[^1]" - undefined']],
		['So many.^[UNODC, Global Report on Trafficking in Persons 2024, p. 3.]', ['footnote "^[UNODC, Global Report on Trafficking in Persons 2024, p. 3.]" glotip-2024']],
		['So many.[^a]\r\n\r\n[^a]: <https://www.state.gov/reports/2023-trafficking-in-persons-report/>\r\n', ['footnote "[^a]" tip-2023', 'url "<https://www.state.gov/reports/2023-trafficking-in-persons-report/>" tip-2023']],
	],
	'what points back': [
		['So.[^1] So.[^2]\n\n[^1]: ILO (2022). Global Estimates of Modern Slavery.\n\n[^2]: Ibid., p. 3.', ['footnote "[^1]" gems-2022', 'footnote "[^2]" gems-2022', 'parenthetical "ILO (2022)" gems-2022']],
		['So.[^1] So.[^2]\n\n[^1]: [ILO](https://ilo.org), 2022.\n\n[^2]: ILO, supra note 3.', ['footnote "[^1]" gems-2022', 'footnote "[^2]" -', 'link "[ILO](https://ilo.org)" (ilo)']],
		['So (ILO, 2022). So (ibid., p. 3). So (ibid.).', ['parenthetical "(ILO, 2022)" gems-2022', 'parenthetical "(ibid., p. 3)" gems-2022 p. 3', 'parenthetical "(ibid.)" gems-2022']],
		['So. Ibid., p. 3. So. *Id.* at 4. Supra. So, the id. So.', ['parenthetical "Ibid., p. 3." -', 'parenthetical "Id.* at 4." -']],
		['So. See ILO, Profits and Poverty (2014), p. 3. So. See below. See the bus stop.', ['parenthetical "See ILO, Profits and Poverty (2014), p. 3." profits-2014']],
		['So many worldwide1 and more.2 In covid19 and vol.1\n\n1. ILO (2022). Estimates.\n2. UNODC (2024). Global Report on Trafficking in Persons 2024.', ['superscript "1" gems-2022', 'superscript "2" glotip-2024', 'parenthetical "ILO (2022)" gems-2022', 'parenthetical "UNODC (2024)" glotip-2024']],
		['So many worldwide1 and more.2', []],
	],
	'names at the end': [
		['So many – ILO, 2022', ['parenthetical "ILO, 2022" gems-2022']],
		['So many | ILO, Walk Free and IOM', ['attribution "ILO, Walk Free and IOM" (ilo walk-free iom)']],
		['So many. ILO.', ['attribution "ILO" (ilo)']],
		['Helped by the ILO. Helped by Ashby, ILO. Via the ILO they came.', []],
	],
	'keys': [
		['So many [@ilo22, p. 3].', ['pandoc "[@ilo22, p. 3]" gems-2022 p. 3'], { bibliography: refs }],
		['So many [see @ilo22; -@nobody, ch. 2].', ['pandoc "[see @ilo22; -@nobody, ch. 2]" gems-2022', 'pandoc "[see @ilo22; -@nobody, ch. 2]" - undefined ch. 2'], { bibliography: refs }],
		['As @ilo22 says.', ['pandoc "@ilo22" gems-2022'], { bibliography: refs }],
		['As @ilo22 says, and me@ilo22.org.', []],
		[`So many @{${GEMS}}.`, [`pandoc "${GEMS}}" gems-2022`]],
		['See @fig-a, @tbl-b, @sec-c, @eq-d and [@fig:x]. \\@ref(fig:y) \\@other', [], { bibliography: refs }],
		['So many [@gems-2022].', ['pandoc "[@gems-2022]" gems-2022 undefined']],
	],
	'parentheses': [
		['So many (ILO, 2022).', ['parenthetical "(ILO, 2022)" gems-2022']],
		['So many (UNODC 2024, p. 4; Smith & Jones, 2019).', ['parenthetical "(UNODC 2024, p. 4; Smith & Jones, 2019)" glotip-2024 p. 4', 'parenthetical "(UNODC 2024, p. 4; Smith & Jones, 2019)" - 2019']],
		['So many (see Smith et al., 2019a).', ['parenthetical "(see Smith et al., 2019a)" - 2019']],
		['The ILO (2022) says.', ['parenthetical "ILO (2022)" gems-2022']],
		['Estes and Weiner (2001) found.', ['parenthetical "Estes and Weiner (2001)" estes-2001']],
		['So many (U.S. Department of State, 2023).', ['parenthetical "(U.S. Department of State, 2023)" tip-2023']],
		['So many (Polaris, n.d.).', ['parenthetical "(Polaris, n.d.)" (polaris)']],
		['So many (ibid., p. 3).', ['parenthetical "(ibid., p. 3)" - p. 3']],
		['| a | b |\n|---|---|\n| 5 | UNODC, 2024 |', ['parenthetical "UNODC, 2024" glotip-2024']],
		['So many [ILO, 2022; Smith 2019].', ['parenthetical "[ILO, 2022; Smith 2019]" gems-2022', 'parenthetical "[ILO, 2022; Smith 2019]" - 2019']],
		['So many \\[ILO, 2022\\].', ['parenthetical "\\\\[ILO, 2022\\\\]" gems-2022']],
		['So many (International Labour Organization (ILO), 2022).', ['parenthetical "(International Labour Organization (ILO), 2022)" gems-2022']],
		['So many (ILO, p. 4) (Smith et al. 6) (Smith 6) (Table 2, p. 4).', ['parenthetical "(ILO, p. 4)" (ilo) p. 4', 'parenthetical "(Smith et al. 6)" - 6']],
		['So many (Smith 6).\n\n## Works Cited\n\nSmith, Jane. *Looking*. 2019.', ['parenthetical "(Smith 6)" - 2019 6']],
		['So many (UNODC, 2023).\n\n## References\n\nUNODC (2023). *Global Report on Trafficking in Persons 2022*.', ['parenthetical "(UNODC, 2023)" glotip-2022', 'parenthetical "UNODC (2023)" glotip-2022']],
		['So many (It is noteworthy that the ILO’s 2022 Report has more).', ['attribution "ILO’s 2022 Report" gems-2022']],
		['So many (in 2022) (2016–2021) (from 24.9 million in 2017) (FY 2022) (January 2022) (Texas, 2019) (Act of 2000).', []],
	],
	'numbers': [
		['So many [1, 2].\n\n## References\n\n1. UNODC (2024). Global Report on Trafficking in Persons 2024.\n2. Else.', ['numbered "[1, 2]" glotip-2024', 'numbered "[1, 2]" -', 'parenthetical "UNODC (2024)" glotip-2024']],
		['So many.<sup>1</sup> More.¹ Else.[2]', ['superscript "<sup>1</sup>" - undefined', 'superscript "¹" - undefined', 'numbered "[2]" - undefined']],
		['So many [1–3].', ['numbered "[1–3]" - undefined', 'numbered "[1–3]" - undefined', 'numbered "[1–3]" - undefined']],
		['An area of 5 km².', []],
	],
	'source lines': [
		['Source: UNODC, Global Report on Trafficking in Persons 2024.', ['parenthetical "Source: UNODC, Global Report on Trafficking in Persons 2024." glotip-2024']],
		['*Sources: ILO (2022); Smith Institute, 2019*', ['parenthetical "Sources: ILO (2022)" gems-2022', 'parenthetical "Smith Institute, 2019" - 2019']],
		['Source: ILO.', ['attribution "Source: ILO." (ilo)']],
		[`Source: [ILO](${GEMS})`, [`link "[ILO](${GEMS})" gems-2022`]],
	],
	'attributions': [
		['According to the ILO, many.', ['attribution "According to the ILO" (ilo)']],
		['The ILO estimates that many.', ['attribution "ILO estimates" (ilo)']],
		['The International Labour Organization (ILO) found many.', ['attribution "International Labour Organization (ILO) found" (ilo)']],
		['Data from UNODC and a report by Polaris.', ['attribution "Data from UNODC" (unodc)', 'attribution "report by Polaris" (polaris)']],
		["UNODC's 2024 report has many.", ["attribution \"UNODC's 2024 report\" glotip-2024"]],
		['Many (ILO).', ['attribution "(ILO)" (ilo)']],
		['Many (ILO and IOM).', ['attribution "(ILO and IOM)" (ilo iom)']],
		['A 2019 Guardian investigation found many.', ['attribution "2019 Guardian investigation found" - 2019']],
		['According to a study by Smith University, many.', ['attribution "According to a study by Smith University" -']],
		['In the 2024 TIP Report, many.', ['attribution "2024 TIP Report" tip-2024']],
		['“Many,” said Polaris.', ['attribution "said Polaris" (polaris)']],
		['The FBI raided homes. The DHS Blue Campaign began. The ILO funds 40 projects. Polaris received calls.', []],
		['The International Labour Organization (ILO) has 187 members, and sexual exploitation of children (SEC) is a crime.', []],
		['Researchers found many. Experts say so. Police said many. Studies show it. The report says more.', []],
		['by ice and by gems, says who', []],
		["UNODC's 2026 edition counts 5.", ["attribution \"UNODC's 2026 edition counts\" (unodc) 2026"]],
		['UNODC tells us 5. Polaris reckons 6.', ['attribution "UNODC tells" (unodc)', 'attribution "Polaris reckons" (polaris)']],
		['UNODC puts modern slavery at 27 million. The FBI placed 41 children.', ['attribution "UNODC puts" (unodc)']],
		['Polaris received more than 5,000 calls. The FBI identified the man. Authorities identified 12.', []],
		["By the count of Polaris, 5; in UNODC's count, 6.", ['attribution "count of Polaris" (polaris)', "attribution \"UNODC's count\" (unodc)"]],
		['By state, the hotline counted in 2024:', ['attribution "the hotline counted" -']],
		['The same report found 5.', ['attribution "The same report found" -']],
		['The ILO found 4. The same report found 5.', ['attribution "ILO found" (ilo)']],
	],
	'cite elements': [
		['So many, <cite>ILO, 2022</cite>.', ['parenthetical "<cite>ILO, 2022</cite>" gems-2022']],
		['So many, says <cite>UNODC</cite> in <cite>a book</cite>.', ['attribution "<cite>UNODC</cite>" (unodc)']],
		[`<cite>[ILO](${GEMS})</cite>`, [`link "[ILO](${GEMS})" gems-2022`]],
		['<p>So many. <cite>ILO, 2022</cite></p>', ['parenthetical "<cite>ILO, 2022</cite>" gems-2022']],
	],
	'reports that a year dates': [
		["The ILO's Global Estimates (2017) said so.", ['parenthetical "ILO\'s Global Estimates (2017)" gems-2017']],
		['The ILO’s Profits and Poverty report (2014) said so.', ['parenthetical "ILO’s Profits and Poverty report (2014)" profits-2014']],
		['The ILO’s work in Ghana (2014) went on.', []],
	],
};

for (const [name, rows] of Object.entries(tables)) {
	describe(`citations: ${name}`, () => {
		for (const [draft, expected, setting] of rows) it(JSON.stringify(draft), () => { deepEqual(citationsIn(draft, setting), expected); });
	});
}

describe('citations: numbered references', () => {
	const entries = (text: string): (readonly [number, string])[] => [...numberedReferences(parseDocument(text, 'markdown'))];

	const rows: readonly (readonly [draft: string, expected: readonly (readonly [number, string])[]])[] = [
		['## References\n\n1. One\n   goes on\n2. Two', [[1, 'One goes on'], [2, 'Two']]],
		['# Sources\r\n\r\n[1] One\r\n[2] Two\r\n', [[1, 'One'], [2, 'Two']]],
		['**Notes**\n\n1 One\n\n2 Two', [[1, 'One'], [2, 'Two']]],
		['## Endnotes\n\n¹ One\n² Two', [[1, 'One'], [2, 'Two']]],
		['## References\n\n1. One\n1. Two\n\n## After\n\n1. Three', [[1, 'One'], [2, 'Two']]],
		['1. No reference', []],
		['So.¹\n\n¹ ILO (2022). One\n² Two\n\n## After', [[1, 'ILO (2022). One'], [2, 'Two']]],
		['<sup>1</sup> One\n\n<sup>2</sup> Two', [[1, 'One'], [2, 'Two']]],
		['1 U.S. Department of State. (2023). *One*.\n\n2 Two, 2024.', [[1, 'U.S. Department of State. (2023). *One*.'], [2, 'Two, 2024.']]],
		['**Sources**\n1 One\n2 Two\n\nEnd.', [[1, 'One'], [2, 'Two']]],
		['¹ Loose\n\n## Notes\n\n1. Listed', [[1, 'Listed']]],
		['12 Women were freed in 2019.\n\n3 People said so.\n\n[1](x) Link', []],
	];
	for (const [draft, expected] of rows) it(JSON.stringify(draft), () => { deepEqual(entries(draft), expected); });
});

describe('citations: growth', () => {
	const lookup = { footnote: () => undefined, link: () => undefined, numbered: () => undefined, note: () => undefined, nthNote: () => undefined, listed: () => undefined, bibliography: refs, resolver };

	/** The quickest of three readings, in milliseconds. */
	function time(text: string): number {
		const proses = parseDocument(text, 'markdown').blocks.flatMap((block) => block.text.proses);
		return Math.min(...[1, 2, 3].map(() => {
			const start = performance.now();
			for (const prose of proses) findCitations(prose, lookup);
			return performance.now() - start;
		}));
	}

	for (const unit of ['ILO (', '(ILO) ', 'Source: a; ', 'according to a ', '2020 (2020) ', 'by a study by ', '[@a', '@{', 'U.S. ', '(ILO, 2022; ', 'Smith found ', 'Ab & ', 'See ILO. ', 'See U.S. ', 'Ibid. Id. ', '((', ')) ((ILO ', '[ILO, 2022 ', 'word1 ', 'So, ILO ', 'ILO, IOM and ', 'ILO runs. It ', 'Bales, supra ', 'according to the police ', 'the same report ', 'ILO, which ']) {
		it(`stays linear on ${JSON.stringify(unit)}`, () => {
			time(unit.repeat(1000));
			// Eight times the text: sixty-four times the time where it grows with the square.
			const ratio = time(unit.repeat(16_000)) / Math.max(4, time(unit.repeat(2000)));
			ok(ratio < 32, String(ratio));
		});
	}
});
