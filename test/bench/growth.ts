import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { hostile } from './hostile.ts';
import { benchFolder } from './lib/bundle.ts';
import type { GrowthTask } from './lib/growthWorker.ts';
import { barred, informing, ms, type Effort, type Result } from './lib/result.ts';
import { perDoubling } from './lib/stats.ts';

const patience = 60_000;
const bar = 2.6;

/** The fastest time at each size; shorter than `sizes` where a text took longer than anyone would wait. */
function times(family: string, sizes: readonly number[], runs: number): Promise<number[]> {
	const task: GrowthTask = { factsPath: join(benchFolder, '../../dist/facts.json'), family: family.split(',')[0] ?? '', sizes, runs };
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
	const measure = async (family: string, sizes: readonly number[], runs: number): Promise<readonly number[]> => {
		let found = await times(family, sizes, runs);
		let worst = perDoubling(found, sizes);
		if (worst > bar && worst < Infinity) {
			// A neighbour's work looks like growth once, seldom twice.
			const again = await times(family, sizes, runs);
			found = found.map((value, index) => Math.min(value, again[index] ?? value));
			worst = perDoubling(found, sizes);
		}
		const said = found.map((value, index) => `${((sizes[index] ?? 0) / 1000).toFixed(0)} kB ${ms(value)}`).join(', ');
		results.push(barred('e', `growth: ${family}`, `${worst === Infinity ? `gave up after ${patience / 1000} s` : `${worst.toFixed(2)} per doubling`} (${said})`, worst, bar, `≤ ${bar} per doubling`));
		return found;
	};
	const base = quick ? 50_000 : 100_000;
	const sizes = [base, base * 2, base * 4];
	await measure('drafts', quick ? [100_000, 1_000_000] : [100_000, 1_000_000, 10_000_000], 5);
	const [, , draft = 0] = await measure('drafts, same sizes as the hostile texts', sizes, 5);
	for (const family of Object.keys(hostile)) {
		const slowest = (await measure(family, sizes, 5))[2];
		// Linear and slow is slow all the same: said, without a bar.
		if (slowest !== undefined && slowest > draft * 5) results.push(informing('e', `slow: ${family}`, `${(slowest / draft).toFixed(1)} × a draft of ${base * 4 / 1000} kB`));
	}
	return results;
}
