import type { Analyzer } from '../core/analysis.ts';
import type { CompiledFacts } from '../core/facts/facts.ts';

/** The facts, and the analyzer over them. */
export interface Knowledge {
	readonly facts: CompiledFacts;
	readonly analyzer: Analyzer;
}
