import assert from 'node:assert/strict';
import { figuresRequest, mistakeRequest, type FiguresResult, type Page } from '../../server/src/lsp/protocol.ts';
import { sentences } from '../support/drafts.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';

describe('the list of figures', () => {
	let client: LspClient;
	beforeEach(async () => {
		client = inBand();
		await client.initialize({ initializationOptions: { summary: true } });
	});
	afterEach(() => {
		client.dispose();
	});
	const list = () => client.connection.sendRequest<FiguresResult | null>(figuresRequest, { uri });

	it('has each figure with its sentence, verdict, source and what to look at', async () => {
		await client.open(uri, `${sentences.outdated}\n${sentences.uncited}`);
		const result = await list();
		assert.equal(result?.version, 1);
		const [outdated, uncited, ...more] = result.figures;
		assert.deepEqual(more, []);
		assert.deepEqual(outdated, {
			range: client.rangeOf(uri, '25.2 million'), figure: '25.2 million', sentence: 'Today 25.2 million people are in modern slavery (Harbour Institute).', verdict: 'outdated', source: 'Harbour Institute (2017)',
			messages: outdated?.messages, marked: true, cites: false, replaces: true, review: true,
		});
		assert.match(outdated.messages[0] ?? '', /^25\.2 million is /);
		assert.deepEqual([uncited?.verdict, uncited?.source, uncited?.cites, uncited?.replaces, uncited?.review], ['supported', 'Harbour Institute (2022)', true, false, false]);
	});

	it('adds up with the summary', async () => {
		await client.open(uri, `${Object.values(sentences).join('\n')}\nPolice found 77 victims of human trafficking in Testland in 2019.\n`);
		const figures = (await list())?.figures ?? [];
		const summary = client.summaries.at(-1)?.summary;
		assert.equal(figures.length, summary?.figures);
		for (const verdict of ['supported', 'differs', 'outdated', 'disputed', 'unknown'] as const) {
			assert.equal(figures.filter(it => it.verdict === verdict).length, summary?.[verdict], verdict);
		}
	});

	it('follows every edit, and is nothing for what is no draft', async () => {
		assert.equal(await list(), null);
		await client.open(uri, sentences.uncited);
		await client.edit(uri, 'Some', '# Title\n\nSome');
		const result = await list();
		assert.deepEqual([result?.version, result?.figures[0]?.range], [2, client.rangeOf(uri, '31.5 million')]);
	});

	describe('a report of a message', () => {
		const report = (position: object) => client.connection.sendRequest<Page | null>(mistakeRequest, { uri, position });

		it('has the sentence, the message, how the figure was read, and the versions; and says what it quotes', async () => {
			await client.open(uri, sentences.outdated);
			const { markdown } = await report(client.rangeOf(uri, '25.2').start) ?? assert.fail();
			assert.match(markdown, /quotes a sentence of the draft/);
			assert.match(markdown, /^> Today 25\.2 million people are in modern slavery/m);
			assert.match(markdown, /^- outdated-figure: 25\.2 million is /m);
			assert.match(markdown, /^ {2}- decided by harbour-2017-modern-slavery, rule /m);
			assert.match(markdown, /^Citewright 0\.0\.0, facts 2024\.6\.0 of 2024-06-30 \(mini\)$/m);
			assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command: 'citewright.server.reportMessage', arguments: [uri, client.rangeOf(uri, '25.2').start] }), markdown);
		});

		it('is nothing away from a figure', async () => {
			await client.open(uri, sentences.outdated);
			assert.equal(await report({ line: 0, character: 0 }), null);
		});
	});
});
