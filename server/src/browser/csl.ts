import type { Csl, LoadCsl } from '../csl/csl.ts';

/** Loads the bundle that writes references, the extension's own script at this address, on the first call. */
export function scriptCsl(address: string): LoadCsl {
	let loading: Promise<Csl> | undefined;
	return () => loading ??= new Promise(loaded => {
		importScripts(address);
		loaded(citewrightCsl.csl);
	});
}

/** What the bundle declares where it runs as a script. */
declare const citewrightCsl: { readonly csl: Csl };
