import assert from 'node:assert/strict';
import { CancellationTokenSource, WorkDoneProgress, type WorkDoneProgressBegin, type WorkDoneProgressEnd, type WorkDoneProgressReport } from 'vscode-languageserver/node';
import { checkAllRequest, reportRequest, type CheckAllResult, type ReportResult } from '../../server/src/lsp/protocol.ts';
import { sentences } from '../support/drafts.ts';
import { createFolder, type Folder } from '../support/folder.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

describe('checking all drafts', () => {
	let client: LspClient;
	let folder: Folder;
	beforeEach(() => {
		client = inBand();
		folder = createFolder({ 'a.md': sentences.outdated, 'b/c.qmd': sentences.cited, 'd.md': sentences.offTopic, 'node_modules/e.md': sentences.outdated, '.git/HEAD': '', '.gitignore': 'old/\n', 'old/f.md': sentences.outdated });
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});
	const checkAll = () => client.connection.sendRequest<CheckAllResult | null>(checkAllRequest, {});
	const codesOf = (uri: string) => client.published.findLast(params => params.uri === uri)?.diagnostics.map(({ code }) => code);
	const touch = (name: string) => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(name), type: 2 }] });

	it('counts them, and shows what is found in closed ones', async () => {
		await client.initialize({ folder: folder.uri });
		assert.equal(client.published.length, 0);
		assert.deepEqual(await checkAll(), { drafts: 3, figures: 2, toLookAt: 1, unread: 0 });
		assert.deepEqual(client.published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]), [[folder.uriOf('a.md'), ['outdated-figure']]]);
	});

	it('counts an open draft as it stands in the editor, and an untitled one', async () => {
		await client.initialize({ folder: folder.uri });
		await client.open(folder.uriOf('a.md'), sentences.cited);
		await client.open('untitled:one', sentences.uncited);
		client.published.length = 0;
		assert.deepEqual(await checkAll(), { drafts: 4, figures: 3, toLookAt: 1, unread: 0 });
		assert.equal(client.published.length, 0);
	});

	it('follows files that change, appear and go away', async () => {
		await client.initialize({ folder: folder.uri });
		await checkAll();
		const [a, g] = [folder.uriOf('a.md'), folder.uriOf('g.md')];
		let next = client.diagnostics(a);
		folder.write('a.md', sentences.offTopic);
		await touch('a.md');
		assert.deepEqual(await next, []);
		next = client.diagnostics(g);
		folder.write('g.md', sentences.uncited);
		await touch('g.md');
		assert.equal((await next)[0]?.code, 'missing-citation');
		next = client.diagnostics(g);
		folder.remove('g.md');
		await touch('g.md');
		assert.deepEqual(await next, []);
	});

	it('asks to be told of drafts only once they are looked at', async () => {
		await client.initialize({ folder: folder.uri });
		await client.open(folder.uriOf('d.md'), sentences.offTopic);
		const before = client.registered.filter(method => method === 'workspace/didChangeWatchedFiles').length;
		await checkAll();
		await checkAll();
		assert.equal(client.registered.filter(method => method === 'workspace/didChangeWatchedFiles').length, before + 1);
	});

	it('leaves a draft to itself while it is open, and takes it back when it is closed', async () => {
		await client.initialize({ folder: folder.uri });
		await checkAll();
		const uri = folder.uriOf('a.md');
		assert.deepEqual((await client.open(uri, sentences.cited)).map(({ code }) => code), []);
		const cleared = client.diagnostics(uri);
		await client.close(uri);
		assert.deepEqual(await cleared, []);
		assert.equal((await client.diagnostics(uri))[0]?.code, 'outdated-figure');
	});

	it('follows the settings', async () => {
		let settings = {};
		await client.initialize({ folder: folder.uri, settings: () => settings });
		await checkAll();
		assert.deepEqual(codesOf(folder.uriOf('a.md')), ['outdated-figure']);
		settings = { severity: { 'outdated-figure': 'off' } };
		const next = client.diagnostics(folder.uriOf('a.md'));
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		assert.deepEqual(await next, []);
	});

	it('finds what two closed drafts contradict each other in', async () => {
		folder.write('a.md', 'Some 31.5 million people are in modern slavery worldwide.\n');
		folder.write('g.md', 'Some 25.2 million people are in modern slavery worldwide.\n');
		await client.initialize({ folder: folder.uri });
		await checkAll();
		assert.ok(codesOf(folder.uriOf('g.md'))?.includes('inconsistent-figure'));
	});

	it('reads each folder by its own settings', async () => {
		const other = createFolder({ 'citewright.config.json': '{ "severity": { "outdated-figure": "error" } }', 'a.md': sentences.outdated });
		try {
			await client.initialize({ folder: folder.uri, more: [other.uri] });
			assert.deepEqual(await checkAll(), { drafts: 4, figures: 3, toLookAt: 2, unread: 0 });
			const severityIn = (uri: string) => client.published.findLast(params => params.uri === uri)?.diagnostics[0]?.severity;
			assert.deepEqual([severityIn(folder.uriOf('a.md')), severityIn(other.uriOf('a.md'))], [2, 1]);
			const open = await client.open(other.uriOf('a.md'), sentences.outdated);
			assert.equal(open[0]?.severity, 1);
			const gone = client.diagnostics(folder.uriOf('a.md'));
			await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: folder.uri, name: 'drafts' }] } });
			assert.deepEqual(await gone, []);
		} finally {
			other.dispose();
		}
	});

	it('says how far it is, and can be cancelled', async () => {
		await client.initialize({ folder: folder.uri });
		const told: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
		client.connection.onProgress(WorkDoneProgress.type, 'one', value => {
			told.push(value);
		});
		await client.connection.sendRequest(checkAllRequest, { workDoneToken: 'one' });
		assert.deepEqual(told.map(({ kind }) => kind), ['begin', 'report', 'report', 'report', 'end']);
		assert.deepEqual(told[0], { kind: 'begin', title: 'Checking drafts', cancellable: true, percentage: 0 });
		client.published.length = 0;
		const source = new CancellationTokenSource();
		const cancelled = client.connection.sendRequest(checkAllRequest, {}, source.token);
		source.cancel();
		await assert.rejects(cancelled, /cancelled/);
		assert.equal(client.published.length, 0);
	});

	it('is a command for other editors', async () => {
		const { capabilities } = await client.initialize({ folder: folder.uri });
		assert.ok(capabilities.executeCommandProvider?.commands.includes('citewright.server.checkAll'));
		assert.deepEqual(await client.connection.sendRequest('workspace/executeCommand', { command: 'citewright.server.checkAll' }), { drafts: 3, figures: 2, toLookAt: 1, unread: 0 });
	});

	describe('a report', () => {
		it('is of the open draft as it stands', async () => {
			await client.initialize({ folder: folder.uri });
			const uri = folder.uriOf('b/c.qmd');
			await client.open(uri, sentences.uncited, 'quarto');
			const result = await client.connection.sendRequest<ReportResult | null>(reportRequest, { format: 'markdown', uri });
			assert.deepEqual([result?.drafts, result?.figures], [1, 1]);
			assert.match(result?.text ?? '', /^## b\/c\.qmd\n\n### 1\\\. 31\.5 million, line 1$/m);
		});

		it('is of all drafts, and shows nothing', async () => {
			await client.initialize({ folder: folder.uri });
			const result = await client.connection.sendRequest<ReportResult | null>(reportRequest, { format: 'csv', uri: null });
			assert.deepEqual([result?.drafts, result?.figures], [3, 2]);
			assert.equal(client.published.length, 0);
		});

		it('is nothing for what is no draft or no format', async () => {
			await client.initialize({ folder: folder.uri });
			assert.equal(await client.connection.sendRequest(reportRequest, { format: 'csv', uri: 'file:///gone.md' }), null);
			assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command: 'citewright.server.report', arguments: ['exe', null] }), null);
			assert.match(await client.connection.sendRequest<string>('workspace/executeCommand', { command: 'citewright.server.report', arguments: ['html'] }), /^<!doctype html>/);
		});
	});
});
