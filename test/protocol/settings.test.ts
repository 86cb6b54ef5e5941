import assert from 'node:assert/strict';
import { createFolder, type Folder } from '../support/folder.ts';
import { sentences } from '../support/drafts.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

describe('settings', () => {
	let client: LspClient;
	let folder: Folder;
	beforeEach(() => {
		client = inBand();
		folder = createFolder();
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	it('of the editor are followed as they change', async () => {
		let settings: object | null = null;
		await client.initialize({ folder: folder.uri, settings: () => settings });
		const uri = folder.uriOf('a.md');
		assert.equal((await client.open(uri, sentences.outdated))[0]?.severity, 2);
		settings = { severity: { 'outdated-figure': 'hint' } };
		assert.equal((await after(uri, () => client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })))[0]?.severity, 4);
		settings = { severity: { 'outdated-figure': 'off' } };
		assert.deepEqual(await after(uri, () => client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })), []);
	});

	it('come with the notification from a client that is never asked', async () => {
		await client.initialize({ capabilities: { ...fullCapabilities, workspace: {} }, folder: folder.uri });
		const uri = folder.uriOf('a.md');
		assert.equal((await client.open(uri, sentences.outdated)).length, 1);
		const settings = { citewright: { severity: { 'outdated-figure': 'off' } } };
		assert.deepEqual(await after(uri, () => client.connection.sendNotification('workspace/didChangeConfiguration', { settings })), []);
	});

	it('of the editor win over the project file, code by code; what is not set does not', async () => {
		folder.write('citewright.config.json', '{ "severity": { "outdated-figure": "error", "missing-citation": "off" } }');
		await client.initialize({ folder: folder.uri, settings: () => ({ publication: null, asOf: '', severity: { 'outdated-figure': 'information' } }) });
		const diagnostics = await client.open(folder.uriOf('a.md'), `${sentences.outdated}\n${sentences.uncited}`);
		assert.deepEqual(diagnostics.map(({ code, severity }) => [code, severity]), [['outdated-figure', 3], ['inconsistent-figure', 3]]);
	});

	it('that cannot be used are shown in the project file, at their place, as it is typed', async () => {
		folder.write('citewright.config.json', '{ "publication": "blog" }');
		const config = folder.uriOf('citewright.config.json');
		const first = client.diagnostics(config);
		await client.initialize({ folder: folder.uri });
		const [diagnostic] = await first;
		assert.equal(diagnostic?.code, 'invalid-config');
		assert.deepEqual(diagnostic.range, { start: { line: 0, character: 17 }, end: { line: 0, character: 23 } });

		await client.open(config, '{ "publication": "blog" }', 'json');
		assert.deepEqual(await after(config, () => client.change(config, [{ text: '{ "publication": "press" }' }])), []);
	});

	it('in a file that changes on disk are read again', async () => {
		await client.initialize({ folder: folder.uri });
		const uri = folder.uriOf('a.md');
		assert.equal((await client.open(uri, sentences.outdated)).length, 1);
		folder.write('citewright.config.json', '{ "severity": { "outdated-figure": "off" } }');
		const changes = [{ uri: folder.uriOf('citewright.config.json'), type: 1 }];
		assert.deepEqual(await after(uri, () => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes })), []);
	});

	it('are those of the folder that a draft belongs to, in a workspace of several', async () => {
		const other = createFolder({ 'citewright.config.json': '{ "severity": { "outdated-figure": "off" } }' });
		await client.initialize({ folder: folder.uri });
		const [here, there] = [folder.uriOf('a.md'), other.uriOf('a.md')];
		assert.equal((await client.open(here, sentences.outdated)).length, 1);
		assert.deepEqual(await client.open(there, sentences.outdated), []);
		const event = { added: [{ uri: other.uri, name: 'other' }], removed: [{ uri: folder.uri, name: 'drafts' }] };
		assert.equal((await after(here, () => client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event }))).length, 1);
		other.dispose();
	});

	/** The findings that a step makes the server send. */
	async function after(uri: string, step: () => Promise<unknown>) {
		const diagnostics = client.diagnostics(uri);
		await step();
		return diagnostics;
	}
});
