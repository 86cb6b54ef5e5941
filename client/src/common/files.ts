import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Disposable } from 'vscode-languageclient';
import { largestFile, listFolderRequest, mostEntries, readFileRequest, statFileRequest } from '../../../server/src/lsp/protocol.ts';
import type { FileParams, ListFolderResult, ReadFileResult, StatFileResult } from '../../../server/src/lsp/protocol.ts';
import { isDraft } from './languages.ts';

/** Answers the server's questions about files, so that drafts on remote and virtual file systems work like those on disk. */
export const answerFileRequests = (client: BaseLanguageClient): Disposable[] => [
	client.onRequest(readFileRequest, read),
	client.onRequest(statFileRequest, stat),
	client.onRequest(listFolderRequest, list),
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

const list = async ({ uri, within }: FileParams): Promise<ListFolderResult | null> => {
	const [folder, root] = [Uri.parse(uri), Uri.parse(within)];
	if (folder.toString() !== root.toString() ? await confined(folder, root) !== FileType.Directory : !isRoot(root)) return null;
	try {
		const entries = await workspace.fs.readDirectory(folder);
		return entries.slice(0, mostEntries).flatMap(([name, type]) =>
			type === FileType.Directory || type === FileType.File ? [{ name, uri: Uri.joinPath(folder, name).toString(), isFolder: type === FileType.Directory }] : []);
	} catch {
		return null;
	}
};

/** A file below a folder that the workspace vouches for; `undefined` for anything else. */
const confine = async ({ uri, within }: FileParams): Promise<StatFileResult & { readonly uri: Uri } | undefined> => {
	const file = Uri.parse(uri);
	if (await confined(file, Uri.parse(within)) !== FileType.File) return undefined;
	try {
		const { size, mtime } = await workspace.fs.stat(file);
		return { uri: file, size, modified: mtime };
	} catch {
		return undefined;
	}
};

/** What lies at a place below a folder that the workspace vouches for; `undefined` where nothing does, or where a symbolic link is on the way. */
const confined = async (place: Uri, folder: Uri): Promise<FileType | undefined> => {
	const steps = stepsBetween(folder, place);
	if (steps === undefined || !isRoot(folder)) return undefined;
	try {
		// A symbolic link on the way may lead anywhere, and not every file system can say where: none is followed.
		for (let depth = 1; depth < steps.length; depth++) {
			const { type } = await workspace.fs.stat(Uri.joinPath(folder, ...steps.slice(0, depth)));
			if (type !== FileType.Directory) return undefined;
		}
		return (await workspace.fs.stat(place)).type;
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
