import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const folder = 'file:///home/somebody/Documents/drafts';
const [a, b] = [`${folder}/a.md`, `${folder}/b.md`];
const older = '## Background\n\nSome 25.2 million people are in modern slavery worldwide ([Harbour Institute](https://harbour.example.org/harbour-estimates-2017)).\n';
const newer = 'Some 31.5 million people are in modern slavery worldwide ([Harbour Institute](https://harbour.example.org/harbour-estimates-2022)).\n';
const { textDocument } = fullCapabilities;
const capabilities = { ...fullCapabilities, textDocument: { ...textDocument, publishDiagnostics: { ...textDocument?.publishDiagnostics, relatedInformation: true } } };

describe('figures that contradict each other', () => {
	let client: LspClient;
	beforeEach(async () => {
		client = inBand();
		await client.initialize({ capabilities, folder });
	});
	afterEach(() => {
		client.dispose();
	});

	it('lead from one place to the other within a draft', async () => {
		const [found] = only(await client.open(a, `${older}\n## Now\n\n${newer}`));
		assert.deepEqual(found?.relatedInformation, [{ location: { uri: a, range: client.rangeOf(a, '25.2 million') }, message: '25.2 million here.' }]);
		assert.equal(found.message, '31.5 million here, 25.2 million in “Background”: both are people in modern slavery, from two editions.');
		assert.equal(found.severity, 3);
		assert.ok(Buffer.byteLength(JSON.stringify(found)) < 600);
	});

	it('lead from the later open draft to the earlier one, whichever is opened first', async () => {
		assert.deepEqual(only(await client.open(b, newer)), []);
		const again = client.diagnostics(b, 1);
		await client.open(a, older);
		const [found] = only(await again);
		assert.deepEqual(found?.range, client.rangeOf(b, '31.5 million'));
		assert.deepEqual(found.relatedInformation, [{ location: { uri: a, range: client.rangeOf(a, '25.2 million') }, message: '25.2 million here.' }]);
		assert.ok(typeof found.message === 'string');
		assert.match(found.message, /in a\.md: both are/);
		assert.ok(Buffer.byteLength(JSON.stringify(found)) < 600);
	});

	it('follow edits of the other draft, and its closing', async () => {
		await client.open(a, older);
		assert.equal(only(await client.open(b, newer)).length, 1);
		const moved = client.diagnostics(b, 1);
		await client.edit(a, '## Background', '# Report\n\n## Background');
		assert.deepEqual(only(await moved)[0]?.relatedInformation?.[0]?.location.range, client.rangeOf(a, '25.2 million'));
		const gone = client.diagnostics(b, 1);
		await client.edit(a, '25.2 million', '31.5 million');
		assert.deepEqual(only(await gone), []);
		const back = client.diagnostics(b, 1);
		await client.edit(a, '31.5 million', '25.2 million');
		assert.equal(only(await back).length, 1);
		const closed = client.diagnostics(b, 1);
		await client.close(a);
		assert.deepEqual(only(await closed), []);
	});

	it('are not looked for across folders', async () => {
		await client.open('file:///elsewhere/a.md', older);
		assert.deepEqual(only(await client.open(b, newer)), []);
	});

	it('are brought to one value by a fix of the other place', async () => {
		const found = await client.open(a, `${older}\n## Now\n\n${newer}`);
		const [finding] = only(found);
		assert.ok(finding);
		const actions = await client.codeActions(a, finding.range, { diagnostics: found });
		assert.ok(actions.some(({ title }) => title === 'Use 31.5 million in the other place too and cite Harbour Institute (2022)'), actions.map(({ title }) => title).join('\n'));
	});
});

const only = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === 'inconsistent-figure');
