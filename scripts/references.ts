/** Writes the references of the facts in APA, so that the first fix need not wait for the processor. */
import { readFileSync } from 'node:fs';
import type { CompiledFacts } from '../server/src/core/facts/facts.ts';
import type { Csl } from '../server/src/csl/csl.ts';
import { createCsl } from '../server/src/csl/createCsl.ts';

/** The facts with each source's reference. */
export function withReferences(facts: CompiledFacts): CompiledFacts {
	const write = unbundledCsl().writer(null);
	return { ...facts, sources: facts.sources.map(source => ({ ...source, reference: write(source, { locator: null, note: false, bare: false }) })) };
}

/** What `dist/csl.cjs` holds, from its sources. */
export function unbundledCsl(): Csl {
	const text = (name: string): string => readFileSync(`server/src/csl/styles/${name}`, 'utf8');
	return createCsl({ apa: text('apa.csl'), locales: { 'en-US': text('locales-en-US.xml'), 'en-GB': text('locales-en-GB.xml') } });
}
