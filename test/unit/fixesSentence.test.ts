import { equal } from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { placeholderFix } from '../../server/src/core/fixes/placeholder.ts';
import { rephraseFix } from '../../server/src/core/fixes/rephrase.ts';
import type { CitationStyle } from '../../server/src/core/options.ts';
import { bibliography, contextOf, count, figureIn, sourceOf } from '../support/citationDraft.ts';
import type { DraftSetting } from '../support/citationDraft.ts';

const sentence = 'No count of *all* victims exists.';
const url = 'https://www.unodc.org/documents/data-and-analysis/glotip/2024/GLOTIP2024_BOOK.pdf';
const reference = `UNODC. (2024). *Global Report on Trafficking in Persons 2024*. <${url}>`;
const words = 'No count of \\*all\\* victims exists';

const rephrased = (text: string, setting: DraftSetting = {}, others: readonly string[] = []): string => {
	const figure = figureIn(text, '300,000', count(3e5));
	const context = { ...contextOf(text, setting), figures: [figure, ...others.map((other) => figureIn(text, other, count(1)))] };
	const fix = rephraseFix(context, figure, { sentence, source: 'glotip-2024' }, sourceOf('glotip-2024'));
	return fix === undefined ? 'none' : applyEdits(text, fix.edits);
};

describe('another sentence in the place of a questioned one', () => {
	const style = (citationStyle: CitationStyle): DraftSetting => ({ options: { citationStyle } });
	const table: readonly (readonly [draft: string, expected: string, setting?: DraftSetting])[] = [
		['One. Some 300,000 children are at risk. Two.\n', `One. ${words}.[^unodc-2024] Two.\n\n[^unodc-2024]: ${reference}\n`],
		['Some **300,000** children are at risk.[^1] Two.[^2]\n\n[^1]: A page.\n[^2]: B.\n', `${words}.[^3] Two.[^2]\n\n[^1]: A page.\n[^2]: B.\n[^3]: ${reference}\n`],
		['One.\n\nSome 300,000 children ([a page](https://a.org)).\n', `One.\n\n${words} ([UNODC, 2024](${url})).\n`, style('inline-link')],
		['Some 300,000 children are at risk.\r\n\r\nTwo.\r\n', `${words} (UNODC, 2024).\r\n\r\nTwo.\r\n\r\n## References\r\n\r\n${reference}\r\n`, style('parenthetical')],
		['Some 300,000 children [1].\n\n## References\n\n1. A\n', `${words} [2].\n\n## References\n\n1. A\n2. ${reference}\n`, style('numbered')],
		['Some 300,000 children are at risk.', `${words} [@u].`, { ...style('pandoc'), bibliography: bibliography(['u', { title: 'Global Report on Trafficking in Persons 2024', issued: [2024] }]) }],
		['“Some 300,000 children are at risk,” she said.', 'none'],
		['> Some 300,000 children are at risk.', 'none'],
		['# Some 300,000 children', 'none'],
		['| 300,000 |\n|---|\n', 'none'],
		['Some *300,000 children are at risk. Act.*', 'none'],
	];
	for (const [draft, expected, setting] of table) it(JSON.stringify(draft), () => { equal(rephrased(draft, setting), expected); });

	it('leaves a sentence that says something else, too', () => {
		equal(rephrased('Some 300,000 children and 40 adults.', {}, ['40']), 'none');
	});
});

describe('a source that is still to come', () => {
	const marked = (text: string): string => {
		const fix = placeholderFix(contextOf(text), figureIn(text, '41 cases', count(41)));
		return fix === undefined ? 'none' : applyEdits(text, fix.edits);
	};
	const table: readonly (readonly [draft: string, expected: string])[] = [
		['Police had 41 cases in May. More.', 'Police had 41 cases in May (source TK). More.'],
		['- 41 cases\n', '- 41 cases (source TK)\n'],
		['| 41 cases | x |\n|---|---|\n', '| 41 cases (source TK) | x |\n|---|---|\n'],
		['“We had 41 cases,” she said.', '“We had 41 cases,” she said (source TK).'],
		['Police had 41 cases in May (source TK). More.', 'none'],
	];
	for (const [draft, expected] of table) it(JSON.stringify(draft), () => { equal(marked(draft), expected); });
});
