import assert from 'node:assert/strict';
import type { BibliographyFormats } from '../../server/src/workspace/bibliography.ts';
import { createFolder, type Folder } from '../support/folder.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

/** A bibliography of the simplest kind: one key per line. What is tested is when files are read, not how. */
const keyPerLine: BibliographyFormats = {
	parse: (path, text) => ({
		entries: text.split('\n').filter(key => key !== '').map(key => ({
			key, path, item: { title: 'World Estimates of Modern Slavery, Second Edition', author: [], issued: [2022], publisher: 'Harbour Institute', url: 'https://harbour.example.org/harbour-estimates-2022', doi: null },
		})),
		problems: [],
	}),
	keySpan: () => undefined,
	edit: (_path, text, _source, key) => text.split('\n').includes(key) ? undefined : { span: { start: text.length, end: text.length }, newText: `${key}\n` },
};

const draft = (path: string): string => `---\nbibliography: ${path}\n---\n\nSome 31.5 million people are in modern slavery worldwide [@harbour].\n`;

describe('bibliography files of a draft', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	beforeEach(async () => {
		folder = createFolder({ 'refs.bib': 'harbour\n', 'sub/empty.bib': '' });
		uri = folder.uriOf('a.md');
		client = inBand({ formats: keyPerLine });
		await client.initialize({ folder: folder.uri });
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	it('are read before the first findings are sent', async () => {
		assert.deepEqual(codes(await client.open(uri, draft('refs.bib'))), []);
		assert.equal(client.published.length, 1);
	});

	it('are read again when they change on disk', async () => {
		await client.open(uri, draft('refs.bib'));
		folder.write('refs.bib', '');
		const next = client.diagnostics(uri);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('refs.bib'), type: 2 }] });
		assert.deepEqual(codes(await next), ['unresolved-citation']);
	});

	it('count as they are in an open buffer, and as on disk once that is closed', async () => {
		const book = folder.uriOf('refs.bib');
		assert.deepEqual(codes(await client.open(uri, draft('refs.bib'))), []);
		const emptied = client.diagnostics(uri);
		await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: book, languageId: 'bibtex', version: 1, text: '' } });
		assert.deepEqual(codes(await emptied), ['unresolved-citation']);
		const restored = client.diagnostics(uri);
		await client.close(book);
		assert.deepEqual(codes(await restored), []);
	});

	it('follow the front matter', async () => {
		assert.deepEqual(codes(await client.open(uri, draft('sub/empty.bib'))), ['unresolved-citation']);
		assert.deepEqual(codes(await client.edit(uri, 'sub/empty.bib', 'refs.bib')), []);
	});

	for (const path of ['/etc/hostname', '../outside.bib', 'https://example.org/refs.bib', 'gone.bib']) {
		it(`are not read from ${path}`, async () => {
			assert.deepEqual(codes(await client.open(uri, draft(path))), ['unresolved-citation']);
		});
	}
});

const codes = (diagnostics: readonly { readonly code?: unknown }[]): unknown[] => diagnostics.map(({ code }) => code);
