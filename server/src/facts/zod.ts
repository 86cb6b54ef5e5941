/** The one door to zod. Everything else imports `z` from here, so that it is always the small build and never compiles code. */
import * as z from 'zod/mini';

// Without this zod writes validators with `new Function`, which a strict content policy (the browser) forbids.
z.config({ jitless: true });

export { z };
