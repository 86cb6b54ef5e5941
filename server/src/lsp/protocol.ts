/**
 * What the Citewright client and server say to each other beyond LSP. The one file of the server that the client imports;
 * it holds names, types and limits only.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Summary } from '../core/analysis.ts';

/** Whoever answers the file requests keeps to the server's own limits. */
export { largestFile, mostFiles } from '../files/port.ts';

/** `initializationOptions`. A client that sends none gets a plain LSP server. */
export interface InitializationOptions {
	/** `client`: the client answers the file requests below, so that remote and virtual workspaces can be read. */
	readonly files?: 'client';
	/** The client shows `summaryNotification`; other editors would log an unknown notification. */
	readonly summary?: boolean;
	/** The client has the command `explainCommand`, which shows what `explainRequest` answers. */
	readonly explains?: boolean;
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

/** Client → server: the statistics that fit words best, questioned ones last; without words, those that fit most drafts. `SearchedStatistic[]`. */
export const searchRequest = 'citewright/search';

export interface SearchParams {
	/** The draft whose facts are searched. */
	readonly uri: string;
	readonly query: string;
}

/** A statistic in a list to choose from. Plain text. */
export interface SearchedStatistic {
	readonly statistic: string;
	/** Its figure as it would be inserted: "49.6 million people". */
	readonly figure: string;
	readonly statement: string;
	/** Source and year. */
	readonly source: string;
	/** How it stands, in plain words; empty for a current figure. */
	readonly standing: string;
	readonly questioned: boolean;
}

/** Client → server: the edit that puts a statistic with its citation in place of a range; `null` where no citation can stand. `WorkspaceEdit | null`. */
export const insertRequest = 'citewright/insert';

export interface InsertParams {
	readonly uri: string;
	readonly range: Range;
	readonly statistic: string;
}

/** The answer of {@link insertRequest}. */
export type InsertResult = WorkspaceEdit | null;

/** Client → server: what there is to know of a statistic. `Page | null`. */
export const cardRequest = 'citewright/card';

export interface CardParams {
	readonly uri: string;
	readonly statistic: string;
}

/** Client → server: how the figure at a place was read and compared. `Page | null`. */
export const explainRequest = 'citewright/explain';

export interface ExplainParams {
	readonly uri: string;
	readonly position: Position;
}

/** The client's own command for {@link explainRequest}; its arguments are the draft's URI and the position. */
export const explainCommand = 'citewright.explainFigure';

/** Something to read beside the draft. */
export interface Page {
	/** Plain text. */
	readonly title: string;
	readonly markdown: string;
}
