import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { noProblems, openDraft, problem, quickFix, shown, until } from './support.ts';

const uncited = 'In 2021, 49.6 million people were living in modern slavery.\n';

/** A file system in memory, under a scheme that virtual workspaces have. */
class Memory implements vscode.FileSystemProvider {
	readonly #files = new Map<string, Uint8Array>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;
	watch(): vscode.Disposable { return new vscode.Disposable(() => undefined); }
	stat({ path }: vscode.Uri): vscode.FileStat {
		const bytes = this.#files.get(path);
		if (bytes === undefined && ![...this.#files.keys()].some(it => it.startsWith(path.replace(/\/?$/, '/')))) throw vscode.FileSystemError.FileNotFound(path);
		return { type: bytes === undefined ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
	}
	readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
		return [...this.#files.keys()].filter(it => it.startsWith(path)).map(it => [it.slice(it.lastIndexOf('/') + 1), vscode.FileType.File]);
	}
	createDirectory(): void { /* Folders are where files are. */ }
	readFile({ path }: vscode.Uri): Uint8Array {
		return this.#files.get(path) ?? (() => { throw vscode.FileSystemError.FileNotFound(path); })();
	}
	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.#files.set(uri.path, content);
		this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
	}
	delete({ path }: vscode.Uri): void { this.#files.delete(path); }
	rename(): void { throw vscode.FileSystemError.NoPermissions(); }
}

describe('where drafts live', () => {
	it('on no disk: read, fixed, and with the bibliography beside them', async () => {
		const files = new Memory();
		const provider = vscode.workspace.registerFileSystemProvider('vscode-vfs', files);
		try {
			const at = (name: string): vscode.Uri => vscode.Uri.parse(`vscode-vfs://memory/repository/${name}`);
			files.writeFile(at('refs.bib'), new TextEncoder().encode('@book{other, title={Another}, year={2000}}\n'));
			files.writeFile(at('draft.md'), new TextEncoder().encode(`---\nbibliography: refs.bib\n---\n\nKnown [@other].\n\n${uncited}`));
			const document = await vscode.workspace.openTextDocument(at('draft.md'));
			await vscode.window.showTextDocument(document);
			const found = await problem(document, 'missing-citation');
			const fix = await quickFix(document, found.range, /^Cite ILO/);
			assert.ok(fix.edit !== undefined);
			assert.ok(await vscode.workspace.applyEdit(fix.edit));
			await noProblems(document);
			const bibliography = await vscode.workspace.openTextDocument(at('refs.bib'));
			assert.match(bibliography.getText(), /^@techreport\{/m);
			await vscode.workspace.saveAll();
		} finally {
			provider.dispose();
		}
	});

	it('in the old side of a comparison: quiet, while the new side is not', async () => {
		const provider = vscode.workspace.registerTextDocumentContentProvider('git', { provideTextDocumentContent: () => uncited });
		try {
			const document = await openDraft('compared.md', uncited);
			const old = document.uri.with({ scheme: 'git', query: JSON.stringify({ path: document.uri.path, ref: 'HEAD' }) });
			await vscode.commands.executeCommand('vscode.diff', old, document.uri, 'compared.md');
			await problem(document, 'missing-citation');
			const shownOld = await until('the old side', () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === old.toString()));
			assert.equal(shownOld.languageId, 'markdown');
			assert.equal(shownOld.getText(), uncited);
			// Whatever is asked later is answered later: by then the old side would have been checked, too.
			await problem(await openDraft('compared-later.md', uncited), 'missing-citation');
			assert.deepEqual(shown(shownOld), []);
		} finally {
			provider.dispose();
		}
	});
});
