import assert from 'node:assert/strict';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createFolder, type Folder } from '../support/folder.ts';
import { fullCapabilities, inBand, type LspClient } from '../support/lspClient.ts';

const notes = 'One.[^a] Two.[^b] Three, again.[^A]\n\n![^a] x\n\n[^a]: First note.[^b]\n[^b]: Second.\n';
const links = 'See [one][Report], [report][] and [Report], not [other].\n\n![Chart][report]\n\n[report]: https://example.org/a "Title"\n';
const numbers = 'So it is [1] and [2, 3] and <sup>2</sup>.\n\n## References\n\n1. Harbour Institute. (2022). One.\n2. Meridian Watch. (2024). Two.\n';
const keys = '---\nbibliography: refs.bib\n---\n\nAs [@harbour; see @harbour2, p. 3] and @harbour say [-@{harbour}].\n';

const bibliographies = {
	'refs.bib': '@book{mine, title={M}}\n\n@report{ harbour,\n  title = {World Estimates}, author = {{Harbour Institute}}, year = 2022 }\n@report{harbour2, title={Two}}\n',
	'refs.json': '[\n  { "id": "mine" },\n  { "title": "harbour", "id": "harbour", "issued": { "date-parts": [[2022]] } }\n]\n',
	'refs.yaml': 'references:\n- id: mine\n- title: harbour\n  id: harbour\n',
};

describe('names of notes, links, keys and numbers', () => {
	let client: LspClient;
	let folder: Folder;
	let uri: string;
	beforeEach(async () => {
		client = inBand();
		folder = createFolder(bibliographies);
		uri = folder.uriOf('a.md');
		await client.initialize({ folder: folder.uri, capabilities: { ...fullCapabilities, textDocument: { ...fullCapabilities.textDocument, hover: { contentFormat: ['plaintext'] } } } });
	});
	afterEach(() => {
		client.dispose();
		folder.dispose();
	});

	const ask = <T>(method: string, offset: number, more: object = {}): Promise<T> =>
		client.connection.sendRequest<T>(method, { textDocument: { uri }, position: client.document(uri).positionAt(offset), ...more });
	const textOf = (at: string): string => at === uri ? client.document(uri).getText() : folder.read(at.slice(folder.uri.length + 1));
	/** `refs.bib:3:9 harbour` for a place in another file, offset and words for one in the draft. */
	const shown = (places: readonly Location[] | null): string[] => (places ?? []).map(({ uri: at, range }) => {
		const document = TextDocument.create(at, '', 0, textOf(at));
		const words = document.getText(range);
		return at === uri ? `${document.offsetAt(range.start)} ${words}` : `${at.slice(folder.uri.length + 1)}:${range.start.line} ${words}`;
	});
	const definition = async (text: string, words: string, shift = 0): Promise<string[]> => {
		await client.open(uri, text);
		return shown(await ask('textDocument/definition', text.indexOf(words) + shift));
	};
	const renamed = async (text: string, words: string, newName: string, shift = 0): Promise<Record<string, string>> => {
		await client.open(uri, text);
		const { documentChanges = [] } = await ask<WorkspaceEdit>('textDocument/rename', text.indexOf(words) + shift, { newName });
		return Object.fromEntries(documentChanges.flatMap(change => 'textDocument' in change
			? [[change.textDocument.uri.slice(folder.uri.length + 1), TextDocument.applyEdits(TextDocument.create('', '', 0, textOf(change.textDocument.uri)), change.edits.flatMap(edit => 'newText' in edit ? [edit] : []))]] : []));
	};

	it('lead from a note’s mark to the note, whatever the case, and from the note to itself', async () => {
		assert.deepEqual(await definition(notes, '[^A]'), [`${notes.indexOf('[^a]:') + 2} a`]);
		await client.close(uri);
		assert.deepEqual(await definition(notes, '[^a]:', 2), [`${notes.indexOf('[^a]:') + 2} a`]);
		await client.close(uri);
		assert.deepEqual(await definition(notes, 'Second'), []);
	});

	it('lead from a link to its address, also from an image and from words that are their own label', async () => {
		const at = `${links.indexOf('[report]:') + 1} report`;
		for (const words of ['[Report],', '[report][]', '[Report], not', '![Chart']) {
			assert.deepEqual(await definition(links, words, 1), [at], words);
			await client.close(uri);
		}
		assert.deepEqual(await definition(links, '[other]', 1), []);
	});

	for (const [file, expected] of [['refs.bib', 'refs.bib:2 harbour'], ['refs.json', 'refs.json:2 harbour'], ['refs.yaml', 'refs.yaml:3 harbour']] as const) {
		it(`lead from a key to its entry in ${file}`, async () => {
			assert.deepEqual(await definition(keys.replace('refs.bib', file), '@harbour;', 3), [expected]);
		});
	}

	it('lead from a number to its entry in the list', async () => {
		assert.deepEqual(await definition(numbers, '[2, 3]', 1), [`${numbers.indexOf('Meridian')} Meridian Watch. (2024). Two.`]);
		await client.close(uri);
		assert.deepEqual(await definition(numbers, '3]'), []);
	});

	it('are found wherever they are used, also in notes and in other drafts with the same bibliography', async () => {
		folder.write('sub/b.md', '---\nbibliography: ../refs.bib\n---\n\nTwo [@harbour].\n');
		folder.write('c.md', 'No bibliography: [@harbour].\n');
		await client.open(uri, notes);
		const places = await ask<Location[]>('textDocument/references', notes.indexOf('[^b]') + 2, { context: { includeDeclaration: true } });
		assert.deepEqual(shown(places).map(it => it.replace(/^\d+ /, '')), ['b', 'b', 'b']);
		await client.close(uri);
		await client.open(uri, keys);
		const used = shown(await ask('textDocument/references', keys.indexOf('@harbour say') + 2, { context: { includeDeclaration: false } }));
		assert.deepEqual(used.map(it => it.replace(/^\d+ /, '')), ['harbour', 'harbour', 'harbour', 'sub/b.md:4 harbour']);
	});

	it('get a new name everywhere at once', async () => {
		assert.deepEqual(await renamed(notes, '[^a]', 'ilo-2022', 2), { 'a.md': notes.replace(/\[\^a\]/gi, '[^ilo-2022]') });
	});

	it('get a new name while the words that a reader sees stay', async () => {
		assert.deepEqual(await renamed(links, '[Report],', 'new one', 2), {
			'a.md': 'See [one][new one], [report][new one] and [Report][new one], not [other].\n\n![Chart][new one]\n\n[new one]: https://example.org/a "Title"\n',
		});
	});

	it('get a new key in the draft, the bibliography and the other drafts', async () => {
		folder.write('sub/b.md', '---\nbibliography: ../refs.bib\n---\n\nTwo [@harbour].\n');
		assert.deepEqual(await renamed(keys, '@harbour;', 'hi2022', 3), {
			'a.md': keys.replace(/@harbour(?!2)/g, '@hi2022').replace('@{harbour}', '@{hi2022}'),
			'sub/b.md': '---\nbibliography: ../refs.bib\n---\n\nTwo [@hi2022].\n',
			'refs.bib': bibliographies['refs.bib'].replace('{ harbour,', '{ hi2022,'),
		});
	});

	for (const [text, words, newName, why] of [
		[notes, '[^a]', 'b', /in use already/], [notes, '[^a]', 'two words', /no spaces/], [links, '[one]', 'a]b', /no brackets/],
		[keys, '@harbour;', 'mine', /in use already/], [keys, '@harbour;', 'a b', /A key has letters/], [numbers, '[1]', '7', /cannot be renamed/],
	] as const) {
		it(`refuse ${JSON.stringify(newName)} for ${words}`, async () => {
			await assert.rejects(renamed(text, words, newName, 2), why);
		});
	}

	it('say what would be renamed', async () => {
		await client.open(uri, notes);
		assert.deepEqual(await ask('textDocument/prepareRename', 6), { range: { start: { line: 0, character: 6 }, end: { line: 0, character: 7 } }, placeholder: 'a' });
		assert.equal(await ask('textDocument/prepareRename', 1), null);
		await client.close(uri);
		await client.open(uri, numbers);
		await assert.rejects(ask('textDocument/prepareRename', numbers.indexOf('[1]') + 1), /cannot be renamed/);
	});

	for (const [text, words, expected] of [
		['It is so.[^h]\n\n[^h]: Harbour Institute (2022), World Estimates of Modern Slavery, Second Edition. https://harbour.example.org/harbour-estimates-2022\n', '[^h]', /^Harbour Institute \(2022\): World Estimates of Modern Slavery, Second Edition https:\/\/harbour/],
		['It is so.[^h]\n\n[^h]: A *letter* to us.\n', '[^h]', /^A letter to us\.$/],
		['It is so.[^h]\n', '[^h]', /^Nothing defines \[\^h\] yet\.$/],
		['It is so (Harbour Institute, 2022, p. 4).\n', '(Harbour', /Second Edition, p\. 4 https/],
		['See [this](https://harbour.example.org/harbour-estimates-2017).\n', '[this]', /^Harbour Institute \(2017\)/],
		[keys, '@harbour;', /^Harbour Institute \(2022\): World Estimates/],
		[numbers, '[1]', /^Harbour Institute \(2022\): World/],
	] as const) {
		it(`show on ${words} of ${JSON.stringify(text.slice(0, 40))} what it leads to`, async () => {
			await client.open(uri, text);
			const { contents, range } = await ask<{ contents: { value: string }; range: Location['range'] }>('textDocument/hover', text.indexOf(words) + 1);
			assert.match(contents.value, expected);
			assert.equal(client.document(uri).getText(range).slice(0, 2), words.slice(0, 1) === '@' ? '[@' : words.slice(0, 2));
		});
	}

	it('show nothing on a link that has nothing to do with figures', async () => {
		await client.open(uri, 'See [this](https://elsewhere.example.com/) too.\n');
		assert.equal(await ask('textDocument/hover', 6), null);
	});
});
