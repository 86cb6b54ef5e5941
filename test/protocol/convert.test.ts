import assert from 'node:assert/strict';
import { convertRequest, type ConvertResult } from '../../server/src/lsp/protocol.ts';
import { createFolder, type Folder } from '../support/folder.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

const draft = '---\nbibliography: refs.bib\n---\n\nSome 31.5 million people are in modern slavery (Harbour Institute, 2022, p. 4).\nIt was 25.2 million once (Harbour Institute, 2017). Others say so [@mine].\n';

describe('converting citations', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	beforeEach(async () => {
		client = inBand();
		folder = createFolder({ 'refs.bib': '@book{mine, title={Our own}, year={2020}}\n' });
		uri = folder.uriOf('a.md');
		await client.initialize({ folder: folder.uri });
		await client.open(uri, draft);
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	it('is one edit of draft and bibliography, and says what stays and why', async () => {
		const { edit, message, kept } = await client.connection.sendRequest<ConvertResult>(convertRequest, { uri, style: 'pandoc' });
		assert.ok(edit !== null && edit.documentChanges?.length === 2);
		assert.match(client.applied(uri, { title: '', edit }), /slavery \[@harbour-estimates-2022, p\. 4\]\.\nIt was 25\.2 million once \[@harbour-estimates-2017\]\. Others say so \[@mine\]\.\n$/);
		const books = JSON.stringify(edit.documentChanges[1]);
		assert.ok(books.includes('{harbour-estimates-2022') && books.includes('{harbour-estimates-2017'));
		assert.deepEqual([message, kept], ['2 citations converted.', null]);
	});

	it('lists what stays with its line', async () => {
		const { message, kept } = await client.connection.sendRequest<ConvertResult>(convertRequest, { uri, style: 'footnote' });
		assert.equal(message, '2 citations converted. One stays as it is.');
		assert.equal(kept?.markdown, '# Citations that stay as they are\n\n- Line 6, \\[@mine\\]: its source is not among the facts\\.\n');
	});

	it('is a command for other editors, which says how it went', async () => {
		let applied = '';
		client.connection.onRequest('workspace/applyEdit', ({ edit }: { readonly edit: NonNullable<ConvertResult['edit']> }) => {
			applied = client.applied(uri, { title: '', edit });
			return { applied: true };
		});
		const run = (...args: readonly unknown[]): Promise<unknown> => client.connection.sendRequest('workspace/executeCommand', { command: 'citewright.server.convertCitations', arguments: args });
		assert.equal(await run(uri, 'footnote'), '2 citations converted. One stays as it is.');
		assert.match(applied, /slavery\.\[\^harbour-institute-2022\]\n/);
		for (const args of [[], [uri], [uri, 'auto'], [uri, '__proto__'], ['file:///none.md', 'footnote']]) assert.equal(await run(...args), null);
	});

	it('changes nothing where the bibliography cannot take the entries', async () => {
		await client.close(uri);
		await client.open(uri, draft.replace('refs.bib', 'none.bib'));
		const { edit, message } = await client.connection.sendRequest<ConvertResult>(convertRequest, { uri, style: 'pandoc' });
		assert.deepEqual([edit, message], [null, 'Nothing was converted: the draft’s bibliography cannot be read or take entries.']);
	});
});
