import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hostile } from './hostile.ts';
import { benchFolder } from './lib/bundle.ts';
import type { GrowthTask } from './lib/growthWorker.ts';
import { barred, ms, type Effort, type Result } from './lib/result.ts';
import { perDoubling } from './lib/stats.ts';

const patience = 60_000;

/** The fastest time at each size; shorter than `sizes` where a text took longer than anyone would wait. */
function times(family: string, sizes: readonly number[], runs: number): Promise<number[]> {
	const task: GrowthTask = { factsPath: join(benchFolder, '../../dist/facts.json'), family, sizes, runs };
	const worker = new Worker(join(benchFolder, 'growthWorker.cjs'), { workerData: task });
	return new Promise((resolve, reject) => {
		const found: number[] = [];
		const late = setTimeout(() => void worker.terminate(), patience);
		worker.on('message', (value: number) => found.push(value));
		worker.on('error', reject);
		worker.on('exit', () => {
			clearTimeout(late);
			resolve(found);
		});
	});
}

/** Growth with the size of real drafts and of hostile texts: 2 per doubling is linear. */
export async function growth({ quick }: Effort): Promise<Result[]> {
	const results: Result[] = [];
	const measure = async (family: string, sizes: readonly number[], runs: number): Promise<void> => {
		const found = await times(family, sizes, runs);
		const worst = perDoubling(found, sizes);
		const said = found.map((value, index) => `${((sizes[index] ?? 0) / 1000).toFixed(0)} kB ${ms(value)}`).join(', ');
		results.push(barred('e', `growth: ${family}`, `${worst === Infinity ? `gave up after ${patience / 1000} s` : `${worst.toFixed(2)} per doubling`} (${said})`, worst, 2.6, '≤ 2.6 per doubling'));
	};
	await measure('drafts', quick ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000], 3);
	const base = quick ? 50_000 : 100_000;
	for (const family of Object.keys(hostile)) await measure(family, [base, base * 2, base * 4], 5);
	return results;
}
