/**
 * The one door to zod: `import * as z from './zod.ts'`, so that it is always the small build and never compiles code.
 *
 * The functions are named one by one, since a bundler keeps all of a namespace that is passed on: 24 kB instead of 430 kB.
 */
import { config } from 'zod/mini';

export { array, boolean, enum, globalRegistry, int, literal, maxLength, maximum, minLength, minimum, number, optional, record, regex, strictObject, string } from 'zod/mini';
export type { core, infer, ZodMiniType } from 'zod/mini';

// Without this zod writes validators with `new Function`, which a strict content policy (the browser) forbids.
config({ jitless: true });
