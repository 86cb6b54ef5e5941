import type { ConfigIssue, ConfigProblem } from '../config/parse.ts';
import { parseSettled, type SettledEntry, type SettledKind } from '../config/settled.ts';
import { decisionsFileName } from '../config/settledSchema.ts';
import type { FilePort } from '../files/port.ts';
import { isWithin, resolveUri } from '../files/uri.ts';

/** Reads the findings that a folder has settled: by decision, or accepted as they were. With the same files as `before`, it is `before`. */
export async function loadSettled({ root, baseline, files }: SettledFolder, before?: Settled): Promise<Settled> {
	const issues: ConfigIssue[] = [];
	const decisions = await readSettled('decisions', root, decisionsFileName, files);
	const accepted = baseline === null ? null : await readSettled('accepted', root, baseline, files);
	if (baseline !== null && (accepted === null || accepted.text === null)) {
		issues.push({ path: ['baseline'], words: 'baseline: There is no such file in this folder. "citewright check --baseline FILE" writes it.' });
	}
	const key = JSON.stringify([decisions?.text ?? null, accepted?.text ?? null, baseline]);
	const fingerprints = before?.key === key ? before.fingerprints : fingerprintsOf(decisions, accepted);
	return { key, decisions, accepted, fingerprints, issues };
}

/** Reads one such file; `null` where its path leads out of the folder, without a text where there is none. */
export async function readSettled(kind: SettledKind, root: string, path: string, files: FilePort): Promise<SettledFile | null> {
	const uri = root === '' ? undefined : resolveUri(root.endsWith('/') ? root : `${root}/`, path);
	if (uri === undefined || !isWithin(root, uri)) {
		return null;
	}
	const file = await files.read(uri, root);
	return settledFile(kind, uri, path, file?.text ?? null, file?.version ?? null);
}

/** A file of settled findings, read. */
export const settledFile = (kind: SettledKind, uri: string, path: string, text: string | null, version: number | null): SettledFile =>
	({ kind, uri, path, text, version, ...text === null ? { entries: [], problems: [] } : parseSettled(kind, text) });

/** The entries that silence nothing any more: those of a draft that was looked at, and that no draft uses. */
export const unusedEntries = ({ entries }: Pick<SettledFile, 'entries'>, used: ReadonlySet<string>, wasLookedAt: (draft: string | null) => boolean): readonly SettledEntry[] =>
	entries.filter(({ fingerprint, draft }) => !used.has(fingerprint) && wasLookedAt(draft));

/** The fingerprints of all entries; `undefined` where there are none, so that nothing is looked up. */
export function fingerprintsOf(...shelf: readonly (SettledFile | null)[]): ReadonlySet<string> | undefined {
	const all = new Set(shelf.flatMap(file => file?.entries.map(({ fingerprint }) => fingerprint) ?? []));
	return all.size === 0 ? undefined : all;
}

/** A folder and what it says of its accepted findings. */
export interface SettledFolder {
	/** URI; empty for drafts that lie nowhere. */
	readonly root: string;
	readonly baseline: string | null;
	readonly files: FilePort;
}

/** What a folder has settled. */
export interface Settled {
	/** Tells whether anything changed. */
	readonly key: string;
	readonly decisions: SettledFile | null;
	readonly accepted: SettledFile | null;
	readonly fingerprints: ReadonlySet<string> | undefined;
	/** What of the settings cannot be used. */
	readonly issues: readonly ConfigIssue[];
}

/** A file of settled findings. */
export interface SettledFile {
	readonly kind: SettledKind;
	readonly uri: string;
	/** Seen from the folder. */
	readonly path: string;
	/** `null` where there is no such file. */
	readonly text: string | null;
	/** The open buffer's version; `null` for a file on disk. */
	readonly version: number | null;
	readonly entries: readonly SettledEntry[];
	readonly problems: readonly ConfigProblem[];
}
