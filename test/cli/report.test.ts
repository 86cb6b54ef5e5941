import assert from 'node:assert/strict';
import { csvReport } from '../../server/src/report/csv.ts';
import { htmlReport } from '../../server/src/report/html.ts';
import { markdownReport } from '../../server/src/report/markdown.ts';
import type { Report } from '../../server/src/report/report.ts';
import { readableSentence, sentenceText } from '../../server/src/report/sentence.ts';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { sentences } from '../support/drafts.ts';
import { withCli } from '../support/cli.ts';

describe('citewright report', () => {
	const files = { 'a.md': sentences.outdated, 'b/c.md': `# Title\n\n${sentences.cited}\n${sentences.offTopic}` };

	it('lists every figure with sentence, verdict, source, citation and room to sign', () => withCli(files, async ({ call }) => {
		const { code, out, err } = await call('report');
		assert.deepEqual({ code, err }, { code: 0, err: '' });
		assert.match(out, /^2 figures in 2 drafts, 1 to look at\.$/m);
		assert.match(out, /Compared with published statistics of 30 June 2024; sources not opened\. Facts 2024\.6\.0 \(mini\)/);
		assert.match(out, /^## a\.md\n\n### 1\\\. 25\.2 million, line 1\n\n> Today \*\*25\.2 million\*\* people are in modern slavery \(Harbour Institute\)\.$/m);
		assert.match(out, /^- Verdict: \*\*An older edition’s figure\*\*\n- To look at: 25\.2 million is the /m);
		assert.match(out, /^- Source: Harbour Institute \(2022\): \[World Estimates of Modern Slavery, Second Edition\]\(<https:\/\/harbour\.example\.org\/harbour-estimates-2022>\); /m);
		assert.match(out, /^- Cited in the draft: note h: Harbour Institute \(2022\)$/m);
		assert.equal(out.match(/^- Checked by:$/gm)?.length, 2);
	}));

	it('writes CSV with a row for each figure, which spreadsheets take for UTF-8', () => withCli(files, async ({ call, folder }) => {
		assert.deepEqual(await call('report', '--format', 'csv', '--output', 'r.csv'), { code: 0, out: '', err: 'r.csv: 2 figures in 2 drafts.\n' });
		const rows = folder.read('r.csv').split('\r\n');
		assert.equal(rows[0], '\uFEFFDraft,Line,Figure,Sentence,Verdict,To look at,Published figure,Source,Title,Address,Where in the source,How it is confirmed,Cited in the draft,Note,Statistic,Checked by,Remarks,Compared with');
		assert.match(rows[2] ?? '', /^b\/c\.md,3,31\.5 million,Some 31\.5 million people are in modern slavery worldwide\.,Agrees with a published figure,,/);
		assert.match(rows[2] ?? '', /,,,"?Compared with published statistics of 30 June 2024; sources not opened\. Facts 2024\.6\.0 \(mini\)"?$/);
		assert.equal(rows.length, 4);
	}));

	it('does not take last time’s report for a draft, and marks nothing in it', () => withCli(files, async ({ call, folder }) => {
		for (let time = 0; time < 2; time++) {
			assert.equal((await call('report', '--output', 'report.md')).err, 'report.md: 2 figures in 2 drafts.\n');
		}
		assert.ok(folder.read('report.md').startsWith('# Figures and their sources'));
		assert.equal((await call('check', 'report.md', '--fail-on', 'information')).code, 0);
	}));

	it('says of a message that was accepted that it was', () => withCli({ ...files, 'citewright.config.json': '{ "baseline": "accepted.json" }' }, async ({ call }) => {
		assert.equal((await call('check', '--baseline', 'accepted.json')).code, 0);
		const { out } = await call('report');
		assert.match(out, /^2 figures in 2 drafts, none to look at\.$/m);
		assert.match(out, /^- Note: Already decided upon: 25\.2 million is the /m);
	}));

	it('says where there is no draft, no figure, or a draft that was not read', () => withCli({ 'a.md': sentences.offTopic, 'b.md': `---\nlang: de\n---\n\n${sentences.uncited}` }, async ({ call }) => {
		const { out } = await call('report');
		assert.match(out, /^## a\.md\n\nNo figures on human trafficking were found in this draft\.\n\n## b\.md\n\nNot read: /m);
		assert.match((await call('report', '--format', 'html')).out, /Not read: /);
	}));

	for (const [name, argv, message] of [
		['an unknown format', ['--format', 'word'], /--format is one of markdown, html, csv/],
		['a file that is not there', ['gone.md'], /There is no file "gone\.md"/],
		['a folder that is not there', ['--output', 'gone/r.md'], /gone\/r\.md: not written/],
	] as const) {
		it(`exits 2 on ${name}`, () => withCli(files, async ({ call }) => {
			const { code, err } = await call('report', ...argv);
			assert.equal(code, 2);
			assert.match(err, message);
		}));
	}
});

describe('a report of hostile texts', () => {
	const attack = '=cmd()</p></blockquote></style><script>alert(1)</script><img src=x onerror="alert(1)"> [x](javascript:alert(1)) | \u202e\r\n# www.example.org http://example.org "onmouseover=alert(1) `<b>` <!-- ';
	const made: Report = {
		made: '2024-07-01', edition: { version: attack, asOf: attack, digest: attack }, ownFacts: [attack], toLookAt: 1,
		summary: { figures: 1, supported: 0, differs: 0, outdated: 0, disputed: 1, unknown: 0, uncited: 0 },
		drafts: [{ path: attack, limits: [attack], figures: [{
			line: 1, column: 1, figure: attack, sentence: { before: attack, figure: attack, after: attack }, verdict: 'disputed', messages: [attack], marked: true, notes: [attack], citations: [attack],
			published: { id: attack, statement: attack, source: attack, title: attack, address: 'https://harbour.example.org/view', locator: attack, confirmed: attack },
		}] }],
	};
	const links = (page: string) => [...page.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href).filter(href => !href.startsWith('#'));

	it('is words in HTML', () => {
		const page = htmlReport(made);
		assert.equal(page.match(/<script|<img|"onmouseover|\u202e|<!-- /g), null);
		assert.equal(page.match(/<\/style>/g)?.length, 1);
		assert.deepEqual(links(page), ['https://harbour.example.org/view']);
	});

	it('is words in Markdown, whose only link is that of the facts', () => {
		const page = micromark(markdownReport(made), { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
		assert.equal(page.match(/<script|<img|\u202e|<!-- (?!citewright)/g), null);
		assert.deepEqual(links(page), ['https://harbour.example.org/view']);
		assert.equal(page.match(/<h[1-6]/g)?.length, 4);
	});

	it('is no formula in CSV, and one line for each figure', () => {
		const [, row = '', ...rest] = csvReport(made).split('\r\n');
		assert.deepEqual(rest, ['']);
		assert.equal(row.match(/(?:^|,)"?=/g), null);
		assert.ok(row.startsWith('"\'=cmd()'));
	});
});

describe('a sentence in a report', () => {
	const read = (text: string, figure: string) => {
		const start = text.indexOf(figure);
		const span = { start, end: start + figure.length };
		return sentenceText(readableSentence(text, { sentence: text.includes('\n|') ? span : { start: 0, end: text.length }, span, place: text.includes('\n|') ? 'table' : 'text' }));
	};
	const table = '| Year | *Cases* | Victims found |\n| --- | --: | --: |\n| 2019 | 11 \\| 12 | about 53,800[^1] |\n| 2020 | 7,777 | **1,234** |\n';
	const cases: readonly (readonly [text: string, figure: string, read: string])[] = [
		['Some [**49.6**&nbsp;million](https://a.example/(b)) people[^1] *today*.', '**49.6**&nbsp;million', 'Some 49.6 million people[^1] today.'],
		['> It was\n> <b>1,234</b> people, see <https://a.example> [@key, p. 3].', '1,234', 'It was 1,234 people, see https://a.example [@key, p. 3].'],
		['A snake_case_word and \\~50 million \\*people\\*, [so][they] say.', '50 million', 'A snake_case_word and ~50 million *people*, so say.'],
		[table, '53,800', 'Victims found: 2019 · 11 | 12 · about 53,800[^1]'],
		[table, '7,777', 'Cases: 2020 · 7,777 · 1,234'],
		['Year | Cases\n---|---\n|2020 | 9,876', '9,876', 'Cases: 2020 · 9,876'],
		['\n| One line | 1,234 |', '1,234', 'One line · 1,234'],
	];
	it('takes in the link that its first or last word is', () => {
		const text = 'No. [One in four](https://a.example/) is a [child](https://b.example/(c)). So.';
		const sentence = { start: text.indexOf('One'), end: text.indexOf('child') + 5 };
		assert.equal(sentenceText(readableSentence(text, { sentence, span: { start: sentence.start, end: sentence.start + 11 }, place: 'text' })), 'One in four is a child');
	});

	for (const [text, figure, wanted] of cases) {
		it(`reads “${wanted}”`, () => {
			assert.equal(read(text, figure), wanted);
		});
	}

	it('is cut around the figure where it has no end', () => {
		assert.equal(read(`${'a '.repeat(2000)}49 million${' b'.repeat(2000)}`, '49 million').length, 2 + 600 + 10 + 600 + 2);
	});
});
