/** The facts that ship with Citewright. */
import type { CompiledFacts } from '../core/facts/facts.ts';

/** Reads what the build wrote. Every entry was checked then, so that starting costs no more than parsing. */
export const readBuiltin = (json: string): CompiledFacts => JSON.parse(json) as CompiledFacts;
