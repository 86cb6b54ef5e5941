import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';

/** The formats of `citewright check`. */
export const formats = ['pretty', 'json'] as const;

/** Each format's reporter. */
export const reporters: Readonly<Record<(typeof formats)[number], Reporter>> = { pretty, json };
