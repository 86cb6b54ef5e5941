import type { Connection } from 'vscode-languageserver';
import { largestFile, type FilePort, type FileStat } from '../files/port.ts';
import { isWithin } from '../files/uri.ts';
import {
	findFilesRequest, readFileRequest, statFileRequest,
	type FileParams, type FindFilesParams, type FindFilesResult, type ReadFileResult, type StatFileResult,
} from './protocol.ts';

/** The file port of a client that offers its own: it reaches remote and virtual workspaces. What it answers is checked again here. */
export function clientFiles(connection: Connection): FilePort {
	return {
		read: async (uri, within) => {
			const params: FileParams = { uri, within };
			const result = isWithin(within, uri) ? await ask<ReadFileResult | null>(connection, readFileRequest, params) : null;
			return typeof result?.text === 'string' && result.text.length <= largestFile ? { text: result.text, version: null } : undefined;
		},
		find: async (glob, under) => {
			const params: FindFilesParams = { glob, under };
			const found = await ask<FindFilesResult>(connection, findFilesRequest, params) ?? [];
			return found.filter(uri => isWithin(under, uri)).sort();
		},
		stat: async (uri, within): Promise<FileStat | undefined> => {
			const params: FileParams = { uri, within };
			return isWithin(within, uri) ? await ask<StatFileResult | null>(connection, statFileRequest, params) ?? undefined : undefined;
		},
	};
}

/** A client that cannot answer is one without the file. */
async function ask<T>(connection: Connection, method: string, params: object): Promise<T | null> {
	try {
		return await connection.sendRequest<T>(method, params);
	} catch {
		return null;
	}
}
