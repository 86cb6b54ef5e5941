import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileFacts, factsFiles } from '../../scripts/facts.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { compileAtRunTime } from '../../server/src/facts/compile.ts';
import { loadFacts } from '../../server/src/facts/load.ts';
import { noFacts } from '../../server/src/core/facts/facts.ts';
import { miniFacts } from '../support/miniFacts.ts';

const surroundings = { options: defaultOptions, today: '2026-06-01', bibliography: null };
const draftOf = (text: string) => ({ text, language: 'markdown', name: null }) as const;

describe('facts made ready at run time', () => {
	it('judge a draft as those that were built do', () => {
		const builtin = compileFacts('data');
		const again = compileAtRunTime(loadFacts(factsFiles('data')).facts, builtin);
		const text = readFileSync('examples/draft.md', 'utf8');
		const seen = (facts: typeof builtin) => {
			const analysis = createAnalyzer(facts).analyze(draftOf(text), surroundings);
			return [analysis.figures.map(({ span, judgement }) => [span, judgement.verdict, judgement.statistic]), analysis.findings.map(({ code, fingerprint, message }) => [code, fingerprint, message])];
		};
		ok(seen(builtin).flat().length > 10);
		deepEqual(seen(again), seen(builtin));
	});

	it('bring the names of their own publishers, and lose those of others', () => {
		const named = (publishers: typeof miniFacts.publishers) => compileAtRunTime({ ...noFacts, publishers }, miniFacts).phrases;
		const bodies = (table: ReturnType<typeof named>) => table.senses.flatMap((sense, at) => sense.slot === 'body' && table.phrases.some(([, senses]) => senses.includes(at)) ? [sense.id] : []);
		deepEqual(bodies(named([{ id: 'lantern', name: 'Lantern', names: ['Lantern House', 'LH'], domains: [], field: false }])), ['lantern']);
		deepEqual(named([{ id: 'lantern', name: 'Lantern', names: ['Lantern House', 'LH'], domains: [], field: false }]).phrases.filter(([words]) => /^l(?:h$|antern )/.test(words)).map(([words, , capital, exact]) => [words, capital, exact]), [['lantern house', 1, undefined], ['lh', 1, 'LH']]);
		equal(bodies(named([])).length, 0);
	});
});
