import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './manifest.ts';
import { breaksLine } from '../support/french.ts';
import { manifestWords, translations, wordsIn } from './words.ts';

/** Every text in the manifest that a writer reads, outside the settings' own values. */
const mustBeTranslated = /"(?:title|category|markdownDescription|patternErrorMessage|enumDescriptions)":\s*(?:\[\s*)?"([^"]*)"/g;

describe('words of the manifest', () => {
	const manifest = read('package.json');
	const words = manifestWords();
	const used = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));

	it('are all in package.nls.json', () => {
		assert.deepEqual([...used].filter(key => !(key in words)), []);
	});

	it('are all used', () => {
		assert.deepEqual(Object.keys(words).filter(key => !used.has(key)), []);
	});

	it('are never written in the manifest itself', () => {
		assert.deepEqual([...manifest.matchAll(mustBeTranslated)].map(([, text = '']) => text).filter(text => !/^%.+%$/.test(text)), []);
	});

	it('are sentences, and titles begin with a verb', () => {
		for (const [key, text] of Object.entries(words)) {
			if (key.startsWith('config.citationStyle.')) continue;
			if (/^(?:config\.(?!title)|capabilities)/.test(key)) assert.match(text, /^[A-Z`].*\.$/s, key);
			if (/^command\..*title$/.test(key)) assert.match(text, /^(?:Restart|Show|Insert|Search|Check|Convert|Explain|Export|Review|Copy|Try|Open|Cite|Use)\b/, key);
		}
	});
});

describe('words of the client', () => {
	it('are all in the bundle that translators start from, and no others', () => {
		const client = readdirSync(join(root, 'client', 'src'), { recursive: true, encoding: 'utf8' })
			.filter(path => path.endsWith('.ts')).map(path => read(join('client', 'src', path))).join('\n');
		const used = [...client.matchAll(/l10n\.t\('([^']+)'/g)].map(([, text = '']) => text);
		assert.deepEqual(Object.keys(JSON.parse(read('l10n/bundle.l10n.json')) as object).sort(), [...new Set(used)].sort());
	});
});

/** What a translation has to keep: places for values, code, addresses, what a link or setting is called. */
const keptIn = (text: string): string[] => [...text.matchAll(/\{\d+\}|`[^`]*`|\]\([^)]*\)|\[[@^]?\w+\]|\d{4}(?:[.-]\d+)*/g)].map(([part]) => part).sort();

/** The same in every language: names, and what is only put together. */
const alike = new Set(['command.category', 'view.container.title', 'config.title', '{0} of {1}: {2}']);
/** Its code shows words that are translated. */
const translatedCode = 'config.inlayHints';

/** A text without what is not prose. */
const prose = (text: string): string => text.replace(/`[^`]*`|\]\([^)]*\)|\{\d+\}/g, 'x');

for (const language of translations) {
	for (const [what, original, translated] of [
		['the manifest', manifestWords(), wordsIn(`package.nls.${language}.json`)],
		['the client', wordsIn('l10n/bundle.l10n.json'), wordsIn(`l10n/bundle.l10n.${language}.json`)],
	] as const) {
		describe(`words of ${what} in ${language}`, () => {
			it('are all there, in the same order, and no others', () => {
				assert.deepEqual(Object.keys(translated), Object.keys(original));
			});

			it('keep values, code and addresses', () => {
				for (const [key, text] of Object.entries(original)) if (key !== translatedCode) assert.deepEqual(keptIn(translated[key] ?? ''), keptIn(text), key);
			});

			it('are not left in English', () => {
				assert.deepEqual(Object.entries(translated).filter(([key, text]) => text === original[key] && !alike.has(key)), []);
			});

			it('end as the original does, and speak to nobody', () => {
				const ending = (text: string): string => /[.…]?$/.exec(text)?.[0] ?? '';
				for (const [key, text] of Object.entries(original)) assert.equal(ending(translated[key] ?? ''), ending(text), key);
				const addressed = /(?<!\p{L})(?:usted(?:es)?|t[uú]|tus|vos|vous|votre|toi|tes)(?!\p{L})/iu;
				assert.deepEqual(Object.values(translated).filter(text => addressed.test(prose(text))), []);
			});

			if (language === 'fr') {
				it('have no-break spaces where French has them', () => {
					assert.deepEqual(Object.values(translated).filter(text => breaksLine(prose(text))), []);
				});
			}
		});
	}
}
