import { bibliographyEdit } from '../bibliography/edit.ts';
import { keySpan } from '../bibliography/keySpan.ts';
import { parseBibliography } from '../bibliography/parse.ts';
import type { BibliographyFormats } from './bibliography.ts';

/** BibTeX and CSL, in JSON and YAML. */
export const formats: BibliographyFormats = { parse: parseBibliography, edit: bibliographyEdit, keySpan };
