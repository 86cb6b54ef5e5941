import { deepEqual, ok } from 'node:assert/strict';
import ts from 'typescript';
import { codes } from '../../server/src/core/findings/catalogue.ts';
import { render } from '../../server/src/core/words/messages.ts';
import type { MessageId } from '../../server/src/core/words/messages.ts';
import { fixTitles } from '../../server/src/core/words/fixTitles.ts';
import { miniFacts } from '../support/miniFacts.ts';
import { nodesOf, sourcesUnder } from './sources.ts';

/** The ids, from the table itself: a new message is held to the rules at once. */
const ids: readonly MessageId[] = sourcesUnder('server/src/core/words').filter(({ path }) => path.endsWith('/messages.ts')).flatMap((file) =>
	nodesOf(file, (node) => ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && ts.isArrowFunction(node.initializer)).map((node) => (node as ts.PropertyAssignment & { readonly name: ts.StringLiteral }).name.text as MessageId));

const sample: Readonly<Record<string, string>> = {
	figure: '31.5 million', source: 'Harbour Institute, Meridian Watch and Coastline Fund (2022)', published: '31.5 million', edition: '2017', year: ' (for 2016)', newEdition: '2022', newFigure: '31.5 million', newYear: ' (for 2021)',
	period: '2022', newPeriod: '2023', why: 'It counts children thought to be at risk, not children exploited.', cited: 'Meridian Watch (2024)', mark: '[^a]', code: 'missing-citation', lang: 'de', cap: '20',
};

const forbidden = /\b(?:you|your|wrong|false|error|corpus|baseline|suppression|incorrect|invalid|must|please)\b/i;

/** Data in which every name has a value: its sample, or one made long. */
const dataOf = (long: boolean): Readonly<Record<string, string>> =>
	new Proxy({}, { get: (_, name) => (typeof name !== 'string' ? undefined : long ? `${sample[name] ?? name} and so on`.repeat(20) : sample[name] ?? name) });

describe('messages', () => {
	it('are all here', () => {
		ok(ids.length >= 20);
	});

	for (const id of ids) {
		it(`${id} is short and without blame or jargon`, () => {
			const text = render({ id, data: dataOf(false) });
			ok(text.length < 200, text);
			ok(!forbidden.test(text), text);
			ok(/[.…:]$/.test(text), text);
			ok(!/undefined| {2}|\(\)/.test(text), text);
			ok(render({ id, data: dataOf(true) }).length < 200);
			ok(render({ id, data: {} }).length < 200);
		});
	}

	it('titles of fixes are short and without blame or jargon', () => {
		const [source] = miniFacts.sources;
		if (source === undefined) throw new Error('No source');
		const titles = [fixTitles.cite(source), fixTitles.replace('31.5 million', source, true), fixTitles.replaceCitation(source), fixTitles.define('[^a]', source), fixTitles.keep('31.5 million', source), fixTitles.rephrase('No count of all victims exists, and '.repeat(9)), fixTitles.placeholder, fixTitles.own, fixTitles.removeEntry, fixTitles.replace('50 million', source, false, '49.6 million'), ...codes.filter((code) => !/^(?:invalid|unused)/.test(code)).map((code) => fixTitles.silence(code, 'different thing counted'))];
		deepEqual(titles.filter((title) => title.length > 120 || forbidden.test(title)), []);
	});
});
