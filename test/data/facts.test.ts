/** Invariants of the facts that ship: what holds for every entry, now and after every edit. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileFacts } from '../../scripts/facts.ts';
import { schemaFiles } from '../../scripts/schemas.ts';
import type { Statistic } from '../../server/src/core/facts/model.ts';
import { searchFacts } from '../../server/src/facts/search.ts';

const facts = compileFacts('data');
const { statistics, sources, publishers } = facts;
const byId = new Map(statistics.map(statistic => [statistic.id, statistic]));

/** The statistics that fail a test, by id, so that a failure names them. */
const failing = (test: (statistic: Statistic) => boolean): string[] => statistics.filter(test).map(({ id }) => id);

describe('the facts', () => {
	it('carry at least two hundred statistics, with version and date', () => {
		assert.ok(statistics.length >= 200);
		assert.match(facts.edition.version, /^\d{4}\.\d+\.\d+$/);
		assert.match(facts.edition.asOf, /^\d{4}-\d\d-\d\d$/);
		assert.match(facts.edition.digest, /^[0-9a-f]{12}$/);
	});

	it('give the same digest every time', () => {
		assert.equal(compileFacts('data').edition.digest, facts.edition.digest);
	});

	it('keep every id that was ever published', () => {
		const published = readFileSync('data/ids.txt', 'utf8').trim().split('\n');
		assert.deepEqual(published.filter(id => !byId.has(id)), [], 'removed from data/statistics');
		const listed = new Set(published);
		assert.deepEqual(failing(({ id }) => !listed.has(id)), [], 'missing in data/ids.txt');
	});

	it('name at most one current value of a series', () => {
		const current = statistics.filter(({ series, standing }) => series && standing === 'current').map(({ series }) => series?.id);
		assert.deepEqual(current.filter((id, at) => current.indexOf(id) !== at), []);
	});

	it('let only the same concept, current, confirmed and unquestioned, supersede', () => {
		assert.deepEqual(failing(old => {
			if (old.supersededBy === null) return false;
			const next = byId.get(old.supersededBy);
			return !next || conceptOf(next) !== conceptOf(old) || next.standing !== 'current' || next.disputedBy.length > 0
				|| !['primary', 'secondary'].includes(next.verification) || next.supersededBy !== null;
		}), []);
	});

	it('have sane numbers', () => {
		assert.deepEqual(failing(({ quantity: { kind, low, high }, measure }) =>
			!(low > 0 && high >= low)
			|| (kind === 'percent' && measure.startsWith('share-') && high > 100)
			|| (kind === 'ratio' && high >= 1)
			|| (kind === 'age' && high > 120)), []);
	});

	it('measure only what data/README.md explains', () => {
		const explained = new Set(readFileSync('data/README.md', 'utf8').match(/`[a-z-]+`/g));
		assert.deepEqual(failing(({ measure, measureOf }) => !explained.has(`\`${measure}\``) || !explained.has(`\`${measureOf ?? measure}\``)), []);
	});

	it('say what a share is a share of', () => {
		assert.deepEqual(failing(({ measure, denominator }) => measure.startsWith('share-') && !denominator), []);
	});

	it('say who questions a figure and what can be said instead', () => {
		assert.deepEqual(failing(({ standing, disputedBy, sayInstead }) =>
			['disputed', 'debunked'].includes(standing) && !(disputedBy.length > 0 && sayInstead)), []);
	});

	it('rest on a source that stands for itself where a fix may insert them', () => {
		const secondary = new Set(sources.filter(source => source.secondary).map(({ id }) => id));
		assert.deepEqual(failing(({ source, standing, verification }) =>
			standing === 'current' && ['primary', 'secondary'].includes(verification) && secondary.has(source)), []);
	});

	it('are worded in one sentence without degrading terms', () => {
		assert.deepEqual(failing(({ statement }) => !/^[A-Z0-9"].*[^.]\.$/.test(statement)), [], 'not a sentence');
		assert.deepEqual(failing(statistic => sentencesOf(statistic).some(sentence =>
			/\b(?:sex slaves?|slaves|(?:child )?prostitutes?|illegal (?:aliens?|immigrants?)|hookers?)\b/i.test(sentence))), []);
		assert.equal(new Set(statistics.map(({ statement }) => statement)).size, statistics.length);
	});

	it('have short messages', () => {
		assert.deepEqual(failing(({ statement }) => statement.length > 240), []);
	});

	it('have three to six aliases each', () => {
		assert.deepEqual(failing(({ aliases }) => aliases.length < 3 || aliases.length > 6 || new Set(aliases).size < aliases.length), []);
	});

	it('give their sources only https addresses, a short name and known bodies', () => {
		assert.deepEqual(sources.filter(({ url }) => url !== null && !url.startsWith('https://')), []);
		const known = new Set(publishers.map(({ id }) => id));
		assert.deepEqual(sources.filter(({ bodies, short }) => !short || bodies.some(id => !known.has(id))), []);
	});

	it('use every source they carry', () => {
		const used = new Set(statistics.flatMap(({ source, alsoIn, repeatedBy, disputedBy, sayInstead }) =>
			[source, ...alsoIn, ...repeatedBy, ...disputedBy.map(dispute => dispute.source), sayInstead?.source ?? source]));
		assert.deepEqual(sources.filter(({ id }) => !used.has(id)).map(({ id }) => id), []);
	});

	it('are found by each of their phrases', () => {
		const lost = statistics.flatMap(statistic => [statistic.statement, ...statistic.aliases]
			.filter(phrase => !searchFacts(facts, phrase, 10).some(hit => hit.statistic === statistic))
			.map(phrase => `${statistic.id}: ${phrase}`));
		assert.deepEqual(lost, []);
	});
});

describe('the JSON Schemas of the facts', () => {
	for (const [name, content] of Object.entries(schemaFiles())) {
		it(`${name} is current (npm run schemas)`, () => {
			assert.equal(readFileSync(`data/schema/${name}`, 'utf8'), content);
		});
	}
});

/** What two values must share to be the same thing, counted again. A ratio's base is in its value. */
const conceptOf = ({ measure, measureOf, direction, population, place, denominator, quantity: { kind, unit, per } }: Statistic): string =>
	JSON.stringify([measure, measureOf, direction, population, place, denominator, kind, unit, per]);

const sentencesOf = ({ statement, caveat, disputedBy, misquotes, sayInstead }: Statistic): string[] =>
	[statement, caveat ?? '', ...disputedBy.map(({ why }) => why), ...misquotes.map(({ why }) => why), sayInstead?.sentence ?? ''];
