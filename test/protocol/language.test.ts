import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver';
import { explainRequest, searchRequest, type Page, type SearchedStatistic } from '../../server/src/lsp/protocol.ts';
import { sentences } from '../support/drafts.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';

/** French sets it inside guillemets and before colons; where it stands is the tidy tests' matter. */
const plain = (text: unknown): string => typeof text === 'string' ? text.replaceAll('\u00a0', ' ') : '';

describe('the language of the editor', () => {
	let client: LspClient;
	beforeEach(() => {
		client = inBand();
	});
	afterEach(() => {
		client.dispose();
	});

	it('is that of messages', async () => {
		await client.initialize({ locale: 'fr' });
		const [diagnostic] = await client.open(uri, sentences.outdated);
		assert.equal(plain(diagnostic?.message), '« 25.2 million » est le chiffre de l’édition 2017 (pour 2016). L’édition 2022 donne « 31.5 million » (pour 2021).');
	});

	it('is that of quick fixes, which do the same', async () => {
		await client.initialize({ locale: 'fr-CA' });
		await client.open(uri, sentences.outdated);
		const actions = await client.codeActions(uri, client.rangeOf(uri, '25.2'));
		assert.deepEqual(actions.map(({ title }) => plain(title)).filter(title => !/^(?:Utiliser|Garder|Masquer|Mettre à jour|Expliquer) /.test(title)), []);
		const [update] = actions;
		assert.ok(update);
		assert.equal(plain(update.title), 'Utiliser « 31.5 million » et citer Harbour Institute (2022)');
		assert.match(client.applied(uri, await client.resolve(update)), /Today 31\.5 million people .*harbour-estimates-2022/s);
	});

	it('is that of hovers, which say once that the facts are in English', async () => {
		await client.initialize({ locale: 'es-MX' });
		await client.open(uri, sentences.uncited);
		const contents = (await client.hover(uri, client.rangeOf(uri, '31.5').start))?.contents;
		assert.ok(MarkupContent.is(contents));
		assert.match(contents.value, /^\*\*“31\\\.5 million” coincide con Harbour Institute/);
		assert.equal(contents.value.split('Los datos están en inglés, como sus fuentes').length, 2);
	});

	it('is that of explanations, of a search, and of why a draft is not read', async () => {
		await client.initialize({ locale: 'es', initializationOptions: { summary: true } });
		await client.open(uri, sentences.uncited);
		const page = await client.connection.sendRequest<Page>(explainRequest, { uri, position: client.rangeOf(uri, '31.5').start });
		assert.equal(page.title, 'Cómo se ha leído “31.5 million”');
		assert.match(page.markdown, /^# 31\\\.5 million: coincide con una cifra publicada$/m);
		assert.match(page.markdown, /se compara con/);
		const found = await client.connection.sendRequest<SearchedStatistic[]>(searchRequest, { uri, query: 'modern slavery' });
		assert.ok(found.some(({ standing }) => standing === 'edición anterior'));
		await client.open('file:///drafts/b.md', '---\nlang: de\n---\n\nEs sind 31.5 million Menschen.\n');
		// The answer comes behind what was sent before.
		await client.hover('file:///drafts/b.md', { line: 0, character: 0 });
		assert.deepEqual(client.summaries.at(-1)?.limits, ['No se ha leído: el idioma que indica el borrador es “de”. Citewright lee textos en inglés.']);
	});

	it('changes nothing in a draft: what goes into it is in its own language', async () => {
		const texts: string[] = [];
		for (const locale of ['en', 'es', 'fr']) {
			const other = inBand();
			await other.initialize({ locale });
			await other.open(uri, 'Some 7,777 victims of human trafficking were identified last year.\n');
			const actions = await other.codeActions(uri, other.rangeOf(uri, '7,777'));
			const edits = await Promise.all(actions.filter(({ command }) => command === undefined).map(action => other.resolve(action)));
			texts.push(edits.map(action => other.applied(uri, action)).join('\n'));
			other.dispose();
		}
		assert.match(texts[0] ?? '', /\(source TK\)[\s\S]*citewright-disable-next-line/);
		assert.deepEqual(texts.slice(1), [texts[0], texts[0]]);
	});

	for (const locale of [undefined, 'en-GB', 'de', 'constructor']) {
		it(`is English where the editor says ${locale ?? 'nothing'}`, async () => {
			await client.initialize(locale === undefined ? {} : { locale });
			const [diagnostic] = await client.open(uri, sentences.outdated);
			assert.equal(diagnostic?.message, '25.2 million is the 2017 edition’s figure (for 2016). The 2022 edition has 31.5 million (for 2021).');
		});
	}
});
