/** What the in-process parts measure, bundled as it ships. */
import type { CompiledFacts } from '../../../server/src/core/facts/facts.ts';
import type { Analyzer, Draft, Surroundings } from '../../../server/src/core/analysis.ts';
import { createAnalyzer } from '../../../server/src/core/index.ts';
import { createIndex } from '../../../server/src/core/facts/index.ts';
import { defaultOptions } from '../../../server/src/core/options.ts';

export { createAnalyzer, createIndex };
export type { Analyzer, CompiledFacts };

export const surroundings: Surroundings = { options: defaultOptions, today: '2026-06-30', bibliography: null };

/** A draft that holds only its text. */
export const draftOf = (text: string): Draft => ({ text, language: 'markdown', name: null });
