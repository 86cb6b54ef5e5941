import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver';
import { sentences } from '../support/drafts.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';

describe('hover', () => {
	let client: LspClient;
	beforeEach(() => {
		client = inBand();
	});
	afterEach(() => {
		client.dispose();
	});

	it('stands on exactly the characters of the figure', async () => {
		await client.initialize();
		await client.open(uri, `Title\n\n${sentences.uncited}`);
		const { start, end } = client.rangeOf(uri, '31.5 million');
		const hover = await client.hover(uri, start);
		assert.deepEqual(hover?.range, { start, end });
		assert.deepEqual((await client.hover(uri, { ...end, character: end.character - 1 }))?.range, { start, end });
		assert.equal(await client.hover(uri, { ...start, character: start.character - 2 }), null);
		assert.equal(await client.hover(uri, { ...end, character: end.character + 2 }), null);
	});

	it('is Markdown where the client reads it, with the source and its address', async () => {
		await client.initialize();
		await client.open(uri, sentences.uncited);
		const contents = (await client.hover(uri, client.rangeOf(uri, '31.5').start))?.contents;
		assert.ok(MarkupContent.is(contents));
		assert.equal(contents.kind, 'markdown');
		assert.match(contents.value, /Harbour Institute/);
		assert.match(contents.value, /\(<?https:\/\/harbour\.example\.org\/harbour-estimates-2022>?\)/);
	});

	for (const [name, hover] of [['asks for plain text', { contentFormat: ['plaintext' as const] }], ['says nothing about formats', {}]] as const) {
		it(`is plain text where the client ${name}`, async () => {
			await client.initialize({ capabilities: { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, hover: { ...hover, contentFormat: hover.contentFormat ? [...hover.contentFormat] : [] } } } });
			await client.open(uri, sentences.uncited);
			const contents = (await client.hover(uri, client.rangeOf(uri, '31.5').start))?.contents;
			assert.ok(MarkupContent.is(contents));
			assert.equal(contents.kind, 'plaintext');
			assert.match(contents.value, /Harbour Institute/);
			assert.doesNotMatch(contents.value, /\*\*|\]\(/);
		});
	}
});
