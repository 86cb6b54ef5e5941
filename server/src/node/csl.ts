import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Csl, LoadCsl } from '../csl/csl.ts';

/** Loads the bundle that writes references from beside a bundle, on the first call. */
export function bundledCsl(folder: string): LoadCsl {
	let loading: Promise<Csl> | undefined;
	return () => loading ??= import(pathToFileURL(join(folder, 'csl.cjs')).href).then(({ default: { csl } }: { readonly default: { readonly csl: Csl } }) => csl);
}
