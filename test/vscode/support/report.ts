import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** How one test ended. */
export interface Result {
	readonly title: string;
	readonly state: 'passed' | 'failed' | 'pending';
	readonly milliseconds: number;
	readonly error?: string | undefined;
}

/** A test by its title. */
export type Step = readonly [title: string, run: () => Promise<void>];

const Results = z.object({
	vscode: z.string(),
	tests: z.array(z.object({
		title: z.string(), state: z.enum(['passed', 'failed', 'pending']), milliseconds: z.number(), error: z.string().optional(),
	})),
});

/** Counts what passed and what failed, and prints each as it comes. */
export class Report {
	#passed = 0;
	#failed = 0;

	/** Announces a part. */
	begin(part: string): void {
		console.log(`\n${part}`);
	}

	add({ title, state, milliseconds, error }: Result): void {
		if (state === 'passed') this.#passed++;
		// A skipped test has not passed.
		else this.#failed++;
		console.log(`  ${{ passed: '✔', failed: '✘', pending: '– skipped:' }[state]} ${title} (${Math.round(milliseconds)} ms)`);
		if (error !== undefined) console.log(error.replace(/^/gm, '      '));
	}

	/** Runs one test of its own. */
	async test(title: string, run: () => Promise<void>): Promise<boolean> {
		const start = performance.now();
		try {
			await run();
			this.add({ title, state: 'passed', milliseconds: performance.now() - start });
			return true;
		} catch (error) {
			this.add({ title, state: 'failed', milliseconds: performance.now() - start, error: String(error instanceof Error ? error.stack : error) });
			return false;
		}
	}

	/** Runs tests that build on each other: the first that fails ends them, and `shot` keeps what was to be seen. */
	async steps(steps: readonly Step[], shot: (name: string) => Promise<void>): Promise<boolean> {
		for (const [title, run] of steps) {
			if (await this.test(title, run)) continue;
			await shot('failed').catch(() => undefined);
			return false;
		}
		return true;
	}

	/** Adds what a suite in the extension host wrote down. A run that failed, or ran nothing, counts as a failure also without a failed test. */
	addFile(path: string, exit: number): void {
		let results: z.infer<typeof Results> | undefined;
		try {
			results = Results.parse(JSON.parse(readFileSync(path, 'utf8')));
		} catch { /* The suite never came to its end. */ }
		for (const test of results?.tests ?? []) this.add(test);
		const failed = results?.tests.some(({ state }) => state !== 'passed') ?? false;
		if (results === undefined || results.tests.length === 0 || (exit !== 0 && !failed)) {
			this.add({ title: `the suite as a whole (exit ${exit})`, state: 'failed', milliseconds: 0 });
		} else console.log(`  in VS Code ${results.vscode}`);
	}

	/** Prints the closing line. Returns the exit code. */
	close(): number {
		console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
		return this.#failed === 0 && this.#passed > 0 ? 0 : 1;
	}
}
