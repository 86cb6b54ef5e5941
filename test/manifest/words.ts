import { z } from 'zod';
import { read } from './manifest.ts';

/** The words that the manifest refers to by key. */
export const manifestWords = (): Record<string, string> => z.record(z.string(), z.string()).parse(JSON.parse(read('package.nls.json')));
