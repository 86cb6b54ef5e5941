/** What `dist/csl.cjs` is made from: the processor with the style and the terms that ship. */
import { createCsl } from './createCsl.ts';
import apa from './styles/apa.csl';
import enGB from './styles/locales-en-GB.xml';
import enUS from './styles/locales-en-US.xml';

/** Ready to write references. */
export const csl = createCsl({ apa, locales: { 'en-US': enUS, 'en-GB': enGB } });
