import type { Connection } from 'vscode-languageserver';
import { globMatcher } from '../files/glob.ts';
import { largestFile, type FilePort, type FileStat } from '../files/port.ts';
import { isWithin } from '../files/uri.ts';
import { walk } from '../files/walk.ts';
import {
	listFolderRequest, mostEntries, readFileRequest, statFileRequest,
	type FileParams, type ListFolderResult, type ReadFileResult, type StatFileResult,
} from './protocol.ts';

/** The file port of a client that offers its own: it reaches remote and virtual workspaces. What it answers is checked again here. */
export function clientFiles(connection: Connection, { asksEditor }: { readonly asksEditor: boolean }): FilePort {
	const read: FilePort['read'] = async (uri, within) => {
		const params: FileParams = { uri, within };
		const result = isWithin(within, uri) ? await ask<ReadFileResult | null>(connection, readFileRequest, params) : null;
		return typeof result?.text === 'string' && result.text.length <= largestFile ? { text: result.text, version: null } : undefined;
	};
	return {
		read,
		find: async (glob, under) => {
			/** How the client calls what was listed; another spelling of a URI would be another file to it. */
			const uris = new Map([['', under]]);
			const list = async (folder: string) => {
				const params: FileParams = { uri: uris.get(folder) ?? under, within: under };
				const entries = await ask<ListFolderResult | null>(connection, listFolderRequest, params) ?? [];
				const inside = entries.slice(0, mostEntries).filter(({ name, uri }) => isWithin(under, uri) && !name.includes('/') && name !== '..');
				for (const { name, uri } of inside) {
					uris.set(folder === '' ? name : `${folder}/${name}`, uri);
				}
				return inside;
			};
			const text = async (file: string) => (await read(uris.get(file) ?? '', under))?.text;
			const excluded = asksEditor ? (await excludedGlobs(connection, under)).map(globMatcher) : [];
			const found = await walk({ glob, listing: { list, text }, isExcluded: path => excluded.some(matches => matches(path)) });
			return found.map(path => uris.get(path) ?? '').sort();
		},
		stat: async (uri, within): Promise<FileStat | undefined> => {
			const params: FileParams = { uri, within };
			return isWithin(within, uri) ? await ask<StatFileResult | null>(connection, statFileRequest, params) ?? undefined : undefined;
		},
	};
}

/** What the editor leaves out of its list of files and its search. */
async function excludedGlobs(connection: Connection, scopeUri: string): Promise<string[]> {
	const answers = await ask<unknown[]>(connection, 'workspace/configuration', { items: ['files.exclude', 'search.exclude'].map(section => ({ scopeUri, section })) }) ?? [];
	return answers.flatMap(answer => typeof answer === 'object' && answer !== null ? Object.entries(answer) : [])
		// A glob may also hold on a condition; that one is not for files that stand alone.
		.flatMap(([glob, holds]: [string, unknown]) => holds === true && glob.length <= longestGlob ? [glob] : []).slice(0, mostGlobs);
}

const longestGlob = 300;
const mostGlobs = 300;

/** A client that cannot answer is one without the file. */
async function ask<T>(connection: Connection, method: string, params: object): Promise<T | null> {
	try {
		return await connection.sendRequest<T>(method, params);
	} catch {
		return null;
	}
}
