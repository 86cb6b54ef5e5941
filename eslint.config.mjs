import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** A ban on imports, said in words a contributor can act on. Which room may import what is in ARCHITECTURE.md. */
const ban = (...patterns) => ['error', { patterns: patterns.map(([what, message]) => (typeof what === 'string' ? { regex: what, message } : { group: what, message })) }];
const nodeBuiltins = ['node:*', ...builtinModules.map((name) => `/${name}`)];
const onlyProtocol = 'server/src/(?!lsp/protocol\\.ts$)';
const lsp = ['vscode-languageserver*', 'vscode-languageclient*'];

export default tseslint.config(
	{ ignores: ['dist/**', 'out/**', 'node_modules/**', 'test/host/node_modules/**', 'coverage/**', '**/*.mjs', '**/*.cjs'] },
	...tseslint.configs.strictTypeChecked,
	{
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
		},
	},
	{
		files: ['server/src/core/**'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'error',
			'no-restricted-imports': ban(
				[[...nodeBuiltins, ...lsp, 'vscode', 'zod', 'zod/*', 'fuse.js'], 'The core is pure: text in, problems out.'],
			),
		},
	},
	{
		files: ['server/src/lsp/**'],
		rules: {
			'no-restricted-imports': ban(
				[[...nodeBuiltins, 'vscode-languageserver/node', '**/node/**'], 'The language server runs anywhere, in a browser too: nothing of Node.'],
				[['**/cli/**'], 'The language server knows nothing of the command line.'],
			),
		},
	},
	{
		files: ['server/src/browser/**'],
		rules: {
			'no-restricted-imports': ban(
				[[...nodeBuiltins, 'vscode-languageserver/node', '**/node/**'], 'A worker has nothing of Node.'],
				[['**/cli/**'], 'The language server knows nothing of the command line.'],
			),
		},
	},
	{
		files: ['server/src/cli/**'],
		rules: {
			'no-restricted-imports': ban([[...lsp, 'vscode', '**/lsp/**'], 'The command line shares the core and the rooms around it with the language server, not the server itself.']),
		},
	},
	{
		files: ['client/src/**'],
		rules: { 'no-restricted-imports': ban([onlyProtocol, 'Of the server, the client imports the protocol only.']) },
	},
	{
		files: ['client/src/common/**', 'client/src/browser/**'],
		rules: {
			'no-restricted-imports': ban(
				[onlyProtocol, 'Of the server, the client imports the protocol only.'],
				[[...nodeBuiltins, 'vscode-languageclient/node', '**/node/**'], 'What runs in a browser, too, imports nothing of Node.'],
			),
		},
	},
	{
		files: ['test/**', 'scripts/**'],
		rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['describe', 'it'] }] },
	},
);
