import { unbundledCsl } from '../../scripts/references.ts';
import type { Csl, LoadCsl } from '../../server/src/csl/csl.ts';

let made: Csl | undefined;

/** The real processor, once for all tests, because building a style's engine takes long. */
export const cslForTests = (): Csl => made ??= unbundledCsl();

/** The same, as hosts load it. */
export const loadCslForTests: LoadCsl = () => Promise.resolve(cslForTests());
