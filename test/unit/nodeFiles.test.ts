import assert from 'node:assert/strict';
import { chmodSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/node/files.ts';
import { createFolder, type Folder } from '../support/folder.ts';

describe('files on disk', () => {
	let workspace: Folder;
	let outside: Folder;
	beforeEach(() => {
		workspace = createFolder({ 'a.md': 'inside', 'sub/b.md': 'below' });
		outside = createFolder({ 'secret.md': 'outside' });
		symlinkSync(outside.path, join(workspace.path, 'link'));
		symlinkSync(join(outside.path, 'secret.md'), join(workspace.path, 'linked.md'));
		symlinkSync(join(workspace.path, 'a.md'), join(workspace.path, 'alias.md'));
	});
	afterEach(() => {
		workspace.dispose();
		outside.dispose();
	});

	it('are read within the folder only, also by way of a link', async () => {
		const read = async (name: string) => (await nodeFiles.read(workspace.uriOf(name), workspace.uri))?.text;
		assert.equal(await read('a.md'), 'inside');
		assert.equal(await read('alias.md'), 'inside');
		assert.equal(await read('linked.md'), undefined);
		assert.equal(await read('link/secret.md'), undefined);
		assert.equal(await read('../secret.md'), undefined);
		assert.equal(await read('gone.md'), undefined);
		assert.equal(await read('sub'), undefined);
		assert.equal(await nodeFiles.stat(workspace.uriOf('linked.md'), workspace.uri), undefined);
		assert.equal((await nodeFiles.stat(workspace.uriOf('a.md'), workspace.uri))?.size, 6);
	});

	it('are found without following links', async () => {
		assert.deepEqual(await nodeFiles.find('**/*.md', workspace.uri), [workspace.uriOf('a.md'), workspace.uriOf('sub/b.md')]);
	});

	it('are written in one step, within the folder only, and keep their permissions', async () => {
		chmodSync(join(workspace.path, 'a.md'), 0o640);
		await nodeFiles.write(workspace.uriOf('a.md'), 'new', workspace.uri);
		assert.equal(workspace.read('a.md'), 'new');
		assert.equal(statSync(join(workspace.path, 'a.md')).mode & 0o777, 0o640);
		await assert.rejects(nodeFiles.write(workspace.uriOf('linked.md'), 'new', workspace.uri));
		assert.equal(outside.read('secret.md'), 'outside');
		assert.deepEqual(readdirSync(workspace.path).filter(name => name.endsWith('.tmp')), []);
	});
});
