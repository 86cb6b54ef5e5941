import assert from 'node:assert/strict';
import { CreateFile, type CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFolder, type Folder } from '../support/folder.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';
import { ownFacts, ownSentence } from '../support/ownFacts.ts';
import { sentences } from '../support/drafts.ts';

const title = 'Add this figure to the workspace’s facts';
const name = 'citewright.facts.json';

describe('adding a figure to the facts of a workspace', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	beforeEach(() => {
		client = inBand();
		folder = createFolder();
		uri = folder.uriOf('a.md');
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	it('makes the file, with a valid entry after which the draft is known', async () => {
		await client.initialize({ folder: folder.uri });
		await client.open(uri, ownSentence);
		const action = await offered('412');
		assert.equal(action?.diagnostics?.[0]?.code, 'missing-citation');
		const { edit } = await client.resolve(action);
		const [create, change] = edit?.documentChanges ?? [];
		assert.ok(CreateFile.is(create) && create.uri === folder.uriOf(name) && edit?.documentChanges?.length === 2);
		assert.ok(change !== undefined && 'edits' in change);
		folder.write(name, applied('', change.edits));

		const told = client.diagnostics(folder.uriOf(name));
		const draft = client.diagnostics(uri);
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf(name), type: 1 }] });
		assert.deepEqual((await told).map(({ severity, message }) => [severity, message]), [[3, 'Marked TK: still to come. Fill it in.']]);
		assert.match(JSON.stringify(await draft), /known only from pages that repeat it/);
		assert.equal(await offered('412'), undefined);
	});

	it('adds to the file there is, as it stands in the editor, in one change', async () => {
		folder.write(name, JSON.stringify(ownFacts, null, 2));
		await client.initialize({ folder: folder.uri });
		const text = '{\n  "statistics": []\n}\n';
		await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: folder.uriOf(name), languageId: 'json', version: 7, text } });
		await client.open(uri, 'Harbour Institute says that courts in Ireland convicted 55 people of human trafficking in 2020 (https://harbour.example.org/new).\n');
		const action = await offered('55');
		assert.ok(action);
		const { edit } = await client.resolve(action);
		const [change, ...more] = edit?.documentChanges ?? [];
		assert.deepEqual(more, []);
		assert.ok(change !== undefined && 'edits' in change && change.edits.length === 1);
		assert.deepEqual(change.textDocument, { uri: folder.uriOf(name), version: 7 });
		const { sources, statistics } = JSON.parse(applied(text, change.edits)) as { readonly sources: readonly { readonly URL?: string; readonly custom: object }[]; readonly statistics: readonly { readonly measure: string; readonly place: string }[] };
		assert.deepEqual([sources[0]?.URL, sources[0]?.custom], ['https://harbour.example.org/new', { short: 'Harbour Institute', bodies: ['harbour-institute'] }]);
		assert.deepEqual(statistics.map(({ measure, place }) => [measure, place]), [['convictions', 'IE']]);
	});

	it('is offered for unknown figures only', async () => {
		await client.initialize({ folder: folder.uri });
		await client.open(uri, sentences.uncited);
		assert.equal(await offered('31.5'), undefined);
	});

	for (const [reason, text] of [['cannot be read', '{ "statistics": '], ['has another form', '[]']] as const) {
		it(`is not offered where the file ${reason}`, async () => {
			folder.write(name, text);
			await client.initialize({ folder: folder.uri });
			await client.open(uri, ownSentence);
			assert.equal(await offered('412'), undefined);
		});
	}

	it('is not offered outside the folders of the workspace, nor to a client that makes no files', async () => {
		await client.initialize({ folder: folder.uriOf('inner'), capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit: { documentChanges: true } } } });
		await client.open(uri, ownSentence);
		assert.equal(await offered('412'), undefined);
		uri = folder.uriOf('inner/a.md');
		await client.open(uri, ownSentence);
		assert.equal(await offered('412'), undefined);
	});

	const offered = async (words: string): Promise<CodeAction | undefined> => (await client.codeActions(uri, client.rangeOf(uri, words))).find(action => action.title === title);
	const applied = (text: string, edits: readonly object[]): string => TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits.flatMap(edit => 'newText' in edit ? [edit as never] : []));
});
