import assert from 'node:assert/strict';
import { compileFacts } from '../../scripts/facts.ts';
import type { Source } from '../../server/src/core/facts/model.ts';
import { createResolver } from '../../server/src/core/citation/resolve.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { parseDocument } from '../../server/src/core/markdown/document.ts';
import type { ReferenceForm } from '../../server/src/core/words/references.ts';
import { loadStyle, referenceWriter, styleProblemWords } from '../../server/src/workspace/references.ts';
import { sourceOf } from '../support/citationDraft.ts';
import { cslForTests, loadCslForTests } from '../support/csl.ts';
import { pandoc, pandocVersion } from '../support/pandoc.ts';
import { cslStyle, noteStyle } from '../support/styles.ts';

const plainForm: ReferenceForm = { locator: null, note: false, bare: false };
const write = (source: Source, form: Partial<ReferenceForm> = {}, style: string | null = null): string => cslForTests().writer(style)(source, { ...plainForm, ...form });
const of = (id: string, more: Partial<Source> = {}): Source => ({ ...sourceOf(id), ...more });

describe('references in APA', () => {
	const rows: readonly (readonly [what: string, source: Source, form: Partial<ReferenceForm>, expected: string])[] = [
		['a report of several bodies', of('gems-2022', { author: [{ literal: 'ILO' }, { literal: 'Walk Free' }, { literal: 'IOM' }] }), {},
			'ILO, Walk Free, & IOM. (2022). *Global Estimates of Modern Slavery: Forced Labour and Forced Marriage*. <https://www.ilo.org/global/topics/forced-labour/publications/WCMS_854733/lang--en/index.htm>'],
		['people, and no address', of('estes-2001', { publisher: 'University of Pennsylvania', publisherPlace: 'Philadelphia' }), {},
			'Estes, R. J., & Weiner, N. A. (2001). *The Commercial Sexual Exploitation of Children in the U.S., Canada and Mexico*. University of Pennsylvania.'],
		['a DOI', of('academies-2013', { type: 'book' }), {}, 'National Academies. (2013). *Confronting Commercial Sexual Exploitation and Sex Trafficking of Minors in the United States*. <https://doi.org/10.17226/18358>'],
		['an article', of('estes-2001', { type: 'article-journal', title: 'On 5 * 3 [sic]', containerTitle: 'Journal', volume: '8', issue: '9', page: '1016-1043' }), {},
			'Estes, R. J., & Weiner, N. A. (2001). On 5 \\* 3 \\[sic\\]. *Journal*, *8*(9), 1016–1043.'],
		['no date, and none of access', of('polaris-home', { type: 'webpage' }), {}, 'Polaris. (n.d.). *Polaris*. <https://polarisproject.org/>'],
		['a number with hyphens', of('glotip-2024', { number: '85-002-X', url: null }), {}, 'UNODC. (2024). *Global Report on Trafficking in Persons 2024* (85-002-X).'],
		['a page', of('profits-2014', { url: null }), { locator: 'p. 17', note: true }, 'ILO. (2014). *Profits and Poverty: The Economics of Forced Labour*. (p. 17)'],
		['MDX', of('polaris-home'), { bare: true }, 'Polaris. (n.d.). *Polaris*. https://polarisproject.org/'],
		['a title that would begin a list', of('profits-2014', { author: [], title: '2014. A year', url: null }), {}, '*2014. A year*. (2014).'],
	];
	for (const [what, source, form, expected] of rows) {
		it(`hold ${what}`, () => {
			assert.equal(write(source, form), expected);
		});
	}

	it('leave out the publisher who is the authors again', () => {
		const author = ['International Labour Organization', 'Walk Free', 'U.S. Department of Health and Human Services'].map(literal => ({ literal }));
		const written = (publisher: string): string => write(of('profits-2014', { url: null, author, publisher }));
		const bare = 'International Labour Organization, Walk Free, & U.S. Department of Health and Human Services. (2014). *Profits and Poverty: The Economics of Forced Labour*.';
		for (const publisher of ['Walk Free', 'International Labour Organisation; Walk Free', 'The International Labour Organization, Walk Free and U.S. Department of Health and Human Services']) assert.equal(written(publisher), bare);
		assert.equal(written('Walk Free and Penguin'), `${bare} Walk Free and Penguin.`);
		assert.equal(written('Free'), `${bare} Free.`);
	});

	it('of hostile sources are one harmless line', () => {
		for (const title of ['<script>alert(1)</script>', '](javascript:alert(1))', '`x` $y$ @z {w} ^v^', '&lt;b&gt; &#60;', '<i>a <b>b</i>', 'a\n\nb', '![](x)', '<https://evil.example>', 'x'.repeat(400)]) {
			const reference = write(of('polaris-home', { title, author: [{ literal: title.slice(0, 200) }], publisher: title.slice(0, 300) }));
			assert.ok(!reference.includes('\n'), reference);
			assert.deepEqual(reference.replaceAll('<https://polarisproject.org/>', '').match(/(?<!\\)[<>[\]`$@{}^]|&(?=[a-z#])(?!amp;)/gi), null, reference);
		}
	});

	it('are built into the facts that ship, and lead to their source or to none', async () => {
		const facts = compileFacts('data');
		const writer = await referenceWriter({ text: null }, facts, loadCslForTests);
		const resolver = createResolver(facts);
		const references = facts.sources.map(source => writer(source, plainForm));
		facts.sources.forEach((source, index) => {
			const reference = references[index] ?? '';
			assert.ok(source.issued[0] === undefined ? reference.includes('n.d.') : reference.includes(String(source.issued[0])), reference);
			assert.doesNotMatch(reference, /Retrieved|accessed|undefined|\\-|\.\.|  /, reference);
			const [definition] = parseDocument(`[^a]: ${reference}\n`, 'markdown').blocks.flatMap(({ text }) => text.definitions);
			assert.ok(definition, reference);
			assert.ok([source.id, null].includes(resolver.byWords(definition.target).source), reference);
		});
		if (pandocVersion() === undefined) return;
		const shown = pandoc(references.map(reference => `- ${reference}\n`).join('\n'), '-f', 'markdown', '-t', 'html', '--wrap=none');
		assert.equal(shown.match(/<li>/g)?.length, references.length);
		assert.doesNotMatch(shown.replace(/<[^>]*>/g, ''), /[*\\<]/, 'every mark is read as one');
	});

	it('need no processor where the facts have them', async () => {
		const { sources, ...rest } = compileFacts('data');
		const built = { ...rest, sources: sources.slice(0, 2).map(source => ({ ...source, reference: 'As built. <https://a.b>' })) };
		const writer = await referenceWriter({ text: null }, built, () => Promise.reject(new Error('was loaded')));
		const [first] = built.sources;
		assert.ok(first);
		assert.equal(writer(first, { ...plainForm, bare: true, locator: 'p. 3' }), 'As built. https://a.b (p. 3)');
		await assert.rejects(referenceWriter({ text: noteStyle }, built, () => Promise.reject(new Error('was loaded'))));
	});
});

describe('references in other styles', () => {
	const source = of('profits-2014', { url: 'https://a.example/b' });
	const rows: readonly (readonly [what: string, style: string, form: Partial<ReferenceForm>, expected: string])[] = [
		['a note with its page', noteStyle, { note: true, locator: 'pp. 17–19' }, 'ILO, *Profits and Poverty: The Economics of Forced Labour*, (2014), 17–19, <https://a.example/b>.'],
		['a note with what is no page', noteStyle, { note: true, locator: 'Table 2' }, 'ILO, *Profits and Poverty: The Economics of Forced Labour*, (2014), <https://a.example/b>. (Table 2)'],
		['the list of a note style; the year shows though the style leaves it out', noteStyle, {}, '*Profits and Poverty: The Economics of Forced Labour*. ILO (2014)'],
		['the list\'s form where a note would be name and year alone', cslStyle({ kind: 'note', citation: '<names variable="author"/>', bibliography: '<group delimiter=". "><names variable="author"/><text variable="title"/></group>' }), { note: true, locator: 'p. 17' }, 'ILO. Profits and Poverty: The Economics of Forced Labour (2014) (p. 17)'],
		['no bibliography', cslStyle({}), {}, 'Profits and Poverty: The Economics of Forced Labour. (2014)'],
		['numbers, which the list has already', cslStyle({ bibliography: '<text variable="citation-number" suffix=". "/><text variable="title"/>' }), {}, 'Profits and Poverty: The Economics of Forced Labour (2014)'],
		['bold and small capitals', cslStyle({ bibliography: '<text variable="title" font-weight="bold" font-style="italic"/><names variable="author" prefix=" " font-variant="small-caps"/>' }), {}, '***Profits and Poverty: The Economics of Forced Labour*** ILO (2014)'],
		['British terms', cslStyle({ attributes: 'default-locale="en-GB"', bibliography: '<group delimiter=" "><text term="accessed"/><date variable="issued" form="text"/><text variable="title" quotes="true"/></group>' }), {}, 'Accessed 2014 ‘Profits and Poverty: The Economics of Forced Labour’'],
		['terms of another language in English', cslStyle({ attributes: 'default-locale="de-DE"', bibliography: '<text term="and"/>' }), {}, 'And (2014)'],
	];
	for (const [what, style, form, expected] of rows) {
		it(`hold ${what}`, () => {
			assert.equal(cslForTests().check(style), undefined);
			assert.equal(write(source, form, style), expected);
		});
	}
});

describe('a style that cannot be used', () => {
	const source = of('profits-2014', { url: null });
	const apa = 'ILO. (2014). *Profits and Poverty: The Economics of Forced Labour*.';
	const doubling = Array.from({ length: 40 }, (_, n) => `<macro name="m${n + 1}"><text macro="m${n}"/><text macro="m${n}"/></macro>`).join('');
	const rows: readonly (readonly [what: string, style: string, kind: string])[] = [
		['empty', '', 'no-style'],
		['no XML', 'style', 'no-style'],
		['not closed', '<style><citation>', 'no-style'],
		['another document', '<html><citation/></html>', 'no-style'],
		['a style without citations', '<style xmlns="http://purl.org/net/xbiblio/csl"/>', 'no-style'],
		['a style that points to another', '<style xmlns="http://purl.org/net/xbiblio/csl"><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>', 'dependent'],
		['entities', '<!DOCTYPE style [<!ENTITY a "b">]><style><citation/></style>', 'no-style'],
		['too large', cslStyle({ more: ' '.repeat(500_000) }), 'too-large'],
		['deep', `<style><citation>${'<group>'.repeat(50_000)}${'</group>'.repeat(50_000)}</citation></style>`, 'too-large'],
		['rather deep', `<style><citation>${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}</citation></style>`, 'no-style'],
		['a macro that leads to itself', cslStyle({ citation: '<text macro="m"/>', more: '<macro name="m"><text macro="m"/></macro>' }), 'unsafe'],
		['macros that grow', cslStyle({ citation: '<text macro="m40"/>', more: `<macro name="m0"><text variable="title"/></macro>${doubling}` }), 'unsafe'],
		['macros that grow in names', cslStyle({ citation: '<names variable="author"><substitute><text macro="m40"/></substitute></names>', more: `<macro name="m0"><text variable="title"/></macro>${doubling}` }), 'unsafe'],
		['names that every object has', cslStyle({ more: '<locale xml:lang="en"><terms><term name="__proto__" form="polluted">x</term></terms></locale>' }), 'unsafe'],
		['words for a pattern', cslStyle({ more: '<locale xml:lang="en"><style-options skip-words="(a+)+$"/></locale>' }), 'unsafe'],
	];
	for (const [what, style, kind] of rows) {
		it(`${what}: is told, and APA takes its place`, () => {
			assert.equal(cslForTests().check(style)?.kind, kind);
			assert.equal(write(source, {}, style), apa);
			assert.equal((Object.prototype as Record<string, unknown>)['polluted'], undefined);
		});
	}

	it('only when run: APA takes its place', () => {
		const style = cslStyle({ citation: '<text macro="missing"/>', bibliography: '<text macro="missing"/>' });
		assert.equal(write(source, {}, style), apa);
	});
});

describe('a processor that cannot be loaded', () => {
	it('leaves APA, and says so', async () => {
		const files = { read: () => Promise.resolve({ text: noteStyle, version: null }), find: () => Promise.resolve([]), stat: () => Promise.resolve(undefined) };
		const { text, problem } = await loadStyle('note.csl', 'file:///drafts', files, () => Promise.reject(new Error('no line')));
		assert.equal(text, null);
		assert.ok(problem !== undefined);
		assert.match(styleProblemWords(problem), /could not be loaded.*APA/);
	});
});

describe('diagnostics', () => {
	it('come without references, and fixes ask for them', () => {
		const analyzer = createAnalyzer(compileFacts('data'));
		const analysis = analyzer.analyze({ text: 'There are 49.6 million people in modern slavery.\n', language: 'markdown', name: null }, { options: defaultOptions, today: '2026-11-25', bibliography: null });
		const asked: string[] = [];
		const [finding] = analysis.findings;
		assert.ok(finding);
		const [fix] = analyzer.fixes(analysis, finding, ({ id }) => {
			asked.push(id);
			return 'REFERENCE';
		});
		assert.ok(asked.includes('ilo-walkfree-iom-2022'));
		assert.ok(fix?.edits.some(({ newText }) => newText.includes(': REFERENCE')));
	});
});
