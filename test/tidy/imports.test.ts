import { deepEqual, fail, ok } from 'node:assert/strict';
import { builtinModules } from 'node:module';
import ts from 'typescript';
import { importsOf, nodesOf, sourcesUnder } from './sources.ts';

const builtins = new Set(builtinModules);
const isBuiltin = (name: string): boolean => name.startsWith('node:') || builtins.has(name);
const isFile = (name: string): boolean => name.startsWith('server/') || name.startsWith('client/') || name.startsWith('scripts/') || name.startsWith('test/') || name.startsWith('data/');

/** What files of a room import against its rule, as `path: import`. */
const against = (folder: string, allowed: (name: string, path: string) => boolean): string[] =>
	sourcesUnder(folder).flatMap((file) => importsOf(file).filter((name) => !allowed(name, file.path)).map((name) => `${file.path}: ${name}`));

describe('who may import what', () => {
	it('sees the files', () => {
		ok(sourcesUnder('server/src').length > 100);
		ok(sourcesUnder('server/src/core').flatMap(importsOf).includes('@lezer/markdown'));
	});

	it('the core imports itself, the parsers, its words and nothing else', () => {
		const packages = new Set(['@lezer/common', '@lezer/markdown', 'yaml', 'decode-named-character-reference']);
		deepEqual(against('server/src/core', (name) => name.startsWith('server/src/core/') || packages.has(name) || name === 'data/lexicon/wording.json' || name === 'data/lexicon/units.json'), []);
	});

	it('the language server runs anywhere: nothing of Node', () => {
		deepEqual(against('server/src/lsp', (name) => !isBuiltin(name) && name !== 'vscode-languageserver/node' && !name.startsWith('server/src/node/') && !name.startsWith('server/src/browser/') && !name.startsWith('server/src/cli/')), []);
	});

	it('the server of a browser is nothing of Node', () => {
		deepEqual(against('server/src/browser', (name) => !isBuiltin(name) && name !== 'vscode-languageserver/node' && !name.startsWith('server/src/node/') && !name.startsWith('server/src/cli/')), []);
	});

	it('what hosts share is nothing of Node, either', () => {
		for (const room of ['workspace', 'files', 'facts', 'catalogue', 'report', 'bibliography', 'config', 'csl']) {
			deepEqual(against(`server/src/${room}`, (name) => !isBuiltin(name) && !name.startsWith('vscode') && !name.startsWith('server/src/lsp/') && !name.startsWith('server/src/cli/') && !name.startsWith('server/src/node/')), []);
		}
	});

	it('the processor of references is loaded late, by nobody but its own bundle', () => {
		const own = new Set(['citeproc', '@rgrove/parse-xml', 'server/src/csl/createCsl.ts', 'server/src/csl/style.ts', 'server/src/csl/bundle.ts']);
		deepEqual(sourcesUnder('server/src', 'client/src').filter(({ path }) => !path.startsWith('server/src/csl/')).flatMap((file) => importsOf(file).filter((name) => own.has(name)).map((name) => `${file.path}: ${name}`)), []);
		ok(importsOf(sourcesUnder('server/src/csl').find(({ path }) => path.endsWith('createCsl.ts')) ?? fail()).includes('citeproc'));
	});

	it('the command line does not import the language server', () => {
		deepEqual(against('server/src/cli', (name) => !name.startsWith('server/src/lsp/') && !name.startsWith('vscode')), []);
	});

	it('the client imports of the server only the protocol', () => {
		deepEqual(against('client/src', (name) => !isFile(name) || name.startsWith('client/src/') || name === 'server/src/lsp/protocol.ts'), []);
	});

	it('what runs in a browser, too, imports nothing of Node', () => {
		for (const room of ['common', 'browser']) {
			deepEqual(against(`client/src/${room}`, (name) => !isBuiltin(name) && name !== 'vscode-languageclient/node' && !name.startsWith('client/src/node/')), []);
		}
	});

	it('the server imports nothing of the client, the tests or the scripts', () => {
		deepEqual(against('server/src', (name) => !name.startsWith('client/') && !name.startsWith('test/') && !name.startsWith('scripts/')), []);
	});

	it('nothing opens a connection', () => {
		const network = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns)(?:\/|$)|^(?:undici|axios|node-fetch)$/;
		deepEqual(sourcesUnder('server/src', 'client/src').flatMap((file) => importsOf(file).filter((name) => network.test(name)).map((name) => `${file.path}: ${name}`)), []);
		const calls = sourcesUnder('server/src', 'client/src').flatMap((file) => nodesOf(file, (node) => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fetch').map(() => file.path));
		deepEqual(calls, []);
	});

	it('a worker loads one script, of the extension itself', () => {
		const calls = sourcesUnder('server/src', 'client/src').flatMap((file) => nodesOf(file, (node) => ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'importScripts').map(() => file.path));
		deepEqual(calls, ['server/src/browser/csl.ts']);
	});

	it('nothing makes code out of text', () => {
		const calls = sourcesUnder('server/src', 'client/src').flatMap((file) => nodesOf(file, (node) =>
			(ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'eval') || (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Function')).map(() => file.path));
		deepEqual(calls, []);
	});
});
