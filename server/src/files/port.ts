/**
 * Files, as everything outside the core sees them: by URI, asynchronously, and only within the workspace.
 *
 * What an implementation guarantees: a file over its cap or outside the roots reads as `undefined`; a symbolic link never leads out
 * of a root. There is no `watch`: an editor tells the server what changed, the command line looks once.
 */
export interface FilePort {
	/** The text of a file; `undefined` where there is none, where it is not text, over the cap, or outside the workspace. */
	read(uri: string): Promise<FileText | undefined>;
	/** URIs of the files under a folder that match a glob such as `**\/*.{md,qmd}`, sorted, less what is ignored. */
	find(glob: string, under: string): Promise<readonly string[]>;
	/** Cheap facts about a file, to see whether it changed. */
	stat(uri: string): Promise<FileStat | undefined>;
}

/** A port that may also write; only the command line has one, since editors apply edits themselves. */
export interface WritableFilePort extends FilePort {
	/** Replaces a file's content in one step: a reader sees the old text or the new one, never half of it. */
	write(uri: string, text: string): Promise<void>;
}

/** A file's content. */
export interface FileText {
	readonly text: string;
	/** The open buffer's version; `null` for a file on disk. */
	readonly version: number | null;
}

/** Size in bytes and the time of the last change in milliseconds. */
export interface FileStat {
	readonly size: number;
	readonly modified: number;
}

/** The largest draft, bibliography or configuration that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024;

/** How many files one search returns at most. */
export const mostFiles = 50_000;
