import type { Fix } from '../analysis.ts';
import type { Source } from '../facts/model.ts';
import type { FixContext } from './context.ts';
import { bibliographyPath } from './style.ts';

/** A key for a source, with the entry that the bibliography file still needs. */
export interface Keyed {
	readonly key: string;
	readonly entry: Fix['bibliographyEntry'];
}

/** The key under which the bibliography has a source, else its id; `undefined` where no file can take an entry. */
export function keyFor(context: FixContext, source: Source, wanted?: string): Keyed | undefined {
	const entries = context.bibliography?.entries;
	if (wanted === undefined) {
		for (const { key, item } of entries?.values() ?? []) {
			if (context.resolver.byEntry(item).source === source.id && /^[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*$/u.test(key)) return { key, entry: null };
		}
	}
	const path = bibliographyPath(context);
	if (path === undefined) return undefined;
	let key = wanted ?? source.id;
	for (let suffix = 2; entries?.has(key) === true && wanted === undefined; suffix++) key = `${source.id}-${suffix}`;
	return { key, entry: { path, source: source.id, key } };
}
