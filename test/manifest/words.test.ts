import assert from 'node:assert/strict';
import { read } from './manifest.ts';
import { manifestWords } from './words.ts';

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
			if (/^command\..*title$/.test(key)) assert.match(text, /^(?:Restart|Show|Insert|Search|Check|Convert|Explain|Export|Review|Copy|Try|Open|Add)\b/, key);
		}
	});
});
