import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { cardRequest, explainCommand, explainRequest, insertRequest, searchRequest, type Page, type SearchedStatistic } from '../../server/src/lsp/protocol.ts';
import { sentences } from '../support/drafts.ts';
import { createFolder, type Folder } from '../support/folder.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

describe('searching the facts and inserting from them', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	beforeEach(async () => {
		client = inBand();
		folder = createFolder();
		uri = folder.uriOf('a.md');
		await client.initialize({ folder: folder.uri });
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	const search = (query: string): Promise<SearchedStatistic[]> => client.connection.sendRequest(searchRequest, { uri, query });
	/** The draft once a statistic stands where the bar was. */
	const inserted = async (marked: string, statistic: string): Promise<string> => {
		const at = marked.indexOf('|');
		await client.open(uri, marked.replace('|', ''));
		const position = client.document(uri).positionAt(at);
		const edit = await client.connection.sendRequest<WorkspaceEdit | null>(insertRequest, { uri, range: { start: position, end: position }, statistic });
		assert.ok(edit !== null && edit.documentChanges?.length === 1);
		return client.applied(uri, { title: '', edit });
	};

	it('finds statistics by their words, with source, year and standing in plain words', async () => {
		const [first] = await search('people in modern slavery 2021');
		assert.deepEqual(first, {
			statistic: 'harbour-2022-modern-slavery', figure: '31.5 million people', statement: 'An estimated 31.5 million people were in modern slavery worldwide on any given day in 2021.',
			source: 'Harbour Institute (2022)', standing: '', questioned: false,
		});
		assert.equal((await search('people in modern slavery 2016')).find(({ statistic }) => statistic === 'harbour-2017-modern-slavery')?.standing, 'older edition');
	});

	it('marks what is questioned and puts it last', async () => {
		const found = await search('children worldwide');
		const marks = found.map(({ questioned }) => questioned);
		assert.ok(marks.includes(true) && marks.includes(false));
		assert.deepEqual(marks, [...marks].sort());
	});

	it('offers the newest figures for the world before anything is typed', async () => {
		const found = await search(' ');
		assert.ok(found.length > 3 && found.every(({ standing, questioned }) => standing === '' && !questioned));
	});

	for (const [what, marked, expected] of [
		['a paragraph that has none yet, as a note', 'Today | are held.\n', /^Today 31\.5 million people\[\^harbour-institute-2022\] are held\.\n\n\[\^harbour-institute-2022\]: .*2022/],
		['an empty draft', '|', /^31\.5 million people\[\^harbour-institute-2022\]\n\n\[\^/],
		['words without a space', 'Today|', /^Today 31\.5 million people\[\^/],
		['a draft with links', 'See [the 2019 review](https://meridian.example.org/meridian-review-2019) and | too.\n', /and \[31\.5 million\]\(https:\/\/harbour\.example\.org\/harbour-estimates-2022\) people too\.\n$/],
	] as const) {
		it(`inserts figure and citation as one edit into ${what}`, async () => {
			assert.match(await inserted(marked, 'harbour-2022-modern-slavery'), expected);
		});
	}

	it('begins a sentence with a capital, and nothing else', async () => {
		assert.match(await inserted('We know. |\n', 'harbour-2022-children-ratio'), /^We know\. One in five people/);
		await client.close(uri);
		assert.match(await inserted('We know that |\n', 'harbour-2022-children-ratio'), /^We know that one in five people/);
	});

	it('adds the entry to the bibliography in the same edit', async () => {
		folder.write('refs.bib', '@book{mine, title={Our own}, year={2020}}\n');
		await client.open(uri, '---\nbibliography: refs.bib\n---\n\nToday people are held [@mine].\n');
		const range = client.rangeOf(uri, 'people');
		const edit = await client.connection.sendRequest<WorkspaceEdit>(insertRequest, { uri, range, statistic: 'harbour-2022-modern-slavery' });
		assert.match(client.applied(uri, { title: '', edit }), /Today 31\.5 million people \[@harbour-estimates-2022\] are held \[@mine\]\.\n$/);
		assert.match(JSON.stringify(edit.documentChanges), /refs\.bib.*@\w+\{harbour-estimates-2022/);
	});

	it('does nothing in code, and for what is not known', async () => {
		await client.open(uri, '```\nx\n```\n');
		const range = client.rangeOf(uri, 'x');
		assert.equal(await client.connection.sendRequest(insertRequest, { uri, range, statistic: 'harbour-2022-modern-slavery' }), null);
		assert.equal(await client.connection.sendRequest(insertRequest, { uri, range, statistic: 'no-such' }), null);
	});

	it('shows the card of a statistic', async () => {
		const page = await client.connection.sendRequest<Page>(cardRequest, { uri, statistic: 'harbour-2017-modern-slavery' });
		assert.equal(page.title, '25.2 million people');
		assert.match(page.markdown, /^\*\*An estimated 25\\\.2 million[\s\S]*Newest: 31\\\.5 million[\s\S]*\(https:\/\/harbour\.example\.org\/harbour-estimates-2017\)/);
		assert.equal(await client.connection.sendRequest(cardRequest, { uri, statistic: 'no-such' }), null);
	});

	it('explains a figure with the lines of the command line', async () => {
		await client.open(uri, sentences.uncited);
		const page = await client.connection.sendRequest<Page>(explainRequest, { uri, position: client.rangeOf(uri, '31.5').start });
		assert.match(page.markdown, /^# 31\\\.5 million: agrees with a published figure\n\n- read as 31\\\.5 million people.*\n {2}- what is counted: people\n[\s\S]*- compared with harbour\\-2022\\-modern\\-slavery, rule exact\n {2}- agree: /);
		assert.equal(await client.connection.sendRequest(explainRequest, { uri, position: { line: 0, character: 0 } }), null);
		assert.equal(await run('citewright.server.explainFigure', uri, client.rangeOf(uri, '31.5').start), page.markdown);
	});

	it('offers the explanation to a client that can show it, and to no other', async () => {
		const titles = async (it: LspClient): Promise<string[]> => {
			await it.open(uri, sentences.cited);
			return (await it.codeActions(uri, it.rangeOf(uri, '31.5 million'))).map(({ command, title }) => command?.command ?? title);
		};
		assert.deepEqual(await titles(client), []);
		const showing = inBand();
		await showing.initialize({ folder: folder.uri, capabilities: fullCapabilities, initializationOptions: { explains: true } });
		assert.deepEqual(await titles(showing), [explainCommand]);
		showing.dispose();
	});

	it('does the same by commands for other editors', async () => {
		await client.open(uri, 'Today people are held.\n');
		assert.equal((await run('citewright.server.search', 'modern slavery 2021') as SearchedStatistic[])[0]?.figure, '31.5 million people');
		let asked = '';
		client.connection.onRequest('workspace/applyEdit', ({ edit }: { readonly edit: WorkspaceEdit }) => {
			asked = client.applied(uri, { title: '', edit });
			return { applied: true };
		});
		assert.equal(await run('citewright.server.insertStatistic', uri, client.rangeOf(uri, 'people').start, 'harbour-2022-modern-slavery'), true);
		assert.match(asked, /^Today 31\.5 million people\[\^/);
		assert.equal(await run('citewright.server.insertStatistic', uri, 'there', 'harbour-2022-modern-slavery'), false);
		assert.deepEqual(await run('citewright.server.search', 7), []);
		assert.equal(await run('citewright.server.explainFigure'), null);
	});

	const run = (command: string, ...args: readonly unknown[]): Promise<unknown> => client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
});
