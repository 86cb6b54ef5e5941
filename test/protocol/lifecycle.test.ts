import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { sentences } from '../support/drafts.ts';
import { inBand, overStdio, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';

describe('server, from start to end', () => {
	let client: LspClient;
	beforeEach(() => {
		client = inBand();
	});
	afterEach(() => {
		client.dispose();
	});

	it('says what it can do', async () => {
		const { capabilities, serverInfo } = await client.initialize();
		assert.equal(serverInfo?.name, 'Citewright');
		assert.equal(capabilities.positionEncoding, 'utf-16');
		assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
		assert.equal(capabilities.hoverProvider, true);
		assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.citewright'], resolveProvider: true });
		assert.equal(capabilities.diagnosticProvider, undefined, 'diagnostics are pushed, never pulled as well');
	});

	it('asks to be told of changed settings and files, where the client offers that', async () => {
		await client.initialize();
		await client.open(uri, '');
		assert.deepEqual(client.registered.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
		const plain = inBand();
		await plain.initialize({ capabilities: {} });
		await plain.open(uri, '');
		assert.deepEqual(plain.registered, []);
		plain.dispose();
	});

	it('answers nothing for a document that is not open', async () => {
		await client.initialize();
		assert.equal(await client.hover(uri, { line: 0, character: 0 }), null);
		assert.deepEqual(await client.codeActions(uri, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }), []);
	});

	it('survives requests that make no sense', async () => {
		await client.initialize();
		await client.open(uri, sentences.outdated);
		assert.equal(await client.connection.sendRequest('textDocument/hover', {}), null);
		assert.deepEqual(await client.connection.sendRequest('textDocument/codeAction', { textDocument: { uri } }), []);
		await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///never/opened.md', version: 1 }, contentChanges: [{ text: '' }] });
		await assert.rejects(client.connection.sendRequest('citewright/noSuchRequest', {}));
		assert.deepEqual(await client.edit(uri, sentences.outdated, ''), []);
	});

	it('quotes no draft in its log', async () => {
		const secret = 'Amara, 14';
		const { miniFacts: facts } = await import('../support/miniFacts.ts');
		const analyzer = { ...createAnalyzer(facts), analyze: () => { throw new Error(`cannot read ${secret}`); } };
		const failing = inBand({ knowledge: () => ({ facts, analyzer }) });
		await failing.initialize();
		await failing.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: secret } });
		assert.equal(await failing.hover(uri, { line: 0, character: 0 }), null);
		assert.ok(failing.logged.length > 0);
		assert.ok(failing.logged.every(line => !line.includes(secret)));
		failing.dispose();
	});

	it('runs as a process over standard input and output', async function () {
		if (!existsSync('dist/cli.cjs')) {
			this.skip();
		}
		const process = overStdio();
		await process.initialize();
		assert.deepEqual(await process.open(uri, sentences.offTopic), []);
		assert.equal(await process.stop(), 0);
	});
});
