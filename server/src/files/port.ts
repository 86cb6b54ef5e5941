/**
 * Files, as everything outside the core sees them: by URI, asynchronously, and only within a folder that the caller names.
 *
 * What an implementation guarantees: a file over its cap or outside the folder reads as `undefined`, also when a symbolic link leads
 * there. There is no `watch`: an editor tells the server what changed, the command line looks once.
 */
export interface FilePort {
	/** The text of a file; `undefined` where there is none, where it is over the cap, or where it lies outside `within`. */
	read(uri: string, within: string): Promise<FileText | undefined>;
	/** URIs of the files under a folder that match a glob such as `**\/*.{md,qmd}`, sorted, less what is ignored. */
	find(glob: string, under: string): Promise<readonly string[]>;
	/** Cheap facts about a file, to see whether it changed. */
	stat(uri: string, within: string): Promise<FileStat | undefined>;
}

/** A port that may also write; only the command line has one, since editors apply edits themselves. */
export interface WritableFilePort extends FilePort {
	/** Replaces a file's content in one step, or makes the file: a reader sees the old text or the new one, never half of it. Rejects outside `within`. */
	write(uri: string, text: string, within: string): Promise<void>;
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
