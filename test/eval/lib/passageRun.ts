import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './cli.ts';
import { draftOf, readPassages, type PassageSet } from './passages.ts';
import { scorePassage } from './passageScore.ts';
import { sum, type Kin, type Scored } from './score.ts';

/** The scores of one set of passages, and its texts by the file names that the misses give. */
export interface RunPassages {
	readonly scored: Scored;
	readonly texts: ReadonlyMap<string, string>;
}

/** Checks each passage as a draft of its own with the built command line. Throws `CliFailure` where that can't be used. */
export function runPassages(set: PassageSet, cli: string, sameAs: Kin, kin: Kin): RunPassages {
	const passages = readPassages(set);
	const names = passages.map(draftOf);
	const folder = mkdtempSync(join(tmpdir(), `eval-passages-${set}-`));
	try {
		for (const [index, name] of names.entries()) writeFileSync(join(folder, name), passages[index]?.text ?? '');
		const reported = check(cli, folder, names);
		return {
			scored: sum(passages.flatMap((passage, index) => {
				const file = reported[index];
				return file === undefined ? [] : [scorePassage(passage, file, sameAs, kin)];
			})),
			texts: new Map(passages.map((passage, index) => [names[index] ?? '', passage.text])),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
