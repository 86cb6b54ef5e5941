import assert from 'node:assert/strict';
import { comparable, folderOf, isWithin, nameOf, resolveUri } from '../../server/src/files/uri.ts';

describe('URIs', () => {
	it('of paths in a draft stand relative to it', () => {
		assert.equal(resolveUri('file:///w/drafts/a.md', 'refs.bib'), 'file:///w/drafts/refs.bib');
		assert.equal(resolveUri('file:///w/drafts/a.md', '../my refs#1.bib'), 'file:///w/my%20refs%231.bib');
		assert.equal(resolveUri('vscode-vfs://github/o/r/a.md', 'b/refs.bib'), 'vscode-vfs://github/o/r/b/refs.bib');
	});

	it('are not made of absolute paths, of other schemes, or for a draft without a place', () => {
		assert.deepEqual(['/etc/passwd', 'https://example.org/refs.bib', 'C:\\refs.bib', '\\\\host\\refs.bib', 'file:///etc/passwd'].map(path => resolveUri('file:///w/a.md', path)), Array(5).fill(undefined));
		assert.equal(resolveUri('untitled:Untitled-1', 'refs.bib'), undefined);
	});

	it('lie within a folder or not, however they are written', () => {
		assert.ok(isWithin('file:///w', 'file:///w/a.md'));
		assert.ok(isWithin('file:///c%3A/w', 'file:///C:/w/a.md'));
		assert.ok(isWithin('file:///w%20x/', 'file:///w x/a.md'));
		assert.ok(!isWithin('file:///w', 'file:///w2/a.md'));
		assert.ok(!isWithin('file:///w', 'file:///w/../etc/passwd'));
		assert.ok(!isWithin('file:///w', 'file:///w/%2e%2e/etc/passwd'));
		assert.ok(!isWithin('file:///w', 'file:///w/..%2F..%2Fetc/passwd'));
		assert.ok(!isWithin('file:///w', 'file:///w/..%5Cetc'));
		assert.ok(!isWithin('file:///w', 'vscode-vfs://github/w/a.md'));
	});

	it('have a name and a folder', () => {
		assert.equal(nameOf('file:///w/2019-03-02%20launch.md'), '2019-03-02 launch.md');
		assert.equal(nameOf('untitled:Untitled-1'), null);
		assert.equal(folderOf('file:///w/a.md'), 'file:///w/');
		assert.equal(comparable('file:///w/%E4%BD%A0.md'), comparable('file:///w/你.md'));
		assert.equal(comparable('file:///w/100%.md'), 'file:///w/100%.md');
	});
});
