import type { Csl, LoadCsl } from '../csl/csl.ts';

/** Loads the bundle that writes references, the extension's own script at this address, on the first call. */
export function scriptCsl(address: string): LoadCsl {
	let csl: Csl | undefined;
	return async () => {
		// Where the line is down, the next call asks again.
		if (csl === undefined) {
			importScripts(address);
			csl = citewrightCsl.csl;
		}
		return Promise.resolve(csl);
	};
}

/** What the bundle declares where it runs as a script. */
declare const citewrightCsl: { readonly csl: Csl };
