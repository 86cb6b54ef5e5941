import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** A source file of the project. Paths are relative to the repository and written with slashes. */
export interface SourceFile {
	readonly path: string;
	readonly text: string;
}

const skipped = new Set(['node_modules', 'host', 'out', 'dist']);

/** Every TypeScript file under some folders, in order. */
export function sourcesUnder(...folders: readonly string[]): SourceFile[] {
	return folders.flatMap((folder) => readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name)).flatMap((entry) => {
		const path = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourcesUnder(path);
		return entry.name.endsWith('.ts') ? [{ path, text: readFileSync(path, 'utf8') }] : [];
	}));
}

/** What a file imports, type imports and dynamic ones too: packages by name, files by path. */
export const importsOf = ({ path, text }: SourceFile): string[] =>
	ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? normalize(join(dirname(path), fileName)).replaceAll('\\', '/') : fileName));

/** The syntax nodes of a file for which something holds. */
export function nodesOf({ path, text }: SourceFile, holds: (node: ts.Node) => boolean): ts.Node[] {
	const found: ts.Node[] = [];
	const visit = (node: ts.Node): void => {
		if (holds(node)) found.push(node);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
	return found;
}

/** The comments of a file. */
export function commentsOf({ text }: SourceFile): string[] {
	const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
	const comments: string[] = [];
	for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
		if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia) comments.push(scanner.getTokenText());
	}
	return comments;
}
