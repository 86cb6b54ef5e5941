import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFolder, type Folder } from '../support/folder.ts';
import { sentences } from '../support/drafts.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const name = 'citewright.decisions.json';
const silence = 'Silence “missing citation”: checked with source';

describe('decisions in the editor', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	let decisions: string;
	beforeEach(() => {
		client = inBand();
		folder = createFolder();
		uri = folder.uriOf('sub/a.md');
		decisions = folder.uriOf(name);
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	it('are written by a quick fix into a file that it makes, with reason, person and day, and the draft stays as it is', async () => {
		await client.initialize({ folder: folder.uri, settings: () => ({ reviewer: 'A. B.' }) });
		await client.open(uri, sentences.uncited);
		const titles = (await actions()).map(({ title }) => title);
		assert.deepEqual(titles.filter(title => /Silence|our own/.test(title)), [
			'This is our own figure', silence, 'Silence “missing citation”: not our subject',
			'Silence “missing citation” by a comment in the draft: different thing counted', 'Silence “missing citation” by a comment in the draft: checked with source',
		]);
		const { edit } = await chosen(silence);
		assert.deepEqual(edit?.documentChanges?.map(change => 'kind' in change ? [change.kind, 'uri' in change && change.uri] : [change.textDocument.uri, change.textDocument.version]), [['create', decisions], [decisions, null]]);
		const text = written(edit);
		const { fingerprint, ...rest } = (JSON.parse(text) as { readonly decisions: readonly Record<string, string>[] }).decisions[0] ?? {};
		assert.match(fingerprint ?? '', /^[0-9a-f]{14}-1$/);
		assert.deepEqual(rest, { figure: '31.5 million', code: 'missing-citation', reason: 'checked with source', who: 'A. B.', date: '2024-07-01', draft: 'sub/a.md' });
		folder.write(name, text);
		assert.deepEqual(await after(uri, () => watched(decisions)), []);
	});

	it('go behind those that are there, and count as they stand in the editor', async () => {
		folder.write(name, '{\n  "decisions": [\n  ]\n}\n');
		await client.initialize({ folder: folder.uri });
		await client.open(uri, sentences.uncited);
		await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: decisions, languageId: 'json', version: 7, text: folder.read(name) } });
		const { edit } = await chosen('This is our own figure');
		assert.deepEqual(edit?.documentChanges?.map(change => 'textDocument' in change && change.textDocument), [{ uri: decisions, version: 7 }]);
		const next = client.diagnostics(uri);
		await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri: decisions, version: 8 }, contentChanges: [{ text: apply(folder.read(name), edit) }] });
		assert.deepEqual(await next, []);
	});

	it('that silence nothing are marked in their file, and can be taken out there', async () => {
		await client.initialize({ folder: folder.uri });
		await client.open(uri, sentences.uncited);
		const text = written((await chosen(silence)).edit);
		folder.write(name, text);
		await after(uri, () => watched(decisions));
		const [hint, ...more] = await after(decisions, () => client.edit(uri, 'worldwide', 'in the world'));
		assert.deepEqual([hint?.code, hint?.severity, hint?.message, more], ['unused-suppression', 4, 'This entry silences nothing (missing-citation, “31.5 million”).', []]);
		assert.deepEqual(hint?.range, { start: { line: 2, character: 2 }, end: { line: 9, character: 3 } });
		const [remove, ...others] = await client.codeActions(decisions, { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, { diagnostics: [hint] });
		assert.deepEqual([remove?.title, remove?.diagnostics, others], ['Remove this entry', [hint], []]);
		assert.deepEqual(JSON.parse(apply(text, remove?.edit)), { decisions: [] });
		assert.deepEqual(await client.codeActions(decisions, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }), []);
		assert.deepEqual(await after(decisions, () => client.edit(uri, 'in the world', 'worldwide')), [], 'of use again');
	});

	it('that cannot be used are marked at their place', async () => {
		folder.write(name, '{ "decisions": [ { "figure": 5 } ] }');
		const first = client.diagnostics(decisions);
		await client.initialize({ folder: folder.uri });
		const [problem] = await first;
		assert.deepEqual([problem?.code, problem?.severity, problem?.message], ['invalid-config', 1, 'decisions[0].figure: This should be a text in quotes.']);
		folder.write(name, '{}');
		assert.deepEqual(await after(decisions, () => watched(decisions)), []);
	});

	it('are not offered where no file can take them', async () => {
		await client.initialize({ folder: folder.uri, capabilities: { ...fullCapabilities, workspace: {} } });
		await client.open(uri, sentences.uncited);
		assert.ok((await actions()).every(({ title }) => title !== silence));
		await client.open('untitled:one', sentences.uncited);
		assert.ok((await actions('untitled:one')).every(({ title }) => title !== silence));
	});

	it('have accepted findings beside them, by the settings', async () => {
		folder.write(name, '{}');
		await client.initialize({ folder: folder.uri });
		await client.open(uri, sentences.uncited);
		const { decisions: [entry] } = JSON.parse(written((await chosen(silence)).edit)) as { readonly decisions: readonly Record<string, string>[] };
		const { figure, code, fingerprint } = entry ?? {};
		folder.write('old/accepted.json', JSON.stringify({ accepted: [{ figure, code, fingerprint }] }));
		folder.write('citewright.config.json', '{ "baseline": "old/accepted.json" }');
		assert.deepEqual(await after(uri, () => watched(folder.uriOf('citewright.config.json'))), []);
		folder.write('old/accepted.json', '{}');
		assert.equal((await after(uri, () => watched(folder.uriOf('old/accepted.json')))).length, 1);
	});

	const actions = (of = uri): Promise<CodeAction[]> => client.codeActions(of, client.rangeOf(of, '31.5'));

	async function chosen(title: string): Promise<CodeAction> {
		const action = (await actions()).find(it => it.title === title);
		assert.ok(action, title);
		return client.resolve(action);
	}

	async function after(of: string, act: () => Promise<unknown>) {
		const next = client.diagnostics(of);
		await act();
		return next;
	}

	const watched = (changed: string): Promise<void> => client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: changed, type: 2 }] });

	const written = (edit: CodeAction['edit']): string => apply(folderText(), edit);

	function folderText(): string {
		try {
			return folder.read(name);
		} catch {
			return '';
		}
	}

	/** A text with the edits for the decisions file. */
	function apply(text: string, edit: CodeAction['edit']): string {
		const document = TextDocument.create(decisions, 'json', 0, text);
		return TextDocument.applyEdits(document, edit?.documentChanges?.flatMap(change => 'textDocument' in change ? change.edits.flatMap(it => 'newText' in it ? [it] : []) : []) ?? []);
	}
});
