import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { makeDraft } from './draft.ts';
import { benchFolder } from './lib/bundle.ts';
import type { ColdStart } from './lib/coldStart.ts';
import { LspClient } from './lib/lspClient.ts';
import { barred, informing, mb, ms, type Effort, type Result } from './lib/result.ts';
import { servers } from './lib/servers.ts';
import { median, p95 } from './lib/stats.ts';

async function startOnce(argv: readonly string[], text: string): Promise<number> {
	const client = await LspClient.start(argv);
	const { sinceStart } = await client.open(text);
	await client.stop();
	return sinceStart;
}

/** Where the time of a start goes, in a process of its own. */
function coldStart(): ColdStart {
	const run = spawnSync(process.execPath, [join(benchFolder, 'coldStart.cjs'), join(benchFolder, '../../dist/facts.json')], { encoding: 'utf8' });
	return JSON.parse(run.stdout) as ColdStart;
}

/** From the start of the process to the first diagnostics of a 20 kB draft, beside a server that does nothing, in turns. */
export async function start({ quick }: Effort): Promise<Result[]> {
	const text = makeDraft(20_000);
	const own: number[] = [];
	const floor: number[] = [];
	for (let run = 0; run < (quick ? 5 : 20); run += 1) {
		own.push(await startOnce(servers.ours, text));
		floor.push(await startOnce(servers.empty, text));
	}
	const over = median(own) - median(floor);
	const steps = Array.from({ length: quick ? 3 : 10 }, coldStart);
	const step = (name: keyof ColdStart): string => ms(median(steps.map((one) => one[name])));
	return [
		barred('b', 'start → first diagnostics, 20 kB', `median ${ms(over)} over (${ms(median(own))} beside ${ms(median(floor))}; p95 ${ms(p95(own))} beside ${ms(p95(floor))})`, over, 80, '≤ 80 ms over'),
		informing('b', 'of which', `facts ${step('facts')}, analyzer ${step('analyzer')}, first check ${step('firstCheck')}, second check ${step('secondCheck')}`),
	];
}

/** Resident memory with a 100 kB draft open and some typing done, beside a server that does nothing. */
export async function memory({ quick }: Effort): Promise<Result[]> {
	const text = makeDraft(100_000);
	const measure = async (argv: readonly string[]): Promise<number | null> => {
		const client = await LspClient.start(argv);
		await client.open(text);
		const place = { line: 12, character: 0 };
		for (let edit = 0; edit < 20; edit += 1) {
			await client.change(place, place, 'x');
			await client.change(place, { line: 12, character: 1 }, '');
		}
		await new Promise((resolve) => setTimeout(resolve, 500));
		const bytes = client.memory();
		await client.stop();
		return bytes;
	};
	const own: number[] = [];
	const floor: number[] = [];
	for (let run = 0; run < (quick ? 1 : 5); run += 1) {
		const ours = await measure(servers.ours);
		const empty = await measure(servers.empty);
		if (ours === null || empty === null) return [informing('c', 'memory, 100 kB draft', 'not measured: needs /proc')];
		own.push(ours);
		floor.push(empty);
	}
	const over = median(own) - median(floor);
	return [barred('c', 'memory, 100 kB draft', `${mb(over)} over (${mb(median(own))} beside ${mb(median(floor))})`, over / 1048576, 40, '≤ 40 MB over')];
}
