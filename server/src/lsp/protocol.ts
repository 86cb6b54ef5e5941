/**
 * What the Citewright client and server say to each other beyond LSP. The one file of the server that the client imports;
 * it holds names, types and limits only.
 */
import type { Summary } from '../core/analysis.ts';

/** Whoever answers the file requests keeps to the server's own limits. */
export { largestFile, mostFiles } from '../files/port.ts';

/** `initializationOptions`. A client that sends none gets a plain LSP server. */
export interface InitializationOptions {
	/** `client`: the client answers the file requests below, so that remote and virtual workspaces can be read. */
	readonly files?: 'client';
	/** The client shows `summaryNotification`; other editors would log an unknown notification. */
	readonly summary?: boolean;
}

/** Server → client: the text of a file. Answer `null` where there is none, where it is too large, or outside `within`. */
export const readFileRequest = 'citewright/readFile';

/** A file, and the folder that it must lie in once symbolic links are followed. */
export interface FileParams {
	readonly uri: string;
	readonly within: string;
}

export interface ReadFileResult {
	readonly text: string;
}

/** Server → client: the files under a folder that match a glob, less what is ignored. */
export const findFilesRequest = 'citewright/findFiles';

export interface FindFilesParams {
	readonly glob: string;
	readonly under: string;
}

/** URIs. */
export type FindFilesResult = readonly string[];

/** Server → client: size and time of a file; `null` where there is none. */
export const statFileRequest = 'citewright/statFile';

export interface StatFileResult {
	readonly size: number;
	readonly modified: number;
}

/** Server → client: what is in a draft, at a glance. Sent with the diagnostics of every version. */
export const summaryNotification = 'citewright/summary';

export interface SummaryParams {
	readonly uri: string;
	readonly version: number;
	readonly summary: Summary;
	/** Sentences that say why the draft, or a part of it, was not read. */
	readonly limits: readonly string[];
	/** The facts that it was compared with. */
	readonly facts: { readonly version: string; readonly asOf: string };
}
