import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { benchFolder } from './bundle.ts';
import type * as Core from './core.ts';

/** The bundled core and the facts that ship. */
export function loadCore(): { readonly core: typeof Core; readonly facts: Core.CompiledFacts } {
	const core = createRequire(import.meta.url)(join(benchFolder, 'core.cjs')) as typeof Core;
	const facts = JSON.parse(readFileSync(join(benchFolder, '../../dist/facts.json'), 'utf8')) as Core.CompiledFacts;
	return { core, facts };
}
