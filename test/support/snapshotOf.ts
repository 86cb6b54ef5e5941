/** A copy of facts in one file, as a pinned version is. */
export const snapshotOf = (edition: { readonly version: string; readonly asOf: string }, { sources, statistics }: { readonly sources: readonly object[]; readonly statistics: readonly object[] }): string =>
	JSON.stringify({ edition, publishers: [], sources, statistics });
