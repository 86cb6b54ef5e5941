import { deepEqual, equal, ok } from 'node:assert/strict';
import { codes } from '../../server/src/core/findings/catalogue.ts';
import { reasons } from '../../server/src/core/findings/reasons.ts';
import { english } from '../../server/src/core/words/english.ts';
import { languages, wordsFor } from '../../server/src/core/words/language.ts';
import type { Words } from '../../server/src/core/words/language.ts';
import { render } from '../../server/src/core/words/messages.ts';
import type { MessageId } from '../../server/src/core/words/messages.ts';
import { breaksLine } from '../support/french.ts';
import { miniFacts } from '../support/miniFacts.ts';

type Language = keyof typeof languages;

const ids = Object.keys(english.messages) as MessageId[];

const sample: Readonly<Record<string, string>> = {
	figure: '31.5 million', other: '24.9 million', source: 'Harbour Institute, Meridian Watch and Coastline Fund (2022)', published: '31.5 million', edition: '2017', newEdition: '2022', newFigure: '31.5 million',
	period: '2022', newPeriod: '2023', why: 'It counts children thought to be at risk, not children exploited.', cited: 'Meridian Watch (2024)', mark: '[^a]', code: 'missing-citation', lang: 'de', cap: '20',
	draft: '', heading: 'Background', measure: 'forced-labour-victims', whole: '1,000', sum: '1,100', counts: '52 of 200 victims', share: '26%',
};

/** Words that blame or that only programmers use, in each language: whoever wrote it, what is wrong, and the names of our own machinery. */
const forbidden: Readonly<Record<Language, RegExp>> = {
	en: /(?<!\p{L})(?:you|your|wrong|false|error|corpus|baseline|suppression|incorrect|invalid|must|please)(?!\p{L})/iu,
	es: /(?<!\p{L})(?:usted(?:es)?|t[uú]|tus|vos|equivocad[oa]s?|incorrect[oa]s?|err[oó]ne[oa]s?|error(?:es)?|fals[oa]s?|mal|inv[aá]lid[oa]s?|corpus|baseline|l[ií]nea base|supresi(?:[oó]n|ones)|deben?|por favor)(?!\p{L})/iu,
	fr: /(?<!\p{L})(?:vous|votre|vos|tu|toi|ton|tes|faux|fausses?|incorrecte?s?|erronée?s?|erreurs?|tort|invalides?|corpus|baseline|suppressions?|dois|doit|devez|doivent|veuillez|svp)(?!\p{L})/iu,
};

/** Data in which every name has a value: its sample, or one made long. */
const dataOf = (long: boolean, read = new Set<string>()): Readonly<Record<string, string>> => new Proxy({}, {
	get: (_, name) => {
		if (typeof name !== 'string') return undefined;
		read.add(name);
		return long && name !== 'measure' ? `${sample[name] ?? name} and so on`.repeat(20) : sample[name] ?? name;
	},
});

/** All that a table holds outside messages, by its path. */
function leavesOf(table: object, path = ''): [string, unknown][] {
	return Object.entries(table).flatMap(([key, value]: [string, unknown]): [string, unknown][] =>
		path === '' && key === 'messages' ? [] : typeof value === 'object' && value !== null ? leavesOf(value, `${path}${key}.`) : [[`${path}${key}`, value]]);
}

const [source] = miniFacts.sources;
if (source === undefined) throw new Error('No source');

/** What each sentence outside messages is made with, in the order of its arguments. */
const made = ({ titles, card, layers, explanation, hints, convert }: Words): Readonly<Record<string, string>> => ({
	'titles.cite': titles.cite(source),
	'titles.keep': titles.keep('⟨text⟩', source),
	'titles.replace': titles.replace('⟨text⟩', source, true, '⟨exact⟩'),
	'titles.alignHere': titles.alignHere('⟨text⟩', source, false, '⟨exact⟩'),
	'titles.alignThere': titles.alignThere('⟨text⟩', source, true, null),
	'titles.use': titles.use('⟨text⟩'),
	'titles.replaceCitation': titles.replaceCitation(source),
	'titles.define': titles.define('⟨mark⟩', source),
	'titles.silence': titles.silence('missing-citation', 'our own data'),
	'titles.silenceHere': titles.silenceHere('differs-from-source', 'different thing counted'),
	'titles.rephrase': titles.rephrase('No count of all victims exists, and '.repeat(9)),
	'card.agrees': card.agrees('⟨text⟩', '⟨by⟩'),
	'card.agreesOlder': card.agreesOlder('⟨text⟩', '⟨by⟩'),
	'card.repeated': card.repeated('⟨text⟩'),
	'card.outdated': card.outdated('⟨text⟩', '⟨by⟩'),
	'card.differs': card.differs('⟨text⟩', '⟨by⟩', '⟨published⟩'),
	'card.disputed': card.disputed('⟨text⟩'),
	'card.unknown': card.unknown('⟨text⟩'),
	'card.published': card.published('⟨statement⟩'),
	'card.instead': card.instead('⟨sentence⟩'),
	'card.newest': card.newest('⟨figure⟩', '⟨period⟩', '⟨by⟩'),
	'card.noDefinition': card.noDefinition('⟨mark⟩'),
	'layers.own': layers.own({ ...miniFacts.edition, version: '⟨version⟩', asOf: '⟨asOf⟩', digest: '⟨digest⟩' }, '⟨pinned⟩'),
	'layers.from': layers.from('organisation', '⟨file⟩'),
	'layers.conflict': `${layers.conflict('workspace', '⟨one⟩', 'built-in', '⟨other⟩')} ${layers.conflict('organisation', '⟨one⟩', 'workspace', '⟨one⟩')}`,
	'layers.source': layers.source('workspace', 'organisation'),
	'explanation.readAs': explanation.readAs('⟨figure⟩', 'more-than'),
	'explanation.unread': explanation.unread('⟨words⟩'),
	'explanation.compared': explanation.compared('⟨statistic⟩', '⟨rule⟩'),
	'explanation.decided': explanation.decided('⟨statistic⟩', '⟨rule⟩'),
	'explanation.title': explanation.title('⟨text⟩'),
	'hints.differsFrom': hints.differsFrom('⟨source⟩'),
	'convert.done': [[0, 0], [0, 1], [0, 2], [1, 0], [1, 3], [4, 1], [5, 6]].map(([converted = 0, kept = 0]) => convert.done(converted, kept)).join(' '),
	'convert.line': convert.line(7, '⟨mark⟩', '⟨reason⟩'),
});

/** What is put in, in the order of the alphabet. */
const putIn = (sentence: string): string[] => [...sentence.matchAll(/⟨\w+⟩|\b\d+\b/g)].map(([mark]) => mark).sort();

/** Every sentence of a language, by its path. */
const sentencesOf = (words: Words): Readonly<Record<string, string>> => ({
	...Object.fromEntries(leavesOf(words).flatMap(([path, value]) => (typeof value === 'string' ? [[path, value]] : []))),
	...made(words),
	...Object.fromEntries(ids.map((id) => [`messages.${id}`, render({ id, data: dataOf(false) }, words)])),
});

describe('messages', () => {
	it('are all here', () => {
		ok(ids.length >= 20);
	});

	it('that are made from something are all tried here', () => {
		deepEqual(Object.keys(made(english)).sort(), leavesOf(english).filter(([, value]) => typeof value === 'function').map(([path]) => path).sort());
	});

	for (const [language, words] of Object.entries(languages) as [Language, Words][]) {
		describe(`in ${language}`, () => {
			for (const id of ids) {
				it(`${id} is short and without blame or jargon`, () => {
					const text = render({ id, data: dataOf(false) }, words);
					ok(text.length < 200, text);
					ok(!text.endsWith('…'), text);
					ok(!forbidden[language].test(text), text);
					ok(/[.…:]$/.test(text), text);
					ok(!/undefined| {2}|\(\)/.test(text), text);
					ok(render({ id, data: dataOf(true) }, words).length < 200);
					ok(render({ id, data: {} }, words).length < 200);
				});
			}

			it('all else is without blame or jargon', () => {
				deepEqual(Object.entries(sentencesOf(words)).filter(([, text]) => forbidden[language].test(text) || /undefined| {2}|\(\)/.test(text)), []);
			});

			it('titles of fixes are short', () => {
				const { titles } = words;
				const all = [
					...Object.values(titles).filter((title) => typeof title === 'string'), titles.cite(source), titles.replace('31.5 million', source, true, null), titles.replaceCitation(source), titles.define('[^a]', source), titles.keep('31.5 million', source),
					titles.rephrase('No count of all victims exists, and '.repeat(9)), titles.replace('50 million', source, false, '49.6 million'),
					...codes.filter((code) => code in words.codes).flatMap((code) => reasons.map((reason) => titles.silence(code, reason))),
				];
				deepEqual(all.filter((title) => title.length > 120 || title.length < 5), []);
			});

			it('says what English says: the same sentences, made from the same', () => {
				deepEqual(leavesOf(words).map(([path, value]) => `${path}: ${typeof value}`), leavesOf(english).map(([path, value]) => `${path}: ${typeof value}`));
				const read = (of: Words, id: MessageId): string[] => {
					const names = new Set<string>();
					of.messages[id](dataOf(false, names));
					return [...names].sort();
				};
				for (const id of ids) deepEqual(read(words, id), read(english, id), id);
				const [own, original] = [made(words), made(english)];
				for (const path of Object.keys(original)) deepEqual(putIn(own[path] ?? ''), putIn(original[path] ?? ''), path);
			});

			it('has marks of print, not of typewriters', () => {
				deepEqual(Object.entries(sentencesOf(words)).filter(([, text]) => /['"]|\.\.\./.test(text)), []);
			});
		});
	}

	it('in other languages are not left in English', () => {
		for (const words of [languages.es, languages.fr]) {
			const original = sentencesOf(english);
			// Marks and words that are the same in both.
			const alike = new Set(['insert.standing.current', 'explanation.reach.own', 'marks.colon', 'marks.semicolon']);
			deepEqual(Object.entries(sentencesOf(words)).filter(([path, text]) => text === original[path] && !alike.has(path)), []);
		}
	});

	it('in French have a no-break space inside guillemets and before two-part marks', () => {
		// That one lists marks.
		const texts = Object.entries(sentencesOf(languages.fr)).filter(([path]) => path !== 'rename.key');
		deepEqual(texts.filter(([, text]) => breaksLine(text.replaceAll(sample['share'] ?? '', ''))), []);
	});
});

describe('the language of messages', () => {
	it('is that of the locale, whatever the region', () => {
		for (const locale of ['es', 'es-MX', 'es_ES', 'ES-419']) equal(wordsFor(locale), languages.es, locale);
		for (const locale of ['fr', 'fr-CA', 'fr_FR.UTF-8']) equal(wordsFor(locale), languages.fr, locale);
	});

	it('is English where there is no other', () => {
		for (const locale of [undefined, '', 'en', 'en-GB', 'de', 'est', 'fro', 'constructor', '__proto__', 'toString']) equal(wordsFor(locale), english, locale);
	});
});
