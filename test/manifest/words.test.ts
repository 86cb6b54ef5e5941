import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './manifest.ts';
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
