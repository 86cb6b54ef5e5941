import assert from 'node:assert/strict';
import { sentences } from '../support/drafts.ts';
import { createFolder, type Folder } from '../support/folder.ts';
import { loadCslForTests } from '../support/csl.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';
import { noteStyle } from '../support/styles.ts';

describe('the style of references', () => {
	let client: LspClient;
	let folder: Folder;
	let loads: number;
	beforeEach(() => {
		loads = 0;
		client = inBand({
			csl: () => {
				loads += 1;
				return loadCslForTests();
			},
		});
		folder = createFolder();
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	const fixed = async (uri: string, words: string): Promise<string> => {
		const [fix] = await client.codeActions(uri, client.rangeOf(uri, words));
		assert.ok(fix);
		return client.applied(uri, await client.resolve(fix));
	};

	it('is asked for only when a fix is taken', async () => {
		await client.initialize({ folder: folder.uri });
		const uri = folder.uriOf('a.md');
		await client.open(uri, sentences.uncited);
		await client.codeActions(uri, client.rangeOf(uri, '31.5'));
		assert.equal(loads, 0);
		assert.match(await fixed(uri, '31.5'), /\]: Harbour Institute\. \(2022\)\. \*World/);
		assert.equal(loads, 1);
	});

	it('is that of the project file, and follows its file', async () => {
		folder.write('citewright.config.json', '{ "referenceStyle": "note.csl" }');
		folder.write('note.csl', noteStyle);
		await client.initialize({ folder: folder.uri });
		const uri = folder.uriOf('a.md');
		await client.open(uri, sentences.uncited);
		assert.match(await fixed(uri, '31.5'), /\]: Harbour Institute, \*World[^\n]*\(2022\), <https/);

		const reported = client.diagnostics(folder.uriOf('citewright.config.json'));
		folder.write('note.csl', 'no style');
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uriOf('note.csl'), type: 2 }] });
		const [problem] = await reported;
		assert.equal(problem?.code, 'invalid-config');
		assert.deepEqual(problem.range, { start: { line: 0, character: 20 }, end: { line: 0, character: 30 } });
		assert.ok(typeof problem.message === 'string');
		assert.match(problem.message, /holds no CSL style/);
		assert.match(await fixed(uri, '31.5'), /\]: Harbour Institute\. \(2022\)\. \*World/);
	});

	it('of the editor that cannot be used is noted in the log', async () => {
		await client.initialize({ folder: folder.uri, settings: () => ({ referenceStyle: 'gone.csl' }) });
		const uri = folder.uriOf('a.md');
		await client.open(uri, sentences.uncited);
		assert.match(await fixed(uri, '31.5'), /\]: Harbour Institute\. \(2022\)/);
		assert.ok(client.logged.some(line => line.includes('referenceStyle: There is no such file')), client.logged.join('\n'));
	});
});
