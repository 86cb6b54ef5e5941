import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageOf } from '../../server/src/files/languages.ts';
import { manifest, read, root } from './manifest.ts';

/** The source of the client in one text. */
const client = readdirSync(join(root, 'client', 'src'), { recursive: true, encoding: 'utf8' })
	.filter(path => path.endsWith('.ts')).map(path => read(join('client', 'src', path))).join('\n');

describe('the package', () => {
	it('brings everything bundled and runs nothing when it is installed', () => {
		assert.equal(manifest.dependencies, undefined);
		for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) assert.ok(!(name in manifest.scripts), name);
	});

	it('pins its tools', () => {
		for (const [name, version] of Object.entries(manifest.devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
	});

	it('is made for the VS Code whose types it is written against', () => {
		assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode'] ?? ''}`);
		const needs = (JSON.parse(read('node_modules/vscode-languageclient/package.json')) as { engines: { vscode: string } }).engines.vscode;
		assert.ok(minorOf(manifest.engines.vscode) >= minorOf(needs), `vscode-languageclient needs ${needs}`);
		assert.equal(manifest.engines.node.replace('>=', ''), manifest.devDependencies['@types/node']?.split('.')[0]);
	});

	it('has a picture that the galleries take', () => {
		const png = readFileSync(join(root, manifest.icon));
		assert.deepEqual([...png.subarray(1, 4)], [...Buffer.from('PNG')]);
		assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
		assert.ok(manifest.keywords.length <= 5);
	});

	it('names files that exist', () => {
		const { languages, grammars, jsonValidation } = manifest.contributes;
		const paths = [...languages.map(it => it.configuration), ...grammars.map(it => it.path), ...jsonValidation.map(it => it.url), 'LICENSE'];
		assert.deepEqual(paths.filter(path => !existsSync(join(root, path))), []);
	});
});

describe('languages', () => {
	const { languages } = manifest.contributes;

	it('wake the extension, each of them', () => {
		assert.deepEqual(manifest.activationEvents, ['markdown', ...languages.map(({ id }) => id)].map(id => `onLanguage:${id}`));
	});

	it('are the ones that the client tells the server of', () => {
		const [, list = ''] = /export const languages = \[([^\]]*)\]/.exec(client) ?? [];
		assert.deepEqual([...list.matchAll(/'([^']+)'/g)].map(([, id]) => id), ['markdown', ...languages.map(({ id }) => id)]);
	});

	for (const { id, extensions } of languages) {
		it(`${id} is one that the server reads, by its name and its endings`, () => {
			assert.equal(languageOf(id, 'untitled:Untitled-1'), id);
			for (const ending of extensions) assert.equal(languageOf('markdown', `file:///draft${ending}`), id);
		});
	}
});

describe('commands', () => {
	it('are declared where they are registered, and registered where they are declared', () => {
		const registered = [...client.matchAll(/registerCommand\('([^']+)'/g)].map(([, id = '']) => id);
		assert.deepEqual(registered.sort(), manifest.contributes.commands.map(({ command }) => command).sort());
	});
});

const minorOf = (range: string): number => Number(/^\^1\.(\d+)\./.exec(range)?.[1] ?? Number.NaN);
