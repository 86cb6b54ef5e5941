import { github } from './github.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';
import type { Reporter } from './reporter.ts';

/** The formats of `citewright check`. */
export const formats = ['pretty', 'json', 'sarif', 'github', 'markdown'] as const;

/** Each format's reporter. */
export const reporters: Readonly<Record<(typeof formats)[number], Reporter>> = { pretty, json, sarif, github, markdown };
