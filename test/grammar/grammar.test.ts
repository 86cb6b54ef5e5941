import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const folder = import.meta.dirname;

const Manifest = z.object({
	contributes: z.object({
		grammars: z.array(z.object({ scopeName: z.string(), path: z.string(), injectTo: z.array(z.string()).optional() })),
	}),
});
const { grammars } = Manifest.parse(require('../../package.json')).contributes;

/** VS Code's own grammars that the Markdown one leans on. */
const builtIn = [
	['text.html.markdown', 'markdown'],
	['text.html.derivative', 'html-derivative'],
	['text.html.basic', 'html'],
	['source.yaml', 'yaml'],
].map(([scope = '', name = '']) => [scope, require.resolve(`tm-grammars/grammars/${name}.json`)] as const);

/** Grammars by scope, as VS Code finds them: injections go to a scope and everything more specific than it. */
const makeRegistry = async (): Promise<textmate.Registry> => {
	await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
	const paths = new Map([...builtIn, ...grammars.map(({ scopeName, path }) => [scopeName, path] as const)]);
	return new textmate.Registry({
		onigLib: Promise.resolve({
			createOnigScanner: sources => new oniguruma.OnigScanner(sources),
			createOnigString: text => new oniguruma.OnigString(text),
		}),
		loadGrammar: (scope): Promise<IRawGrammar | null> => {
			const path = paths.get(scope);
			return Promise.resolve(path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path));
		},
		getInjections: scope => grammars
			.filter(({ injectTo }) => injectTo?.some(target => scope === target || scope.startsWith(`${target}.`)))
			.map(({ scopeName }) => scopeName),
	});
};

/** Checks every marker of a fixture; returns how many there were. */
const checkFixture = (grammar: IGrammar, fixture: string): number => {
	let state = textmate.INITIAL;
	let tokens: textmate.IToken[] = [];
	let source = '';
	let markers = 0;
	for (const line of fixture.split('\n')) {
		if (line.startsWith('>')) {
			source = line.slice(1);
			const result = grammar.tokenizeLine(source, state);
			({ tokens } = result);
			state = result.ruleStack;
		} else if (line.startsWith(' ')) {
			const [, marks = '', not, expected = ''] = /^ ([ ^]*\^) (! )?(\S+)$/.exec(line) ?? [];
			assert.ok(expected !== '', `Not a marker: ${line}`);
			markers++;
			for (const { index } of marks.matchAll(/\^/g)) {
				const scopes = tokens.find(({ startIndex, endIndex }) => startIndex <= index && index < endIndex)?.scopes ?? [];
				const has = scopes.some(scope => scope === expected || scope.startsWith(`${expected}.`));
				assert.equal(has, not === undefined, `${source}\n${' '.repeat(index)}^ ${not === undefined ? 'lacks' : 'has'} ${expected}: ${scopes.join(' ')}`);
			}
		}
	}
	return markers;
};

describe('the grammar', () => {
	let registry: textmate.Registry;
	before(async () => { registry = await makeRegistry(); });

	for (const name of readdirSync(folder).filter(file => file.endsWith('.txt'))) {
		it(`scopes ${name}`, async () => {
			const fixture = readFileSync(`${folder}/${name}`, 'utf8');
			const grammar = await registry.loadGrammar(/^# scope (\S+)$/m.exec(fixture)?.[1] ?? 'text.html.markdown');
			assert.ok(grammar);
			assert.ok(checkFixture(grammar, fixture) > 0, 'A fixture without markers checks nothing.');
		});
	}

	it('notices a wrong marker', async () => {
		const grammar = await registry.loadGrammar('text.html.markdown');
		assert.ok(grammar);
		assert.throws(() => checkFixture(grammar, '>Text[^1]\n ^^^^ meta.citation.footnote'), /lacks meta.citation.footnote/);
	});
});
