import { deepEqual, equal } from 'node:assert/strict';
import type { TextEdit } from '../../server/src/core/analysis.ts';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { citeFix } from '../../server/src/core/fixes/cite.ts';
import { draftCitations } from '../../server/src/core/fixes/context.ts';
import { defineFix } from '../../server/src/core/fixes/define.ts';
import { replaceCitationFix } from '../../server/src/core/fixes/replaceCitation.ts';
import { commentFixes } from '../../server/src/core/fixes/silence.ts';
import type { Figure } from '../../server/src/core/figure/figure.ts';
import type { CitationStyle, Publication } from '../../server/src/core/options.ts';
import { bibliography, contextOf, count, figureIn, sourceOf } from '../support/citationDraft.ts';
import type { DraftSetting } from '../support/citationDraft.ts';

const URL = 'https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm';
const REFERENCE = `ILO, Walk Free and IOM. (2022). *Global Estimates of Modern Slavery: Forced Labour and Forced Marriage*. <${URL}>`;
const SHORT = 'ILO, Walk Free and IOM, 2022';

interface Setting extends DraftSetting {
	readonly source?: string;
	readonly locator?: string;
	readonly figure?: Partial<Figure>;
	readonly words?: string;
}

const cite = (text: string, setting: Setting = {}) =>
	citeFix(contextOf(text, setting), figureIn(text, setting.words ?? '49.6 million', count(49.6e6), setting.figure), sourceOf(setting.source ?? 'gems-2022'), { certain: true, preferred: true, locator: setting.locator ?? null });

const style = (citationStyle: CitationStyle, more: Setting = {}): Setting => ({ ...more, options: { citationStyle } });
const of = (publication: Publication, more: Setting = {}): Setting => ({ ...more, options: { publication } });

type Row = readonly [name: string, draft: string, expected: string, setting?: Setting];

const rows: readonly Row[] = [
	['a note and its definition', 'So 49.6 million people live. More.\n', `So 49.6 million people live.[^ilo-2022] More.\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['no line end at the end', 'So 49.6 million people live.', `So 49.6 million people live.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}`],
	['CRLF and numbers', 'So 49.6 million live.\r\n\r\nOld.[^1]\r\n\r\n[^1]: X.\r\n', `So 49.6 million live.[^2]\r\n\r\nOld.[^1]\r\n\r\n[^1]: X.\r\n[^2]: ${REFERENCE}\r\n`],
	['emoji before', '😀 So **49.6 million** live. 😀\n', `😀 So **49.6 million** live.[^ilo-2022] 😀\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['a label that is taken', 'So 49.6 million live. Old.[^ilo-2022]\n\n[^ilo-2022]: X.\n', `So 49.6 million live.[^ilo-2022-2] Old.[^ilo-2022]\n\n[^ilo-2022]: X.\n[^ilo-2022-2]: ${REFERENCE}\n`],
	['a note that is there', `So 49.6 million live. Old.[^a]\n\n[^a]: ILO (2022). Global Estimates of Modern Slavery\n`, `So 49.6 million live.[^a] Old.[^a]\n\n[^a]: ILO (2022). Global Estimates of Modern Slavery\n`],
	['notes before the stop', 'So 49.6 million live. Old[^a]. Old[^a].\n\n[^a]: ILO (2022). Global Estimates of Modern Slavery\n', 'So 49.6 million live[^a]. Old[^a]. Old[^a].\n\n[^a]: ILO (2022). Global Estimates of Modern Slavery\n'],
	['a heading', '# About 49.6 million #\n\nText.[^1]\n\n[^1]: ILO (2022). Global Estimates of Modern Slavery\n', '# About 49.6 million[^1] #\n\nText.[^1]\n\n[^1]: ILO (2022). Global Estimates of Modern Slavery\n'],
	['a cell', '| a | b |\n|---|---|\n| 49.6 million | x |\n', `| a | b |\n|---|---|\n| 49.6 million[^ilo-2022] | x |\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['a list', '- So 49.6 million people\n- x\n', `- So 49.6 million people[^ilo-2022]\n- x\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['a block quote, behind it', '> So 49.6 million live. Yes.\n> More.\n', `> So 49.6 million live. Yes.\n> More.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}\n`, { figure: { quoted: true } }],
	['quotation marks, behind them', 'She said “so 49.6 million live. Yes.” Then.\n', `She said “so 49.6 million live. Yes.”[^ilo-2022] Then.\n\n[^ilo-2022]: ${REFERENCE}\n`, { figure: { quoted: true } }],
	['single quotation marks, behind them', '‘So 49.6 million live,’ she said.\n', `‘So 49.6 million live,’ she said.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['a quotation of several sentences, behind the one that ends it', '“A scandal. So 49.6 million live. Act,” she said. Then.\n', `“A scandal. So 49.6 million live. Act,” she said.[^ilo-2022] Then.\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['a quotation that nothing closes', '“A scandal. So 49.6 million live.\n', '“A scandal. So 49.6 million live.\n'],
	['no link in a quotation', '‘So 49.6 million live,’ she said.\n', `‘So 49.6 million live,’ she said ([${SHORT}](${URL})).\n`, style('inline-link')],
	['no link in a title', 'The film *49.6 Million People in Slavery* is out.\n', `The film *49.6 Million People in Slavery* is out ([${SHORT}](${URL})).\n`, { ...style('inline-link'), words: '49.6 Million' }],
	['an image without a caption', '![So 49.6 million](a.png)\n', '![So 49.6 million](a.png)\n', { figure: { place: 'alt' } }],
	['an image with a caption', '![So 49.6 million](a.png)\n\nNote: people.\n', `![So 49.6 million](a.png)\n\nNote: people.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}\n`, { figure: { place: 'alt' } }],
	['an inline note', 'A crime.^[So 49.6 million live.]\n', 'A crime.^[So 49.6 million live.]\n'],
	['another figure later in the sentence', 'Some 49.6 million people in slavery earn $236 billion a year.\n', `Some 49.6 million people[^ilo-2022] in slavery earn $236 billion a year.\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['the last figure of a sentence', 'Some 5 million cases of 49.6 million people live.\n', `Some 5 million cases of 49.6 million people live.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}\n`],
	['HTML', '<p>So 49.6 million live.</p>\n', `<p>So 49.6 million live (<a href="${URL}">${SHORT}</a>).</p>\n`],
	['another citation later in the sentence', 'Some 49.6 million people and 5 cases (UNODC, 2024).\n', `Some 49.6 million people[^ilo-2022] and 5 cases (UNODC, 2024).\n\n[^ilo-2022]: ${REFERENCE}\n`, { ...style('footnote'), figure: { citations: [] } }],
	['before a note that another knows by its number', 'So 49.6 million live. Old.[^1] Old.[^2]\n\n[^1]: UNODC (2024).\n[^2]: UNODC, supra note 1.\n', `So 49.6 million live ([${SHORT}](${URL})). Old.[^1] Old.[^2]\n\n[^1]: UNODC (2024).\n[^2]: UNODC, supra note 1.\n`],
	['behind a note that another knows by its number', 'Old.[^1] So 49.6 million live. Old.[^2]\n\n[^1]: UNODC (2024).\n[^2]: UNODC, supra note 1.\n', `Old.[^1] So 49.6 million live.[^3] Old.[^2]\n\n[^1]: UNODC (2024).\n[^2]: UNODC, supra note 1.\n[^3]: ${REFERENCE}\n`],
	['between what is cited in words and its "ibid."', 'Old (UNODC, 2024). So 49.6 million live. Old (ibid., p. 3).\n', 'Old (UNODC, 2024). So 49.6 million live. Old (ibid., p. 3).\n'],
	['behind an "ibid." in words', 'Old (UNODC, 2024). Old (ibid., p. 3). So 49.6 million live.\n', `Old (UNODC, 2024). Old (ibid., p. 3). So 49.6 million live ([${SHORT}](${URL})).\n`],
	['before an "ibid."', 'So 49.6 million live. Old.[^2]\n\n[^2]: Ibid.\n', `So 49.6 million live ([${SHORT}](${URL})). Old.[^2]\n\n[^2]: Ibid.\n`],
	['parentheses, with more links in them than without', `So 49.6 million live. Some (UNODC 2024). More ([ILO, 2022](${URL})). More ([ILO, 2022](${URL})).\n`, `So 49.6 million live ([${SHORT}](${URL})). Some (UNODC 2024). More ([ILO, 2022](${URL})). More ([ILO, 2022](${URL})).\n`],
	['links, all of them in parentheses', `So 49.6 million live. More ([ILO, 2022](${URL})).\n`, `So [49.6 million](${URL}) live. More ([ILO, 2022](${URL})).\n`],
	['a link', 'So **49.6 million** live.\n', `So **[49.6 million](${URL})** live.\n`, style('inline-link')],
	['a link for what is no plain text', 'So 49.6&nbsp;million live.\n', `So 49.6&nbsp;million live ([${SHORT}](${URL})).\n`, { ...style('inline-link'), words: '49.6&nbsp;million' }],
	['notes, whatever a table gives as its source', 'A line.[^1]\n\nA line (UNODC, 2024).\n\n| a |\n| - |\n| b |\n\nSource: UNODC, 2024.\n\nSo 49.6 million live.\n\n[^1]: UNODC (2024)\n', `A line.[^1]\n\nA line (UNODC, 2024).\n\n| a |\n| - |\n| b |\n\nSource: UNODC, 2024.\n\nSo 49.6 million live.[^2]\n\n[^1]: UNODC (2024)\n[^2]: ${REFERENCE}\n`],
	['a reference link', 'So 49.6 million live.\n', `So [49.6 million][ilo-2022] live.\n\n[ilo-2022]: ${URL}\n`, style('reference-link')],
	['a key', '---\nbibliography: refs.bib\n---\n\nSo 49.6 million live.\n', '---\nbibliography: refs.bib\n---\n\nSo 49.6 million live [@gems-2022, p. 17].\n', { ...style('pandoc'), locator: 'p. 17' }],
	['a key that is there', 'So 49.6 million live.\n', 'So 49.6 million live [@ilo22].\n', { ...style('pandoc'), bibliography: bibliography(['ilo22', { title: 'Global Estimates of Modern Slavery', issued: [2022] }]) }],
	['no bibliography for a key', 'So 49.6 million live.\n', `So 49.6 million live.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}\n`, style('pandoc')],
	['a parenthesis and a list', 'So 49.6 million live.\n\n## References\n\n- X\n', `So 49.6 million live (${SHORT}).\n\n## References\n\n- X\n- ${REFERENCE}\n`, style('parenthetical')],
	['a parenthesis as others without a list', 'So 49.6 million live. Old (ILO, 2017).\n', `So 49.6 million live ([${SHORT}](${URL})). Old (ILO, 2017).\n`],
	['a number', 'So 49.6 million live. Old [1].\n\n## References\n\n1. X\n\n## After\n', `So 49.6 million live [2]. Old [1].\n\n## References\n\n1. X\n2. ${REFERENCE}\n\n## After\n`],
	['a number in brackets', 'So 49.6 million live. Old [1].\n\n## Sources\n\n[1] X\n\n[2] Y\n', `So 49.6 million live [3]. Old [1].\n\n## Sources\n\n[1] X\n\n[2] Y\n\n[3] ${REFERENCE}\n`],
	['a raised number', 'So 49.6 million live. Old.¹\n\n## Notes\n\n1. X\n', `So 49.6 million live.² Old.¹\n\n## Notes\n\n1. X\n2. ${REFERENCE}\n`],
	['a raised number, with notes under no heading', 'So 49.6 million live. Old.¹\n\n¹ X, 2017.\n\n## After\n', `So 49.6 million live.² Old.¹\n\n¹ X, 2017.\n\n² ${REFERENCE}\n\n## After\n`],
	['a raised number, with notes in one paragraph', 'So 49.6 million live. Old.¹\n\n¹ X, 2017.\n² Y.\n', `So 49.6 million live.³ Old.¹\n\n¹ X, 2017.\n² Y.\n³ ${REFERENCE}\n`],
	['the web', 'So 49.6 million live.\n', `So [49.6 million](${URL}) live.\n`, of('web')],
	['the press', 'So 49.6 million live.\n', `So 49.6 million live, according to the ILO, Walk Free and IOM (2022).\n\n## Sources\n\n${REFERENCE}\n`, of('press')],
	['the press, in a question', 'Do 49.6 million live?\n', `Do 49.6 million live (${SHORT})?\n\n## Sources\n\n${REFERENCE}\n`, of('press')],
	['the press, in a heading', '## About 49.6 million\n', `## About 49.6 million (${SHORT})\n\n## Sources\n\n${REFERENCE}\n`, of('press')],
	['beside another parenthesis', 'So 49.6 million live (UNODC, 2024).\n\n## References\n\n- X\n', `So 49.6 million live (UNODC, 2024; ${SHORT}).\n\n## References\n\n- X\n- ${REFERENCE}\n`, style('parenthetical')],
	['beside another key', '---\nbibliography: refs.bib\n---\n\nSo 49.6 million live [see @glotip, p. 3].\n', '---\nbibliography: refs.bib\n---\n\nSo 49.6 million live [see @glotip, p. 3; @gems-2022].\n', { ...style('pandoc'), bibliography: bibliography(['glotip', { title: 'Global Report on Trafficking in Persons 2024', issued: [2024] }]) }],
	['beside another note', 'So 49.6 million live.[^1] More.\n\n[^1]: UNODC (2024). X.\n', `So 49.6 million live.[^1][^2] More.\n\n[^1]: UNODC (2024). X.\n[^2]: ${REFERENCE}\n`],
	['MDX', 'So 49.6 million live.\n', `So 49.6 million live.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE.replace(/<|>$/g, '')}\n`, { language: 'mdx' }],
	['a source without an address or year', 'So 49.6 million live.\n', 'So 49.6 million live.[^polaris]\n\n[^polaris]: Polaris. (n.d.). *Polaris*. <https://polarisproject.org/>\n', { source: 'polaris-home' }],
	['a reference with marks of Markdown', 'So 49.6 million live.\n', 'So 49.6 million live.[^estes-2001]\n\n[^estes-2001]: Estes, R. J., & Weiner, N. A. (2001). *The Commercial Sexual Exploitation of Children in the U.S., Canada and Mexico*.\n', { source: 'estes-2001' }],
	['already cited', `So 49.6 million live (ILO, 2022).\n`, `So 49.6 million live (ILO, 2022).\n`],
];

describe('citing a source', () => {
	for (const [name, draft, expected, setting] of rows) {
		it(name, () => {
			const fix = cite(draft, setting);
			equal(applyEdits(draft, fix.edits), expected);
			deepEqual(fix.edits, [...fix.edits].sort((a, b) => a.span.start - b.span.start));
		});
	}

	it('says which entry the bibliography needs', () => {
		deepEqual(cite('---\nbibliography: refs.bib\n---\n\nSo 49.6 million live.\n', style('pandoc')).bibliographyEntry, { path: 'refs.bib', source: 'gems-2022', key: 'gems-2022' });
		equal(cite('So 49.6 million live.\n').bibliographyEntry, null);
	});

	it('changes nothing the second time, in any style', () => {
		for (const citationStyle of ['footnote', 'inline-link', 'reference-link', 'parenthetical', 'numbered'] as const) {
			const once = applyEdits('So 49.6 million live.\n', cite('So 49.6 million live.\n', style(citationStyle)).edits);
			equal(applyEdits(once, cite(once, style(citationStyle)).edits), once);
		}
	});
});

describe('replacing a citation', () => {
	const replaced = (text: string, setting: DraftSetting = {}): string => {
		const context = contextOf(text, setting);
		const [citation] = draftCitations(context).citations;
		const fix = citation && replaceCitationFix(context, figureIn(text, '40', count(40)), citation, sourceOf('glotip-2024'));
		return fix === undefined ? 'none' : applyEdits(text, fix.edits);
	};
	const url = 'https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf';
	const reference = `UNODC. (2024). *Global Report on Trafficking in Persons 2024*. <${url}>`;
	const table: readonly (readonly [draft: string, expected: string, setting?: DraftSetting])[] = [
		['So [40](https://a.org/x).', `So [40](${url}).`],
		['So 40 ([ILO, 2017](https://a.org/x)).', `So 40 ([UNODC, 2024](${url})).`],
		['So 40 ([the report of 2017](https://a.org/x "t")).', `So 40 ([the report of 2017](${url} "t")).`],
		['So 40 <https://a.org/x>.', `So 40 <${url}>.`],
		['So [40][a].\n\n[a]: https://a.org\n', `So [40][unodc-2024].\n\n[a]: https://a.org\n[unodc-2024]: ${url}\n`],
		['So 40.[^1]\n\n[^1]: X, 2017.\n', `So 40.[^1]\n\n[^1]: ${reference}\n`],
		['So 40.[^1] Else.[^1]\n\n[^1]: X, 2017.\n', `So 40.[^2] Else.[^1]\n\n[^1]: X, 2017.\n[^2]: ${reference}\n`],
		['So 40.^[X, 2017.]\n', `So 40.^[${reference}]\n`],
		['So 40 (ILO, 2017, p. 4).', 'So 40 (UNODC, 2024, p. 4).'],
		['ILO (2017) has 40.', 'UNODC (2024) has 40.'],
		['---\nbibliography: r.bib\n---\n\nSo 40 [@x, p. 4].', '---\nbibliography: r.bib\n---\n\nSo 40 [@glotip-2024, p. 4].'],
		['So 40 [1].\n\n## References\n\n1. X\n', `So 40 [2].\n\n## References\n\n1. X\n2. ${reference}\n`],
		['According to the ILO, 40.', 'none'],
		['So 40.[^1] Else.[^2]\n\n[^1]: X, 2017.\n[^2]: Ibid., p. 4.\n', 'none'],
		['So 40.[^1] Else.[^2] And.[^3]\n\n[^1]: X, 2017.\n[^2]: Y, 2018.\n[^3]: X, supra note 1.\n', 'none'],
		['So 40.[^1] Else.[^2] And.[^3]\n\n[^1]: X, 2017.\n[^2]: Y, 2018.\n[^3]: Ibid.\n', `So 40.[^1] Else.[^2] And.[^3]\n\n[^1]: ${reference}\n[^2]: Y, 2018.\n[^3]: Ibid.\n`],
		['So 40 (ILO, 2017). Else (ibid., p. 3).', 'none'],
		['So 40 (ILO, 2017). Else (Smith, 2019). And (ibid., p. 3).', 'So 40 (UNODC, 2024). Else (Smith, 2019). And (ibid., p. 3).'],
		['So 40 [ILO, 2017].', 'So 40 [UNODC, 2024].'],
		['So 40. See ILO, Global Estimates of Modern Slavery (2017).', 'none'],
		['He said “so 40 (ILO, 2017, p. 4).”', 'none'],
	];
	for (const [draft, expected, setting] of table) it(JSON.stringify(draft), () => { equal(replaced(draft, setting), expected); });
});

describe('defining a mark', () => {
	const defined = (text: string, setting: DraftSetting = {}): string => {
		const context = contextOf(text, setting);
		const [citation] = draftCitations(context).citations;
		const fix = citation && defineFix(context, citation);
		return fix === undefined ? 'none' : `${applyEdits(text, fix.edits)}${fix.bibliographyEntry === null ? '' : JSON.stringify(fix.bibliographyEntry)}`;
	};
	const table: readonly (readonly [draft: string, expected: string, setting?: DraftSetting])[] = [
		['So 40.[^ilo-2022]\n', `So 40.[^ilo-2022]\n\n[^ilo-2022]: ${REFERENCE}\n`],
		['So [40][gems-2022].\n', `So [40][gems-2022].\n\n[gems-2022]: ${URL}\n`],
		['---\nbibliography: r.bib\n---\n\nSo 40 [@gems-2022].', '---\nbibliography: r.bib\n---\n\nSo 40 [@gems-2022].{"path":"r.bib","source":"gems-2022","key":"gems-2022"}'],
		['So 40.[^7]\n', 'none'],
		['So 40 [3].\n', 'none'],
	];
	for (const [draft, expected, setting] of table) it(JSON.stringify(draft), () => { equal(defined(draft, setting), expected); });
});

describe('silencing', () => {
	const silenced = (text: string, setting: DraftSetting = {}): readonly string[] =>
		commentFixes(contextOf(text, setting), figureIn(text, '40', count(40)), 'missing-citation').map(({ edits }) => applyEdits(text, edits));
	const comment = '<!-- citewright-disable-next-line missing-citation: different thing counted -->';

	it('puts a block before the block', () => {
		equal(silenced('Text.\n\nSo 40.\nMore.\n')[0], `Text.\n\n${comment}\n\nSo 40.\nMore.\n`);
		equal(silenced('| a |\n|---|\n| 40 |\n')[0], `${comment}\n\n| a |\n|---|\n| 40 |\n`);
		equal(silenced('---\ntitle: x\n---\nSo 40.\r\n')[0], `---\ntitle: x\n---\n\r\n${comment}\r\n\r\nSo 40.\r\n`.replace(/\r\n/g, '\n').replace('So 40.\n', 'So 40.\r\n'));
		equal(silenced('Lead:\n- x\n- So 40\n')[0], `Lead:\n\n${comment}\n\n- x\n- So 40\n`);
	});

	it('says what is silenced, and why', () => {
		deepEqual(commentFixes(contextOf('So 40.'), figureIn('So 40.', '40', count(40)), 'outdated-figure').map(({ title }) => title), ['Silence “outdated figure” by a comment in the draft: different thing counted', 'Silence “outdated figure” by a comment in the draft: checked with source']);
	});

	it('gives two reasons, and MDX its own comment', () => {
		deepEqual(silenced('So 40.', { language: 'mdx' }), [
			'{/* citewright-disable-next-line missing-citation: different thing counted */}\n\nSo 40.',
			'{/* citewright-disable-next-line missing-citation: checked with source */}\n\nSo 40.',
		]);
	});
});

describe('applying edits', () => {
	it('takes them in any order and leaves out what overlaps', () => {
		const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });
		equal(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '-'), edit(0, 3, 'X'), edit(9, 9, 'y')]), 'Ab-cdEf');
	});
});
