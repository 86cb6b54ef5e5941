import assert from 'node:assert/strict';
import { checkAllRequest, listFolderRequest, readFileRequest, type CheckAllResult, type FileParams, type ListFolderResult } from '../../server/src/lsp/protocol.ts';
import { sentences } from '../support/drafts.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

/** Files that only the client knows, below `mem:/drafts`. */
const root = 'mem:/drafts';

describe('files of the client', () => {
	let client: LspClient;
	let files: Record<string, string>;
	let excluded: Record<string, unknown>;
	beforeEach(async () => {
		files = { 'a.md': sentences.outdated, 'old/b.md': sentences.outdated, 'hidden/c.md': sentences.outdated, '.gitignore': 'old/\n', 'node_modules/d.md': sentences.outdated };
		excluded = { '**/hidden': true, 'a.md': { when: '$(basename).qmd' } };
		client = inBand();
		client.connection.onRequest(readFileRequest, ({ uri }: FileParams) => {
			const text = files[decodeURIComponent(uri.slice(root.length + 1))];
			return text === undefined ? null : { text };
		});
		client.connection.onRequest(listFolderRequest, ({ uri }: FileParams): ListFolderResult => {
			const folder = uri.slice(root.length + 1).replace(/\/$/, '');
			const names = Object.keys(files).flatMap(path => folder === '' ? [path] : path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []);
			return [
				...new Map(names.map(name => [name.split('/')[0] ?? '', name.includes('/')])),
				// A client that is out of order names what does not lie here.
				['elsewhere', true] as const,
			].map(([name, isFolder]) => ({ name, isFolder, uri: name === 'elsewhere' ? 'mem:/other' : `${root}/${folder === '' ? '' : `${folder}/`}${name}` }));
		});
		await client.initialize({ folder: root, initializationOptions: { files: 'client' } });
		client.connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly { readonly section: string }[] }) =>
			items.map(({ section }) => section === 'files.exclude' ? excluded : null));
	});
	afterEach(() => {
		client.dispose();
	});
	const checkAll = async () => (await client.connection.sendRequest<CheckAllResult | null>(checkAllRequest, {}))?.drafts;

	it('are drafts, less what .gitignore and the editor leave out', async () => {
		assert.equal(await checkAll(), 1);
		assert.deepEqual(client.published.map(({ uri }) => uri), [`${root}/a.md`]);
	});

	it('follow the editor where it leaves out other files', async () => {
		excluded = { '**/hidden': false };
		assert.equal(await checkAll(), 2);
		excluded = { '*.md': true };
		assert.equal(await checkAll(), 1);
	});

	it('that change in a folder that is left out stay out', async () => {
		await checkAll();
		const next = client.diagnostics(`${root}/z.md`);
		files['old/e.md'] = sentences.outdated;
		files['z.md'] = sentences.outdated;
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: `${root}/old/e.md`, type: 1 }, { uri: `${root}/z.md`, type: 1 }] });
		await next;
		assert.deepEqual(client.published.map(({ uri }) => uri), [`${root}/a.md`, `${root}/z.md`]);
	});
});
