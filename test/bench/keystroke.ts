import { makeDraft } from './draft.ts';
import { LspClient, type Position } from './lib/lspClient.ts';
import { barred, informing, ms, type Effort, type Result } from './lib/result.ts';
import { servers } from './lib/servers.ts';
import { median, p95 } from './lib/stats.ts';

/** Places in the prose of the middle half of a text, spread out: ends of words of paragraph lines. */
function places(text: string, count: number): Position[] {
	const lines = text.split('\n').map((line, index) => ({ line, index }))
		.filter(({ line, index }) => /^[A-Z"][^|]{60,}/u.test(line) && index > 10);
	const middle = lines.slice(Math.floor(lines.length / 4), Math.ceil(lines.length * 3 / 4));
	return Array.from({ length: count }, (_, at) => {
		const { line, index } = middle[Math.floor(at * middle.length / count)] ?? { line: '', index: 0 };
		const space = line.indexOf(' ', 10 + (at * 13) % Math.max(1, line.length - 20));
		return { line: index, character: space === -1 ? line.length : space };
	});
}

/** One letter typed and removed at one place; both changes are timed. */
async function type(client: LspClient, at: Position): Promise<number[]> {
	const after = { line: at.line, character: at.character + 1 };
	return [await client.change(at, at, 'x'), await client.change(at, after, '')];
}

/** From a change to the published diagnostics of its version, beside a server that does nothing, in turns. */
export async function keystroke({ quick }: Effort): Promise<Result[]> {
	const rounds = quick ? 1 : 3;
	const edits = quick ? 60 : 200;
	const results: Result[] = [];
	for (const size of [20_000, 100_000]) {
		const text = makeDraft(size);
		const ours = await LspClient.start(servers.ours);
		const empty = await LspClient.start(servers.empty);
		const { diagnostics } = await ours.open(text);
		await empty.open(text);
		const at = places(text, edits / 2);
		for (const place of at.slice(0, 20)) {
			await type(ours, place);
			await type(empty, place);
		}
		const differences: number[] = [];
		const own: number[] = [];
		const floor: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			const roundOwn: number[] = [];
			const roundFloor: number[] = [];
			for (const [index, place] of at.entries()) {
				// Who goes first changes, so that neither has the warmer machine.
				if (index % 2 === 0) roundOwn.push(...await type(ours, place));
				roundFloor.push(...await type(empty, place));
				if (index % 2 === 1) roundOwn.push(...await type(ours, place));
			}
			differences.push(p95(roundOwn) - p95(roundFloor));
			own.push(...roundOwn);
			floor.push(...roundFloor);
		}
		await ours.stop();
		await empty.stop();
		const over = p95(own) - p95(floor);
		const name = `keystroke → diagnostics, ${size / 1000} kB`;
		if (diagnostics === 0) {
			// A server that finds nothing is as fast as one that does nothing.
			results.push(informing('a', name, 'no diagnostics came for the draft: there is nothing to measure'));
			continue;
		}
		results.push(
			barred('a', name, `p95 ${ms(over)} over (${ms(p95(own))} beside ${ms(p95(floor))}; by round ${differences.map(ms).join(', ')})`, over, 3, '≤ 3 ms over'),
			informing('a', `${name}, median`, `${ms(median(own))} beside ${ms(median(floor))}; ${diagnostics} diagnostics`),
		);
	}
	return results;
}
