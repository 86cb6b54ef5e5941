/**
 * Scores the built command line on labelled texts: `npm run eval`.
 *
 * `--set NAME` one set only (`passages` for the passages) · `--misses N` at most N misses of each kind (20) · `--documents` one line a document ·
 * `--json` writes `out/eval.json` · `--scorecard` rewrites the table in the README · `--cli PATH` another build.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check, CliFailure } from './lib/cli.ts';
import { kinOf, readKnown, sameAs, unknownIds } from './lib/facts.ts';
import { ratio, wilson } from './lib/interval.ts';
import { runPassages } from './lib/passageRun.ts';
import { passageSets } from './lib/passages.ts';
import { passageMetrics } from './lib/passageScore.ts';
import { documents, missList, placeScorecard, scorecard, table } from './lib/print.ts';
import { scoreFile, sum, type Scored } from './lib/score.ts';
import { loadSets, outsideFolder, textOf, type LabelledSet } from './lib/sets.ts';

const root = join(import.meta.dirname, '../..');
const known = readKnown(join(root, 'dist/facts.json'));
const { values: options } = parseArgs({
	options: {
		set: { type: 'string', multiple: true },
		misses: { type: 'string', default: '20' },
		documents: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		scorecard: { type: 'boolean', default: false },
		cli: { type: 'string', default: join(root, 'dist/cli.cjs') },
	},
});

/** Scores each file of a set. A build that cannot read a set is an answer too: it is said and the other sets go on. */
function scoreSet(set: LabelledSet): Map<string, Scored> {
	const byFile = new Map<string, Scored>();
	for (const reported of check(options.cli, set.folder, set.files)) {
		byFile.set(reported.path, scoreFile(set.labels.get(reported.path) ?? [], set.marks.get(reported.path), reported, kinOf(known)));
	}
	return byFile;
}

const asJson = (scored: Scored): unknown => ({
	scores: Object.fromEntries([...scored.shares].map(([metric, share]) => [metric, { value: ratio(share), ...share, interval: wilson(share) }])),
	misses: scored.misses,
});

const loaded = loadSets();
const sets = loaded.filter((set) => options.set === undefined || options.set.includes(set.name));
const withPassages = options.set === undefined || options.set.includes('passages');
if (sets.length === 0 && !withPassages) throw new Error(`no such set; there are ${loaded.map((set) => set.name).join(', ')}, passages`);
if (!existsSync(join(outsideFolder, 'eval'))) {
	console.log('!! ../shared/eval is not here: only the project\'s own sets are scored, which its authors have seen.\n');
}
const bySet = new Map<string, Scored>();
const json: Record<string, unknown> = {};
let failed = false;
for (const set of sets) {
	try {
		const missing = unknownIds(known, set.labels.values());
		if (missing.length > 0) console.log(`!! ${set.name}: labels rest on ${missing.length} statistics that the facts do not hold: ${missing.slice(0, 8).join(', ')} …`);
		const byFile = scoreSet(set);
		const all = sum([...byFile.values()]);
		bySet.set(set.name, all);
		json[set.name] = { all: asJson(all), files: Object.fromEntries([...byFile].map(([file, scored]) => [file, asJson(scored)])) };
		console.log(table(`${set.name} (${set.files.length} documents)`, all));
		if (options.documents) console.log(documents(byFile));
		console.log(`${missList(all.misses, (file) => textOf(set, file), Number(options.misses))}\n`);
	} catch (error) {
		if (!(error instanceof CliFailure)) throw error;
		failed = true;
		console.error(`!! ${set.name}: ${error.message}\n`);
	}
}
for (const set of withPassages ? passageSets : []) {
	try {
		const { scored, texts } = runPassages(set, options.cli, sameAs(known), kinOf(known));
		// What was missed in `confirm` is never told, so that it stays a measure of texts that nobody tuned to.
		const misses = set === 'tune' ? scored.misses : [];
		json[`passages ${set}`] = { all: asJson({ ...scored, misses }) };
		console.log(table(`passages, ${set} (${texts.size})`, scored, passageMetrics));
		console.log(`${missList(misses, (file) => texts.get(file) ?? '', Number(options.misses))}\n`);
	} catch (error) {
		if (!(error instanceof CliFailure)) throw error;
		failed = true;
		console.error(`!! passages, ${set}: ${error.message}\n`);
	}
}
if (bySet.size > 1) console.log(`Score (n) by set\n${scorecard(bySet)}`);
if (options.json) {
	mkdirSync(join(root, 'out'), { recursive: true });
	writeFileSync(join(root, 'out/eval.json'), `${JSON.stringify(json, null, '\t')}\n`);
}
if (options.scorecard) {
	const path = join(root, 'README.md');
	const placed = placeScorecard(existsSync(path) ? readFileSync(path, 'utf8') : '', scorecard(bySet));
	if (placed === null) console.error('!! README.md has no place for a scorecard (<!-- scorecard:start --> … <!-- scorecard:end -->)');
	else writeFileSync(path, placed);
}
for (const set of loaded) rmSync(set.folder, { recursive: true, force: true });
process.exitCode = failed ? 1 : 0;
