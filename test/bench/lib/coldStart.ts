/** Prints where the time of a cold start goes, as JSON: reading the facts, building the analyzer, the first check. */
import { readFileSync } from 'node:fs';
import { makeDraft } from '../draft.ts';
import { createAnalyzer, draftOf, surroundings, type CompiledFacts } from './core.ts';

/** Milliseconds of each step of a start. */
export interface ColdStart {
	readonly facts: number;
	readonly analyzer: number;
	readonly firstCheck: number;
	readonly secondCheck: number;
}

const draft = draftOf(makeDraft(20_000));
const marks = [performance.now()];
const facts = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as CompiledFacts;
marks.push(performance.now());
const analyzer = createAnalyzer(facts);
marks.push(performance.now());
analyzer.analyze(draft, surroundings);
marks.push(performance.now());
analyzer.analyze({ ...draft, text: `${draft.text}\nAgain.\n` }, surroundings);
marks.push(performance.now());
const [read = 0, build = 0, first = 0, second = 0] = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
process.stdout.write(JSON.stringify({ facts: read, analyzer: build, firstCheck: first, secondCheck: second } satisfies ColdStart));
