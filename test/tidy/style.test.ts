import { deepEqual } from 'node:assert/strict';
import ts from 'typescript';
import { commentsOf, nodesOf, sourcesUnder } from './sources.ts';

const product = sourcesUnder('server/src', 'client/src');
const all = [...product, ...sourcesUnder('scripts', 'test')];

describe('house style', () => {
	it('no file is longer than 400 lines', () => {
		deepEqual(all.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path), []);
	});

	it('files have camelCase names', () => {
		deepEqual(all.map(({ path }) => path).filter((path) => !/^[a-z][a-zA-Z0-9]*(?:\.test|\.d)?\.ts$/.test(path.slice(path.lastIndexOf('/') + 1))), []);
	});

	it('exports have names', () => {
		const defaults = all.filter((file) => nodesOf(file, (node) => (ts.isExportAssignment(node) && node.isExportEquals !== true) || node.kind === ts.SyntaxKind.DefaultKeyword).length > 0);
		deepEqual(defaults.map(({ path }) => path), []);
	});

	it('nothing is any', () => {
		deepEqual(all.filter((file) => nodesOf(file, ({ kind }) => kind === ts.SyntaxKind.AnyKeyword).length > 0).map(({ path }) => path), []);
	});

	it('nothing is left for later in comments', () => {
		deepEqual(product.flatMap((file) => commentsOf(file).filter((comment) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(comment)).map((comment) => `${file.path}: ${comment}`)), []);
	});

	it('no path of somebody’s machine', () => {
		deepEqual([...product, ...sourcesUnder('scripts')].filter(({ text }) => /\/(?:work|root|tmp|home)\//.test(text)).map(({ path }) => path), []);
	});

	it('lines are indented with tabs', () => {
		deepEqual(product.filter(({ text }) => /^ {2,}(?:const|let|return|if|for|export|import|\}|\/\/)/m.test(text)).map(({ path }) => path), []);
	});
});
