import type { Config } from './schema.ts';

/** What settings say of findings that are not shown. */
export interface SilencingSettings {
	/** The file of accepted findings, by its path from the folder. */
	readonly baseline: string | null;
	/** Who settles findings here. */
	readonly reviewer: string | null;
}

/** Settings become what holds in a folder: `layers[0]` on top. */
export const resolveSilencing = (...layers: readonly Config[]): SilencingSettings => ({
	baseline: layers.find(({ baseline }) => baseline !== undefined)?.baseline ?? null,
	reviewer: layers.find(({ reviewer }) => reviewer !== undefined)?.reviewer ?? null,
});
