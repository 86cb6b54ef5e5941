import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver';
import { createFolder, type Folder } from '../support/folder.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';
import { ownFacts, ownSentence } from '../support/ownFacts.ts';

const good = JSON.stringify(ownFacts);
const [statistic] = ownFacts.statistics;
const faulty = JSON.stringify({ ...ownFacts, statistics: [...ownFacts.statistics, { ...statistic, id: 'half', published: '2024' }] });
/** The built-in entry of another number. */
const conflicting = good.replace('quayside-2023-supported', 'meridian-2023-identified');
const name = 'citewright.facts.json';

describe('facts of a workspace', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	let facts: string;
	beforeEach(() => {
		client = inBand();
		folder = createFolder();
		uri = folder.uriOf('a.md');
		facts = folder.uriOf(name);
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	it('are known in its drafts, and the hover names them', async () => {
		folder.write(name, good);
		await client.initialize({ folder: folder.uri });
		assert.deepEqual(messages(await client.open(uri, ownSentence)), ['No source given for 412. It agrees with Quayside Trust (2024).']);
		assert.match(await card(), /From this workspace’s facts, citewright\\?\.facts\\?\.json; sources not opened/);
		assert.deepEqual(published(facts), []);
	});

	it('are looked at again when they change on disk, and the drafts with them', async () => {
		await client.initialize({ folder: folder.uri });
		assert.match(messages(await client.open(uri, ownSentence))[0] ?? '', /is not among Citewright’s facts/);
		folder.write(name, good);
		assert.match(messages(await after(uri, () => watched(facts)))[0] ?? '', /agrees with Quayside Trust/);
		folder.write(name, '{}');
		assert.doesNotMatch(messages(await after(uri, () => watched(facts)))[0] ?? '', /agrees/);
	});

	it('count as they are typed', async () => {
		folder.write(name, good);
		await client.initialize({ folder: folder.uri });
		await client.open(uri, ownSentence);
		const next = client.diagnostics(uri);
		await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: facts, languageId: 'json', version: 1, text: '{}' } });
		assert.doesNotMatch(messages(await next)[0] ?? '', /agrees/);
	});

	it('that cannot be used are shown at their place, also in a file that is not open, until they are repaired', async () => {
		folder.write(name, faulty);
		const first = client.diagnostics(facts);
		await client.initialize({ folder: folder.uri });
		const [diagnostic, ...more] = await first;
		assert.deepEqual(more, []);
		assert.deepEqual([diagnostic?.code, diagnostic?.severity, diagnostic?.message], ['invalid-corpus', 1, 'published: This should be a number. Write it in digits and without quotes.']);
		const at = faulty.lastIndexOf('"2024"');
		assert.deepEqual(diagnostic?.range, { start: { line: 0, character: at }, end: { line: 0, character: at + 6 } });
		assert.match(messages(await client.open(uri, ownSentence))[0] ?? '', /agrees/, 'the rest works');
		folder.write(name, good);
		assert.deepEqual(await after(facts, () => watched(facts)), []);
	});

	it('that contradict others are shown as information there, and in the hover', async () => {
		folder.write(name, conflicting);
		const first = client.diagnostics(facts);
		await client.initialize({ folder: folder.uri });
		assert.deepEqual((await first).map(({ severity }) => severity), [3]);
		await client.open(uri, ownSentence);
		assert.match(await card(), /This workspace’s facts give 412; Citewright’s own facts give 6,144/);
	});

	it('are not shown where their severity is off', async () => {
		folder.write(name, faulty);
		folder.write('citewright.config.json', '{ "severity": { "invalid-corpus": "off" } }');
		await client.initialize({ folder: folder.uri });
		await client.open(uri, ownSentence);
		assert.deepEqual(published(facts), []);
	});

	it('are those that the settings name, and the client is asked to watch them', async () => {
		folder.write('facts/ours.yaml', good);
		folder.write('citewright.config.json', '{ "facts": { "workspace": ["facts/*.yaml"], "version": "2020.1.0" } }');
		const config = client.diagnostics(folder.uriOf('citewright.config.json'));
		await client.initialize({ folder: folder.uri });
		assert.match(messages(await client.open(uri, ownSentence))[0] ?? '', /agrees/);
		assert.deepEqual((await config).map(({ code, range, message }) => [code, range.start.character, messages([{ message }])[0]?.slice(0, 64)]), [['invalid-config', 55, 'facts.version: The facts in use are 2024.6.0 of 2024-06-30. To k']]);
		assert.equal(client.registered.filter(method => method === 'workspace/didChangeWatchedFiles').length, 2);
		folder.write('facts/ours.yaml', '{}');
		assert.doesNotMatch(messages(await after(uri, () => watched(folder.uriOf('facts/ours.yaml'))))[0] ?? '', /agrees/);
	});

	it('are each folder’s own in a workspace of several', async () => {
		const other = createFolder({ [name]: good });
		await client.initialize({ folder: folder.uri });
		const event = { added: [{ uri: other.uri, name: 'other' }], removed: [] };
		await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
		assert.doesNotMatch(messages(await client.open(uri, ownSentence))[0] ?? '', /agrees/);
		assert.match(messages(await client.open(other.uriOf('a.md'), ownSentence))[0] ?? '', /agrees/);
		other.dispose();
	});

	it('are read again at the next save where the client watches nothing', async () => {
		await client.initialize({ folder: folder.uri, capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, didChangeWatchedFiles: {} } } });
		await client.open(uri, ownSentence);
		folder.write(name, good);
		assert.match(messages(await after(uri, () => client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } })))[0] ?? '', /agrees/);
	});

	const messages = (diagnostics: readonly { readonly message: unknown }[]): string[] => diagnostics.map(({ message }) => String(message));
	const published = (of: string): unknown[] => client.published.filter(params => params.uri === of);
	const watched = (of: string) => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: of, type: 2 }] });

	async function card(): Promise<string> {
		const contents = (await client.hover(uri, client.rangeOf(uri, '412').start))?.contents;
		assert.ok(MarkupContent.is(contents));
		return contents.value;
	}

	/** The findings that a step makes the server send. */
	async function after(of: string, step: () => Promise<unknown>) {
		const diagnostics = client.diagnostics(of);
		await step();
		return diagnostics;
	}
});
