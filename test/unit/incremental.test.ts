import { deepEqual } from 'node:assert/strict';
import type { Analysis, Draft } from '../../server/src/core/analysis.ts';
import { createAnalyzer } from '../../server/src/core/index.ts';
import { defaultOptions } from '../../server/src/core/options.ts';
import { edited, fixtureCases } from '../support/edits.ts';
import { random } from '../support/random.ts';
import { miniFacts } from '../support/miniFacts.ts';

const surroundings = { options: { ...defaultOptions, organisationNames: ['Open Door'] }, today: '2026-06-01', bibliography: null };

/** What an analysis says, without what it keeps for the next one. */
const said = ({ figures, findings, limits, summary, bibliographyPaths }: Analysis) => ({ figures, findings, limits, summary, bibliographyPaths });

const draftOf = (text: string, language: Draft['language']): Draft => ({ text, language, name: null });

/** A draft of pieces of the fixtures, about `length` long. */
function mixedDraft(next: () => number, length: number): string {
	const cases = fixtureCases();
	let text = '';
	while (text.length < length) text += `${cases[Math.floor(next() * cases.length)]?.text ?? ''}\n`;
	return text;
}

/** Applies edits one by one and holds each analysis that follows the edit against a fresh one. */
function follow(start: string, language: Draft['language'], edits: number, next: () => number): void {
	// Two analyzers, so that nothing which the one remembers can make the other agree with it.
	const following = createAnalyzer(miniFacts);
	const fresh = createAnalyzer(miniFacts);
	let text = start;
	let previous = following.analyze(draftOf(text, language), surroundings);
	for (let step = 1; step <= edits; step++) {
		const before = text;
		text = edited(text, next);
		const now = following.analyze(draftOf(text, language), surroundings, previous);
		const expected = fresh.analyze(draftOf(text, language), surroundings);
		try {
			deepEqual(said(now), said(expected));
		} catch (error) {
			throw new Error(`After edit ${step} of\n${JSON.stringify(before)}\nto\n${JSON.stringify(text)}`, { cause: error });
		}
		previous = now;
	}
}

describe('following edits', () => {
	const languages: readonly Draft['language'][] = ['markdown', 'quarto', 'rmd', 'mdx', 'markdown', 'markdown'];
	for (const [index, language] of languages.entries()) {
		it(`is the same as a fresh look, through 300 edits (${language}, seed ${index + 1})`, () => {
			const next = random(index + 1);
			follow(mixedDraft(next, 2500), language, 300, next);
		});
	}

	it('is the same as a fresh look, through edits of small drafts', () => {
		const next = random(98);
		for (const { text } of fixtureCases()) follow(text, 'markdown', 6, next);
	});

	it('follows typing, letter by letter', () => {
		const analyzer = createAnalyzer(miniFacts);
		const text = '# Modern slavery\r\n\r\nSome 31.5 million people are in modern slavery worldwide.[^a]\r\n\r\n[^a]: Harbour Institute (2022). World Estimates of Modern Slavery, Second Edition.\r\n';
		let previous = analyzer.analyze(draftOf('', 'markdown'), surroundings);
		for (let length = 1; length <= text.length; length++) {
			const now = analyzer.analyze(draftOf(text.slice(0, length), 'markdown'), surroundings, previous);
			deepEqual(said(now), said(analyzer.analyze(draftOf(text.slice(0, length), 'markdown'), surroundings)));
			previous = now;
		}
	});

	it('reads a paragraph again that a table ended, where the table goes', () => {
		const analyzer = createAnalyzer(miniFacts);
		// The parser looks two lines past a paragraph's end for a table.
		const paragraph = `Some 31.5 million people are in modern slavery worldwide${', and so on'.repeat(12)}\n`;
		const before = `${paragraph}| a | b |\n| --- | --- |\n`;
		const after = `${paragraph}| a | b |\n| ---x | --- |\n`;
		deepEqual(said(analyzer.analyze(draftOf(after, 'markdown'), surroundings, analyzer.analyze(draftOf(before, 'markdown'), surroundings))), said(createAnalyzer(miniFacts).analyze(draftOf(after, 'markdown'), surroundings)));
	});

	it('does not lean on an analysis of other surroundings, another language or another analyzer', () => {
		const analyzer = createAnalyzer(miniFacts);
		const text = 'Some 31.5 million people are in modern slavery worldwide. {31500000} victims.\n';
		const stranger = createAnalyzer(miniFacts).analyze(draftOf(text, 'markdown'), surroundings);
		const fresh = said(analyzer.analyze(draftOf(text, 'mdx'), surroundings));
		deepEqual(said(analyzer.analyze(draftOf(text, 'mdx'), surroundings, stranger)), fresh);
		deepEqual(said(analyzer.analyze(draftOf(text, 'mdx'), surroundings, analyzer.analyze(draftOf(text, 'markdown'), surroundings))), fresh);
		const press = { ...surroundings, options: { ...surroundings.options, severity: { 'missing-citation': 'off' as const } } };
		deepEqual(said(analyzer.analyze(draftOf(text, 'markdown'), press, analyzer.analyze(draftOf(text, 'markdown'), surroundings))), said(createAnalyzer(miniFacts).analyze(draftOf(text, 'markdown'), press)));
	});
});
