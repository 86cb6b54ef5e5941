import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Disposable } from 'vscode-languageclient';
import { findFilesRequest, largestFile, mostFiles, readFileRequest, statFileRequest } from '../../../server/src/lsp/protocol.ts';
import type { FileParams, FindFilesParams, FindFilesResult, ReadFileResult, StatFileResult } from '../../../server/src/lsp/protocol.ts';
import { isDraft } from './languages.ts';

/** Answers the server's questions about files, so that drafts on remote and virtual file systems work like those on disk. */
export const answerFileRequests = (client: BaseLanguageClient): Disposable[] => [
	client.onRequest(readFileRequest, read),
	client.onRequest(statFileRequest, stat),
	client.onRequest(findFilesRequest, find),
];

/** Open buffers win over the disk: a writer's unsaved bibliography counts. */
const read = async (params: FileParams): Promise<ReadFileResult | null> => {
	const file = await confine(params);
	if (file === undefined) return null;
	const open = workspace.textDocuments.find(document => document.uri.toString() === file.uri.toString());
	if (open !== undefined) return { text: open.getText() };
	if (file.size > largestFile) return null;
	try {
		const bytes = await workspace.fs.readFile(file.uri);
		return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
	} catch {
		return null;
	}
};

const stat = async (params: FileParams): Promise<StatFileResult | null> => {
	const file = await confine(params);
	return file === undefined ? null : { size: file.size, modified: file.modified };
};

const find = async ({ glob, under }: FindFilesParams): Promise<FindFilesResult> => {
	const folder = Uri.parse(under);
	if (!isRoot(folder)) return [];
	const files = await workspace.findFiles(new RelativePattern(folder, glob), undefined, mostFiles);
	return files.filter(file => !hidden.test(file.path.slice(folder.path.length))).map(String).sort();
};

/** Folders that hold no drafts. */
const hidden = /\/(?:node_modules|\.git|dist)\//;

/** A file below a folder that the workspace vouches for; `undefined` for anything else. */
const confine = async ({ uri, within }: FileParams): Promise<StatFileResult & { readonly uri: Uri } | undefined> => {
	const folder = Uri.parse(within);
	const file = Uri.parse(uri);
	const steps = stepsBetween(folder, file);
	if (steps === undefined || !isRoot(folder)) return undefined;
	try {
		// A symbolic link on the way may lead anywhere, and not every file system can say where: none is followed.
		for (let depth = 1; depth < steps.length; depth++) {
			const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...steps.slice(0, depth)));
			if (type !== FileType.Directory) return undefined;
		}
		const { type, size, mtime } = await workspace.fs.stat(file);
		return type === FileType.File ? { uri: file, size, modified: mtime } : undefined;
	} catch {
		return undefined;
	}
};

/** The path from a folder down to a file; `undefined` where it leads anywhere but down. */
const stepsBetween = (folder: Uri, file: Uri): string[] | undefined => {
	const base = folder.path.replace(/\/?$/, '/');
	if (file.scheme !== folder.scheme || file.authority !== folder.authority || !file.path.startsWith(base)) return undefined;
	const steps = file.path.slice(base.length).split('/');
	return steps.some(step => step === '' || step === '.' || step === '..') ? undefined : steps;
};

/** Whether a folder is, or lies in, a workspace folder; for a draft opened by itself, whether it is the draft's own folder. */
const isRoot = (folder: Uri): boolean => {
	if (folder.path.split('/').includes('..')) return false;
	if (workspace.getWorkspaceFolder(folder) !== undefined) return true;
	const path = folder.path.replace(/\/?$/, '/');
	return workspace.textDocuments.some(document =>
		isDraft(document)
		&& document.uri.scheme === folder.scheme && document.uri.authority === folder.authority
		&& document.uri.path.slice(0, document.uri.path.lastIndexOf('/') + 1) === path);
};
