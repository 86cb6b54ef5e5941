/** Compares the facts with the texts they came from, where those are at hand: own sentences, and every figure traceable. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Written {
	readonly id: string;
	readonly statement: string;
	readonly caveat?: string | null;
	readonly disputedBy?: readonly { readonly why: string }[];
	readonly misquotes?: readonly { readonly why: string }[];
	readonly seeds?: readonly { readonly file: string; readonly figure: string }[];
}

const read = (path: string): Written[] => JSON.parse(readFileSync(path, 'utf8')) as Written[];
const statistics = readdirSync('data/statistics').flatMap(name => read(`data/statistics/${name}`));

describe('the origins of the facts', () => {
	it('share no sentence with the fact base they were carried over from', function () {
		if (!existsSync('../shared/facts/statistics.json')) {
			console.warn('      ../shared/facts is not here: sentences were not compared');
			this.skip();
		}
		const theirs = new Set(read('../shared/facts/statistics.json').flatMap(sentencesOf));
		assert.deepEqual(statistics.filter(statistic => sentencesOf(statistic).some(sentence => theirs.has(sentence))).map(({ id }) => id), []);
	});

	it('name figures that stand in the seed texts', function () {
		if (!existsSync('../shared/seeds')) {
			console.warn('      ../shared/seeds is not here: seed figures were not looked up');
			this.skip();
		}
		const lost = statistics.flatMap(({ id, seeds = [] }) => seeds
			.filter(({ file, figure }) => !figure.split(' ... ').every(part => seedText(file).includes(flat(part))))
			.map(({ file, figure }) => `${id}: ${figure} (${file})`));
		assert.deepEqual(lost, []);
	});
});

const sentencesOf = ({ statement, caveat, disputedBy = [], misquotes = [] }: Written): string[] =>
	[statement, caveat ?? '', ...disputedBy.map(({ why }) => why), ...misquotes.map(({ why }) => why)].filter(Boolean);

const seedText = (file: string): string => flat(readFileSync(`../shared/seeds/${file}`, 'utf8'));

/** Line breaks and typographic quotes aside. */
const flat = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase();
