/**
 * What the Citewright client and server say to each other beyond LSP. The one file of the server that the client imports;
 * it holds names, types and limits only.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Summary } from '../core/analysis.ts';
import type { Verdict } from '../core/verdict/judgement.ts';

/** Whoever answers the file requests keeps to the server's own limit. */
export { largestFile } from '../files/port.ts';

/** `initializationOptions`. A client that sends none gets a plain LSP server. */
export interface InitializationOptions {
	/** `client`: the client answers the file requests below, so that remote and virtual workspaces can be read. */
	readonly files?: 'client';
	/** The client shows `summaryNotification`; other editors would log an unknown notification. */
	readonly summary?: boolean;
	/** The client has the command `explainCommand`, which shows what `explainRequest` answers. */
	readonly explains?: boolean;
}

/** Client → worker, before LSP begins: what the server of a browser cannot read by itself. */
export interface WorkerSetup {
	/** Version of Citewright. */
	readonly version: string;
	/** The text of `dist/facts.json`. */
	readonly facts: string;
	/** The address of `dist/browser/csl.js`. */
	readonly csl: string;
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

/** Server → client: what lies directly in a folder; symbolic links are left out. `ListFolderResult`, or `null` where there is none, or where it lies outside `within`. */
export const listFolderRequest = 'citewright/listFolder';

/** At most {@link mostEntries}. */
export type ListFolderResult = readonly FolderEntry[];

export interface FolderEntry {
	readonly name: string;
	readonly uri: string;
	readonly isFolder: boolean;
}

/** How much of one folder is listed. */
export const mostEntries = 20_000;

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

/** The kind of a quick fix that silences a finding for a reason. There are several for each finding, which a client may show as one entry that opens a list. */
export const silenceKind = 'quickfix.citewright.silence';

/** The client's own command for {@link explainRequest}; its arguments are the draft's URI and the position. */
export const explainCommand = 'citewright.explainFigure';

/** The kind of the quick fixes that settle other figures of the draft, too. */
export const togetherKind = 'quickfix.citewright.together';

/** Something to read beside the draft. */
export interface Page {
	/** Plain text. */
	readonly title: string;
	readonly markdown: string;
}

/** Client → server: the figures of an open draft, in order of place. `FiguresResult`, or `null` for what is no draft. */
export const figuresRequest = 'citewright/figures';

export interface FiguresParams {
	readonly uri: string;
}

export interface FiguresResult {
	readonly uri: string;
	readonly version: number;
	readonly figures: readonly ListedFigure[];
}

/** A figure in a list. Plain text. */
export interface ListedFigure {
	readonly range: Range;
	readonly figure: string;
	/** Its sentence, cut where it is long. */
	readonly sentence: string;
	readonly verdict: Verdict;
	/** "ILO, Walk Free and IOM (2022)"; empty where no statistic decided. */
	readonly source: string;
	/** What is to be looked at, the gravest first. */
	readonly messages: readonly string[];
	/** Whether there is a message above a hint. */
	readonly marked: boolean;
	/** A citation would settle a message. */
	readonly cites: boolean;
	/** Another figure would settle a message. */
	readonly replaces: boolean;
	/** It differs, is questioned, or there is a newer edition: what a writer who comes back to an old text wants to see. */
	readonly review: boolean;
}

/** Client → server: check every draft of the workspace, and show what is found in closed ones, too. `CheckAllResult`, or `null` where that failed. */
export const checkAllRequest = 'citewright/checkAll';

export interface CheckAllParams {
	/** Where the progress goes. */
	readonly workDoneToken?: number | string;
}

export interface CheckAllResult {
	readonly drafts: number;
	readonly figures: number;
	/** Places with a message above a hint. */
	readonly toLookAt: number;
	/** Drafts that could not be read. */
	readonly unread: number;
}

/** Client → server: a report on one open draft, or on all drafts of the workspace. `ReportResult`, or `null` where there is none. */
export const reportRequest = 'citewright/report';

export interface ReportParams {
	readonly format: 'markdown' | 'html' | 'csv';
	/** An open draft; `null` for all of the workspace. */
	readonly uri: string | null;
	readonly workDoneToken?: number | string;
}

export interface ReportResult {
	readonly text: string;
	readonly drafts: number;
	readonly figures: number;
}

/** Client → server: what was read at a figure and why, to tell the makers of Citewright of a message that should not be there. `Page`, or `null`. */
export const mistakeRequest = 'citewright/mistake';

export interface MistakeParams {
	readonly uri: string;
	readonly position: Position;
}

/** Client → server: all citations of a draft in another style. `ConvertResult | null`. */
export const convertRequest = 'citewright/convert';

export interface ConvertParams {
	readonly uri: string;
	/** A value of the setting `citationStyle` other than `auto`. */
	readonly style: string;
}

/** What a conversion does; nothing is changed yet. */
export interface ConvertResult {
	readonly edit: WorkspaceEdit | null;
	/** How many were converted and how many stay. Plain text. */
	readonly message: string;
	/** Each that stays, and why; `null` where none does. */
	readonly kept: Page | null;
}
