/** Times one text family at several sizes in a thread of its own, which can be stopped when a text takes too long. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { makeDraft } from '../draft.ts';
import { hostile } from '../hostile.ts';
import { createAnalyzer, draftOf, surroundings, type CompiledFacts } from './core.ts';

/** What the thread is asked. */
export interface GrowthTask {
	readonly factsPath: string;
	/** A family of hostile texts, or `drafts`. */
	readonly family: string;
	readonly sizes: readonly number[];
	readonly runs: number;
}

const task = workerData as GrowthTask;
const analyzer = createAnalyzer(JSON.parse(readFileSync(task.factsPath, 'utf8')) as CompiledFacts);
const make = task.family === 'drafts' ? makeDraft : hostile[task.family] ?? ((): string => '');
const first = make(task.sizes[0] ?? 0);
const warmUntil = performance.now() + 1000;
for (let run = 0; run < 10 && performance.now() < warmUntil; run += 1) analyzer.analyze(draftOf(`warm ${run} ${first}`), surroundings);
for (const size of task.sizes) {
	const text = make(size);
	const times: number[] = [];
	for (let run = 0; run < task.runs; run += 1) {
		const draft = draftOf(`${run} ${text}`);
		const start = performance.now();
		analyzer.analyze(draft, surroundings);
		times.push(performance.now() - start);
	}
	// The fastest run is the one that neighbours disturbed least.
	parentPort?.postMessage(Math.min(...times));
}
