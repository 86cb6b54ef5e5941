import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction } from 'vscode-languageserver';
import { sentences } from '../support/drafts.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';
const citeAll = 'Cite all figures whose source is certain';

describe('code actions', () => {
	let client: LspClient;
	beforeEach(() => {
		client = inBand();
	});
	afterEach(() => {
		client.dispose();
	});

	it('offer fixes with the diagnostic they are for, the preferred one first, without edits yet', async () => {
		await client.initialize();
		const diagnostics = await client.open(uri, sentences.outdated);
		const actions = await client.codeActions(uri, client.rangeOf(uri, '25.2'), { diagnostics });
		assert.ok(actions.length > 1);
		// What silences has a kind of its own, so that a client may fold it.
		assert.deepEqual(actions.map(({ kind }) => kind), actions.map(({ title }) => title.startsWith('Silence') ? 'quickfix.citewright.silence' : 'quickfix'));
		assert.ok(actions.some(({ kind }) => kind === 'quickfix.citewright.silence'));
		assert.deepEqual(actions.map(({ isPreferred }) => isPreferred === true), actions.map((_, index) => index === 0));
		assert.deepEqual(actions.map(action => action.diagnostics), actions.map(() => diagnostics));
		assert.ok(actions.every(({ edit }) => edit === undefined));
	});

	it('resolve to an edit of figure and source, after which the finding is gone', async () => {
		await client.initialize();
		await client.open(uri, sentences.outdated);
		const [update] = await client.codeActions(uri, client.rangeOf(uri, '25.2'));
		assert.ok(update);
		const resolved = await client.resolve(update);
		assert.deepEqual(resolved.edit?.documentChanges?.map(change => 'textDocument' in change && change.textDocument), [{ uri, version: 1 }]);
		const text = client.applied(uri, resolved);
		assert.match(text, /31\.5 million/);
		assert.match(text, /harbour-estimates-2022/);
		// Side by side, the two drafts would contradict each other.
		await client.close(uri);
		assert.deepEqual(await client.open('file:///drafts/fixed.md', text), []);
	});

	it('do nothing once the draft has moved on', async () => {
		await client.initialize();
		await client.open(uri, sentences.outdated);
		const [update] = await client.codeActions(uri, client.rangeOf(uri, '25.2'));
		assert.ok(update);
		await client.edit(uri, 'Today', 'Now');
		assert.equal((await client.resolve(update)).edit, undefined);
		await client.close(uri);
		assert.equal((await client.resolve(update)).edit, undefined);
		assert.equal((await client.resolve({ title: 'made up', data: { uri, version: 'one' } })).edit, undefined);
	});

	it('come only for the findings under the cursor and the kinds asked for', async () => {
		await client.initialize();
		await client.open(uri, `Hello there.\n\n${sentences.outdated}`);
		const range = client.rangeOf(uri, '25.2');
		assert.deepEqual(await client.codeActions(uri, client.rangeOf(uri, 'Hello')), []);
		assert.deepEqual(await client.codeActions(uri, range, { only: ['refactor'] }), []);
		assert.deepEqual(await client.codeActions(uri, range, { only: ['source.organizeImports'] }), []);
		assert.ok((await client.codeActions(uri, range, { only: ['quickfix'] })).length > 0);
	});

	it('fix all by adding every certain source, and change no figure', async () => {
		await client.initialize();
		await client.open(uri, `${sentences.uncited}\n${sentences.outdated}`);
		for (const only of ['source', 'source.fixAll', 'source.fixAll.citewright']) {
			assert.deepEqual((await all(only)).map(({ kind }) => kind), ['source.fixAll.citewright']);
		}
		const [action] = await all('source.fixAll');
		assert.ok(action);
		const text = client.applied(uri, await client.resolve(action));
		// As a link, because that is how this draft cites.
		assert.equal(text, `Some [31.5 million](https://harbour.example.org/harbour-estimates-2022) people are in modern slavery worldwide.\n\n${sentences.outdated}`);
	});

	function all(only: string): Promise<CodeAction[]> {
		return client.codeActions(uri, client.rangeOf(uri, '31.5'), { only: [only] });
	}

	it('take all of a kind together where there is another of it', async () => {
		await client.initialize();
		const other = sentences.uncited.replace('31.5', '18.4').replace('modern slavery', 'forced labour');
		await client.open(uri, sentences.uncited);
		assert.ok((await client.codeActions(uri, client.rangeOf(uri, '31.5'))).every(({ title }) => title !== citeAll));
		const two = 'file:///drafts/two.md';
		const diagnostics = await client.open(two, `${sentences.uncited}\n${other}`);
		const action = (await client.codeActions(two, client.rangeOf(two, '18.4'), { diagnostics })).find(({ title }) => title === citeAll);
		assert.deepEqual(action?.diagnostics, diagnostics.slice(1));
		const resolved = await client.resolve(action);
		assert.equal(resolved.edit?.changeAnnotations, undefined);
		assert.deepEqual(await client.open('file:///drafts/three.md', client.applied(two, resolved)), []);
	});

	it('show all figures that change before they do, and offer nothing of it to a client that cannot', async () => {
		const updateAll = 'Update all outdated figures, after a preview';
		const text = `${sentences.outdated}\nToday 15.1 million people are in forced labour worldwide.\n`;
		await client.initialize({ capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, workspaceEdit: { ...fullCapabilities.workspace?.workspaceEdit, changeAnnotationSupport: {} } } } });
		await client.open(uri, text);
		const action = (await client.codeActions(uri, client.rangeOf(uri, '25.2'))).find(({ title }) => title === updateAll);
		assert.ok(action);
		const resolved = await client.resolve(action);
		assert.deepEqual(Object.values(resolved.edit?.changeAnnotations ?? {}), [{ label: updateAll, needsConfirmation: true }]);
		const [annotation] = Object.keys(resolved.edit?.changeAnnotations ?? {});
		assert.ok(resolved.edit?.documentChanges?.every(change => 'edits' in change && change.edits.every(edit => 'annotationId' in edit && edit.annotationId === annotation)));
		assert.match(client.applied(uri, resolved), /31\.5 million[\s\S]*18\.4 million/);
		const plain = inBand();
		await plain.initialize();
		await plain.open(uri, text);
		assert.ok((await plain.codeActions(uri, plain.rangeOf(uri, '25.2'))).every(({ title }) => title !== updateAll));
		plain.dispose();
	});

	it('carry their edits at once for a client that resolves nothing', async () => {
		await client.initialize({ capabilities: withCodeAction({ resolveSupport: undefined }) });
		await client.open(uri, sentences.outdated);
		const actions = await client.codeActions(uri, client.rangeOf(uri, '25.2'));
		assert.ok(actions.length > 0);
		assert.ok(actions.every(({ edit, data }) => edit !== undefined && data === undefined));
	});

	it('edit without versions for a client that knows none', async () => {
		await client.initialize({ capabilities: { ...fullCapabilities, workspace: {} } });
		await client.open(uri, sentences.outdated);
		const [update] = await client.codeActions(uri, client.rangeOf(uri, '25.2'));
		assert.ok(update);
		const resolved = await client.resolve(update);
		assert.deepEqual(Object.keys(resolved.edit ?? {}), ['changes']);
		assert.match(client.applied(uri, resolved), /31\.5 million/);
	});

	it('are not promised to a client that knows only commands', async () => {
		const { capabilities } = await client.initialize({ capabilities: withCodeAction({ codeActionLiteralSupport: undefined }) });
		assert.equal(capabilities.codeActionProvider, undefined);
	});
});

function withCodeAction(changes: Readonly<Record<string, undefined>>): ClientCapabilities {
	const { codeAction } = fullCapabilities.textDocument ?? {};
	const kept = Object.entries(codeAction ?? {}).filter(([key]) => !(key in changes));
	return { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, codeAction: Object.fromEntries(kept) } };
}
