import { equal } from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply.ts';
import { replaceFix } from '../../server/src/core/fixes/replace.ts';
import { hedgeBefore, rewrite } from '../../server/src/core/fixes/rewrite.ts';
import type { Figure } from '../../server/src/core/figure/figure.ts';
import { contextOf, count, figureIn, sourceOf, statistic } from '../support/citationDraft.ts';

describe('writing a number as the writer does', () => {
	const rows: readonly (readonly [old: string, value: number, expected: string | undefined, hedge?: string])[] = [
		['40.3 million', 49.6e6, '49.6 million'],
		['25 million', 27.6e6, '28 million', 'nearly'],
		['40 million', 49.6e6, '50 million'],
		['40 million', 49.6e6, '49 million', 'more than'],
		['40.3 million', 49.6e6, 'about 49.6 million', 'nearly'],
		['40.3 million', 49.6e6, 'About 49.6 million', 'More than'],
		['40.3 million', 49.6e6, '49.6 million', 'at least'],
		['$150 billion', 236e9, '$236 billion'],
		['US$150bn', 236e9, 'US$236bn'],
		['€900 million', 1.2e9, '€1.2 billion'],
		['40.3m', 49.6e6, '49.6m'],
		['40,300,000', 49.6e6, '49,600,000'],
		['9,071', 10583, '10,583'],
		['150', 236, '236'],
		['71%', 54, '54%'],
		['71.3 per cent', 54, '54 per cent'],
		['forty million', 49.6e6, 'fifty million'],
		['Twenty-five million', 27.6e6, 'Twenty-eight million'],
		['4.03 crore', 49.6e6, '4.96 crore'],
		['20 to 30 million', 49.6e6, undefined],
		['one in four', 49.6e6, undefined],
		['a few', 49.6e6, undefined],
	];
	for (const [old, value, expected, hedge] of rows) {
		it(`${hedge ?? ''} ${old} → ${String(expected)}`, () => {
			const written = rewrite(old, hedge ?? null, count(value));
			equal(written === undefined ? undefined : [written.hedge, written.text].filter((part) => part !== null).join(' '), expected);
		});
	}

	it('finds the hedge right before', () => {
		equal(hedgeBefore('There are more than '), 'more than');
		equal(hedgeBefore('There are '), null);
	});
});

describe('replacing a figure', () => {
	const NEW = 'https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm';
	const OLD = 'https://www.ilo.org/publications/global-estimates-modern-slavery';

	const replaced = (text: string, words: string, figure: Partial<Figure> = {}): string => {
		const fix = replaceFix(contextOf(text, { options: { citationStyle: 'inline-link' } }), figureIn(text, words, count(40.3e6), figure), statistic('new', count(49.6e6), 2022, 2021, 'gems-2022'), sourceOf('gems-2022'), statistic('old', count(40.3e6), 2017, 2016, 'gems-2017'));
		return fix === undefined ? 'none' : `${applyEdits(text, fix.edits)}${fix.title.includes('check the rest') ? ' (check)' : ''}`;
	};
	const rows: readonly (readonly [draft: string, words: string, expected: string, figure?: Partial<Figure>])[] = [
		['Today 40.3 million live.', '40.3 million', `Today [49.6 million](${NEW}) live.`],
		['Nearly 40.3 million live.', '40.3 million', `About [49.6 million](${NEW}) live.`],
		[`Today 40.3 million [live](${OLD}).`, '40.3 million', `Today 49.6 million [live](${NEW}).`],
		[`Today [40.3 million](${OLD}) live.`, '40.3 million', `Today [49.6 million](${NEW}) live.`],
		['In 2016, 40.3 million lived (ILO, 2017).', '40.3 million', 'In 2021, 49.6 million lived (ILO, Walk Free and IOM, 2022).'],
		['😀 Today 40.3&nbsp;million live (ILO, 2017).', '40.3&nbsp;million', '😀 Today 49.6&nbsp;million live (ILO, Walk Free and IOM, 2022).'],
		['Today 40.3 million live (ILO, 2022).', '40.3 million', 'Today 49.6 million live (ILO, 2022).'],
		['Today 40.3 million live, 71% of them women.', '40.3 million', `Today [49.6 million](${NEW}) live, 71% of them women. (check)`],
		['It rose from 40.3 million to 49.6 million.', '40.3 million', 'none'],
		['That is 40.3 million, up from 21 million.', '40.3 million', 'none'],
		['It is higher than the 40.3 million of then.', '40.3 million', 'none'],
		['“Today 40.3 million live.”', '40.3 million', 'none', { quoted: true }],
		['‘Today 40.3 million live,’ she said.', '40.3 million', 'none'],
		['“A scandal. Today 40.3 million live. Act,” she said.', '40.3 million', 'none'],
		['The film *40.3 Million People in Slavery* is out.', '40.3 Million', 'none'],
		['The film <cite>40.3 Million People in Slavery</cite> is out.', '40.3 Million', 'none'],
		['Read [40.3 Million People in Slavery](https://a.org).', '40.3 Million', 'none'],
		['Today *40.3 million people in slavery* live.', '40.3 million', `Today *[49.6 million](${NEW}) people in slavery* live.`],
		['> Today 40.3 million live.', '40.3 million', 'none'],
		['Text.[^1]\n\n[^1]: Has 40.3 million.', '40.3 million', 'none'],
	];
	for (const [draft, words, expected, figure] of rows) it(JSON.stringify(draft), () => { equal(replaced(draft, words, figure), expected); });

	it('says the published number where rounding changes it', () => {
		const title = (words: string): string | undefined => replaceFix(contextOf(`Today ${words} live.`), figureIn(`Today ${words} live.`, words, count(40e6)), statistic('new', count(49.6e6), 2022, 2021, 'gems-2022'), sourceOf('gems-2022'))?.title;
		equal(title('40 million'), 'Use 50 million (49.6 million, rounded as in the draft) and cite ILO, Walk Free and IOM (2022)');
		equal(title('40.3 million'), 'Use 49.6 million and cite ILO, Walk Free and IOM (2022)');
	});
});
