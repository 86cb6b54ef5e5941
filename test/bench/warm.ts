import MarkdownIt from 'markdown-it';
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { makeDraft } from './draft.ts';
import { loadCore } from './lib/loadCore.ts';
import { barred, informing, ms, type Effort, type Result } from './lib/result.ts';
import { median, p95, time } from './lib/stats.ts';

/** The draft with another word in its middle, so that no cache of the whole text answers. */
function variant(text: string, run: number): string {
	const middle = text.indexOf(' ', text.length / 2);
	return `${text.slice(0, middle)} variant${run}${text.slice(middle)}`;
}

/** The first check of a 100 kB draft in a warm process, beside parsers that only parse it. */
export function warm({ quick }: Effort): Result[] {
	const { core, facts } = loadCore();
	const analyzer = core.createAnalyzer(facts);
	const markdownIt = new MarkdownIt();
	const withGfm = { extensions: [gfm()] };
	const text = makeDraft(100_000);
	const tools: readonly { readonly name: string; readonly run: (text: string) => void; readonly times: number[] }[] = [
		{ name: 'check', run: (of) => { analyzer.analyze(core.draftOf(of), core.surroundings); }, times: [] },
		{ name: 'micromark', run: (of) => { postprocess(parse().document().write(preprocess()(of, undefined, true))); }, times: [] },
		{ name: 'micromark with GFM', run: (of) => { postprocess(parse(withGfm).document().write(preprocess()(of, undefined, true))); }, times: [] },
		{ name: 'markdown-it', run: (of) => { markdownIt.parse(of, {}); }, times: [] },
	];
	const warmUp = 10;
	const runs = quick ? 15 : 60;
	for (let run = 0; run < warmUp + runs; run += 1) {
		for (const tool of tools) {
			const own = variant(text, run);
			const took = time(() => { tool.run(own); });
			if (run >= warmUp) tool.times.push(took);
		}
	}
	const medianOf = (name: string): number => median(tools.find((tool) => tool.name === name)?.times ?? []);
	const check = medianOf('check');
	const over = (name: string): string => (check / medianOf(name)).toFixed(2);
	const found = analyzer.analyze(core.draftOf(text), core.surroundings);
	if (found.figures.length === 0) return [informing('d', 'first check', 'no figure was found in the draft: there is nothing to measure')];
	return [
		barred('d', 'first check, 100 kB, warm', `${over('micromark')} × micromark's parse (${ms(check)} beside ${ms(medianOf('micromark'))})`, check / medianOf('micromark'), 1, '< 1 ×'),
		informing('d', 'first check beside markdown-it', `${over('markdown-it')} × (${ms(medianOf('markdown-it'))})`),
		informing('d', 'first check beside micromark with GFM', `${over('micromark with GFM')} × (${ms(medianOf('micromark with GFM'))})`),
		informing('d', 'first check, p95', `${ms(p95(tools[0]?.times ?? []))}; ${found.figures.length} figures, ${found.findings.length} findings in ${text.length} characters`),
	];
}
