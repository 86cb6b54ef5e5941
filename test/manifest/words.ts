import { z } from 'zod';
import { languages } from '../../server/src/core/words/language.ts';
import { read } from './manifest.ts';

/** The languages of messages besides English: manifest and client have the same. */
export const translations = Object.keys(languages).filter(language => language !== 'en');

/** Words by key. */
export const wordsIn = (path: string): Record<string, string> => z.record(z.string(), z.string()).parse(JSON.parse(read(path)));

/** The words that the manifest refers to by key. */
export const manifestWords = (): Record<string, string> => wordsIn('package.nls.json');
