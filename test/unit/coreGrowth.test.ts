import { ok } from 'node:assert/strict';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { miniFacts } from '../support/miniFacts.ts';

const analyzer = createAnalyzer(miniFacts);
const surroundings = { options: defaultOptions, today: '2026-06-01', bibliography: null };
const fill = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length));

/** Texts that make readers of Markdown or of numbers slow. The bench has more, and tighter bars. */
const families: Readonly<Record<string, (size: number) => string>> = {
	'paragraphs with figures': (size) => fill('Some 31.5 million people are in modern slavery worldwide (Harbour Institute, 2022).\n\n', size),
	'one long line': (size) => fill('Some 31.5 million people are in modern slavery worldwide. ', size),
	'images that never close': (size) => fill('![a](', size),
	'notes in one line': (size) => fill('[^1]: ', size),
	'numbers': (size) => fill('27.6 million ', size),
	'digits': (size) => fill('1', size),
	'a long table': (size) => `| Victims of human trafficking | People |\n| - | - |\n${fill('| victims | 1,234 |\n', size)}`,
	'definitions and their marks': (size) => Array.from({ length: Math.ceil(size / 70) }, (_, n) => `Some 31.5 million people are in modern slavery.[^n${n}]\n\n[^n${n}]: Harbour\n\n`).join(''),
	'silencing comments': (size) => fill('<!-- citewright-disable-next-line missing-citation -->\n\nSome 31.5 million people are in modern slavery.\n\n', size),
	'quotation marks': (size) => fill('"27 victims ', size),
};

const base = 50_000;
/** Two would be linear and four quadratic: what lies between is the noise of a busy machine. */
const perDoubling = 3;

describe('growth with the length of a draft', () => {
	for (const [name, make] of Object.entries(families)) {
		it(`is linear: ${name}`, function () {
			this.timeout(120_000);
			// What is not linear fails every time; a machine that was busy for a moment does not.
			this.retries(3);
			// The best of five, or of as many as fit into half a second.
			const best = (size: number): number => {
				const text = make(size);
				const until = performance.now() + 500;
				let fastest = Infinity;
				for (let run = 0; run < 5 && (run < 2 || performance.now() < until); run++) {
					const start = performance.now();
					analyzer.analyze({ text, language: 'markdown', name: null }, surroundings);
					fastest = Math.min(fastest, performance.now() - start);
				}
				return fastest;
			};
			best(base);
			const times = [base, base * 2, base * 4].map(best);
			const [first = 0, , last = 0] = times;
			ok(last <= Math.max(first, 5) * perDoubling ** 2, `${times.map((time) => time.toFixed(1)).join(', ')} ms`);
		});
	}
});
