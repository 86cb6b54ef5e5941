import assert from 'node:assert/strict';
import type { ApplyWorkspaceEditParams, CompletionItem, CompletionList } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFolder, type Folder } from '../support/folder.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const figure = 'Some 31.5 million people are in modern slavery worldwide';

describe('completion of sources', () => {
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

	it('finishes a footnote with the source that publishes the figure, and its note is a second edit', async () => {
		await started(`${figure}.[^|]\n\nMore words.\n`);
		const { items } = await complete('^');
		assert.equal(items[0]?.label, 'Harbour Institute (2022)');
		assert.equal(items[0].labelDetails?.description, 'publishes this figure');
		assert.equal(items[0].preselect, true);
		assert.ok(items.length > 5 && !items.some(({ label }) => /Relay Blog|Editorial/.test(label)));
		assert.equal(items[0].additionalTextEdits, undefined);
		assert.match(await chosen(items[0]), /^Some 31\.5 million people are in modern slavery worldwide\.\[\^harbour-institute-2022\]\n\nMore words\.\n\n\[\^harbour-institute-2022\]: .*2022.*\n$/);
	});

	it('begins what is looked for with what stands there, so that editors find it', async () => {
		await started(`${figure}.[^har|]\n`);
		const { items } = await complete();
		assert.ok(items.every(({ filterText }) => filterText?.startsWith('[^') === true));
	});

	it('offers the notes that the draft has, and defines none again', async () => {
		await started(`${figure}.[^|\n\nIt counts.[^h] They say.[^own]\n\n[^h]: Harbour Institute (2022), World Estimates of Modern Slavery, Second Edition. https://harbour.example.org/harbour-estimates-2022\n[^own]: A letter to us.\n`);
		const { items } = await complete('^');
		assert.deepEqual(items.slice(0, 2).map(({ label, textEdit }) => [label, textEdit?.newText]), [['Harbour Institute (2022)', '[^h]'], ['own', '[^own]']]);
		assert.match(await chosen(items[0]), /worldwide\.\[\^h\]\n\nIt counts/);
		assert.equal((await resolved(items[0])).additionalTextEdits, undefined);
	});

	it('puts the note behind the cursor where the mark ends the draft', async () => {
		await started(`${figure}.[^|`);
		const [item] = (await complete('^')).items;
		assert.match(item?.textEdit?.newText ?? '', /^\[\^harbour-institute-2022\]\$0\n\n\[\^harbour-institute-2022\]: /);
		assert.equal(item?.insertTextFormat, 2);
	});

	it('brings the second edit at once to a client that does not ask later', async () => {
		await started(`${figure}.[^|]\n`, { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, completion: {} } });
		assert.match((await complete('^')).items[0]?.additionalTextEdits?.[0]?.newText ?? '', /\[\^harbour-institute-2022\]: /);
	});

	it('writes a parenthesis right behind a figure', async () => {
		await started(`Some 31.5 million people (|) are in modern slavery worldwide.\n\n## References\n\n- Another.\n`);
		const [item] = (await complete('(')).items;
		assert.match(await chosen(item), /people \(Harbour Institute, 2022\) are in[\s\S]*- Another\.\n- .*2022/);
	});

	it('says nothing in another bracket, nor for a figure that nobody publishes, unless asked', async () => {
		await started(`Some 31.5 million people are in modern slavery. We (|) met.\n`);
		assert.equal(await complete('('), null);
		await client.close(uri);
		await open('The group freed 41 trafficking victims (|) in May.\n');
		assert.equal(await complete('('), null);
		assert.ok((await complete()).items.length > 5);
	});

	for (const text of ['Some 31.5| million people are in modern slavery.\n', 'Some 3|\n', '`[^|`\n', '```\n[^|\n```\n', 'Write to me@|\n']) {
		it(`says nothing at ${JSON.stringify(text)}`, async () => {
			await started(text);
			assert.equal(await complete(), null);
		});
	}

	it('finishes a key, and adds its entry to the bibliography by a command', async () => {
		folder.write('refs.bib', '@book{mine, title={Our own}, year={2020}}\n');
		await started(`---\nbibliography: refs.bib\n---\n\n${figure} [@|].\n`);
		const { items } = await complete('@');
		assert.deepEqual(items.slice(0, 2).map(({ label, textEdit }) => [label, textEdit?.newText]), [['Harbour Institute (2022)', '@harbour-estimates-2022'], ['mine', '@mine']]);
		const asked = new Promise<ApplyWorkspaceEditParams>(resolve => {
			client.connection.onRequest('workspace/applyEdit', (params: ApplyWorkspaceEditParams) => {
				resolve(params);
				return { applied: true };
			});
		});
		const { command, arguments: args } = items[0]?.command ?? {};
		assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command, arguments: args }), true);
		const [change] = (await asked).edit.documentChanges ?? [];
		assert.ok(change !== undefined && 'edits' in change && change.textDocument.uri === folder.uriOf('refs.bib'));
		assert.match(JSON.stringify(change.edits), /harbour-estimates-2022/);
	});

	it('does nothing for a command with other arguments', async () => {
		await started(figure);
		for (const args of [[], [uri], [uri, 'no-such', 'key'], [1, 2, 3]]) assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command: 'citewright.server.addEntry', arguments: args }), false);
		assert.equal(await client.connection.sendRequest('workspace/executeCommand', { command: 'citewright.server.noSuch' }), null);
	});

	let cursor = 0;
	const open = async (marked: string): Promise<void> => {
		cursor = marked.indexOf('|');
		await client.open(uri, marked.replace('|', ''));
	};
	const started = async (marked: string, capabilities = fullCapabilities): Promise<void> => {
		await client.initialize({ folder: folder.uri, capabilities });
		await open(marked);
	};
	const complete = (trigger?: string): Promise<CompletionList> => client.connection.sendRequest('textDocument/completion', {
		textDocument: { uri }, position: client.document(uri).positionAt(cursor), context: trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger },
	});
	const resolved = (item: CompletionItem | undefined): Promise<CompletionItem> => client.connection.sendRequest('completionItem/resolve', item);
	const chosen = async (item: CompletionItem | undefined): Promise<string> => {
		const { textEdit, additionalTextEdits = [] } = await resolved(item);
		assert.ok(textEdit !== undefined && 'range' in textEdit);
		return TextDocument.applyEdits(client.document(uri), [textEdit, ...additionalTextEdits]);
	};
});
