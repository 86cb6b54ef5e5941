import assert from 'node:assert/strict';
import type { InlayHint, Range } from 'vscode-languageserver';
import { sentences } from '../support/drafts.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const uri = 'file:///drafts/a.md';
const draft = `${sentences.uncited}\n${sentences.outdated}\nA 2001 study put the number of children at risk of sexual exploitation in the United States at 240,000.\n\nThe group freed 41 trafficking victims in May.\n`;

describe('inlay hints', () => {
	let client: LspClient;
	let settings: object;
	let refreshed: () => void;
	const start = async (): Promise<void> => {
		await client.initialize({ settings: () => settings, capabilities: { ...fullCapabilities, workspace: { ...fullCapabilities.workspace, inlayHint: { refreshSupport: true } } } });
		client.connection.onRequest('workspace/inlayHint/refresh', () => {
			refreshed();
			return null;
		});
		await client.open(uri, draft);
	};
	const hints = (range: Range): Promise<InlayHint[]> => client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri }, range });
	const all: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
	beforeEach(() => {
		client = inBand();
		refreshed = () => {};
	});
	afterEach(() => {
		client.dispose();
	});

	it('are off unless somebody turns them on, and then asked for again', async () => {
		settings = {};
		await start();
		assert.deepEqual(await hints(all), []);
		settings = { inlayHints: true };
		const again = new Promise<void>(resolve => {
			refreshed = resolve;
		});
		await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
		await again;
		assert.equal((await hints(all)).length, 4);
	});

	it('say the source or what is the matter, right behind the figure, with its card', async () => {
		settings = { inlayHints: true };
		await start();
		const found = await hints(all);
		assert.deepEqual(found.map(({ label }) => label), ['Harbour Institute 2022', 'older edition', 'questioned', 'not among the facts']);
		assert.deepEqual(found[0]?.position, client.rangeOf(uri, '31.5 million').end);
		assert.match(JSON.stringify(found[0].tooltip), /"kind":"markdown".*agrees with Harbour/);
	});

	it('are made for the range that is looked at', async () => {
		settings = { inlayHints: true };
		await start();
		assert.deepEqual((await hints({ start: { line: 2, character: 0 }, end: { line: 3, character: 0 } })).map(({ label }) => label), ['older edition']);
	});
});
