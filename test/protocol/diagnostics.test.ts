import assert from 'node:assert/strict';
import { sentences } from '../support/drafts.ts';
import { inBand, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';

describe('diagnostics', () => {
	let client: LspClient;
	beforeEach(async () => {
		client = inBand();
		await client.initialize({ initializationOptions: { summary: true } });
	});
	afterEach(() => {
		client.dispose();
	});

	it('say what, where, how grave and why', async () => {
		const [diagnostic, ...more] = await client.open(uri, sentences.outdated);
		assert.ok(diagnostic);
		assert.deepEqual(more, []);
		assert.deepEqual(diagnostic.range, client.rangeOf(uri, '25.2 million'));
		assert.equal(diagnostic.source, 'citewright');
		assert.equal(diagnostic.code, 'outdated-figure');
		assert.equal(diagnostic.severity, 2);
		assert.match(diagnostic.codeDescription?.href ?? '', /\/docs\/rules\/outdated-figure\.md$/);
		assert.ok(typeof diagnostic.message === 'string');
		assert.match(diagnostic.message, /25\.2 million/);
		assert.equal(typeof diagnostic.data, 'string');
	});

	it('call a figure that begins its sentence as the middle of theirs asks', async () => {
		const [diagnostic] = await client.open(uri, 'One in four victims of human trafficking is a child.');
		assert.ok(typeof diagnostic?.message === 'string');
		assert.match(diagnostic.message, /^No source given for one in four\./);
	});

	it('stay under 600 bytes each', async () => {
		const diagnostics = await client.open(uri, `${sentences.outdated}\n${sentences.uncited}\n`);
		assert.ok(diagnostics.length > 0);
		assert.ok(diagnostics.every(diagnostic => Buffer.byteLength(JSON.stringify(diagnostic)) < 600));
	});

	it('follow every edit', async () => {
		await client.open(uri, sentences.outdated);
		assert.deepEqual(codes(await client.edit(uri, 'in modern slavery', 'on the beach')), []);
		assert.deepEqual(codes(await client.edit(uri, 'on the beach', 'in modern slavery')), ['outdated-figure']);
		const moved = await client.edit(uri, 'Today', '# Title\r\n\r\n😀 Today');
		assert.deepEqual(moved.map(({ range }) => range), [client.rangeOf(uri, '25.2 million')]);
	});

	it('are what a fresh look at the same text gives', async () => {
		await client.open(uri, sentences.uncited);
		await client.edit(uri, 'Some', `${sentences.outdated}\nSome`);
		const followed = await client.edit(uri, '31.5', '31');
		const text = client.document(uri).getText();
		await client.close(uri);
		assert.deepEqual(await client.open('file:///drafts/b.md', text), followed);
	});

	it('are sent once for changes that arrive together, for the last of them', async () => {
		await client.open(uri, sentences.outdated);
		client.published.length = 0;
		const last = client.diagnostics(uri, 4);
		await Promise.all(['a', 'b', 'c'].map(text => client.change(uri, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text }])));
		await last;
		assert.deepEqual(client.published.map(({ version }) => version).filter(version => version === 4), [4]);
		assert.ok(client.published.every((params, index, all) => index === 0 || (params.version ?? 0) > (all[index - 1]?.version ?? 0)));
	});

	it('go when the document is closed', async () => {
		await client.open(uri, sentences.outdated);
		const cleared = client.diagnostics(uri);
		await client.close(uri);
		assert.deepEqual(await cleared, []);
	});

	it('come for untitled drafts and for every dialect of Markdown, not for other files', async () => {
		assert.equal((await client.open('untitled:Untitled-1', sentences.outdated)).length, 1);
		assert.equal((await client.open('file:///drafts/a.qmd', sentences.outdated, 'quarto')).length, 1);
		assert.equal((await client.open('file:///drafts/a.Rmd', sentences.outdated, 'rmd')).length, 1);
		assert.equal((await client.open('file:///drafts/a.mdx', sentences.outdated, 'mdx')).length, 1);
		await client.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: 'file:///drafts/a.py', languageId: 'python', version: 1, text: sentences.outdated } });
		await client.open(uri, sentences.outdated);
		assert.ok(client.published.every(params => !params.uri.endsWith('.py')));
	});

	it('come with a summary for a client that shows it', async () => {
		await client.open(uri, sentences.outdated);
		await client.edit(uri, 'Today', 'Now');
		// The answer to a request comes after everything sent before it.
		await client.hover(uri, { line: 0, character: 0 });
		assert.deepEqual(client.summaries.map(({ version, summary }) => [version, summary.figures, summary.outdated]), [[1, 1, 1], [2, 1, 1]]);
	});
});

const codes = (diagnostics: readonly { readonly code?: unknown }[]): unknown[] => diagnostics.map(({ code }) => code);
