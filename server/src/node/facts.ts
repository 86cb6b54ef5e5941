import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnalyzer } from '../core/index.ts';
import { readBuiltin } from '../facts/builtin.ts';
import type { Knowledge } from '../workspace/knowledge.ts';

/** Reads the facts that lie beside a bundle, on the first call. */
export function builtinKnowledge(folder: string): () => Knowledge {
	let knowledge: Knowledge | undefined;
	return () => {
		if (knowledge === undefined) {
			const facts = readBuiltin(readFileSync(join(folder, 'facts.json'), 'utf8'));
			knowledge = { facts, analyzer: createAnalyzer(facts) };
		}
		return knowledge;
	};
}

/** The version in the `package.json` above a bundle. */
export function packageVersion(folder: string): string {
	const manifest: unknown = JSON.parse(readFileSync(join(folder, '..', 'package.json'), 'utf8'));
	return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
}
