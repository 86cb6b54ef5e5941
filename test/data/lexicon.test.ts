/** Invariants of the words by which figures are recognised, and of what is said where a word is entered amiss. */
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFacts } from '../../scripts/facts.ts';
import { readLexicon } from '../../scripts/lexicon.ts';
import { createLexicon } from '../../server/src/core/lexicon/lexicon.ts';
import type { LexiconWords } from '../../server/src/core/lexicon/words.ts';
import { tokenize } from '../../server/src/core/text/tokens.ts';
import { lexiconSchemas } from '../../server/src/facts/lexiconSchema.ts';
import { formatProblem } from '../../server/src/facts/load.ts';

const facts = compileFacts('data');
const words = readWords('data');
const lexicon = createLexicon(facts.phrases);

/** The places that a text names. */
const placesIn = (text: string): string[] => lexicon.find(tokenize(text), text).flatMap(({ sense }) => (sense.slot === 'place' ? [sense.id] : []));

describe('the lexicon', () => {
	it('says of every file and every entry what it is for', () => {
		for (const name of Object.keys(lexiconSchemas)) {
			const file = JSON.parse(readFileSync(`data/lexicon/${name}.json`, 'utf8')) as { about?: string; entries?: Described[]; measures?: Record<string, Described>; lists?: Record<string, Described>; currencies?: Record<string, Described>; periods?: Record<string, Described> };
			const entries = file.entries ?? [file.measures, file.lists, file.currencies, file.periods].flatMap((group) => Object.values(group ?? {}));
			ok(entries.length > 0);
			deepEqual([file, ...entries].filter(({ about }) => !/^[A-Z“].+\.$/.test(about ?? '')), [], name);
		}
	});

	it('keeps that to those who edit it', () => {
		equal(JSON.stringify(facts).includes('"about":'), false);
	});

	it('explains each measure in the same words as data/README.md', () => {
		const readme = readFileSync('data/README.md', 'utf8');
		const { measures } = JSON.parse(readFileSync('data/lexicon/measures.json', 'utf8')) as { measures: Record<string, { about: string }> };
		const [, table = ''] = /## Measures([^]*?)\n## /.exec(readme) ?? [];
		const explained = new Map([...table.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, id = '', about = '']) => [id, about]));
		deepEqual(Object.fromEntries(explained), Object.fromEntries(Object.entries(measures).map(([id, { about }]) => [id, lowerFirst(about.slice(0, -1), explained.get(id))])));
	});

	it('has a measure for every statistic', () => {
		deepEqual(facts.statistics.filter(({ measure, measureOf }) => !(measure in words.measures) || !((measureOf ?? measure) in words.measures || measureOf === 'advertisements')).map(({ id }) => id), []);
	});
});

describe('the people of places', () => {
	for (const [text, code] of [
		['Nigerian', 'NG'], ['Nigerians', 'NG'], ['Thai', 'TH'], ['Thais', 'TH'], ['North Korean', 'KP'], ['South Koreans', 'KR'], ['Moldovans', 'MD'], ['Russians', 'RU'], ['Syrian', 'SY'], ['Saudi', 'SA'],
		['Filipina', 'PH'], ['Trinidadians', 'TT'], ['Bosnian', 'BA'], ['Japanese', 'JP'], ['South Sudanese', 'SS'], ['Sudanese', 'SD'], ['Equatorial Guinean', 'GQ'], ['Guinean', 'GN'], ['Papua New Guinean', 'PG'],
		['American', 'US'], ['Latin American', 'Latin America'], ['North American', 'North America'], ['African Americans', 'US'], ['West Indian', 'Caribbean'], ['Indian', 'IN'], ['Welsh', 'GB'],
	] as const) {
		it(`${text}: ${code}`, () => {
			deepEqual(placesIn(`12 ${text} women were identified.`), [code]);
		});
	}

	it('are no names of other things', () => {
		for (const text of ['Polish the draft before you send it.', 'the polish of the report', 'Chad Smith found 40 victims.', 'a talk with Jordan Lee', 'Jersey City', 'Reunion of families', 'a turkey', 'china cups', 'wallis']) deepEqual(placesIn(text), [], text);
	});

	it('are read where the words around them leave no doubt', () => {
		deepEqual(placesIn('229 Polish nationals'), ['PL']);
		deepEqual(placesIn('27 victims in Jordan'), ['JO']);
		deepEqual(placesIn('In Chad, 12 victims'), ['TD']);
		deepEqual(placesIn('11 Jordanian women'), ['JO']);
	});

	it('agree with neither of two places of one name', () => {
		const codes = new Set(facts.statistics.flatMap(({ place }) => place.split(/,\s*/)));
		for (const text of ['340 cases in Georgia', '12 Georgians', '40 Congolese women', '12 Dominicans', 'the Virgin Islands']) {
			const found = placesIn(text);
			equal(found.length, 1, text);
			deepEqual(found.filter((code) => codes.has(code)), [], text);
		}
	});

	it('have one place for each name, but for islands that are a country and a state', () => {
		const places = new Map<string, Set<string>>();
		for (const { code, names } of words.places) for (const name of names) places.set(name, (places.get(name) ?? new Set()).add(code));
		deepEqual([...places].filter(([, codes]) => codes.size > 1).map(([name]) => name).sort(), ['American Samoa', 'Guam', 'Northern Mariana Islands', 'Puerto Rico', 'United States Minor Outlying Islands']);
	});
});

describe('a word entered amiss', () => {
	for (const [what, file, from, to, told] of [
		['a field that does not exist', 'topics', '"strong": true', '"string": true', /topics\.json: modern-slavery: .*"string" is not a field here/],
		['an entry that does not say what it is for', 'topics', '"about": "Human trafficking in any form.",', '', /topics\.json: trafficking: about: This is missing/],
		['an empty list', 'qualities', '"hotline",\n        "helpline",\n        "polaris"', '', /qualities\.json: hotline: phrases: This is empty/],
		['a phrase with a space at its end', 'population', '"adults",\n        "adult"', '"adults",\n        "adult "', /population\.json: adults: phrases\[1\]: Remove the space/],
		['a measure of a thing that is not there', 'measures', '"signals"', '"signal"', /measures\.json: hotline-signals: things\[0\]: "signal" is not in things\.json/],
		['a phrase that names a topic strongly and not', 'topics', '"strong": false,\n      "phrases": [\n        "trafficking",', '"strong": false,\n      "phrases": [\n        "human trafficking",', /topics\.json: trafficking: phrases\[0\]: "human trafficking" stands under "trafficking, strong", too/],
		['a phrase under two things', 'things', '"arrested"', '"arrested",\n        "indicted"', /things\.json: indictments: words\[2\]: "indicted" stands under "arrests", too/],
		['a phrase under two ages', 'population', '"adults",\n        "adult"', '"adults",\n        "minors"', /population\.json: adults: phrases\[1\]: "minors" stands under "children", too/],
		['words for no age and no sex', 'population', '"sex": "male",\n', '', /population\.json: entry 4: Say which "age" or "sex" the words mean/],
		['a phrase that stands twice', 'qualities', '"helpline",', '"helpline", "hotline",', /qualities\.json: hotline: phrases\[2\]: "hotline" stands in this entry twice/],
		['a word of ours under another subject', 'exclusions', '"cocaine",', '"cocaine", "victims",', /exclusions\.json: drugs: phrases\[\d+\]: "victims" is a word of ours, too \(things\.json, "people"\)/],
		['a reason for what is not shared', 'exclusions', '"phrases": ["imprisonment"]', '"phrases": ["imprisonment", "ratified"]', /exclusions\.json: law-terms: alsoOurs\[0\]\.phrases\[1\]: "ratified" is not in this entry and in another file/],
		['a word of wording with a space at its end', 'wording', '"nearly"', '"nearly "', /wording\.json: hedge-near: words\[\d\]: Remove the space/],
		['a currency by another name', 'units', '"GBP"', '"pound"', /units\.json: pound: /],
		['what is no JSON', 'framing', '"entries": [', '"entries": ', /framing\.json: The file is not valid JSON/],
	] as const) {
		it(`is reported with file, entry, field and what to do: ${what}`, () => {
			const problems = problemsWith((folder) => {
				const path = join(folder, 'lexicon', `${file}.json`);
				const text = readFileSync(path, 'utf8');
				ok(text.includes(from), 'the test looks for words that are no longer there');
				writeFileSync(path, text.replace(from, to));
			});
			match(problems, told);
		});
	}

	it('is reported where a file is missing or unknown', () => {
		match(problemsWith((folder) => { rmSync(join(folder, 'lexicon', 'things.json')); }), /things\.json: This file is missing/);
		match(problemsWith((folder) => { writeFileSync(join(folder, 'lexicon', 'thing.json'), '{}'); }), /thing\.json: The lexicon has no file of this name\. It has things\.json/);
	});

	it('stops the build', () => {
		match(inCopy((folder) => {
			writeFileSync(join(folder, 'lexicon', 'topics.json'), '{ "about": "Nothing.", "entries": [] }');
			try {
				compileFacts(folder);
				return 'built';
			} catch (error) {
				return String(error);
			}
		}), /have problems:\n.*topics\.json: entries: This is empty/);
	});
});

interface Described {
	about?: string;
}

function readWords(dir: string): LexiconWords {
	const read = readLexicon(dir);
	if ('problems' in read) throw new Error(read.problems.map(formatProblem).join('\n'));
	return read.words;
}

/** What is told of a copy of the facts after an edit. */
const problemsWith = (edit: (folder: string) => void): string => inCopy((folder) => {
	edit(folder);
	const read = readLexicon(folder);
	return 'problems' in read ? read.problems.map(formatProblem).join('\n') : '';
});

function inCopy(work: (folder: string) => string): string {
	const folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
	try {
		cpSync('data', folder, { recursive: true });
		return work(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The table begins with a small letter, unless the first word is a name. */
const lowerFirst = (text: string, shown = ''): string => (shown.startsWith(text.charAt(0)) ? text : text.charAt(0).toLowerCase() + text.slice(1));
